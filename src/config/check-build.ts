import { PLATFORM_OF } from './architecture';
import type { Finding, Path } from './path';
import type { ServiceConfig } from './schema';

/** The image must be one that the task can run: of the platform that its architecture needs. */
function checkPlatforms(name: string, { build, cpuArchitecture, image }: ServiceConfig): Finding[] {
  const platform = PLATFORM_OF[cpuArchitecture];
  // Of an image that is not built here only the registry knows the platforms: the deployment looks.
  if (image !== undefined || build.platforms.includes(platform)) return [];
  const at: Path = ['services', name, 'build', 'platforms'];
  const architecture: Path = ['services', name, 'cpuArchitecture'];
  const built = build.platforms.join(', ');
  return [
    {
      at: [at, architecture, ['build', 'platforms']],
      because: [architecture],
      what: `tasks run on ${platform} (${cpuArchitecture}), and the image is built for ${built} only`,
      fix: cpuArchitecture === 'X86_64' ? `add ${platform}, or set cpuArchitecture: ARM64` : `add ${platform}`,
    },
  ];
}

/** What is wrong with how a service's image is built, although every value alone is right. */
export function checkBuildOf(name: string, service: ServiceConfig): Finding[] {
  const findings = checkPlatforms(name, service);
  for (const [context, place] of Object.entries(service.build.contexts))
    if (place.includes('://') && !place.startsWith('docker-image://'))
      findings.push({
        at: [['services', name, 'build', 'contexts', context]],
        what: 'a named context is an image or a folder: what lies behind another address may change unseen',
        fix: 'write docker-image://IMAGE, or a folder',
      });
  return findings;
}

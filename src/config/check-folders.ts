import { isAbsolute, posix } from 'node:path';

import type { Checked } from './checks';
import type { Finding, Path } from './path';

/** Whether a relative path stays inside the folder it starts from, by its text alone (links are judged where they are read). */
function staysInside(path: string, from = '.'): boolean {
  // Windows paths too: what is checked here may be read there.
  const slashed = path.replaceAll('\\', '/');
  if (slashed.includes('\0') || isAbsolute(path) || slashed.startsWith('/') || /^[A-Za-z]:/.test(slashed)) return false;
  const joined = posix.normalize(posix.join(from.replaceAll('\\', '/'), slashed));
  return joined !== '..' && !joined.startsWith('../');
}

/** Folders and files must be below ez-deploy.yml: a configuration must not read or write elsewhere on the machine. */
export function checkPaths({ config }: Checked): Finding[] {
  const paths: [Path, string | undefined, string?][] = [];
  for (const [name, { build }] of Object.entries(config.services)) {
    const at = ['services', name, 'build'];
    paths.push([[...at, 'context'], build.context]);
    // Where the context itself is outside, what is relative to it need not be said as well.
    const from = staysInside(build.context) ? build.context : '.';
    paths.push([[...at, 'dockerfile'], build.dockerfile, from]);
    build.local?.files.forEach((file, i) => paths.push([[...at, 'local', 'files', i], file]));
    for (const [id, secret] of Object.entries(build.secrets))
      if (secret.startsWith('file:')) paths.push([[...at, 'secrets', id], secret.slice('file:'.length)]);
    for (const [context, place] of Object.entries(build.contexts))
      if (!place.includes('://')) paths.push([[...at, 'contexts', context], place]);
    if (typeof build.cache === 'object' && 'local' in build.cache)
      paths.push([[...at, 'cache', 'local'], build.cache.local]);
  }
  const { sign } = config.build;
  for (const [name, reference] of Object.entries({ key: sign?.key, publicKey: sign?.publicKey }))
    if (reference?.startsWith('file:') === true) paths.push([['build', 'sign', name], reference.slice('file:'.length)]);
  for (const [name, suite] of Object.entries(config.test.suites)) {
    const at = ['test', 'suites', name];
    const from = staysInside(suite.dir) ? suite.dir : '.';
    paths.push([[...at, 'dir'], suite.dir], [[...at, 'junit'], suite.junit, from]);
    suite.reports.forEach((report, i) => paths.push([[...at, 'reports', i], report, from]));
    paths.push([[...at, 'coverage', 'report'], suite.coverage?.report, from]);
  }
  for (const [name, scanner] of Object.entries(config.scan.scanners)) {
    if (scanner === 'off') continue;
    const at = ['scan', 'scanners', name];
    const from = staysInside(scanner.dir) ? scanner.dir : '.';
    paths.push([[...at, 'dir'], scanner.dir], [[...at, 'sarif'], scanner.sarif, from]);
  }
  paths.push([['scan', 'allowList'], config.scan.allowList]);
  config.scan.images.forEach((image, i) => paths.push([['scan', 'images', i], image]));
  return paths.flatMap(([at, path, from]) =>
    path === undefined || staysInside(path, from)
      ? []
      : [
          {
            at: [at] as const,
            what: `${at.at(-1) === undefined ? 'the path' : String(typeof at.at(-1) === 'number' ? 'the file' : at.at(-1))} leads outside the folder of ez-deploy.yml`,
            fix: 'write a path relative to ez-deploy.yml that stays below it',
          },
        ],
  );
}

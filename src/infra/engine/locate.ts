import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

import { ConfigError } from '../../errors';

export interface Located {
  /** Folder whose bin/pulumi is the engine; undefined: the one on PATH. */
  readonly root: string | undefined;
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Looks for a Pulumi engine: EZ_DEPLOY_PULUMI_ROOT, the tool cache (where scripts/install-pulumi.mjs puts it), PATH.
 * @param version of the SDK, without `v`: the cached engine of the same version is taken.
 * @throws ConfigError where EZ_DEPLOY_PULUMI_ROOT names a folder without an engine.
 */
export function locateEngine(env: NodeJS.ProcessEnv, version: string): Located | undefined {
  const given = env['EZ_DEPLOY_PULUMI_ROOT'];
  if (given !== undefined && given !== '') {
    if (executable(join(given, 'bin', 'pulumi'))) return { root: given };
    throw new ConfigError([
      {
        where: 'EZ_DEPLOY_PULUMI_ROOT',
        what: `there is no bin/pulumi in ${given}`,
        fix: 'name the folder above bin/pulumi, or unset it',
      },
    ]);
  }
  const cached = join(
    env['EZ_DEPLOY_TOOL_CACHE'] ?? join(env['HOME'] ?? homedir(), '.cache', 'ez-deploy', 'tools'),
    'pulumi',
    `v${version}`,
  );
  if (executable(join(cached, 'bin', 'pulumi'))) return { root: cached };
  const onPath = (env['PATH'] ?? '').split(delimiter).some((dir) => isAbsolute(dir) && executable(join(dir, 'pulumi')));
  return onPath ? { root: undefined } : undefined;
}

import { join } from 'node:path';

import type { EnvironmentConfig } from '../../src/config/schema';
import type { Cloud } from '../../src/rehearsal/cloud';
import type { InfraDeps } from '../../src/stages/infra/apply';
import { captureOutput } from './capture-output';
import { targetOf } from './cloud-target';

/** What the infra stage is given on a rehearsal cloud; by the embedded runtime, unless another environment is given. */
export const infraDepsOf = (
  cloud: Cloud,
  config: EnvironmentConfig,
  folder: string,
  env: NodeJS.ProcessEnv = { EZ_DEPLOY_INFRA_ENGINE: 'embedded' },
): InfraDeps => ({
  config,
  accountId: cloud.info.accountId,
  target: targetOf(cloud.info),
  rehearsal: cloud.info,
  output: captureOutput(),
  signal: new AbortController().signal,
  env,
  stateFolder: join(folder, 'state'),
  allowDestructive: [],
});

import type { AwsTarget } from '../../src/aws/clients';
import type { RehearsalInfo } from '../../src/rehearsal/info';
import { REHEARSAL_CREDENTIALS } from '../../src/session';

/** How a command would speak to this rehearsal cloud. */
export const targetOf = (info: RehearsalInfo): AwsTarget => ({
  region: info.region,
  endpoint: info.aws,
  credentials: REHEARSAL_CREDENTIALS,
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Cloud, type CloudOptions, startCloud } from '../../../src/rehearsal/cloud';

export interface TestCloud extends Cloud {
  /** Client configuration for any SDK client. */
  readonly client: {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
    maxAttempts: number;
  };
  readonly folder: string;
}

/** A cloud in a temporary folder; `stop` removes the folder too. */
export async function testCloud(options: Partial<CloudOptions> = {}): Promise<TestCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'ezd-core-'));
  const cloud = await startCloud({ folder: join(folder, 'cloud'), clockFactor: 50, ...options });
  return {
    ...cloud,
    folder,
    client: {
      endpoint: cloud.info.aws,
      region: cloud.info.region,
      credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
      maxAttempts: 1,
    },
    stop: async () => {
      await cloud.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

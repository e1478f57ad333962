import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { EnvironmentConfig } from '../config/schema';

/** What the transform module says, so that an edited one is applied; one that cannot be read is told of when it is loaded. */
export function transformDigest(config: EnvironmentConfig): string | undefined {
  const { transform } = config.infrastructure;
  if (transform === undefined) return undefined;
  try {
    return createHash('sha256')
      .update(readFileSync(resolve(config.root, transform)))
      .digest('hex');
  } catch {
    return 'unreadable';
  }
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { EnvironmentConfig } from '../config/schema';

/** What the user's own modules say, so that an edited one is applied; one that cannot be read is told of when it is loaded. */
export function moduleDigest(config: EnvironmentConfig, key: 'transform' | 'program'): string | undefined {
  const module = config.infrastructure[key];
  if (module === undefined) return undefined;
  try {
    return createHash('sha256')
      .update(readFileSync(resolve(config.root, module)))
      .digest('hex');
  } catch {
    return 'unreadable';
  }
}

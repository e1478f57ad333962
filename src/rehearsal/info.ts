import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { type CorrectableClock, createClock } from '../clock';

/** `.ez-deploy/rehearsal.json`: where a running rehearsal cloud answers. Loopback addresses only. */
export const rehearsalInfoSchema = z.object({
  pid: z.number().int(),
  /** AWS endpoint: every service, told apart by the request itself. */
  aws: z.string(),
  /** The load balancer's address: what users ask. */
  application: z.string(),
  /** The live page. */
  page: z.string(),
  /** The provider's door for resources (create, read, update, delete by Pulumi type). */
  control: z.string(),
  /** OCI registry, `127.0.0.1:PORT`. */
  registry: z.string(),
  /** What its tasks are: the build stage makes images that such tasks can be started from. */
  tasks: z.enum(['processes', 'containers']).default('processes'),
  accountId: z.string(),
  region: z.string(),
  clockAnchor: z.number(),
  clockFactor: z.number().min(1),
});
export type RehearsalInfo = z.output<typeof rehearsalInfoSchema>;

/** Reads the file a running rehearsal writes; throws where there is none or it is not one. */
export function readRehearsalInfo(file: string): RehearsalInfo {
  return rehearsalInfoSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function clockOf(info: RehearsalInfo): CorrectableClock {
  return createClock(info.clockAnchor, info.clockFactor);
}

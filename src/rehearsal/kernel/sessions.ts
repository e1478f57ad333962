import type { IncomingMessage } from 'node:http';

import type { Clock } from '../../clock';
import { AwsError } from './types';

/** Temporary credentials that STS gave out, and until when they hold. Long-lived ones (`AKIA…`, the rehearsal's own) never end. */
export function createSessions(clock: Clock, shortened: () => number | undefined) {
  const until = new Map<string, number>();
  return {
    /**
     * Notes a session; answers when it ends (wall ms, for that is what SDKs compare with). Lives as long as asked for in AWS time, or as
     * the fault plan says.
     */
    issue: (accessKeyId: string, seconds: number): number => {
      const end = clock.wall() + ((shortened() ?? seconds) * 1_000) / clock.factor;
      until.set(accessKeyId, end);
      return end;
    },
    /** @throws AwsError in the words of the protocol where the request is signed by a session that is over. */
    check: (request: IncomingMessage, protocol: string): void => {
      const key = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1];
      const end = key === undefined ? undefined : until.get(key);
      if (end === undefined || clock.wall() < end) return;
      const text = 'The security token included in the request is expired';
      if (protocol === 'raw') throw new AwsError('ExpiredToken', 'The provided token has expired.', 400);
      if (protocol === 'query') throw new AwsError('ExpiredToken', text, 403);
      throw new AwsError('ExpiredTokenException', text, 400);
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;

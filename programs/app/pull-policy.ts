import type { EnvironmentConfig } from '../../src/config/schema';
import { roleName } from '../foundation/place';

/**
 * Policy of an environment's image repositories, where images are promoted from here to environments of other accounts: their build roles may
 * read them, as `stages: build` with the input `images` does. Nobody else of those accounts, and no task: what runs there is a copy.
 * Undefined where nobody of another account reads. Pure.
 */
export function pullPolicy({ app, places, settings }: Pick<EnvironmentConfig, 'app' | 'places' | 'settings'>) {
  const readers = settings.promotesTo.flatMap((environment) => {
    const { account, buildRole } = places[environment] ?? {};
    if (account === undefined) return [];
    return [{ account, role: buildRole ?? `arn:aws:iam::${account}:role/${roleName(app, environment, 'build')}` }];
  });
  if (readers.length === 0) return undefined;
  const accounts = [...new Set(readers.map((r) => `arn:aws:iam::${r.account}:root`))].sort();
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Promotion',
        Effect: 'Allow',
        // A role as principal is refused before it exists, and forgotten when it is made anew: it stands in the condition.
        Principal: { AWS: accounts },
        Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        Condition: { ArnEquals: { 'aws:PrincipalArn': [...new Set(readers.map((r) => r.role))].sort() } },
      },
    ],
  });
}

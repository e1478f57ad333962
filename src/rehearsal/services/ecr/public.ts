import { findBinary } from '../../data/binaries';
import { AwsError, type ImageConfig } from '../../kernel/types';

const POSTGRES = /^public\.ecr\.aws\/docker\/library\/postgres(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/;

/**
 * Images of Amazon's public registry that the rehearsal stands in for, since it reaches no network: the official PostgreSQL one, of
 * which the machine's own client is run. undefined: none of these.
 */
export function publicImage(reference: string): ImageConfig | undefined {
  if (!POSTGRES.test(reference)) return undefined;
  if (findBinary('psql') === undefined)
    throw new AwsError(
      'CannotPullContainerError',
      `CannotPullContainerError: a rehearsal runs ${reference} by this machine's own psql, and PATH has none: install PostgreSQL's client (Debian: postgresql-client)`,
    );
  return { entrypoint: ['docker-entrypoint.sh'], cmd: ['postgres'], env: {}, workingDir: '/', exposedPorts: [5432] };
}

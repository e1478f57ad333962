import { askPrometheus } from '../aws/prometheus';
import { messageOf, StageError } from '../errors';
import type { QueryConfig } from '../config/schema-queries';
import type { RolloutDeps } from './aws';
import { type QueryLook, worst } from './gate-queries';

/** What placeholders of a query stand for. */
export interface QueryNames {
  readonly service: string;
  readonly release: string;
  readonly oldRelease: string;
  readonly environment: string;
}

/** Fills in `${service}` and the others; what is not one of them stays as it is. */
export const fillIn = (text: string, names: QueryNames): string =>
  text.replace(/\$\{(service|release|oldRelease|environment)\}/g, (_, key: keyof QueryNames) => names[key]);

type Value = { readonly value: number | undefined; readonly problem?: string; readonly bad?: boolean };

async function valueOf(
  { aws, clock, env, output }: RolloutDeps,
  query: QueryConfig,
  names: QueryNames,
  signal: AbortSignal,
): Promise<Value> {
  if (query.prometheus !== undefined) {
    const { url, token } = query.prometheus;
    const name = token?.slice('env:'.length);
    const secret = name === undefined ? undefined : env[name]?.trim();
    if (name !== undefined && (secret === undefined || secret === ''))
      return { value: undefined, problem: `${name} is not set`, bad: true };
    if (secret !== undefined) output.mask(secret);
    const answer = await askPrometheus(url, fillIn(query.prometheus.query, names), {
      signal,
      ...(secret === undefined ? {} : { token: secret }),
    });
    if (answer.kind === 'values') return { value: worst(answer.values, query) };
    return { value: undefined, problem: `Prometheus ${answer.what}`, bad: answer.kind === 'bad-query' };
  }
  const metric = query.cloudwatch;
  if (metric === undefined) return { value: undefined };
  try {
    const periodSeconds = metric.period / 1_000;
    const { q } = await aws.watch.points(
      [
        {
          id: 'q',
          namespace: metric.namespace,
          metric: metric.metric,
          dimensions: Object.fromEntries(Object.entries(metric.dimensions).map(([k, v]) => [k, fillIn(v, names)])),
          stat: metric.statistic,
        },
      ],
      // Metrics come up to two minutes late; the newest period that has data counts.
      { from: clock.now() - 120_000 - 2 * metric.period, to: clock.now(), periodSeconds },
    );
    const value = q?.at(-1)?.value;
    return { value };
  } catch (error) {
    return { value: undefined, problem: `CloudWatch: ${messageOf(error)}` };
  }
}

const judges = (query: QueryConfig, service: string) => query.services.length === 0 || query.services.includes(service);

/** The team's own queries of one rollout: each asked at its own pace, its last answer kept between. */
export function createQueries(
  deps: RolloutDeps,
  queries: Readonly<Record<string, QueryConfig>>,
  names: (service: string) => QueryNames,
) {
  const last = new Map<string, { at: number; asking: number; value: Value }>();
  return {
    look: async (service: string, signal: AbortSignal): Promise<QueryLook[]> =>
      Promise.all(
        Object.entries(queries)
          .filter(([, query]) => judges(query, service))
          .map(async ([name, query]): Promise<QueryLook> => {
            const key = `${name} ${service}`;
            const now = deps.clock.now();
            let known = last.get(key);
            if (known === undefined || now - known.at >= query.every) {
              const value = await valueOf(deps, query, names(service), signal);
              known = { at: now, asking: (known?.asking ?? 0) + 1, value };
              last.set(key, known);
            }
            const { value, problem } = known.value;
            const { max, min, failures, missing } = query;
            return {
              name,
              source: query.prometheus === undefined ? 'cloudwatch' : 'prometheus',
              delay:
                query.cloudwatch === undefined
                  ? 'its scrape interval'
                  : `${query.cloudwatch.period / 1_000} s periods, up to 2 min late`,
              asking: known.asking,
              value,
              ...(problem === undefined ? {} : { problem }),
              limits: { max, min, failures, missing },
            };
          }),
      ),
  };
}
export type Queries = ReturnType<typeof createQueries>;

/**
 * Asks every Prometheus query once before anything changes: one that the server refuses would end the rollout in its middle.
 * @throws StageError naming every refused query. A server that is away is only said.
 */
export async function checkQueries(
  deps: RolloutDeps,
  queries: Readonly<Record<string, QueryConfig>>,
  services: readonly string[],
  names: (service: string) => QueryNames,
  signal: AbortSignal,
): Promise<string[]> {
  const notes: string[] = [];
  const refused: string[] = [];
  await Promise.all(
    Object.entries(queries)
      .filter(([, query]) => query.prometheus !== undefined)
      .map(async ([name, query]) => {
        const service = services.find((s) => judges(query, s));
        if (service === undefined) return;
        const { problem, bad } = await valueOf(deps, query, names(service), signal);
        if (problem !== undefined) (bad === true ? refused : notes).push(`query ${name}: ${problem}`);
      }),
  );
  if (refused.length === 0) return notes;
  throw new StageError({
    stage: 'deploy',
    message: refused.sort().join('; '),
    hint: 'nothing was changed; mend rollout.gates.queries (try it in Prometheus’s own page)',
  });
}

import { adoptedAs } from '../../src/infra/adopt';
import { prefixOf, type Where } from './statements';

/** By kind: the type, and the name that ARNs are made of, by the id that Pulumi imports it by. */
const KINDS = {
  balancer: ['aws:lb/loadBalancer:LoadBalancer', (id) => /:loadbalancer\/app\/([^/]+)\//.exec(id)?.[1]],
  cluster: ['aws:ecs/cluster:Cluster', (id) => id],
  family: ['aws:ecs/taskDefinition:TaskDefinition', (id) => /:task-definition\/([^:]+)/.exec(id)?.[1]],
  guardian: ['aws:sfn/stateMachine:StateMachine', (id) => /:stateMachine:(.+)$/.exec(id)?.[1]],
  log: ['aws:cloudwatch/logGroup:LogGroup', (id) => id],
  repository: ['aws:ecr/repository:Repository', (id) => id],
  role: ['aws:iam/role:Role', (id) => id],
  schedule: ['aws:scheduler/schedule:Schedule', (id) => (id.includes('/') ? id : `default/${id}`)],
  // CLUSTER/SERVICE.
  service: ['aws:ecs/service:Service', (id) => id],
  table: ['aws:dynamodb/table:Table', (id) => id],
  vault: ['aws:backup/vault:Vault', (id) => id],
} as const satisfies Readonly<Record<string, readonly [type: string, name: (id: string) => string | undefined]>>;

/**
 * Names of what an environment has taken over (infrastructure.adopt), as far as they are not like those of its own. A line that names a
 * resource without its type is not known to be of any kind.
 * @param ours what the names of its own begin with.
 * @param named the resource's name in the program.
 */
export function takenOver(
  w: Where,
  kind: keyof typeof KINDS,
  { ours = `${prefixOf(w)}-`, named = /^/ }: { readonly ours?: string; readonly named?: RegExp } = {},
): string[] {
  const [type, nameOf] = KINDS[kind];
  return adoptedAs(w.adopt ?? {}, type).flatMap(({ id, name }) => {
    const known = named.test(name) ? nameOf(id) : undefined;
    return known === undefined || known.startsWith(ours) ? [] : [known];
  });
}

/** The cluster that an environment's tasks run in. */
export const clusterOf = (w: Where): string => w.cluster ?? takenOver(w, 'cluster')[0] ?? prefixOf(w);

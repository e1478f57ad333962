import { suggestion } from '../config/nearest';
import type { Problem } from '../errors';
import type { Standing } from './choose';

/** A resource of the program, as its URN names it there. */
export interface Named {
  /** Its type after those of its parents: `ez-deploy:app:Service$aws:ecr/repository:Repository`. */
  readonly types: string;
  readonly name: string;
}

/** A resource of the program's graph. */
export interface Made extends Named {
  readonly urn?: string;
  /** URNs of what it is made from. */
  readonly dependencies?: readonly string[];
}

/** In place of an id: the resource is made, whatever stands there. */
export const OVERWRITE = '(overwrite)';

/**
 * What belongs to a resource, and AWS takes as a "put": to make it beside a resource that was taken over replaces what that has, without
 * a difference that the preview could show. By the owner's type.
 */
const SATELLITES: Readonly<Record<string, RegExp>> = {
  'aws:ec2/subnet:Subnet': /^aws:ec2\/(?:routeTableAssociation|networkAcl):/,
  'aws:ec2/vpc:Vpc': /^aws:ec2\/defaultSecurityGroup:/,
  'aws:ecr/repository:Repository': /^aws:ecr\/(?:lifecycle|repository)Policy:/,
  // Registered with 0 to 0, which the rollout then sets: running tasks would be scaled to none.
  'aws:ecs/service:Service': /^aws:appautoscaling\/target:/,
  'aws:lb/listener:Listener': /^aws:lb\/listenerRule:/,
  'aws:lb/loadBalancer:LoadBalancer': /^aws:wafv2\/webAclAssociation:/,
  'aws:s3/bucket:Bucket': /^aws:s3\/bucket(?:Lifecycle|Ownership|Policy|PublicAccess|ServerSide|Versioning)/,
  'aws:secretsmanager/secret:Secret': /^aws:secretsmanager\/secret(?:Version|Rotation):/,
  'aws:sns/topic:Topic': /^aws:sns\/topicPolicy:/,
  'aws:wafv2/webAcl:WebAcl': /^aws:wafv2\/webAclLoggingConfiguration:/,
};

/** Ids by which satellites are imported, where it is not the owner's: the section Import of each in the Pulumi registry. */
const IMPORT_IDS: readonly (readonly [RegExp, string])[] = [
  [/^aws:appautoscaling\/target:/, 'ecs/service/CLUSTER/SERVICE/ecs:service:DesiredCount'],
  [/^aws:ec2\/defaultSecurityGroup:/, 'the id of the group, sg-…'],
  [/^aws:ec2\/networkAcl:/, 'the id of the ACL, acl-…'],
  [/^aws:ec2\/routeTableAssociation:/, 'SUBNET_ID/ROUTE_TABLE_ID'],
  [/^aws:lb\/listenerRule:/, 'the rule’s ARN'],
  [/^aws:secretsmanager\/secretVersion:/, 'SECRET_ARN|VERSION_ID'],
  [/^aws:wafv2\/webAclAssociation:/, 'WEB_ACL_ARN,LOAD_BALANCER_ARN'],
];

const typeOf = ({ types }: Named): string => types.split('$').at(-1) ?? types;

const tailOf = ({ types, name }: Named): string => `${types}::${name}`;

/** `urn:pulumi:STACK::PROJECT::TYPES::NAME`. */
export const namedBy = (urn: string): Named => {
  const [types = '', name = ''] = urn.split('::').slice(-2);
  return { types, name };
};

/** Whether a key of infrastructure.adopt means the resource: by its name, by TYPE::NAME, or by its URN. */
export function means(key: string, resource: Named): boolean {
  if (!key.includes('::')) return key === resource.name;
  const { types, name } = namedBy(key);
  return name === resource.name && (types === resource.types || types === resource.types.split('$').at(-1));
}

/** The id that a resource is to be taken over by. */
export const adoptedId = (adopt: Readonly<Record<string, string>>, resource: Named): string | undefined =>
  Object.entries(adopt).find(([key, id]) => id !== OVERWRITE && means(key, resource))?.[1];

/** The ids by which resources of a type are to be taken over, with their names in the program; of lines that say the type. */
export const adoptedAs = (
  adopt: Readonly<Record<string, string>>,
  type: string,
): readonly { readonly name: string; readonly id: string }[] =>
  Object.entries(adopt).flatMap(([key, id]) => {
    const named = namedBy(key);
    return key.includes('::') && typeOf(named) === type && id !== OVERWRITE ? [{ name: named.name, id }] : [];
  });

function overwritten(
  adopt: Readonly<Record<string, string>>,
  graph: readonly Made[],
  standing: readonly Standing[],
): Problem[] {
  const there = new Set(standing.map((s) => tailOf(namedBy(s.urn))));
  const named = (r: Named): boolean => Object.keys(adopt).some((key) => means(key, r));
  return graph.flatMap((owner): Problem[] => {
    const id = adoptedId(adopt, owner);
    const satellite = SATELLITES[typeOf(owner)];
    if (id === undefined || satellite === undefined || owner.urn === undefined) return [];
    const { urn } = owner;
    return graph
      .filter((r) => satellite.test(typeOf(r)) && r.dependencies?.includes(urn) === true)
      .filter((r) => !named(r) && !there.has(tailOf(r)))
      .map((r) => {
        const by = IMPORT_IDS.find(([type]) => type.test(typeOf(r)))?.[1] ?? id;
        return {
          where: `infrastructure.adopt.${typeOf(r)}::${r.name}`,
          what: `is missing: to make it would overwrite what ${id} has`,
          fix: `adopt it too, by its id: ${by}; or write ${OVERWRITE} in place of the id, where what it makes is wanted whatever is there`,
        };
      });
  });
}

/**
 * What cannot be adopted: keys that mean no resource of the program, or several; resources that the stack has already as something
 * else, which would be replaced by what is taken over; and resources whose belongings the same apply would overwrite. Pure.
 */
export function judgeAdoption(
  adopt: Readonly<Record<string, string>>,
  graph: readonly Made[],
  standing: readonly Standing[],
): Problem[] {
  const problems = Object.entries(adopt).flatMap(([key, id]): Problem[] => {
    const where = `infrastructure.adopt.${key}`;
    const meant = graph.filter((r) => means(key, r));
    if (meant.length === 0)
      return [
        {
          where,
          what: 'is no resource of the program',
          fix: suggestion(
            key,
            graph.map((r) => r.name),
            'leave it out',
          ),
        },
      ];
    if (meant.length > 1)
      return [{ where, what: `means ${meant.length} resources`, fix: `one of: ${meant.map(tailOf).join(', ')}` }];
    const [resource] = meant;
    if (Object.keys(adopt).some((other) => other !== key && resource !== undefined && means(other, resource)))
      return [{ where, what: 'is named twice, in two ways', fix: 'keep one of them' }];
    const there = standing.find((s) => resource !== undefined && tailOf(namedBy(s.urn)) === tailOf(resource));
    return there === undefined || id === OVERWRITE || there.id === id || there.importId === id
      ? []
      : [
          {
            where,
            what: `the stack has it already, as ${there.id ?? ''}: taking ${id} over would replace that`,
            fix: 'leave the line out; to have the other one, take the first out of the stack (pulumi state delete)',
          },
        ];
  });
  return [...problems, ...overwritten(adopt, graph, standing)];
}

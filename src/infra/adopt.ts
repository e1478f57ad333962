import { suggestion } from '../config/nearest';
import type { Problem } from '../errors';
import type { Standing } from './choose';

/** A resource of the program, as its URN names it there. */
export interface Named {
  /** Its type after those of its parents: `ez-deploy:app:Service$aws:ecr/repository:Repository`. */
  readonly types: string;
  readonly name: string;
}

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
  Object.entries(adopt).find(([key]) => means(key, resource))?.[1];

/**
 * What cannot be adopted: keys that mean no resource of the program, or several; resources that the stack has already as something
 * else, which would be replaced by what is taken over. Pure.
 */
export function judgeAdoption(
  adopt: Readonly<Record<string, string>>,
  graph: readonly Named[],
  standing: readonly Standing[],
): Problem[] {
  return Object.entries(adopt).flatMap(([key, id]): Problem[] => {
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
    return there === undefined || there.id === id || there.importId === id
      ? []
      : [
          {
            where,
            what: `the stack has it already, as ${there.id ?? ''}: taking ${id} over would replace that`,
            fix: 'leave the line out; to have the other one, take the first out of the stack (pulumi state delete)',
          },
        ];
  });
}

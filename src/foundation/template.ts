import { foundationProgram } from '../../programs/foundation';
import type { FoundationPlace } from '../../programs/foundation/place';
import { synthesiseProgram } from '../controls/synthesise';
import type { StateResource } from '../infra/embedded/state';
import { CFN_TYPES, type CfnProperties, MERGED } from './cfn-types';
import { logicalIds, referenced } from './cfn-references';

interface CfnResource {
  readonly Type: string;
  readonly DeletionPolicy?: 'Retain';
  readonly UpdateReplacePolicy?: 'Retain';
  readonly Properties: CfnProperties;
}

export interface Template {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description: string;
  /** What CloudFormation has no type for, or cannot make from this region. */
  readonly Metadata: { readonly NotInThisTemplate: readonly string[] };
  readonly Resources: Readonly<Record<string, CfnResource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** The foundation as a CloudFormation template, out of the very graph that the program makes: for people who must hand it on. */
export async function foundationTemplate(
  place: FoundationPlace,
  options: { readonly organization: boolean },
): Promise<Template> {
  const graph = await synthesiseProgram(foundationProgram(place, options), {
    project: `${place.app}-foundation`,
    stack: place.accountId,
  });
  const ids = logicalIds(graph);
  const own = graph.filter((r) => !Object.hasOwn(MERGED, r.type));
  const elsewhere = (r: StateResource) => r.inputs['region'] !== undefined && r.inputs['region'] !== place.region;
  const left = own.filter((r) => CFN_TYPES[r.type] === undefined || elsewhere(r));
  const resources = own.flatMap((r): [string, CfnResource][] => {
    const type = CFN_TYPES[r.type];
    if (type === undefined || elsewhere(r)) return [];
    const parts = graph.filter((p) => MERGED[p.type]?.of(p) === r.name && MERGED[p.type]?.into === r.type);
    const merged = Object.assign({}, ...parts.map((p) => MERGED[p.type]?.properties(p.inputs) ?? {})) as CfnProperties;
    const properties = { ...type.properties(r.inputs), ...merged };
    const policies = parts.filter((p) => p.type === 'aws:iam/rolePolicy:RolePolicy');
    const inline = policies.map((p) => ({
      PolicyName: p.name,
      PolicyDocument: JSON.parse(String(p.inputs['policy'])) as unknown,
    }));
    const kept = r.protect === true ? ({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' } as const) : {};
    return [
      [
        ids.get(r.urn) ?? r.name,
        {
          Type: type.name,
          ...kept,
          Properties: referenced(
            { ...properties, ...(inline.length === 0 ? {} : { Policies: inline }) },
            graph,
            ids,
          ) as CfnProperties,
        },
      ],
    ];
  });
  const roles = own.filter((r) => r.type === 'aws:iam/role:Role');
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `ez-deploy: what account ${place.accountId} needs once for ${place.app}`,
    Metadata: {
      NotInThisTemplate: left.map(
        (r) => `${r.type} ${r.name}${elsewhere(r) ? ` (${String(r.inputs['region'])})` : ''}`,
      ),
    },
    Resources: Object.fromEntries(resources),
    Outputs: Object.fromEntries(
      roles.map((r) => [ids.get(r.urn) ?? r.name, { Value: { 'Fn::GetAtt': [ids.get(r.urn) ?? r.name, 'Arn'] } }]),
    ),
  };
}

import type { Checked } from './checks';
import { type Finding, type Path, valueAt } from './path';

/** What the file itself says, base or the environment's override; defaults are not said by anybody. */
const said = ({ file, environment }: Checked, key: string): boolean =>
  [
    ['infrastructure', key],
    ['environments', environment, 'overrides', 'infrastructure', key],
  ].some((path) => valueAt(file, path) !== undefined);

/** Outputs that are given make every program idle, and a program of one's own makes what it likes. */
function ownProgram(checked: Checked): Finding[] {
  const { outputs, program } = checked.config.infrastructure;
  const [by, idle] =
    outputs !== undefined
      ? ['outputs', ['program', 'existing', 'transform', 'adopt']]
      : program !== undefined
        ? ['program', ['transform']]
        : ['', []];
  return idle
    .filter((key) => said(checked, key))
    .map((key) => ({
      at: [['infrastructure', key]],
      because: [['infrastructure', by]],
      what: `infrastructure.${key} does nothing beside infrastructure.${by}`,
      fix: 'keep one of them',
    }));
}

/** What is wrong between infrastructure.existing and the rest. What AWS has to be asked for is looked up by the program. */
export function checkExisting(checked: Checked): Finding[] {
  const { existing } = checked.config.infrastructure;
  const at = (...rest: string[]): Path => ['infrastructure', 'existing', ...rest];
  const findings: Finding[] = ownProgram(checked);
  if (existing.vpc !== undefined) {
    for (const key of ['nat', 'endpoints'].filter((k) => said(checked, k)))
      findings.push({
        at: [['infrastructure', key]],
        because: [at('vpc')],
        what: `infrastructure.${key} is a matter of the VPC, which is not ours: nothing is made in it`,
        fix: 'leave it out, or make it where the VPC is made',
      });
    const { publicSubnets, privateSubnets } = existing.vpc;
    for (const both of publicSubnets.filter((s) => privateSubnets.includes(s)))
      findings.push({
        at: [at('vpc', 'privateSubnets')],
        because: [at('vpc', 'publicSubnets')],
        what: `${both} is public and private`,
        fix: 'tasks belong into subnets without a route to an internet gateway',
      });
  }
  for (const store of ['postgres', 'redis'] as const) {
    if (existing[store]?.securityGroup === undefined || existing.vpc !== undefined) continue;
    findings.push({
      at: [at(store, 'securityGroup')],
      because: [at('vpc')],
      what: 'a rule can name a group of its own VPC only, and the services are in a VPC that ez-deploy makes',
      fix: 'set infrastructure.existing.vpc to the VPC of the store, or leave securityGroup out and let the services in yourself',
    });
  }
  return findings;
}

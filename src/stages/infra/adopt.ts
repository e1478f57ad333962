import type { EnvironmentConfig } from '../../config/schema';
import type { EnvironmentGraph } from '../../controls/synthesise';
import { ConfigError, StageError } from '../../errors';
import { judgeAdoption, namedBy } from '../../infra/adopt';
import type { Standing } from '../../infra/choose';
import type { InfraResult, ResourceChange } from '../../infra/result';

/**
 * @param standing what the stack has already.
 * @throws ConfigError for lines of infrastructure.adopt that mean nothing, several, or what the stack has already as something else, and for those that are missing.
 */
export function checkAdoption(
  adopt: EnvironmentConfig['infrastructure']['adopt'],
  { graph, brought }: EnvironmentGraph,
  standing: readonly Standing[],
): void {
  if (brought.everything !== undefined) {
    const fix = 'make the program run without AWS, or take them over by hand (pulumi import)';
    throw new ConfigError([
      { where: 'infrastructure.adopt', what: `cannot be held against the program: ${brought.everything}`, fix },
    ]);
  }
  const problems = judgeAdoption(
    adopt,
    graph.map((r) => ({ ...namedBy(r.urn), urn: r.urn, dependencies: r.dependencies ?? [] })),
    standing,
  );
  if (problems.length > 0) throw new ConfigError(problems);
}

const differences = (r: ResourceChange): string[] =>
  r.diff.map((key) => {
    const { before = '', after = '' } = r.values?.[key] ?? {};
    return `    ${key}: ${before === '' ? 'nothing' : before} → ${after === '' ? 'nothing' : after}`;
  });

/**
 * Refuses to take over what is not as the program has it: the same apply would change it.
 * @throws StageError with every property that differs.
 */
export function refuseDifferent({ resources }: Pick<InfraResult, 'resources'>): void {
  const differ = resources.filter((r) => r.op === 'import' && r.diff.length > 0);
  if (differ.length === 0) return;
  const lines = differ.flatMap((r) => [`  ${r.name} (${r.type})`, ...differences(r)]);
  throw new StageError({
    stage: 'infra',
    message: `${differ.length} resource(s) to be adopted stand otherwise than the program has them (as it is → as the program has it):\n${lines.join('\n')}`,
    hint: 'nothing was changed; have infrastructure.transform give these properties as they are, until the preview shows no difference. Once it is adopted, take that out again: the next preview shows what would change',
  });
}

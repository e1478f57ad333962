import { type Problem, type StageName } from '../errors';

/**
 * Which stages run, in which order, and which side by side. Each inner list is a wave: its stages share no effect.
 * Before the very first apply there is no registry to push to, so infra then goes before build.
 */
export function planWaves(asked: readonly StageName[], facts: { readonly infraExists: boolean }): StageName[][] {
  const order: StageName[][] = facts.infraExists
    ? [['test', 'scan'], ['build'], ['infra'], ['deploy'], ['notify']]
    : [['test', 'scan'], ['infra'], ['build'], ['deploy'], ['notify']];
  return order.map((wave) => wave.filter((stage) => asked.includes(stage))).filter((wave) => wave.length > 0);
}

export interface TrustFacts {
  readonly stages: readonly StageName[];
  /** Cloud rights are in reach: see {@link cloudRightsIn}. */
  readonly cloudRights: boolean;
  readonly protectedEnvironment: boolean;
  readonly isolation: 'jobs' | 'none';
  readonly rehearsal: boolean;
  /** The build stage has only images to copy that an earlier job built: it runs no code. */
  readonly copiesOnly: boolean;
}

/** Variables by which AWS's SDK, or whoever reads them, gets credentials. */
const RIGHTS = [
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'AWS_ACCESS_KEY_ID',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_PROFILE',
];

/**
 * Whether code that runs in this job can get at cloud rights. What a machine gives to all its processes (EC2's metadata, a folder
 * ~/.aws) is not seen: such a runner must not be given foreign code at all.
 */
export const cloudRightsIn = (env: NodeJS.ProcessEnv): boolean =>
  RIGHTS.some((name) => env[name] !== undefined && env[name] !== '');

/**
 * The trust boundary: test, scan and build run foreign code and must not share a job with cloud rights.
 * @returns problems that refuse the run, and warnings that do not.
 */
export function judgeTrust(facts: TrustFacts): { problems: Problem[]; warnings: string[] } {
  // A job that only builds has the build role's rights at most: it may push images and nothing else. Beside infra or deploy its
  // code would have theirs.
  const onlyBuild = facts.stages.every((s) => s === 'build');
  const builds = !onlyBuild && !facts.copiesOnly;
  const foreign = facts.stages.filter((s) => s === 'test' || s === 'scan' || (s === 'build' && builds));
  if (facts.rehearsal || !facts.cloudRights || foreign.length === 0) return { problems: [], warnings: [] };
  const what = `${foreign.join(', ')} run${foreign.length === 1 ? 's' : ''} code of the repository where cloud rights are in reach`;
  if (facts.protectedEnvironment && facts.isolation !== 'none') {
    const fix =
      'run them in a job of their own without `id-token: write` (see the example workflows), or set `isolation: none` for this environment';
    return { problems: [{ where: 'input stages', what, fix }], warnings: [] };
  }
  return { problems: [], warnings: [`${what}; a job of their own would be safer`] };
}

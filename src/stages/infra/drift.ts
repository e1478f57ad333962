import type { EnvironmentConfig } from '../../config/schema';
import { StageError } from '../../errors';
import type { Engine, Standing } from '../../infra/choose';
import type { ResourceChange } from '../../infra/result';
import { code } from '../../report/escape';
import { propertyDiff } from './render';

/** What stands otherwise than the program left it. */
export interface Drift {
  readonly engine: string;
  readonly looked: number;
  /** Changed by somebody else. */
  readonly changed: readonly ResourceChange[];
  /** Removed by somebody else. */
  readonly gone: readonly ResourceChange[];
  /** Moved by those whom it belongs to: a rollout's weights, counts and limits, a rotated secret. No drift. */
  readonly owned: readonly ResourceChange[];
  readonly seconds: number;
}

/** A change without what the program leaves to others. */
function withoutOwned(change: ResourceChange, ignored: readonly string[]): ResourceChange {
  const names = ignored.map((path) => path.replace(/[.[].*$/, ''));
  return { ...change, diff: change.diff.filter((key) => !names.includes(key)) };
}

/**
 * Compares what the state says with what AWS says. Changes nothing.
 * @throws StageError where the state knows of nothing: that is no environment as the program left it, but none, or another one's place.
 */
export async function findDrift(
  engine: Pick<Engine, 'drift' | 'standing'>,
  { app, environment }: Pick<EnvironmentConfig, 'app' | 'environment'>,
): Promise<Drift> {
  const known = await engine.standing();
  if (known.length === 0)
    throw new StageError({
      stage: 'drift',
      message: `${environment} of ${app} was never deployed in this account, or is destroyed: its state knows of no resource`,
      hint: 'deploy it first, or check account, region and state',
    });
  const found = await engine.drift();
  const standing = new Map(known.map((r): [string, Standing] => [r.urn, r]));
  const differing = found.resources.filter((r) => r.op === 'update');
  const rest = (r: ResourceChange) => withoutOwned(r, standing.get(r.urn)?.ignoreChanges ?? []);
  return {
    engine: found.engine,
    looked: found.resources.length,
    changed: differing.map(rest).filter((r) => r.diff.length > 0),
    gone: found.resources.filter((r) => r.op === 'delete'),
    owned: differing.filter((r) => rest(r).diff.length === 0),
    seconds: found.seconds,
  };
}

export const hasDrift = (drift: Drift): boolean => drift.changed.length + drift.gone.length > 0;

export const driftText = ({ changed, gone, looked }: Drift): string =>
  changed.length + gone.length === 0
    ? `${looked} resources stand as the program left them`
    : `${changed.length} changed and ${gone.length} removed outside of ez-deploy, of ${looked} resources`;

/** As Markdown, for the step summary. */
export function renderDrift(drift: Drift): string {
  const lines = [
    `**Drift:** ${driftText(drift)}`,
    ...(drift.gone.length === 0 ? [] : ['', '**Removed**', '']),
    ...drift.gone.map((r) => `- 🔴 ${code(r.name)} ${code(r.type)}`),
    ...(drift.changed.length === 0 ? [] : ['', '**Changed**: how the program left it → how it is', '']),
    ...propertyDiff(drift.changed),
    ...(drift.owned.length === 0 ? [] : ['', `${drift.owned.length} moved by whom they belong to: a rollout, AWS.`]),
  ];
  return `${lines.join('\n')}\n`;
}

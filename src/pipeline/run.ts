import { messageOf, type StageName } from '../errors';
import type { StageRecord } from '../release/release';

export interface StageOutcome {
  readonly result: 'succeeded' | 'skipped';
  readonly detail?: string;
}
export type StageRunner = (signal: AbortSignal) => Promise<StageOutcome>;

export interface PipelineResult {
  readonly stages: readonly StageRecord[];
  /** What ended the pipeline early; undefined when every stage went well. */
  readonly failure?: { readonly stage: StageName; readonly error: unknown };
}

/**
 * Runs waves of stages. Stages of a wave run side by side and all end before the next wave; after a failure no further wave
 * starts. `notify` is not run here: it speaks about the result, so the caller runs it last, whatever happened.
 * @param wall wall milliseconds, for timings.
 */
export async function runWaves(
  waves: readonly (readonly StageName[])[],
  runners: Readonly<Record<StageName, StageRunner>>,
  context: {
    readonly signal: AbortSignal;
    readonly wall: () => number;
    readonly onStage?: (record: StageRecord) => void;
  },
): Promise<PipelineResult> {
  const stages: StageRecord[] = [];
  let failure: PipelineResult['failure'];
  const runOne = async (name: StageName): Promise<void> => {
    const started = context.wall();
    const end = (result: StageRecord['result'], detail?: string) => {
      const seconds = Math.round(context.wall() - started) / 1_000;
      const record = { name, seconds, result, ...(detail === undefined ? {} : { detail }) };
      stages.push(record);
      context.onStage?.(record);
    };
    try {
      const outcome = await runners[name](context.signal);
      end(outcome.result, outcome.detail);
    } catch (error) {
      failure ??= { stage: name, error };
      end(context.signal.aborted ? 'cancelled' : 'failed', messageOf(error).split('\n')[0]);
    }
  };
  for (const wave of waves) {
    if (failure !== undefined) break;
    if (context.signal.aborted) {
      failure = { stage: wave[0] ?? 'deploy', error: context.signal.reason };
      break;
    }
    await Promise.all(wave.filter((name) => name !== 'notify').map(runOne));
  }
  return failure === undefined ? { stages } : { stages, failure };
}

import type { Output } from '../output';
import type { Release, StageRecord } from '../release/release';
import type { Series } from '../release/series';
import { cutText } from '../report/cut';
import type { LiveView, PageView } from '../report/parts';
import type { RolloutView } from '../rollout/aws';
import type { Phase } from '../rollout/types';

/** What a phase is, for a person. */
const PHASES: Readonly<Record<Phase, string>> = {
  registering: 'Registering task definitions',
  migrating: 'Running migrations',
  'scaling-up': 'Starting the new version beside the old',
  'waiting-ready': 'Waiting until the new tasks are healthy',
  smoking: 'Smoke tests, before any user sees the new version',
  guarding: 'Starting the guardian',
  rolling: 'Replacing the tasks of services without colours',
  shifting: 'Moving traffic',
  confirming: 'Confirming that traffic moved',
  observing: 'Watching both versions',
  awaiting: 'Waiting for a person to promote',
  switching: 'Switching schedules',
  restoring: 'Giving scaling back',
  'beginning-bake': 'Beginning the bake',
  recording: 'Writing the record',
  'taking-back': 'Taking traffic back',
  'confirming-back': 'Confirming that traffic is back',
  'rolling-back': 'Bringing the old version of services without colours back',
  'scaling-down': 'Stopping the new version',
  'restoring-back': 'Giving scaling back',
  'recording-back': 'Writing the record',
  'releasing-back': 'Letting the lock go',
  releasing: 'Letting the lock go',
  done: 'Done',
};

/** Lines of the log that are kept, and characters of one. */
const [MOST_LINES, LONGEST_LINE] = [400, 2_000];

/** What a run tells about itself while it is under way. Telling never fails and never waits. */
export interface Feed {
  /** The release is known: from here on there is something to show. */
  begin(release: Release): void;
  stage(record: StageRecord): void;
  rollout(view: RolloutView): void;
  end(release: Release, series: Series | undefined): void;
  /** It ended without a record: why. */
  fail(reason: string): void;
  /** Everything said goes on to the other output, and into the log. */
  listen(output: Output): Output;
}

/** @param changed told after every change. @param wall wall ms. */
export function createFeed(wall: () => number, changed: () => void): Feed & { view(): PageView | undefined } {
  let base: Release | undefined;
  let rollout: RolloutView | undefined;
  let ended: { release: Release; series: Series | undefined } | undefined;
  let waiting: string | undefined;
  const stages: StageRecord[] = [];
  const lines: LiveView['log'][number][] = [];
  const masks = new Set<string>();

  // Also what was said before it was known to be a secret.
  const hide = (text: string) => [...masks].reduce((t, secret) => t.replaceAll(secret, '***'), text);
  const say = (level: LiveView['log'][number]['level'], text: string) => {
    lines.push({ at: wall(), level, text: cutText(text, LONGEST_LINE) });
    if (lines.length > MOST_LINES) lines.shift();
    changed();
  };
  const doing = () => {
    if (ended !== undefined) return '';
    const phase = rollout === undefined ? 'Preparing the release' : PHASES[rollout.phase];
    return waiting === undefined ? phase : `${phase} · ${waiting}`;
  };
  return {
    begin: (release) => {
      base = release;
      changed();
    },
    stage: (record) => {
      stages.push(record);
      changed();
    },
    rollout: (view) => {
      rollout = view;
      changed();
    },
    end: (release, series) => {
      ended = { release, series };
      changed();
    },
    fail: (reason) => {
      const release = rollout?.release ?? base;
      if (release === undefined || ended !== undefined) return;
      ended = { release: { ...release, stages: [...stages], result: 'failed', reason }, series: rollout?.series };
      changed();
    },
    listen: (output) => ({
      ...output,
      info: (line) => {
        output.info(line);
        say('info', line);
      },
      warn: (line) => {
        output.warn(line);
        say('warn', line);
      },
      error: (line) => {
        output.error(line);
        say('error', line);
      },
      group: (title) => {
        const group = output.group(title);
        say('info', title);
        return group;
      },
      waiting: (what, limitMs) => {
        output.waiting(what, limitMs);
        if (what === waiting) return;
        waiting = what;
        changed();
      },
      mask: (secret) => {
        output.mask(secret);
        if (secret.length >= 4) masks.add(secret);
      },
    }),
    view: () => {
      const release = ended?.release ?? rollout?.release ?? base;
      if (release === undefined) return undefined;
      return {
        release: ended === undefined ? { ...release, stages } : release,
        series: ended === undefined ? rollout?.series : ended.series,
        live: {
          doing: hide(doing()),
          now: ended === undefined ? wall() : 0,
          log: lines.map((l) => ({ ...l, text: hide(l.text) })),
        },
      };
    },
  };
}

import { appendFile, stat } from 'node:fs/promises';

import { cutMarkdown } from '../../report/cut';

/** GitHub takes 1 MiB a step and shows nothing of one that is larger. */
const MOST_SUMMARY = 1_024 * 1_024;

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

/**
 * Appends to the step's summary, cut at a line end where it would be too long. Several stages of one step share the limit.
 * @returns false outside of a workflow.
 */
export async function appendSummary(env: NodeJS.ProcessEnv, text: string): Promise<boolean> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return false;
  const there = await stat(file).then(
    (s) => s.size,
    () => 0,
  );
  const note = '_Cut here: a summary of one step may have 1 MiB._';
  const room = MOST_SUMMARY - there - 2;
  if (room < bytesOf(note) + 8) return false;
  await appendFile(file, `${cutMarkdown(text, room, note, bytesOf)}\n`);
  return true;
}

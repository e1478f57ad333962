import { harmless } from '../child/lines';

/**
 * Text for a job's log that the runner obeys nowhere: only @actions/core may speak to it. The runner ends lines at CR as well as at
 * LF, and takes `##[name]` anywhere in a line.
 */
export const neutralise = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(harmless)
    .join('\n');

/** An `::error::` of one line, escaped as @actions/core does it. */
export const errorCommand = (text: string): string =>
  `::error::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`;

import * as core from '@actions/core';

import { formatDuration } from '../config/duration';
import type { Output } from '../output';
import { neutralise } from './neutralise';

/** Progress as a job's log: groups, annotations, masks. */
export function actionOutput(): Output {
  let waitingFor: string | undefined;
  return {
    info: (line) => core.info(neutralise(line)),
    warn: (line) => core.warning(line),
    error: (line) => core.error(line),
    debug: (line) => core.debug(line),
    group: (title) => {
      core.startGroup(title.replaceAll('\n', ' '));
      return { [Symbol.dispose]: () => core.endGroup() };
    },
    waiting: (what, limitMs) => {
      if (what === waitingFor) return;
      waitingFor = what;
      if (what === undefined) return;
      core.info(neutralise(`… ${what}${limitMs === undefined ? '' : ` (at most ${formatDuration(limitMs)})`}`));
    },
    annotate: (level, message, at) => {
      const properties =
        at === undefined
          ? {}
          : {
              file: at.file,
              ...(at.line === undefined ? {} : { startLine: at.line }),
              ...(at.title === undefined ? {} : { title: at.title }),
            };
      if (level === 'error') core.error(message, properties);
      else if (level === 'warning') core.warning(message, properties);
      else core.notice(message, properties);
    },
    mask: (secret) => {
      if (secret.length > 0) core.setSecret(secret);
    },
  };
}

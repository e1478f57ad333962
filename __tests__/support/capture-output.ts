import type { Output } from '../../src/output';

export interface Said {
  readonly level: string;
  readonly text: string;
  readonly at?: { file: string; line?: number; title?: string } | undefined;
}

/** An output that remembers what was said. */
export function captureOutput(): Output & { said: Said[]; masked: string[]; text: () => string } {
  const said: Said[] = [];
  const masked: string[] = [];
  const say = (level: string) => (text: string) => {
    said.push({ level, text });
  };
  return {
    said,
    masked,
    text: () => said.map((s) => s.text).join('\n'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    debug: say('debug'),
    group: (title) => {
      said.push({ level: 'group', text: title });
      return { [Symbol.dispose]: () => said.push({ level: 'end', text: title }) };
    },
    waiting: () => undefined,
    annotate: (level, text, at) => said.push({ level: `annotate-${level}`, text, at }),
    mask: (secret) => masked.push(secret),
  };
}

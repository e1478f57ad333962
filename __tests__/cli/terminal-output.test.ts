import { describe, expect, it } from 'vitest';

import { errorCommand, neutralise } from '../../src/cli/neutralise';
import { terminalOutput } from '../../src/cli/terminal-output';

function capture(isTTY = false) {
  let text = '';
  const output = terminalOutput({
    stream: { isTTY, columns: 60, write: (t) => ((text += t), true) },
    debug: false,
    wall: () => 1_000,
    factor: () => 10,
  });
  return { output, text: () => text };
}

describe('terminal output', () => {
  it('masks secrets everywhere', () => {
    const { output, text } = capture();
    output.mask('hunter2-secret');
    output.info('password is hunter2-secret');
    output.warn('hunter2-secret');
    expect(text()).toBe('password is ***\nwarning: ***\n');
  });

  it('shows escape sequences of foreign text instead of obeying them', () => {
    const { output, text } = capture();
    output.info('a\u001B[2Jb\u0007');
    expect(text()).toBe('a\\x1b[2Jb\\x07\n');
  });

  it('indents inside a group and comes back after an exception', () => {
    const { output, text } = capture();
    const inner = () => {
      using _group = output.group('build');
      output.info('in');
      throw new Error('x');
    };
    expect(inner).toThrow('x');
    output.info('out');
    expect(text()).toBe('build\n  in\nout\n');
  });

  it('says once what is waited for where there is no terminal', () => {
    const { output, text } = capture();
    output.waiting('backend: 1 of 2 tasks healthy', 600_000);
    output.waiting('backend: 1 of 2 tasks healthy', 600_000);
    output.waiting(undefined);
    expect(text()).toBe('… backend: 1 of 2 tasks healthy (at most 10m00s)\n');
  });

  it('keeps one live line on a terminal, cut to its width, and clears it', () => {
    const { output, text } = capture(true);
    output.waiting('w'.repeat(200), 60_000);
    output.waiting(undefined);
    const lines = text().split('\r\u001B[2K').filter(Boolean);
    expect(lines[0]?.length).toBe(59);
    expect(text().endsWith('\r\u001B[2K')).toBe(true);
  });
});

describe('workflow commands in foreign text', () => {
  it.each(['::set-output name=x::y', '  ::error::x', '##[command]x', 'a\n::stop-commands::t'])(
    '%j is not obeyed',
    (line) => {
      expect(neutralise(line)).not.toMatch(/^\s*(::|##\[)/m);
    },
  );
  it.each(['said ##[command]x', 'a\r::set-output name=x::y', 'a\r\n  ::error::x', 'a\u001B[0m\r##[error]x'])(
    '%j is not obeyed in the middle of a line or after CR',
    (line) => {
      expect(neutralise(line)).not.toMatch(/##\[|(^|[\r\n])\s*::/);
    },
  );
  it('keeps the lines of a text', () => {
    expect(neutralise('a\n\tb\r\nc\n')).toBe('a\n\tb\nc\n');
  });
  it('are one line within an error', () => {
    expect(errorCommand('50%\r\n::x')).toBe('::error::50%25%0D%0A::x');
  });
  it('leaves other lines alone', () => {
    expect(neutralise('std::vector')).toBe('std::vector');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toArgv } from '../../src/config/argv';
import { ConfigError } from '../../src/errors';

describe('toArgv', () => {
  it.each([
    ['npm test', ['npm', 'test']],
    ['  npm   run\ttest  ', ['npm', 'run', 'test']],
    [`node -e 'a | b && c'`, ['node', '-e', 'a | b && c']],
    ['echo "two words" one', ['echo', 'two words', 'one']],
    ['echo a"b"\'c\'', ['echo', 'abc']],
    ['echo ""', ['echo', '']],
    ['echo "a \\"quoted\\" word" back\\ slash', ['echo', 'a "quoted" word', 'back slash']],
    [`grep '$HOME'`, ['grep', '$HOME']],
    ['grep "^x$" a', ['grep', '^x$', 'a']],
    [`eslint 'src/**/*.ts'`, ['eslint', 'src/**/*.ts']],
    ['npm run build \\\n  --silent', ['npm', 'run', 'build', '--silent']],
    ['curl http://localhost/a?b=c#d', ['curl', 'http://localhost/a?b=c#d']],
  ])('splits %j', (line, argv) => {
    expect(toArgv(line)).toEqual(argv);
  });

  it.each([
    ['a | b', '"|"'],
    ['a > b', '">"'],
    ['a < b', '"<"'],
    ['a && b', '"&&"'],
    ['a || b', '"||"'],
    ['a; b', '";"'],
    ['a &', '"&"'],
    ['a $(b)', '"$"'],
    ['a "$(b)"', '"$"'],
    ['a ${B}', '"$"'],
    ['a "$B"', '"$"'],
    ['a `b`', '"`"'],
    ['a src/*.ts', '"*"'],
    ['a # b', '"#"'],
    ['A=1 b', 'variable'],
    ['a\nb', 'more than one line'],
    ["a 'b", 'not closed'],
    ['a "b', 'not closed'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['"" a', 'empty'],
    ['a \0', 'zero'],
  ])('refuses %j', (line, reason) => {
    expect(() => toArgv(line)).toThrow(ConfigError);
    expect(() => toArgv(line)).toThrow(reason);
  });

  it('takes a list as it is, whatever it holds', () => {
    expect(toArgv(['sh', '-c', 'a | b'])).toEqual(['sh', '-c', 'a | b']);
    expect(() => toArgv([])).toThrow('empty');
    expect(() => toArgv([''])).toThrow('empty');
    expect(() => toArgv(['a', '\0'])).toThrow('zero');
  });

  it('gives back every list of words that was quoted as a shell wants it', () => {
    const word = fc.string({ maxLength: 12 }).filter((text) => !text.includes('\0'));
    const command = word.filter((text) => text !== '' && !/^[A-Za-z_]\w*=/.test(text));
    fc.assert(
      fc.property(command, fc.array(word, { maxLength: 5 }), (first, rest) => {
        const words = [first, ...rest];
        const line = words.map((text) => `'${text.replaceAll("'", String.raw`'\''`)}'`).join(' ');
        expect(toArgv(line)).toEqual(words);
      }),
      { numRuns: 300 },
    );
  });

  it('throws nothing but a ConfigError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
        try {
          for (const word of toArgv(line)) expect(typeof word).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

import { posix } from 'node:path';

/** A list of patterns as `.dockerignore` has them: the last one that matches decides, `!` takes back. */
export interface IgnoreRule {
  /** Matches a path itself; of what lies below it, {@link isIgnored} knows. */
  readonly matches: (path: string) => boolean;
  readonly negated: boolean;
}

/**
 * Turns one pattern of git's into a regular expression over a slash path: `*` and `?` stay within a folder, `**` crosses them, and a
 * match of a folder covers all that is in it (https://git-scm.com/docs/gitignore#_pattern_format).
 */
function toRegExp(pattern: string): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i += 1) {
    const char = pattern.charAt(i);
    if (pattern.startsWith('**/', i)) {
      source += '(?:.*/)?';
      i += 2;
    } else if (pattern.startsWith('**', i)) {
      source += '.*';
      i += 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '[') {
      const close = pattern.indexOf(']', i + 2);
      if (close < 0) source += '\\[';
      else {
        const body = pattern.slice(i + 1, close).replace(/\\/g, '\\\\');
        source += `[${body.startsWith('!') ? `^${body.slice(1)}` : body}]`;
        i = close;
      }
    } else if (char === '\\' && i + 1 < pattern.length) {
      i += 1;
      source += pattern.charAt(i).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    } else source += char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  }
  return new RegExp(`^${source}(?:/.*)?$`);
}

const matcher = (pattern: string): IgnoreRule['matches'] => {
  const expression = toRegExp(pattern);
  return (path) => expression.test(path);
};

/** Docker's own translation of a cleaned pattern, quirks included: `src/**.md` is only a file named `.md`, `[!a]` is `!` or `a`. */
function dockerMatcher(pattern: string): IgnoreRule['matches'] {
  let source = '';
  let kind: 'exact' | 'prefix' | 'suffix' | 'expression' = 'exact';
  for (let i = 0; i < pattern.length; i += 1) {
    const char = pattern.charAt(i);
    const first = i === 0;
    if (pattern.startsWith('**', i)) {
      i += pattern.charAt(i + 2) === '/' ? 2 : 1;
      if (i < pattern.length - 1) {
        source += '(?:.*/)?';
        kind = 'expression';
      } else if (kind === 'exact') kind = 'prefix';
      else {
        source += '.*';
        kind = 'expression';
      }
      if (first) kind = 'suffix';
      continue;
    }
    if ('.+()|{}$'.includes(char)) {
      source += `\\${char}`;
      continue;
    }
    if (!'*?[]\\'.includes(char)) {
      source += char;
      continue;
    }
    if (char === '\\' && i === pattern.length - 1) {
      source += '\\\\';
      continue;
    }
    kind = 'expression';
    if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '\\') {
      i += 1;
      source += `\\${pattern.charAt(i)}`;
    } else source += char;
  }
  if (kind === 'exact') return (path) => path === pattern;
  if (kind === 'prefix') return (path) => path.startsWith(pattern.slice(0, -2));
  if (kind === 'suffix') {
    const end = pattern.slice(2);
    return (path) => path.endsWith(end) || (end.startsWith('/') && path === end.slice(1));
  }
  try {
    const expression = new RegExp(`^${source}$`);
    return (path) => expression.test(path);
  } catch {
    // Docker refuses such a pattern, and says so when it builds.
    return () => false;
  }
}

/**
 * Reads `.dockerignore` as BuildKit does: what it sends has to be in the key
 * (https://docs.docker.com/build/concepts/context/#dockerignore-files, github.com/moby/patternmatcher).
 */
export function parseDockerignore(text: string): IgnoreRule[] {
  const rules: IgnoreRule[] = [];
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    if (raw.startsWith('#')) continue;
    let line = raw.trim();
    const negated = line.startsWith('!');
    if (negated) line = line.slice(1).trim();
    if (line === '') continue;
    line = posix.normalize(line);
    if (line.length > 1) line = line.replace(/^\//, '').replace(/\/$/, '');
    rules.push({ matches: dockerMatcher(line), negated });
  }
  return rules;
}

/**
 * Reads a `.gitignore` that lies in `folder` (slash path relative to what is walked; `''` for the same folder, and `up` for one
 * further up, given by the path from there to here).
 */
export function parseGitignore(text: string, pathToContext = ''): IgnoreRule[] {
  const rules: IgnoreRule[] = [];
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    let line = raw.replace(/\r$/, '').replace(/(?<!\\)\s+$/, '');
    if (line === '' || line.startsWith('#')) continue;
    const negated = line.startsWith('!');
    if (negated) line = line.slice(1);
    const body = line.replace(/\/+$/, '');
    if (body === '') continue;
    if (!body.includes('/')) rules.push({ matches: matcher(`**/${body}`), negated });
    else {
      // Anchored at the .gitignore's own folder: only what lies below our context matters here.
      const anchored = body.replace(/^\//, '');
      if (pathToContext === '') rules.push({ matches: matcher(anchored), negated });
      else if (anchored.startsWith('**/')) rules.push({ matches: matcher(anchored), negated });
      else if (anchored.startsWith(`${pathToContext}/`))
        rules.push({ matches: matcher(anchored.slice(pathToContext.length + 1)), negated });
    }
  }
  return rules;
}

/**
 * Whether a path (slashes, relative, no leading `./`) is left out. As in BuildKit's walk a folder's match covers what is in it, and a rule
 * is not asked where it could change nothing: then it covers nothing either.
 */
export function isIgnored(path: string, rules: readonly IgnoreRule[]): boolean {
  let ignored = false;
  let above: readonly boolean[] = [];
  for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
    const part = end < 0 ? path : path.slice(0, end);
    ignored = false;
    above = rules.map((rule, i) => {
      const matched = above[i] === true || (rule.negated === ignored && rule.matches(part));
      if (matched) ignored = !rule.negated;
      return matched;
    });
    if (end < 0) return ignored;
  }
}

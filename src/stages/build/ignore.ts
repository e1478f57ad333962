/** A list of patterns as `.dockerignore` has them: the last one that matches decides, `!` takes back. */
export interface IgnoreRule {
  readonly pattern: RegExp;
  readonly negated: boolean;
}

/**
 * Turns one pattern into a regular expression over a slash path: `*` and `?` stay within a folder, `**` crosses them, and a
 * match of a folder covers all that is in it (https://docs.docker.com/build/concepts/context/#dockerignore-files).
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

/** Reads `.dockerignore`. */
export function parseDockerignore(text: string): IgnoreRule[] {
  const rules: IgnoreRule[] = [];
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    let line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const negated = line.startsWith('!');
    if (negated) line = line.slice(1).trim();
    line = line.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    if (line !== '' && line !== '.') rules.push({ pattern: toRegExp(line), negated });
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
    if (!body.includes('/')) rules.push({ pattern: toRegExp(`**/${body}`), negated });
    else {
      // Anchored at the .gitignore's own folder: only what lies below our context matters here.
      const anchored = body.replace(/^\//, '');
      if (pathToContext === '') rules.push({ pattern: toRegExp(anchored), negated });
      else if (anchored.startsWith('**/')) rules.push({ pattern: toRegExp(anchored), negated });
      else if (anchored.startsWith(`${pathToContext}/`))
        rules.push({ pattern: toRegExp(anchored.slice(pathToContext.length + 1)), negated });
    }
  }
  return rules;
}

/** Whether a path (slashes, relative, no leading `./`) is left out. */
export function isIgnored(path: string, rules: readonly IgnoreRule[]): boolean {
  let ignored = false;
  for (const rule of rules) if (rule.pattern.test(path)) ignored = !rule.negated;
  return ignored;
}

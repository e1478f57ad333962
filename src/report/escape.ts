const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', 'g');

/**
 * A commit's whole id, which GitHub links. Short ones are left: a version is one by default, it is linked rightly, and whoever copies it at
 * night must get what he sees.
 */
const COMMIT = /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/gi;

/** Control characters and direction overrides out: they make a text show other than it is. */
export function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}

/** Text for HTML, also within quoted attributes. */
export function html(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Untrusted text within GitHub Markdown, on one line: shown as it is. Nobody is mentioned, no issue and no
 * commit by its whole id is linked, no comment is opened, no table cell ended.
 */
export function markdown(text: string): string {
  return plain(text)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.')
    .replace(/@(?=[A-Za-z0-9])/g, '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/\bGH-(?=\d)/gi, '$&\u200B')
    .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, '$&\u200B'))
    .replace(/\b(https?|ftp):\/\//gi, '$1:\u200B//')
    .replace(/\bwww\./gi, 'www\u200B.');
}

/** Untrusted text as inline code: only backticks and line ends matter there, and the bar where it stands in a table. */
export function code(text: string): string {
  const clean = plain(text)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('`', "'")
    .replaceAll('|', '\\|')
    .trim();
  return clean === '' ? '' : `\`${clean}\``;
}

/** Untrusted lines as a fenced block; the fence is longer than any in the text. */
export function fenced(text: string, language = ''): string {
  const clean = plain(text).replaceAll('@', '@\u200B');
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${clean}\n${fence}`;
}

/** Text for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): the three characters it escapes. */
export function slack(text: string): string {
  return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A link's address, where it is one that may be followed; undefined otherwise. */
export function httpUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

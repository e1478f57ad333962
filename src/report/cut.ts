/** Cuts at a character boundary so that the UTF-8 form has at most `bytes` bytes. */
export function cutBytes(text: string, bytes: number): string {
  const buffer = Buffer.from(text, 'utf8');
  if (buffer.length <= bytes) return text;
  let end = bytes;
  // A byte 10xxxxxx continues a character: step back to where one starts.
  while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return buffer.subarray(0, end).toString('utf8');
}

/** Cuts to `length` UTF-16 units with an ellipsis, never through a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Fence that is still open at the end of a Markdown text; undefined where none is. */
function openFence(text: string): string | undefined {
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) continue;
    if (open === undefined) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length && line.trim() === fence) open = undefined;
  }
  return open;
}

/**
 * Cuts Markdown at a line end so that it fits, closes fences and details that are then open, and says that it was cut.
 * @param measure length of a text in the unit of `limit`.
 */
export function cutMarkdown(
  text: string,
  limit: number,
  note: string,
  measure: (text: string) => number = (t) => t.length,
): string {
  if (measure(text) <= limit) return text;
  const close = (kept: string): string => {
    const fence = openFence(kept);
    const details = (kept.match(/<details>/g) ?? []).length - (kept.match(/<\/details>/g) ?? []).length;
    const ending = `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, details))}`;
    return `${kept}${ending}\n\n${note}\n`;
  };
  const lines = text.split('\n');
  // Binary search over the number of lines kept.
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(close(lines.slice(0, middle).join('\n'))) <= limit) low = middle;
    else high = middle - 1;
  }
  return close(lines.slice(0, low).join('\n'));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML takes it; control characters that XML cannot hold at all are dropped. */
export function escapeXml(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) continue;
    out += code === 13 ? '&#xD;' : (ESCAPES[char] ?? char);
  }
  return out;
}

function scalar(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value as string | number | boolean);
}

/** A list whose elements have a name of their own: `<DBInstances><DBInstance>…`, as RDS writes it. */
export class NamedList {
  constructor(
    readonly element: string,
    readonly items: readonly unknown[],
  ) {}
}

/**
 * One element, arrays as `<Name><member>…</member></Name>` (AWS query) or, with `flat`, as repeated elements (S3).
 * Undefined and null members are left out, as AWS does.
 */
export function element(name: string, value: unknown, flat = false): string {
  if (value === undefined || value === null) return '';
  if (value instanceof NamedList)
    return `<${name}>${value.items.map((item) => element(value.element, item)).join('')}</${name}>`;
  if (Array.isArray(value)) {
    if (flat) return value.map((item) => element(name, item, flat)).join('');
    return `<${name}>${value.map((item) => element('member', item)).join('')}</${name}>`;
  }
  if (typeof value === 'object' && !(value instanceof Date)) {
    const inner = Object.entries(value as Record<string, unknown>)
      .map(([key, member]) => element(key, member, flat))
      .join('');
    return `<${name}>${inner}</${name}>`;
  }
  return `<${name}>${escapeXml(scalar(value))}</${name}>`;
}

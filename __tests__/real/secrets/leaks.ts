/** Something that a run leaves behind, as it stands there. */
export interface Artefact {
  readonly name: string;
  readonly text: string;
}

/** A value that must stand nowhere in the plain. */
export interface Known {
  readonly name: string;
  readonly value: string;
}

/** Where a value was found, and in which form. */
export interface Leak {
  readonly artefact: string;
  readonly secret: string;
  readonly form: string;
}

/** Shorter ones would be found by chance. */
const SHORTEST = 12;

/** The part of a text's base64 that is the same whatever stands after it, when `before` bytes stand before it. */
function base64Core(value: string, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(value)])
    .toString('base64')
    .replace(/=+$/, '');
  // Characters that also hold bits of the neighbours are left out.
  const first = before === 0 ? 0 : before + 1;
  const whole = Math.floor(((before + Buffer.byteLength(value)) * 8) / 6);
  return encoded.slice(first, whole);
}

/** A value as it may stand in a file: as it is, escaped, percent-encoded, in hexadecimal, in base64 wherever it begins. */
export function formsOf(value: string): ReadonlyMap<string, string> {
  const base64 = [0, 1, 2].map((before) => base64Core(value, before));
  const forms: (readonly [string, string])[] = [
    ['plain', value],
    ['JSON', JSON.stringify(value).slice(1, -1)],
    ['JSON twice', JSON.stringify(JSON.stringify(value)).slice(3, -3)],
    ['HTML', value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
    ['percent-encoded', encodeURIComponent(value)],
    ['hexadecimal', Buffer.from(value).toString('hex')],
    ...base64.map((text, i) => [`base64 (${i})`, text] as const),
    ...base64.map((text, i) => [`base64url (${i})`, text.replaceAll('+', '-').replaceAll('/', '_')] as const),
  ];
  return new Map(forms);
}

/**
 * Every place where a value stands. Pure. What masks it is none: `::add-mask::VALUE` is read by the runner and not shown.
 * @throws Error for a value that is too short to be told from chance.
 */
export function leaksIn(artefacts: readonly Artefact[], secrets: readonly Known[]): Leak[] {
  const short = secrets.find((s) => s.value.length < SHORTEST);
  if (short !== undefined) throw new Error(`${short.name} is too short to be looked for`);
  const forms = secrets.map((s) => ({ ...s, forms: formsOf(s.value) }));
  return artefacts.flatMap(({ name, text }) => {
    const seen = text.replace(/^::add-mask::.*$/gm, '');
    return forms.flatMap((secret) => {
      const form = [...secret.forms].find(([, written]) => seen.includes(written))?.[0];
      return form === undefined ? [] : [{ artefact: name, secret: secret.name, form }];
    });
  });
}

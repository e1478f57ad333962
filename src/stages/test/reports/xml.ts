import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { ReportError } from './types';

export type XmlNode = Readonly<Record<string, unknown>>;

/** Elements within elements; reports of real runners have a dozen. */
const DEEPEST = 100;
/** Where the root element begins; everything before it is the prolog. Linear, whatever the text. */
function rootAt(xml: string): number {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) return xml.startsWith('<!', at) ? xml.indexOf('<', at + 2) : at;
    const next = xml.indexOf(end, at + 2);
    if (next < 0) return -1;
    at = next + end.length;
  }
  return -1;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** XML's own five entities and numbers of characters; every other stays as it stands. */
const decoded = (text: string): string =>
  text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (whole, name?: string, dec?: string, hex?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = dec === undefined ? Number.parseInt(hex ?? '', 16) : Number(dec);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

/**
 * The root element of a document, attributes as `@name`, text as `#text`. No entities but XML's own five and numbers.
 * @throws ReportError where it is not XML, is too deep, or brings entities of its own.
 */
export function parseXml(xml: string): XmlNode {
  // Entities of one's own are the way to make a small file huge; no reporter writes them. A DOCTYPE inside a test's output is text.
  const root = rootAt(xml);
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(xml.slice(0, root < 0 ? 10_000 : root)))
    throw new ReportError('it has a DOCTYPE with definitions, which a report does not need');
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new ReportError(`it is not XML: line ${valid.err.line}: ${valid.err.msg}`);
  try {
    const parsed: unknown = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      parseAttributeValue: false,
      parseTagValue: false,
      cdataPropName: '#cdata',
      maxNestedTags: DEEPEST,
      // None is expanded by the parser, so none can be defined; see `decoded`.
      processEntities: false,
    }).parse(xml);
    return isNode(parsed) ? parsed : {};
  } catch (error) {
    throw new ReportError(`it is not XML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const isNode = (value: unknown): value is XmlNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
export const attribute = (node: XmlNode, name: string): string | undefined => {
  const value = node[`@${name}`];
  return value === undefined ? undefined : decoded(String(value));
};
/** The text of an element: what stands in it and in its CDATA sections, without that of elements within. */
export const textOf = (value: unknown): string => {
  if (!isNode(value)) return typeof value === 'string' ? decoded(value) : '';
  return [...listOf(value['#text']).map((text) => decoded(String(text))), ...listOf(value['#cdata']).map(String)].join(
    '',
  );
};

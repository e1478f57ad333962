import { element, escapeXml } from '../xml';
import type { AwsError, Input } from '../types';

type Node = string | Map<string, Node>;

const INDEX = /^\d+$/;

function put(root: Map<string, Node>, path: readonly string[], value: string): void {
  let at = root;
  for (const part of path.slice(0, -1)) {
    const next = at.get(part);
    if (next instanceof Map) at = next;
    else {
      const made = new Map<string, Node>();
      at.set(part, made);
      at = made;
    }
  }
  const last = path.at(-1);
  // `Foo=` beside `Foo.member.1=…` is how an empty list is sent; it never hides a filled one.
  if (last !== undefined && !(at.get(last) instanceof Map)) at.set(last, value);
}

function indexed(node: Map<string, Node>): Node[] | undefined {
  const keys = [...node.keys()];
  if (keys.length === 0 || !keys.every((key) => INDEX.test(key))) return undefined;
  return keys.sort((a, b) => Number(a) - Number(b)).map((key) => node.get(key) as Node);
}

function plain(node: Node): unknown {
  if (typeof node === 'string') return node;
  for (const wrapper of ['member', 'entry'] as const) {
    const inner = node.get(wrapper);
    if (node.size !== 1 || !(inner instanceof Map)) continue;
    const items = indexed(inner);
    if (items === undefined) continue;
    if (wrapper === 'member') return items.map(plain);
    return Object.fromEntries(
      items.map((item) =>
        item instanceof Map ? [String(item.get('key') ?? ''), plain(item.get('value') ?? '')] : [item, ''],
      ),
    );
  }
  const list = indexed(node);
  if (list !== undefined) return list.map(plain);
  return Object.fromEntries([...node].map(([key, value]) => [key, plain(value)]));
}

/** Decodes the AWS query form: `A.member.1.B=x` → `{A: [{B: 'x'}]}`, `M.entry.1.key` → maps. All leaves stay strings. */
export function decodeQuery(form: string): { action: string; input: Input } {
  const root = new Map<string, Node>();
  let action = '';
  for (const [key, value] of new URLSearchParams(form)) {
    if (key === 'Action') action = value;
    else if (key !== 'Version') put(root, key.split('.').slice(0, 32), value);
  }
  return { action, input: Object.fromEntries([...root].map(([key, value]) => [key, plain(value)])) };
}

export function encodeQuery(
  operation: string,
  namespace: string,
  output: Record<string, unknown>,
  requestId: string,
): string {
  const result = element(`${operation}Result`, output);
  return (
    `<${operation}Response xmlns="${escapeXml(namespace)}">${result}` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>`
  );
}

export function encodeQueryError(error: AwsError, namespace: string, requestId: string): string {
  const body = { Type: error.status < 500 ? 'Sender' : 'Receiver', Code: error.code, Message: error.message };
  return (
    `<ErrorResponse xmlns="${escapeXml(namespace)}">${element('Error', { ...body, ...error.members })}` +
    `<RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}

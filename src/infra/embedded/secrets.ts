import { createHash } from 'node:crypto';

/** Pulumi's wire form of a secret: `{[SECRET_MARK]: SECRET, value}` (sdk/go/common/resource/properties.go). */
export const SECRET_MARK = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';

/** Pulumi's placeholder on the wire for a value that is not known before the apply. */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

type Json = unknown;

function map(value: Json, onSecret: (inner: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((v) => map(v, onSecret));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, Json>;
  // The SDK's own object for it, which would go over the wire as an empty one.
  if (object['__pulumiUnknown'] === true) return UNKNOWN;
  if (object[SECRET_MARK] === SECRET) return onSecret(object['value']);
  return Object.fromEntries(Object.entries(object).map(([k, v]) => [k, map(v, onSecret)]));
}

/** The values themselves: what the provider gets. */
export const reveal = (properties: Record<string, Json>): Record<string, Json> =>
  map(properties, (inner) => map(inner, (x) => x)) as Record<string, Json>;

/** For the state: a secret is recognised by its hash and cannot be read back. */
export const conceal = (properties: Record<string, Json>): Record<string, Json> =>
  map(
    properties,
    (inner) => `secret:sha256:${createHash('sha256').update(JSON.stringify(inner)).digest('hex')}`,
  ) as Record<string, Json>;

/** For the provider's check: a secret of an earlier run is only a hash, and as good as not known. */
export const checkable = (properties: Record<string, Json>): Record<string, Json> =>
  JSON.parse(
    JSON.stringify(properties, (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith('secret:sha256:') ? UNKNOWN : value,
    ),
  ) as Record<string, Json>;

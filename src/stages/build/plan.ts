import { createHash } from 'node:crypto';

/** Which program makes an image. */
export type BuilderKind = 'docker' | 'local';

/** Everything an image is made from; equal inputs are one image. */
export interface BuildInputs {
  readonly builder: BuilderKind;
  readonly contextHash: string;
  readonly dockerfileHash: string;
  readonly target: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  /** `build.local` as configured; undefined with Docker. */
  readonly local: { readonly run: readonly (readonly string[])[]; readonly files: readonly string[] } | undefined;
  /** What only a build with Docker depends on; undefined for the local builder. */
  readonly docker: DockerInputs | undefined;
  /** What the result depends on besides: versions. */
  readonly tools: string;
}

export interface DockerInputs {
  readonly platforms: readonly string[];
  /** Ids of its secrets. Their values are no part of an image. */
  readonly secrets: readonly string[];
  /** Digests of the images it reads, by name; null where nobody could tell. */
  readonly bases: Readonly<Record<string, string | null>>;
  /** Digests of named contexts, or hashes of folders. */
  readonly contexts: Readonly<Record<string, string | null>>;
  /** As configured; the labels of the OCI convention change with the commit and are left out. */
  readonly labels: Readonly<Record<string, string>>;
  /** As configured: attestations, times of files. */
  readonly shape: readonly unknown[];
}

const sorted = <T>(of: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));

/** Raised when the way images are made changes: an image of the old way is then not taken for one of the new. */
const RECIPE = 3;

/** The content key: a tag `k-…` that names an image by what went into it. 40 hex digits: 160 bits. */
export function contentKey(inputs: BuildInputs): string {
  const { docker } = inputs;
  const canonical = JSON.stringify([
    RECIPE,
    inputs.builder,
    inputs.contextHash,
    inputs.dockerfileHash,
    inputs.target ?? null,
    sorted(inputs.args),
    inputs.local ?? null,
    docker === undefined
      ? null
      : [
          [...docker.platforms].sort(),
          [...docker.secrets].sort(),
          sorted(docker.bases),
          sorted(docker.contexts),
          sorted(docker.labels),
          docker.shape,
        ],
    inputs.tools,
  ]);
  return `k-${createHash('sha256').update(canonical).digest('hex').slice(0, 40)}`;
}

/** The key to build the same inputs under where what is under their own key must not be used. @param digest what is there. */
export const nextKey = (key: string, digest: string): string =>
  `k-${createHash('sha256')
    .update(JSON.stringify([RECIPE, key, digest]))
    .digest('hex')
    .slice(0, 40)}`;

/** Tags of an image: its content key, and the commit for people. */
export function tagsFor(key: string, commit: string): string[] {
  const short = /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 12) : undefined;
  return short === undefined ? [key] : [key, `c-${short}`];
}

export interface Repository {
  /** Where the registry answers, with scheme. */
  readonly origin: string;
  readonly host: string;
  readonly name: string;
}

/** Splits `HOST/NAME`. Plain HTTP only on loopback, as Docker has it. */
export function parseRepository(url: string): Repository {
  const slash = url.indexOf('/');
  const host = slash < 0 ? '' : url.slice(0, slash);
  const name = url.slice(slash + 1);
  if (!/^[\w.-]+(?::\d+)?$/.test(host) || !/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(name)) {
    throw new Error(`"${url}" is not a repository (HOST/NAME)`);
  }
  const loopback = /^(?:127(?:\.\d+){3}|localhost)(?::\d+)?$/.test(host);
  return { origin: `${loopback ? 'http' : 'https'}://${host}`, host, name };
}

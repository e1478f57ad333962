import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { adviseOn, type AdviceInput } from '../../src/stages/build/advice';
import { baseImages } from '../../src/stages/build/oci/bases';

const MULTI = `ARG NODE=24
FROM --platform=$BUILDPLATFORM node:\${NODE}-alpine AS build
RUN --mount=type=bind,from=tools:1,target=/tools make
FROM golang:1.26 AS never
FROM scratch AS assets
COPY --from=build /a /a
FROM node:\${NODE}-alpine
COPY --from=assets /a /a
COPY --from=0 /b /b
COPY --from=nginx:1.29 /etc/nginx /etc/nginx
RUN echo --mount=from=no
`;

describe('images that a build reads', () => {
  const names = (text: string, options = {}) => baseImages(text, options).map((b) => b.image);
  it('are those that the target reaches, once each, with arguments filled in', () => {
    expect(baseImages(MULTI)).toEqual([
      { image: 'node:24-alpine', line: 2, from: true },
      { image: 'tools:1', line: 3, from: false },
      { image: 'nginx:1.29', line: 10, from: false },
    ]);
    expect(names(MULTI, { args: { NODE: '22' } })[0]).toBe('node:22-alpine');
    expect(names(MULTI, { target: 'assets' })).toEqual(['node:24-alpine', 'tools:1']);
    expect(names(MULTI, { target: 'never' })).toEqual(['golang:1.26']);
    expect(() => names(MULTI, { target: 'x' })).toThrow(/no stage "x"/);
  });
  it('do not include a stage of the same name that comes later', () => {
    expect(names('FROM base\nFROM alpine AS base\nFROM base\nCOPY --from=BASE /x /x\n')).toEqual(['alpine']);
    expect(names('FROM node AS node\nRUN x\nFROM node\n')).toEqual(['node']);
  });
  it('do not include a stage that comes later and is copied or mounted from', () => {
    const text = 'FROM a AS app\nCOPY --from=later /x /x\nRUN --mount=from=Other x\nFROM b AS later\nFROM c AS other\n';
    expect(names(text, { target: 'app' })).toEqual(['a', 'b', 'c']);
    expect(names('FROM a AS app\nCOPY --from=1 /x /x\nFROM b\n', { target: 'app' })).toEqual(['a', 'b']);
  });
  it.each([
    ['ARG V=24\nARG BASE=node:${V}-alpine\nFROM ${BASE}', ['node:24-alpine']],
    ['ARG A=1 B=2\nFROM a:$A-$B', ['a:1-2']],
    ['ARG A B=2\nFROM a:${A:-x}-$B', ['a:x-2']],
    ['ARG A B="2" C=3\nFROM a:${A:-x}-$B-$C', ['a:x-2-3']],
    ['ARG V\nFROM a:${V-1}', ['a:1']],
    ['ARG V=\nFROM a:x${V-1}', ['a:x']],
    ['ARG V=1\nFROM a:x${V+y}${W+z}${V:+v}', ['a:xyv']],
    ['ARG V=1\nFROM ${BASE:-a:${V}}', ['a:1']],
    ['ARG V=24-x\nFROM a:${V%-x}', ['a:${V%-x}']],
    ['FROM tool-${TARGETARCH}', ['tool-amd64', 'tool-arm64']],
    ['ARG TARGETARCH\nFROM tool-$TARGETOS-$TARGETARCH$TARGETVARIANT', ['tool-linux-amd64', 'tool-linux-arm64']],
    ['FROM x AS build-amd64\nFROM y AS build-arm64\nFROM build-${TARGETARCH}', ['x', 'y']],
  ])('are found behind arguments: %j', (text, expected) => {
    expect(names(text, { platforms: ['linux/amd64', 'linux/arm64'] })).toEqual(expected);
  });
  it('are those of given arguments, also where BuildKit has one of itself', () => {
    const options = { platforms: ['linux/amd64'], args: { TARGETARCH: 'riscv64', V: '2' } };
    expect(names('ARG V=1\nARG W=${V}0\nFROM a-$TARGETARCH:$W', options)).toEqual(['a-riscv64:20']);
    expect(names('FROM a-$BUILDOS-${BUILDARCH:+x}', options)).toEqual(['a-linux-x']);
  });
  it('never fail on what is no Dockerfile but for a missing stage', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(baseImages(`FROM a\n${text}`).length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('advice', () => {
  const advise = (text: string, over: Partial<AdviceInput> = {}) =>
    adviseOn({
      text,
      target: undefined,
      args: {},
      dockerignore: true,
      contextHolds: [],
      bases: baseImages(text),
      digests: {},
      ...over,
    }).map((a) => [a.rule, a.level, a.line]);
  const pinned = `node@sha256:${'1'.repeat(64)}`;
  const good = `FROM ${pinned}\nRUN x\nUSER node\nHEALTHCHECK CMD x\nCMD ["x"]\n`;

  it('is none for a good one', () => {
    expect(advise(good)).toEqual([]);
  });
  it.each([
    ['no user', good.replace('USER node\n', ''), ['root', 'warning', 1]],
    ['root by number', good.replace('USER node', 'USER 0:0'), ['root', 'warning', 3]],
    ['root in the end', good.replace('HEALTHCHECK', 'USER root\nHEALTHCHECK'), ['root', 'warning', 4]],
    ['no health check', good.replace('HEALTHCHECK CMD x\n', ''), ['health', 'notice', 1]],
    ['a tag', good.replace(pinned, 'node:24'), ['unpinned', 'notice', 1]],
    ['ADD of an address', good.replace('RUN x', 'ADD https://a.test/x /x'), ['add-url', 'warning', 2]],
    ['a secret as an argument', good.replace('RUN x', 'ARG NPM_TOKEN'), ['secret', 'warning', 2]],
    ['a secret as a variable', good.replace('RUN x', 'ENV A=1 DB_PASSWORD=hunter2'), ['secret', 'warning', 2]],
    ['a secret by its looks', good.replace('RUN x', `ENV A=ghp_${'a'.repeat(30)}`), ['secret', 'warning', 2]],
  ])('on %s', (_what, text, expected) => {
    expect(advise(text)).toEqual([expected]);
  });
  it('follows the stages: the user of a stage below counts, secrets of any stage do', () => {
    const two = `FROM ${pinned} AS base\nUSER node\nHEALTHCHECK CMD x\nFROM ${pinned} AS build\nARG API_KEY\nFROM base\nCOPY --from=build /x /x\n`;
    expect(advise(two)).toEqual([['secret', 'warning', 5]]);
  });
  it('minds what is no secret', () => {
    for (const line of ['ENV DB_PASSWORD=$FROM_RUN', 'ENV CACHE_KEY=1', 'ADD --checksum=sha256:aa https://a.test/x /x'])
      expect(advise(good.replace('RUN x', line))).toEqual([]);
    expect(
      advise(
        good
          .replace(`FROM ${pinned}`, `FROM gcr.io/distroless/nodejs:nonroot@sha256:${'2'.repeat(64)}`)
          .replace('USER node\n', ''),
      ),
    ).toEqual([]);
  });
  it('names the pin where the digest is known, and what would go to the builder', () => {
    const text = good.replace(pinned, 'node:24').replace('RUN x', 'COPY . .');
    const all = adviseOn({
      text,
      target: undefined,
      args: {},
      dockerignore: false,
      contextHolds: ['.git', '.env', 'src'],
      bases: baseImages(text),
      digests: { 'node:24': `sha256:${'3'.repeat(64)}` },
    }).map((a) => a.message);
    expect(all).toEqual([
      'there is no .dockerignore: .git, .env would go to the builder and into the image',
      expect.stringMatching(/pin it: node:24@sha256:3{64}$/),
    ]);
  });
  it('marks what hadolint says too', () => {
    const text = good.replace('USER node', 'USER root');
    const input = { text, target: undefined, args: {}, dockerignore: true, contextHolds: [], bases: [], digests: {} };
    expect(adviseOn(input)[0]?.hadolint).toBe('DL3002');
  });
});

import { z } from 'zod';

import { PLATFORM_OF } from './architecture';
import { argv, variable } from './schema-parts';
import { signSchema } from './schema-sign';

export const PLATFORMS = [PLATFORM_OF.X86_64, PLATFORM_OF.ARM64] as const;
export const PROVENANCE = ['off', 'min', 'max'] as const;

/** `env:NAME` or `file:PATH`: where a build's secret is read; never the secret. */
const buildSecret = z
  .string()
  .regex(/^(?:env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/, 'a reference: env:NAME or file:PATH (relative to ez-deploy.yml)');

const imageName = z
  .string()
  .regex(/^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w.-]+)?$/, 'the name of an image or repository, without digest');

const cacheSchema = z
  .union([
    z.enum(['off', 'github']),
    z.strictObject({ registry: imageName.describe('Repository of its own (HOST/NAME), one tag a service.') }),
    z.strictObject({ local: z.string().min(1).describe('Folder, relative to ez-deploy.yml.') }),
  ])
  .describe(
    'Where layers are kept between runs: off (the builder’s own cache only), github (the Actions cache), {registry: HOST/NAME} or {local: FOLDER}.',
  );

/** What all builds may share; a service's own `build` is merged over it, key by key. */
const shared = {
  args: z
    .record(variable, z.string())
    .describe('Build arguments. Not secret: they stay in the image and in its provenance.'),
  secrets: z
    .record(z.string().regex(/^[\w.-]+$/, 'an id: letters, digits, dot, dash'), buildSecret)
    .describe(
      'Secrets by id, for RUN --mount=type=secret,id=ID: env:NAME or file:PATH. In no layer and no history; masked in the log. Their ids are part of the content key, their values are not.',
    ),
  contexts: z
    .record(z.string().min(1), z.string().min(1))
    .describe(
      'Named contexts, which replace an image or stage of that name: docker-image://IMAGE, or a folder relative to ez-deploy.yml.',
    ),
  platforms: z
    .array(z.enum(PLATFORMS))
    .min(1)
    .describe(
      'Platforms of the image. The one that the tasks run on must be among them: linux/amd64, or linux/arm64 where cpuArchitecture is ARM64; it alone is the default.',
    ),
  cache: cacheSchema,
  sbom: z
    .union([
      z.boolean(),
      z.strictObject({
        generator: z.string().min(1).describe('Image of the generator; BuildKit’s default is Docker’s syft scanner.'),
      }),
    ])
    .describe('A list of what the image holds (SPDX), attached to it as an attestation.'),
  provenance: z
    .enum(PROVENANCE)
    .optional()
    .describe(
      'How the image was made (SLSA), attached to it: min, or max (with arguments and the Dockerfile). Where absent: min where the builder can, with a word where it cannot.',
    ),
  labels: z
    .record(z.string().min(1), z.string())
    .describe('Further labels; those of the OCI convention (source, revision, created, version, title) are set.'),
  reproducible: z
    .boolean()
    .describe(
      'Sets the time of every file to the commit’s (BuildKit’s rewrite-timestamp): the same commit gives the same layers on every builder. Costs time, and every commit pushes its layers anew.',
    ),
  maxSize: z
    .number()
    .positive()
    .optional()
    .describe('MiB an image may have at most (compressed, as it is pulled); a larger one fails the build.'),
  maxIncrease: z
    .number()
    .min(0)
    .max(1_000)
    .optional()
    .describe('Percent an image may be larger than in the last release.'),
} as const;

/** The common `build` of ez-deploy.yml. Optional throughout: what is absent is no value to merge. */
export const commonBuildSchema = z
  .strictObject({
    args: shared.args.optional(),
    secrets: shared.secrets.optional(),
    contexts: shared.contexts.optional(),
    platforms: shared.platforms.optional(),
    cache: shared.cache.optional(),
    sbom: shared.sbom.optional(),
    provenance: shared.provenance,
    labels: shared.labels.optional(),
    reproducible: shared.reproducible.optional(),
    maxSize: shared.maxSize,
    maxIncrease: shared.maxIncrease,
    sign: signSchema.optional(),
  })
  .describe('What the builds of all services share; services.NAME.build is merged over it, sign apart: it is for all.');

export const buildSchema = z
  .strictObject({
    context: z.string().default('.').describe('Build context, relative to ez-deploy.yml.'),
    dockerfile: z.string().default('Dockerfile').describe('Dockerfile, relative to the context.'),
    target: z.string().optional().describe('Stage of the Dockerfile to build; the last one by default.'),
    ...shared,
    args: shared.args.default({}),
    secrets: shared.secrets.default({}),
    contexts: shared.contexts.default({}),
    platforms: shared.platforms.default([PLATFORM_OF.X86_64]),
    cache: shared.cache.default('off'),
    sbom: shared.sbom.default(false),
    labels: shared.labels.default({}),
    reproducible: shared.reproducible.default(false),
    local: z
      .strictObject({
        run: z.array(argv).default([]).describe('Commands that make the output, run in the context.'),
        files: z
          .array(z.string())
          .min(1)
          .describe('Files and folders of the context that the image’s working directory holds.'),
      })
      .optional()
      .describe(
        'How a rehearsal builds an image where no Docker engine answers. Command, environment, working directory and port come from the Dockerfile’s last stage.',
      ),
  })
  .describe('How the service’s image is built.');

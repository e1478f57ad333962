import type { BuildConfig } from '../../../config/schema';

/** One image, as it is asked of buildx. */
export interface BuildxBuild {
  readonly service: string;
  readonly context: string;
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly platforms: readonly string[];
  /** Asks the registry what a tag names now, where the engine holds an image of that name: for bases that no context pins. */
  readonly pull?: boolean;
  readonly args: Readonly<Record<string, string>>;
  /** By id: the variable or file that buildx reads. */
  readonly secrets: Readonly<Record<string, { readonly env: string } | { readonly file: string }>>;
  /** Named contexts: images by digest (also the bases), and folders. */
  readonly contexts: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly cache: BuildConfig['cache'];
  /** Services whose caches are read too: what they share is built once. */
  readonly siblings: readonly string[];
  readonly sbom: BuildConfig['sbom'];
  readonly provenance: 'off' | 'min' | 'max';
  readonly reproducible: boolean;
  /** `HOST/NAME`. */
  readonly repositoryUrl: string;
  readonly tags: readonly string[];
  /** Where buildx writes what it has built. */
  readonly metadataFile: string;
}

/** A value of a comma list, as buildx reads it (CSV). */
const csv = (field: string) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const fields = (...all: readonly string[]) => all.map(csv).join(',');

/** `scope`, tag and folder of a cache are the service's own: an export replaces what was there. All are read. */
function cacheArgv({ cache, service, siblings }: BuildxBuild): string[] {
  if (cache === 'off') return [];
  const place = (of: string): string[] => {
    if (cache === 'github') return ['type=gha', `scope=ez-deploy-${of}`];
    if ('registry' in cache) return ['type=registry', `ref=${cache.registry}:${of}`];
    return ['type=local'];
  };
  const from = [service, ...siblings.filter((s) => s !== service)];
  if (typeof cache === 'object' && 'local' in cache)
    return [
      ...from.flatMap((of) => ['--cache-from', fields('type=local', `src=${cache.local}/${of}`)]),
      '--cache-to',
      fields('type=local', `dest=${cache.local}/${service}`, 'mode=max'),
    ];
  // ECR stores a cache as an image manifest only.
  const shape = cache === 'github' ? [] : ['image-manifest=true', 'oci-mediatypes=true'];
  return [
    ...from.flatMap((of) => ['--cache-from', fields(...place(of))]),
    '--cache-to',
    fields(...place(service), 'mode=max', ...shape),
  ];
}

function attestArgv({ provenance, sbom }: BuildxBuild): string[] {
  const generator = typeof sbom === 'object' ? [`generator=${sbom.generator}`] : [];
  return [
    ...(provenance === 'off' ? ['--provenance=false'] : ['--attest', `type=provenance,mode=${provenance}`]),
    ...(sbom === false ? [] : ['--attest', fields('type=sbom', ...generator)]),
  ];
}

/** Arguments of `docker` that build and push one image. Holds no secret: those are named by variable or file. Pure. */
export function buildxArgv(build: BuildxBuild): string[] {
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    ...['docker', 'buildx', 'build'],
    // None: the builder's own.
    ...(build.platforms.length === 0 ? [] : ['--platform', build.platforms.join(',')]),
    ...['--progress', 'plain'],
    ...(build.pull === true ? ['--pull'] : []),
    ...['--file', build.dockerfile],
    ...(build.target === undefined ? [] : ['--target', build.target]),
    ...pairs('--build-arg', build.args),
    ...Object.entries(build.secrets).flatMap(([id, from]) => [
      '--secret',
      fields(`id=${id}`, 'env' in from ? `env=${from.env}` : `src=${from.file}`),
    ]),
    ...pairs('--build-context', build.contexts),
    ...pairs('--label', build.labels),
    ...attestArgv(build),
    ...cacheArgv(build),
    ...build.tags.flatMap((tag) => ['--tag', `${build.repositoryUrl}:${tag}`]),
    ...['--metadata-file', build.metadataFile],
    ...(build.reproducible ? ['--output', 'type=registry,rewrite-timestamp=true'] : ['--push']),
    build.context,
  ];
}

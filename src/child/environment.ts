/** What a program needs to run at all, and nothing that opens a door: no AWS_*, ACTIONS_*, INPUT_*, no tokens. */
const ALLOWED = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'TERM',
  'CI',
  'FORCE_COLOR',
  'NO_COLOR',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'REQUESTS_CA_BUNDLE',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'XDG_CACHE_HOME',
  'JAVA_HOME',
  'GOPATH',
  'GOCACHE',
  'GOPROXY',
  'PIP_INDEX_URL',
  'npm_config_registry',
  'npm_config_cache',
  'NPM_CONFIG_REGISTRY',
  'NPM_CONFIG_CACHE',
  'NPM_CONFIG_USERCONFIG',
  'DOCKER_HOST',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'GITHUB_ACTIONS',
  'GITHUB_SHA',
  'GITHUB_REF',
  'GITHUB_REF_NAME',
  'GITHUB_REPOSITORY',
  'GITHUB_WORKSPACE',
  'RUNNER_OS',
  'RUNNER_ARCH',
]);

/**
 * The environment of a foreign program: the allow-listed part of ours, and what the configuration adds on purpose. An
 * allow-list, because the next secret that a runner puts into its environment has a name nobody here knows.
 */
export function scrubbedEnvironment(
  from: NodeJS.ProcessEnv,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) {
    if (value !== undefined && (ALLOWED.has(name) || name.startsWith('LC_'))) kept[name] = value;
  }
  return { ...kept, ...extra };
}

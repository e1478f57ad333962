/** Forms of credentials that are told by their looks. Bounded quantifiers: none of them backtracks far. */
const CREDENTIALS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'an AWS access key'],
  [/\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}/, 'a GitHub token'],
  [/\bglpat-[\w-]{20,}/, 'a GitLab token'],
  [/\bnpm_[A-Za-z0-9]{30,}/, 'an npm token'],
  [/\bxox[abeoprs]-[\w-]{10,}/, 'a Slack token'],
  [/hooks\.slack\.com\/(?:services|workflows)\/\w/, 'a Slack webhook'],
  [/\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/, 'a Stripe key'],
  [/\bAIza[\w-]{30,}/, 'a Google API key'],
  [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY/, 'a private key'],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,}/, 'a signed token (JWT)'],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:[^\s/@]{1,200}@/i, 'an address with a password'],
];

/** What kind of credential a text holds; undefined where it looks like none. Never returns any of the text. */
export function credentialIn(text: string): string | undefined {
  return CREDENTIALS.find(([pattern]) => pattern.test(text))?.[1];
}

export function looksLikeCredential(text: string): boolean {
  return credentialIn(text) !== undefined;
}

const SECRET_NAME =
  /(?:^|_)(?:PASSWORDS?|PASSWD|PASSPHRASE|PWD|SECRETS?|TOKEN|CREDENTIALS?|API_?KEY|AUTH_?KEY|PRIVATE_?KEY|ACCESS_?KEY(?:_ID)?|CONNECTION_STRING|DSN|WEBHOOK(?:_URL)?|KEY)$/;
const HARMLESS_NAME = /(?:^|_)(?:PUBLIC|PARTITION|SORT|CACHE|PRIMARY|FOREIGN|SITE)_?KEY$/;

/** Whether a variable of this name holds a secret: DB_PASSWORD, GITHUB_TOKEN, STRIPE_API_KEY. */
export function isSecretName(name: string): boolean {
  const upper = name.toUpperCase();
  return SECRET_NAME.test(upper) && !HARMLESS_NAME.test(upper);
}

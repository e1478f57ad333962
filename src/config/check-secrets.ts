import { type Finding, isRecord, label, type Path } from './path';
import { credentialIn, isSecretName } from './secret-patterns';

const FIX = 'store it in Secrets Manager or SSM and name it under secrets: NAME: secretsmanager:NAME#key';

/** A local data store of a test suite: its password protects nothing. */
function isLocalTestAddress(path: Path, text: string): boolean {
  return path[0] === 'test' && path.includes('env') && /@(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/?]|$)/.test(text);
}

/** Whether a path is a plain variable of a service or an argument of a build, in the services, in an override of them or common. */
function isPlainVariable(path: Path): boolean {
  const part = path.at(-2);
  const here = path.includes('services') || path[0] === 'build';
  return here && path[0] !== 'test' && (part === 'env' || part === 'args');
}

/**
 * Secrets that stand in the file as values, told by the name of their variable or by their looks. The value is never repeated.
 * Looks at the whole file as written, overrides included.
 */
export function checkSecrets(raw: unknown): Finding[] {
  const findings: Finding[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...path, i]));
    else if (isRecord(value)) for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    else if (typeof value === 'string' && value !== '') {
      const credential = isLocalTestAddress(path, value) ? undefined : credentialIn(value);
      if (credential !== undefined) {
        findings.push({ at: [path], what: `${label(path)} holds ${credential}: a secret as a value`, fix: FIX });
      } else if (isPlainVariable(path) && isSecretName(String(path.at(-1)))) {
        findings.push({ at: [path], what: `${label(path)} looks like a secret, given as a value`, fix: FIX });
      }
    } else if (typeof value === 'number' && isPlainVariable(path) && isSecretName(String(path.at(-1)))) {
      findings.push({ at: [path], what: `${label(path)} looks like a secret, given as a value`, fix: FIX });
    }
  };
  visit(raw, []);
  return findings;
}

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../../../src/rehearsal/data/process';
import { startServer, tool } from './processes';

/** Docker's own registry (Debian's docker-registry), which asks for a password. */
export interface PasswordRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly user: string;
  readonly password: string;
  /** Value of the Authorization header. */
  readonly authorization: string;
  readonly get: (path: string, accept?: string) => Promise<Response>;
  /** Requests so far that write, as `PUT /v2/…`. Read from its access log. */
  readonly writes: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** bcrypt by the machine's libcrypt, through perl: Node has none. */
function bcrypt(password: string): string {
  const salt = randomBytes(32).toString('base64').replace(/[+=/]/g, '.').slice(0, 22);
  const script = 'print crypt($ARGV[0], $ARGV[1])';
  const hash = execFileSync('perl', ['-e', script, password, `$2y$05$${salt}`], { encoding: 'utf8' });
  if (!hash.startsWith('$2y$05$')) throw new Error('libcrypt of this machine has no bcrypt');
  return hash;
}

export async function startPasswordRegistry(): Promise<PasswordRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'ez-docker-registry-'));
  const host = `127.0.0.1:${await freePort()}`;
  // ECR's user. bcrypt reads 72 bytes: a token as long as ECR's would not be told from another.
  const user = 'AWS';
  const password = randomBytes(18).toString('base64url');
  writeFileSync(join(folder, 'htpasswd'), `${user}:${bcrypt(password)}\n`);
  writeFileSync(
    join(folder, 'config.yml'),
    `version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: ${join(folder, 'data')} }, delete: { enabled: true } }
http: { addr: "${host}", secret: ${randomBytes(16).toString('hex')} }
auth: { htpasswd: { realm: ecr, path: ${join(folder, 'htpasswd')} } }
`,
  );
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const get = (path: string, accept = '*/*') => fetch(`http://${host}${path}`, { headers: { authorization, accept } });
  let log = '';
  const server = await startServer([tool('REGISTRY'), 'serve', join(folder, 'config.yml')], {
    cwd: folder,
    onOutput: (text) => (log += text),
    answers: () =>
      get('/v2/').then(
        (answer) => answer.ok,
        () => false,
      ),
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const writes = () => [...log.matchAll(/"((?:PUT|POST|PATCH|DELETE) \S+) HTTP/g)].map((m) => m[1] ?? '');
  return { host, user, password, authorization, get, writes, stop };
}

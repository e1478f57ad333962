import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type Engine, linkedWith } from '../engine';

/** What stands in for the commands of alpine: its own program. */
const APPLETS = ['sh', 'cat', 'env', 'id', 'ls', 'mkdir', 'rm', 'sleep', 'touch', 'wget'];
/** Of Node and busybox; nothing of it is looked up at run time. */
const PASSWD = 'root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n';

/**
 * This machine's Node and npm, with busybox, in the engine under names of Docker Hub's `node`: no public image can be pulled here. npm
 * in it reaches the registry that this machine reaches.
 */
export function makeNodeImage(engine: Engine, busybox: string, names: readonly string[]): void {
  const work = mkdtempSync(join(tmpdir(), 'ez-node-image-'));
  const root = join(work, 'root');
  try {
    for (const folder of ['bin', 'usr/bin', 'usr/local/bin', 'usr/local/lib/node_modules', 'usr/local/etc', 'root'])
      mkdirSync(join(root, folder), { recursive: true });
    const node = realpathSync(process.execPath);
    execFileSync('cp', ['--parents', '-L', ...linkedWith(node, []), root]);
    cpSync(node, join(root, 'usr/local/bin/node'));
    cpSync(busybox, join(root, 'bin/busybox'));
    for (const applet of APPLETS) symlinkSync('/bin/busybox', join(root, applet === 'env' ? 'usr/bin' : 'bin', applet));
    const npm = dirname(dirname(realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim())));
    cpSync(npm, join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
    for (const name of ['npm', 'npx'])
      symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr/local/bin', name));
    const authorities = process.env['NODE_EXTRA_CA_CERTS'] ?? '/etc/ssl/certs/ca-certificates.crt';
    for (const file of ['/etc/resolv.conf', '/etc/hosts']) execFileSync('cp', ['--parents', '-L', file, root]);
    mkdirSync(join(root, 'etc/ssl/certs'), { recursive: true });
    cpSync(authorities, join(root, 'etc/ssl/certs/ca-certificates.crt'), { dereference: true });
    const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
    const settings = `registry=${registry}\ncafile=/etc/ssl/certs/ca-certificates.crt\n`;
    writeFileSync(join(root, 'usr/local/etc/npmrc'), settings);
    writeFileSync(join(root, 'etc/passwd'), PASSWD);
    writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnode:x:1000:\n');
    mkdirSync(join(root, 'tmp'), { mode: 0o1777 });
    execFileSync('chmod', ['-R', 'a+rX', root]);
    execFileSync('chmod', ['1777', join(root, 'tmp')]);
    const tar = join(work, 'root.tar');
    execFileSync('tar', ['-C', root, '-cf', tar, '.']);
    const changes = ['ENV PATH=/usr/local/bin:/usr/bin:/bin', 'CMD ["node"]'];
    const [first = '', ...others] = names;
    engine.docker('import', ...changes.flatMap((change) => ['--change', change]), tar, first);
    for (const name of others) engine.docker('tag', first, name);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

import { createServer, type Socket } from 'node:net';

import { CommandReader, encode, fail, ok, type Reply } from './resp';

interface Entry {
  value: string | Map<string, string>;
  /** Wall ms since the epoch; undefined: never. */
  expires: number | undefined;
}

interface Session {
  version: 2 | 3;
  authenticated: boolean;
}

const WRONG_TYPE = fail('WRONGTYPE Operation against a key holding the wrong kind of value');
const NOT_INTEGER = fail('ERR value is not an integer or out of range');
const arity = (name: string) => fail(`ERR wrong number of arguments for '${name.toLowerCase()}' command`);

/**
 * What sessions and caches need of Redis, in this process: strings, hashes, counters, expiry. It stands in where the machine
 * has no Redis and is named as a stand-in wherever it is used: no persistence, scripts, streams, transactions or pub/sub.
 */
export class RedisStandIn {
  private readonly data = new Map<string, Entry>();

  constructor(private readonly password: string) {}

  private entry(key: string): Entry | undefined {
    const found = this.data.get(key);
    if (found?.expires !== undefined && found.expires <= Date.now()) {
      this.data.delete(key);
      return undefined;
    }
    return found;
  }

  private set(key: string, value: string, options: readonly string[]): Reply {
    let expires: number | undefined;
    let condition: string | undefined;
    let keep = false;
    let answerOld = false;
    for (let i = 0; i < options.length; i += 1) {
      const option = options[i]?.toUpperCase() ?? '';
      if (option === 'NX' || option === 'XX') condition = option;
      else if (option === 'KEEPTTL') keep = true;
      else if (option === 'GET') answerOld = true;
      else if (['EX', 'PX', 'EXAT', 'PXAT'].includes(option)) {
        const amount = Number(options[(i += 1)]);
        if (!Number.isInteger(amount) || amount <= 0) return fail("ERR invalid expire time in 'set' command");
        const ms = option.startsWith('EX') ? amount * 1000 : amount;
        expires = option.endsWith('AT') ? ms : Date.now() + ms;
      } else return fail('ERR syntax error');
    }
    const old = this.entry(key);
    if (answerOld && old !== undefined && typeof old.value !== 'string') return WRONG_TYPE;
    const before = typeof old?.value === 'string' ? old.value : null;
    if ((condition === 'NX' && old !== undefined) || (condition === 'XX' && old === undefined)) {
      return answerOld ? before : null;
    }
    this.data.set(key, { value, expires: keep ? old?.expires : expires });
    return answerOld ? before : ok;
  }

  private count(key: string, by: number): Reply {
    const entry = this.entry(key);
    if (entry !== undefined && typeof entry.value !== 'string') return WRONG_TYPE;
    const value = Number(entry?.value ?? '0') + by;
    if (!Number.isSafeInteger(value)) return NOT_INTEGER;
    this.data.set(key, { value: String(value), expires: entry?.expires });
    return value;
  }

  private expire(key: string, amount: string | undefined, unit: number): Reply {
    const count = Number(amount);
    if (!Number.isInteger(count)) return NOT_INTEGER;
    const entry = this.entry(key);
    if (entry === undefined) return 0;
    entry.expires = Date.now() + count * unit;
    return 1;
  }

  private left(key: string, unit: number): Reply {
    const entry = this.entry(key);
    if (entry === undefined) return -2;
    return entry.expires === undefined ? -1 : Math.max(0, Math.round((entry.expires - Date.now()) / unit));
  }

  private hash(key: string, create: boolean): Map<string, string> | undefined | 'wrong' {
    const entry = this.entry(key);
    if (entry === undefined) {
      if (!create) return undefined;
      const made = new Map<string, string>();
      this.data.set(key, { value: made, expires: undefined });
      return made;
    }
    return typeof entry.value === 'string' ? 'wrong' : entry.value;
  }

  private hashCommand(name: string, key: string, args: readonly string[]): Reply {
    const hash = this.hash(key, name === 'HSET');
    if (hash === 'wrong') return WRONG_TYPE;
    if (name === 'HSET') {
      let added = 0;
      for (let i = 0; i + 1 < args.length; i += 2) {
        if (!hash?.has(args[i] ?? '')) added += 1;
        hash?.set(args[i] ?? '', args[i + 1] ?? '');
      }
      return added;
    }
    if (name === 'HGET') return hash?.get(args[0] ?? '') ?? null;
    if (name === 'HDEL') return args.filter((field) => hash?.delete(field)).length;
    return { kind: 'map', entries: [...(hash ?? [])] };
  }

  private keys(pattern: string): string[] {
    const source = pattern
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    const matches = new RegExp(`^${source}$`, 's');
    return [...this.data.keys()].filter((key) => this.entry(key) !== undefined && matches.test(key));
  }

  private hello(session: Session, args: readonly string[]): Reply {
    const auth = args.findIndex((arg) => arg.toUpperCase() === 'AUTH');
    if (auth >= 0) session.authenticated = args[auth + 2] === this.password;
    if (!session.authenticated) return fail('WRONGPASS invalid username-password pair or user is disabled.');
    if (args[0] !== undefined && args[0] !== '2' && args[0] !== '3')
      return fail('NOPROTO unsupported protocol version');
    session.version = args[0] === '3' ? 3 : 2;
    return {
      kind: 'map',
      entries: [
        ['server', 'redis'],
        ['version', '7.0.0'],
        ['proto', session.version],
        ['id', 1],
        ['mode', 'standalone'],
        ['role', 'master'],
        ['modules', []],
      ],
    };
  }

  /** One command, as Redis would answer it. */
  run(session: Session, command: readonly string[]): Reply {
    const [word = '', ...args] = command;
    const name = word.toUpperCase();
    if (name === 'HELLO') return this.hello(session, args);
    if (name === 'AUTH') {
      session.authenticated = args.at(-1) === this.password;
      return session.authenticated ? ok : fail('WRONGPASS invalid username-password pair or user is disabled.');
    }
    if (!session.authenticated) return fail('NOAUTH Authentication required.');
    const [key = '', value] = args;
    switch (name) {
      case 'PING':
        return args.length === 0 ? { kind: 'simple', text: 'PONG' } : key;
      case 'ECHO':
        return key;
      case 'SELECT':
        return key === '0' ? ok : fail('ERR DB index is out of range');
      case 'CLIENT':
        return key.toUpperCase() === 'ID' ? 1 : ok;
      case 'COMMAND':
        return [];
      case 'INFO':
        return '# Server\r\nredis_version:7.0.0\r\nredis_mode:standalone\r\nos:ez-deploy stand-in\r\n';
      case 'DBSIZE':
        return this.keys('*').length;
      case 'FLUSHALL':
      case 'FLUSHDB':
        this.data.clear();
        return ok;
      case 'QUIT':
        return ok;
      default:
        return args.length === 0 && name !== 'SCAN' ? arity(name) : this.keyCommand(name, key, value, args);
    }
  }

  private keyCommand(name: string, key: string, value: string | undefined, args: readonly string[]): Reply {
    switch (name) {
      case 'GET':
      case 'GETDEL': {
        const entry = this.entry(key);
        if (entry !== undefined && typeof entry.value !== 'string') return WRONG_TYPE;
        if (name === 'GETDEL') this.data.delete(key);
        return (entry?.value as string | undefined) ?? null;
      }
      case 'SET':
        return value === undefined ? arity(name) : this.set(key, value, args.slice(2));
      case 'SETNX':
        return value === undefined ? arity(name) : this.set(key, value, ['NX']) === null ? 0 : 1;
      case 'SETEX':
        return args[2] === undefined ? arity(name) : this.set(key, args[2], ['EX', value ?? '']);
      case 'MGET':
        return args.map((one) => {
          const found = this.entry(one)?.value;
          return typeof found === 'string' ? found : null;
        });
      case 'DEL':
      case 'UNLINK':
        return args.filter((one) => this.entry(one) !== undefined && this.data.delete(one)).length;
      case 'EXISTS':
        return args.filter((one) => this.entry(one) !== undefined).length;
      case 'INCR':
        return this.count(key, 1);
      case 'DECR':
        return this.count(key, -1);
      case 'INCRBY':
        return Number.isInteger(Number(value)) ? this.count(key, Number(value)) : NOT_INTEGER;
      case 'EXPIRE':
        return this.expire(key, value, 1000);
      case 'PEXPIRE':
        return this.expire(key, value, 1);
      case 'PERSIST': {
        const entry = this.entry(key);
        if (entry?.expires === undefined) return 0;
        entry.expires = undefined;
        return 1;
      }
      case 'TTL':
        return this.left(key, 1000);
      case 'PTTL':
        return this.left(key, 1);
      case 'KEYS':
        return this.keys(key);
      case 'SCAN': {
        const at = args.findIndex((arg) => arg.toUpperCase() === 'MATCH');
        return ['0', this.keys(at < 0 ? '*' : (args[at + 1] ?? '*'))];
      }
      case 'HSET':
      case 'HGET':
      case 'HDEL':
      case 'HGETALL':
        return this.hashCommand(name, key, args.slice(1));
      default:
        return fail(
          `ERR unknown command '${name.toLowerCase()}' (the rehearsal's Redis stand-in knows the common ones)`,
        );
    }
  }
}

/** Serves the stand-in on a free loopback port. */
export async function serveStandIn(password: string): Promise<{ port: number; stop(): Promise<void> }> {
  const store = new RedisStandIn(password);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const session: Session = { version: 2, authenticated: false };
    const reader = new CommandReader();
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      try {
        const commands = reader.push(chunk);
        socket.write(commands.map((one) => encode(store.run(session, one), session.version)).join(''));
        if (commands.some((one) => one[0]?.toUpperCase() === 'QUIT')) socket.end();
      } catch (error) {
        socket.end(encode(fail(`ERR Protocol error: ${String(error)}`), 2));
      }
    });
  });
  await new Promise<void>((done, refuse) => server.once('error', refuse).listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

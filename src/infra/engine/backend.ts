import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

import { type AwsTarget, clientConfig } from '../../aws/clients';

/** Files of a self-managed backend, beside those that the engine itself keeps there. */
export interface BackendFiles {
  /** Paths below a folder, from the backend's root; empty where there is none. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const gone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Beside each file the engine's driver keeps what an object store would keep as its headers (gocloud.dev/blob/fileblob). */
export const ATTRIBUTES = '.attrs';

function localFiles(root: string): BackendFiles {
  const orAbsent = <T>(run: () => T): Promise<T | undefined> => {
    try {
      return Promise.resolve(run());
    } catch (error) {
      return gone(error) ? Promise.resolve(undefined) : Promise.reject(error as Error);
    }
  };
  return {
    list: async (folder) => {
      const names = await orAbsent(() => readdirSync(join(root, folder)));
      return (names ?? []).filter((name) => !name.endsWith(ATTRIBUTES)).map((name) => `${folder}/${name}`);
    },
    read: (path) => orAbsent(() => readFileSync(join(root, path), 'utf8')),
    write: async (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text, { mode: 0o600 });
      return Promise.resolve();
    },
    remove: async (path) => {
      rmSync(join(root, path), { force: true });
      rmSync(join(root, `${path}${ATTRIBUTES}`), { force: true });
      return Promise.resolve();
    },
  };
}

/** `s3://bucket/prefix?region=…&endpoint=…&s3ForcePathStyle=true`, as the engine reads it (gocloud.dev/blob/s3blob). */
function s3Files(address: URL, target: AwsTarget): BackendFiles {
  const bucket = address.hostname;
  const prefix = address.pathname.replace(/^\/+|\/+$/g, '');
  const given = address.searchParams.get('endpoint');
  const scheme = address.searchParams.get('disableSSL') === 'true' ? 'http' : 'https';
  const endpoint = given === null ? target.endpoint : given.includes('://') ? given : `${scheme}://${given}`;
  const { endpoint: _replaced, ...rest } = target;
  const client = new S3Client({
    ...clientConfig({
      ...rest,
      region: address.searchParams.get('region') ?? target.region,
      ...(endpoint === undefined ? {} : { endpoint }),
    }),
    ...(endpoint === undefined ? {} : { forcePathStyle: true }),
  });
  const keyOf = (path: string) => (prefix === '' ? path : `${prefix}/${path}`);
  return {
    list: async (folder) => {
      const answer = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `${keyOf(folder)}/` }));
      const cut = prefix === '' ? 0 : prefix.length + 1;
      return (answer.Contents ?? []).map((object) => (object.Key ?? '').slice(cut));
    },
    read: async (path) => {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
        return await answer.Body?.transformToString('utf-8');
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    write: async (path, text) => {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: keyOf(path), Body: text, ContentType: 'application/json' }),
      );
    },
    remove: async (path) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
    },
  };
}

/** The files of a backend that keeps locks as files; undefined for one that does not (Pulumi Cloud), or that we cannot speak to. */
export function backendFiles(backend: string, target: AwsTarget): BackendFiles | undefined {
  if (!URL.canParse(backend)) return undefined;
  const address = new URL(backend);
  if (address.protocol === 'file:') return localFiles(fileURLToPath(`file://${address.pathname}`));
  return address.protocol === 's3:' ? s3Files(address, target) : undefined;
}

import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { GetObjectCommand, ListBucketsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

import { type AwsTarget, clientConfig } from '../../../src/aws/clients';
import type { Artefact, Known } from './leaks';

const GZIP = [0x1f, 0x8b];
const textOf = (bytes: Buffer): string =>
  (bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? gunzipSync(bytes) : bytes).toString('latin1');

/** Every file below a folder, packages apart. */
export function filesIn(folder: string): Artefact[] {
  const files = (readdirSync(folder, { recursive: true, withFileTypes: true }) as Dirent[]).filter((f) => f.isFile());
  return files
    .map((f) => join(f.parentPath, f.name))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => ({ name: relative(folder, file), text: textOf(readFileSync(file)) }));
}

/** Versions that one answer lists at most; more would have to be asked for. */
const PAGE = 1_000;

/** Every object of every bucket, in every version that is still there: records, series, outputs, what the last apply left, the engine's state. */
export async function objectsIn(target: AwsTarget): Promise<Artefact[]> {
  const client = new S3Client({ ...clientConfig(target), forcePathStyle: true });
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const found: Artefact[] = [];
  for (const { Name: bucket = '' } of Buckets) {
    const { Versions = [], IsTruncated } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    if (IsTruncated === true || Versions.length >= PAGE) throw new Error(`${bucket} has more versions than one page`);
    for (const { Key: key = '', VersionId: version = '', IsLatest: latest } of Versions) {
      const which = version === 'null' || version === '' ? {} : { VersionId: version };
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...which }));
      found.push({
        name: `s3://${bucket}/${key}${latest === true ? '' : ` (${version})`}`,
        text: textOf(Buffer.from((await Body?.transformToByteArray()) ?? [])),
      });
    }
  }
  return found;
}

/** The values of all secrets of the account; of an address with a password in it, the password too. */
export async function secretsOf(target: AwsTarget): Promise<Known[]> {
  const client = new SecretsManagerClient(clientConfig(target));
  const { SecretList = [] } = await client.send(new ListSecretsCommand({}));
  const known: Known[] = [];
  for (const { Name: name = '' } of SecretList) {
    const { SecretString: value = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    known.push({ name, value });
    const password = URL.canParse(value) ? decodeURIComponent(new URL(value).password) : '';
    if (password !== '') known.push({ name: `${name}, its password`, value: password });
  }
  return known;
}

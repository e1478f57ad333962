import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import type { Clock } from '../../../clock';
import { AwsError } from '../../kernel/types';

export interface StoredManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** AWS time, ms. */
  readonly pushedAt: number;
}

export interface Repository {
  readonly name: string;
  readonly created: number;
  immutable: boolean;
  scanOnPush: boolean;
  lifecyclePolicy: string | undefined;
  policy: string | undefined;
  readonly manifests: Map<string, StoredManifest>;
  /** Tag → digest. */
  readonly tags: Map<string, string>;
  /** Digests of blobs that were uploaded to or mounted into this repository. */
  readonly blobs: Set<string>;
  readonly resourceTags: Map<string, string>;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const NAME = /^(?=.{2,256}$)[a-z0-9]+(?:[._/-][a-z0-9]+)*$/;

export const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
export const isDigest = (text: string): boolean => DIGEST.test(text);

/** Repositories in memory, blobs as files of their digest: what ECR's API and the registry protocol both look at. */
export class ImageStore {
  readonly repositories = new Map<string, Repository>();
  private readonly blobFolder: string;
  readonly uploadFolder: string;

  constructor(
    folder: string,
    private readonly clock: Clock,
  ) {
    this.blobFolder = join(folder, 'blobs');
    this.uploadFolder = join(folder, 'uploads');
    mkdirSync(this.blobFolder, { recursive: true });
    mkdirSync(this.uploadFolder, { recursive: true });
  }

  create(name: string, immutable: boolean): Repository {
    if (!NAME.test(name)) {
      throw new AwsError(
        'InvalidParameterException',
        `Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy regular expression': ${name}`,
      );
    }
    if (this.repositories.has(name)) {
      throw new AwsError(
        'RepositoryAlreadyExistsException',
        `The repository with name '${name}' already exists in the registry`,
      );
    }
    const repository: Repository = {
      name,
      created: this.clock.now(),
      immutable,
      scanOnPush: false,
      lifecyclePolicy: undefined,
      policy: undefined,
      manifests: new Map(),
      tags: new Map(),
      blobs: new Set(),
      resourceTags: new Map(),
    };
    this.repositories.set(name, repository);
    return repository;
  }

  find(name: string): Repository {
    const repository = this.repositories.get(name);
    if (repository === undefined) {
      throw new AwsError(
        'RepositoryNotFoundException',
        `The repository with name '${name}' does not exist in the registry`,
      );
    }
    return repository;
  }

  blobPath(digest: string): string {
    if (!isDigest(digest)) throw new AwsError('DIGEST_INVALID', `${digest} is not a sha256 digest`);
    return join(this.blobFolder, digest.slice('sha256:'.length));
  }

  hasBlob(repository: Repository, digest: string): boolean {
    return repository.blobs.has(digest) && existsSync(this.blobPath(digest));
  }

  blobSize(digest: string): number {
    return statSync(this.blobPath(digest)).size;
  }

  readBlob(digest: string): Buffer {
    return readFileSync(this.blobPath(digest));
  }

  /** Takes a finished upload over when it is what it says it is; removes it otherwise. */
  async adopt(repository: Repository, file: string, digest: string): Promise<void> {
    const path = this.blobPath(digest);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
    if (`sha256:${hash.digest('hex')}` !== digest) {
      rmSync(file, { force: true });
      throw new AwsError('DIGEST_INVALID', 'provided digest did not match uploaded content');
    }
    renameSync(file, path);
    repository.blobs.add(digest);
  }

  /** A blob from memory, for tests and small configs. */
  addBlob(repository: Repository, bytes: Buffer): string {
    const digest = sha256(bytes);
    if (!existsSync(this.blobPath(digest))) writeFileSync(this.blobPath(digest), bytes);
    repository.blobs.add(digest);
    return digest;
  }

  putManifest(repository: Repository, bytes: Buffer, mediaType: string, tag: string | undefined): StoredManifest {
    const digest = sha256(bytes);
    const existing = repository.manifests.get(digest);
    if (tag !== undefined && repository.immutable) {
      const taken = repository.tags.get(tag);
      if (taken !== undefined && taken !== digest) {
        throw new AwsError(
          'ImageTagAlreadyExistsException',
          `The image tag '${tag}' already exists in the '${repository.name}' repository and cannot be overwritten because the tag is immutable.`,
        );
      }
    }
    const manifest = existing ?? { digest, mediaType, bytes, pushedAt: this.clock.now() };
    repository.manifests.set(digest, manifest);
    if (tag !== undefined) repository.tags.set(tag, digest);
    return manifest;
  }

  manifest(repository: Repository, reference: string): StoredManifest | undefined {
    const digest = isDigest(reference) ? reference : repository.tags.get(reference);
    return digest === undefined ? undefined : repository.manifests.get(digest);
  }

  tagsOf(repository: Repository, digest: string): string[] {
    return [...repository.tags].filter(([, of]) => of === digest).map(([tag]) => tag);
  }
}

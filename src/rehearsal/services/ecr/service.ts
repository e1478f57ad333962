import { randomBytes } from 'node:crypto';

import { flag, list, optionalNumber, optionalText, page, record, text, texts } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext, type Input, type Operation } from '../../kernel/types';
import { parseManifest } from './manifest';
import type { ImageStore, Repository, StoredManifest } from './store';

interface ImageId {
  readonly imageDigest?: string;
  readonly imageTag?: string;
}

/** ECR tokens live twelve hours. */
const TOKEN_LIFE = 12 * 3600 * 1000;

export interface EcrApi {
  readonly service: AwsService;
  /** Whether a Basic password was issued by GetAuthorizationToken and has not run out. */
  accepts(password: string): boolean;
  /** A new password, and the AWS time it runs out. */
  issue(): { readonly password: string; readonly expires: number };
}

/** ECR's API. What is pushed comes through the registry; both look at the same store. */
export function createEcrApi(ctx: CloudContext, store: ImageStore, host: () => string): EcrApi {
  const tokens = new Map<string, number>();

  const issue = () => {
    const password = randomBytes(96).toString('base64url');
    const expires = ctx.clock.now() + TOKEN_LIFE;
    tokens.set(password, expires);
    return { password, expires };
  };

  const describe = (repository: Repository) => ({
    repositoryArn: `arn:aws:ecr:${ctx.region}:${ctx.accountId}:repository/${repository.name}`,
    registryId: ctx.accountId,
    repositoryName: repository.name,
    repositoryUri: `${host()}/${repository.name}`,
    createdAt: new Date(repository.created),
    imageTagMutability: repository.immutable ? 'IMMUTABLE' : 'MUTABLE',
    imageScanningConfiguration: { scanOnPush: repository.scanOnPush },
    encryptionConfiguration: { encryptionType: 'AES256' },
  });

  const named = (input: Input) => store.find(text(input, 'repositoryName'));
  const byArn = (input: Input) => store.find(text(input, 'resourceArn').replace(/^.*:repository\//, ''));

  function sizeOf(manifest: StoredManifest): number {
    const parsed = parseManifest(manifest.bytes);
    const parts = parsed.manifests ?? [
      ...(parsed.config === undefined ? [] : [parsed.config]),
      ...(parsed.layers ?? []),
    ];
    return parts.reduce((sum, part) => sum + part.size, 0);
  }

  function imageDetail(repository: Repository, manifest: StoredManifest) {
    const tags = store.tagsOf(repository, manifest.digest);
    return {
      registryId: ctx.accountId,
      repositoryName: repository.name,
      imageDigest: manifest.digest,
      ...(tags.length === 0 ? {} : { imageTags: tags }),
      imageSizeInBytes: sizeOf(manifest),
      imagePushedAt: new Date(manifest.pushedAt),
      imageManifestMediaType: manifest.mediaType,
    };
  }

  const lookUp = (repository: Repository, id: ImageId): StoredManifest | undefined =>
    store.manifest(repository, id.imageDigest ?? id.imageTag ?? '');

  function notFound(repository: Repository, id: ImageId): AwsError {
    return new AwsError(
      'ImageNotFoundException',
      `The image with imageId {imageDigest:'${id.imageDigest ?? 'null'}', imageTag:'${id.imageTag ?? 'null'}'} does not exist within the repository with name '${repository.name}' in the registry with id '${ctx.accountId}'`,
    );
  }

  const failure = (id: ImageId) => ({
    imageId: id,
    failureCode: 'ImageNotFound',
    failureReason: 'Requested image not found',
  });

  const operations: Record<string, Operation> = {
    CreateRepository: (input) => {
      const mutability = optionalText(input, 'imageTagMutability') ?? 'MUTABLE';
      const repository = store.create(text(input, 'repositoryName'), mutability.startsWith('IMMUTABLE'));
      repository.scanOnPush = record(input, 'imageScanningConfiguration')['scanOnPush'] === true;
      for (const tag of list<{ Key: string; Value: string }>(input, 'tags'))
        repository.resourceTags.set(tag.Key, tag.Value);
      return { repository: describe(repository) };
    },
    DescribeRepositories: (input) => {
      const names = texts(input, 'repositoryNames');
      const all = names.length > 0 ? names.map((name) => store.find(name)) : [...store.repositories.values()];
      const { items, next } = page(all, optionalNumber(input, 'maxResults') ?? 100, optionalText(input, 'nextToken'));
      return { repositories: items.map(describe), nextToken: next };
    },
    DeleteRepository: (input) => {
      const repository = named(input);
      if (repository.manifests.size > 0 && !flag(input, 'force')) {
        throw new AwsError(
          'RepositoryNotEmptyException',
          `The repository with name '${repository.name}' in registry with id '${ctx.accountId}' cannot be deleted because it still contains images`,
        );
      }
      store.repositories.delete(repository.name);
      return { repository: describe(repository) };
    },
    PutImageTagMutability: (input) => {
      const repository = named(input);
      repository.immutable = text(input, 'imageTagMutability').startsWith('IMMUTABLE');
      return { ...describe(repository) };
    },
    PutImageScanningConfiguration: (input) => {
      const repository = named(input);
      repository.scanOnPush = record(input, 'imageScanningConfiguration')['scanOnPush'] === true;
      return { repositoryName: repository.name, imageScanningConfiguration: { scanOnPush: repository.scanOnPush } };
    },
    PutLifecyclePolicy: (input) => {
      const policy = text(input, 'lifecyclePolicyText');
      try {
        JSON.parse(policy);
      } catch {
        throw new AwsError('InvalidParameterException', "Invalid parameter at 'LifecyclePolicyText': not valid JSON");
      }
      named(input).lifecyclePolicy = policy;
      return { repositoryName: named(input).name, lifecyclePolicyText: policy };
    },
    GetLifecyclePolicy: (input) => {
      const { lifecyclePolicy, name } = named(input);
      if (lifecyclePolicy === undefined) {
        throw new AwsError('LifecyclePolicyNotFoundException', `Lifecycle policy does not exist for '${name}'`);
      }
      return { repositoryName: name, lifecyclePolicyText: lifecyclePolicy };
    },
    DeleteLifecyclePolicy: (input) => {
      named(input).lifecyclePolicy = undefined;
      return { repositoryName: named(input).name };
    },
    SetRepositoryPolicy: (input) => {
      named(input).policy = text(input, 'policyText');
      return { repositoryName: named(input).name, policyText: named(input).policy };
    },
    DeleteRepositoryPolicy: (input) => {
      const { name, policy } = named(input);
      if (policy === undefined)
        throw new AwsError('RepositoryPolicyNotFoundException', `Repository policy does not exist for '${name}'`);
      named(input).policy = undefined;
      return { repositoryName: name, policyText: policy };
    },
    GetAuthorizationToken: () => {
      const { password, expires } = issue();
      return {
        authorizationData: [
          {
            authorizationToken: Buffer.from(`AWS:${password}`).toString('base64'),
            expiresAt: new Date(expires),
            proxyEndpoint: `http://${host()}`,
          },
        ],
      };
    },
    DescribeImages: (input) => {
      const repository = named(input);
      const ids = list<ImageId>(input, 'imageIds');
      const found =
        ids.length > 0
          ? ids.map((id) => {
              const manifest = lookUp(repository, id);
              if (manifest === undefined) throw notFound(repository, id);
              return manifest;
            })
          : [...repository.manifests.values()];
      const { items, next } = page(found, optionalNumber(input, 'maxResults') ?? 100, optionalText(input, 'nextToken'));
      return { imageDetails: items.map((one) => imageDetail(repository, one)), nextToken: next };
    },
    ListImages: (input) => {
      const repository = named(input);
      const ids = [...repository.manifests.keys()].flatMap((imageDigest): ImageId[] => {
        const tags = store.tagsOf(repository, imageDigest);
        return tags.length === 0 ? [{ imageDigest }] : tags.map((imageTag) => ({ imageDigest, imageTag }));
      });
      const { items, next } = page(ids, optionalNumber(input, 'maxResults') ?? 100, optionalText(input, 'nextToken'));
      return { imageIds: items, nextToken: next };
    },
    BatchGetImage: (input) => {
      const repository = named(input);
      const ids = list<ImageId>(input, 'imageIds');
      const images = ids.flatMap((id) => {
        const manifest = lookUp(repository, id);
        if (manifest === undefined) return [];
        return [
          {
            registryId: ctx.accountId,
            repositoryName: repository.name,
            imageId: { imageDigest: manifest.digest, ...(id.imageTag === undefined ? {} : { imageTag: id.imageTag }) },
            imageManifest: manifest.bytes.toString('utf8'),
            imageManifestMediaType: manifest.mediaType,
          },
        ];
      });
      return { images, failures: ids.filter((id) => lookUp(repository, id) === undefined).map(failure) };
    },
    PutImage: (input) => {
      const repository = named(input);
      const bytes = Buffer.from(text(input, 'imageManifest'));
      const parsed = parseManifest(bytes) as { mediaType?: string };
      const type = optionalText(input, 'imageManifestMediaType') ?? parsed.mediaType;
      const tag = optionalText(input, 'imageTag');
      const manifest = store.putManifest(repository, bytes, type ?? 'application/vnd.oci.image.manifest.v1+json', tag);
      return { image: { repositoryName: repository.name, imageId: { imageDigest: manifest.digest, imageTag: tag } } };
    },
    BatchDeleteImage: (input) => {
      const repository = named(input);
      const ids = list<ImageId>(input, 'imageIds');
      const gone: ImageId[] = [];
      const failures: unknown[] = [];
      for (const id of ids) {
        const manifest = lookUp(repository, id);
        if (manifest === undefined) {
          failures.push(failure(id));
          continue;
        }
        if (id.imageTag !== undefined) repository.tags.delete(id.imageTag);
        else for (const tag of store.tagsOf(repository, manifest.digest)) repository.tags.delete(tag);
        if (store.tagsOf(repository, manifest.digest).length === 0) repository.manifests.delete(manifest.digest);
        gone.push({ imageDigest: manifest.digest, ...id });
      }
      return { imageIds: gone, failures };
    },
    TagResource: (input) => {
      for (const tag of list<{ Key: string; Value: string }>(input, 'tags'))
        byArn(input).resourceTags.set(tag.Key, tag.Value);
      return {};
    },
    UntagResource: (input) => {
      for (const key of texts(input, 'tagKeys')) byArn(input).resourceTags.delete(key);
      return {};
    },
    ListTagsForResource: (input) => ({ tags: [...byArn(input).resourceTags].map(([Key, Value]) => ({ Key, Value })) }),
  };

  return {
    service: {
      signingName: 'ecr',
      protocol: 'json',
      targetPrefix: 'AmazonEC2ContainerRegistry_V20150921',
      operations,
    },
    issue,
    accepts: (password) => (tokens.get(password) ?? 0) > ctx.clock.now(),
  };
}

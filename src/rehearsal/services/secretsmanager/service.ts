import { randomBytes, randomUUID } from 'node:crypto';

import { flag, list, optionalNumber, optionalText, page, text, texts } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext, type Input, type Operation } from '../../kernel/types';

interface SecretVersion {
  readonly id: string;
  readonly value: string;
  readonly binary: boolean;
  readonly created: number;
  stages: string[];
}

interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly created: number;
  description: string | undefined;
  kmsKeyId: string | undefined;
  changed: number;
  deletedAt: number | undefined;
  policy: string | undefined;
  readonly tags: Map<string, string>;
  versions: SecretVersion[];
}

const CURRENT = 'AWSCURRENT';
const PREVIOUS = 'AWSPREVIOUS';

export interface SecretsManager {
  readonly service: AwsService;
  /** Value behind an ECS `valueFrom`: `ARN[:json-key:version-stage:version-id]`. */
  resolve(valueFrom: string): string;
  /** Creates or replaces; the secret's ARN, which is a new one unless it is given. */
  put(name: string, value: string, arn?: string): string;
}

/** Secrets Manager: secrets with versions and stages. Values stay in memory of this process. */
export function createSecretsManager(ctx: CloudContext): SecretsManager {
  const secrets = new Map<string, Secret>();

  const missing = () => new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");

  /** By name, ARN, or ARN without its six random characters, as AWS takes it. */
  function lookUp(id: string): Secret {
    const found =
      secrets.get(id) ??
      [...secrets.values()].find((one) => one.arn === id || one.arn.replace(/-[A-Za-z0-9]{6}$/, '') === id);
    if (found === undefined) throw missing();
    return found;
  }

  function alive(id: string): Secret {
    const secret = lookUp(id);
    if (secret.deletedAt !== undefined) {
      throw new AwsError(
        'InvalidRequestException',
        'You can’t perform this operation on the secret because it was marked for deletion.',
      );
    }
    return secret;
  }

  function addVersion(secret: Secret, value: string, binary: boolean, token: string | undefined, stages: string[]) {
    const same = secret.versions.find((one) => one.id === token);
    if (same !== undefined) {
      if (same.value === value) return same;
      throw new AwsError('ResourceExistsException', 'A version with this ClientRequestToken and other content exists.');
    }
    const version: SecretVersion = { id: token ?? randomUUID(), value, binary, created: ctx.clock.now(), stages };
    for (const stage of stages) {
      for (const other of secret.versions) {
        if (!other.stages.includes(stage)) continue;
        if (stage === CURRENT) {
          for (const older of secret.versions) older.stages = older.stages.filter((one) => one !== PREVIOUS);
          other.stages = [...other.stages.filter((one) => one !== CURRENT), PREVIOUS];
        } else other.stages = other.stages.filter((one) => one !== stage);
      }
    }
    secret.versions.push(version);
    secret.changed = ctx.clock.now();
    return version;
  }

  function choose(secret: Secret, stage: string | undefined, id: string | undefined): SecretVersion {
    const found = secret.versions.find(
      (one) =>
        (id === undefined || one.id === id) &&
        one.stages.includes(stage ?? (id === undefined ? CURRENT : (one.stages[0] ?? ''))),
    );
    if (found === undefined) {
      throw new AwsError(
        'ResourceNotFoundException',
        `Secrets Manager can't find the specified secret value for staging label: ${stage ?? CURRENT}`,
      );
    }
    return found;
  }

  function create(name: string, arn?: string): Secret {
    const existing = secrets.get(name);
    if (existing !== undefined) {
      throw existing.deletedAt === undefined
        ? new AwsError('ResourceExistsException', `The operation failed because the secret ${name} already exists.`)
        : new AwsError(
            'InvalidRequestException',
            "You can't create this secret because a secret with this name is already scheduled for deletion.",
          );
    }
    const suffix = randomBytes(8).toString('base64').replace(/\W/g, 'x').slice(0, 6);
    const secret: Secret = {
      name,
      arn: arn ?? `arn:aws:secretsmanager:${ctx.region}:${ctx.accountId}:secret:${name}-${suffix}`,
      created: ctx.clock.now(),
      description: undefined,
      kmsKeyId: undefined,
      changed: ctx.clock.now(),
      deletedAt: undefined,
      policy: undefined,
      tags: new Map(),
      versions: [],
    };
    secrets.set(name, secret);
    return secret;
  }

  const given = (input: Input): { value: string; binary: boolean } | undefined => {
    const plain = optionalText(input, 'SecretString');
    if (plain !== undefined) return { value: plain, binary: false };
    const binary = optionalText(input, 'SecretBinary');
    return binary === undefined ? undefined : { value: binary, binary: true };
  };

  const describe = (secret: Secret) => ({
    ARN: secret.arn,
    Name: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    RotationEnabled: false,
    LastChangedDate: new Date(secret.changed),
    DeletedDate: secret.deletedAt === undefined ? undefined : new Date(secret.deletedAt),
    CreatedDate: new Date(secret.created),
    Tags: [...secret.tags].map(([Key, Value]) => ({ Key, Value })),
    VersionIdsToStages: Object.fromEntries(
      secret.versions.filter((one) => one.stages.length > 0).map((one) => [one.id, one.stages]),
    ),
  });

  const operations: Record<string, Operation> = {
    CreateSecret: (input) => {
      const secret = create(text(input, 'Name'));
      secret.description = optionalText(input, 'Description');
      secret.kmsKeyId = optionalText(input, 'KmsKeyId');
      for (const tag of list<{ Key: string; Value: string }>(input, 'Tags')) secret.tags.set(tag.Key, tag.Value);
      const content = given(input);
      const token = optionalText(input, 'ClientRequestToken');
      const version =
        content === undefined ? undefined : addVersion(secret, content.value, content.binary, token, [CURRENT]);
      return { ARN: secret.arn, Name: secret.name, VersionId: version?.id };
    },
    PutSecretValue: (input) => {
      const secret = alive(text(input, 'SecretId'));
      const content = given(input);
      if (content === undefined) {
        throw new AwsError('InvalidRequestException', 'You must provide either SecretString or SecretBinary.');
      }
      const stages = texts(input, 'VersionStages');
      const version = addVersion(
        secret,
        content.value,
        content.binary,
        optionalText(input, 'ClientRequestToken'),
        stages.length === 0 ? [CURRENT] : stages,
      );
      return { ARN: secret.arn, Name: secret.name, VersionId: version.id, VersionStages: version.stages };
    },
    UpdateSecret: (input) => {
      const secret = alive(text(input, 'SecretId'));
      secret.description = optionalText(input, 'Description') ?? secret.description;
      secret.kmsKeyId = optionalText(input, 'KmsKeyId') ?? secret.kmsKeyId;
      const content = given(input);
      if (content !== undefined) {
        addVersion(secret, content.value, content.binary, optionalText(input, 'ClientRequestToken'), [CURRENT]);
      }
      return { ARN: secret.arn, Name: secret.name };
    },
    GetSecretValue: (input) => {
      const secret = alive(text(input, 'SecretId'));
      const version = choose(secret, optionalText(input, 'VersionStage'), optionalText(input, 'VersionId'));
      return {
        ARN: secret.arn,
        Name: secret.name,
        VersionId: version.id,
        VersionStages: version.stages,
        CreatedDate: new Date(version.created),
        ...(version.binary ? { SecretBinary: version.value } : { SecretString: version.value }),
      };
    },
    DescribeSecret: (input) => describe(lookUp(text(input, 'SecretId'))),
    ListSecrets: (input) => {
      const all = [...secrets.values()].filter((one) => one.deletedAt === undefined);
      const { items, next } = page(all, optionalNumber(input, 'MaxResults') ?? 100, optionalText(input, 'NextToken'));
      return { SecretList: items.map(describe), NextToken: next };
    },
    DeleteSecret: (input) => {
      const secret = lookUp(text(input, 'SecretId'));
      const days = optionalNumber(input, 'RecoveryWindowInDays') ?? 30;
      if (flag(input, 'ForceDeleteWithoutRecovery')) secrets.delete(secret.name);
      else if (days < 7 || days > 30) {
        throw new AwsError(
          'InvalidParameterException',
          'The RecoveryWindowInDays value must be between 7 and 30 days.',
        );
      } else secret.deletedAt = ctx.clock.now() + days * 86_400_000;
      return { ARN: secret.arn, Name: secret.name, DeletionDate: new Date(secret.deletedAt ?? ctx.clock.now()) };
    },
    RestoreSecret: (input) => {
      const secret = lookUp(text(input, 'SecretId'));
      secret.deletedAt = undefined;
      return { ARN: secret.arn, Name: secret.name };
    },
    TagResource: (input) => {
      const { tags } = lookUp(text(input, 'SecretId'));
      for (const tag of list<{ Key: string; Value: string }>(input, 'Tags')) tags.set(tag.Key, tag.Value);
      return {};
    },
    UntagResource: (input) => {
      for (const key of texts(input, 'TagKeys')) lookUp(text(input, 'SecretId')).tags.delete(key);
      return {};
    },
    GetResourcePolicy: (input) => {
      const secret = lookUp(text(input, 'SecretId'));
      return { ARN: secret.arn, Name: secret.name, ResourcePolicy: secret.policy };
    },
    PutResourcePolicy: (input) => {
      const secret = alive(text(input, 'SecretId'));
      secret.policy = text(input, 'ResourcePolicy');
      return { ARN: secret.arn, Name: secret.name };
    },
  };

  return {
    service: { signingName: 'secretsmanager', protocol: 'json', targetPrefix: 'secretsmanager', operations },
    put: (name, value, arn) => {
      const secret = secrets.get(name) ?? create(name, arn);
      secret.deletedAt = undefined;
      addVersion(secret, value, false, undefined, [CURRENT]);
      return secret.arn;
    },
    resolve: (valueFrom) => {
      // arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-xxxxxx[:key:stage:id]
      const parts = valueFrom.split(':');
      const [key, stage, id] = parts.slice(7);
      const secret = alive(parts.slice(0, 7).join(':'));
      const { value } = choose(secret, stage === '' ? undefined : stage, id === '' ? undefined : id);
      if (key === undefined || key === '') return value;
      return jsonMember(value, key);
    },
  };
}

function jsonMember(value: string, key: string): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    parsed = undefined;
  }
  const found = parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>)[key] : undefined;
  if (found === undefined || !Object.hasOwn(parsed as object, key)) {
    throw new AwsError(
      'ResourceInitializationError',
      `retrieved secret from Secrets Manager did not contain json key ${key}`,
    );
  }
  return typeof found === 'string' ? found : JSON.stringify(found);
}

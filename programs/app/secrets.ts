import { Secret } from '@pulumi/aws/secretsmanager/secret';
import { SecretRotation } from '@pulumi/aws/secretsmanager/secretRotation';
import { SecretVersion } from '@pulumi/aws/secretsmanager/secretVersion';
import { ComponentResource, type Input, type Output, output } from '@pulumi/pulumi';
import { RandomValue } from './random-value';

import type { ProgramContext } from './context';

/** `valueFrom` of each secret of each service: made here where they are generated, referred to where they exist. */
export class Secrets extends ComponentResource {
  private readonly made = new Map<string, Output<string>>();
  /** Customer keys of secrets that are somebody else's, by what they are called here. */
  private readonly keys = new Map<string, string>();

  constructor(private readonly context: ProgramContext) {
    super('ez-deploy:app:Secrets', context.prefix);
    this.registerOutputs({});
  }

  /** What ECS takes as `valueFrom` for a reference of ez-deploy.yml. */
  valueFrom(service: string, name: string, reference: string): Output<string> {
    const { accountId, region } = this.context;
    if (reference === 'generate') return this.generated(`${service}/${name}`);
    if (reference.startsWith('data:')) return this.dataUrl(reference.slice('data:'.length));
    if (reference.startsWith('ssm:'))
      return output(`arn:aws:ssm:${region}:${accountId}:parameter${reference.slice('ssm:'.length)}`);
    if (reference.startsWith('secretsmanager:')) {
      const [secret = '', key] = reference.slice('secretsmanager:'.length).split('#');
      const arn = `arn:aws:secretsmanager:${region}:${accountId}:secret:${secret}`;
      return output(key === undefined ? arn : `${arn}:${key}::`);
    }
    return output(reference);
  }

  /** Keeps a value of the program's own, such as a data store's address with its password. Its arn. */
  provide(name: string, value: Input<string>): Output<string> {
    return this.keep(name, this.secret(name), value);
  }

  /** Takes somebody else's secret for a value of ours: what ECS takes as `valueFrom`, and the key that it is read with. */
  bring(name: string, valueFrom: string, keyArn: string | undefined): void {
    this.made.set(name, output(valueFrom));
    if (keyArn !== undefined) this.keys.set(name, keyArn);
  }

  /** Customer keys, other than ours, that a service needs for its references. */
  keysOf(references: readonly string[]): readonly string[] {
    const names = references.filter((r) => r.startsWith('data:')).map((r) => `data/${r.slice('data:'.length)}`);
    return [...new Set(names.flatMap((name) => this.keys.get(name) ?? []))];
  }

  private secret(name: string): Secret {
    const logical = `${this.context.prefix}-${name.replaceAll('/', '-')}`;
    const secret = new Secret(
      logical,
      {
        name: `${this.context.prefix}/${name}`,
        kmsKeyId: this.context.keys.secrets,
        recoveryWindowInDays: this.context.production ? 30 : 0,
      },
      { parent: this, protect: this.context.production },
    );
    const { rotation } = this.context.config.infrastructure;
    if (rotation !== undefined) {
      new SecretRotation(
        logical,
        {
          secretId: secret.id,
          rotationLambdaArn: rotation.function,
          // The first value is fresh; a rotation before the store is ready would fail.
          rotateImmediately: false,
          rotationRules: { automaticallyAfterDays: rotation.days },
        },
        { parent: this },
      );
    }
    return secret;
  }

  private keep(name: string, secret: Secret, value?: Input<string>): Output<string> {
    const known = this.made.get(name);
    if (known !== undefined) return known;
    if (value !== undefined) {
      new SecretVersion(
        `${this.context.prefix}-${name.replaceAll('/', '-')}`,
        { secretId: secret.id, secretString: value },
        // Rotation, or a person, may have changed it since: what was generated is only the beginning.
        { parent: this, ignoreChanges: ['secretString'] },
      );
    }
    this.made.set(name, secret.arn);
    return secret.arn;
  }

  private generated(name: string): Output<string> {
    return this.made.get(name) ?? this.keep(name, this.secret(name), RandomValue.secret());
  }

  /**
   * The address of a data store, as a whole URL with its user, which the store has provided. In a rehearsal the embedded cloud
   * fills it with the address of its own PostgreSQL or Redis.
   */
  private dataUrl(name: string): Output<string> {
    const full = `data/${name}`;
    return this.made.get(full) ?? this.keep(full, this.secret(full));
  }
}

import { randomBytes } from 'node:crypto';

import type { RestoredPostgres } from '../../data/restored';
import { DELAYS } from '../../kernel/delays';
import { AwsError, type CloudContext } from '../../kernel/types';
import { type Properties, str } from '../../resources/handler';
import { registryOf } from '../../resources/registry';
import { hex } from '../read';

export const INSTANCE_TYPE = 'aws:rds/instance:Instance';

/** An instance that a restore made: its server is real. */
export interface Restored {
  readonly identifier: string;
  readonly arn: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly created: number;
  readonly tags: Map<string, string>;
  status: 'creating' | 'available' | 'resetting-master-credentials' | 'deleting';
  server?: RestoredPostgres;
  secret?: { readonly arn: string; readonly name: string; status: 'creating' | 'active' };
  /** Ends what is under way when it is to go. */
  readonly gone: AbortController;
}

/** What is asked of a restore. */
export interface RestoreOrder {
  readonly identifier: string;
  /** Folder with the copy. */
  readonly folder: string;
  /** RestoreDBInstanceFromDBSnapshot's parameters, as text. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface Instances {
  /** Those that a restore made. */
  readonly restored: ReadonlyMap<string, Restored>;
  /** Those of the program, as the provider left them. */
  program(): readonly Properties[];
  /** @throws AwsError as RDS words it; resolves when it is available. */
  restore(order: RestoreOrder): { readonly instance: Restored; readonly available: Promise<void> };
  resetPassword(instance: Restored): void;
  remove(instance: Restored): void;
  stop(): Promise<void>;
}

const IDENTIFIER = /^[a-z](?:-?[a-z0-9])*$/;

/** RDS's instances: what the program holds, and copies with a PostgreSQL of their own. */
export function createInstances(ctx: CloudContext): Instances {
  const restored = new Map<string, Restored>();
  const working = new Set<Promise<void>>();
  const closing = new AbortController();
  const program = () => [...registryOf(ctx).values()].filter((r) => r.type === INSTANCE_TYPE).map((r) => r.properties);

  /** Work in AWS's time that its signal cuts off. */
  function work(instance: Restored, signal: AbortSignal, act: () => Promise<void>): Promise<void> {
    const running = act().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    const settled = running.catch((error: unknown) => ctx.log(`rds ${instance.identifier}: ${String(error)}`));
    working.add(settled);
    void settled.then(() => working.delete(settled));
    return running;
  }

  function check({ identifier, properties }: RestoreOrder): void {
    if (!IDENTIFIER.test(identifier) || identifier.length > 63)
      throw new AwsError(
        'InvalidParameterValue',
        'The parameter DBInstanceIdentifier is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.',
      );
    if (restored.has(identifier) || program().some((p) => str(p, 'identifier') === identifier))
      throw new AwsError('DBInstanceAlreadyExists', 'DB instance already exists');
    const made = [...registryOf(ctx).values()];
    const group = properties['DBSubnetGroupName'] ?? 'default';
    if (!made.some((r) => r.type === 'aws:rds/subnetGroup:SubnetGroup' && r.id === group))
      throw new AwsError('DBSubnetGroupNotFoundFault', `DB subnet group '${group}' does not exist.`, 404);
    for (const id of JSON.parse(properties['VpcSecurityGroupIds'] ?? '[]') as string[])
      if (!made.some((r) => r.type === 'aws:ec2/securityGroup:SecurityGroup' && r.id === id))
        throw new AwsError('InvalidParameterValue', `Invalid security group , groupId= ${id}, groupName=.`);
  }

  return {
    restored,
    program,
    restore: (order) => {
      check(order);
      const { identifier, properties } = order;
      const instance: Restored = {
        identifier,
        arn: `arn:aws:rds:${ctx.region}:${ctx.accountId}:db:${identifier}`,
        properties,
        created: ctx.clock.now(),
        tags: new Map(),
        status: 'creating',
        gone: new AbortController(),
      };
      restored.set(identifier, instance);
      const { signal } = instance.gone;
      const available = work(instance, signal, async () => {
        await ctx.clock.sleep(DELAYS.databaseRestore, signal);
        const server = await ctx.ports.data.restorePostgres(order.folder);
        instance.server = server;
        if (signal.aborted) await server.stop();
        else instance.status = 'available';
      });
      return { instance, available };
    },
    resetPassword: (instance) => {
      const { server, gone } = instance;
      if (server === undefined)
        throw new AwsError('InvalidDBInstanceState', `Database instance is not in available state.`);
      const name = `rds!db-${[8, 4, 4, 4, 12].map((n) => hex(n)).join('-')}`;
      const password = randomBytes(24).toString('base64url');
      const arn = ctx.ports.secrets.put(name, JSON.stringify({ username: server.user, password }));
      const secret: NonNullable<Restored['secret']> = { arn, name, status: 'creating' };
      instance.secret = secret;
      instance.status = 'resetting-master-credentials';
      work(instance, gone.signal, async () => {
        await ctx.clock.sleep(DELAYS.masterPassword, gone.signal);
        await server.setPassword(password);
        secret.status = 'active';
        instance.status = 'available';
      }).catch(() => undefined);
    },
    remove: (instance) => {
      instance.gone.abort();
      instance.status = 'deleting';
      work(instance, closing.signal, async () => {
        await instance.server?.stop();
        await ctx.clock.sleep(DELAYS.databaseDeletion, closing.signal);
        const name = instance.secret?.name;
        if (name !== undefined)
          await ctx.ports.call('secretsmanager', 'DeleteSecret', { SecretId: name, ForceDeleteWithoutRecovery: true });
        restored.delete(instance.identifier);
      }).catch(() => undefined);
    },
    stop: async () => {
      closing.abort();
      for (const instance of restored.values()) instance.gone.abort();
      await Promise.all(working);
    },
  };
}

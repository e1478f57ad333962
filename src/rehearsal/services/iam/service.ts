import { randomBytes } from 'node:crypto';

import { list, optionalNumber, optionalText, text } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext, type Input, type Operation } from '../../kernel/types';

interface Role {
  readonly name: string;
  readonly id: string;
  readonly path: string;
  readonly created: number;
  trust: string;
  description: string | undefined;
  maxSession: number;
  boundary: string | undefined;
  readonly inline: Map<string, string>;
  readonly attached: Set<string>;
  readonly tags: Map<string, string>;
}

interface Policy {
  readonly name: string;
  readonly arn: string;
  readonly created: number;
  document: string;
}

/** Policies are JSON; AWS refuses what does not parse before anything is stored. */
function checkDocument(document: string): string {
  try {
    JSON.parse(document);
  } catch {
    throw new AwsError('MalformedPolicyDocument', 'This policy contains invalid Json');
  }
  return document;
}

const noSuch = (what: string, name: string) =>
  new AwsError('NoSuchEntity', `The ${what} with name ${name} cannot be found.`, 404);

/** IAM as a store: roles and policies are kept and answered; the rehearsal does not evaluate them. */
export function createIam(ctx: CloudContext): { service: AwsService } {
  const roles = new Map<string, Role>();
  const policies = new Map<string, Policy>();

  const find = (input: Input): Role => {
    const name = text(input, 'RoleName');
    const role = roles.get(name);
    if (role === undefined) throw noSuch('role', name);
    return role;
  };

  const describe = (role: Role) => ({
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: `arn:aws:iam::${ctx.accountId}:role${role.path}${role.name}`,
    CreateDate: new Date(role.created),
    AssumeRolePolicyDocument: encodeURIComponent(role.trust),
    Description: role.description,
    MaxSessionDuration: role.maxSession,
    PermissionsBoundary:
      role.boundary === undefined
        ? undefined
        : { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: role.boundary },
    Tags: [...role.tags].map(([Key, Value]) => ({ Key, Value })),
  });

  const describePolicy = (policy: Policy) => ({
    PolicyName: policy.name,
    Arn: policy.arn,
    Path: '/',
    DefaultVersionId: 'v1',
    AttachmentCount: [...roles.values()].filter((role) => role.attached.has(policy.arn)).length,
    IsAttachable: true,
    CreateDate: new Date(policy.created),
  });

  const findPolicy = (arn: string): Policy => {
    const found = policies.get(arn);
    if (found === undefined) throw noSuch('policy', arn);
    return found;
  };

  const operations: Record<string, Operation> = {
    CreateRole: (input) => {
      const name = text(input, 'RoleName');
      if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
        throw new AwsError('ValidationError', `The specified value for roleName is invalid: ${name}`);
      }
      if (roles.has(name)) throw new AwsError('EntityAlreadyExists', `Role with name ${name} already exists.`, 409);
      const role: Role = {
        name,
        id: `AROA${randomBytes(9).toString('hex').toUpperCase().slice(0, 17)}`,
        path: optionalText(input, 'Path') ?? '/',
        created: ctx.clock.now(),
        trust: checkDocument(text(input, 'AssumeRolePolicyDocument')),
        description: optionalText(input, 'Description'),
        maxSession: optionalNumber(input, 'MaxSessionDuration') ?? 3600,
        boundary: optionalText(input, 'PermissionsBoundary'),
        inline: new Map(),
        attached: new Set(),
        tags: new Map(list<{ Key: string; Value: string }>(input, 'Tags').map((tag) => [tag.Key, tag.Value])),
      };
      roles.set(name, role);
      return { Role: describe(role) };
    },
    GetRole: (input) => ({ Role: describe(find(input)) }),
    ListRoles: () => ({ Roles: [...roles.values()].map(describe), IsTruncated: false }),
    UpdateAssumeRolePolicy: (input) => {
      find(input).trust = checkDocument(text(input, 'PolicyDocument'));
      return {};
    },
    DeleteRole: (input) => {
      const role = find(input);
      if (role.attached.size > 0 || role.inline.size > 0) {
        throw new AwsError('DeleteConflict', 'Cannot delete entity, must detach all policies first.', 409);
      }
      roles.delete(role.name);
      return {};
    },
    PutRolePolicy: (input) => {
      find(input).inline.set(text(input, 'PolicyName'), checkDocument(text(input, 'PolicyDocument')));
      return {};
    },
    GetRolePolicy: (input) => {
      const name = text(input, 'PolicyName');
      const document = find(input).inline.get(name);
      if (document === undefined) throw noSuch('role policy', name);
      return { RoleName: find(input).name, PolicyName: name, PolicyDocument: encodeURIComponent(document) };
    },
    DeleteRolePolicy: (input) => {
      if (!find(input).inline.delete(text(input, 'PolicyName'))) throw noSuch('role policy', text(input, 'PolicyName'));
      return {};
    },
    ListRolePolicies: (input) => ({ PolicyNames: [...find(input).inline.keys()], IsTruncated: false }),
    AttachRolePolicy: (input) => {
      const arn = text(input, 'PolicyArn');
      // Policies of AWS's own exist without having been made here.
      if (!arn.startsWith('arn:aws:iam::aws:policy/')) findPolicy(arn);
      find(input).attached.add(arn);
      return {};
    },
    DetachRolePolicy: (input) => {
      if (!find(input).attached.delete(text(input, 'PolicyArn'))) throw noSuch('policy', text(input, 'PolicyArn'));
      return {};
    },
    ListAttachedRolePolicies: (input) => ({
      AttachedPolicies: [...find(input).attached].map((arn) => ({ PolicyName: arn.split('/').at(-1), PolicyArn: arn })),
      IsTruncated: false,
    }),
    ListInstanceProfilesForRole: (input) => {
      find(input);
      return { InstanceProfiles: [], IsTruncated: false };
    },
    TagRole: (input) => {
      for (const tag of list<{ Key: string; Value: string }>(input, 'Tags')) find(input).tags.set(tag.Key, tag.Value);
      return {};
    },
    CreatePolicy: (input) => {
      const name = text(input, 'PolicyName');
      const arn = `arn:aws:iam::${ctx.accountId}:policy/${name}`;
      if (policies.has(arn)) throw new AwsError('EntityAlreadyExists', `A policy called ${name} already exists.`, 409);
      const policy = { name, arn, created: ctx.clock.now(), document: checkDocument(text(input, 'PolicyDocument')) };
      policies.set(arn, policy);
      return { Policy: describePolicy(policy) };
    },
    GetPolicy: (input) => ({ Policy: describePolicy(findPolicy(text(input, 'PolicyArn'))) }),
    GetPolicyVersion: (input) => ({
      PolicyVersion: {
        VersionId: 'v1',
        IsDefaultVersion: true,
        Document: encodeURIComponent(findPolicy(text(input, 'PolicyArn')).document),
      },
    }),
    DeletePolicy: (input) => {
      policies.delete(findPolicy(text(input, 'PolicyArn')).arn);
      return {};
    },
  };

  return {
    service: {
      signingName: 'iam',
      protocol: 'query',
      xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
      operations,
    },
  };
}

import { hex } from '../services/read';
import { type Door, type Handler, type Properties, str } from './handler';
import { held, type HeldType } from './held';

const iam = (door: Door, rest: string) => `arn:aws:iam::${door.ctx.accountId}:${rest}`;

/** What an account has once: who may come in, what is written down of it, what it may spend. */
const TYPES: Readonly<Record<string, HeldType>> = {
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': {
    replace: ['url'],
    // EntityAlreadyExists: one provider a URL and account.
    id: (door, news) => iam(door, `oidc-provider/${str(news, 'url').replace(/^https:\/\//, '')}`),
    outputs: (_door, id) => ({ arn: id }),
  },
  'aws:iam/policy:Policy': {
    replace: ['name', 'path', 'description'],
    id: (door, news, name) => iam(door, `policy/${str(news, 'name') || name}`),
    outputs: (_door, id) => ({ arn: id, policyId: `ANPA${hex(16).toUpperCase()}` }),
  },
  'aws:iam/group:Group': {
    id: (_door, news, name) => str(news, 'name') || name,
    outputs: (door, id) => ({ arn: iam(door, `group/${id}`), uniqueId: `AGPA${hex(16).toUpperCase()}` }),
  },
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': {
    replace: ['group', 'policyArn'],
    again: true,
    id: (_door, news) => `${str(news, 'group')}/${str(news, 'policyArn')}`,
  },
  'aws:iam/accountPasswordPolicy:AccountPasswordPolicy': { again: true, id: () => 'iam-account-password-policy' },
  'aws:cloudtrail/trail:Trail': {
    replace: ['name'],
    id: (door, news, name) =>
      `arn:aws:cloudtrail:${door.ctx.region}:${door.ctx.accountId}:trail/${str(news, 'name') || name}`,
    outputs: (door, id) => ({ arn: id, homeRegion: door.ctx.region }),
  },
  'aws:budgets/budget:Budget': {
    replace: ['name', 'accountId'],
    id: (door, news, name) => `${door.ctx.accountId}:${str(news, 'name') || name}`,
    outputs: (door, id) => ({ arn: `arn:aws:budgets::${door.ctx.accountId}:budget/${id.split(':')[1] ?? ''}` }),
  },
  'aws:organizations/organization:Organization': {
    // AlreadyInOrganizationException
    unique: () => 'one',
    id: () => `o-${hex(10)}`,
    outputs: (door, id) => ({
      arn: `arn:aws:organizations::${door.ctx.accountId}:organization/${id}`,
      masterAccountId: door.ctx.accountId,
    }),
  },
  'aws:organizations/account:Account': {
    replace: ['name', 'email'],
    // EMAIL_ALREADY_EXISTS
    unique: (news: Properties) => str(news, 'email'),
    id: () => String(100_000_000_000 + Math.floor(Math.random() * 899_999_999_999)),
    outputs: (door, id) => ({ arn: `arn:aws:organizations::${door.ctx.accountId}:account/o-rehearsal/${id}` }),
    keeps: () => 'An account is closed by a person, not deleted.',
  },
};

export const ACCOUNT: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries(TYPES).map(([type, spec]) => [type, held(type, spec)]),
);

import type { SignConfig } from '../../src/config/schema-sign';

/** One statement of an IAM policy. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource: readonly string[] | '*';
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** What an environment's ARNs begin with. */
export interface Where {
  readonly app: string;
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** The ECS cluster, where it is not the environment's own. */
  readonly cluster?: string | undefined;
  /** How images are signed, where they are. */
  readonly sign?: SignConfig | undefined;
  /** Lines of its infrastructure.adopt. */
  readonly adopt?: Readonly<Record<string, string>> | undefined;
}

export const prefixOf = ({ app, environment }: Where): string => `${app}-${environment}`;

export const arnOf = (w: Where, service: string, rest: string): string =>
  `arn:aws:${service}:${w.region}:${w.accountId}:${rest}`;

export const allow = (
  Sid: string,
  Action: readonly string[],
  Resource: readonly string[] | '*',
  Condition?: Statement['Condition'],
): Statement => ({ Sid, Effect: 'Allow', Action, Resource, ...(Condition === undefined ? {} : { Condition }) });

export const policyOf = (Statement: readonly Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });

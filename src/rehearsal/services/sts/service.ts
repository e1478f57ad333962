import { randomBytes } from 'node:crypto';

import { optionalNumber, optionalText, text } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext } from '../../kernel/types';

const ROLE_ARN = /^arn:aws:iam::(\d{12}):role\/(.+)$/;

/** STS: who am I, and temporary credentials. Credentials are random and open nothing but this rehearsal. */
export function createSts(ctx: CloudContext): { service: AwsService } {
  const id = (prefix: string) => `${prefix}${randomBytes(10).toString('hex').toUpperCase().slice(0, 16)}`;

  function assume(roleArn: string, session: string, seconds: number) {
    const role = ROLE_ARN.exec(roleArn);
    if (role === null) throw new AwsError('ValidationError', `${roleArn} is invalid`);
    if (seconds < 900 || seconds > 43_200) {
      throw new AwsError('ValidationError', 'The requested DurationSeconds must be between 900 and 43200.');
    }
    const name = role[2]?.split('/').at(-1) ?? '';
    const accessKeyId = id('ASIA');
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: randomBytes(30).toString('base64'),
        SessionToken: randomBytes(48).toString('base64'),
        // The SDK compares this with the wall clock to know when to renew.
        Expiration: new Date(ctx.ports.sessions.issue(accessKeyId, seconds)),
      },
      AssumedRoleUser: {
        AssumedRoleId: `${id('AROA')}:${session}`,
        Arn: `arn:aws:sts::${role[1] ?? ''}:assumed-role/${name}/${session}`,
      },
    };
  }

  return {
    service: {
      signingName: 'sts',
      protocol: 'query',
      xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
      operations: {
        GetCallerIdentity: () => ({
          UserId: 'AROAREHEARSAL:ez-deploy',
          Account: ctx.accountId,
          Arn: `arn:aws:sts::${ctx.accountId}:assumed-role/rehearsal/ez-deploy`,
        }),
        AssumeRole: (input) =>
          assume(
            text(input, 'RoleArn'),
            text(input, 'RoleSessionName'),
            optionalNumber(input, 'DurationSeconds') ?? 3600,
          ),
        AssumeRoleWithWebIdentity: (input) => {
          const token = text(input, 'WebIdentityToken').split('.');
          if (token.length !== 3)
            throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
          return {
            ...assume(
              text(input, 'RoleArn'),
              text(input, 'RoleSessionName'),
              optionalNumber(input, 'DurationSeconds') ?? 3600,
            ),
            Provider: 'token.actions.githubusercontent.com',
            Audience: optionalText(input, 'Audience') ?? 'sts.amazonaws.com',
          };
        },
      },
    },
  };
}

import { describe, expect, it } from 'vitest';

import { pullPolicy } from '../../programs/app/pull-policy';
import { loadConfig } from '../../src/config/load';
import { synthesise } from '../../src/controls/synthesise';

const text = (environments: string) => `
app: shop
services:
  web: { path: /*, port: 8080 }
  api: { path: /api/*, port: 8081 }
environments:
${environments}`;
const config = (environments: string, environment = 'staging') =>
  loadConfig(text(environments), { file: 'ez-deploy.yml', environment, root: '/nowhere' });
const APART = `
  staging: { account: '111111111111', region: eu-central-1, promotesTo: [production] }
  production: { account: '222222222222', region: eu-central-1 }
`;
const policies = async (of: ReturnType<typeof config>) =>
  (await synthesise(of)).filter((r) => r.type === 'aws:ecr/repositoryPolicy:RepositoryPolicy');

describe('the policy of image repositories', () => {
  it('lets the build role of the other account’s environment read, and nobody else', async () => {
    const made = await policies(config(APART));
    expect(made.map((p) => p.inputs['repository']).sort()).toEqual(['shop-staging-api', 'shop-staging-web']);
    for (const { inputs } of made)
      expect(JSON.parse(String(inputs['policy']))).toEqual({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Promotion',
            Effect: 'Allow',
            Principal: { AWS: ['arn:aws:iam::222222222222:root'] },
            Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
            Condition: {
              ArnEquals: { 'aws:PrincipalArn': ['arn:aws:iam::222222222222:role/shop-production-ez-deploy-build'] },
            },
          },
        ],
      });
  });
  it('names the role that the file names', () => {
    const role = 'arn:aws:iam::222222222222:role/ours/images';
    const named = config(APART.replace(`production: {`, `production: { roles: { build: '${role}' },`));
    expect(pullPolicy(named)).toContain(`"aws:PrincipalArn":["${role}"]`);
  });
  it('is not there where nothing is promoted from here, or all is in one account', async () => {
    expect(await policies(config(APART, 'production'))).toEqual([]);
    expect(await policies(config(APART.replace(', promotesTo: [production]', '')))).toEqual([]);
    expect(() => config(APART.replace('222222222222', '111111111111'))).toThrow(/is in the same account/);
  });
});

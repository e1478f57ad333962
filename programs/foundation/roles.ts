import { OpenIdConnectProvider } from '@pulumi/aws/iam/openIdConnectProvider';
import { Policy } from '@pulumi/aws/iam/policy';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { ComponentResource, type Output, output } from '@pulumi/pulumi';

import { APP_TYPES } from '../app/taggable.generated';
import { boundaryPolicy } from './boundary-policy';
import { infraPolicy } from './infra-policy';
import { boundaryName, type FoundationPlace, type HomeEnvironment, ROLE_NAMES, roleName, type RoleName } from './place';
import { previewPolicy } from './preview-policy';
import { restorePolicy } from './restore-policy';
import { buildPolicy, rolloutPolicy } from './rollout-policy';
import type { PolicyDocument, Where } from './statements';

const ISSUER = 'token.actions.githubusercontent.com';

const POLICIES: Readonly<Record<RoleName, (w: Where) => PolicyDocument>> = {
  preview: (w) => previewPolicy(w, APP_TYPES),
  build: buildPolicy,
  rollout: rolloutPolicy,
  infra: (w) => infraPolicy(w, APP_TYPES),
  restore: restorePolicy,
};

/** Whose token opens a role: the subject that GitHub puts in it. Longest session in seconds: an apply may wait for a database. */
const TRUSTED: Readonly<Record<RoleName, { subjects(repo: string, env: string): string[]; seconds: number }>> = {
  // Reads only: pull requests, and what runs on the default branches every night.
  preview: {
    subjects: (repo) => [`repo:${repo}:pull_request`, `repo:${repo}:ref:refs/heads/main`],
    seconds: 3_600,
  },
  // Not in a job of the GitHub environment: nobody is asked for a build.
  build: {
    subjects: (repo) => [`repo:${repo}:ref:refs/heads/main`, `repo:${repo}:ref:refs/heads/develop`],
    seconds: 3_600,
  },
  rollout: { subjects: (repo, env) => [`repo:${repo}:environment:${env}`], seconds: 14_400 },
  infra: { subjects: (repo, env) => [`repo:${repo}:environment:${env}`], seconds: 14_400 },
  // Every night on the default branch, where no person approves; it may touch nothing but its own copies.
  restore: { subjects: (repo) => [`repo:${repo}:ref:refs/heads/main`], seconds: 14_400 },
};

/** GitHub's OIDC provider, and five roles an environment: no long-lived key anywhere, no role with more than its stage needs. */
export class Roles extends ComponentResource {
  readonly arns: Record<string, Record<RoleName, Output<string>>> = {};
  readonly boundary: Output<string>;

  constructor(private readonly place: FoundationPlace) {
    const { app, accountId, foundation, environments } = place;
    super('ez-deploy:foundation:Roles', `${app}-roles`);
    const provider =
      foundation.oidcProvider === 'existing'
        ? output(`arn:aws:iam::${accountId}:oidc-provider/${ISSUER}`)
        : new OpenIdConnectProvider(
            `${app}-github`,
            { url: `https://${ISSUER}`, clientIdLists: ['sts.amazonaws.com'] },
            { parent: this, protect: true },
          ).arn;
    const boundary = new Policy(
      boundaryName(app),
      {
        name: boundaryName(app),
        description: `What no role of ${app}'s deployments may do`,
        policy: JSON.stringify(
          boundaryPolicy(
            app,
            accountId,
            environments.map((e) => e.region),
          ),
        ),
      },
      { parent: this },
    );
    this.boundary = boundary.arn;
    for (const environment of environments)
      this.arns[environment.name] = Object.fromEntries(
        ROLE_NAMES.map((role) => [role, this.role(environment, role, provider, boundary.arn)]),
      ) as Record<RoleName, Output<string>>;
    this.registerOutputs({ boundary: this.boundary });
  }

  private role(
    environment: HomeEnvironment,
    role: RoleName,
    provider: Output<string>,
    boundary: Output<string>,
  ): Output<string> {
    const { app, accountId, foundation, sign } = this.place;
    const name = roleName(app, environment.name, role);
    const { subjects, seconds } = TRUSTED[role];
    const made = new Role(
      name,
      {
        name,
        description: `ez-deploy: ${role} of ${app} in ${environment.name}`,
        maxSessionDuration: seconds,
        permissionsBoundary: boundary,
        assumeRolePolicy: provider.apply((arn) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Federated: arn },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: {
                  StringEquals: {
                    [`${ISSUER}:aud`]: 'sts.amazonaws.com',
                    [`${ISSUER}:sub`]: subjects(foundation.repository, environment.name),
                  },
                },
              },
            ],
          }),
        ),
      },
      { parent: this },
    );
    const { region, cluster, adopt } = environment;
    const where: Where = { app, environment: environment.name, accountId, region, cluster, adopt, sign };
    new RolePolicy(name, { role: made.name, policy: JSON.stringify(POLICIES[role](where)) }, { parent: this });
    return made.arn;
  }
}

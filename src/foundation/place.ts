import type { FoundationPlace } from '../../programs/foundation/place';
import type { EnvironmentConfig } from '../config/schema';
import { ConfigError } from '../errors';

/**
 * What the account of an environment is given: its state, and roles for every environment of ez-deploy.yml that lives in it.
 * @throws ConfigError where ez-deploy.yml does not say enough.
 */
export function foundationPlace(config: EnvironmentConfig, accountId: string): FoundationPlace {
  const { foundation, app, settings, environment, places } = config;
  const wanted = settings.account;
  const problems = [
    ...(foundation === undefined
      ? [
          {
            where: 'foundation',
            what: 'is missing: whose workflows may assume the roles is not said',
            fix: 'add: foundation: { repository: OWNER/NAME }',
          },
        ]
      : []),
    ...(wanted === undefined || wanted === accountId
      ? []
      : [
          {
            where: `environments.${environment}.account`,
            what: `is ${wanted}, and these credentials are for ${accountId}`,
            fix: 'sign in to the account that the environment lives in',
          },
        ]),
  ];
  if (foundation === undefined || problems.length > 0) throw new ConfigError(problems);
  // Without an account of its own an environment is taken to live where the asked one does.
  const here = Object.entries(places).filter(([name, p]) => name === environment || (p.account ?? wanted) === wanted);
  return {
    app,
    accountId,
    region: settings.region,
    environments: here.map(([name, p]) => ({ name, region: p.region, cluster: p.cluster, adopt: p.adopt })),
    foundation,
    sign: config.build.sign,
  };
}

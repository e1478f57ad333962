import type { Input } from '@pulumi/pulumi';

import { useTags } from '../app/tags';
import { Budget } from './budget';
import { Organization } from './organization';
import { People } from './people';
import { type FoundationPlace, stateKeyAlias } from './place';
import { Roles } from './roles';
import { StateStore } from './state-store';
import { AuditTrail } from './trail';

export interface FoundationOptions {
  /** Make the organization too, which cannot be undone by program. */
  readonly organization: boolean;
}

/** What an account needs once, before anything is deployed to it. Its outputs are what goes into ez-deploy.yml. */
export function foundationProgram(
  place: FoundationPlace,
  { organization }: FoundationOptions,
): () => Promise<Record<string, Input<unknown>>> {
  return async () => {
    useTags({ app: `${place.app}-foundation`, environment: place.accountId });
    const { foundation, region, app } = place;
    const state = new StateStore(place);
    const roles = new Roles(place);
    if (foundation.trail) new AuditTrail(place);
    if (foundation.people) new People(place);
    if (foundation.budget !== undefined) new Budget(place, foundation.budget);
    const made =
      organization && foundation.organization !== undefined
        ? new Organization(place, foundation.organization.account)
        : undefined;
    return {
      state: state.bucket.apply((bucket) => `s3://${bucket}?region=${region}`),
      secretsProvider: `awskms://${stateKeyAlias(app)}?region=${region}`,
      boundary: roles.boundary,
      roles: roles.arns,
      ...(made === undefined ? {} : { productionAccount: made.accountId }),
    };
  };
}

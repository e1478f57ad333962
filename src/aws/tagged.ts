import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';

import { type AwsTarget, clientConfig } from './clients';

/** CloudFront and other services without a region are listed in this one only. */
const GLOBAL_REGION = 'us-east-1';

/** A resource as AWS lists it by its tags. */
export interface TaggedResource {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Everything in the account that has all of these tags, in the target's region, without a region, and in one more. Resources just made may lack. */
export async function findTagged(
  target: AwsTarget,
  tags: Readonly<Record<string, string>>,
  elsewhere?: string,
): Promise<readonly TaggedResource[]> {
  const found = new Map<string, TaggedResource>();
  for (const region of new Set([target.region, GLOBAL_REGION, ...(elsewhere === undefined ? [] : [elsewhere])])) {
    const client = new ResourceGroupsTaggingAPIClient(clientConfig({ ...target, region }));
    let token: string | undefined;
    do {
      const answer = await client.send(
        new GetResourcesCommand({
          TagFilters: Object.entries(tags).map(([Key, value]) => ({ Key, Values: [value] })),
          ResourcesPerPage: 100,
          ...(token === undefined ? {} : { PaginationToken: token }),
        }),
      );
      for (const { ResourceARN: arn, Tags = [] } of answer.ResourceTagMappingList ?? []) {
        if (arn === undefined) continue;
        found.set(arn, { arn, tags: Object.fromEntries(Tags.map((t) => [t.Key ?? '', t.Value ?? ''])) });
      }
      token = answer.PaginationToken === '' ? undefined : answer.PaginationToken;
    } while (token !== undefined);
  }
  return [...found.values()];
}

import { list, optionalNumber, optionalText, page, texts } from '../../kernel/input';
import type { AwsService, CloudContext } from '../../kernel/types';
import { taggedResources } from '../../resources/registry';

/** CloudFront and other services without a region are listed in this one only. */
const GLOBAL_REGION = 'us-east-1';

/** Resource Groups Tagging API: what has which tags. */
export function createTagging(ctx: CloudContext): { service: AwsService } {
  return {
    service: {
      signingName: 'tagging',
      protocol: 'json',
      targetPrefix: 'ResourceGroupsTaggingAPI_20170126',
      operations: {
        GetResources: (input, call) => {
          const filters = list(input, 'TagFilters').map((f) => {
            const filter = f as Record<string, unknown>;
            return { key: optionalText(filter, 'Key') ?? '', values: texts(filter, 'Values') };
          });
          const region =
            /\/\d{8}\/([^/]+)\/tagging\//.exec(call.request.headers.authorization ?? '')?.[1] ?? ctx.region;
          const here = taggedResources(ctx).filter(({ arn }) => {
            const of = arn.split(':')[3] ?? '';
            return of === region || (of === '' && region === GLOBAL_REGION);
          });
          // All keys have to be there; of a key's values any one. A key without values: whatever it has.
          const found = here.filter(({ tags }) =>
            filters.every(({ key, values }) => {
              const value = tags[key];
              return value !== undefined && (values.length === 0 || values.includes(value));
            }),
          );
          const { items, next } = page(
            found,
            optionalNumber(input, 'ResourcesPerPage') ?? 100,
            optionalText(input, 'PaginationToken'),
          );
          return {
            PaginationToken: next ?? '',
            ResourceTagMappingList: items.map(({ arn, tags }) => ({
              ResourceARN: arn,
              Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
            })),
          };
        },
      },
    },
  };
}

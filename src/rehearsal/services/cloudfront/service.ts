import { XMLBuilder } from 'fast-xml-parser';

import { AwsError, type AwsService, type CloudContext } from '../../kernel/types';
import { type Registered, registryOf } from '../../resources/registry';
import { str } from '../../resources/handler';

const xml = new XMLBuilder({ ignoreAttributes: false });
const NAMESPACE = 'http://cloudfront.amazonaws.com/doc/2020-05-31/';

interface List {
  readonly operation: string;
  readonly root: string;
  readonly type: string;
  /** Name of an element of the list. */
  readonly element: string;
  item(of: Registered): object;
}

const LISTS: Readonly<Record<string, List>> = {
  'origin-access-control': {
    operation: 'ListOriginAccessControls',
    root: 'OriginAccessControlList',
    type: 'aws:cloudfront/originAccessControl:OriginAccessControl',
    element: 'OriginAccessControlSummary',
    item: ({ id, properties: p }) => ({
      Id: id,
      Description: str(p, 'description'),
      Name: str(p, 'name'),
      SigningProtocol: str(p, 'signingProtocol'),
      SigningBehavior: str(p, 'signingBehavior'),
      OriginAccessControlOriginType: str(p, 'originAccessControlOriginType'),
    }),
  },
  'response-headers-policy': {
    operation: 'ListResponseHeadersPolicies',
    root: 'ResponseHeadersPolicyList',
    type: 'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy',
    element: 'ResponseHeadersPolicySummary',
    item: ({ id, properties: p }) => ({
      Type: 'custom',
      ResponseHeadersPolicy: {
        Id: id,
        LastModifiedTime: new Date(0).toISOString(),
        ResponseHeadersPolicyConfig: { Name: str(p, 'name') },
      },
    }),
  },
};

const listOf = (url: string | undefined) => {
  const path = /^\/2020-05-31\/([a-z-]+)(?:\?|$)/.exec(url ?? '')?.[1] ?? '';
  return Object.hasOwn(LISTS, path) ? LISTS[path] : undefined;
};

/** CloudFront: the lists by which a name is found; what is made comes through the provider's door. */
export function createCloudFront(ctx: CloudContext): { service: AwsService } {
  return {
    service: {
      signingName: 'cloudfront',
      protocol: 'raw',
      operationOf: (request) => listOf(request.url)?.operation ?? 'Unknown',
      handle: (request, response) => {
        request.resume();
        const list = listOf(request.url);
        if (list === undefined || request.method !== 'GET')
          throw new AwsError('UnknownOperationException', 'The rehearsal cloud lists CloudFront’s policies only.', 404);
        const found = [...registryOf(ctx).values()].filter((r) => r.type === list.type);
        const answer = {
          '?xml': { '@_version': '1.0' },
          [list.root]: {
            '@_xmlns': NAMESPACE,
            ...(list.root === 'OriginAccessControlList' ? { Marker: '', IsTruncated: false } : {}),
            MaxItems: 100,
            Quantity: found.length,
            Items: { [list.element]: found.map((r) => list.item(r)) },
          },
        };
        response.writeHead(200, { 'content-type': 'text/xml' }).end(xml.build(answer));
        return Promise.resolve();
      },
    },
  };
}

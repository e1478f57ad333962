import { BackupClient, ListBackupSelectionsCommand } from '@aws-sdk/client-backup';
import {
  CloudFrontClient,
  ListOriginAccessControlsCommand,
  ListResponseHeadersPoliciesCommand,
} from '@aws-sdk/client-cloudfront';

import { type AwsTarget, clientConfig } from './clients';

/** What has no tags, is called by a name that nothing else of its kind may have, and is read by an id. */
export const NAMED = ['origin-access-control', 'response-headers-policy', 'backup-selection'] as const;
export type Named = (typeof NAMED)[number];

interface Page {
  readonly items: readonly { id: string | undefined; name: string | undefined }[];
  readonly next: string | undefined;
}

/** @param within of a selection: the plan's id. */
export async function findByName(
  target: AwsTarget,
  what: Named,
  name: string,
  within: string,
): Promise<string | undefined> {
  const list = listerOf(target, what, within);
  let next: string | undefined;
  do {
    const page = await list(next);
    const found = page.items.find((item) => item.name === name);
    if (found !== undefined) return found.id;
    next = page.next === '' ? undefined : page.next;
  } while (next !== undefined);
  return undefined;
}

function listerOf(target: AwsTarget, what: Named, within: string): (from: string | undefined) => Promise<Page> {
  if (what === 'backup-selection') {
    const client = new BackupClient(clientConfig(target));
    return async (from) => {
      const answer = await client.send(
        new ListBackupSelectionsCommand({ BackupPlanId: within, ...(from === undefined ? {} : { NextToken: from }) }),
      );
      const items = (answer.BackupSelectionsList ?? []).map((s) => ({ id: s.SelectionId, name: s.SelectionName }));
      return { items, next: answer.NextToken };
    };
  }
  // CloudFront answers in one region only.
  const client = new CloudFrontClient(clientConfig({ ...target, region: 'us-east-1' }));
  const marker = (from: string | undefined) => (from === undefined ? {} : { Marker: from });
  if (what === 'origin-access-control')
    return async (from) => {
      const { OriginAccessControlList: list } = await client.send(new ListOriginAccessControlsCommand(marker(from)));
      return { items: (list?.Items ?? []).map((i) => ({ id: i.Id, name: i.Name })), next: list?.NextMarker };
    };
  return async (from) => {
    const { ResponseHeadersPolicyList: list } = await client.send(
      new ListResponseHeadersPoliciesCommand({ Type: 'custom', ...marker(from) }),
    );
    const items = (list?.Items ?? []).map(({ ResponseHeadersPolicy: p }) => ({
      id: p?.Id,
      name: p?.ResponseHeadersPolicyConfig?.Name,
    }));
    return { items, next: list?.NextMarker };
  };
}

import type { Item, TableGateway } from '../aws/table';

/** What people asked of a rollout that is under way, through the coordination item; its holder hears of it at its next beat. */
export interface Requests {
  /** Who asked it to stop and to give the traffic back. */
  readonly cancelledBy?: string;
  /** Who let it go on, past which step. */
  readonly promoted?: { readonly step: number; readonly by: string };
}

export function readRequests(item: Item | undefined): Requests {
  const cancelledBy = item?.['cancelBy']?.S;
  const [step, by] = [item?.['promoteStep']?.N, item?.['promoteBy']?.S];
  return {
    ...(cancelledBy === undefined ? {} : { cancelledBy }),
    ...(step === undefined || by === undefined ? {} : { promoted: { step: Number(step), by } }),
  };
}

const ask = async (table: TableGateway, release: string, expression: string, values: Item): Promise<boolean> => {
  const answer = await table.update({
    expression,
    condition: '#phase = :rolling AND #release = :release',
    names: { '#phase': 'phase', '#release': 'release' },
    values: { ...values, ':rolling': { S: 'rolling' }, ':release': { S: release } },
  });
  return answer !== 'refused';
};

/** Asks the holder of a rollout to stop and to give the traffic back. False: that rollout is not under way any more. */
export const requestCancel = (table: TableGateway, release: string, by: string): Promise<boolean> =>
  ask(table, release, 'SET cancelBy = :by', { ':by': { S: by } });

/** Lets a rollout that waits after this step go on; for any other step it means nothing. False: it is not under way any more. */
export const requestPromotion = (table: TableGateway, release: string, step: number, by: string): Promise<boolean> =>
  ask(table, release, 'SET promoteStep = :step, promoteBy = :by', { ':step': { N: String(step) }, ':by': { S: by } });

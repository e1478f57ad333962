import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';

import { guardianDefinition } from '../../src/rollout/guardian-definition';

interface AslState {
  readonly Type: string;
  readonly Resource?: string;
  readonly Retry?: readonly unknown[];
  readonly ItemProcessor?: { readonly States: Record<string, AslState> };
}

function tasksIn(states: Record<string, AslState>): [string, AslState][] {
  return Object.entries(states).flatMap(([name, state]) => [
    ...(state.Type === 'Task' ? [[name, state] as [string, AslState]] : []),
    ...(state.ItemProcessor === undefined ? [] : tasksIn(state.ItemProcessor.States)),
  ]);
}

describe('the guardian as AWS takes it', () => {
  const definition = guardianDefinition({ tableName: 'board-staging-rollout' });

  it('is valid Amazon States Language', () => {
    const { isValid, errors, errorsText } = aslValidator(definition);
    expect(errors, isValid ? '' : errorsText()).toEqual([]);
  });

  it('is refused by the validator when a state leads nowhere, so that the check above can fail', () => {
    const broken = structuredClone(definition) as { States: Record<string, { Next?: string }> };
    const look = broken.States['Look'];
    if (look !== undefined) look.Next = 'Nowhere';
    expect(aslValidator(broken).isValid).toBe(false);
  });

  it('tries every call to AWS again: no throttling may end it', () => {
    const tasks = tasksIn((definition as { States: Record<string, AslState> }).States);
    expect(tasks.length).toBeGreaterThan(6);
    expect(tasks.filter(([, task]) => (task.Retry ?? []).length === 0).map(([name]) => name)).toEqual([]);
  });

  it('lets the load balancer act on the old colour before it takes the new one’s tasks away', () => {
    interface Linked {
      readonly Type: string;
      readonly Next?: string;
      readonly Seconds?: number;
    }
    const { States } = definition as { States: Record<string, Linked> };
    expect(States[States['Take back']?.Next ?? '']).toMatchObject({ Type: 'Choice', Default: 'Let it spread' });
    const between = States['Let it spread'];
    expect(between?.Type).toBe('Wait');
    // And only while nobody has taken over: the next release may use that colour already.
    const mine = States[between?.Next ?? ''];
    expect(mine).toMatchObject({ Type: 'Task', Next: 'Services without colours?' });
    expect(States['Schedules?']).toMatchObject({ Default: 'New colour down' });
    expect(States['Schedules']).toMatchObject({ Next: 'New colour down' });
    expect(between?.Seconds).toBeGreaterThanOrEqual(10);
  });

  it('stays below the size limit of a definition (1 MiB, Step Functions quotas)', () => {
    expect(JSON.stringify(definition).length).toBeLessThan(1024 * 1024);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { appOutputsSchema } from '../../src/infra/outputs';
import { openStack, WHOLE } from './stack';

describe('the whole production stack', () => {
  let stack: Awaited<ReturnType<typeof openStack>>;
  beforeAll(async () => {
    stack = await openStack();
  });
  afterAll(() => stack.close());

  it('previews, applies, and finds nothing to change the second time', async () => {
    const preview = await stack.preview();
    const up = await stack.up();
    expect(up.changes).toEqual(preview.changes);
    expect(up.changes.create).toBeGreaterThan(180);
    expect(appOutputsSchema.safeParse(up.outputs).success).toBe(true);
    const again = await stack.up();
    expect(again.resources.filter((r) => r.op !== 'same').map((r) => [r.op, r.name, r.diff])).toEqual([]);
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { trendPoints } from '../src/trend.js';

it('spans the box from the oldest to the newest value', () => {
  assert.equal(trendPoints([60, 80, 70], 200, 40), '0.0,40.0 100.0,0.0 200.0,20.0');
});
it('draws nothing from a single value', () => assert.equal(trendPoints([60], 200, 40), ''));
it('draws a flat line where nothing changes', () => assert.equal(trendPoints([5, 5], 10, 10), '0.0,10.0 10.0,10.0'));

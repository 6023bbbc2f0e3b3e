import assert from 'node:assert/strict';
import test from 'node:test';
import { jsonOf } from '../src/meeting/fields.js';

test('names with brackets are lists, in the order of the form', () => {
  assert.deepEqual(jsonOf([['place', '第一会议室'], ['cases[]', 'A'], ['cases[]', 'B']]), { place: '第一会议室', cases: ['A', 'B'] });
});

test('numbered names are rows; a row without its key field is left out', () => {
  const entries = [
    ['changes[0].target', 'usages/1'], ['changes[0].after', '1.00'],
    ['changes[1].target', 'usages/2'], ['changes[1].after', ' '],
    ['changes[12].target', 'shares/1'], ['changes[12].after', '2.00'], ['changes[12].note', '理由'],
  ];
  assert.deepEqual(jsonOf(entries, 'after').changes, [
    { target: 'usages/1', after: '1.00' },
    { target: 'shares/1', after: '2.00', note: '理由' },
  ]);
});

import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Autosave } from '../src/form/autosave.js';
import { LocalCopy, sameData } from '../src/form/local-copy.js';

globalThis.document ??= { querySelector: () => null };

function aStorage() {
  const items = new Map();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value), removeItem: (key) => items.delete(key) };
}

function aDraft(...answers) {
  const sent = [];
  const states = [];
  const copy = new LocalCopy('/draft', aStorage());
  const save = async (data, revision) => { sent.push({ data, revision }); return answers.shift(); };
  const autosave = new Autosave({ save, copy, report: (state) => states.push(state), revision: 3 });
  return { autosave, copy, sent, states };
}

const saved = (revision) => ({ ok: true, status: 200, body: { revision, savedAt: '2026-11-20T06:03:00Z' } });
const failed = (status) => ({ ok: false, status, problem: { title: '', detail: '' } });

test('what is typed is kept in the browser until the server has it', async () => {
  const { autosave, copy, sent, states } = aDraft(saved(4));
  autosave.changed({ narrative: '一' });
  assert.deepEqual(copy.read().data, { narrative: '一' });
  await autosave.flush();
  assert.deepEqual(sent, [{ data: { narrative: '一' }, revision: 3 }]);
  assert.equal(copy.read(), null);
  assert.equal(autosave.revision, 4);
  assert.deepEqual(states, ['saving', 'saved']);
});

test('only the last of several quick changes is sent', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { autosave, sent } = aDraft(saved(4));
  autosave.changed({ n: 1 });
  mock.timers.tick(1000);
  autosave.changed({ n: 2 });
  mock.timers.tick(1499);
  assert.equal(sent.length, 0);
  mock.timers.tick(1);
  mock.timers.reset();
  await autosave.flush();
  assert.deepEqual(sent, [{ data: { n: 2 }, revision: 3 }]);
});

test('a change during saving is sent afterwards with the new revision', async () => {
  const { autosave, sent } = aDraft(saved(4), saved(5));
  autosave.changed({ n: 1 });
  const first = autosave.flush();
  autosave.changed({ n: 2 });
  await first;
  await autosave.flush();
  assert.deepEqual(sent, [{ data: { n: 1 }, revision: 3 }, { data: { n: 2 }, revision: 4 }]);
});

test('a conflict stops saving and keeps the copy', async () => {
  const { autosave, copy, sent, states } = aDraft(failed(409));
  autosave.changed({ n: 1 });
  await autosave.flush();
  await autosave.flush();
  assert.equal(sent.length, 1);
  assert.equal(states.at(-1), 'conflict');
  assert.deepEqual(copy.read().data, { n: 1 });
});

test('without the server the draft waits and is sent later', async () => {
  const { autosave, copy, states } = aDraft(failed(0), saved(4));
  autosave.changed({ n: 1 });
  await autosave.flush();
  assert.equal(states.at(-1), 'offline');
  await autosave.flush();
  assert.equal(states.at(-1), 'saved');
  assert.equal(copy.read(), null);
});

test('nothing is saved once an act has carried the data', async () => {
  const { autosave, copy, sent } = aDraft(saved(4));
  autosave.changed({ n: 1 });
  await autosave.pause();
  autosave.done();
  await autosave.flush();
  assert.equal(sent.length, 0);
  assert.equal(copy.read(), null);
});

test('a local copy equal to what the server has is recognised in any order of keys', () => {
  assert.ok(sameData({ a: 1, b: [{ c: '2', d: null }] }, { b: [{ d: null, c: '2' }], a: 1 }));
  assert.ok(!sameData({ a: ['1', '2'] }, { a: ['2', '1'] }));
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { Intents } from '../src/acts/intent.js';
import { isUncertain, problemOf } from '../src/lib/problem.js';
import { clock } from '../src/lib/time.js';
import { fileSize, refusal } from '../src/upload/file.js';
import { translate } from '../tools/translate.mjs';

test('the same intent keeps its key until the server has answered for certain', () => {
  let number = 0;
  const intents = new Intents(() => `key-${++number}`);
  const submit = { act: 'submit', data: { n: 1 } };
  assert.equal(intents.keyFor('/acts', submit), 'key-1');
  intents.answered('/acts', submit, 0);
  assert.equal(intents.keyFor('/acts', { act: 'submit', data: { n: 1 } }), 'key-1');
  assert.equal(intents.keyFor('/acts', { act: 'submit', data: { n: 2 } }), 'key-2');
  intents.answered('/acts', submit, 422);
  assert.equal(intents.keyFor('/acts', submit), 'key-3');
});

test('a server error leaves open whether the act was done, a refusal does not', () => {
  assert.deepEqual([0, 429, 500, 503].map(isUncertain), [true, true, true, true]);
  assert.deepEqual([200, 401, 409, 422].map(isUncertain), [false, false, false, false]);
});

test("the server's own sentence wins over the general one", () => {
  assert.equal(problemOf(422, { detail: '用途合计超过可分配额', fields: [] }).detail, '用途合计超过可分配额');
  assert.equal(problemOf(409).title, '情况已变化');
  assert.equal(problemOf(599).title, '系统出错');
});

test('a time of today is a clock time, another day has its date', () => {
  const now = new Date('2026-11-20T10:00:00Z');
  assert.equal(clock('2026-11-20T06:03:00Z', now), '14:03');
  assert.equal(clock('2026-11-18T16:30:00Z', now), '11月19日 00:30');
  assert.equal(clock(null), '');
});

test('sizes of files are readable', () => {
  assert.deepEqual([0, 512, 1536, 20971520, 150 * 1024 * 1024].map(fileSize), ['0 B', '512 B', '1.5 KB', '20.0 MB', '150 MB']);
});

test('a slot says which files it takes', () => {
  const slot = { accept: '.pdf,.jpg', maxBytes: '1048576' };
  assert.equal(refusal({ name: '确认书.PDF', size: 10 }, slot), null);
  assert.equal(refusal({ name: '表.xlsx', size: 10 }, slot), '只能上传 pdf、jpg 文件');
  assert.equal(refusal({ name: 'a.pdf', size: 0 }, slot), '文件是空的');
  assert.equal(refusal({ name: 'a.pdf', size: 2097152 }, slot), '文件不能超过 1.0 MB');
});

test('a phrase that is no longer in the form viewer fails the build and is named', () => {
  assert.equal(translate("a('Search')", [["'Search'", "'查找'"]]), "a('查找')");
  assert.throws(() => translate("a('Find')", [["'Search'", "'查找'"]]), /'Search' \(expected 1, found 0\)/);
});

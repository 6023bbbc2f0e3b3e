import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldsByPath, fromViewerErrors, locate, toViewerErrors } from '../src/form/paths.js';

const plan = {
  components: [
    { type: 'text', id: 'head' },
    { type: 'textarea', id: 'narrative_field', key: 'narrative', label: '方案说明' },
    { type: 'group', id: 'details', label: '明细', path: '', components: [
      { type: 'dynamiclist', id: 'usages_list', path: 'usages', label: '用途', components: [
        { type: 'select', id: 'usage_field', key: 'usage', label: '用途类别' },
        { type: 'number', id: 'amount_field', key: 'amount', label: '金额' },
      ] },
    ] },
    { type: 'group', id: 'reply', path: 'reply', components: [{ type: 'datetime', id: 'day_field', key: 'day', dateLabel: '日期' }] },
    { type: 'checkbox', id: 'promise', key: 'commitment', label: '=if x then "a" else "b"' },
  ],
};
const fields = fieldsByPath(plan);

test('a plain field is found by its key', () => {
  assert.deepEqual(locate(fields, 'narrative'), { id: 'narrative_field', rows: [], isList: false, label: '方案说明' });
});

test('a field of a row is found and called by list and row', () => {
  assert.deepEqual(locate(fields, 'usages[2].amount'), { id: 'amount_field', rows: [2], isList: false, label: '用途 第 3 行 金额' });
});

test('a group with a path is part of the name', () => assert.equal(locate(fields, 'reply.day').label, '日期'));

test('a whole row or list leads to the list', () => {
  assert.equal(locate(fields, 'usages').id, 'usages_list');
  assert.equal(locate(fields, 'usages[0]').id, 'usages_list');
});

test('a label that is computed is replaced by the key', () => assert.equal(locate(fields, 'commitment').label, 'commitment'));

test('a field the form does not have is not found', () => assert.equal(locate(fields, 'usages[0].secret'), null));

test('problems of the server become the errors of the viewer', () => {
  const problems = [
    { field: 'narrative', rule: 'required', message: '此项必填' },
    { field: 'usages[0].amount', rule: 'min', message: '不得小于 0.01' },
    { field: 'usages[2].amount', rule: 'max', message: '超过可分配额' },
    { field: 'usages[2].amount', rule: 'scale', message: '最多保留 2 位小数' },
    { field: 'usages', rule: 'size', message: '至少一行' },
    { field: '', rule: 'sum', message: '合计不等' },
  ];
  assert.deepEqual(toViewerErrors(fields, problems), {
    narrative_field: ['此项必填'],
    amount_field: { 0: ['不得小于 0.01'], 2: ['超过可分配额', '最多保留 2 位小数'] },
  });
});

test('errors of the viewer are listed in the order of the form', () => {
  const sparse = [];
  sparse[1] = ['此项必填'];
  assert.deepEqual(fromViewerErrors(fields, { amount_field: sparse, narrative_field: ['至少填写 10 个字'] }), [
    { id: 'narrative_field', rows: [], label: '方案说明', message: '至少填写 10 个字' },
    { id: 'amount_field', rows: [1], label: '用途 第 2 行 金额', message: '此项必填' },
  ]);
});

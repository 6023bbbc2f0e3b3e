import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { allTheirs, mergeDrafts } from '../src/form/merge.js';
import { shown } from '../src/form/merge-notice.js';

const schema = JSON.parse(fs.readFileSync(new URL('../../../../forms/surplus-allocation/case-data.form', import.meta.url), 'utf8'));
const row = (usage, purpose, amount) => ({ usage, purpose, amount });
const base = {
  usages: [row('CAPACITY', '设备', '600.00'), row('TALENT', '培训', '400.00')],
  shares: [{ member: 'A', amount: '500.00' }, { member: 'B', amount: '500.00' }],
  narrative: '原来的说明', usageTotal: '1000.00',
};
const copy = (change) => { const data = structuredClone(base); change(data); return data; };
const merge = (mine, theirs, pick) => mergeDrafts({ schema, base, mine, theirs }, pick);

test('what only one of the two changed is taken, whoever it was', () => {
  const mine = copy((data) => { data.narrative = '我的说明'; });
  const theirs = copy((data) => { data.usages[0].amount = '650.00'; data.shares[1].amount = '450.00'; });
  const { data, conflicts } = merge(mine, theirs);
  assert.deepEqual(conflicts, []);
  assert.equal(data.narrative, '我的说明');
  assert.equal(data.usages[0].amount, '650.00');
  assert.equal(data.shares[1].amount, '450.00');
});

test('the same change of both is no conflict', () => {
  const both = copy((data) => { data.narrative = '一样的'; });
  assert.deepEqual(merge(both, structuredClone(both)), { data: both, conflicts: [] });
});

test('what both changed differently is asked, and each answer counts', () => {
  const mine = copy((data) => { data.usages[1].amount = '300.00'; });
  const theirs = copy((data) => { data.usages[1].amount = '500.00'; });
  const { data, conflicts } = merge(mine, theirs);
  assert.deepEqual(conflicts.map(({ label, mine: my, theirs: their }) => [label, my, their]), [['用途明细 “培训” 金额（元）', '300.00', '500.00']]);
  assert.equal(data.usages[1].amount, '300.00');
  assert.equal(merge(mine, theirs, allTheirs(conflicts)).data.usages[1].amount, '500.00');
});

test('rows both added are both there, a row added alike is there once', () => {
  const same = row('OTHER', '同一行', '1.00');
  const mine = copy((data) => { data.usages.push(row('OTHER', '我的', '2.00'), same); });
  const theirs = copy((data) => { data.usages.push(row('OTHER', '对方的', '3.00'), same); });
  const { data, conflicts } = merge(mine, theirs);
  assert.deepEqual(conflicts, []);
  assert.deepEqual(data.usages.map(({ purpose }) => purpose).sort(), ['设备', '培训', '我的', '对方的', '同一行'].sort());
});

test('a deleted row stays deleted unless the other one worked on it', () => {
  const mine = copy((data) => { data.usages.splice(0, 1); });
  assert.equal(merge(mine, copy((data) => { data.narrative = '别的'; })).data.usages.length, 1);
  const { data, conflicts } = merge(mine, copy((data) => { data.usages[0].amount = '7.00'; }));
  assert.equal(conflicts.length, 1);
  assert.equal(conflicts[0].mine, undefined);
  assert.equal(data.usages.length, 1);
  assert.equal(merge(mine, copy((each) => { each.usages[0].amount = '7.00'; }), allTheirs(conflicts)).data.usages.length, 2);
});

test('moved rows are the same rows', () => {
  const mine = copy((data) => { data.usages.reverse(); });
  const theirs = copy((data) => { data.usages[0].amount = '601.00'; });
  const { data, conflicts } = merge(mine, theirs);
  assert.deepEqual(conflicts, []);
  assert.deepEqual(data.usages.map(({ purpose, amount }) => [purpose, amount]), [['培训', '400.00'], ['设备', '601.00']]);
});

test('sums are nobody\'s change', () => {
  const mine = copy((data) => { data.usageTotal = '1.00'; });
  const theirs = copy((data) => { data.usageTotal = '2.00'; });
  assert.deepEqual(merge(mine, theirs).conflicts, []);
});

test('nothing is lost whoever typed what: every value of either side is in the result or in a conflict', () => {
  const values = ['1.00', '2.00', '3.00', '4.00'];
  let seed = 7;
  const random = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
  const mutate = (who) => copy((data) => {
    for (let k = 0; k < 4; k++) {
      const list = data.usages;
      const action = random(4);
      if (action === 0) list.splice(random(list.length + 1), 0, row('OTHER', `${who}${k}`, values[random(4)]));
      if (action === 1 && list.length > 0) list[random(list.length)].amount = `${who}${values[random(4)]}`;
      if (action === 2 && list.length > 0) list[random(list.length)].purpose = `${who}改${k}`;
      if (action === 3) data.narrative = `${who}写${k}`;
    }
  });
  for (let round = 0; round < 500; round++) {
    const mine = mutate('我');
    const theirs = mutate('他');
    const { data, conflicts } = merge(mine, theirs);
    const kept = JSON.stringify([data, conflicts]);
    [mine, theirs].forEach((version) => {
      assert.ok(kept.includes(version.narrative), `${round}: ${version.narrative}`);
      version.usages.forEach(({ purpose, amount }) => {
        assert.ok(purpose === '设备' || purpose === '培训' || kept.includes(purpose), `${round}: ${purpose}`);
        assert.ok(!/[我他]/.test(amount) || kept.includes(amount), `${round}: ${amount}`);
      });
    });
  }
});

test('values are shown as people read them', () => {
  assert.equal(shown({ type: 'number', decimalDigits: 2 }, '1234.5'), '1,234.50');
  assert.equal(shown({ type: 'select', valuesKey: 'u' }, 'A', { u: [{ value: 'A', label: '甲' }] }), '甲');
  assert.equal(shown({ type: 'dynamiclist' }, undefined), '（删除此行）');
  assert.equal(shown({ type: 'textfield' }, ''), '（空）');
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { cleanAmount, grouped, inCapitals, inTenThousands, inTenThousandsIfLarge } from '../src/lib/money.js';

const cases = (title, check, table) => table.forEach(([given, expected]) =>
  test(`${title}: ${given} → ${expected}`, () => assert.equal(check(given), expected)));

cases('a pasted amount becomes a plain number', cleanAmount, [
  ['￥１２３，４５６．７８ 元', '123456.78'],
  ['1,234,567.89', '1234567.89'],
  ['1,234', '1234'],
  ['¥ 9,999,999,999.99', '9999999999.99'],
  ['人民币 500元整', '500'],
  ['12.5万元', '125000'],
  ['3 万', '30000'],
  ['1.23456万元', '12345.6'],
  ['0.000012万', '0.12'],
  ['(1,200.00)', '-1200.00'],
  ['（88）', '-88'],
  ['－15', '-15'],
  ['+7', '7'],
  ['1。5', '1.5'],
  ['1234.', '1234.'],
  ['-', '-'],
  ['', ''],
]);

test('text that is no amount stays as it is, for the form to refuse', () => assert.equal(cleanAmount('约五十'), '约五十'));

cases('an amount is grouped by thousands', grouped, [
  ['1234.5', '1,234.50'],
  ['99999999999.99', '99,999,999,999.99'],
  ['-1234567', '-1,234,567.00'],
  ['-0.00', '0.00'],
  ['0007', '7.00'],
  ['12.345', null],
  ['12.', null],
  ['', null],
  [null, null],
]);

cases('the echo of an amount leaves 万元 out below one of them', inTenThousandsIfLarge, [
  ['9999.99', null],
  ['-10000', '-1 万元'],
  ['10000', '1 万元'],
  ['0', null],
]);

cases('an amount is shown in 万元, exact to the fen', inTenThousands, [
  ['1234567.89', '123.456789 万元'],
  ['50', '0.005 万元'],
  ['49.99', '0.004999 万元'],
  ['-49.99', '-0.004999 万元'],
  ['0', '0 万元'],
  ['-20000', '-2 万元'],
  ['99999999999.99', '9,999,999.999999 万元'],
  ['abc', null],
]);

cases('an amount is written in capitals', inCapitals, [
  ['0', '零元整'],
  ['0.00', '零元整'],
  ['0.05', '伍分'],
  ['0.50', '伍角整'],
  ['0.56', '伍角陆分'],
  ['1', '壹元整'],
  ['10', '壹拾元整'],
  ['10.05', '壹拾元零伍分'],
  ['105.30', '壹佰零伍元叁角整'],
  ['1004.05', '壹仟零肆元零伍分'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['10000', '壹万元整'],
  ['10001', '壹万零壹元整'],
  ['100010.50', '壹拾万零壹拾元伍角整'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['20000500', '贰仟万零伍佰元整'],
  ['100000000', '壹亿元整'],
  ['100010000', '壹亿零壹万元整'],
  ['1000000001', '壹拾亿零壹元整'],
  ['99999999999.99', '玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['-1234.00', '负壹仟贰佰叁拾肆元整'],
  ['-0.10', '负壹角整'],
  ['', null],
  ['1.234', null],
]);

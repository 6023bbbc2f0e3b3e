// Which row of a list is which row of another version of it. Rows have no identity of their own, so they are paired from
// the surest sign to the weakest; what is left over is new.
import { diffIndices } from 'node-diff3';
import { sameData } from './local-copy.js';

const CHOICES = ['select', 'radio'];
const TEXTS = ['textfield', 'textarea'];

/** @returns for each of `rows` the index of its partner in `base`, or -1 */
export function pairRows(list, base, rows) {
  const partner = rows.map(() => -1);
  const taken = new Set();
  const pair = (i, j) => { partner[j] = i; taken.add(i); };
  const pairWhere = (same) => rows.forEach((row, j) => {
    const i = partner[j] < 0 ? base.findIndex((other, index) => !taken.has(index) && same(other, row)) : -1;
    if (i >= 0) {
      pair(i, j);
    }
  });
  const changed = diffIndices(base.map(text), rows.map(text));
  equalPairs(changed, base.length).forEach(([i, j]) => pair(i, j));
  const components = list.components ?? [];
  const choices = components.filter(({ type }) => CHOICES.includes(type)).map(({ key }) => key);
  const texts = components.filter(({ type }) => TEXTS.includes(type)).map(({ key }) => key);
  pairWhere(sameData);
  pairWhere(sameIn([...choices, ...texts]));
  pairWhere(sameIn(choices));
  inTheSamePlace(changed).forEach(([i, j]) => {
    if (!taken.has(i) && partner[j] < 0 && haveSomethingInCommon(base[i], rows[j])) {
      pair(i, j);
    }
  });
  return partner;
}

const text = (row) => JSON.stringify(Object.fromEntries(Object.entries(row ?? {}).sort()));

const filled = (value) => value !== undefined && value !== null && value !== '';

const sameIn = (keys) => (one, other) => keys.some((key) => filled(one[key])) && keys.every((key) => sameData(one[key] ?? '', other[key] ?? ''));

const haveSomethingInCommon = (one, other) => {
  const keys = Object.keys(one).filter((key) => filled(one[key]));
  return keys.length === 0 || keys.some((key) => sameData(one[key], other[key]));
};

/** Positions that stand outside of every changed stretch. */
function equalPairs(changed, length) {
  const pairs = [];
  let i = 0;
  let j = 0;
  [...changed, { buffer1: [length, 0], buffer2: [0, 0] }].forEach(({ buffer1, buffer2 }) => {
    for (; i < buffer1[0]; i++, j++) {
      pairs.push([i, j]);
    }
    i += buffer1[1];
    j = buffer2[0] + buffer2[1];
  });
  return pairs;
}

function inTheSamePlace(changed) {
  return changed.flatMap(({ buffer1: [from, length], buffer2: [to, size] }) =>
    Array.from({ length: Math.min(length, size) }, (_, k) => [from + k, to + k]));
}

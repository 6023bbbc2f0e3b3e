// How the shares of a plan come about, as a table: for who fills it in and for who reviews it.
import { create } from '../lib/island.js';
import { grouped } from '../lib/money.js';

const HEADS = [['成员单位'], ['权重', 'num'], ['应得（元）', 'money'], ['取整到分', 'money'], ['余数（分）', 'num'], ['补 1 分'], ['计算结果（元）', 'money'], ['草稿金额（元）', 'money']];

/** Elements; none for shares typed by hand. */
export function basisElement({ method, snapshot, rows, rule, verdict, problems }) {
  if (rows.length === 0) {
    return problems?.length > 0 ? [create('p', { class: 'small muted' }, problems[0].message)] : [];
  }
  const source = snapshot ? `得分快照：${snapshot.year}年度第${snapshot.version}版，${snapshot.source}，截至${snapshot.asOf}。` : '';
  return [create('details', { class: 'why plan-basis' },
    create('summary', {}, `计算过程（${rows.length} 个成员单位）`),
    create('p', { class: 'small' }, `${source}${rule}`),
    verdict ? create('p', { class: 'small' }, verdict) : null,
    table(method, rows))];
}

function table(method, rows) {
  const head = HEADS.map(([text, kind]) => create('th', { scope: 'col', class: kind }, text));
  return create('div', { class: 'table-wrap', tabindex: '0', role: 'region', 'aria-label': '计算过程' },
    create('table', { class: 'list list--cards' }, create('thead', {}, create('tr', {}, ...head)), create('tbody', {}, ...rows.flatMap(line))));
}

function line(row) {
  const cell = (index, text) => create('td', { class: HEADS[index][1], 'data-label': HEADS[index][0] }, text);
  const entered = row.entered === null ? '—' : grouped(row.entered);
  return [
    create('tr', { class: row.changedByHand ? 'plan-basis__changed' : undefined },
      create('td', { class: 'list__title' }, row.memberName),
      cell(1, String(row.weight)), cell(2, String(row.quota)), cell(3, grouped(row.floor)), cell(4, String(row.remainder)),
      cell(5, row.extra ? '是' : '否'), cell(6, grouped(row.computed)),
      create('td', { class: 'money', 'data-label': HEADS[7][0] }, entered, ...(row.verdict ? [create('br'), create('span', { class: 'badge badge--near' }, row.verdict)] : []))),
    create('tr', { class: 'plan-basis__how' }, create('td', { colspan: String(HEADS.length), class: 'small muted' }, row.text)),
  ];
}

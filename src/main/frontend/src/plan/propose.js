// Shows what copying an earlier plan would bring, before it replaces anything.
import { create } from '../lib/island.js';
import { grouped } from '../lib/money.js';

/** Resolves to true if the person takes it. */
export function ask({ fromCase, fromYear, data, notes }) {
  return new Promise((resolve) => {
    const take = create('button', { type: 'submit', class: 'button button--primary' }, '填入草稿');
    const cancel = create('button', { type: 'button', class: 'button', onclick: () => close(false) }, '取消');
    const form = create('form', {},
      create('h2', { id: 'propose-title' }, `复制 ${fromYear} 年度方案`),
      create('p', { class: 'small muted' }, `来自办件 ${fromCase}。填入后替换草稿中的用途和成员单位分配，其余栏目不变。`),
      create('ul', {}, ...notes.map((each) => create('li', {}, each))),
      table('用途', data.usages, (row) => row.purpose),
      create('div', { class: 'dialog__buttons' }, cancel, take));
    const dialog = create('dialog', { class: 'dialog dialog--wide', 'aria-labelledby': 'propose-title' }, form);
    const close = (taken) => { dialog.close(); dialog.remove(); resolve(taken); };
    form.addEventListener('submit', (event) => { event.preventDefault(); close(true); });
    dialog.addEventListener('cancel', (event) => { event.preventDefault(); close(false); });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function table(title, rows, text) {
  const line = (row, index) => create('tr', {},
    create('td', { class: 'num' }, String(index + 1)), create('td', {}, text(row)), create('td', { class: 'money' }, row.amount ? grouped(row.amount) : '—'));
  const head = create('tr', {}, create('th', { scope: 'col', class: 'num' }, '行'), create('th', { scope: 'col' }, title), create('th', { scope: 'col', class: 'money' }, '金额（元）'));
  return create('div', { class: 'table-wrap propose__rows', tabindex: '0', role: 'region', 'aria-label': title },
    create('table', { class: 'list' }, create('thead', {}, head), create('tbody', {}, ...rows.map(line))));
}

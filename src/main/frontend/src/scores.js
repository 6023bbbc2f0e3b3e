// <form data-island="scores" action="/api/v1/score-snapshots" data-community data-year data-next="/score-snapshots/{id}">
//   rows tr[data-member] with inputs score and workload
import { create, island } from './lib/island.js';
import { newIntent, send } from './lib/http.js';
import { cleanAmount } from './lib/money.js';
import { noticeOnNextPage } from './lib/notice.js';
import { isUncertain } from './lib/problem.js';

island('scores', (form) => {
  let intent = newIntent();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button[type="submit"]');
    button.disabled = true;
    const answer = await send(form.action, { method: 'POST', json: read(form), headers: { 'Idempotency-Key': intent } });
    button.disabled = false;
    if (answer.ok) {
      noticeOnNextPage('得分快照已登记并冻结');
      location.assign(form.dataset.next.replace('{id}', answer.body.id));
      return;
    }
    intent = isUncertain(answer.status) ? intent : newIntent();
    const { title, detail, fields } = answer.problem;
    form.querySelector('[data-result]').replaceChildren(create('div', { class: 'sheet-errors', role: 'alert' },
      create('p', {}, create('strong', {}, title), `：${detail}`),
      fields.length > 1 ? create('ul', {}, ...fields.map((field) => create('li', {}, field.message))) : null));
  });
});

function read(form) {
  const value = (scope, name) => scope.querySelector(`[name="${name}"]`).value.trim();
  const members = [...form.querySelectorAll('[data-member]')].map((row) => ({
    member: row.dataset.member, score: cleanAmount(value(row, 'score')), workload: cleanAmount(value(row, 'workload')),
  }));
  const { community, year } = form.dataset;
  return { community, year, source: value(form, 'source'), asOf: value(form, 'asOf'), remark: value(form, 'remark'), members };
}

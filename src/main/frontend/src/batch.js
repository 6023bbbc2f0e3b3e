// Several tasks at once: boxes with data-item and data-acts choose them, the bar shows what can be done with all of them.
// Each task is done or refused by itself; what was refused is told with its reason.
import { ask } from './acts/ask.js';
import { Intents } from './acts/intent.js';
import { create, island } from './lib/island.js';
import { send } from './lib/http.js';

const intents = new Intents();
const boxes = () => [...document.querySelectorAll('input[type="checkbox"][data-item]')];
const chosen = () => boxes().filter((box) => box.checked);

island('batch', (bar) => {
  document.addEventListener('change', ({ target }) => {
    if (target.matches('input[type="checkbox"][data-item]')) {
      show(bar);
    }
  });
  bar.querySelector('[data-batch-clear]').addEventListener('click', () => {
    boxes().forEach((box) => { box.checked = false; });
    show(bar);
  });
  bar.querySelectorAll('[data-batch-act]').forEach((button) => button.addEventListener('click', () => perform(bar, button)));
  show(bar);
});

function show(bar) {
  const all = chosen();
  bar.hidden = all.length === 0;
  bar.querySelector('.batch-bar__count').textContent = `已选 ${all.length} 项`;
  const buttons = [...bar.querySelectorAll('[data-batch-act]')];
  buttons.forEach((button) => {
    button.hidden = !all.every((box) => box.dataset.acts.split(' ').includes(button.dataset.batchAct));
  });
  bar.querySelector('.batch-bar__none').hidden = buttons.some((button) => !button.hidden);
}

async function perform(bar, button) {
  const comment = await ask(button);
  if (comment === null) {
    return;
  }
  const act = button.dataset.batchAct;
  const items = chosen();
  const body = { items: items.map((box) => box.dataset.item), act, comment };
  button.disabled = true;
  const { url } = bar.dataset;
  const answer = await send(url, { method: 'POST', json: body, headers: { 'Idempotency-Key': intents.keyFor(url, body) } });
  intents.answered(url, body, answer.status);
  button.disabled = false;
  tell(answer.ok ? results(answer.body, items) : [create('p', {}, answer.problem.detail ?? answer.problem.title)], answer.ok);
}

function results(all, items) {
  const numbers = new Map(items.map((box) => [box.dataset.item, box.dataset.number]));
  const refused = all.filter((each) => !each.done);
  const lines = refused.map((each) => create('li', {}, create('strong', {}, numbers.get(each.item) ?? ''), `：${each.message}`));
  return [
    create('p', {}, `已办理 ${all.length - refused.length} 项，未办理 ${refused.length} 项。`),
    refused.length > 0 ? create('ul', {}, ...lines) : null,
  ];
}

function tell(content, reload) {
  const dialog = create('dialog', { class: 'dialog', 'aria-label': '批量办理结果' });
  const close = create('button', { type: 'button', class: 'button button--primary', autofocus: true, onclick: () => dialog.close() }, '知道了');
  dialog.append(create('div', { class: 'dialog__form' }, create('h2', {}, '批量办理结果'), ...content, create('div', { class: 'dialog__buttons' }, close)));
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (reload) {
      location.reload();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

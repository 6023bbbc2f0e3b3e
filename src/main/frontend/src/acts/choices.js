// Things to choose in the dialog of an act, whatever they are: fixed, or fetched when the dialog opens (people, units).
//   data-asks='[{"name": "to", "label": "转给谁", "from": "/api/…"}]'   from: {several, choices: [{value, label, group}]}
//   data-asks='[{"name": "standpoint", "label": "表态", "options": [{"value": "AGREE", "label": "同意"}]}]'
//   "chosen": true on an option is the usual one.
//   "several": true lets more than one be chosen; the answer is a list then.
import { create } from '../lib/island.js';
import { send } from '../lib/http.js';

const MANY = 8;

/** @returns one fieldset for each thing to choose; a sentence where there is nothing, or it could not be fetched */
export async function choicesOf(button) {
  const asked = JSON.parse(button.dataset.asks ?? '[]');
  return Promise.all(asked.map(async (each) => fieldset(each, await offered(each))));
}

async function offered({ from, options = [], several = false }) {
  if (!from) {
    return { several, choices: options };
  }
  const answer = await send(from);
  return answer.ok ? answer.body : { problem: answer.problem.detail, choices: [] };
}

function fieldset({ name, label }, { several, choices, problem }) {
  const rows = rowsOf(name, several, choices);
  const list = create('div', { class: 'choice-list' }, ...rows);
  const nothing = problem ?? (choices.length === 0 ? '没有可以选择的对象。' : null);
  const set = create('fieldset', { class: 'choices', 'data-name': name, 'data-several': several ? 'true' : null },
    create('legend', {}, label + (several ? '（可多选）' : '')),
    choices.length > MANY ? search(rows) : null,
    nothing ? create('p', { class: 'muted' }, nothing) : list);
  if (several) {
    atLeastOne(set);
  }
  return set;
}

function rowsOf(name, several, choices) {
  let group = null;
  return choices.flatMap((choice) => {
    const head = choice.group && choice.group !== group ? [create('p', { class: 'choice-list__group', 'data-group': choice.group }, choice.group)] : [];
    group = choice.group ?? null;
    return [...head, row(name, several, choice)];
  });
}

function row(name, several, { value, label, group, chosen }) {
  const input = several
    ? create('input', { type: 'checkbox', name, value })
    : create('input', { type: 'radio', name, value, required: true, checked: chosen === true });
  return create('label', { class: 'choice', 'data-in': group ?? '', 'data-words': `${group ?? ''} ${label}` }, input, create('bdi', {}, label));
}

/** The browser has no "one of these boxes"; the first carries the sentence until one is ticked. */
function atLeastOne(set) {
  const boxes = [...set.querySelectorAll('input')];
  const judge = () => boxes[0]?.setCustomValidity(boxes.some((box) => box.checked) ? '' : '请至少选择一项。');
  set.addEventListener('change', judge);
  judge();
}

function search(rows) {
  const input = create('input', { type: 'search', class: 'input', placeholder: '按姓名或单位查找', 'aria-label': '查找', maxlength: '30' });
  input.addEventListener('input', () => narrow(rows, input.value.trim()));
  input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  return input;
}

/** What is ticked stays in sight. */
function narrow(rows, words) {
  const choices = rows.filter((each) => each.matches('label'));
  choices.forEach((each) => { each.hidden = !each.dataset.words.includes(words) && !each.querySelector('input').checked; });
  rows.filter((each) => each.matches('p')).forEach((head) => {
    head.hidden = !choices.some((each) => each.dataset.in === head.dataset.group && !each.hidden);
  });
}

/** What was chosen, by name. */
export function chosenIn(form) {
  return Object.fromEntries([...form.querySelectorAll('fieldset[data-name]')].map((set) => {
    const values = [...set.querySelectorAll('input:checked')].map((input) => input.value);
    return [set.dataset.name, set.dataset.several ? values : values[0]];
  }));
}

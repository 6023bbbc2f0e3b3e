// Asks in a dialog before an act: for a comment, a reason to choose with an optional remark, or just whether to go on.
import { choicesOf, chosenIn } from './choices.js';
import { create } from '../lib/island.js';
import { keepBegun } from './begun.js';
import { phrases } from './phrases.js';

/**
 * @param button what was pressed; its data attributes say what to ask (see acts.js)
 * @returns the comment (may be empty), or null if the person changed their mind
 */
export async function ask(button) {
  const { dialog, form, read, area } = build(button, await choicesOf(button));
  const secret = 'secret' in button.dataset;
  const leave = secret ? () => {} : keepBegun(button.closest('[data-url]')?.dataset.url, button.dataset.act, area);
  document.body.append(dialog);
  dialog.showModal();
  firstControl(form)?.focus();
  return new Promise((resolve) => {
    let answer = null;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer = read();
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      leave(answer !== null);
      dialog.remove();
      button.focus();
      resolve(answer);
    });
  });
}

/** Where one begins to answer; of a group of radios the chosen one, as with the tab key. Null where there is only yes or no. */
function firstControl(form) {
  const first = form.querySelector('input:enabled, select:enabled, textarea:enabled');
  const group = first?.type === 'radio' ? [...form.querySelectorAll(`input[name="${CSS.escape(first.name)}"]`)] : [];
  return group.find((radio) => radio.checked) ?? first;
}

function build(button, asked) {
  const { confirm, needsComment, commentLabel = '意见', reasons } = button.dataset;
  const choices = reasons ? reasons.split('|') : [];
  const parts = choices.map(choice);
  const withText = needsComment !== undefined || choices.length > 0;
  const required = withText && needsComment !== 'optional' && choices.length === 0;
  const text = withText ? comment(choices.length > 0 ? '补充说明（可不填）' : commentLabel, required) : null;
  const title = button.dataset.dialogTitle ?? button.textContent.trim();
  const dialog = create('dialog', { class: 'dialog', 'aria-label': title });
  const form = create('form', { method: 'dialog', class: 'dialog__form' },
    create('h2', {}, title),
    confirm ? create('p', {}, confirm) : null,
    choices.length > 0 ? create('fieldset', { class: 'choices' }, create('legend', {}, commentLabel), ...parts) : null,
    coded(button),
    ...asked,
    text?.label,
    text && !('secret' in button.dataset) ? phrases(() => text.area) : null,
    buttons(button, dialog));
  dialog.append(form);
  return { dialog, form, area: text?.area, read: () => answerOf(form, text?.area, button) };
}

/** Reasons with a code, to choose or to leave; the code goes along as data, apart from the comment. */
function coded(button) {
  const codes = (button.dataset.codes ?? '').split('|').filter(Boolean).map((each) => each.split(':'));
  const options = codes.map(([code, label]) => create('label', { class: 'choice' },
    create('input', { type: 'radio', name: 'code', value: code }), label));
  return options.length > 0 ? create('fieldset', { class: 'choices' }, create('legend', {}, '原因（可不选）'), ...options) : null;
}

function choice(reason) {
  const radio = create('input', { type: 'radio', name: 'reason', value: reason, required: true });
  return create('label', { class: 'choice' }, radio, reason);
}

function comment(label, required) {
  const area = create('textarea', { class: 'input', rows: '4', maxlength: '5000', dir: 'auto', required });
  return { area, label: create('label', { class: 'field' }, create('span', { class: 'field__label' }, label), area) };
}

function buttons(button, dialog) {
  const cancel = create('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, '取消');
  const danger = button.classList.contains('button--danger') ? 'button--danger' : 'button--primary';
  return create('div', { class: 'dialog__buttons' }, cancel, create('button', { type: 'submit', class: `button ${danger}` }, `确认${button.textContent.trim()}`));
}

function answerOf(form, area, button) {
  button.dataset.chosen = JSON.stringify(chosenIn(form));
  const code = form.querySelector('input[name="code"]:checked');
  button.dataset.code = code?.value ?? '';
  const reason = form.querySelector('input[name="reason"]:checked')?.value ?? '';
  const remark = area?.value.trim() ?? '';
  return [reason, remark].filter(Boolean).join('：');
}

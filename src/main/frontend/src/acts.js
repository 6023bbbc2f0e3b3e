// The act panel. Any <button data-act="submit"> acts, wherever it stands:
//   data-url             where to POST (or on an element around it)
//   data-needs-form      the page's form must be valid and goes along (data-form="#id" if there are several)
//   data-needs-comment   asks for a comment; ="optional" lets it be empty; data-comment-label names it
//   data-reasons="a|b"   reasons to choose from instead, with an optional remark
//   data-codes="A:a|B:b" reasons with a code, which goes along as "reasonCode"; may be left
//   data-asks='[…]'      more to choose, e.g. people; goes along under its names (see acts/choices.js)
//   data-keeps-draft     the act leaves the form as it is: what is typed is saved first, and stays
//   data-data='{"…"}'    the act's own parameters, beside a form or instead; data-comment-as="reason" puts the comment among them too
//   data-fields="#id"    named controls in there go along as parameters too; they are checked first
//   data-confirm="…"     a sentence to confirm first; data-dialog-title replaces the button's text as title
//   data-beside='{"…"}'  goes along beside the form's data, e.g. what is opened and for whom
//   data-raw             sends the form's data alone instead of {act, data, comment}; used where a form makes something new
//   data-next            where to go afterwards (the server's `next` wins; else the page is reloaded); data-done says what to tell
import { ask } from './acts/ask.js';
import { Intents } from './acts/intent.js';
import { phrases } from './acts/phrases.js';
import { create, island } from './lib/island.js';
import { send } from './lib/http.js';
import { noticeOnNextPage } from './lib/notice.js';
import { isUncertain } from './lib/problem.js';

const intents = new Intents();
let busy = false;

island('phrases', (place) => {
  const form = () => document.querySelector(place.dataset.form);
  let last = null;
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('textarea') && form()?.contains(target)) {
      last = target;
    }
  });
  place.append(phrases(() => (last?.isConnected ? last : form()?.querySelector('textarea:not([disabled], [readonly])'))));
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-act]');
  if (button && !busy) {
    event.preventDefault();
    busy = true;
    perform(button).finally(() => { busy = false; });
  }
});

const around = (button, name) => button.closest(`[data-${name}]`)?.getAttribute(`data-${name}`);

async function perform(button) {
  clear(button);
  const form = formOf(button);
  const data = form ? form.collect() : {};
  if (data === null) {
    return;
  }
  if (fieldsOf(button).some((field) => !field.reportValidity())) {
    return;
  }
  const { needsComment, reasons, confirm, asks } = button.dataset;
  const comment = needsComment !== undefined || reasons || confirm || asks ? await ask(button) : '';
  if (comment !== null) {
    const full = { ...data, ...parameters(button, comment) };
    const { beside = '{}' } = button.dataset;
    await act(button, form, 'raw' in button.dataset ? full : { ...JSON.parse(beside), act: button.dataset.act, data: full, comment });
  }
}

function fieldsOf(button) {
  const { fields } = button.dataset;
  return fields ? [...document.querySelectorAll(`${fields} [name]`)] : [];
}

function parameters(button, comment) {
  const { data = '{}', commentAs, code, chosen = '{}' } = button.dataset;
  const typed = Object.fromEntries(fieldsOf(button).map((field) => [field.name, field.value]));
  return { ...JSON.parse(data), ...typed, ...JSON.parse(chosen), ...(commentAs ? { [commentAs]: comment } : {}), ...(code ? { reasonCode: code } : {}) };
}

function formOf(button) {
  if (!('needsForm' in button.dataset)) {
    return null;
  }
  return document.querySelector(around(button, 'form') ?? '[data-island="form"]').sanyiForm;
}

async function act(button, form, body) {
  const url = around(button, 'url');
  showBusy(button, true);
  const drafts = form?.autosave ?? anyDrafts();
  const keeps = 'keepsDraft' in button.dataset;
  await (keeps ? drafts?.flush() : drafts?.pause());
  const result = await send(url, { method: 'POST', json: body, headers: { 'Idempotency-Key': intents.keyFor(url, body) } });
  intents.answered(url, body, result.status);
  if (result.ok) {
    if (!keeps) {
      drafts?.done();
    }
    leave(button, result.body);
  } else {
    showBusy(button, false);
    if (!keeps) {
      drafts?.resume();
    }
    refuse(button, form, result.problem);
  }
}

/** An act without the form still ends its draft: nothing of it may be saved after the act. */
function anyDrafts() {
  return document.querySelector('[data-island="form"]')?.sanyiForm?.autosave;
}

function leave(button, answer) {
  noticeOnNextPage(button.dataset.done ?? `已办理：${button.textContent.trim()}`);
  const next = answer?.next ?? around(button, 'next');
  if (next) {
    location.assign(next);
  } else {
    location.reload();
  }
}

function showBusy(button, on) {
  const panel = panelOf(button);
  panel.querySelectorAll('button[data-act]').forEach((each) => { each.disabled = on; });
  button.setAttribute('aria-busy', String(on));
}

function panelOf(button) {
  return button.closest('.act-panel, [data-island="acts"]') ?? button.parentElement;
}

function messageOf(button) {
  const panel = panelOf(button);
  return panel.querySelector('.act-panel__message')
    ?? panel.insertBefore(create('div', { class: 'act-panel__message', role: 'alert' }), panel.firstChild);
}

function clear(button) {
  messageOf(button).replaceChildren();
}

function refuse(button, form, problem) {
  const offer = followUp(button, problem.status);
  messageOf(button).replaceChildren(create('strong', {}, problem.title), create('p', {}, problem.detail), ...(offer ? [offer] : []));
  if (form && problem.fields.length > 0) {
    form.showProblem(problem);
  } else if (problem.fields.length > 0) {
    messageOf(button).append(create('ul', {}, ...problem.fields.map((field) => create('li', {}, field.message))));
  }
}

function followUp(button, status) {
  if (status === 401) {
    return create('a', { class: 'button button--small', href: '/login', target: '_blank', rel: 'opener' }, '在新窗口登录');
  }
  if (status === 409) {
    return create('button', { type: 'button', class: 'button button--small', onclick: () => location.reload() }, '刷新页面');
  }
  return isUncertain(status)
    ? create('button', { type: 'button', class: 'button button--small', onclick: () => button.click() }, '重试')
    : null;
}

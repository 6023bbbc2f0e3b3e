// htmx under a strict content security policy, with our CSRF and idempotency headers and Chinese messages.
import htmx from 'htmx.org';
import { csrfHeaders, newIntent } from '../lib/http.js';
import { notice } from '../lib/notice.js';
import { problemOf } from '../lib/problem.js';

Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  scrollBehavior: 'auto',
});

document.addEventListener('htmx:configRequest', ({ detail }) => {
  if (detail.verb !== 'get') {
    Object.assign(detail.headers, csrfHeaders(), { 'Idempotency-Key': newIntent() });
  }
});

/** A login page in answer to a fragment means that the session is over: go there as a whole page. */
document.addEventListener('htmx:beforeSwap', (event) => {
  if (new URL(event.detail.xhr.responseURL, location.href).pathname === '/login') {
    event.preventDefault();
    location.assign('/login');
  }
});

document.addEventListener('htmx:responseError', ({ detail }) => {
  const { title, detail: text } = problemOf(detail.xhr.status, json(detail.xhr.responseText));
  notice(`${title}：${text}`, 'error');
});

document.addEventListener('htmx:sendError', () => {
  const { title, detail } = problemOf(0);
  notice(`${title}：${detail}`, 'error');
});

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// Talking to the server: CSRF header, JSON, problem details, and what to say when nothing comes back.
import { problemOf } from './problem.js';

const meta = (name) => document.querySelector(`meta[name="${name}"]`);

export function csrfHeaders() {
  const header = meta('_csrf_header')?.content;
  return header ? { [header]: meta('_csrf')?.content ?? '' } : {};
}

/** After a new login in another tab the page's token is stale: the session's own address tells the new one. */
async function refreshCsrf() {
  const session = document.body.dataset.keepAlive;
  const response = session ? await attempt(session, { method: 'GET', headers: {} }) : { ok: false };
  if (response.ok && response.body?.csrf && meta('_csrf')) {
    meta('_csrf').content = response.body.csrf.token;
  }
  return response;
}

/** A key for one intent of the person; the same intent sent again carries the same key. */
export function newIntent() {
  return crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(digit) / 4)))).toString(16));
}

/**
 * Sends a request. Never rejects: the result is `{ok, status, body}` or `{ok: false, status, problem}`; status 0 means that
 * the server was not reached.
 *
 * @param json body to send as JSON, if any
 */
export async function send(url, { method = 'GET', json, headers = {}, keepalive = false } = {}) {
  const first = await attempt(url, { method, json, headers, keepalive });
  if (first.status === 403 && first.problem.code === 'csrf') {
    const session = await refreshCsrf();
    if (session.status === 401) {
      return session;
    }
    return attempt(url, { method, json, headers, keepalive });
  }
  return first;
}

async function attempt(url, { method, json, headers, keepalive }) {
  const change = method === 'GET' ? {} : csrfHeaders();
  const content = json === undefined ? {} : { 'Content-Type': 'application/json' };
  try {
    const response = await fetch(url, {
      method,
      keepalive,
      credentials: 'same-origin',
      headers: { Accept: 'application/json, application/problem+json', ...change, ...content, ...headers },
      body: json === undefined ? undefined : JSON.stringify(json),
    });
    return await read(response);
  } catch {
    return { ok: false, status: 0, problem: problemOf(0) };
  }
}

async function read(response) {
  const text = await response.text();
  const isJson = /[/+]json/.test(response.headers.get('Content-Type') ?? '');
  if (response.redirected && !isJson) {
    return { ok: false, status: 401, problem: problemOf(401) };
  }
  const body = isJson && text ? JSON.parse(text) : null;
  return response.ok
    ? { ok: true, status: response.status, body }
    : { ok: false, status: response.status, problem: problemOf(response.status, body) };
}

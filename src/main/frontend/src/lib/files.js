// Sending a file, with an answer like that of `send`.
import { csrfHeaders, newIntent } from './http.js';
import { problemOf } from './problem.js';

export const EXCEL = '.xlsx';
const LARGEST = 20 * 1024 * 1024;

/** Why a file is not worth sending, or null. The server looks at the content itself. */
export function refusal({ name, size }) {
  if (size === 0) {
    return '文件是空的。';
  }
  if (!name.toLowerCase().endsWith(EXCEL)) {
    return '请选择 .xlsx 文件；其他格式请先在 Excel 中另存为 .xlsx。';
  }
  return size > LARGEST ? '文件不能超过 20 MB。' : null;
}

/** Never rejects: `{ok, status, body}` or `{ok: false, status, problem}`. */
export async function sendFile(url, file, { headers = {}, fields = {} } = {}) {
  const reason = refusal(file);
  if (reason) {
    return { ok: false, status: 422, problem: { ...problemOf(422), detail: reason } };
  }
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  body.append('file', file);
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json, application/problem+json', 'Idempotency-Key': newIntent(), ...csrfHeaders(), ...headers },
      body,
    });
    const json = /[/+]json/.test(response.headers.get('Content-Type') ?? '') ? await response.json() : null;
    return response.ok && json !== null
      ? { ok: true, status: response.status, body: json }
      : { ok: false, status: response.redirected ? 401 : response.status, problem: problemOf(response.redirected ? 401 : response.status, json) };
  } catch {
    return { ok: false, status: 0, problem: problemOf(0) };
  }
}

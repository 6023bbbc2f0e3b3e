// <form data-island="sheet" action="/api/v1/settlements/import" [data-next="/settlements"]>
//   fields by name go along; <input type="file" name="file">; <button type="submit">
//   <div data-result></div>
// </form>
// Sends a workbook and says what became of it; nothing leaves the page if something is wrong.
import { create, island } from './lib/island.js';
import { sendFile } from './lib/files.js';
import { noticeOnNextPage } from './lib/notice.js';
import { problemElement } from './lib/sheet-errors.js';

island('sheet', (form) => {
  const button = form.querySelector('button[type="submit"]');
  const result = form.querySelector('[data-result]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    const file = fields.get('file');
    fields.delete('file');
    if (!form.reportValidity()) {
      return;
    }
    busy(button, true);
    result.replaceChildren(create('p', { role: 'status' }, '正在导入…'));
    const answer = await sendFile(form.action, file, { fields: Object.fromEntries(fields) });
    busy(button, false);
    result.replaceChildren(answer.ok ? done(form, answer.body) : problemElement(answer.problem));
    if (answer.ok && form.dataset.next) {
      noticeOnNextPage(summary(answer.body));
      location.assign(form.dataset.next.replace('{id}', answer.body.id ?? ''));
    }
    result.scrollIntoView({ block: 'nearest' });
  });
});

function busy(button, on) {
  button.disabled = on;
  button.setAttribute('aria-busy', String(on));
}

function summary({ recorded, unchanged }) {
  return recorded === undefined ? '已导入' : `已登记 ${recorded} 份${unchanged ? `，${unchanged} 份此前已登记且内容相同，跳过` : ''}`;
}

function done(form, body) {
  const lines = (body.messages ?? []).map((text) => create('li', {}, text));
  return create('div', { class: 'notice notice--success', role: 'status' },
    create('div', {}, create('p', {}, create('strong', {}, summary(body))), create('ul', {}, ...lines)));
}

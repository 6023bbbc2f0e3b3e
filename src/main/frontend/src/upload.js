// <section data-island="upload" data-url="/api/v1/cases/{number}/materials" data-slot="confirmation" data-accept=".pdf,.jpg" data-max-bytes="20971520">
//   <ul class="materials"><li data-material="{id}">… <button type="button" data-remove>删除</button></li></ul>
//   <label class="button">选择文件<input type="file" class="visually-hidden" multiple></label>
// </section>
// Fires sanyi:materials-changed (bubbles, detail {slot, count}).
import { csrfHeaders, newIntent, send } from './lib/http.js';
import { create, island } from './lib/island.js';
import { problemOf } from './lib/problem.js';
import { fileSize, refusal } from './upload/file.js';

class UploadSlot {
  constructor(element) {
    this.element = element;
    this.input = element.querySelector('input[type="file"]');
    this.list = element.querySelector('ul.materials') ?? element.insertBefore(create('ul', { class: 'materials' }), element.firstChild);
  }

  listen() {
    const { accept } = this.element.dataset;
    if (this.input) {
      this.input.accept = accept ?? '';
      this.input.addEventListener('change', () => { this.sendAll([...this.input.files]); this.input.value = ''; });
      this.acceptDrops();
    }
    this.element.addEventListener('click', (event) => {
      const button = event.target.closest('[data-remove]');
      if (button) {
        this.remove(button.closest('[data-material]'), button);
      }
    });
  }

  acceptDrops() {
    const over = (on) => (event) => { event.preventDefault(); this.element.classList.toggle('is-over', on); };
    this.element.addEventListener('dragover', over(true));
    this.element.addEventListener('dragleave', over(false));
    this.element.addEventListener('drop', (event) => { over(false)(event); this.sendAll([...event.dataTransfer.files]); });
  }

  async sendAll(files) {
    for (const file of files) {
      await this.sendOne(file);
    }
  }

  async sendOne(file) {
    const bar = create('progress', { max: '100', value: '0', 'aria-label': `上传 ${file.name}` });
    const row = create('li', { class: 'material' }, create('span', { class: 'material__name' }, file.name), bar);
    this.list.append(row);
    const reason = refusal(file, this.element.dataset);
    const result = reason
      ? { ok: false, problem: { detail: reason } }
      : await post(`${this.element.dataset.url}?slot=${encodeURIComponent(this.element.dataset.slot)}`, file, bar);
    if (result.ok) {
      row.replaceWith(rowOf(result.body, this.element.dataset.url));
      this.changed();
    } else {
      this.showFailure(row, bar, result.problem.detail);
    }
  }

  showFailure(row, bar, text) {
    bar.remove();
    const close = create('button', { type: 'button', class: 'button button--small', onclick: () => row.remove() }, '知道了');
    row.classList.add('material--failed');
    row.append(create('span', { class: 'material__error', role: 'alert' }, `未上传：${text}`), close);
  }

  /** The first click asks, the second deletes. */
  async remove(row, button) {
    if (!('asked' in button.dataset)) {
      button.dataset.asked = '';
      button.textContent = '确认删除';
      button.addEventListener('blur', () => { delete button.dataset.asked; button.textContent = '删除'; }, { once: true });
      return;
    }
    const result = await send(`${this.element.dataset.url}/${row.dataset.material}`, { method: 'DELETE' });
    if (result.ok || result.status === 404) {
      row.remove();
      this.changed();
    } else {
      row.append(create('span', { class: 'material__error', role: 'alert' }, result.problem.detail));
    }
  }

  changed() {
    const detail = { slot: this.element.dataset.slot, count: this.list.querySelectorAll('[data-material]').length };
    this.element.dispatchEvent(new CustomEvent('sanyi:materials-changed', { bubbles: true, detail }));
  }
}

function rowOf({ id, fileName, size, sha256 }, url) {
  return create('li', { class: 'material', 'data-material': id },
    create('a', { class: 'material__name', href: `${url}/${id}/content` }, fileName),
    create('span', { class: 'material__size' }, fileSize(size)),
    create('code', { class: 'material__hash', title: `SHA-256：${sha256}` }, sha256.slice(0, 12)),
    create('button', { type: 'button', class: 'button button--small button--quiet', 'data-remove': true, 'aria-label': `删除 ${fileName}` }, '删除'));
}

/** fetch cannot report upload progress; this can. */
function post(url, file, bar) {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append('file', file);
  request.open('POST', url);
  request.responseType = 'json';
  Object.entries({ Accept: 'application/json, application/problem+json', 'Idempotency-Key': newIntent(), ...csrfHeaders() })
    .forEach(([name, value]) => request.setRequestHeader(name, value));
  request.upload.addEventListener('progress', (event) => { bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : 0; });
  return new Promise((resolve) => {
    request.addEventListener('loadend', () => resolve(request.status >= 200 && request.status < 300
      ? { ok: true, body: request.response }
      : { ok: false, problem: problemOf(request.status, request.response) }));
    request.send(body);
  });
}

island('upload', (element) => new UploadSlot(element).listen());

// <section data-island="plan" data-url="/api/v1/work-items/{id}" data-form="#form-{id}">
//   <input type="file" data-import>, <button data-compute>, <button data-previous>, <div data-result>, <div data-basis>
// </section>
// What fills a plan beside typing. Each saves first what is typed, lets the server change the draft, and shows it in the form.
import { ask } from './plan/propose.js';
import { basisElement } from './plan/basis.js';
import { create, island } from './lib/island.js';
import { send, newIntent } from './lib/http.js';
import { sendFile } from './lib/files.js';
import { problemElement } from './lib/sheet-errors.js';

class PlanTools {
  constructor(element) {
    this.element = element;
    this.url = element.dataset.url;
    this.form = document.querySelector(element.dataset.form);
    this.result = element.querySelector('[data-result]');
    this.basis = document.querySelector(element.dataset.basis);
  }

  listen() {
    const file = this.element.querySelector('[data-import]');
    file.addEventListener('change', () => { const [chosen] = file.files; file.value = ''; this.run(() => this.importFile(chosen)); });
    this.element.querySelector('[data-compute]').addEventListener('click', () => this.run(() => this.compute()));
    this.element.querySelector('[data-previous]').addEventListener('click', () => this.run(() => this.previous()));
    if (this.form.dataset.ready !== undefined) {
      this.showBasis();
    } else {
      this.form.addEventListener('sanyi:form-ready', () => this.showBasis(), { once: true });
    }
  }

  async run(action) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.element.setAttribute('aria-busy', 'true');
    try {
      await action();
    } finally {
      this.busy = false;
      this.element.setAttribute('aria-busy', 'false');
    }
  }

  /** Saves what is typed; the revision to go on from, or null where saving failed and the form says why. */
  async revision() {
    const { autosave } = this.form.sanyiForm;
    this.form.sanyiForm.changed();
    await autosave.flush();
    if (autosave.pending !== null || autosave.stopped || autosave.held) {
      this.say(create('p', { class: 'notice notice--error', role: 'alert' }, '草稿还没有保存到服务器，请先处理上面的保存提示，再重试。'));
      return null;
    }
    return { 'If-Match': `"${autosave.revision}"` };
  }

  async importFile(file) {
    const headers = file && (await this.revision());
    if (headers) {
      this.say(create('p', {}, `正在导入 ${file.name}…`));
      await this.took(await sendFile(`${this.url}/draft/import`, file, { headers }));
    }
  }

  async compute() {
    const headers = await this.revision();
    if (headers) {
      await this.took(await this.post('/draft/shares', headers));
    }
  }

  async previous() {
    const proposal = await send(`${this.url}/previous-plan`);
    if (!proposal.ok) {
      this.say(problemElement(proposal.problem));
      return;
    }
    if (await ask(proposal.body)) {
      const headers = await this.revision();
      if (headers) {
        await this.took(await this.post('/draft/previous-plan', headers));
      }
    }
  }

  post(address, headers) {
    return send(this.url + address, { method: 'POST', headers: { 'Idempotency-Key': newIntent(), ...headers } });
  }

  async took(answer) {
    if (!answer.ok) {
      this.say(problemElement(answer.problem));
      return;
    }
    await this.form.sanyiForm.replace(answer.body);
    const [first, ...more] = answer.body.notes;
    this.say(create('div', { class: 'notice notice--success', role: 'status' },
      create('div', {}, create('p', {}, create('strong', {}, first)), more.length > 0 ? create('ul', {}, ...more.map((each) => create('li', {}, each))) : null)));
    await this.showBasis();
  }

  async showBasis() {
    const basis = await send(`${this.url}/share-basis`);
    this.basis?.replaceChildren(...(basis.ok ? basisElement(basis.body) : []));
  }

  say(content) {
    this.result.replaceChildren(content);
  }
}

island('plan', (element) => new PlanTools(element).listen());

island('plan-basis', async (element) => {
  const basis = await send(element.dataset.url);
  element.replaceChildren(...(basis.ok ? basisElement(basis.body) : []));
});

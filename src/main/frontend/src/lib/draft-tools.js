// What fills a draft beside typing: saves first what is typed, lets the server change the draft, and shows it in the form.
import { create } from './island.js';
import { sendFile } from './files.js';
import { problemElement } from './sheet-errors.js';

export class DraftTools {
  constructor(element) {
    this.element = element;
    this.url = element.dataset.url;
    this.form = document.querySelector(element.dataset.form);
    this.result = element.querySelector('[data-result]');
  }

  listen() {
    const file = this.element.querySelector('[data-import]');
    file.addEventListener('change', () => { const [chosen] = file.files; file.value = ''; this.run(() => this.importFile(chosen)); });
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

  async took(answer) {
    if (!answer.ok) {
      this.say(problemElement(answer.problem));
      return;
    }
    await this.form.sanyiForm.replace(answer.body);
    const [first, ...more] = answer.body.notes;
    this.say(create('div', { class: 'notice notice--success', role: 'status' },
      create('div', {}, create('p', {}, create('strong', {}, first)), more.length > 0 ? create('ul', {}, ...more.map((each) => create('li', {}, each))) : null)));
  }

  say(content) {
    this.result.replaceChildren(content);
  }
}

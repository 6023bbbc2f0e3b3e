// One form on a page: loads it, shows it, saves drafts, shows what is wrong, hands its data to the act panel.
import { send } from '../lib/http.js';
import { embeddedJson } from '../lib/island.js';
import { Autosave } from './autosave.js';
import { LocalCopy, sameData } from './local-copy.js';
import { showRow } from './paged-list.js';
import { fieldsByPath, fromViewerErrors, locate, toViewerErrors } from './paths.js';
import { Status } from './status.js';
import { Summary } from './summary.js';
import { createForm } from './viewer.js';

const USER_EVENTS = ['pointerdown', 'keydown', 'input', 'paste', 'drop'];

async function load(reference) {
  if (!reference || reference.startsWith('#')) {
    return reference ? embeddedJson(reference) : {};
  }
  const result = await send(reference);
  if (!result.ok) {
    throw Object.assign(new Error(result.problem.title), { problem: result.problem });
  }
  return result.body;
}

export class FormIsland {
  constructor(element) {
    this.element = element;
    this.status = new Status(element);
    this.summary = new Summary(element);
    this.touched = false;
  }

  async open() {
    const loaded = await load(this.element.dataset.schema);
    const bundle = loaded.schema ? loaded : { schema: loaded };
    this.context = { ...bundle.context, ...(await load(this.element.dataset.context)) };
    this.bundle = bundle;
    this.fields = fieldsByPath(bundle.schema);
    this.readOnly = 'readonly' in this.element.dataset || bundle.readonly === true;
    this.element.toggleAttribute('data-readonly', this.readOnly);
    const data = { ...this.context, ...bundle.data };
    this.form = await createForm({ container: this.element, schema: bundle.schema, data, readOnly: this.readOnly });
    this.status.show('opened', this.readOnly ? {} : bundle);
    if (!this.readOnly && this.element.dataset.draft) {
      await this.keepDraft();
    }
  }

  async keepDraft() {
    this.copy = new LocalCopy(this.element.dataset.draft);
    this.autosave = new Autosave({
      save: (data, revision, { leaving }) => send(this.element.dataset.draft, {
        method: 'PUT', json: data, headers: { 'If-Match': `"${revision}"` }, keepalive: leaving,
      }),
      copy: this.copy,
      report: (state, detail) => this.reported(state, detail),
      revision: this.bundle.revision ?? 0,
    });
    this.lastData = this.serialised();
    await this.offerLocalCopy();
    this.watch();
  }

  watch() {
    USER_EVENTS.forEach((name) => this.element.addEventListener(name, () => { this.touched = true; }, { capture: true, once: true }));
    this.form.on('changed', () => this.changed());
    this.element.addEventListener('focusout', () => this.autosave.flush());
    document.addEventListener('visibilitychange', () => document.hidden && this.autosave.flush({ leaving: true }));
    addEventListener('online', () => this.autosave.flush());
  }

  serialised() {
    return JSON.stringify(this.form._getSubmitData());
  }

  changed() {
    const now = this.serialised();
    if (this.touched && now !== this.lastData) {
      this.lastData = now;
      this.autosave.changed(JSON.parse(now));
    }
  }

  async offerLocalCopy() {
    const kept = this.copy.read();
    if (!kept || sameData(kept.data, this.bundle.data)) {
      this.copy.drop();
      return;
    }
    const restore = () => this.restore(kept);
    const discard = () => this.copy.drop();
    if (kept.revision === this.autosave.revision) {
      await restore();
      this.status.ask('上次离开时有内容未保存到服务器，已从本机恢复。', [['保留', () => {}], ['放弃恢复的内容', () => this.reset()]]);
    } else {
      const who = this.bundle.savedBy ? `（${this.bundle.savedBy}）` : '';
      this.status.ask(`本机有未保存的内容，但服务器上已有较新的内容${who}。`, [['用本机的内容', restore], ['用服务器的内容', discard]]);
    }
  }

  async restore(kept) {
    await this.form.importSchema(this.form._getState().schema, { ...this.context, ...kept.data });
    this.touched = true;
    this.lastData = this.serialised();
    this.status.show('restored', kept);
    this.autosave.changed(kept.data);
  }

  async reset() {
    this.copy.drop();
    await this.form.importSchema(this.form._getState().schema, { ...this.context, ...this.bundle.data });
    this.changed();
  }

  reported(state, detail) {
    this.status.show(state, detail);
    if (state === 'conflict') {
      this.status.ask(detail.detail, [['载入较新的内容', () => this.takeTheirs()], ['用我的内容覆盖', () => this.keepMine()]]);
    }
  }

  takeTheirs() {
    this.autosave.done();
    location.reload();
  }

  async keepMine() {
    const current = await send(this.element.dataset.schema);
    if (current.ok) {
      this.autosave.revision = current.body.revision;
      this.autosave.resume();
      await this.autosave.flush();
    } else {
      this.reported('conflict', current.problem);
    }
  }

  /** For the act panel: the data, or null if the form refuses it (then it shows why). */
  collect() {
    const { data, errors } = this.form.submit();
    const wrong = fromViewerErrors(this.fields, errors);
    if (wrong.length > 0) {
      const lines = wrong.map((error) => ({ text: `${error.label}：${error.message}`, go: () => this.focus(error) }));
      this.summary.show(`有 ${wrong.length} 处需要修改`, lines);
      return null;
    }
    this.summary.hide();
    return data;
  }

  /** For the act panel: what the server refused, at its fields and on top. */
  showProblem({ detail, fields }) {
    this.form._setState({ errors: toViewerErrors(this.fields, fields) });
    const lines = fields.map(({ field, message }) => {
      const place = locate(this.fields, field);
      return place ? { text: `${place.label}：${message}`, go: () => this.focus(place) } : { text: message, go: null };
    });
    this.summary.show(detail, lines);
  }

  /** What the server has made of the draft meanwhile: shown as it is, and gone on with from its revision. */
  async replace({ data, revision, savedAt }) {
    await this.form.importSchema(this.form._getState().schema, { ...this.context, ...data });
    this.bundle = { ...this.bundle, data, revision, savedAt };
    this.autosave.replaced(revision);
    this.lastData = this.serialised();
    this.status.show('saved', { savedAt });
  }

  async focus({ id, rows }) {
    const list = rows.length > 0 && this.form.get('formFieldRegistry').get(this.form.get('formFieldRegistry').get(id)?._parent);
    if (list && list.type === 'dynamiclist') {
      showRow(this.form, list.id, rows[0]);
      await new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); });
    }
    const domId = [`fjs-form-${this.form._id}-${id}`, ...rows].join('_');
    const place = document.getElementById(domId) ?? this.element.querySelector(`[id^="${domId}"]`);
    const control = place?.matches('input, textarea, select, button') ? place : (place?.querySelector('input, textarea, button') ?? place);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }
}

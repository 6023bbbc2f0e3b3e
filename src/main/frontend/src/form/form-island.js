// One form on a page: loads it, shows it, saves drafts, shows what is wrong, hands its data to the act panel.
import { send } from '../lib/http.js';
import { embeddedJson } from '../lib/island.js';
import { Autosave } from './autosave.js';
import { LocalCopy, sameData } from './local-copy.js';
import { showRow } from './paged-list.js';
import { fieldsByPath, fromViewerErrors, locate, toViewerErrors } from './paths.js';
import { Status } from './status.js';
import { Summary } from './summary.js';
import { SharedDraft } from './shared-draft.js';
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
    const keeps = !this.readOnly && this.element.dataset.draft !== undefined;
    this.status.show('opened', keeps ? { ...bundle, keeps } : {});
    if (keeps) {
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
      base: this.bundle.data,
    });
    this.schema = this.bundle.schema;
    this.shared = new SharedDraft(this, this.element);
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
    if (this.touched && !this.taking && now !== this.lastData) {
      this.lastData = now;
      this.autosave.changed(JSON.parse(now));
    }
  }

  /** What was typed as it stands now, valid or not; null before the form is there. */
  current() {
    return this.form ? JSON.parse(this.serialised()) : null;
  }

  /** Shows data; who is typing goes on typing where they were. */
  async take(data) {
    const { id, selectionStart, selectionEnd } = this.element.contains(document.activeElement) ? document.activeElement : {};
    this.taking = true;
    await this.form.importSchema(this.form._getState().schema, { ...this.context, ...data });
    this.taking = false;
    this.touched = true;
    this.lastData = this.serialised();
    const field = id ? document.getElementById(id) : null;
    field?.focus({ preventScroll: true });
    if (Number.isInteger(selectionStart)) {
      field?.setSelectionRange?.(selectionStart, selectionEnd);
    }
  }

  async offerLocalCopy() {
    const kept = this.copy.read();
    if (!kept || (!kept.open && sameData(kept.data, this.bundle.data))) {
      this.copy.drop();
      return;
    }
    if (kept.revision === this.autosave.revision) {
      await this.restore(kept);
      return;
    }
    await this.take(kept.data);
    this.autosave.rebase(kept.revision, kept.base ?? {});
    const { revision, data, savedAt, savedBy } = this.bundle;
    await this.shared.meet(this.autosave, { revision: revision ?? 0, data, savedAt, savedBy });
  }

  async restore(kept) {
    await this.take(kept.data);
    if (kept.open) {
      this.autosave.hold(kept.open, kept.data);
      this.shared.ask(this.autosave, kept.open);
      return;
    }
    this.status.show('restored', kept);
    this.autosave.changed(kept.data);
    this.status.ask('上次离开时有内容未保存到服务器，已从本机恢复。', [['保留', () => {}], ['放弃恢复的内容', () => this.reset()]]);
  }

  async reset() {
    this.copy.drop();
    await this.form.importSchema(this.form._getState().schema, { ...this.context, ...this.bundle.data });
    this.changed();
  }

  reported(state, detail) {
    if (state === 'conflict' && detail.draft) {
      this.shared.meet(this.autosave, detail.draft);
      return;
    }
    this.status.show(state, detail);
    if (state === 'conflict') {
      this.status.ask(`${detail.detail}您填写的内容仍保存在本机。`, [['查看最新情况', () => location.reload()]]);
    }
  }

  /** For the act panel: the data, or null if the form refuses it (then it shows why). */
  collect() {
    if (this.autosave?.held) {
      this.shared.notice.remind();
      return null;
    }
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
    this.bundle = { ...this.bundle, data, revision, savedAt };
    this.autosave.replaced(revision, data);
    await this.take(data);
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

// Saves a draft on the server a moment after the last change. Knows nothing of the page: it reports its state.

const DELAY = 1500;
const RETRIES = [5000, 15000, 30000, 60000];

export class Autosave {
  /**
   * @param save async (data, revision, {leaving}) → result of `send`
   * @param copy a LocalCopy
   * @param report (state, detail) with state saving | saved | offline | expired | conflict | refused
   * @param revision of the draft on the server, base: its content
   */
  constructor({ save, copy, report, revision, base = {}, delay = DELAY }) {
    Object.assign(this, { save, copy, report, revision, base, delay });
    this.held = null;
    this.pending = null;
    this.running = null;
    this.failures = 0;
    this.stopped = false;
  }

  changed(data) {
    this.pending = data;
    this.keep();
    this.schedule(this.delay);
  }

  /** In the browser: what is typed, what it was made from, and what two people have yet to decide. */
  keep() {
    this.copy.keep(this.pending, this.revision, { base: this.base, open: this.held });
  }

  schedule(delay) {
    clearTimeout(this.timer);
    if (!this.stopped && !this.held) {
      this.timer = setTimeout(() => this.flush(), delay);
    }
  }

  /** Saves now what is not saved; resolves when nothing is under way. */
  async flush({ leaving = false } = {}) {
    clearTimeout(this.timer);
    while (this.running) {
      await this.running;
    }
    if (this.pending !== null && !this.stopped && !this.held) {
      this.running = this.saveOnce(leaving).finally(() => { this.running = null; });
      await this.running;
    }
  }

  async saveOnce(leaving) {
    const data = this.pending;
    this.pending = null;
    this.report('saving');
    const result = await this.save(data, this.revision, { leaving });
    if (result.ok) {
      this.saved(result.body, data);
    } else {
      this.pending ??= data;
      this.failed(result);
    }
  }

  saved({ revision, savedAt }, data) {
    this.rebase(revision, data);
    this.failures = 0;
    if (this.pending === null) {
      this.copy.drop();
    } else {
      this.keep();
    }
    this.report('saved', { savedAt });
  }

  failed({ status, problem }) {
    if (status === 409 || status === 412) {
      this.stopped = true;
      this.report('conflict', problem);
    } else if (status === 401) {
      this.report('expired', problem);
      this.schedule(RETRIES[Math.min(this.failures++, RETRIES.length - 1)]);
    } else if (status === 0 || status === 429 || status >= 500) {
      this.report('offline', problem);
      this.schedule(RETRIES[Math.min(this.failures++, RETRIES.length - 1)]);
    } else {
      this.report('refused', problem);
    }
  }

  /** From now on the next save goes on from this revision and content of the server. */
  rebase(revision, data) {
    this.revision = revision;
    this.base = data;
  }

  /** While two people's fields are undecided nothing of mine is sent; it is kept in the browser together with the question. */
  hold(open, data) {
    this.held = open;
    this.stopped = false;
    this.pending = data;
    this.keep();
  }

  /** Sends what is beyond dispute; my side stays pending. */
  async saveHeld(data) {
    const result = await this.save(data, this.revision, { leaving: false });
    if (result.ok) {
      this.rebase(result.body.revision, data);
      this.keep();
    }
  }

  release() {
    this.held = null;
  }

  /** Holds back saving, e.g. while an act that carries the data is under way. */
  async pause() {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** @param data what there is to save, if that is not known yet */
  resume(data = this.pending) {
    this.stopped = false;
    this.pending = data;
    if (this.pending !== null) {
      this.keep();
      this.schedule(this.delay);
    }
  }

  /** The server has made a newer revision out of what was saved here: go on from there. */
  replaced(revision, data) {
    clearTimeout(this.timer);
    this.pending = null;
    this.rebase(revision, data);
    this.failures = 0;
    this.stopped = false;
    this.copy.drop();
  }

  /** The server has the data by other means: nothing is left to save. */
  done() {
    this.stopped = true;
    this.pending = null;
    this.held = null;
    this.copy.drop();
  }
}

// Saves a draft on the server a moment after the last change. Knows nothing of the page: it reports its state.

const DELAY = 1500;
const RETRIES = [5000, 15000, 30000, 60000];

export class Autosave {
  /**
   * @param save async (data, revision, {leaving}) → result of `send`
   * @param copy a LocalCopy
   * @param report (state, detail) with state saving | saved | offline | conflict | refused
   * @param revision of the draft on the server
   */
  constructor({ save, copy, report, revision, delay = DELAY }) {
    Object.assign(this, { save, copy, report, revision, delay });
    this.pending = null;
    this.running = null;
    this.failures = 0;
    this.stopped = false;
  }

  changed(data) {
    this.pending = data;
    this.copy.keep(data, this.revision);
    this.schedule(this.delay);
  }

  schedule(delay) {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(() => this.flush(), delay);
    }
  }

  /** Saves now what is not saved; resolves when nothing is under way. */
  async flush({ leaving = false } = {}) {
    clearTimeout(this.timer);
    while (this.running) {
      await this.running;
    }
    if (this.pending !== null && !this.stopped) {
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
      this.saved(result.body);
    } else {
      this.pending ??= data;
      this.failed(result);
    }
  }

  saved({ revision, savedAt }) {
    this.revision = revision;
    this.failures = 0;
    if (this.pending === null) {
      this.copy.drop();
    } else {
      this.copy.keep(this.pending, revision);
    }
    this.report('saved', { savedAt });
  }

  failed({ status, problem }) {
    if (status === 409 || status === 412) {
      this.stopped = true;
      this.report('conflict', problem);
    } else if (status === 0 || status === 401 || status === 429 || status >= 500) {
      this.report('offline', problem);
      this.schedule(RETRIES[Math.min(this.failures++, RETRIES.length - 1)]);
    } else {
      this.report('refused', problem);
    }
  }

  /** Holds back saving, e.g. while an act that carries the data is under way. */
  async pause() {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  resume() {
    this.stopped = false;
    if (this.pending !== null) {
      this.schedule(this.delay);
    }
  }

  /** The server has made a newer revision out of what was saved here: go on from there. */
  replaced(revision) {
    clearTimeout(this.timer);
    this.pending = null;
    this.revision = revision;
    this.failures = 0;
    this.stopped = false;
    this.copy.drop();
  }

  /** The server has the data by other means: nothing is left to save. */
  done() {
    this.stopped = true;
    this.pending = null;
    this.copy.drop();
  }
}

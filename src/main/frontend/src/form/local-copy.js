// What was typed and is not yet on the server, kept in the browser. Bound to the person, so that the next one at this
// computer never sees it.

const actor = () => document.querySelector('meta[name="actor"]')?.content ?? '';

/** True if two values are the same JSON, whatever the order of keys. */
export function sameData(one, other) {
  return canonical(one) === canonical(other);
}

function canonical(value) {
  return JSON.stringify(value, (key, part) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part);
}

export class LocalCopy {
  constructor(draftUrl, storage = globalThis.localStorage) {
    this.key = `sanyi:draft:${actor()}:${draftUrl}`;
    this.storage = storage;
  }

  /** A full or forbidden storage loses the copy, not the page. */
  keep(data, revision, more = {}) {
    try {
      this.storage.setItem(this.key, JSON.stringify({ data, revision, ...more, at: new Date().toISOString() }));
    } catch {
      this.storage = null;
    }
  }

  /** {data, revision, base, open, at}, or null; base and open: see Autosave.keep. */
  read() {
    try {
      return JSON.parse(this.storage?.getItem(this.key) ?? 'null');
    } catch {
      return null;
    }
  }

  drop() {
    this.storage?.removeItem(this.key);
  }
}

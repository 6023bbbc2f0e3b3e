// The idempotency key of what a person wants: the same click with the same content keeps its key until the server has
// answered for certain, so that a retry can never do the act twice.
import { newIntent } from '../lib/http.js';
import { isUncertain } from '../lib/problem.js';

export class Intents {
  constructor(makeKey = newIntent) {
    this.makeKey = makeKey;
    this.open = new Map();
  }

  keyFor(url, body) {
    const intent = `${url} ${JSON.stringify(body)}`;
    if (!this.open.has(intent)) {
      this.open.set(intent, this.makeKey());
    }
    return this.open.get(intent);
  }

  /** Forgets the key unless it is unknown whether the server acted. */
  answered(url, body, status) {
    if (!isUncertain(status)) {
      this.open.delete(`${url} ${JSON.stringify(body)}`);
    }
  }
}

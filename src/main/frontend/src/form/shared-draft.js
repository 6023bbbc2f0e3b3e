// One draft, several people: when somebody else has saved in the meantime, their work and mine are brought together.
import { allTheirs, mergeDrafts } from './merge.js';
import { MergeNotice } from './merge-notice.js';

export class SharedDraft {
  /** @param island the FormIsland: schema, options, current() and take(data), which shows data without losing the cursor */
  constructor(island, element) {
    this.island = island;
    this.notice = new MergeNotice(element);
    this.open = null;
  }

  /** After a refused save: `stored` is what the server has, with revision, savedAt and savedBy. */
  async meet(autosave, stored) {
    const versions = { schema: this.island.schema, base: autosave.base, mine: this.island.current(), theirs: stored.data };
    const merged = mergeDrafts(versions);
    autosave.rebase(stored.revision, stored.data);
    if (merged.conflicts.length === 0) {
      await this.island.take(merged.data);
      this.island.status.show('merged', stored);
      autosave.resume(merged.data);
      return;
    }
    const open = { ...versions, schema: undefined, shown: merged.data, by: stored.savedBy, at: stored.savedAt };
    autosave.hold(open, merged.data);
    await this.island.take(merged.data);
    this.ask(autosave, open);
    await autosave.saveHeld(mergeDrafts(versions, allTheirs(merged.conflicts)).data);
  }

  /** Shows what is undecided; also after the page was left before anything was decided. */
  ask(autosave, open) {
    const { conflicts } = mergeDrafts({ ...open, schema: this.island.schema });
    this.island.status.show('undecided', { at: open.at });
    this.notice.show({
      conflicts,
      by: open.by,
      at: open.at,
      options: this.island.context,
      done: (pick) => this.decided(autosave, open, pick),
    });
  }

  /** What was typed while the question stood is kept: it is newer than both. */
  async decided(autosave, open, pick) {
    const wanted = mergeDrafts({ ...open, schema: this.island.schema }, pick).data;
    const { data } = mergeDrafts({ schema: this.island.schema, base: open.shown, mine: this.island.current(), theirs: wanted });
    await this.island.take(data);
    autosave.release();
    autosave.resume(data);
    await autosave.flush();
  }
}

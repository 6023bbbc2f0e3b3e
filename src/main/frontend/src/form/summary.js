// The list of what is wrong, on top of the form; every line leads to its field.
import { create } from '../lib/island.js';

export class Summary {
  constructor(island) {
    this.box = create('div', { class: 'error-summary', role: 'alert', tabindex: '-1', hidden: true });
    island.prepend(this.box);
  }

  /** @param lines [{text, go}], go is null where there is no field to go to */
  show(title, lines) {
    const items = lines.map(({ text, go }) => create('li', {}, go ? link(text, go) : text));
    this.box.replaceChildren(create('h2', {}, title), create('ul', {}, ...items));
    this.box.hidden = false;
    this.box.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: 'nearest' });
  }

  hide() {
    this.box.hidden = true;
  }
}

function link(text, go) {
  return create('a', { href: '#', onclick: (event) => { event.preventDefault(); go(); } }, text);
}

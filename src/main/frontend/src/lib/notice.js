// Short messages at the top of the page, read out by screen readers; one can be left for the next page.
import { create, whenReady } from './island.js';

const LATER = 'sanyi:notice';

export function notice(text, kind = 'info') {
  const region = document.getElementById('notices');
  if (!region) {
    return;
  }
  const item = create('div', { class: `notice notice--${kind}` }, create('p', {}, text));
  item.append(create('button', { type: 'button', class: 'notice__close', 'aria-label': '关闭提示', onclick: () => item.remove() }, '×'));
  region.append(item);
}

export function noticeOnNextPage(text) {
  sessionStorage.setItem(LATER, text);
}

export function showLeftNotice() {
  whenReady(() => {
    const text = sessionStorage.getItem(LATER);
    if (text) {
      sessionStorage.removeItem(LATER);
      notice(text, 'success');
    }
  });
}

// Keeps the session alive while somebody works: <body data-keep-alive="url"> is asked every few minutes, but only if the
// page was used since the last time, so that a left computer still times out.
import { send } from '../lib/http.js';
import { notice } from '../lib/notice.js';

const EVERY = 4 * 60 * 1000;

export function keepSession() {
  const url = document.body.dataset.keepAlive;
  if (!url) {
    return;
  }
  let used = false;
  ['keydown', 'pointerdown'].forEach((name) => addEventListener(name, () => { used = true; }, { passive: true }));
  const timer = setInterval(async () => {
    if (used) {
      used = false;
      const { status } = await send(url);
      if (status === 401) {
        clearInterval(timer);
        notice('登录已过期。请在新窗口重新登录，再回到本页继续，已填写的内容不会丢失。', 'error');
      }
    }
  }, EVERY);
}

// One's own phrases (常用语) beside a text: a press puts one in, others keep or remove them.
import { create } from '../lib/island.js';
import { send } from '../lib/http.js';

const URL = '/api/v1/phrases';

/** @param area () => the text they are put into; null: there is none now */
export function phrases(area) {
  const list = create('ul', { class: 'phrases__list' });
  const message = create('p', { class: 'small phrases__message', role: 'status' });
  const keep = create('button', { type: 'button', class: 'button button--small' }, '把已写的存为常用语');
  const box = create('details', { class: 'phrases' }, create('summary', {}, '常用语'), list,
    create('div', { class: 'phrases__keep' }, keep, message));
  let texts = [];

  const show = (kept) => {
    texts = kept;
    list.replaceChildren(...kept.map((text) => create('li', { class: 'phrases__item' },
      create('button', { type: 'button', class: 'phrases__text', dir: 'auto', onclick: () => insert(area(), text) }, text),
      create('button', { type: 'button', class: 'button button--quiet button--small', 'aria-label': `删去常用语“${text}”`, onclick: () => save(texts.filter((each) => each !== text), '已删去。') }, '删去'))));
    if (kept.length === 0) {
      list.replaceChildren(create('li', { class: 'muted small' }, '还没有常用语。'));
    }
  };
  const save = async (wanted, done) => {
    const answer = await send(URL, { method: 'PUT', json: { texts: wanted } });
    message.textContent = answer.ok ? done : answer.problem.detail;
    if (answer.ok) {
      show(answer.body);
    }
  };
  keep.addEventListener('click', () => {
    const text = area()?.value.trim() ?? '';
    if (text) {
      save([...texts, text], '已存为常用语。');
    } else {
      message.textContent = '还没有写意见。';
    }
  });
  box.addEventListener('toggle', async () => {
    const answer = box.open ? await send(URL) : { ok: false };
    if (answer.ok) {
      show(answer.body);
    }
  });
  return box;
}

/** Where the cursor stands, as if typed: whoever listens to the field hears of it. */
function insert(area, text) {
  if (area) {
    area.focus();
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

// The line above the form that says whether what was typed is safe.
import { create } from '../lib/island.js';
import { clock } from '../lib/time.js';

export class Status {
  constructor(island) {
    this.line = create('p', { class: 'form-status', role: 'status' });
    this.choice = create('div', { class: 'form-choice', hidden: true, role: 'alert' });
    island.prepend(this.line, this.choice);
  }

  show(state, detail = {}) {
    if (this.line.dataset.state === 'expired' && (state === 'saving' || state === 'expired')) {
      return; // the link must not be taken away from under the mouse by the next try
    }
    this.line.dataset.state = state;
    const text = {
      saving: '正在保存…',
      saved: `已保存 ${clock(detail.savedAt)}`,
      offline: `${detail.title}：内容已存在本机，稍后自动重试`,
      expired: '登录已过期，内容已保存在本机。',
      merged: `已合并${detail.savedBy ? `${detail.savedBy} ` : '他人 '}${clock(detail.savedAt)} 保存的修改`,
      undecided: '有两人同时修改的内容待选择；您填写的已保存在本机',
      refused: `草稿未能保存：${detail.detail}`,
      conflict: '草稿未保存：他人已保存较新的内容',
      restored: `已恢复本机 ${clock(detail.at)} 未保存的内容`,
      opened: opened(detail),
    }[state];
    this.line.replaceChildren(text ?? '', ...(state === 'expired' ? [loginLink()] : []));
  }

  /** Puts a question with its answers: [[text, action], …]; an answer closes it. */
  ask(text, answers) {
    const close = () => { this.choice.hidden = true; };
    const buttons = answers.map(([label, action]) =>
      create('button', { type: 'button', class: 'button button--small', onclick: () => { close(); action(); } }, label));
    this.choice.replaceChildren(create('p', {}, text), create('div', { class: 'form-choice__answers' }, ...buttons));
    this.choice.hidden = false;
  }
}

/** The line is there before anything was saved, so that the form does not jump at the first save; it says why. */
function opened({ savedAt, savedBy, keeps }) {
  if (savedAt) {
    return `上次保存 ${clock(savedAt)}${savedBy ? `（${savedBy}）` : ''}`;
  }
  return keeps ? '填写的内容会自动保存' : '';
}

/** Comes back to this page, where the local copy is restored. */
function loginLink() {
  const next = encodeURIComponent(location.pathname + location.search);
  return create('a', { href: `/login?next=${next}`, class: 'form-status__login' }, '重新登录');
}

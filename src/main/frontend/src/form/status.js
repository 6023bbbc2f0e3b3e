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
    this.line.dataset.state = state;
    this.line.textContent = {
      saving: '正在保存…',
      saved: `已保存 ${clock(detail.savedAt)}`,
      offline: `${detail.title}：内容已存在本机，稍后自动重试`,
      refused: `草稿未能保存：${detail.detail}`,
      conflict: '草稿未保存：他人已保存较新的内容',
      restored: `已恢复本机 ${clock(detail.at)} 未保存的内容`,
      opened: detail.savedAt ? `上次保存 ${clock(detail.savedAt)}${detail.savedBy ? `（${detail.savedBy}）` : ''}` : '',
    }[state];
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

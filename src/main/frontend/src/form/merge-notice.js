// Asks about every field that two people changed differently: both values, who and when; nothing is chosen before the person does.
import { create } from '../lib/island.js';
import { grouped } from '../lib/money.js';
import { clock } from '../lib/time.js';

export class MergeNotice {
  constructor(island) {
    this.box = create('section', { class: 'merge', role: 'alert', tabindex: '-1', hidden: true, 'aria-label': '两人同时修改' });
    island.prepend(this.box);
  }

  /**
   * @param by who saved the other version, at: when
   * @param options what the form chooses from, by key
   * @param done is called with {key: 'mine' | 'theirs'} once every field is decided
   */
  show({ conflicts, by, at, options, done }) {
    const fields = conflicts.map((conflict, index) => this.field(conflict, index, by, options));
    const missing = create('p', { class: 'merge__who', hidden: true }, '请为每一项选择一个。');
    const form = create('form', { onsubmit: (event) => { event.preventDefault(); this.decide(conflicts, form, missing, done); } },
      ...fields,
      missing,
      create('div', { class: 'merge__buttons' },
        create('button', { type: 'submit', class: 'button button--primary' }, '按所选保存'),
        create('button', { type: 'button', class: 'button', onclick: () => this.all(form, 'mine') }, '全部用我的'),
        create('button', { type: 'button', class: 'button', onclick: () => this.all(form, 'theirs') }, '全部用对方的')));
    this.box.replaceChildren(
      create('h2', {}, `${by || '另一位同事'}与您同时改了 ${conflicts.length} 处，请选择保留哪一个`),
      create('p', {}, `对方于 ${clock(at)} 保存。只有一人改过的内容已经合并；两份内容都还在，选定之前不会丢失。`),
      form);
    this.box.hidden = false;
    this.box.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: 'nearest' });
  }

  /** The act waits until the fields are decided. */
  remind() {
    this.box.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: 'start' });
  }

  field({ label, component, mine, theirs }, index, by, options) {
    const choice = (side, who, value) => create('label', { class: 'merge__choice' },
      create('input', { type: 'radio', name: `choice-${index}`, value: side }),
      create('span', {}, create('span', { class: 'merge__who' }, who), create('span', { class: 'merge__value' }, shown(component, value, options))));
    return create('fieldset', { class: 'merge__field' }, create('legend', {}, label),
      choice('mine', '我的', mine), choice('theirs', by || '对方的', theirs));
  }

  all(form, side) {
    form.querySelectorAll(`input[value=${side}]`).forEach((input) => { input.checked = true; });
  }

  decide(conflicts, form, missing, done) {
    const choices = conflicts.map(({ key }, index) => [key, form.querySelector(`input[name=choice-${index}]:checked`)?.value]);
    missing.hidden = choices.every(([, choice]) => choice);
    if (missing.hidden) {
      this.box.hidden = true;
      done(Object.fromEntries(choices));
    }
  }
}

/** A value as people read it. */
export function shown(component, value, options = {}) {
  if (value === undefined && component.type === 'dynamiclist') {
    return '（删除此行）';
  }
  if (value === undefined || value === null || value === '') {
    return '（空）';
  }
  if (component.type === 'dynamiclist') {
    return component.components
      .filter(({ key }) => key && value[key] !== undefined && value[key] !== null && value[key] !== '')
      .map((field) => `${field.label ?? field.key}：${shown(field, value[field.key], options)}`).join('\n');
  }
  if (typeof value === 'boolean') {
    return value ? '是' : '否';
  }
  const choices = options[component.valuesKey] ?? component.values ?? [];
  const label = Array.isArray(choices) ? choices.find((each) => each.value === value)?.label : null;
  return label ?? (component.decimalDigits === 2 ? grouped(value) : null) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}

// Amount fields as people who decide about money want them: what was typed, and beside it 万元 and 大写.
import { Numberfield } from '@bpmn-io/form-js-viewer';
import { Fragment, h } from 'preact';
import { grouped, inCapitals, inTenThousandsIfLarge } from '../lib/money.js';

function isMoney(field) {
  return field.type === 'number' && field.decimalDigits === 2 && field.serializeToString === true && field.appearance?.suffixAdorner === '元';
}

function Echo({ value }) {
  const sum = grouped(value);
  return h('p', { class: 'money-echo' }, sum && [
    h('span', { class: 'money-echo__sum' }, `${sum} 元`),
    inTenThousandsIfLarge(value) && h('span', null, inTenThousandsIfLarge(value)),
    h('span', { class: 'money-echo__capitals' }, inCapitals(value)),
  ]);
}

/** Read-only amounts are text with separators, not a greyed input. */
function Shown({ field, value, domId }) {
  return h('div', { class: 'fjs-form-field fjs-form-field-number money-shown' }, [
    h('span', { class: 'fjs-form-field-label' }, field.label),
    h('output', { id: domId, class: 'money-shown__value' }, grouped(value) ? `${grouped(value)} 元` : '—'),
    grouped(value) && h('p', { class: 'money-echo' }, h('span', { class: 'money-echo__capitals' }, inCapitals(value))),
  ]);
}

function NumberOrMoney(props) {
  if (!isMoney(props.field)) {
    return h(Numberfield, props);
  }
  return props.readonly ? h(Shown, props) : h(Fragment, null, h(Numberfield, props), h(Echo, { value: props.value }));
}
NumberOrMoney.config = Numberfield.config;

function registerMoneyField(formFields) {
  formFields.register('number', NumberOrMoney);
}
registerMoneyField.$inject = ['formFields'];

export const moneyFieldModule = { __init__: ['moneyField'], moneyField: ['factory', registerMoneyField] };

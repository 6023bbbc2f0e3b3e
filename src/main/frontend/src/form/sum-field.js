// A computed amount that the form wants to show: an expression field with the custom properties
// `{"display": "money", "label": "用途合计"}`. Without them it stays invisible, as in the plain viewer.
import { ExpressionField, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { Fragment, h } from 'preact';
import { grouped, inCapitals, inTenThousandsIfLarge } from '../lib/money.js';

/** Expressions give numbers; two decimals are enough for amounts that come from fen. */
function asAmount(value) {
  return typeof value === 'number' ? value.toFixed(2) : value;
}

function Sum({ label, value }) {
  const sum = grouped(asAmount(value));
  return h('div', { class: 'fjs-form-field sum-field' }, [
    h('span', { class: 'sum-field__label' }, label),
    h('output', { class: 'sum-field__value' }, sum ? `${sum} 元` : '—'),
    sum && h('span', { class: 'sum-field__echo' }, [inTenThousandsIfLarge(asAmount(value)), inCapitals(asAmount(value))].filter(Boolean).join('　')),
  ]);
}

/** A read-only form does not compute by itself; what was not stored with it is computed for display. */
function ExpressionOrSum(props) {
  const { display, label } = props.field.properties ?? {};
  const now = useExpressionEvaluation(props.field.expression);
  const computed = h(ExpressionField, props);
  return display === 'money' ? h(Fragment, null, computed, h(Sum, { label, value: props.value ?? now })) : computed;
}
ExpressionOrSum.config = ExpressionField.config;

function registerSumField(formFields) {
  formFields.register('expression', ExpressionOrSum);
}
registerSumField.$inject = ['formFields'];

export const sumFieldModule = { __init__: ['sumField'], sumField: ['factory', registerSumField] };

// The way ahead as an ordered list: stages one after another, bureaus of one stage side by side, what is still open between them.
import { create } from '../lib/island.js';

export function route({ release, from, act, incomplete, now, stages, ending }) {
  return [
    create('p', { class: 'muted' }, `按本办件所用的流程第 ${release} 版推算；假定 ${from} ${act}，此后每个环节都用满时限，并作第一种办理。`),
    incomplete > 0 ? create('p', { class: 'ahead__note' }, `表单还有 ${incomplete} 处未填妥，填妥后路线可能变化。`) : null,
    create('ol', { class: 'route' }, here(now, act, from), ...stages.flatMap(stage), create('li', { class: 'route__end' }, ending)),
  ].filter(Boolean);
}

function here({ name, unit }, act, from) {
  return create('li', { class: 'route__stage route__stage--here' },
    create('div', { class: 'route__step' },
      create('p', { class: 'route__name' }, `${name}（${act}）`),
      create('p', { class: 'route__unit' }, unit),
      create('p', { class: 'route__due' }, from)));
}

function stage({ before, steps }) {
  const kind = steps.length > 1 ? 'route__stage route__stage--parallel' : 'route__stage';
  return [
    ...before.map(turn),
    create('li', { class: kind },
      steps.length > 1 ? create('p', { class: 'route__together' }, `${steps[0].within ?? '并行'}：${steps.length} 个部门同时办理，都办完才往下走`) : null,
      create('div', { class: 'route__steps' }, ...steps.map((step) => one(step, steps.length > 1)))),
  ];
}

function turn({ text, reasons, open }) {
  return create('li', { class: open ? 'route__turn route__turn--open' : 'route__turn' },
    create('p', {}, text),
    reasons.length > 0 ? create('ul', {}, ...reasons.map((reason) => create('li', {}, reason))) : null);
}

function one(step, together) {
  return create('div', { class: 'route__step' },
    create('p', { class: 'route__name' }, step.name, step.within && !together ? create('span', { class: 'muted small' }, `（${step.within}）`) : ''),
    create('p', { class: 'route__unit' }, step.vacant ? `${step.unit}：当地没有单位担任` : step.unit),
    create('p', { class: 'route__due', title: step.limitSource }, step.dueOn ? `${step.limit}，${step.due}` : step.due),
    create('p', { class: 'route__acts small muted' }, `可作：${step.acts.join('、')}`),
    create('p', { class: 'small' }, create('span', { class: 'grade' }, `${step.clause} · ${step.grade}`)));
}

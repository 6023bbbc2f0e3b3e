// Findings by bureau, the gravest first; each tells its place in the form and leads there.
import { locate } from '../form/paths.js';
import { create } from '../lib/island.js';

const BADGE = { REFUSED: 'badge--bad', RETURNED: 'badge--bad', ASKED: 'badge--near', HINT: 'badge--accent', PASSED: 'badge--good' };

/** @param form the form the fields are in, or null where there is none to go to */
export function checks({ submittable, summary, groups }, form) {
  const head = form
    ? create('p', { class: 'ahead__summary' }, create('strong', {}, submittable ? '可以提交。' : '现在提交会被系统拒绝。'), ` ${summary}`)
    : create('p', { class: 'ahead__summary' }, summary);
  return [head, ...groups.map((group) => bureau(group, form))];
}

function bureau({ unit, items }, form) {
  return create('section', { class: 'ahead__bureau' },
    create('h3', {}, unit),
    create('ul', { class: 'ahead__findings' }, ...items.map((item) => finding(item, form))));
}

function finding(item, form) {
  const basis = item.clause ? `${item.clause} · ${item.grade}` : item.grade;
  return create('li', { class: 'ahead__finding' },
    create('span', { class: `badge ${BADGE[item.severity]}` }, item.severityLabel),
    create('span', { class: 'ahead__message' }, sentence(item), ' ', create('span', { class: 'grade' }, basis)),
    form ? wayTo(item, form) : null);
}

/** The form's own sentences do not say where they stand; those of rules do. */
function sentence({ place, message, severity }) {
  return place && severity === 'REFUSED' && !/第\s*\d+\s*行/.test(message) ? `${place}：${message}` : message;
}

function wayTo({ field }, form) {
  const material = field.startsWith('materials.') ? document.querySelector(`[data-slot="${CSS.escape(field.slice('materials.'.length))}"]`) : null;
  const place = material ? null : locate(form.fields, field);
  if (!material && !place) {
    return null;
  }
  const go = () => (material ? showMaterial(material) : form.focus(place));
  return create('button', { type: 'button', class: 'button button--small ahead__go', onclick: go }, '去填写处');
}

function showMaterial(slot) {
  slot.scrollIntoView({ block: 'center' });
  slot.querySelector('input, button, a')?.focus({ preventScroll: true });
}

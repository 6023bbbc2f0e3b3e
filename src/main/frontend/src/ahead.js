// What a person wants to know before acting: 自检, 提交后会怎样, and for reviewers 系统核对.
//   <section data-island="ahead" data-form="#id"> with <details data-ahead="self-check | route-preview" data-url="…">
//   <section data-island="review-checks" data-url="…">  stays hidden where there is nothing to say
// Nothing is asked of the server before a part is opened; opened again it is asked again, with the form as it is then.
import { checks } from './ahead/checks.js';
import { route } from './ahead/route.js';
import { create, island } from './lib/island.js';
import { send } from './lib/http.js';

const SHOW = { 'self-check': checks, 'route-preview': route };
const WAIT = { 'self-check': '正在核对…', 'route-preview': '正在按所用版本的流程推算，约需几秒…' };

island('ahead', (section) => {
  const form = () => document.querySelector(section.dataset.form)?.sanyiForm;
  section.querySelectorAll('details[data-ahead]').forEach((part) => {
    part.addEventListener('toggle', () => part.open && ask(part, form));
  });
});

island('review-checks', async (section) => {
  const result = await send(section.dataset.url);
  if (result.ok && result.body.groups.length > 0) {
    section.querySelector('.ahead__result').replaceChildren(...checks(result.body, null));
    section.hidden = false;
  }
});

async function ask(part, form) {
  const region = part.querySelector('.ahead__result');
  const data = form()?.current();
  if (!data) {
    region.replaceChildren(create('p', {}, '表单还没有打开，请稍后再试。'));
    return;
  }
  region.setAttribute('aria-busy', 'true');
  region.replaceChildren(create('p', { class: 'muted' }, WAIT[part.dataset.ahead]));
  const result = await send(part.dataset.url, { method: 'POST', json: { data } });
  region.removeAttribute('aria-busy');
  region.replaceChildren(...(result.ok ? SHOW[part.dataset.ahead](result.body, form()) : refusal(result.problem)), again(part, form));
}

function refusal({ title, detail }) {
  return [create('div', { class: 'notice notice--warning' }, create('p', {}, create('strong', {}, title), `：${detail}`))];
}

function again(part, form) {
  const words = part.dataset.ahead === 'self-check' ? '按现在的内容再查一遍' : '按现在的内容再推算';
  return create('p', { class: 'ahead__again' }, create('button', { type: 'button', class: 'button button--small', onclick: () => ask(part, form) }, words));
}

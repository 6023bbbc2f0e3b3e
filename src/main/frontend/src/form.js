// <div data-island="form" data-schema="url" [data-context="url | #id"] [data-draft="url"] [data-readonly]>
// The element's property `sanyiForm` is its FormIsland; it fires sanyi:form-ready when the form is there.
import { FormIsland } from './form/form-island.js';
import { create, island } from './lib/island.js';
import { problemOf } from './lib/problem.js';

export { createForm } from './form/viewer.js';

island('form', async (element) => {
  const formIsland = new FormIsland(element);
  element.sanyiForm = formIsland;
  try {
    await formIsland.open();
    element.dataset.ready = '';
    element.dispatchEvent(new CustomEvent('sanyi:form-ready', { bubbles: true }));
  } catch (failure) {
    console.error(failure);
    const { title, detail } = failure.problem ?? problemOf(500);
    element.append(create('p', { class: 'notice notice--error', role: 'alert' }, `表单没有打开。${title}：${detail}`));
  }
});

// The one place that creates forms.
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { allRowsModule } from './all-rows.js';
import { moneyFieldModule } from './money-field.js';
import { cleanNumberInputs } from './number-input.js';
import { pagedListModule } from './paged-list.js';
import { sumFieldModule } from './sum-field.js';

flatpickr.localize(Mandarin);

/** Rows of a list are never folded away: a wrong amount must not hide. Long lists turn pages instead. */
function withAllRowsOpen(component) {
  const components = component.components?.map(withAllRowsOpen);
  const open = component.type === 'dynamiclist' ? { disableCollapse: true } : {};
  return components ? { ...component, ...open, components } : { ...component, ...open };
}

/**
 * Shows a form. Without `debounce: false` the viewer loses letters when it redraws while somebody types.
 *
 * @param container element to put it into
 * @param schema the form
 * @param data values and options by key
 * @returns the viewer's form, after it was imported
 */
export async function createForm({ container, schema, data = {}, readOnly = false }) {
  const form = new Form({
    container,
    debounce: false,
    properties: readOnly ? { readOnly: true } : {},
    additionalModules: [moneyFieldModule, sumFieldModule, pagedListModule, allRowsModule],
  });
  cleanNumberInputs(container);
  await form.importSchema(withAllRowsOpen(schema), data);
  return form;
}

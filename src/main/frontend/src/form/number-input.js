// Cleans what is pasted or typed into number fields before the viewer reads it: it would take a grouping comma for a decimal point.
import { cleanAmount } from '../lib/money.js';

export function cleanNumberInputs(container) {
  const clean = (event) => {
    const input = event.target;
    if (event.isComposing || !(input instanceof HTMLInputElement) || !input.closest('.fjs-form-field-number')) {
      return;
    }
    const cleaned = cleanAmount(input.value);
    if (cleaned !== input.value) {
      const caret = cleanAmount(input.value.slice(0, input.selectionStart)).length;
      const atEnd = input.selectionStart === input.value.length;
      input.value = cleaned;
      input.setSelectionRange(atEnd ? cleaned.length : caret, atEnd ? cleaned.length : caret);
    }
  };
  container.addEventListener('input', clean, true);
  container.addEventListener('compositionend', (event) => {
    if (event.target.closest('.fjs-form-field-number')) {
      event.target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
}

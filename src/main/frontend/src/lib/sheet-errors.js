// What is wrong in a workbook, as a table by sheet, row and column.
import { create } from './island.js';

const PLACE = /^(.*?)(?:!([A-Z]*)(\d+))?$/;

/** `用途!C12` → {sheet, column, row}; a sheet alone has neither row nor column. */
export function placeOf(field) {
  const [, sheet, column, row] = PLACE.exec(field);
  return { sheet, column: column || '', row: row ?? '' };
}

/** Problem details as an element; with the places as a table where the server names them. */
export function problemElement({ title, detail, fields }) {
  const cells = fields.filter(({ field }) => field.includes('!') || field !== '');
  return create('div', { class: 'sheet-errors', role: 'alert' },
    create('p', {}, create('strong', {}, title), `：${detail}`),
    cells.length > 0 ? table(cells) : null);
}

function table(fields) {
  const head = create('tr', {}, ...['工作表', '行', '列', '问题'].map((text) => create('th', { scope: 'col' }, text)));
  const rows = fields.map(({ field, message }) => {
    const { sheet, row, column } = placeOf(field);
    const text = message.replace(/^第\d+行(?: [A-Z]+列)? ?/, '').replace(/^：/, '').replace(/^工作表“[^”]*”：/, '');
    return create('tr', {},
      create('td', { 'data-label': '工作表' }, sheet), create('td', { class: 'num', 'data-label': '行' }, row),
      create('td', { 'data-label': '列' }, column), create('td', { 'data-label': '问题' }, text));
  });
  return create('div', { class: 'table-wrap sheet-errors__table', tabindex: '0', role: 'region', 'aria-label': '错误清单' },
    create('table', { class: 'list list--cards' }, create('thead', {}, head), create('tbody', {}, ...rows)));
}

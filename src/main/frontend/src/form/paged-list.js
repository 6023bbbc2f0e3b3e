// Long lists of a form, a page of rows at a time: the viewer draws every row of a list again at every keystroke, which with
// two hundred rows takes seconds. Short lists are drawn whole, as ever. Rows that the data bring (property rows = given) are
// neither added nor removed.
import { RepeatRenderManager } from '@bpmn-io/form-js-viewer';
import { cloneElement, h, Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export const PAGE = 10;
const WHOLE = 15;

class PagedLists extends RepeatRenderManager {
  constructor(...services) {
    super(...services);
    this.bus = services[4];
    this.shown = new Map();
  }

  pageOf(id, count) {
    return Math.max(0, Math.min(this.shown.get(id) ?? 0, Math.ceil(count / PAGE) - 1));
  }

  show(id, page) {
    this.shown.set(id, page);
    this.bus.fire('pagedLists.shown', { id });
  }

  Repeater(props) {
    return isGiven(props.field) ? h('div', { class: 'given-rows' }, this.rows(props)) : this.rows(props);
  }

  rows(props) {
    const { id } = props.field;
    useRedraw(this.bus, id);
    const whole = super.Repeater(props);
    const rows = [whole.props.children].flat();
    if (rows.length <= WHOLE) {
      return whole;
    }
    const first = this.pageOf(id, rows.length) * PAGE;
    const page = rows.slice(first, first + PAGE);
    return h(Fragment, null, page.map((row, index) => cloneElement(row, { key: first + index, 'data-row': first + index + 1, class: 'paged-row', style: { counterSet: `row ${first + index}` } })));
  }

  RepeatFooter(props) {
    const { id } = props.field;
    useRedraw(this.bus, id);
    const footer = isGiven(props.field) ? null : super.RepeatFooter(props);
    const { data } = this._form._getState();
    const count = (this._pathRegistry.getValuePath(props.field, { indexes: props.indexes })
      .reduce((value, key) => value?.[key], data) ?? []).length;
    return count <= WHOLE ? footer : h(Fragment, null, h(Pager, { lists: this, id, count, label: props.field.label }), footer);
  }
}
PagedLists.$inject = RepeatRenderManager.$inject;

function isGiven(list) {
  return list.properties?.rows === 'given';
}

function useRedraw(bus, id) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const shown = (event) => event.id === id && redraw((times) => times + 1);
    bus.on('pagedLists.shown', shown);
    return () => bus.off('pagedLists.shown', shown);
  }, [bus, id]);
}

function Pager({ lists, id, count, label }) {
  const page = lists.pageOf(id, count);
  const last = Math.ceil(count / PAGE) - 1;
  const step = (to, text, name) => h('button', {
    type: 'button', class: 'button button--small', disabled: to < 0 || to > last || to === page, 'aria-label': name, onClick: () => lists.show(id, to),
  }, text);
  const choose = (event) => lists.show(id, Number(event.target.value));
  return h('nav', { class: 'list-pager', 'aria-label': `${label}分页` },
    h('span', { class: 'list-pager__where', role: 'status' }, `第 ${page * PAGE + 1}–${Math.min(count, (page + 1) * PAGE)} 行，共 ${count} 行`),
    h('span', { class: 'list-pager__steps' },
      step(page - 1, '上一页', `${label}上一页`),
      h('select', { class: 'input', 'aria-label': `${label}转到`, value: String(page), onChange: choose },
        Array.from({ length: last + 1 }, (none, each) => h('option', { key: each, value: String(each) }, `${each * PAGE + 1}–${Math.min(count, (each + 1) * PAGE)}`))),
      step(page + 1, '下一页', `${label}下一页`)));
}

/** Turns to the page that has the row (from 0) of the list; a new row is on the last. */
export function showRow(form, id, row) {
  form.get('repeatRenderManager').show(id, Math.floor(row / PAGE));
}

function followAdded(eventBus, repeatRenderManager, pathRegistry, formFieldRegistry) {
  eventBus.on('repeatRenderManager.add', ({ dataPath, index }) => {
    const list = formFieldRegistry.getAll().find((field) => field.type === 'dynamiclist'
      && pathRegistry.getValuePath(field).join('.') === dataPath.join('.'));
    if (list) {
      repeatRenderManager.show(list.id, Math.floor(index / PAGE));
    }
  });
}
followAdded.$inject = ['eventBus', 'repeatRenderManager', 'pathRegistry', 'formFieldRegistry'];

export const pagedListModule = {
  __init__: ['pagedListFollow'],
  repeatRenderManager: ['type', PagedLists],
  pagedListFollow: ['factory', followAdded],
};

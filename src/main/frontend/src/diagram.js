// <div data-island="diagram" data-progress="/api/v1/cases/{number}/progress">
// Where a case is in its process: steps done and steps it waits in are marked by colour, line and legend; called processes are tabs.
// The answer is {bpmn: {processKey: xml, …}, current: [element ids], passed: [element ids]}; the first process is the main one.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { create, embeddedJson, island } from './lib/island.js';
import { send } from './lib/http.js';

const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

async function load(reference) {
  if (reference.startsWith('#')) {
    return embeddedJson(reference);
  }
  const result = await send(reference);
  return result.ok ? result.body : null;
}

const MARGIN = 30;
const READABLE = 0.5;

class Diagram {
  constructor(element, progress) {
    this.progress = progress;
    this.canvas = create('div', { class: 'diagram__canvas', role: 'group', 'aria-label': '流程图，步骤另见列表' });
    this.tabs = create('div', { class: 'tabs tabs--small', role: 'tablist', 'aria-label': '流程' });
    this.legend = create('p', { class: 'diagram__legend' });
    element.append(this.tabs, this.tools(), this.canvas, this.legend);
    this.viewer = new NavigatedViewer({
      container: this.canvas,
      textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT } },
    });
  }

  async open() {
    const processes = Object.entries(this.progress.bpmn).map(([key, xml]) => ({ key, xml, name: nameOf(xml) ?? key }));
    this.buttons = processes.map((process) => this.tab(process));
    this.tabs.replaceChildren(...this.buttons);
    this.tabs.hidden = processes.length < 2;
    this.tabs.addEventListener('keydown', (event) => this.moveTab(event));
    await this.show(processes[0], this.buttons[0]);
    this.scrollOnlyWhenUsed();
  }

  isUnderWay(key) {
    return this.progress.current.some((id) => this.progress.bpmn[key]?.includes(`id="${id}"`));
  }

  /** The call activities of the shown process whose called process is being worked on. */
  callsUnderWay() {
    return this.viewer.get('elementRegistry')
      .filter(({ businessObject }) => businessObject?.calledElement && this.isUnderWay(businessObject.calledElement))
      .map((shape) => shape.id);
  }

  tab(process) {
    const here = this.isUnderWay(process.key);
    const button = create('button', { type: 'button', role: 'tab', class: 'tab', onclick: () => this.show(process, button) },
      process.name, here ? create('span', { class: 'badge badge--accent' }, '办理中') : null);
    return button;
  }

  moveTab(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = this.buttons.indexOf(document.activeElement);
    if (step && at >= 0) {
      const next = this.buttons[(at + step + this.buttons.length) % this.buttons.length];
      next.focus();
      next.click();
    }
  }

  async show(process, button) {
    this.buttons.forEach((each) => {
      each.setAttribute('aria-selected', String(each === button));
      each.tabIndex = each === button ? 0 : -1;
    });
    await this.viewer.importXML(process.xml);
    const current = [...this.progress.current, ...this.callsUnderWay()];
    const names = [...new Set(this.mark('current', current))];
    this.mark('passed', this.progress.passed.filter((id) => !current.includes(id)));
    this.explain(names);
    this.showReadable();
  }

  /** Marks those of the elements that are in this process; gives their names. */
  mark(marker, ids) {
    const canvas = this.viewer.get('canvas');
    const shapes = ids.map((id) => this.viewer.get('elementRegistry').get(id)).filter((shape) => shape && !shape.waypoints);
    shapes.forEach((shape) => canvas.addMarker(shape.id, `is-${marker}`));
    return shapes.map((shape) => shape.businessObject.name).filter(Boolean);
  }

  explain(currentNames) {
    const key = (kind, text) => create('span', { class: `legend legend--${kind}` }, text);
    const nowhere = this.progress.current.length > 0 ? '当前步骤不在此流程中' : '流程已结束';
    const where = currentNames.length > 0 ? `当前：${currentNames.join('、')}` : nowhere;
    this.legend.replaceChildren(key('passed', '已办'), key('current', '办理中'), key('ahead', '未到'), create('strong', {}, where));
  }

  tools() {
    const tool = (label, text, action) => create('button', { type: 'button', class: 'button button--small', 'aria-label': label, title: label, onclick: action }, text);
    return create('div', { class: 'diagram__tools' },
      tool('放大', '＋', () => this.zoom(1.25)), tool('缩小', '－', () => this.zoom(0.8)), tool('看全图', '全图', () => this.fit()));
  }

  zoom(factor) {
    const canvas = this.viewer.get('canvas');
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
  }

  /** The whole process, in a frame as high as it needs. */
  fit() {
    const canvas = this.viewer.get('canvas');
    const { inner } = canvas.viewbox();
    const width = Math.max(inner.width + 2 * MARGIN, this.canvas.clientWidth);
    const height = inner.height + 2 * MARGIN;
    this.canvas.style.height = `${Math.min(Math.max((height * this.canvas.clientWidth) / width, 320), 0.7 * innerHeight)}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - (width - inner.width) / 2, y: inner.y - MARGIN, width, height });
    const rest = { x: this.canvas.clientWidth - width * canvas.zoom(), y: this.canvas.clientHeight - height * canvas.zoom() };
    canvas.scroll({ dx: Math.max(0, rest.x / 2), dy: Math.max(0, rest.y / 2) });
  }

  /** The whole process if it can be read then, else the part where the case is. */
  showReadable() {
    this.fit();
    const canvas = this.viewer.get('canvas');
    if (canvas.zoom() < READABLE) {
      const start = this.viewer.get('elementRegistry').find((element) => canvas.hasMarker(element, 'is-current'))
        ?? this.viewer.get('elementRegistry').find((element) => element.type === 'bpmn:StartEvent');
      canvas.zoom(0.8);
      canvas.scrollToElement(start, { left: 120, right: 120, top: 120, bottom: 120 });
    }
  }

  /** The wheel moves the page until somebody works in the diagram. */
  scrollOnlyWhenUsed() {
    const wheel = this.viewer.get('zoomScroll');
    wheel.toggle(false);
    this.canvas.addEventListener('pointerdown', () => wheel.toggle(true));
    document.addEventListener('pointerdown', (event) => {
      if (!this.canvas.contains(event.target)) {
        wheel.toggle(false);
      }
    });
  }
}

function nameOf(xml) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return document.getElementsByTagNameNS('*', 'process')[0]?.getAttribute('name');
}

island('diagram', async (element) => {
  const progress = await load(element.dataset.progress);
  if (!progress) {
    element.append(create('p', { class: 'empty' }, '流程图暂时无法显示，请看下面的步骤列表。'));
    return;
  }
  await new Diagram(element, progress).open();
  element.dataset.ready = '';
});

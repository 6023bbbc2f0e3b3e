// Brings two people's work on one draft together, field by field: what only one of them changed is taken; what both
// changed differently is a conflict, for a person to decide.
import { diff3MergeRegions } from 'node-diff3';
import { sameData } from './local-copy.js';
import { pairRows } from './rows.js';

const COMPUTED = 'expression';

/**
 * @param schema the form
 * @param base what both began with; mine and theirs: what came of it
 * @param pick by key of the conflict: 'theirs' takes theirs; without it mine is taken
 * @returns {data, conflicts: [{key, label, mine, theirs, component}]}; undefined as mine or theirs: row deleted
 */
export function mergeDrafts({ schema, base, mine, theirs }, pick = {}) {
  const merging = { pick, conflicts: [] };
  const data = mergeFields(merging, schema.components ?? [], { base: base ?? {}, mine, theirs }, { key: '', label: '' });
  return { data, conflicts: merging.conflicts };
}

/** All conflicts decided for the other side. */
export const allTheirs = (conflicts) => Object.fromEntries(conflicts.map(({ key }) => [key, 'theirs']));

function mergeFields(merging, components, versions, place) {
  const merged = {};
  const known = valueHolders(components);
  known.forEach((component) => {
    const name = component.key ?? component.path;
    const sides = side(versions, name);
    const value = component.type === 'dynamiclist'
      ? mergeRows(merging, component, sides, name)
      : mergeValue(merging, component, sides, { key: `${place.key}${name}`, label: place.label + labelOf(component) });
    if (value !== undefined) {
      merged[name] = value;
    }
  });
  return { ...versions.theirs, ...versions.mine, ...merged };
}

const side = ({ base, mine, theirs }, name) => ({ base: base?.[name], mine: mine?.[name], theirs: theirs?.[name] });

function valueHolders(components) {
  return components.flatMap((component) => {
    if (component.type === 'dynamiclist') {
      return [component];
    }
    return component.components ? valueHolders(component.components) : (component.key ? [component] : []);
  });
}

function mergeValue(merging, component, { base, mine, theirs }, { key, label }) {
  if (component.type === COMPUTED || same(mine, theirs) || same(base, theirs)) {
    return mine;
  }
  if (same(base, mine)) {
    return theirs;
  }
  return decide(merging, { key, label, component, mine, theirs });
}

/** Nothing typed, in whatever way the form writes it. */
const empty = (value) => value === undefined || value === null || value === '' || value === false;
const same = (one, other) => (empty(one) && empty(other)) || sameData(one, other);

function decide(merging, conflict) {
  merging.conflicts.push(conflict);
  return merging.pick[conflict.key] === 'theirs' ? conflict.theirs : conflict.mine;
}

function mergeRows(merging, list, versions, path) {
  const rows = identified(list, versions);
  return order(rows).map((id) => mergeRow(merging, list, rows, id, path)).filter((row) => row !== undefined);
}

/** The rows of each version by id: a base row's own, or one for what is new on a side. */
function identified(list, { base = [], mine = [], theirs = [] }) {
  const byId = (version, rows, prefix) => new Map(pairRows(list, base, rows).map((i, j) => [i < 0 ? `${prefix}${j}` : `b${i}`, rows[j]]));
  const ofBase = new Map(base.map((row, i) => [`b${i}`, row]));
  const ofMine = byId('mine', mine, 'm');
  return { base: ofBase, mine: ofMine, theirs: withSharedIds(byId('theirs', theirs, 't'), ofMine) };
}

/** A row that both added alike is one row. */
function withSharedIds(theirs, mine) {
  const added = [...mine].filter(([id]) => id.startsWith('m'));
  return new Map([...theirs].map(([id, row]) => {
    const index = id.startsWith('t') ? added.findIndex(([, other]) => sameData(other, row)) : -1;
    return index < 0 ? [id, row] : [added.splice(index, 1)[0][0], row];
  }));
}

/** All ids of both sides, in an order that keeps what either did. */
function order({ base, mine, theirs }) {
  const regions = diff3MergeRegions([...mine.keys()], [...base.keys()], [...theirs.keys()]);
  const ids = regions.flatMap((region) => (region.stable ? region.bufferContent : [...region.aContent, ...region.bContent]));
  return [...new Set([...ids, ...mine.keys(), ...theirs.keys()])];
}

function mergeRow(merging, list, rows, id, path) {
  const versions = { base: rows.base.get(id), mine: rows.mine.get(id), theirs: rows.theirs.get(id) };
  const { base, mine, theirs } = versions;
  const label = `${labelOf(list)} `;
  if (mine && theirs) {
    return mergeFields(merging, list.components ?? [], versions, { key: `${path}/${id}/`, label: `${label}${titleOf(list, base ?? mine)} ` });
  }
  if (!base) {
    return mine ?? theirs;
  }
  const left = mine ?? theirs;
  return sameData(left, base)
    ? undefined
    : decide(merging, { key: `${path}/${id}`, label: `${label}${titleOf(list, base)}`, component: list, mine, theirs });
}

/** What was written tells a row from the others better than its number. */
function titleOf(list, row) {
  const text = (list.components ?? []).find(({ type, key }) => ['textfield', 'textarea'].includes(type) && row[key]);
  return text ? `“${String(row[text.key]).slice(0, 20)}”` : '';
}

function labelOf({ label, dateLabel, properties, key, path }) {
  return label || dateLabel || properties?.label || key || path;
}

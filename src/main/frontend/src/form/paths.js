// Between the names the server uses for fields (`usages[2].amount`) and what the form viewer uses (field id and row numbers).

/** All keyed fields and lists of a form, by their path with `[]` for the row: {id, label, list}. */
export function fieldsByPath(schema) {
  const found = new Map();
  collect(schema.components ?? [], '', [], found);
  return found;
}

function collect(components, prefix, lists, found) {
  components.forEach((component) => {
    const own = component.key ?? component.path ?? '';
    const path = join(prefix, own);
    const entry = { id: component.id, label: labelOf(component), lists, isList: component.type === 'dynamiclist' };
    if (component.key || entry.isList) {
      found.set(path, entry);
    }
    if (entry.isList) {
      collect(component.components ?? [], `${path}[]`, [...lists, entry.label], found);
    } else if (component.components) {
      collect(component.components, path, lists, found);
    }
  });
}

function join(prefix, own) {
  return prefix && own ? `${prefix}.${own}` : prefix + own;
}

function labelOf({ label, dateLabel, key, path }) {
  const text = label || dateLabel || '';
  return text && !text.startsWith('=') ? text : (key ?? path ?? '');
}

/** Where `usages[2].amount` is in this form: {id, rows: [2], label: "第 3 行 金额"}; null if the form has no such field. */
export function locate(fields, path) {
  const rows = [...path.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  const entry = fields.get(path.replace(/\[\d+\]/g, '[]')) ?? fields.get(path.replace(/\[\d+\]$/, '').replace(/\[\d+\]/g, '[]'));
  return entry ? { id: entry.id, rows, isList: entry.isList, label: withRow(entry, rows) } : null;
}

function withRow({ lists, label }, rows) {
  if (rows.length === 0) {
    return label;
  }
  const list = lists.at(-1) ? `${lists.at(-1)} ` : '';
  return `${list}第 ${rows.at(-1) + 1} 行 ${label}`;
}

/** Problem fields of the server as the viewer's error state {id: [...]} or {id: {row: [...]}}; unknown fields are left out. */
export function toViewerErrors(fields, problems) {
  const errors = {};
  problems.forEach(({ field, message }) => {
    const place = locate(fields, field);
    if (place && !place.isList) {
      add(errors, [place.id, ...place.rows], message);
    }
  });
  return errors;
}

function add(errors, steps, message) {
  const last = steps.at(-1);
  const parent = steps.slice(0, -1).reduce((node, step) => (node[step] ??= {}), errors);
  (parent[last] ??= []).push(message);
}

/** The viewer's error state as a list in the order of the form: {id, rows, label, message}. */
export function fromViewerErrors(fields, errors) {
  return [...fields.values()].flatMap((entry) =>
    flatten(errors[entry.id], []).map(({ rows, message }) => ({ id: entry.id, rows, label: withRow(entry, rows), message })));
}

function flatten(node, rows) {
  if (!node) {
    return [];
  }
  if (Array.isArray(node) && node.some((item) => typeof item === 'string')) {
    return node.map((message) => ({ rows, message }));
  }
  return Object.entries(node).flatMap(([row, child]) => flatten(child, [...rows, Number(row)]));
}

// A native form for the act panel: names like `place`, `cases[]` and `changes[0].after` become JSON; a row of a list whose
// key field is empty is left out.

const LIST = /^(.+)\[]$/;
const ROW = /^(.+)\[(\d+)]\.(.+)$/;

/** The JSON of named values. @param entries [name, value] in the order of the form; @param key the field a row must have */
export function jsonOf(entries, key) {
  const data = {};
  const rows = {};
  entries.forEach(([name, value]) => {
    const [, list] = LIST.exec(name) ?? [];
    const [, path, index, field] = ROW.exec(name) ?? [];
    if (list) {
      (data[list] ??= []).push(value);
    } else if (path) {
      rows[path] ??= {};
      (rows[path][index] ??= {})[field] = value;
    } else {
      data[name] = value;
    }
  });
  Object.entries(rows).forEach(([path, each]) => {
    data[path] = Object.values(each).filter((row) => !key || row[key]?.trim());
  });
  return data;
}

/** Lists nothing was chosen from are empty, not missing: data-lists="cases secretCases". */
function withLists(form, data) {
  (form.dataset.lists ?? '').split(' ').filter(Boolean).forEach((name) => { data[name] ??= []; });
  return data;
}

export function mountFields(form) {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.sanyiForm = {
    collect: () => (form.reportValidity() ? withLists(form, jsonOf([...new FormData(form)], form.dataset.rowKey)) : null),
    showProblem: ({ fields }) => fields.forEach(({ field }) => mark(form, field)),
  };
  form.addEventListener('input', (event) => event.target.removeAttribute('aria-invalid'));
}

function mark(form, field) {
  const control = form.elements[field] ?? form.elements[`${field}[]`];
  (control instanceof RadioNodeList ? [...control] : [control]).filter(Boolean)
    .forEach((each) => each.setAttribute('aria-invalid', 'true'));
}

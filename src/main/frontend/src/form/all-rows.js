// The viewer checks and hands over only fields that are drawn. Lists that turn pages draw some of their rows, and a list that
// was just replaced none yet: so the rows of plain lists are told from the data instead, drawn or not.

function fieldsOf(container) {
  return (container.components ?? []).flatMap((field) => (field.type === 'group' && !field.path ? fieldsOf(field) : [field]));
}

const isPlain = (field) => !field.path && field.type !== 'dynamiclist';

/** Lists of the form itself whose rows hold nothing but fields. */
function plainLists(form) {
  return fieldsOf(form).filter((field) => field.type === 'dynamiclist' && field.isRepeating && fieldsOf(field).every(isPlain));
}

function allRows(formFieldInstanceRegistry, formFieldRegistry, formFields, form, expressionLanguage) {
  const drawn = formFieldInstanceRegistry.getAllKeyed.bind(formFieldInstanceRegistry);
  const known = new Map();

  const isHidden = ({ id, conditional }, row, i, data, outside) => {
    if (!conditional?.hide) {
      return false;
    }
    const key = `${id}\n${outside}\n${i}\n${JSON.stringify(row)}`;
    if (!known.has(key)) {
      const context = { this: row, parent: data, i: [i + 1], _this_: row, _parent_: data, _i_: [i + 1], ...data };
      known.set(key, expressionLanguage.evaluateUnaryTest(conditional.hide, context) === true);
    }
    return known.get(key);
  };

  formFieldInstanceRegistry.getAllKeyed = () => {
    const root = formFieldRegistry.getForm?.() ?? form._getState().schema;
    const lists = root ? plainLists(root) : [];
    const { data } = form._getState();
    const inLists = new Set(lists.flatMap((list) => fieldsOf(list).map(({ id }) => id)));
    const outside = JSON.stringify(Object.entries(data).filter(([, value]) => value === null || typeof value !== 'object'));
    if (known.size > 20000) {
      known.clear();
    }
    const rowsOf = (list) => (data[list.path] ?? []).flatMap((row, i) => fieldsOf(list)
      .filter((field) => formFields.get(field.type)?.config.keyed && !isHidden(field, row, i, data, outside))
      .map((field) => ({
        id: field.id,
        valuePath: [list.path, i, field.key],
        indexes: { [list.id]: i },
        expressionContextInfo: { data, this: row, parent: data, i: [i + 1] },
      })));
    return [...drawn().filter(({ id }) => !inLists.has(id)), ...lists.flatMap(rowsOf)];
  };
  return {};
}
allRows.$inject = ['formFieldInstanceRegistry', 'formFieldRegistry', 'formFields', 'form', 'expressionLanguage'];

export const allRowsModule = { __init__: ['allRows'], allRows: ['factory', allRows] };

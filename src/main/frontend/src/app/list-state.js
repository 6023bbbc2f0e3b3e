// Lists keep their state in the address: <form data-list="tasks"> sends only filters that are set, and
// <a data-back-to-list="tasks"> leads back to the list as it was left.

const key = (name) => `sanyi:list:${name}`;

export function keepListState() {
  document.addEventListener('htmx:configRequest', ({ detail }) => {
    if (detail.elt.closest('[data-list]') && detail.verb === 'get') {
      [...new Set(detail.formData.keys())].filter((name) => detail.formData.get(name) === '').forEach((name) => detail.formData.delete(name));
    }
  });
  document.addEventListener('submit', ({ target }) => {
    if (target.matches('form[data-list]') && target.method === 'get') {
      [...target.elements].filter((field) => field.name && field.value === '').forEach((field) => { field.disabled = true; });
    }
  });
  remember();
  addEventListener('popstate', remember);
  document.addEventListener('htmx:pushedIntoHistory', remember);
  document.querySelectorAll('a[data-back-to-list]').forEach((link) => {
    link.href = sessionStorage.getItem(key(link.dataset.backToList)) ?? link.href;
  });
}

function remember() {
  const list = document.querySelector('[data-list]');
  if (list) {
    sessionStorage.setItem(key(list.dataset.list), location.pathname + location.search);
  }
}

// Islands: elements the server marks with data-island, brought to life once, also when htmx puts them in later.

export function island(name, mount) {
  const mountWithin = (root) => {
    root.querySelectorAll(`[data-island="${name}"]:not([data-mounted])`).forEach((element) => {
      element.dataset.mounted = '';
      mount(element);
    });
  };
  whenReady(() => mountWithin(document));
  document.addEventListener('htmx:load', (event) => mountWithin(event.target.parentNode ?? document));
}

export function whenReady(action) {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', action, { once: true });
  } else {
    action();
  }
}

/** An element with properties and children; text children are never read as HTML. */
export function create(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(properties).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The JSON a data attribute points to: `#id` of a script element on the page, or a URL left to the caller. */
export function embeddedJson(reference) {
  return JSON.parse(document.querySelector(reference).textContent);
}

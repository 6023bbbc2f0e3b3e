// Follows a meeting: the part of the page is asked for again every few seconds and replaced where it has changed, but not
// while somebody is answering a dialog, an act is under way, or nobody looks.

const EVERY = 5000;
const LEAVING = 60;

export function follow(element) {
  let seen = element.innerHTML.trim();
  let failures = 0;
  const timer = setInterval(async () => {
    if (document.hidden || document.querySelector('dialog[open], [aria-busy="true"]')) {
      return;
    }
    const html = await load(element.dataset.live);
    failures = html === null ? failures + 1 : 0;
    if (failures > LEAVING) {
      clearInterval(timer);
    }
    if (html !== null && html !== seen && !document.querySelector('dialog[open], [aria-busy="true"]')) {
      replace(element, html);
      seen = html;
    }
  }, EVERY);
}

async function load(url) {
  try {
    const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
    return response.ok && !response.redirected ? asWritten(await response.text()) : null;
  } catch {
    return null;
  }
}

/** As the browser writes what it has read, to be compared with the page. */
function asWritten(html) {
  const read = document.createElement('template');
  read.innerHTML = html;
  return read.innerHTML.trim();
}

/** The focus stays on what it was on, if that is still there; what was opened stays open. */
function replace(element, html) {
  const focused = element.contains(document.activeElement) ? document.activeElement.id : '';
  const open = [...element.querySelectorAll('details[open][id]')].map(({ id }) => id);
  element.innerHTML = html;
  open.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

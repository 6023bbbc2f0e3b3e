// On every page: htmx, list state, session, menus, notices, printing.
import './app/htmx-setup.js';
import { closeMenus } from './app/menus.js';
import { keepListState } from './app/list-state.js';
import { keepSession } from './app/session.js';
import { showCurrentTab } from './app/tabs.js';
import { whenReady } from './lib/island.js';
import { showLeftNotice } from './lib/notice.js';

whenReady(() => {
  keepListState();
  keepSession();
  closeMenus();
  showCurrentTab();
});
showLeftNotice();

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    print();
  }
});

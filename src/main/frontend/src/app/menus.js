// Menus are <details class="menu">: they close on Escape, on a click elsewhere and when another opens.

export function closeMenus() {
  const open = () => [...document.querySelectorAll('details.menu[open]')];
  document.addEventListener('click', (event) => {
    open().filter((menu) => !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      open().forEach((menu) => { menu.open = false; menu.querySelector('summary').focus(); });
    }
  });
}

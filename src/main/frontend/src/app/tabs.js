// A row of tabs wider than the phone starts where the current one can be seen.

export function showCurrentTab() {
  document.querySelectorAll('.tabs > [aria-current]').forEach((current) => {
    const row = current.parentElement;
    row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  });
  document.querySelectorAll('.site-nav [aria-current]').forEach((current) => {
    const row = current.closest('.site-nav');
    row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  });
}

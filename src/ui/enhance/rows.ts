/** Adds a row of CodeRows in place. */
export function addRows(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const id = button?.querySelector<HTMLElement>('[data-add-row]')?.dataset.addRow;
    if (!id) return;
    const list = document.querySelector(`[data-rows="${CSS.escape(id)}"]`);
    const pattern = document.querySelector(`template[data-row-pattern="${CSS.escape(id)}"]`);
    if (!list || !pattern) return;
    event.preventDefault();
    list.insertAdjacentHTML('beforeend', pattern.innerHTML.replaceAll('{n}', String(list.children.length + 1)));
    list.lastElementChild?.querySelector('input')?.focus();
  });
}

/** Puts a picked example into its field in place. */
export function fillExamples(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-fill]') : null;
    const field = button && document.getElementById(button.dataset.fill ?? '');
    if (!button || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    event.preventDefault();
    field.value = button.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
}

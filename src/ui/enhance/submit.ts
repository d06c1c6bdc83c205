const backToNormalAfter = 10_000;

/**
 * Marks a form as busy once it is sent, and says so. A second press while busy does nothing; coming back to the page or
 * a while later (a download leaves the page standing) frees it. The server is safe against doubles by itself.
 */
export function markBusy(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.dataset.busyText) return;
    if (form.dataset.busy !== undefined) return event.preventDefault();
    setBusy(form, true);
    setTimeout(() => setBusy(form, false), backToNormalAfter);
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-busy]')) setBusy(form, false);
  });
}

function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.toggleAttribute('data-busy', busy);
  for (const button of form.querySelectorAll('button[type="submit"]')) {
    if (busy) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
  const status = form.querySelector('[data-busy-status]');
  if (status) status.textContent = busy ? (form.dataset.busyText ?? '') : '';
}

/** Shows the chosen theme at once and tells the server behind the scenes. */
export function applyThemeAtOnce(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-theme-switch]');
  form?.addEventListener('submit', (event) => {
    const choice = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    if (!choice) return;
    event.preventDefault();
    show(choice, form);
    const body = new URLSearchParams({ theme: choice, back: location.pathname });
    void fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  });
}

function show(choice: string, form: HTMLFormElement): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  for (const button of form.querySelectorAll('button'))
    button.setAttribute('aria-pressed', String(button.value === choice));
}

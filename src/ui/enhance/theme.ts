/** Shows the chosen theme at once and tells the server behind the scenes. */
export function applyThemeAtOnce(): void {
  const choices = document.querySelector<HTMLElement>('[data-theme-switch]');
  choices?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-theme-choice]') : null;
    const choice = button?.dataset.themeChoice;
    if (!choice) return;
    event.preventDefault();
    show(choice, choices);
    const body = new URLSearchParams({ theme: choice, back: location.pathname });
    void fetch(choices.dataset.themeSwitch ?? '', { method: 'POST', body, redirect: 'manual' });
  });
}

function show(choice: string, choices: HTMLElement): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  for (const button of choices.querySelectorAll<HTMLElement>('[data-theme-choice]'))
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice));
}

/** Hides what is asked only where another question has an answer, while it has another one. */
export function showOnlyIf(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-only]')];
  if (parts.length === 0) return;
  const update = () => {
    for (const part of parts) {
      const taken = [
        ...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(part.dataset.only ?? '')}"]:checked`),
      ];
      part.hidden = taken.length > 0 && taken.every(({ value }) => value !== part.dataset.onlyIs);
    }
  };
  document.addEventListener('change', update);
  window.addEventListener('pageshow', update);
  update();
}

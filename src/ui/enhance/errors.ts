/** Moves the focus to the error summary of a page that came back with mistakes. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

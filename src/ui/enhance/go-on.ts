/** Presses on where the page only repeats what was sent before log-in; not when somebody comes back to it. */
export function goOn(): void {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type !== 'navigate') return;
  document.querySelector<HTMLFormElement>('form#go-on')?.requestSubmit();
}

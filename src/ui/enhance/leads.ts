/** Shows the table of dates that what is ticked can have: the one of the slowest item. */
export function followLeads(): void {
  const place = document.querySelector<HTMLElement>('[data-leads]');
  const form = place?.closest('form');
  if (!place || !form) return;
  const leads: Record<string, number> = JSON.parse(place.dataset.leads ?? '{}');
  const tables = [...place.querySelectorAll<HTMLElement>('[data-lead-days]')];
  const first = tables.find((table) => !table.hidden);
  const update = () => {
    const sent = new FormData(form);
    const items = sent.get('special') === 'yes' ? sent.getAll('specialItem') : sent.getAll('items');
    const days = String(Math.max(0, ...items.map((item) => leads[String(item)] ?? 0)));
    const shown = tables.find((table) => table.dataset.leadDays === days) ?? first;
    for (const table of tables) table.hidden = table !== shown;
  };
  form.addEventListener('change', update);
  window.addEventListener('pageshow', update);
  const button = place.querySelector<HTMLElement>('[data-leads-button]');
  if (button) button.hidden = true;
  update();
}

/**
 * Switches a group off while a choice that excludes it is taken, and shows the reason. What is ticked there already stays and is sent:
 * the server tells how both can be had. Its links stay: a fieldset that is disabled would take them along.
 */
export function switchOff(): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[data-disables]')];
  const update = () => {
    for (const choice of choices) {
      const group = document.getElementById(choice.dataset.disables ?? '');
      const off = choice.checked && !group?.querySelector('input:checked');
      for (const box of group?.querySelectorAll('input') ?? []) box.disabled = off;
      const note = document.getElementById(`${choice.dataset.disables}-off`);
      if (note) note.hidden = !off;
    }
  };
  if (choices.length === 0) return;
  document.addEventListener('change', update);
  window.addEventListener('pageshow', update);
  update();
}

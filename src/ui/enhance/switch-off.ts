/** Switches a group off while a choice that excludes it is taken, and shows the reason. */
export function switchOff(): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[data-disables]')];
  const update = () => {
    for (const choice of choices) {
      const group = document.getElementById(choice.dataset.disables ?? '');
      if (group instanceof HTMLFieldSetElement) group.disabled = choice.checked;
      const note = document.getElementById(`${choice.dataset.disables}-off`);
      if (note) note.hidden = !choice.checked;
    }
  };
  if (choices.length === 0) return;
  document.addEventListener('change', update);
  window.addEventListener('pageshow', update);
  update();
}

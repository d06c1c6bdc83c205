import { typedText } from '../../ground/text/normalise.ts';

/** Shows how many characters are left below a text with a limit, counted as the server counts. */
export function countCharacters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count-limit]')) {
    const output = document.querySelector<HTMLOutputElement>(`output[for="${CSS.escape(area.id)}"]`);
    if (!output) continue;
    const show = () => showLeft(output, Number(area.dataset.countLimit) - lengthOf(area.value));
    area.addEventListener('input', show);
    show();
  }
}

/** Unicode code points of what the server keeps; a line break counts one. */
export function lengthOf(text: string): number {
  return [...typedText(text)].length;
}

function showLeft(output: HTMLOutputElement, left: number): void {
  const pattern = left < 0 ? output.dataset.over : output.dataset.left;
  output.textContent = (pattern ?? '{n}').replace('{n}', String(Math.abs(left)));
  output.toggleAttribute('data-exceeded', left < 0);
  output.hidden = false;
}

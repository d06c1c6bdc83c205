import { plain } from '../../ground/text/normalise.ts';

const rules: Record<string, (text: string) => string> = {
  code: (text) => plain(text).toUpperCase(),
  digits: plain,
};

/** Makes full-width letters and digits half-width when a field is left. The server accepts both. */
export function normalizeOnLeaving(): void {
  document.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const rule = rules[target.dataset.normalize ?? ''];
    if (rule && target.value !== rule(target.value)) target.value = rule(target.value);
  });
}

import type { Token } from './tags.ts';

/** Gathers what stands in `<t>` and `<v>`, without the readings that Japanese programs add to a text (`rPh`). */
export function gatherer() {
  let [text, part, inside, reading] = ['', '', false, false];
  return {
    take(token: Token) {
      if ('text' in token) {
        if (inside && !reading) part += token.text;
        return;
      }
      const { name, closes, empty } = token.tag;
      if (name === 'rPh') reading = !closes && !empty;
      if (name !== 't' && name !== 'v') return;
      inside = !closes && !empty;
      text += unescaped(part);
      part = '';
    },
    /** What was gathered since the last end. */
    end() {
      const gathered = text + unescaped(part);
      [text, part] = ['', ''];
      return gathered;
    },
  };
}

/** The signs that XML cannot hold (`_x000D_`) in their place. */
const unescaped = (text: string) =>
  text.replace(/_x([\dA-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

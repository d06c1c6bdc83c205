/** A text in both languages of the interface. */
export type Text = { readonly ja: string; readonly en: string };

/** Languages of the interface: Japanese first. */
export type Lang = keyof Text;

/** Says a text in one of the languages. */
export type Say = (text: Text) => string;

export const languages = ['ja', 'en'] as const satisfies readonly Lang[];

/** The name of an item inside a sentence or a narrow list: without what stands in brackets behind it, 「（追加・削除）」. */
export const inSentence = ({ ja, en }: Text): Text => ({ ja: bare(ja), en: bare(en) });

/**
 * Items in a row inside a sentence: 「A、B」, “A, B”; codes and names are the same in both languages.
 * @param none what stands for no item at all
 */
export function listed(items: readonly (string | Text)[], none: Text = { ja: 'なし', en: 'none' }): Text {
  if (items.length === 0) return none;
  const said = (lang: Lang) => items.map((item) => (typeof item === 'string' ? item : item[lang]));
  return { ja: said('ja').join('、'), en: said('en').join(', ') };
}

const bare = (title: string): string => title.replace(/\s*[（(][^（(]*[）)]$/, '');

/** A text in both languages of the interface. */
export type Text = { readonly ja: string; readonly en: string };

/** Languages of the interface: Japanese first. */
export type Lang = keyof Text;

export const languages = ['ja', 'en'] as const satisfies readonly Lang[];

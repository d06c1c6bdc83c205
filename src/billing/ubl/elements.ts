import { element, type XmlElement } from './xml.ts';

/** What holds other elements (`cac`), as UBL names it. */
export const aggregate = (name: string, ...content: readonly (XmlElement | undefined)[]): XmlElement | undefined =>
  element(`cac:${name}`, content);

/** What holds a text (`cbc`). */
export const basic = (
  name: string,
  text: string | number,
  attributes?: Readonly<Record<string, string>>,
): XmlElement | undefined => element(`cbc:${name}`, text, attributes);

/** An amount in yen; a price may have hundredths, everything else is whole. */
export const yen = (name: string, amount: number): XmlElement | undefined => basic(name, amount, { currencyID: 'JPY' });

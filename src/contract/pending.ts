import type { Text } from '../ground/words.ts';

const prefix = 'pending:';

/**
 * The stand-in for a value that the centre issues at the end of the review (`decisions.md` 9).
 * @param company the 企業略称 of an office code that will be of a company that is there already, another than the applicant's
 */
export const pending = (slot: string, company?: string): string => `${prefix}${slot}${company ? `@${company}` : ''}`;

/** Whether a value still has to be issued. */
export const isPending = (value: string): boolean => value.startsWith(prefix);

const ofCompany = '/company';

/**
 * The company of an office code still to be issued: the one that it will be of, or one that comes with it, whose 企業略称 its first three
 * characters are (`domain.md` 3.1).
 */
export const pendingCompany = (officeCode: string): string =>
  /@([A-Z0-9]{3})$/.exec(officeCode)?.[1] ?? `${officeCode}${ofCompany}`;
export const isPendingCompany = (value: string): boolean => isPending(value) && value.endsWith(ofCompany);

/**
 * Whether a code stands for a newcomer who has no contract yet (仮アカウント): in small letters, which no contract has (migration 0016).
 * It takes the place of an office code until one is issued.
 */
export const isProvisional = (code: string): boolean => /^[a-z][a-z0-9]{2}(000)?$/.test(code);

/** A value as it is read: one still to be issued reads 「審査終了時に決定」. */
export const issuedText = (value: string): Text =>
  value.includes(prefix) || isProvisional(value)
    ? { ja: '審査終了時に決定', en: 'decided at the end of the review' }
    : { ja: value, en: value };

/** An office by its code and name; one whose code is still to be issued by its name. */
export const officeText = (code: string, name: string): Text =>
  isPending(code)
    ? { ja: `${name}（新しい事業所コード）`, en: `${name} (new office code)` }
    : { ja: `${issuedText(code).ja} ${name}`, en: `${issuedText(code).en} ${name}` };

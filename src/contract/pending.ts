import type { Text } from '../words/text.ts';

const prefix = 'pending:';

/** The stand-in for a value that the centre issues at the end of the review (`decisions.md` 9). */
export const pending = (slot: string): string => `${prefix}${slot}`;

/** A value as it is read: one still to be issued reads 「審査終了時に決定」. */
export const issuedText = (value: string): Text =>
  value.includes(prefix)
    ? { ja: '審査終了時に決定', en: 'decided at the end of the review' }
    : { ja: value, en: value };

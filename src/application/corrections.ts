import type { Text } from '../words/text.ts';
import type { Filing } from './filing.ts';
import type { RecordedRow } from './record.ts';

/** An answer that a correction changed; an empty text says that nothing was answered. */
export type CorrectedRow = { question: string; label: Text; before: Text; after: Text };

/** What a correction changed in the answers, in the order of the newer filing (`decisions.md` 31). */
export function correctedRows(older: Pick<Filing, 'record'>, newer: Pick<Filing, 'record'>): CorrectedRow[] {
  const [was, becomes] = [rowsOf(older), rowsOf(newer)];
  const gone = [...was.values()].filter(({ question }) => !becomes.has(question));
  return [...becomes.values(), ...gone]
    .map(({ question, label }) => ({
      question,
      label,
      before: was.get(question)?.answer ?? nothing,
      after: becomes.get(question)?.answer ?? nothing,
    }))
    .filter(({ before, after }) => before.ja !== after.ja);
}

/** The words of a question as it stood in a filing; undefined when it was not asked there. */
export const askedAs = (filing: Pick<Filing, 'record'>, question: string): Text | undefined =>
  rowsOf(filing).get(question)?.label;

const nothing: Text = { ja: '', en: '' };

const rowsOf = ({ record }: Pick<Filing, 'record'>): Map<string, RecordedRow> =>
  new Map(record.flatMap(({ rows }) => rows.map((row) => [row.question, row])));

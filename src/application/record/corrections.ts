import type { Text } from '../../ground/words.ts';
import type { Filing } from './filing.ts';
import type { TranscriptRow } from './transcript.ts';

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
    .filter(({ before, after }) => before.ja !== after.ja)
    .map(({ before, after, ...row }) => ({ ...row, before: without(before, after), after: without(after, before) }));
}

/** A long answer without the lines that the other one has too: what was corrected is not looked for among hundreds. */
function without(answer: Text, other: Text): Text {
  const [ja, en] = [answer.ja.split('\n'), answer.en.split('\n')];
  const same = new Set(other.ja.split('\n'));
  const kept = ja.flatMap((line, index) => (same.has(line) ? [] : [index]));
  const left = ja.length - kept.length;
  if (ja.length <= mostLines || left === 0) return answer;
  const lines = (all: readonly string[], rest: string) => [...kept.map((index) => all[index] ?? ''), rest].join('\n');
  return { ja: lines(ja, `（ほか${left}行は同じ）`), en: lines(en, `(${left} more lines are the same)`) };
}

const mostLines = 20;

/** The words of a question as it stood in a filing; undefined when it was not asked there. */
export const askedAs = (filing: Pick<Filing, 'record'>, question: string): Text | undefined =>
  rowsOf(filing).get(question)?.label;

const nothing: Text = { ja: '', en: '' };

const rowsOf = ({ record }: Pick<Filing, 'record'>): Map<string, TranscriptRow> =>
  new Map(record.flatMap(({ rows }) => rows.map((row) => [row.question, row])));

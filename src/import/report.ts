import type { Lang, Text } from '../ground/words.ts';
import type { FileFault } from './entries.ts';
import type { LeftOut } from './left-out.ts';
import { say } from './say.ts';
import { placeOf, type Row, type Sheets } from './sheets.ts';

export type Result = 'new' | 'unchanged' | 'leftOut' | 'wrong';
export type ReportLine = { place: string; code: string; result: Result | 'skipped'; says: readonly Text[] };
/** A line for every row of the files, in their order, and first for every file that was not read; whether it was written; log-in IDs of the people who are new. */
export type Report = { lines: ReportLine[]; counts: Record<Result, number>; written: boolean; people: string[] };

/** Files that cannot be read: nothing is said of their rows. */
export const faultReport = (faults: readonly FileFault[]): Report =>
  counted(
    faults.map((fault) => ({ place: placeOf(fault), code: '', result: 'wrong', says: [fault.text] })),
    false,
    [],
  );

/** The report with the files that were not read. */
export const withSkipped = (report: Report, skipped: readonly { file: string; text: Text }[]): Report => ({
  ...report,
  lines: [
    ...skipped.map(({ file, text }) => ({ place: file, code: '', result: 'skipped' as const, says: [text] })),
    ...report.lines,
  ],
});

export type Judged = {
  known: ReadonlySet<string>;
  knownPeople: ReadonlySet<string>;
  out: LeftOut;
  written: boolean;
  people: string[];
};

export function reportOf(
  { people, ...sheets }: Sheets,
  { known, knownPeople, out, written, people: fresh }: Judged,
): Report {
  const contracts = (Object.values(sheets) as Row[][])
    .flat()
    .map((row) => lineOf(row, row.code, out.subjects.get(row.code), known.has(row.code)));
  const persons = people.map((row) => {
    const loginId = row.value?.loginId ?? '';
    return lineOf(row, loginId || row.code, out.people.get(loginId), knownPeople.has(loginId));
  });
  return counted([...contracts, ...persons], written, fresh);
}

/** `offices.csv:12 NAC001 ok`, and what is wrong. */
export function textOf({ place, code, result, says }: ReportLine, lang: Lang): string {
  const words = [place, code, resultWords[result][lang], ...says.map((text) => text[lang])];
  return words.filter((word) => word !== '').join(' ');
}

/** The last line: how many rows of each kind, and whether anything was written. */
export function summaryOf({ counts, written }: Report, lang: Lang): string {
  const { new: fresh, unchanged, leftOut, wrong } = counts;
  return {
    ja: `${written ? '取り込みました' : '何も書き込んでいません'}。新規 ${fresh} 行、登録済み ${unchanged} 行、取り込まない行 ${leftOut}、誤り ${wrong} 行。`,
    en: `${written ? 'Loaded' : 'Nothing was written'}: ${fresh} rows new, ${unchanged} unchanged, ${leftOut} left out, ${wrong} wrong.`,
  }[lang];
}

function lineOf(row: Row, code: string, because: string | undefined, known: boolean): ReportLine {
  const line = { place: placeOf(row), code };
  if (row.problems.length > 0) return { ...line, result: 'wrong', says: row.problems };
  if (because !== undefined && !known) return { ...line, result: 'leftOut', says: [say.leftOut(because)] };
  return { ...line, result: known ? 'unchanged' : 'new', says: [] };
}

function counted(lines: ReportLine[], written: boolean, people: string[]): Report {
  const counts = { new: 0, unchanged: 0, leftOut: 0, wrong: 0 };
  for (const { result } of lines) if (result !== 'skipped') counts[result] += 1;
  return { lines, counts, written, people };
}

const resultWords = {
  new: { ja: 'ok', en: 'ok' },
  unchanged: { ja: '登録済み', en: 'unchanged' },
  leftOut: { ja: '対象外', en: 'left out' },
  wrong: { ja: '誤り', en: 'wrong' },
  skipped: { ja: '対象外のファイル', en: 'skipped' },
} as const satisfies Record<Result | 'skipped', Text>;

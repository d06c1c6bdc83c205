import { companyOf } from '../contract/shape.ts';
import type { Subject } from './contracts.ts';
import type { Newcomer } from './people.ts';
import { placeOf, type Row, type Sheets } from './sheets.ts';

/** What is left out, each with the place of the row that is to blame. */
export type LeftOut = { subjects: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

/**
 * A company or an office is loaded whole or not at all: one with a wrong row is left out, and so is what rests on it: the offices of the company,
 * the borrowers of the equipment, the children of a joint use, the people of an office.
 */
export function leftOut(
  sheets: Sheets,
  subjects: readonly Subject[],
  newcomers: readonly Newcomer[],
  known: ReadonlySet<string>,
): LeftOut {
  const out = wrongCodes(sheets);
  const resting = subjects.filter(({ code }) => !known.has(code));
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const subject of resting) {
      const lost = restsOn(subject).find((code) => out.has(code) && !known.has(code));
      if (lost !== undefined && !out.has(subject.code)) out.set(subject.code, out.get(lost) ?? '');
    }
  }
  const people = newcomers.flatMap(({ loginId, rows }) => {
    const wrong = rows.find(({ problems }) => problems.length > 0);
    const lost = rows.find(({ code }) => out.has(code) && !known.has(code));
    const place = wrong ? placeOf(wrong) : lost && out.get(lost.code);
    return place === undefined ? [] : [[loginId, place] as const];
  });
  return { subjects: out, people: new Map(people) };
}

function wrongCodes({ people: _, ...sheets }: Sheets): Map<string, string> {
  const wrong = (Object.values(sheets) as Row[][]).flat().filter(({ problems }) => problems.length > 0);
  return new Map(wrong.toReversed().map((row) => [row.code, placeOf(row)]));
}

const restsOn = (subject: Subject): string[] =>
  subject.kind === 'company'
    ? []
    : [
        companyOf(subject.code),
        ...subject.details.sharing.map(({ owner }) => owner),
        ...(subject.main.value.jointUseParent === '' ? [] : [subject.main.value.jointUseParent]),
      ];

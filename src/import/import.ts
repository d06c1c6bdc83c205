import { companyOf } from '../contract/shape.ts';
import type { Connection, Database } from '../db/connect.ts';
import type { Day } from '../ground/clock.ts';
import { openLedgers } from '../ledger/open.ts';
import { checkRows } from './checks.ts';
import { type Subject, startOf, subjectsOf } from './contracts.ts';
import { isOnRecord, stateOf } from './existing.ts';
import { readFolder } from './folder.ts';
import { leftOut } from './left-out.ts';
import { addNewcomers, checkPeople, newcomersOf } from './people.ts';
import { faultReport, type Report, reportOf, withSkipped } from './report.ts';
import { readOf, readSheets, type Sheets, withoutCode } from './sheets.ts';
import { findHeld, findPeople, findTaken, lockImports, refreshStatistics } from './stored.ts';

export type ImportOptions = {
  folder: string;
  /** Start date (JST) of rows that have none. */
  from?: Day | undefined;
  /** Says what would happen and writes nothing. */
  dryRun: boolean;
  /** Leaves out companies, offices and people with a wrong row, and what rests on them, instead of writing nothing at all. */
  skipWrong: boolean;
};

/**
 * Loads an operator's existing contracts and people from the CSV or JSON files of a folder, in one transaction: everything that is right,
 * or nothing where a row is wrong. Safe to run twice: what is on record with the same content stays, with other content it is refused.
 * @throws {StartError} when the folder cannot be read
 */
export async function importContracts(db: Database, options: ImportOptions): Promise<Report> {
  const { rows, faults, skipped } = await readFolder(options.folder);
  if (faults.length > 0) return withSkipped(faultReport(faults), skipped);
  const sheets = readSheets(rows, options.from);
  const report = await db.transaction().execute(async (trx) => {
    await lockImports(trx);
    return await judgeAndWrite(trx, sheets, options);
  });
  if (report.written) await refreshStatistics(db);
  return withSkipped(report, skipped);
}

async function judgeAndWrite(trx: Connection, sheets: Sheets, { dryRun, skipWrong }: ImportOptions): Promise<Report> {
  const subjects = subjectsOf(sheets);
  const held = await findHeld(trx, codesIn(sheets));
  checkRows(sheets, subjects, { held, taken: await findTaken(trx, valuesIn(sheets)) });
  const known = new Set(subjects.filter((each) => isOnRecord(each, held.get(each.code))).map(({ code }) => code));
  const newcomers = newcomersOf(sheets);
  const inFiles = new Set([...sheets.companies, ...sheets.offices].map(({ code }) => code));
  const unread = { companies: withoutCode(sheets.companies), offices: withoutCode(sheets.offices) };
  const knownPeople = checkPeople(
    newcomers,
    { inFiles, held, unread },
    await findPeople(
      trx,
      newcomers.map(({ loginId }) => loginId),
    ),
  );

  const out = leftOut(sheets, subjects, newcomers, known);
  const written = !dryRun && (skipWrong || !hasWrong(sheets));
  const fresh = newcomers.filter(({ loginId }) => !knownPeople.has(loginId) && !out.people.has(loginId));
  const people = fresh.map(({ loginId }) => loginId);
  const report = reportOf(sheets, { known, knownPeople, out, written, people });
  if (!written) return report;
  await open(
    trx,
    subjects.filter(({ code }) => !known.has(code) && !out.subjects.has(code)),
  );
  await addNewcomers(trx, fresh);
  return report;
}

/** A thousand at a time, companies first: one statement for all of a large operator's offices would be too long. */
async function open(trx: Connection, subjects: readonly Subject[]): Promise<void> {
  for (let first = 0; first < subjects.length; first += 1000) {
    const some = subjects.slice(first, first + 1000);
    await openLedgers(
      trx,
      some.map((each) => ({ code: each.code, from: startOf(each), state: stateOf(each) })),
    );
  }
}

const hasWrong = (sheets: Sheets): boolean =>
  Object.values(sheets).some((rows) => rows.some(({ problems }) => problems.length > 0));

/** Every company and office that a file names, in whatever place. */
function codesIn(sheets: Sheets): string[] {
  const offices = [
    ...Object.values(sheets).flatMap((rows) => rows.map(({ code }) => code)),
    ...readOf(sheets.sharing).map(({ value }) => value.owner),
    ...readOf(sheets.offices).map(({ value }) => value.jointUseParent),
  ];
  return [...new Set([...offices, ...offices.map(companyOf)])].filter((code) => code !== '');
}

const valuesIn = (sheets: Sheets): string[] => [
  ...readOf(sheets.userCodes).map(({ value }) => value.code),
  ...readOf(sheets.userIds).map(({ value }) => value.code + value.number),
];

import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import { parseLoginId } from '../people/login-id.ts';
import { unusableHash } from '../people/passwords.ts';
import { addPerson } from '../people/persons.ts';
import { say } from './say.ts';
import { placeOf, type Row, readOf, type Sheets } from './sheets.ts';
import type { Held, HeldPerson } from './stored.ts';
import type { RowOf } from './tables.ts';

/** Somebody with all rows that name him. */
export type Newcomer = { loginId: string; rows: (Row<RowOf<'people'>> & { value: RowOf<'people'> })[] };

/** The people of the files; rows whose log-in ID nobody can have are told so. */
export function newcomersOf({ people }: Sheets): Newcomer[] {
  const rows = readOf(people);
  for (const { value, problems } of rows) {
    const loginId = parseLoginId(value.loginId);
    if (loginId) value.loginId = loginId;
    else problems.push(say.loginId);
  }
  return [...Map.groupBy(rows, ({ value }) => value.loginId)].map(([loginId, mine]) => ({ loginId, rows: mine }));
}

/** Adds to the rows what is wrong with the people, and tells who is on record already. */
export function checkPeople(
  newcomers: readonly Newcomer[],
  offices: { inFiles: ReadonlySet<string>; held: ReadonlyMap<string, Held> },
  onRecord: ReadonlyMap<string, HeldPerson>,
): Set<string> {
  for (const { loginId, rows } of newcomers) {
    const [first] = rows;
    for (const row of rows) {
      if (!offices.inFiles.has(row.code) && !offices.held.has(row.code)) row.problems.push(say.unknownOffice(row.code));
      if (first && identityOf(row.value) !== identityOf(first.value)) row.problems.push(say.personTwoWays(loginId));
      const twin = rows.find((other) => other !== row && other.line < row.line && other.code === row.code);
      if (twin) row.problems.push(say.twice(`${loginId} ${row.code}`, placeOf(twin)));
    }
    const kept = onRecord.get(loginId);
    if (
      kept &&
      !isSame(
        kept,
        rows.map(({ value }) => value),
      )
    )
      for (const row of rows) row.problems.push(say.personDiffers(loginId));
  }
  return new Set(newcomers.flatMap(({ loginId }) => (onRecord.has(loginId) ? [loginId] : [])));
}

/** Writes people who cannot log in yet: each sets a password through the page for forgotten ones. */
export async function addNewcomers(trx: Connection, newcomers: readonly Newcomer[]): Promise<void> {
  if (newcomers.length === 0) return;
  const passwordHash = await unusableHash();
  for (const { loginId, rows } of newcomers) {
    const [first] = rows;
    if (!first) continue;
    const { name, mail, lang, office } = first.value;
    const offices = rows.map(({ value }) => ({ code: value.office, role: value.role }));
    await addPerson(trx, {
      side: 'company',
      companyCode: companyOf(office),
      offices,
      loginId,
      name,
      mail,
      lang,
      passwordHash,
    });
  }
}

const identityOf = ({ name, mail, lang, office }: RowOf<'people'>): string =>
  JSON.stringify([name, mail, lang, companyOf(office)]);

function isSame(kept: HeldPerson, rows: readonly RowOf<'people'>[]): boolean {
  const [first] = rows;
  const offices = rows.map(({ office, role }) => `${office} ${role}`).toSorted();
  return (
    first !== undefined &&
    JSON.stringify([kept.name, kept.mail, kept.lang, kept.offices.toSorted()]) ===
      JSON.stringify([first.name, first.mail, first.lang, offices])
  );
}

import { companyOf } from '../contract/shape.ts';
import type { Connection } from '../db/connect.ts';
import { expectInvitation } from '../people/invitations.ts';
import { parseLoginId } from '../people/login-id.ts';
import { unusableHash } from '../people/passwords.ts';
import { addPerson } from '../people/persons.ts';
import { say } from './say.ts';
import { placeOf, type Row, readOf, type Sheets } from './sheets.ts';
import type { Held, HeldPerson } from './stored.ts';
import type { RowOf } from './tables.ts';

/** Somebody with all rows that name them. */
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

/** Where people can act: codes in the files and on record, and the places of rows whose code could not be read. */
type Places = {
  inFiles: ReadonlySet<string>;
  held: ReadonlyMap<string, Held>;
  unread: { companies: readonly string[]; offices: readonly string[] };
};

/** Adds to the rows what is wrong with the people, and tells who is on record already. */
export function checkPeople(
  newcomers: readonly Newcomer[],
  subjects: Places,
  onRecord: ReadonlyMap<string, HeldPerson>,
): Set<string> {
  for (const { loginId, rows } of newcomers) {
    const [first] = rows;
    for (const row of rows) {
      checkPlace(row, rows, subjects);
      if (first && identityOf(row.value) !== identityOf(first.value))
        row.problems.push(say.personTwoWays(loginId, placeOf(first)));
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

type PersonRow = Newcomer['rows'][number];

/** Whether what somebody is to act for is there: a company for its administrator, an office for everybody else. */
function checkPlace(row: PersonRow, rows: readonly PersonRow[], { inFiles, held, unread }: Places): void {
  const { problems } = row;
  const { company, office, role } = row.value;
  const isKnown = inFiles.has(row.code) || held.has(row.code);
  if (role === 'administrator' && (office !== '' || company === '')) problems.push(say.administratorOfOffice);
  else if (role === 'administrator' && rows.length > 1) problems.push(say.administratorAlone);
  else if (role === 'administrator' && !isKnown) problems.push(say.noCompany(company, unread.companies));
  else if (role !== 'administrator' && office === '') problems.push(say.noPlace);
  else if (role !== 'administrator' && !isKnown) problems.push(say.unknownOffice(office, unread.offices));
  if (office !== '' && company !== '' && companyOf(office) !== company)
    problems.push(say.companyOfOffice(company, office));
}

/** Writes people who cannot log in yet: each sets a password through the link of an invitation, or through the page for forgotten ones. */
export async function addNewcomers(trx: Connection, newcomers: readonly Newcomer[]): Promise<void> {
  if (newcomers.length === 0) return;
  const passwordHash = await unusableHash();
  const ids: string[] = [];
  for (const { loginId, rows } of newcomers) {
    const [first] = rows;
    if (!first) continue;
    const { name, mail, lang } = first.value;
    const offices = rows.flatMap(({ value: { office, role } }) =>
      role === 'administrator' ? [] : [{ code: office, role }],
    );
    ids.push(
      await addPerson(trx, {
        side: 'company',
        companyCode: companyIn(first.value),
        offices,
        administrator: offices.length === 0,
        loginId,
        name,
        mail,
        lang,
        passwordHash,
      }),
    );
  }
  await expectInvitation(trx, ids);
}

const companyIn = ({ company, office }: Pick<RowOf<'people'>, 'company' | 'office'>): string =>
  office === '' ? company : companyOf(office);

const identityOf = ({ name, mail, lang, ...place }: RowOf<'people'>): string =>
  JSON.stringify([name, mail, lang, companyIn(place)]);

function isSame(kept: HeldPerson, rows: readonly RowOf<'people'>[]): boolean {
  const [first] = rows;
  const offices = rows.map(({ company, office, role }) => `${office || company} ${role}`).toSorted();
  return (
    first !== undefined &&
    JSON.stringify([kept.name, kept.mail, kept.lang, kept.offices.toSorted()]) ===
      JSON.stringify([first.name, first.mail, first.lang, offices])
  );
}

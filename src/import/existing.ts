import { isDeepStrictEqual } from 'node:util';
import { describe } from '../contract/rows.ts';
import {
  blankCompany,
  blankOffice,
  type Company,
  companyFrom,
  companyOf,
  type Office,
  officeFrom,
  type State,
} from '../contract/shape.ts';
import type { Text } from '../ground/words.ts';
import { companyState, officeState, type Subject, startOf } from './contracts.ts';
import { differing, say } from './say.ts';
import type { Held } from './stored.ts';

/**
 * Whether a subject is on record with the same content as in the files. Where it is there with other content, its row says what differs.
 */
export function isOnRecord(subject: Subject, held: Held | undefined): boolean {
  if (!held) return false;
  const { problems } = subject.main;
  if (!held.opening) {
    problems.push(say.heldOtherwise(subject.code));
    return true;
  }
  const what = differences(subject, held.opening);
  if (what.length > 0) problems.push(say.differs(subject.code, what));
  return true;
}

/** The contract that the rows of a subject say. */
export const stateOf = (subject: Subject): State =>
  subject.kind === 'company' ? companyState(subject.main.value) : officeState(subject.main.value, subject.details);

function differences(subject: Subject, { from, value }: { from: string; value: unknown }): Text[] {
  const [is, was] = subject.kind === 'company' ? companyRows(subject, value) : officeRows(subject, value);
  const paths = [...new Set([...is.keys(), ...was.keys()])];
  const differ = paths.filter((path) => !isDeepStrictEqual(is.get(path)?.says, was.get(path)?.says));
  const labels = differ.map((path) => (is.get(path) ?? was.get(path))?.label ?? { ja: path, en: path });
  return [...(from === startOf(subject) ? [] : [differing.startDate]), ...labels];
}

type Rows = Map<string, { label: Text; says: string }>;

const companyRows = (subject: Subject & { kind: 'company' }, value: unknown): [Rows, Rows] => [
  rowsOf(subject.code, companyState(subject.main.value), blankOffice, 'company'),
  rowsOf(subject.code, companyFrom(value), blankOffice, 'company'),
];

const officeRows = (subject: Subject & { kind: 'office' }, value: unknown): [Rows, Rows] => [
  rowsOf(subject.code, blankCompany, officeState(subject.main.value, subject.details), 'office'),
  rowsOf(subject.code, blankCompany, officeFrom(value), 'office'),
];

/** In the words of the contract page; the order of lists makes no difference. */
function rowsOf(code: string, company: Company, office: Office, subject: 'company' | 'office'): Rows {
  const blocks = describe({ companyCode: companyOf(code), company, officeCode: code, office });
  const rows = blocks.flatMap((block) => block.rows).filter((row) => row.subject === subject);
  return new Map(rows.map(({ path, label, value, exact }) => [path, { label, says: exact ?? value.ja }]));
}

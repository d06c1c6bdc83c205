import { receptionNo } from '../../src/application/record/reception.ts';
import { newMailId } from '../../src/mails/mail-id.ts';
import type { ReadyDraft } from '../data/drafts.ts';

/** A statement as the program gave it to the driver. */
export type Recorded = { connection: number; text: string; values: unknown[] };

/** The statements of one 登録, from `begin` to `commit`, and the draft that they filed. */
export type Transaction = { draft: ReadyDraft; receptionNo: string; statements: readonly Recorded[] };

/**
 * Finds the transaction that filed a draft among all that the program sent.
 * @throws when there is none
 */
export function findTransaction(recorded: readonly Recorded[], draft: ReadyDraft, receptionNo: string): Transaction {
  const filing = recorded.findIndex(({ values }) => values.includes(receptionNo) && values.flat().includes(draft.id));
  const connection = recorded[filing]?.connection;
  const from = recorded.findLastIndex(
    (each, index) => index < filing && each.connection === connection && isBegin(each),
  );
  const to = recorded.findIndex((each, index) => index > filing && each.connection === connection && isEnd(each));
  if (filing < 0 || from < 0 || to < 0) throw new Error(`the statements that filed ${receptionNo} were not found`);
  return {
    draft,
    receptionNo,
    statements: recorded.slice(from, to + 1).filter((each) => each.connection === connection),
  };
}

/**
 * Whether two drafts were filed by the same statements, apart from what names the draft and its mails: then any other is, too.
 * @throws naming the first that differs
 */
export function mustBeAlike(one: Transaction, other: Transaction): void {
  const told = tell(rewrite(one, other.draft)(other.receptionNo));
  const expected = tell(other.statements.map(({ text, values }) => ({ text, values })));
  const at = expected.findIndex((each, index) => each !== told[index]);
  if (at >= 0 || told.length !== expected.length)
    throw new Error(`the floor would not send\n${expected[at]}\nbut\n${told[at]}`);
}

/** A statement for the driver. */
export type Statement = { text: string; values: unknown[] };

/**
 * The statements of a transaction as they would file another draft: names of the draft, its office, company and person are its own,
 * mails get new ids, and instants are now. They need the number that was drawn, which the third step of a filing gives.
 */
export function rewrite(from: Transaction, draft: ReadyDraft): (receptionNo: string) => Statement[] {
  const mails = new Map<string, string>();
  const mine = namesOf(draft);
  const names = new Map(namesOf(from.draft).map((name, index) => [name, mine[index] ?? '']));
  // In one pass: what was put in is not looked at again.
  const named = new RegExp([...names.keys(), from.receptionNo].join('|'), 'g');
  return (number) =>
    from.statements.map(({ text, values }) => {
      const fresh = JSON.stringify(values)
        .replaceAll(named, (name) => names.get(name) ?? number)
        .replaceAll(mailId, (id) => mails.get(id) ?? keep(mails, id));
      return { text, values: (JSON.parse(fresh) as unknown[]).map(instant) };
    });
}

/** The statement that draws the number, and the number that its answer stands for. */
export const drawsNumber = ({ text }: Statement): boolean => text.includes(`nextval('reception_serial')`);
export const numberOf = (today: string, serial: unknown): string => receptionNo(today, Number(serial));

const isBegin = ({ text }: Recorded) => /^(begin|start transaction)/i.test(text);
const isEnd = ({ text }: Recorded) => /^commit/i.test(text);

/** What contains another comes first: the office's name its code, and that the company's. */
const namesOf = ({ id, person, office }: ReadyDraft): string[] => [
  id,
  person.personId,
  office.name,
  office.code,
  office.code.toLowerCase(),
  office.company,
];

/** UUID version 7; all other ids of the program are of version 4. */
const mailId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function keep(mails: Map<string, string>, id: string): string {
  const fresh = newMailId();
  mails.set(id, fresh);
  return fresh;
}

const instant = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'instant' in value ? new Date() : value;

/** Statements as text, without what differs from one filing to the next by its nature. */
function tell(statements: readonly { text: string; values: readonly unknown[] }[]): string[] {
  return statements.map(({ text, values }) =>
    JSON.stringify([text, values.map((value) => (typeof value === 'object' && value !== null ? 'instant' : value))])
      .replaceAll(mailId, 'mail')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
      .replaceAll(/(\\?"X[0-9A-Z]{2,5}\\?":)\d+/g, '$1version'),
  );
}

import { isDeepStrictEqual } from 'node:util';
import { stateFrom } from '../../../src/contract/shape.ts';
import { type ChangeRow, fold, LedgerConflict } from '../../../src/ledger/replay.ts';
import { called, type Ground, type Rule, rule } from './rule.ts';

const accepted = `('settingPending', 'scheduled', 'effective')`;

/** The ledger: each accepted application entered it once, and the versions are what it says. */
export const ledgerRules: readonly Rule[] = [
  rule(
    'accepted, and a change of it is not in the ledger',
    `select distinct ${called} from application a join outcome o on o.application_id = a.id, jsonb_array_elements(o.effects -> 'changes') change
     where a.status in ${accepted} and not exists (
       select from ledger_change c where c.application_id = a.id and c.voided_at is null
         and c.subject_code in (change ->> 'officeCode', left(change ->> 'officeCode', 3)))`,
  ),
  rule(
    'not accepted, and it stands in the ledger',
    `select distinct ${called} from application a join ledger_change c on c.application_id = a.id
     where c.voided_at is null and a.status not in ${accepted}`,
  ),
  rule(
    'an operation that entered the ledger twice',
    `select reception_no as example from ledger_change c, jsonb_array_elements(c.operations) operation
     where c.voided_at is null and c.origin = 'application'
     group by c.application_id, c.reception_no, c.subject_code, operation having count(*) > 1`,
  ),
  rule(
    'entered under another number, or before its start date',
    `select distinct ${called} from application a join ledger_change c on c.application_id = a.id
     where c.voided_at is null and (c.reception_no <> a.reception_no or c.effective_on < a.start_date)`,
  ),
  rule(
    'versions of one contract that overlap or leave a gap',
    `select distinct subject_code as example from (
       select subject_code, valid_to, lead(valid_from) over (partition by subject_code order by valid_from) as next
       from contract_version where recorded_to is null) v where valid_to is distinct from next`,
  ),
  rule(
    'two versions of one contract that held at the same time',
    `select distinct one.subject_code as example from contract_version one join contract_version other
       on other.subject_code = one.subject_code and other.id > one.id
         and daterange(one.valid_from, one.valid_to) && daterange(other.valid_from, other.valid_to)
         and tstzrange(one.recorded_from, one.recorded_to) && tstzrange(other.recorded_from, other.recorded_to)`,
  ),
  { name: 'a contract that the replay of its ledger does not give', find: findUnlike },
  rule(
    'a value that an application keeps which is not accepted',
    `select distinct ${called} from application a join issued_value i on i.application_id = a.id
     where i.voided_at is null and a.status not in ${accepted}`,
  ),
];

type Row = ChangeRow & { subject: string };
type VersionRow = { subject: string; from: string; to: string | null; state: unknown; sources: unknown };

/** Derives every contract from all that its ledger holds, and compares it with what is stored, day by day. */
async function findUnlike({ pool }: Ground): Promise<string[]> {
  const { rows: changes } = await pool.query<Row>(
    `select subject_code as subject, effective_on as "effectiveOn", reception_no as "receptionNo", operations from ledger_change
     where voided_at is null order by subject_code, effective_on, reception_no, id`,
  );
  const { rows: versions } = await pool.query<VersionRow>(
    `select subject_code as subject, valid_from as "from", valid_to as "to", state, sources from contract_version
     where recorded_to is null order by subject_code, valid_from`,
  );
  const [entered, stored] = [Map.groupBy(changes, by), Map.groupBy(versions, by)];
  const subjects = [...new Set([...entered.keys(), ...stored.keys()])];
  return subjects.filter((subject) => !isAlike(subject, entered.get(subject) ?? [], stored.get(subject) ?? []));
}

const by = ({ subject }: { subject: string }): string => subject;

function isAlike(subject: string, changes: readonly ChangeRow[], stored: readonly VersionRow[]): boolean {
  try {
    const derived = fold(subject, undefined, changes);
    return isDeepStrictEqual(
      derived.map(({ from, state, sources }, index) => ({
        from,
        to: derived[index + 1]?.from ?? null,
        state,
        sources,
      })),
      stored.map(({ from, to, state, sources }) => ({ from, to, state: stateFrom(subject, state), sources })),
    );
  } catch (error) {
    if (error instanceof LedgerConflict) return false;
    throw error;
  }
}

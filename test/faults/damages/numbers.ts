import { again, both, type Damage, historyColumns, of, set, without } from './damage.ts';

/** Numbers, and what people were told. */
export const numberDamages: readonly Damage[] = [
  {
    damage: 'doubled number',
    rule: 'two applications with one number',
    by: ({ submitted, corrected }) =>
      both(
        without('application', 'application_reception_no_key'),
        set(submitted, `reception_no = (select reception_no from application where id = '${corrected}')`),
      ),
  },
  {
    damage: 'filed without a number',
    rule: 'filed, and without a number',
    by: ({ submitted }) => both(without('application', 'application_check1'), set(submitted, 'reception_no = null')),
  },
  {
    damage: 'serial that was set back',
    rule: 'a number that is to be drawn again',
    by: () => `alter sequence reception_serial restart with 3`,
  },
  {
    damage: 'number with another letter',
    rule: 'a number whose check letter is wrong',
    by: ({ submitted }) =>
      set(
        submitted,
        `reception_no = left(reception_no, 7) || case right(reception_no, 1) when 'A' then 'B' else 'A' end`,
      ),
  },
  {
    damage: 'lost number',
    rule: 'told a number that does not exist, or of another draft',
    by: ({ submitted }) => `delete from application where id = '${submitted}'`,
  },
  {
    damage: 'number of a draft that is told and filed no more',
    rule: 'told a number, and still a draft',
    by: ({ submitted }) => set(submitted, `status = 'draft', reception_no = null, applied_at = null, revision = 0`),
  },
  {
    damage: 'acknowledged act that is gone',
    rule: 'told that it is done, and it is not there once',
    by: ({ withdrawn }) => `delete from audit_event where ${of(withdrawn)} and event = 'withdraw'`,
  },
  {
    damage: 'acknowledged act that is there twice',
    rule: 'told that it is done, and it is not there once',
    by: ({ refused }) => again('audit_event', historyColumns, `${of(refused)} and event = 'refuse'`),
  },
  {
    damage: 'other start date than the one told',
    rule: 'told another start date than the one that was fixed',
    by: ({ scheduled }) =>
      `update audit_event set what = what || '{"startDate": "2027-01-05"}' where ${of(scheduled)} and event = 'confirm'`,
  },
];

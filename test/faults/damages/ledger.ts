import { again, both, changeColumns, type Damage, of, without } from './damage.ts';

/** The ledger and the versions of the contracts. */
export const ledgerDamages: readonly Damage[] = [
  {
    damage: 'ledger operation lost',
    rule: 'accepted, and a change of it is not in the ledger',
    by: ({ scheduled }) => `delete from ledger_change where ${of(scheduled)}`,
  },
  {
    damage: 'ledger operation that was not voided',
    rule: 'not accepted, and it stands in the ledger',
    by: ({ withdrawn }) => `update ledger_change set voided_at = null where ${of(withdrawn)}`,
  },
  {
    damage: 'ledger operation doubled',
    rule: 'an operation that entered the ledger twice',
    by: ({ started }) => again('ledger_change', changeColumns, of(started), { effective_on: `effective_on + 7` }),
  },
  {
    damage: 'ledger operation of another number',
    rule: 'entered under another number, or before its start date',
    by: ({ scheduled }) => `update ledger_change set reception_no = '9999999A' where ${of(scheduled)}`,
  },
  {
    damage: 'version missing',
    rule: 'versions of one contract that overlap or leave a gap',
    by: () =>
      `delete from contract_version where subject_code = 'NAC002' and recorded_to is null and valid_from = '2026-12-15'`,
  },
  {
    damage: 'version overlapping',
    rule: 'two versions of one contract that held at the same time',
    by: () =>
      both(
        without('contract_version', 'contract_version_subject_code_daterange_tstzrange_excl'),
        again(
          'contract_version',
          'subject_code, valid_from, state, sources, name_key, recorded_to',
          `subject_code = 'NAC002' and recorded_to is not null`,
          { recorded_from: `recorded_from - interval '1 hour'` },
        ),
      ),
  },
  {
    damage: 'version of another content',
    rule: 'a contract that the replay of its ledger does not give',
    by: () =>
      `update contract_version set state = jsonb_set(state, '{manager,name}', '"別人 太郎"')
       where subject_code = 'NAC002' and recorded_to is null and valid_to is null`,
  },
  {
    damage: 'value that an ended application keeps',
    rule: 'a value that an application keeps which is not accepted',
    by: ({ settingPending, withdrawn }) =>
      `update issued_value set application_id = '${withdrawn}' where ${of(settingPending)}`,
  },
];

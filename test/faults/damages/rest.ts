import { type Damage, of } from './damage.ts';

/** Jobs and files. */
export const restDamages: readonly Damage[] = [
  {
    damage: 'job of a paper lost',
    rule: 'a paper that is neither made nor has a job',
    by: ({ started }) =>
      `delete from graphile_worker._private_jobs where key = 'issue-paper:${started}:1:acceptanceLetter'`,
  },
  {
    damage: 'invoice without the job of its paper',
    rule: 'an invoice whose paper is neither made nor has a job',
    by: () =>
      `insert into invoice (year, serial, number, kind, month, office_code, counterparty_id, issued_on, total, content)
       values (2026, 999, '2026-000999', 'invoice', '2026-11-01', 'NAC001', 0, '2026-12-07', 100, '{"number": "2026-000999"}')`,
  },
  {
    damage: 'job of a mail lost',
    rule: 'a mail that waits and has no job',
    by: ({ started }) =>
      `delete from graphile_worker._private_jobs where key = (select min(id::text) from mail where ${of(started)})`,
  },
  {
    damage: 'job given up',
    rule: 'a job that was given up',
    by: ({ started }) =>
      `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'no' where key like 'issue-paper:${started}:%'`,
  },
  {
    damage: 'file row without its file',
    rule: 'a file whose bytes are not there as they came',
    by: ({ withFile }) => `update attachment set storage_key = '00/nowhere' where ${of(withFile)}`,
  },
  {
    damage: 'file of other bytes',
    rule: 'a file whose bytes are not there as they came',
    by: ({ withFile }) => `update attachment set sha256 = repeat('0', 64) where ${of(withFile)}`,
  },
  {
    damage: 'filed file without its row',
    rule: 'filed with a file that is not there',
    by: ({ withFile }) => `delete from attachment where ${of(withFile)}`,
  },
];

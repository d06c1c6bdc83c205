import { isReceptionNo } from '../../../src/application/record/reception.ts';
import { type Rule, rule } from './rule.ts';

/** Reception numbers. */
export const numberRules: readonly Rule[] = [
  rule(
    'two applications with one number',
    `select reception_no as example from application where reception_no is not null group by 1 having count(*) > 1`,
  ),
  rule(
    'filed, and without a number',
    `select id::text as example from application where status <> 'draft' and (reception_no is null or applied_at is null)`,
  ),
  rule(
    'a number that is to be drawn again',
    `select reception_no as example from application, reception_serial
     where reception_no is not null and last_value < 100000 and substr(reception_no, 3, 5)::integer > last_value`,
  ),
  {
    name: 'a number whose check letter is wrong',
    async find({ pool }) {
      const { rows } = await pool.query<{ no: string }>(
        'select reception_no as no from application where reception_no is not null',
      );
      return rows.map(({ no }) => no).filter((no) => !isReceptionNo(no));
    },
  },
];

import {
  type DeviceCount,
  devicesAfter,
  deviceTotals,
  kindsIn,
  knownDevices,
  setDevices,
  sumOf,
} from '../../contract/devices.ts';
import {
  type DeviceKind,
  type DeviceTotal,
  deviceKinds,
  type SystemArea,
  systemAreas,
} from '../../contract/masters.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Text } from '../../ground/words.ts';
import type { Rule } from '../../procedure/define.ts';
import { choice } from '../../procedure/fields/choice.ts';
import { count } from '../../procedure/fields/count.ts';
import { rows } from '../../procedure/fields/rows.ts';
import type { OwnPresent } from '../../procedure/present.ts';

const label: Text = { ja: '機器等の内訳', en: 'By kind and system' };
const areaColumn = () => choice({ label: { ja: 'システム区分', en: 'System' }, options: systemAreas });
const countColumn = () => count({ label: { ja: '台数', en: 'How many' } });
const three = Object.keys(systemAreas).length;

/** Kind and システム区分 of what is counted in some numbers. @param present left out where the office is still to begin */
export const deviceQuestion = (totals: readonly DeviceTotal[], present?: 'present') => {
  const kinds = totals.flatMap(kindsIn);
  const labels = Object.fromEntries(kinds.map((kind) => [kind, deviceKinds[kind].label])) as Record<DeviceKind, Text>;
  return rows({
    label,
    optional: true,
    max: kinds.length * three,
    columns: {
      kind: choice<DeviceKind>({ label: { ja: '機器等の種別', en: 'Kind' }, options: labels }),
      area: areaColumn(),
      count: countColumn(),
    },
    ...(present && { from: (now: OwnPresent) => totals.flatMap((total) => knownDevices(now.office, total)) }),
  });
};

/** システム区分 alone, where a number counts one kind. */
export const areaQuestion = (total: DeviceTotal) =>
  rows({
    label,
    optional: true,
    max: three,
    columns: { area: areaColumn(), count: countColumn() },
    from: ({ office }) => knownDevices(office, total).map(({ area, count: many }) => ({ area, count: many })),
  });

export const ofKind = (
  kind: DeviceKind,
  typed: readonly { area: SystemArea; count: number }[],
): readonly DeviceCount[] => typed.map((row) => ({ kind, ...row }));

export const deviceNote: Text = {
  ja: '申込書・承諾書の「機器等の台数」には、機器等の種別とシステム区分ごとに載ります。台数の一部だけの内訳は入力できません。',
  en: 'The papers list equipment by kind and system. Enter all of a number, or nothing of it.',
};

/** What of a page is a number, and what its rows say. */
type Typed<A> = {
  at: keyof A & string;
  numbers(answers: A): Partial<Record<DeviceTotal, number>>;
  rows(answers: A): readonly DeviceCount[];
};

/** Rows of a number are all of it, or none. */
export function devicesAddUp<A>({ at, numbers, rows: rowsOf }: Typed<A>): Rule<A> {
  const wrong = (answers: A, now: OwnPresent) =>
    entriesOf(numbers(answers))
      .map(([total, number]) => {
        const after = devicesAfter(now.office, total, number, rowsOf(answers));
        return { total, number, given: after.length, sum: sumOf(after) };
      })
      .find(({ number, given, sum }) => given > 0 && sum !== number);
  return {
    id: 'devices-add-up',
    at,
    checks: { ja: '機器等の内訳の合計が台数と同じである', en: 'The rows by kind and system add up' },
    holds: (answers, now) => wrong(answers, now) === undefined,
    message: (answers, now) => {
      const { total, number, sum } = wrong(answers, now) ?? { total: 'terminals' as const, number: 0, sum: 0 };
      const { ja, en } = deviceTotals[total].label;
      return {
        ja: `${ja}の内訳の合計が${sum}です。${ja}の数（${number}）と同じになるように入力してください。`,
        en: `The rows of ${en} add up to ${sum}. Make them ${number}, the number of ${en}.`,
      };
    },
    source: 'domain.md 3.11',
  };
}

/** Kind and area become what the rows say, with the number that they make up. */
export const devicesChange = (
  { office, officeCode }: OwnPresent,
  numbers: Partial<Record<DeviceTotal, number>>,
  given: readonly DeviceCount[],
): Operation[] =>
  entriesOf(numbers).flatMap(([total, number]) =>
    setDevices(officeCode, office, total, devicesAfter(office, total, number, given)),
  );

const entriesOf = (numbers: Partial<Record<DeviceTotal, number>>) => Object.entries(numbers) as [DeviceTotal, number][];

/** What a procedure declares that it touches. */
export const deviceParts = (totals: readonly DeviceTotal[]) =>
  totals.flatMap(kindsIn).map((kind) => ({ subject: 'office' as const, path: `devices.${kind}` as const }));

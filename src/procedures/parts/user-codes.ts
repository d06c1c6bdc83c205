import type { ConnectionFamily, SystemArea } from '../../contract/masters.ts';
import { change, type Operation } from '../../contract/operation.ts';
import type { UserId } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import type { Issued, IssueSlot } from '../../procedure/define.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { idsOf, isKind, kindsOf, type NewIds, numberSlots, userIdOf } from './codes.ts';

/** A user code that is wished, with how many user IDs of which sort. */
export type AddedCode = NewIds & { kinds: readonly string[]; wish: string };
/** What becomes of a user code of the contract; system area and connection are those of all its user IDs. */
export type ChangedCode = {
  code: string;
  renewal: 'keep' | 'renew';
  area: 'keep' | SystemArea;
  connection: 'keep' | ConnectionFamily;
};
type Changes = { add: readonly AddedCode[]; change: readonly ChangedCode[]; remove: readonly string[] };

/** 外為法関連業務 has its own family of codes, V1 (`domain.md` 3.2). */
export const isTrade = (kinds: readonly string[]): boolean => kinds.includes('tradeControlUser');

/** Said where a user code for it is issued (`domain.md` 2.6). */
export const notifyMinistry: Text = {
  ja: '外為法関連業務を利用するには、利用開始日までに経済産業省への申請者届出が必要です。',
  en: 'For trade control, notify the Ministry of Economy, Trade and Industry (METI) of the applicant before the start date.',
};

/** A slot for every code that is added or renewed, and for the ID numbers of those that are added. */
export function codeSlots(
  add: readonly AddedCode[],
  changed: readonly ChangedCode[],
  { companyCode }: OwnPresent,
): IssueSlot[] {
  const added = add.flatMap((row, index) => {
    const slot = addedSlot(index);
    const name = { ja: `追加する利用者コード${index + 1}`, en: `Added user code ${index + 1}` };
    const code = codeSlot(slot, name, row.kinds, companyCode);
    return [{ ...code, ...(row.wish && { wished: row.wish + companyCode }) }, ...numberSlots(slot, slot, name, row)];
  });
  const renewed = renewedOf(changed).map(({ code }) =>
    codeSlot(
      renewedSlot(code),
      { ja: `${code}に代わる利用者コード`, en: `User code instead of ${code}` },
      [],
      companyCode,
    ),
  );
  return [...added, ...renewed];
}

/** What adding, changing and removing user codes does to codes and user IDs. */
export const codeChanges = (
  { add, change: changed, remove }: Changes,
  now: OwnPresent,
  issued: Issued,
): Operation[] => [
  ...remove.flatMap((code) => removal(code, now)),
  ...changed.flatMap((row) => (row.renewal === 'renew' ? renewal(row, now, issued) : adjustment(row, now))),
  ...add.flatMap((row, index) => addition(row, addedSlot(index), now, issued)),
];

const addedSlot = (index: number): string => `user-codes-${index + 1}`;
const renewedSlot = (code: string): string => `user-codes-${code}`;
const renewedOf = (changed: readonly ChangedCode[]) => changed.filter(({ renewal: wish }) => wish === 'renew');

const codeSlot = (id: string, label: Text, kinds: readonly string[], companyCode: string): IssueSlot => ({
  id,
  kind: 'userCode',
  label,
  pattern: new RegExp(`^${isTrade(kinds) ? 'V1' : '[1-9][A-Z]'}${companyCode}$`),
});

function removal(code: string, now: OwnPresent): Operation[] {
  const office = change('office', now.officeCode);
  return [...idsOf(now.office, code).map(({ id }) => office.remove('userIds', id)), office.remove('userCodes', code)];
}

function addition(row: AddedCode, slot: string, now: OwnPresent, issued: Issued): Operation[] {
  const office = change('office', now.officeCode);
  const code = issued(slot);
  const kinds = row.kinds.filter(isKind);
  return [
    office.add('userCodes', { id: code, kinds: kinds.map((id) => ({ id })) }),
    ...numberSlots(slot, slot, blank, row).flatMap(({ id }) =>
      kinds.slice(0, 1).map((kind) => office.add('userIds', userIdOf(code, issued(id), kind, row))),
    ),
  ];
}

const blank: Text = { ja: '', en: '' };

/** The IDs keep their numbers under the new code. */
function renewal(row: ChangedCode, now: OwnPresent, issued: Issued): Operation[] {
  const office = change('office', now.officeCode);
  const code = issued(renewedSlot(row.code));
  return [
    ...removal(row.code, now),
    office.add('userCodes', { id: code, kinds: kindsOf(now.office, row.code).map((id) => ({ id })) }),
    ...idsOf(now.office, row.code).map((id) =>
      office.add('userIds', { ...id, ...wishedOf(row), code, id: `${code}${id.number}` }),
    ),
  ];
}

function adjustment(row: ChangedCode, now: OwnPresent): Operation[] {
  const office = change('office', now.officeCode);
  const { area, connection } = wishedOf(row);
  return idsOf(now.office, row.code).flatMap(({ id }) => [
    ...(area ? [office.set(`userIds.${id}.area`, area)] : []),
    ...(connection ? [office.set(`userIds.${id}.connection`, connection)] : []),
  ]);
}

const wishedOf = ({ area, connection }: ChangedCode): Partial<Pick<UserId, 'area' | 'connection'>> => ({
  ...(area !== 'keep' && { area }),
  ...(connection !== 'keep' && { connection }),
});

import type { Text } from '../ground/words.ts';
import { pageId } from '../procedure/answers.ts';
import type { ApplicationClass } from '../procedure/classes.ts';
import type { AnyProcedure, Group } from '../procedure/define.ts';
import { brokerId } from './broker/broker-id.ts';
import { procedures } from './index.ts';
import { newContract } from './new/new-contract.ts';
import { newOffice } from './new/new-office.ts';
import { pricePlan } from './plan/price-plan.ts';
import { contractEnd } from './special/contract-end.ts';

/** An item of the choice page (変更申込内容 入力). It can be chosen once a version of the procedure is in force. */
export type MenuItem = { procedure: string; title: Text; alone: boolean };
/** A group of the menu. Its items are the procedures of the group, in the order of `index.ts`. */
export type MenuGroup = GroupTitle & { items: readonly MenuItem[] };
type GroupTitle = {
  group: Group;
  title: Text;
  note?: Text;
  /** Begun on a page of its own, where several of the group are begun together. */
  elsewhere?: true;
};

/** The version of each procedure that is or will be in force last: it has the words that a list says. */
const newest: ReadonlyMap<string, AnyProcedure> = new Map(
  procedures
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .map((procedure) => [procedure.id, procedure]),
);

/** The manual's groups, in its order (`manual-ja.txt`, 変更申込内容 入力). */
export const menu: readonly MenuGroup[] = withItems([
  {
    group: 'office',
    title: { ja: '本社・事業所の変更', en: 'Head office and office' },
    note: {
      ja: '回線を利用している事業所が移動する場合は、「一般NACCS回線の登録情報」も選択し、回線設置場所も変更してください。',
      en: 'When an office with a line moves, also choose “General NACCS lines” and change the place of the line.',
    },
  },
  {
    group: 'codes',
    title: { ja: '利用業種・利用者コード等の変更', en: 'Business kinds and user codes' },
  },
  {
    group: 'internet',
    title: { ja: '端末・証明書の変更（netNACCS）', en: 'Terminals and certificates (netNACCS)' },
  },
  {
    group: 'line',
    title: { ja: '回線・端末等の変更（一般NACCS）', en: 'Lines and terminals (general NACCS)' },
  },
  {
    group: 'plan',
    title: { ja: '料金プランの変更', en: 'Price plan' },
  },
  {
    group: 'reports',
    title: { ja: '管理統計資料の変更', en: 'Statistical reports' },
  },
  {
    group: 'archive',
    title: { ja: '保税管理資料保存サービスの変更', en: 'Bonded archive' },
  },
  {
    group: 'billing',
    title: { ja: '請求先の変更', en: 'Billing' },
  },
  {
    group: 'special',
    title: { ja: 'その他の契約変更', en: 'Other changes of the contract' },
  },
]);

/** What the menu itself leads to (申込を行う), beside the choice page: none of it is chosen together with what stands there. */
export const entries: readonly MenuGroup[] = withItems([
  {
    group: 'new',
    title: { ja: '新規申込', en: 'New contract' },
  },
  {
    group: 'broker',
    title: { ja: '通関士IDの追加', en: 'Add broker IDs' },
  },
  {
    group: 'setting',
    title: { ja: 'システム設定の申込', en: 'System settings' },
    elsewhere: true,
  },
]);

/** What 「契約の解除・事業所の廃止」 of the menu opens. */
export const endOfContract = contractEnd.id;

/** What 「通関士IDの追加」 of the menu opens. */
export const addedBroker = brokerId.id;

/** What 「料金プランの診断」 begins, with the page on which the plan of each connection is chosen, by its name. */
export const planChange = { procedure: pricePlan.id, page: pageId(pricePlan, pricePlan.pages[0]) };

/** What a newcomer applies for. */
export const firstContract = newContract.id;

/** What 「新規申込（事業所の追加）」 of the menu opens. */
export const anotherOffice = newOffice.id;

/** The words for a procedure; of one that is not offered any more, its id. */
export const menuTitle = (procedure: string): Text => newest.get(procedure)?.title ?? { ja: procedure, en: procedure };

export const groupTitle = (group: Group): Text =>
  [...menu, ...entries].find((each) => each.group === group)?.title ?? { ja: group, en: group };

/** The 申込分類 of a procedure. */
export const classOf = (procedure: string): ApplicationClass => newest.get(procedure)?.class ?? 'change';

/** The group of what the menu itself leads to; undefined for what stands on the choice page. */
export const entryOf = (procedure: string): MenuGroup | undefined =>
  entries.find(({ items }) => items.some((item) => item.procedure === procedure));

function withItems(groups: readonly GroupTitle[]): MenuGroup[] {
  const ids = [...new Set(procedures.map(({ id }) => id))];
  const offered = ids.flatMap((id) => newest.get(id) ?? []);
  return groups.map((group) => ({
    ...group,
    items: offered
      .filter((procedure) => procedure.group === group.group)
      .map(({ id, title, alone = false }) => ({ procedure: id, title, alone })),
  }));
}

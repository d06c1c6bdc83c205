import { connections } from '../contract/masters.ts';
import { hasNoWayIn } from '../contract/shape.ts';
import { defineProcedure, page, section } from '../procedure/define.ts';
import { choices } from '../procedure/fields/choice.ts';
import { officeCodes } from '../procedure/fields/codes.ts';
import { count } from '../procedure/fields/count.ts';
import type { Present } from '../procedure/present.ts';
import type { Text } from '../words/text.ts';
import { transferExamples } from './registration-transfer.examples.ts';
import { familiesOf, moves } from './registration-transfer.moves.ts';
import { type TransferAnswers, targetOf, transferRules } from './registration-transfer.rules.ts';

/** 事業所間の登録情報の移動（付替）: what is chosen moves to another office of the company (`domain.md` 2.2; 8, 24). */
export const transfer = defineProcedure({
  id: 'registration-transfer',
  effectiveFrom: '2018-01-01',
  title: { ja: '事業所間の登録情報の移動（付替）', en: 'Transfer of registration between offices' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'transfer',
  leadClass: 'transfer',
  touches: ['userCodes', 'userIds', 'lines', 'line', 'internet', 'sharing', 'plan'].map((path) => ({
    subject: 'office',
    path,
  })),
  help: {
    ja: '付替は、登録情報を持っている事業所が申し込みます。付替先は同じ企業の事業所に限ります。申込の内容は、両方の事業所のシステム管理責任者に通知されます。',
    en: 'Filed by the office that holds what moves. It can move within the company only. The system managers of both offices are told.',
  },
  pages: [
    page(
      'transfer',
      { ja: '付替 入力', en: 'Transfer' },
      [
        section(
          { ja: '付替先に関する項目', en: 'Where it moves' },
          {
            target: officeCodes({
              label: { ja: '付替先事業所コード', en: 'Target office code' },
              max: 1,
              example: 'NAC001',
            }),
          },
          {
            notes: [
              {
                ja: '付け替えた登録情報は、利用開始日から付替先の事業所のものとなります。料金は、利用開始日の翌月分から付替先の事業所に請求します。',
                en: 'From the start date on, what moves belongs to the target. It is billed to the target from the month after the start date.',
              },
            ],
          },
        ),
        section(
          { ja: '利用者IDに関する項目', en: 'User IDs' },
          {
            userIds: choices({
              label: { ja: '付け替える利用者ID', en: 'User IDs to move' },
              optional: true,
              options: ({ office }) => office.userIds.map(({ id, connection }) => option(id, connections[connection])),
              none: { ja: 'この事業所には利用者IDがありません。', en: 'This office has no user IDs.' },
            }),
          },
          {
            lead: {
              ja: '利用者コードのすべての利用者IDを付け替えると、利用者コードも付替先に移ります。',
              en: 'When every ID of a user code moves, the user code moves as well.',
            },
          },
        ),
        section(
          { ja: '回線・端末に関する項目', en: 'Lines and terminals' },
          {
            lines: choices({
              label: { ja: '付け替える回線', en: 'Lines to move' },
              optional: true,
              options: ({ office }) => office.lines.map(({ id, address }) => option(id, same(address))),
              none: { ja: 'この事業所には回線がありません。', en: 'This office has no lines.' },
            }),
            terminals: count({
              label: { ja: '付け替える論理端末の台数', en: 'Logical terminals to move' },
              optional: true,
            }),
            netTerminals: count({
              label: { ja: '付け替えるnetNACCS端末の台数', en: 'netNACCS terminals to move' },
              optional: true,
            }),
            webCertificates: count({
              label: { ja: '付け替えるwebNACCS証明書の枚数', en: 'webNACCS certificates to move' },
              optional: true,
            }),
          },
          {
            notes: [
              {
                ja: '回線の設置場所は変わりません。移設する場合は、付替のあとで「一般NACCS回線の登録情報」の変更を申し込んでください。',
                en: 'The place of a line stays. To move the line itself, apply for “General NACCS lines” afterwards.',
              },
            ],
          },
        ),
        section(
          { ja: '機器共用に関する項目', en: 'Equipment sharing' },
          {
            sharing: choices({
              label: { ja: '付け替える機器共用', en: 'Sharing to move' },
              optional: true,
              options: ({ office, others }) =>
                office.sharing.map(({ id }) => option(id, same(others[id]?.office.name ?? ''))),
              none: {
                ja: '現在、他の事業所の機器を共用していません。',
                en: 'This office shares no other office’s equipment now.',
              },
            }),
          },
        ),
      ],
      {
        ja: '付替先の事業所コードを入力し、付け替える登録情報を選択してください。',
        en: 'Enter the target office and choose what moves there.',
      },
    ),
  ],
  rules: transferRules,
  reads: (office, { target = [] }) => [...target, ...office.sharing.map(({ id }) => id)],
  effect: (answers, now) => {
    const target = targetOf(answers, now);
    return target ? moves(answers, now, answers.target[0] ?? '', target) : [];
  },
  warnings: (answers, now, after) => [
    billedFromNextMonth(answers.target.join('、')),
    ...planTexts(answers, now),
    ...(hasNoWayIn(after.office) ? [noWayIn] : []),
  ],
  followUps: (_, now, after) =>
    hasNoWayIn(after.office) && !hasNoWayIn(now.office) ? [{ procedure: 'net-terminals', because: addTerminals }] : [],
  concerns: ({ target, sharing }) => [...target, ...sharing],
  examples: transferExamples,
});

/** A target without a plan of a connection takes over that of the office that it comes from. */
function planTexts(answers: TransferAnswers, now: Present): Text[] {
  const target = targetOf(answers, now);
  if (!target) return [];
  return familiesOf(answers, now.office)
    .filter((family) => target.plan[family] === 'none' && now.office.plan[family] !== 'none')
    .map((family) => ({
      ja: `付替先の料金プラン（${connections[family].ja}）は${now.office.plan[family]}プランになります。`,
      en: `The target gets plan ${now.office.plan[family]} (${connections[family].en.toLowerCase()}).`,
    }));
}

const billedFromNextMonth = (target: string): Text => ({
  ja: `付け替えた登録情報の料金は、利用開始日の翌月分から${target}に請求します。`,
  en: `What moves is billed to ${target} from the month after the start date.`,
});
const noWayIn: Text = {
  ja: '付替後は、この事業所からNACCSに接続する手段がなくなります。',
  en: 'After this, the office has no way into the service left.',
};
const addTerminals: Text = {
  ja: '利用を続ける場合はnetNACCS端末の追加を、利用を終える場合は契約解除・事業所廃止を申し込んでください。',
  en: 'To go on using the service, apply for netNACCS terminals; to end it, apply for the end of the contract.',
};
const same = (text: string): Text => ({ ja: text, en: text });
const option = (id: string, about: Text) => ({
  value: id,
  label: { ja: about.ja ? `${id}（${about.ja}）` : id, en: about.en ? `${id} (${about.en})` : id },
});

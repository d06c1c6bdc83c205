import { unconnectedIds } from '../../contract/connections.ts';
import { deviceTotalNames, knownDevices } from '../../contract/devices.ts';
import { connections, deviceKinds, systemAreas } from '../../contract/masters.ts';
import { hasNoWayIn } from '../../contract/shape.ts';
import { listed, type Text } from '../../ground/words.ts';
import { defineReadingProcedure, page, section } from '../../procedure/define.ts';
import { choices } from '../../procedure/fields/choice.ts';
import { officeCodes } from '../../procedure/fields/codes.ts';
import { count } from '../../procedure/fields/count.ts';
import { identity } from '../../procedure/fields/identity.ts';
import { rows } from '../../procedure/fields/rows.ts';
import type { OwnPresent, Present } from '../../procedure/present.ts';
import { idsStranded, moveIdsNext, takeOutIds } from '../parts/connections.ts';
import { transferExamples } from './registration-transfer.examples.ts';
import { deviceId, familiesOf, transferOf } from './registration-transfer.operations.ts';
import { idleAt, type TransferAnswers, targetOf, transferRules } from './registration-transfer.rules.ts';

const howMany = (label: Text) => count({ label, optional: true });

/** 事業所間の登録情報の移動（付替）: what is chosen moves to another office of the company (`domain.md` 2.2; 8, 24). */
export const registrationTransfer = defineReadingProcedure({
  id: 'registration-transfer',
  effectiveFrom: '2018-01-01',
  title: { ja: '事業所間の登録情報の移動（付替）', en: 'Transfer of registration between offices' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'transfer',
  reasons: [
    { ja: '事業所の統合のため', en: 'Offices are merged' },
    { ja: '業務の移管のため', en: 'Business moves to another office' },
  ],
  leadClass: 'transfer',
  touches: (['userCodes', 'userIds', 'lines', 'line', 'internet', 'devices', 'sharing', 'plan'] as const).map(
    (path) => ({
      subject: 'office',
      path,
    }),
  ),
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
              own: 'others',
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
            unconnected: choices({
              label: { ja: '付替先に接続手段がない場合の確認', en: 'Where the target has no connection for them' },
              optional: {
                requiredIf: {
                  ja: '付け替える利用者IDの接続形態（回線または端末・証明書）が付替先にない場合',
                  en: 'the target has no line, or no terminal or certificate, for a user ID that moves',
                },
              },
              options: () => [
                {
                  value: 'yes',
                  label: {
                    ja: '付替先で接続手段の利用を始めるまで、付け替えた利用者IDが使えないことを確認した',
                    en: 'I know that these user IDs cannot be used until the target has a connection for them',
                  },
                },
              ],
            }),
          },
          {
            notes: [
              {
                ja: '通関士の利用者IDは、利用者コードの通関業と一緒に付け替えられます。',
                en: 'The ID of a broker takes customs brokerage of its user code along.',
              },
            ],
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
            terminals: howMany({ ja: '付け替える論理端末の台数', en: 'Logical terminals to move' }),
            servers: howMany({ ja: '付け替えるサーバの台数', en: 'Servers to move' }),
            mailboxes: howMany({ ja: '付け替えるメールボックスの数', en: 'Mailboxes to move' }),
            mailboxAddresses: howMany({ ja: '付け替えるメールアドレスの数', en: 'Mail addresses to move' }),
            mailAddresses: howMany({
              ja: '付け替えるメールアドレス（SMTP双方向）の数',
              en: 'Mail addresses (two-way SMTP) to move',
            }),
            netTerminals: howMany({ ja: '付け替えるnetNACCS端末の台数', en: 'netNACCS terminals to move' }),
            webCertificates: howMany({
              ja: '付け替えるwebNACCS証明書の枚数',
              en: 'webNACCS certificates to move',
            }),
            devices: rows({
              label: { ja: '付け替える機器の内訳', en: 'What moves by kind and system' },
              optional: {
                requiredIf: {
                  ja: '種別またはシステム区分の異なる機器の一部を付け替える場合',
                  en: 'some of several kinds or systems move',
                },
              },
              max: 99,
              fixed: {
                none: { ja: '機器の内訳は登録されていません。', en: 'No kind of equipment is on record.' },
              },
              columns: {
                device: identity({ label: { ja: '機器等の種別', en: 'Kind' }, says: deviceText }),
                moves: howMany({ ja: '付け替える数', en: 'How many move' }),
              },
              from: ({ office }) =>
                deviceTotalNames
                  .flatMap((total) => knownDevices(office, total))
                  .map((row) => ({ device: deviceId(row), moves: 0 })),
            }),
          },
          {
            notes: [
              {
                ja: '論理端末とサーバは回線のある事業所に、メールボックスとメールアドレスは回線（共用・共同利用を含む）のある事業所に付け替えられます。',
                en: 'Terminals and servers move to an office with a line; mailboxes and mail addresses to one with a line, its own, shared or joint.',
              },
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
              options: ({ office, others }: Present) =>
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
  mends: {
    userCodes: 'userIds',
    lines: 'lines',
    'line.terminals': 'terminals',
    'line.servers': 'servers',
    'line.mailboxes': 'mailboxes',
    'line.mailboxAddresses': 'mailboxAddresses',
    'line.mailAddresses': 'mailAddresses',
    sharing: 'sharing',
  },
  reads: (office, { target = [] }) => [...target, ...office.sharing.map(({ id }) => id)],
  effect: (answers, now) => {
    const target = targetOf(answers, now);
    return target ? transferOf(answers, now, answers.target[0] ?? '', target) : [];
  },
  warnings: (answers, now, after) => [
    billedFromNextMonth(listed(answers.target)),
    ...planTexts(answers, now),
    ...idleTexts(answers, after),
    ...(hasNoWayIn(after.office) ? [noWayIn] : []),
    ...idsStranded(now, after),
  ],
  followUps: (_, now, after) => {
    const stranded = moveIdsNext(now, after);
    if (stranded.length > 0) return stranded;
    const left = unconnectedIds(after.office).filter(
      (id) => !unconnectedIds(now.office).some((was) => was.id === id.id),
    );
    return [
      ...(hasNoWayIn(after.office) && !hasNoWayIn(now.office)
        ? [{ procedure: 'net-terminals', because: addTerminals }]
        : []),
      ...(left.length > 0 ? [{ procedure: 'id-numbers', because: takeOutIds(left.map(({ id }) => id)) }] : []),
    ];
  },
  concerns: ({ target, sharing }) => [...target, ...sharing],
  examples: transferExamples,
});

/** A target without a plan of a connection takes over that of the office that it comes from. */
function planTexts(answers: TransferAnswers, now: Present): Text[] {
  const target = targetOf(answers, now);
  if (!target) return [];
  return familiesOf(answers)
    .filter((family) => target.plan[family] === 'none' && now.office.plan[family] !== 'none')
    .map((family) => ({
      ja: `付替先の料金プラン（${connections[family].ja}）は${now.office.plan[family]}プランになります。`,
      en: `The target gets plan ${now.office.plan[family]} (${connections[family].en.toLowerCase()}).`,
    }));
}

/** The user IDs that the target has no connection for. */
function idleTexts(answers: TransferAnswers, after: Present): Text[] {
  const ids = idleAt(answers, after);
  if (ids.length === 0) return [];
  const [idle, target] = [listed(ids), listed(answers.target)];
  return [
    {
      ja: `付け替える利用者ID（${idle.ja}）は、${target.ja}に接続手段がないため、利用開始日からは使えません。${target.ja}で回線または端末・証明書を申し込んでください。`,
      en: `${target.en} has no connection for the user IDs ${idle.en}: they cannot be used from the start date on. Apply for a line, or for terminals or certificates, of ${target.en}.`,
    },
  ];
}

const billedFromNextMonth = (target: Text): Text => ({
  ja: `付け替えた登録情報の料金は、利用開始日の翌月分から${target.ja}に請求します。`,
  en: `What moves is billed to ${target.en} from the month after the start date.`,
});
const noWayIn: Text = {
  ja: '付替後は、この事業所からNACCSに接続する手段がなくなります。',
  en: 'After this, the office has no way into the service left.',
};
const addTerminals: Text = {
  ja: '利用を続ける場合はnetNACCS端末の追加を、利用を終える場合は契約解除・事業所廃止を申し込んでください。',
  en: 'To go on using the service, apply for netNACCS terminals; to end it, apply for the end of the contract.',
};
/** 「メール処理方式の端末台数（海上、12）」: with how many there are. */
function deviceText(id: string, now?: OwnPresent): Text {
  const row = deviceTotalNames
    .flatMap((total) => (now ? knownDevices(now.office, total) : []))
    .find((each) => deviceId(each) === id);
  if (!row) return same(id);
  const [{ ja, en }, area] = [deviceKinds[row.kind].label, systemAreas[row.area]];
  return { ja: `${ja}（${area.ja}、${row.count}）`, en: `${en} (${area.en.toLowerCase()}, ${row.count})` };
}
const same = (text: string): Text => ({ ja: text, en: text });
const option = (id: string, about: Text) => ({
  value: id,
  label: { ja: about.ja ? `${id}（${about.ja}）` : id, en: about.en ? `${id} (${about.en})` : id },
});

import { unconnectedIds } from '../../contract/connections.ts';
import { deviceTotalNames, deviceTotals, knownDevices, sumOf, unknownDevices } from '../../contract/devices.ts';
import type { DeviceTotal } from '../../contract/masters.ts';
import { companyOf, type Office, ownsEquipment } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import type { Rule } from '../../procedure/define.ts';
import type { Present } from '../../procedure/present.ts';
import { counted, deviceId, type Transferred, transferredOf } from './registration-transfer.operations.ts';

export type TransferAnswers = Transferred & { target: readonly string[]; unconnected: readonly string[] };

/** What moves by kind and area is of the number that moves, and what stays of the number that stays. */
const devicesFit: Rule<TransferAnswers, Present> = {
  id: 'devices-fit',
  at: 'devices',
  checks: { ja: '付け替える機器の内訳が台数に合う', en: 'What moves by kind and system fits its number' },
  holds: (answers, now) => unfitDevices(answers, now) === undefined,
  message: (answers, now) => {
    const total = unfitDevices(answers, now) ?? 'terminals';
    const { ja, en } = deviceTotals[total].label;
    return {
      ja: `付け替える${ja}（${answers[total]}）の内訳を、合計が同じになるように、登録数以内で入力してください。`,
      en: `Enter of what kind and system the ${answers[total]} ${en} that move are: as many in all, and no more than there are.`,
    };
  },
  source: 'domain.md 3.11',
};

/** What may move where (`domain.md` 2.2, 2.3, 2.6; 8, 24). */
export const transferRules: readonly Rule<TransferAnswers, Present>[] = [
  {
    id: 'target',
    at: 'target',
    checks: { ja: '付替先は同一企業の他の事業所である', en: 'The target is another office of the company' },
    holds: ({ target }, now) => target.every((code) => code !== now.officeCode && companyOf(code) === now.companyCode),
    message: {
      ja: '付替先には、企業略称が同じ他の事業所の事業所コードを入力してください。',
      en: 'Enter the office code of another office of your company.',
    },
    source: 'domain.md 2.2',
  },
  {
    id: 'target-in-force',
    at: 'target',
    checks: { ja: '付替先は開始日に契約中である', en: 'The target is in force on the start date' },
    holds: (answers, now) => !inCompany(answers, now) || targetOf(answers, now)?.inForce === true,
    message: ({ target }) => ({
      ja: `${target.join('、')}は、開始日に契約中の事業所ではありません。事業所コードを確認してください。`,
      en: `${target.join(', ')} has no contract on the start date. Check the office code.`,
    }),
    source: 'domain.md 2.2',
  },
  {
    id: 'something',
    at: 'userIds',
    checks: { ja: '付け替える登録情報が選ばれている', en: 'Something is chosen to move' },
    holds: (answers) =>
      [answers.userIds, answers.lines, answers.sharing].some(({ length }) => length > 0) ||
      counted.some(({ name }) => answers[name] > 0),
    message: {
      ja: '付け替える利用者ID、回線、端末・メールボックス等、機器共用のいずれかを選択または入力してください。',
      en: 'Choose user IDs, lines or sharing, or enter how many terminals, mailboxes and so on move.',
    },
    source: 'domain.md 8',
  },
  held('user-ids-held', 'userIds', { ja: '利用者ID', en: 'user IDs' }),
  held('lines-held', 'lines', { ja: '回線', en: 'lines' }),
  held('sharing-held', 'sharing', { ja: '機器共用', en: 'sharing' }),
  ...counted.map(enough),
  devicesFit,
  {
    id: 'sharing-fits',
    at: 'sharing',
    checks: {
      ja: '付替先は、付け替える機器共用の所有者でも共用者でもなく、自らの機器を持たない',
      en: 'The target neither owns nor shares that equipment yet, and has none of its own',
    },
    holds: (answers, now) => answers.sharing.length === 0 || takesSharing(answers, now),
    message: ({ sharing, target }) => ({
      ja: `機器共用（${sharing.join('、')}）は${target.join('、')}に付け替えられません。付替先が機器の所有者であるか、既に共用しているか、自らの機器を持っています。`,
      en: `The sharing with ${sharing.join(', ')} cannot move to ${target.join(', ')}: it owns that equipment, shares it already, or has equipment of its own.`,
    }),
    source: 'domain.md 2.3',
  },
  {
    id: 'target-connected',
    at: 'unconnected',
    checks: {
      ja: '付け替える利用者IDの接続手段が付替先にあるか、使えないことを申込者が確認している',
      en: 'The target has a connection for the user IDs, or the applicant knows that they cannot be used',
    },
    holdsAfter: (answers, _, after) => answers.unconnected.includes('yes') || idleAt(answers, after).length === 0,
    message: ({ target, userIds }) => ({
      ja: `${target.join('、')}には、付け替える利用者ID（${userIds.join('、')}）で接続する回線または端末・証明書がありません。一緒に付け替えるか、「使えないことを確認した」を選択してください。`,
      en: `${target.join(', ')} has no line, or no terminal or certificate, for the user IDs ${userIds.join(', ')}. Move them along, or tick that you know that these IDs cannot be used.`,
    }),
    evidence: ({ unconnected }) =>
      unconnected.includes('yes')
        ? {
            ja: '接続手段がない場合に使えないことを、申込者が確認済み',
            en: 'The applicant knows that they cannot be used',
          }
        : { ja: '申込者の確認なし', en: 'The applicant has not said so' },
    source: 'domain.md 2.6',
  },
];

/** What a choice names must still be the office's. */
function held<K extends 'userIds' | 'lines' | 'sharing'>(id: string, at: K, name: Text) {
  const missing = (answers: TransferAnswers, { office }: Present) =>
    answers[at].filter((chosen) => !office[at].some((each) => each.id === chosen));
  return {
    id,
    at,
    checks: { ja: `付け替える${name.ja}は申込者のものである`, en: `The ${name.en} are the filer’s` },
    holds: (answers: TransferAnswers, now: Present) => missing(answers, now).length === 0,
    message: (answers: TransferAnswers, now: Present): Text => ({
      ja: `${missing(answers, now).join('、')}は、この事業所の${name.ja}ではありません。選び直してください。`,
      en: `${missing(answers, now).join(', ')}: no ${name.en} of this office. Choose again.`,
    }),
    source: 'domain.md 8',
  };
}

/** No more can move than there are. */
function enough({ name, path, label }: (typeof counted)[number]): Rule<TransferAnswers, Present> {
  const have = ({ office: { line, internet } }: Present): number =>
    name === 'netTerminals' || name === 'webCertificates' ? internet[name] : line[name];
  return {
    id: `${path.split('.').at(-1)}-enough`,
    at: name,
    checks: {
      ja: `付け替える${label.ja}は登録数以内である`,
      en: `No more ${label.en} move than there are`,
    },
    holds: (answers, now) => answers[name] <= have(now),
    message: (_, now) => ({
      ja: `${label.ja}の登録数は${have(now)}です。${have(now)}以下の数を入力してください。`,
      en: `There are ${have(now)} ${label.en}. Enter ${have(now)} or less.`,
    }),
    evidence: (answers, now) => ({
      ja: `登録数 ${have(now)}／付替 ${answers[name]}`,
      en: `Registered ${have(now)}; to move ${answers[name]}`,
    }),
    source: 'domain.md 8',
  };
}

const unfitDevices = (answers: TransferAnswers, { office }: Present): DeviceTotal | undefined =>
  deviceTotalNames.find((total) => {
    const [known, moved] = [knownDevices(office, total), transferredOf(answers, office, total)];
    const tooMany = moved.some(
      (row) => !known.some((has) => deviceId(has) === deviceId(row) && row.count <= has.count),
    );
    const unknown = answers[total] - sumOf(moved);
    // More than there are is told by the rule of the number.
    if (answers[total] > deviceTotals[total].number(office)) return false;
    return tooMany || unknown < 0 || unknown > unknownDevices(office, total);
  });

/** The user IDs that move and that the target has no connection for. */
export function idleAt({ target: [code = ''], userIds }: TransferAnswers, after: Present): string[] {
  const becomes = after.others[code]?.office;
  return becomes
    ? unconnectedIds(becomes)
        .map(({ id }) => id)
        .filter((id) => userIds.includes(id))
    : [];
}

export const targetOf = ({ target: [code = ''] }: TransferAnswers, now: Present): Office | undefined =>
  now.others[code]?.office;
const inCompany = ({ target: [code = ''] }: TransferAnswers, now: Present): boolean =>
  code !== now.officeCode && companyOf(code) === now.companyCode;

/** The rule of 2.3: who shares does not lend, so an office with equipment of its own takes over no sharing. */
function takesSharing(answers: TransferAnswers, now: Present): boolean {
  const target = targetOf(answers, now);
  if (!target) return true;
  const taken = [...answers.target, ...target.sharing.map(({ id }) => id)];
  return !ownsEquipment(target) && answers.sharing.every((code) => !taken.includes(code));
}

import { companyOf, type Office, ownsEquipment } from '../contract/shape.ts';
import type { Rule } from '../procedure/define.ts';
import type { Present } from '../procedure/present.ts';
import type { Text } from '../words/text.ts';
import type { Moved } from './registration-transfer.moves.ts';

export type TransferAnswers = Moved & { target: readonly string[] };

/** What may move where (`domain.md` 2.2, 2.3, 2.6; 8, 24). */
export const transferRules: readonly Rule<TransferAnswers>[] = [
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
    holds: ({ userIds, lines, sharing, terminals, netTerminals, webCertificates }) =>
      [userIds, lines, sharing].some(({ length }) => length > 0) || terminals + netTerminals + webCertificates > 0,
    message: {
      ja: '付け替える利用者ID、回線、端末、機器共用のいずれかを選択または入力してください。',
      en: 'Choose user IDs, lines or sharing, or enter how many terminals move.',
    },
    source: 'domain.md 8',
  },
  held('user-ids-held', 'userIds', { ja: '利用者ID', en: 'user IDs' }),
  held('lines-held', 'lines', { ja: '回線', en: 'lines' }),
  held('sharing-held', 'sharing', { ja: '機器共用', en: 'sharing' }),
  enough(
    'terminals-enough',
    'terminals',
    { ja: '論理端末', en: 'logical terminals' },
    (office) => office.line.terminals,
  ),
  enough(
    'net-terminals-enough',
    'netTerminals',
    { ja: 'netNACCS端末', en: 'netNACCS terminals' },
    (office) => office.internet.netTerminals,
  ),
  enough(
    'web-certificates-enough',
    'webCertificates',
    { ja: 'webNACCS証明書', en: 'webNACCS certificates' },
    (office) => office.internet.webCertificates,
  ),
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
    id: 'keeps-what-others-use',
    at: 'lines',
    checks: { ja: '他の事業所が使う機器は残る', en: 'What other offices use stays' },
    holdsAfter: (_, now, after) => users(now).length === 0 || ownsEquipment(after.office),
    message: (_, now) => ({
      ja: `${users(now).join('、')}がこの事業所の機器を使っているため、回線と論理端末を1つ以上残してください。すべて付け替える場合は、先に機器共用または共同利用の解除が必要です。`,
      en: `${users(now).join(', ')} use the equipment of this office: keep a line and a terminal. To move all, they must end the sharing or joint use first.`,
    }),
    evidence: (_, now) => ({
      ja: `この事業所の機器を使う事業所：${users(now).join('、') || 'なし'}`,
      en: `Offices that use its equipment: ${users(now).join(', ') || 'none'}`,
    }),
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
function enough<K extends 'terminals' | 'netTerminals' | 'webCertificates'>(
  id: string,
  at: K,
  name: Text,
  have: (office: Office) => number,
) {
  return {
    id,
    at,
    checks: { ja: `付け替える${name.ja}は登録数以内である`, en: `No more ${name.en} move than there are` },
    holds: (answers: TransferAnswers, { office }: Present) => answers[at] <= have(office),
    message: (_: TransferAnswers, { office }: Present): Text => ({
      ja: `${name.ja}の登録数は${have(office)}です。${have(office)}以下の数を入力してください。`,
      en: `There are ${have(office)} ${name.en}. Enter ${have(office)} or less.`,
    }),
    evidence: (answers: TransferAnswers, { office }: Present): Text => ({
      ja: `登録数 ${have(office)}／付替 ${answers[at]}`,
      en: `Registered ${have(office)}; to move ${answers[at]}`,
    }),
    source: 'domain.md 8',
  };
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

const users = ({ borrowers, dependents }: Present): string[] => [...new Set([...borrowers, ...dependents])];

import { inUse } from '../../contract/connections.ts';
import { type ConnectionFamily, connections } from '../../contract/masters.ts';
import { blankOffice, hasNoWayIn, type Office } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import type { Rule } from '../../procedure/define.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { accountRules } from './account.rules.ts';
import { accountOf, followsOf, isWhole, mandateBegins } from './account.ts';
import { fetchCertificates } from './certificates.ts';
import { archiveKinds, groupsOf, haveArchive, isGiven, namesOf } from './codes.ts';
import { devicesAddUp } from './devices.ts';
import { accountIn, equipmentOf, isOffered, type NewOfficeAnswers } from './new-office.ts';
import { isTrade, notifyMinistry } from './user-codes.ts';

/** The parts of an office that decide how it connects, with the parent that a joint use gives it. */
const connected = (answers: NewOfficeAnswers, now: OwnPresent, parent: string): Office => ({
  ...blankOffice,
  ...equipmentOf(answers, now),
  jointUseParent: parent,
});

/** The rules of an office that has no parent: it needs a way into the service of its own. */
export const standingAlone = <A extends NewOfficeAnswers>(): readonly Rule<A>[] => [
  {
    id: 'way-in',
    at: 'netTerminals',
    checks: { ja: '接続手段がある', en: 'There is a way into the service' },
    holds: (answers, now) => !hasNoWayIn(connected(answers, now, '')),
    message: {
      ja: '接続形態を入力してください。netNACCSの端末台数、webNACCSのデジタル証明書数、または一般NACCSの回線と論理端末数のいずれかが必要です。',
      en: 'Enter a connection: netNACCS terminals, webNACCS certificates, or a line with logical terminals.',
    },
    source: 'domain.md 3.6',
  },
  {
    id: 'line-for-equipment',
    at: 'terminals',
    checks: { ja: '論理端末・サーバを置く回線がある', en: 'Terminals and servers stand at a line' },
    holds: ({ lines, terminals, servers }) => lines.length > 0 || terminals + servers === 0,
    message: {
      ja: '論理端末またはサーバを利用するには、回線が必要です。回線を入力するか、台数を空欄にしてください。',
      en: 'Terminals and servers need a line. Enter the line, or leave their numbers empty.',
    },
    source: 'domain.md 3.6',
  },
  ...newOfficeRules<A>(() => ''),
];

/** The rules of every office that begins. @param parentOf the parent of its joint use, whose line it uses; '' for none */
export const newOfficeRules = <A extends NewOfficeAnswers>(parentOf: (answers: A) => string): readonly Rule<A>[] => {
  const office = (answers: A, now: OwnPresent) => connected(answers, now, parentOf(answers));
  return [
    devicesAddUp<A>({
      at: 'devices',
      numbers: ({ terminals, servers, netTerminals, webCertificates }) => ({
        terminals,
        servers,
        netTerminals,
        webCertificates,
      }),
      rows: ({ devices }) => devices,
    }),
    {
      id: 'line-type',
      at: 'lines',
      checks: { ja: '回線種別・速度は、申し込めるものである', en: 'Kind and speed of a line are offered' },
      holds: ({ lines }, now) => lines.every(({ type }) => isOffered(type, now)),
      message: { ja: '回線種別・速度を選び直してください。', en: 'Choose the kind and speed of the line again.' },
      source: 'domain.md 3.7',
    },
    {
      id: 'diagram',
      at: 'diagram',
      checks: { ja: '回線を利用する場合、システム構成図が添付されている', en: 'With a line there is a system diagram' },
      holds: ({ lines, diagram }) => lines.length === 0 || diagram.length > 0,
      message: { ja: 'システム構成図を添付してください。', en: 'Attach the system diagram.' },
      source: 'domain.md 3.7',
    },
    ...codeRules<A>(),
    {
      id: 'ids-connected',
      at: 'codes',
      checks: { ja: '利用者IDの接続形態が申し込まれている', en: 'The connections of the user IDs are applied for' },
      holds: (answers, now) => missingFor(answers, office(answers, now)).length === 0,
      message: (answers, now) => {
        const missing = missingFor(answers, office(answers, now)).map((family) => connections[family]);
        return {
          ja: `${missing.map(({ ja }) => ja).join('、')}の利用者IDがありますが、その接続形態が入力されていません。接続形態を選び直すか、「接続形態」の画面で入力してください。`,
          en: `There are user IDs for a connection that is not applied for: ${missing.map(({ en }) => en).join(', ')}. Choose another one, or enter it on the page “Connection”.`,
        };
      },
      source: 'domain.md 3.6',
    },
    planRule('planInternet', 'internet', office),
    planRule('planLine', 'line', office),
    {
      id: 'account',
      at: 'method',
      checks: { ja: '口座振替の場合、口座がすべて入力されている', en: 'Direct debit has all of its account' },
      holds: (answers) => answers.method === 'bankTransfer' || isWhole(accountOf(accountIn(answers))),
      message: {
        ja: '口座振替の場合は、金融機関名、支店名、預金種目、口座番号、口座名義（カナ）をすべて入力してください。',
        en: 'For direct debit enter the bank, the branch, the kind of account, its number and its holder.',
      },
      source: 'domain.md 2.2',
    },
    ...accountRules<A>((answers) => (answers.method === 'bankTransfer' ? undefined : accountIn(answers)), {
      bank: 'bank',
      branch: 'branch',
      passbook: 'accountPassbook',
      holder: 'accountHolder',
    }),
  ];
};

const codeRules = <A extends NewOfficeAnswers>(): Rule<A>[] => [
  {
    id: 'kinds-offered',
    at: 'codes',
    checks: { ja: '選択された業種が業種の一覧にある', en: 'The kinds are those of the list' },
    holds: ({ codes }, now) => codes.every(({ kinds }) => kinds.every((kind) => isGiven(kind, now))),
    message: { ja: '利用業種を選択し直してください。', en: 'Choose the business kinds again.' },
    source: 'domain.md 3.4',
  },
  {
    id: 'one-group',
    at: 'codes',
    checks: { ja: '1つの利用者コードの業種が同じグループにある', en: 'The kinds of a user code are of one group' },
    holds: ({ codes }) => codes.every(({ kinds }) => groupsOf(kinds).length <= 1),
    message: ({ codes }) => {
      const row = codes.findIndex(({ kinds }) => groupsOf(kinds).length > 1);
      const names = namesOf(codes[row]?.kinds ?? []);
      return {
        ja: `${row + 1}行目の業種（${names.ja}）はグループが異なるため、1つの利用者コードでは利用できません。「入力欄を追加する」で、業種のグループごとに分けて入力してください。`,
        en: `Row ${row + 1}: the kinds (${names.en}) are of different groups and need two user codes. Press “Add a row” and enter a row for each group.`,
      };
    },
    source: 'domain.md 3.5',
  },
  {
    id: 'archive-kind',
    at: 'codes',
    checks: {
      ja: '保税管理資料保存サービスは対象の業種の利用者コードである',
      en: 'The bonded archive is for a kind that has it',
    },
    holds: ({ codes }) => codes.every(({ kinds, services }) => !services.includes('archive') || haveArchive(kinds)),
    message: {
      ja: `保税管理資料保存サービスを利用できるのは、${archiveKinds.ja}の利用者コードだけです。選択を外してください。`,
      en: `The bonded archive is for user codes of these kinds only: ${archiveKinds.en}. Clear it.`,
    },
    source: 'domain.md 2.6',
  },
  {
    id: 'trade-once',
    at: 'codes',
    checks: {
      ja: '外為法関連業務の利用者コードは1つまでである',
      en: 'There is at most one user code for trade control',
    },
    holds: ({ codes }) => codes.filter(({ kinds }) => isTrade(kinds)).length <= 1,
    message: {
      ja: '外為法関連業務の利用者コードは、企業に1つだけです。利用者を増やす場合は、識別番号の数を増やしてください。',
      en: 'A company has one user code for trade control. For more users, ask for more ID numbers.',
    },
    source: 'domain.md 3.2',
  },
];

/** A connection in use has a plan, another has none. */
function planRule<A extends NewOfficeAnswers>(
  at: 'planInternet' | 'planLine',
  family: ConnectionFamily,
  office: (answers: A, now: OwnPresent) => Office,
): Rule<A> {
  const { ja, en } = connections[family];
  return {
    id: `${family}-plan`,
    at,
    checks: {
      ja: `${ja}の料金プランは、利用する場合だけ選ばれている`,
      en: `There is a plan if the connection is used (${en})`,
    },
    holds: (answers, now) => (answers[at] !== 'none') === inUse[family](office(answers, now)),
    message: (answers): Text =>
      answers[at] === 'none'
        ? { ja: `${ja}を利用します。料金プラン（AまたはB）を選択してください。`, en: `Choose plan A or B (${en}).` }
        : {
            ja: `${ja}を利用しません。「この接続は利用しない」を選択してください。`,
            en: `This connection is not used (${en}). Choose “Not used”.`,
          },
    source: 'domain.md 3.9',
  };
}

function missingFor({ codes }: NewOfficeAnswers, office: Office): ConnectionFamily[] {
  return [...new Set(codes.map(({ connection }) => connection))].filter((family) => !inUse[family](office));
}

/** What follows once the office has begun (`domain.md` 2.6). */
export const newOfficeWarnings = (answers: NewOfficeAnswers): Text[] => [
  ...fetchCertificates('netNACCS', answers.netTerminals),
  ...fetchCertificates('webNACCS', answers.webCertificates),
  ...(answers.method === 'directDebit' ? followsOf(mandateBegins(answers.debitConsent)) : []),
  ...(answers.codes.some(({ kinds }) => isTrade(kinds)) ? [notifyMinistry] : []),
];

import { companyOf, type Office } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { defineReadingProcedure, page, section } from '../../procedure/define.ts';
import { address, name, phone, postalCode } from '../../procedure/fields/business.ts';
import { choice } from '../../procedure/fields/choice.ts';
import { officeCodes } from '../../procedure/fields/codes.ts';
import { files } from '../../procedure/fields/files.ts';
import type { Present } from '../../procedure/present.ts';
import { contractorQuestions, representativeQuestions } from '../parts/people.ts';
import { isTrade, notifyMinistry } from '../parts/user-codes.ts';
import { wishedAbbreviation } from '../parts/wished-abbreviation.ts';
import { type SuccessionAnswers, successionExamples } from './position-succession.examples.ts';
import { codeSlots, officeOf, successionOf } from './position-succession.operations.ts';
import { successionRules } from './position-succession.rules.ts';

const mostOffices = 20;

/** What is asked of the company, which nobody is to answer where another one takes over. */
const companyQuestions = [
  'companyName',
  'headPostalCode',
  'headAddress',
  'headPhone',
  'headFax',
  'representativeName',
  'representativePost',
] as const;

/**
 * 地位の承継: codes stay when only the name changes; under another abbreviation, a new one or that of a company with a contract, new offices
 * succeed the old ones (`domain.md` 8, 9).
 */
export const positionSuccession = defineReadingProcedure({
  id: 'position-succession',
  effectiveFrom: '2018-01-01',
  title: { ja: '地位の承継', en: 'Succession' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'succession',
  reasons: [
    { ja: '合併による地位の承継のため', en: 'Succession after a merger' },
    { ja: '事業譲渡による地位の承継のため', en: 'Succession after a transfer of business' },
  ],
  leadClass: 'succession',
  touches: [
    { subject: 'company', path: 'name' },
    { subject: 'company', path: 'headOffice' },
    { subject: 'company', path: 'representative' },
    { subject: 'office', path: '' },
  ],
  opens: ['company', 'office'],
  needsSetting: ({ codes }) => codes !== 'keep',
  help: {
    ja: '合併・会社分割・事業譲渡などにより、契約上の地位を引き継ぐ手続きです。企業略称が変わらない場合は、事業所コード・利用者コード・利用者IDはそのまま使えます。既に契約のある企業に引き継ぐ場合は、登録後に承継先の企業のシステム管理責任者が画面で同意してから、審査が始まります。',
    en: 'A company takes over the position of another by merger, split or transfer of business. As long as the abbreviation stays, office codes, user codes and user IDs stay too. Where a company that has a contract already takes over, its system manager agrees on-line after you have filed, and the review begins then.',
  },
  pages: [
    page('succession', { ja: '地位の承継 入力', en: 'Succession' }, [
      section(
        { ja: '承継の内容に関する項目', en: 'The succession' },
        {
          cause: choice({
            label: { ja: '承継の事由', en: 'Cause' },
            options: {
              merger: { ja: '合併', en: 'Merger' },
              split: { ja: '会社分割', en: 'Split of a company' },
              transfer: { ja: '事業譲渡', en: 'Transfer of business' },
              other: { ja: 'その他', en: 'Other' },
            },
          }),
          codes: choice<'keep' | 'renew' | 'join'>({
            label: { ja: '企業略称', en: 'Abbreviation' },
            options: {
              keep: {
                ja: '変わらない（企業名などだけが変わり、コードはそのまま使う）',
                en: 'Stays: only names change, and all codes stay',
              },
              renew: {
                ja: '新しい企業略称になる（新しい事業所コード・利用者コードの発行を受ける）',
                en: 'Becomes a new one: new office codes and user codes are issued',
              },
              join: {
                ja: '既に契約のある企業に引き継ぐ（その企業の企業略称で、新しい事業所コード・利用者コードの発行を受ける）',
                en: 'Becomes that of a company that has a contract already: new office codes and user codes are issued under it',
              },
            },
          }),
          abbreviation: wishedAbbreviation({
            label: { ja: '希望する企業略称', en: 'Wished abbreviation' },
            hint: {
              ja: '新しい企業略称になる場合だけ、半角英数字3文字で入力してください。',
              en: 'Three letters or digits, only if it becomes a new one.',
            },
          }),
          successor: officeCodes({
            label: { ja: '承継先の企業の事業所コード', en: 'Office code of the company that takes over' },
            hint: {
              ja: '入力した事業所のシステム管理責任者に、同意をお願いするメールが届きます。',
              en: 'The system manager of that office gets a mail that asks for the agreement.',
            },
            optional: {
              requiredIf: {
                ja: '既に契約のある企業に引き継ぐ場合',
                en: 'a company that has a contract already takes over',
              },
            },
            max: 1,
            example: 'AAA001',
          }),
          offices: officeCodes({
            label: { ja: '承継する事業所コード', en: 'Office codes to succeed to' },
            hint: {
              ja: 'この事業所を含め、引き継がれる事業所をすべて入力してください。',
              en: 'This office and all others that go over.',
            },
            max: mostOffices,
            example: 'NAC002',
            own: 'all',
            from: (now) => [now.officeCode],
          }),
        },
      ),
      section(
        { ja: '企業名・本社に関する項目', en: 'Company name and head office' },
        {
          companyName: name({
            label: { ja: '企業名', en: 'Company name' },
            from: (now) => now.company.name,
          }),
          headPostalCode: postalCode({
            label: { ja: '本社の郵便番号', en: 'Head office postal code' },
            from: (now) => now.company.headOffice.postalCode,
          }),
          headAddress: address({
            label: { ja: '本社所在地', en: 'Head office address' },
            from: (now) => now.company.headOffice.address,
          }),
          headPhone: phone({
            label: { ja: '本社の電話番号', en: 'Head office telephone' },
            from: (now) => now.company.headOffice.phone,
          }),
          headFax: phone({
            label: { ja: '本社のFAX番号', en: 'Head office FAX' },
            optional: true,
            from: (now) => now.company.headOffice.fax,
          }),
          ...representativeQuestions(),
        },
        {
          lead: {
            ja: '承継後の企業名と本社の情報を入力してください。既に契約のある企業に引き継ぐ場合は、変更せずにお進みください（承継先の企業の登録内容となります）。',
            en: 'As they are after the succession. Where a company that has a contract already takes over, leave them: those of that company will apply.',
          },
        },
      ),
      section({ ja: '承継後の契約者に関する項目', en: 'Contractor afterwards' }, contractorQuestions(), {
        lead: {
          ja: '承継する事業所の契約者を入力してください。',
          en: 'Who signs for the offices that go over.',
        },
      }),
      section(
        { ja: '証明書類に関する項目', en: 'Evidence' },
        {
          evidence: files({
            label: { ja: '承継を証明する書類', en: 'Evidence of the succession' },
            max: 5,
            steps: [],
            attach: { ja: '書類を添付する', en: 'Attach the evidence' },
          }),
        },
        {
          lead: {
            ja: '登記事項証明書など、承継の事実がわかる書類を添付してください。',
            en: 'Attach what shows the succession, such as a certificate of registered matters.',
          },
        },
      ),
    ]),
  ],
  rules: successionRules,
  reads: (office, { offices = [], successor = [] }) => [...offices, ...successor, ...parentOf(office)],
  issues: codeSlots,
  effect: successionOf,
  warnings: (answers, now) =>
    answers.codes === 'keep' ? [] : [endsText(answers, now), ...(renewsTrade(answers, now) ? [notifyMinistry] : [])],
  unasked: ({ codes }) => (codes === 'join' ? companyQuestions : []),
  concerns: ({ codes, offices, successor }, { office, officeCode }) => [
    ...offices.filter((code) => code !== officeCode),
    ...(codes === 'join' ? successor : []),
    ...parentOf(office),
  ],
  consent: {
    offices: ({ codes, successor }) => (codes === 'join' ? successor : []),
    role: { ja: '承継先の企業の事業所', en: 'office of the company that takes over' },
    shows: ['cause', 'offices'],
    means: [
      {
        ja: 'センターが審査を始めます。利用開始日に、承継する事業所は、貴社の企業略称で新しい事業所コードと利用者コードの発行を受け、貴社の事業所となります。',
        en: 'The centre begins its review. On the start date the offices become offices of your company, under new office codes and user codes with its abbreviation.',
      },
      {
        ja: '端末・回線・料金プラン・請求先などの契約内容は、そのまま引き継がれます。貴社の企業名・本社の情報と、ほかの事業所の契約は変わりません。',
        en: 'What they have in terminals, lines, price plans and billing stays. The name and head office of your company, and its other offices, stay as they are.',
      },
      {
        ja: '承継する事業所のログインIDは、そのまま新しい事業所コードの事業所で使われます。',
        en: 'The log-ins of those offices work for the new office codes.',
      },
    ],
  },
  examples: successionExamples,
});

/** Whether the user code for trade control becomes another. */
const renewsTrade = ({ offices }: SuccessionAnswers, now: Present): boolean =>
  offices.some((code) => officeOf(code, now)?.userCodes.some(({ kinds }) => isTrade(kinds.map(({ id }) => id))));

const parentOf = ({ jointUseParent }: Office): string[] => (jointUseParent === '' ? [] : [jointUseParent]);

function endsText({ codes, offices, successor: [code = ''] }: SuccessionAnswers, now: Present): Text {
  const name = now.others[code]?.company.name ?? '';
  const to =
    codes === 'join'
      ? {
          ja: `${name}（${companyOf(code)}）の新しい事業所コード`,
          en: `new office codes of ${name} (${companyOf(code)})`,
        }
      : { ja: '新しい事業所コード', en: 'the new office codes' };
  return {
    ja: `利用開始日に、${offices.join('、')}の契約は${to.ja}の契約に引き継がれます。利用者コードと利用者IDも新しくなり、これまでのものは使えなくなります。`,
    en: `On the start date the contracts of ${offices.join(', ')} go over to ${to.en}. User codes and user IDs become new ones; the old ones stop.`,
  };
}

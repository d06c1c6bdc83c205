import { change, type Operation } from '../contract/operation.ts';
import { companyOf, type Office } from '../contract/shape.ts';
import { defineProcedure, type Issued, type IssueSlot, page, section } from '../procedure/define.ts';
import { address, name, phone, postalCode } from '../procedure/fields/business.ts';
import { choice } from '../procedure/fields/choice.ts';
import { officeCodes } from '../procedure/fields/codes.ts';
import { files } from '../procedure/fields/files.ts';
import { text } from '../procedure/fields/text.ts';
import type { Present } from '../procedure/present.ts';
import { plain } from '../text/normalise.ts';
import type { Text } from '../words/text.ts';
import { type SuccessionAnswers, successionExamples } from './position-succession.examples.ts';
import { kindsOf } from './shared-codes.ts';
import { contractorQuestions, setContractor } from './shared-people.ts';
import { isTrade } from './shared-user-codes.ts';

const mostOffices = 20;

/** 地位の承継: codes stay when only the name changes; with another abbreviation new offices succeed the old ones (`domain.md` 8, 9). */
export const succession = defineProcedure({
  id: 'position-succession',
  effectiveFrom: '2018-01-01',
  title: { ja: '地位の承継', en: 'Succession' },
  group: 'special',
  alone: true,
  priorContact: true,
  special: 'succession',
  leadClass: 'succession',
  touches: [
    { subject: 'company', path: 'name' },
    { subject: 'company', path: 'headOffice' },
    { subject: 'office', path: '' },
  ],
  opens: ['company', 'office'],
  needsSetting: ({ codes }) => codes === 'renew',
  help: {
    ja: '合併・会社分割・事業譲渡などにより、契約上の地位を引き継ぐ手続です。企業略称が変わらない場合は、事業所コード・利用者コード・利用者IDはそのまま使えます。',
    en: 'A company takes over the position of another by merger, split or transfer of business. As long as the abbreviation stays, office codes, user codes and user IDs stay too.',
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
          codes: choice<'keep' | 'renew'>({
            label: { ja: '企業略称', en: 'Abbreviation' },
            options: {
              keep: {
                ja: '変わらない（企業名などだけが変わり、コードはそのまま使う）',
                en: 'Stays: only names change, and all codes stay',
              },
              renew: {
                ja: '変わる（新しい事業所コード・利用者コードの発行を受ける）',
                en: 'Changes: new office codes and user codes are issued',
              },
            },
          }),
          abbreviation: text({
            label: { ja: '希望する企業略称', en: 'Wished abbreviation' },
            hint: {
              ja: '企業略称が変わる場合だけ、半角英数字3文字で入力してください。',
              en: 'Three letters or digits, only if the abbreviation changes.',
            },
            optional: true,
            limit: 10,
            width: 'short',
            example: 'NAC',
            parse: (typed) => /^[A-Z0-9]{3}$/.exec(plain(typed).toUpperCase())?.[0],
            wrong: {
              ja: '希望する企業略称は、英数字3文字で入力してください（例 NAC）。',
              en: 'The wished abbreviation must be three letters or digits, such as NAC.',
            },
          }),
          offices: officeCodes({
            label: { ja: '承継する事業所コード', en: 'Office codes to succeed to' },
            max: mostOffices,
            example: 'NAC002',
            from: (now) => [now.officeCode],
          }),
        },
      ),
      section(
        { ja: '承継後の企業に関する項目', en: 'The company afterwards' },
        {
          companyName: name({
            label: { ja: '承継後の企業名', en: 'Company name afterwards' },
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
          ...contractorQuestions(),
        },
      ),
      section(
        { ja: '証明書類に関する項目', en: 'Evidence' },
        {
          evidence: files({
            label: { ja: '承継を証明する書類', en: 'Evidence of the succession' },
            optional: true,
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
  rules: [
    {
      id: 'evidence',
      at: 'evidence',
      checks: { ja: '承継を証明する書類が添付されている', en: 'The evidence is attached' },
      holds: ({ evidence }) => evidence.length > 0,
      message: { ja: '承継を証明する書類を添付してください。', en: 'Attach the evidence of the succession.' },
      source: 'domain.md 2.2',
    },
    {
      id: 'own-offices',
      at: 'offices',
      checks: {
        ja: '承継する事業所は、この事業所を含む同一企業の契約中の事業所である',
        en: 'The offices are of this company, in force, and this office is among them',
      },
      holds: ({ offices }, now) =>
        offices.includes(now.officeCode) &&
        offices.every((code) => companyOf(code) === now.companyCode && officeOf(code, now)?.inForce === true),
      message: (_, now) => ({
        ja: `この事業所（${now.officeCode}）を含め、企業略称が ${now.companyCode} の契約中の事業所コードを入力してください。`,
        en: `Enter codes of offices in force that begin with ${now.companyCode}, this office (${now.officeCode}) among them.`,
      }),
      source: 'domain.md 2.2',
    },
    {
      id: 'sharing-together',
      at: 'offices',
      checks: {
        ja: '機器を共用する事業所は、一緒に承継する',
        en: 'Offices that share equipment are succeeded to together',
      },
      holds: ({ codes, offices }, now) => codes === 'keep' || apart(offices, now).length === 0,
      message: ({ offices }, now) => ({
        ja: `${apart(offices, now).join('、')}と機器を共用しています。機器共用は同一企業内でのみ可能です。承継する事業所に加えるか、先に機器共用の解除を申し込んでください。`,
        en: `Equipment is shared with ${apart(offices, now).join(', ')}, which works within one company only. Add these offices, or end the sharing first.`,
      }),
      source: 'domain.md 2.3',
    },
    {
      id: 'no-dependents',
      at: 'codes',
      checks: { ja: 'この事業所は共同利用の親でない', en: 'This office is no parent of a joint use' },
      holds: ({ codes }, now) => codes === 'keep' || now.dependents.length === 0,
      message: (_, now) => ({
        ja: `この事業所は${now.dependents.join('、')}の共同利用の親です。コードが変わるため、先にこれらの事業所が共同利用の解除を申し込んでください。`,
        en: `This office is the parent of the joint use of ${now.dependents.join(', ')}. As its code changes, they must end it first.`,
      }),
      source: 'domain.md 2.6',
    },
  ],
  reads: (office, { offices = [] }) => [...offices, ...(office.jointUseParent === '' ? [] : [office.jointUseParent])],
  issues: (answers, now) => (answers.codes === 'keep' ? [] : slotsOf(answers, now)),
  effect: (answers, now, issued) => (answers.codes === 'keep' ? rename(answers, now) : renew(answers, now, issued)),
  warnings: ({ codes, offices }) => (codes === 'keep' ? [] : [endsText(offices)]),
  concerns: ({ offices }, { office, officeCode }) => [
    ...offices.filter((code) => code !== officeCode),
    ...(office.jointUseParent === '' ? [] : [office.jointUseParent]),
  ],
  examples: successionExamples,
});

const officeOf = (code: string, now: Present): Office | undefined =>
  code === now.officeCode ? now.office : now.others[code]?.office;

/** Offices that share equipment with those that go over, and do not go over themselves. */
function apart(offices: readonly string[], now: Present): string[] {
  const shared = offices.flatMap((code) => officeOf(code, now)?.sharing.map(({ id }) => id) ?? []);
  return [...new Set([...shared, ...now.borrowers])].filter((code) => !offices.includes(code));
}

const companyAfter = ({ companyName, headPostalCode, headAddress, headPhone, headFax }: SuccessionAnswers) => ({
  name: companyName,
  headOffice: { postalCode: headPostalCode, address: headAddress, phone: headPhone, fax: headFax },
});

const contractorAfter = ({ contractorName, contractorKana, contractorPost }: SuccessionAnswers) => ({
  name: contractorName,
  kana: contractorKana,
  post: contractorPost,
});

function rename(answers: SuccessionAnswers, now: Present): Operation[] {
  const company = change('company', now.companyCode);
  const { name: becomes, headOffice } = companyAfter(answers);
  return [
    company.set('name', becomes),
    company.set('headOffice.postalCode', headOffice.postalCode),
    company.set('headOffice.address', headOffice.address),
    company.set('headOffice.phone', headOffice.phone),
    company.set('headOffice.fax', headOffice.fax),
    ...answers.offices.flatMap((code) => setContractor(code, contractorAfter(answers))),
  ];
}

const slotFor = (code: string): string => `succession-${code}`;

/** The first office brings its company along; user codes follow, their numbers stay. */
function slotsOf({ offices, abbreviation }: SuccessionAnswers, now: Present): IssueSlot[] {
  return offices.flatMap((code, index): IssueSlot[] => {
    const office = officeOf(code, now);
    return [
      {
        id: slotFor(code),
        kind: 'officeCode',
        label: { ja: `${code}に代わる事業所コード`, en: `Office code instead of ${code}` },
        pattern: /^[A-Z0-9]{6}$/,
        ...(index === 0 && { opensCompany: true as const }),
        ...(abbreviation !== '' && { wished: index === 0 ? abbreviation : abbreviation + code.slice(3) }),
      },
      ...(office?.userCodes ?? []).map(({ id }): IssueSlot => {
        const family = isTrade(kindsOf(office as Office, id)) ? 'V1' : '[1-9][A-Z]';
        return {
          id: slotFor(id),
          kind: 'userCode',
          label: { ja: `${id}に代わる利用者コード`, en: `User code instead of ${id}` },
          pattern: new RegExp(`^${family}[A-Z0-9]{3}$`),
          ...(abbreviation !== '' && { wished: id.slice(0, 2) + abbreviation }),
        };
      }),
    ];
  });
}

/** The new company with the new offices, each as the old one was; the old ones end. */
function renew(answers: SuccessionAnswers, now: Present, issued: Issued): Operation[] {
  const [first = now.officeCode] = answers.offices;
  const pairs = answers.offices.flatMap((code) => {
    const office = officeOf(code, now);
    return office ? [{ code, office, becomes: issued(slotFor(code)) }] : [];
  });
  return [
    change('company', companyOf(issued(slotFor(first)))).open(companyAfter(answers)),
    ...pairs.map(({ code, office, becomes }) =>
      change('office', becomes).open(successorOf(code, office, contractorAfter(answers), issued)),
    ),
    ...pairs.flatMap(({ code, office, becomes }) => endOf(code, office, becomes)),
  ];
}

function successorOf(code: string, office: Office, contractor: Office['contractor'], issued: Issued): Office {
  return {
    ...office,
    contractor,
    userCodes: office.userCodes.map((each) => ({ ...each, id: issued(slotFor(each.id)) })),
    userIds: office.userIds.map((each) => {
      const userCode = issued(slotFor(each.code));
      return { ...each, id: `${userCode}${each.number}`, code: userCode };
    }),
    sharing: office.sharing.map(({ id }) => ({ id: issued(slotFor(id)) })),
    predecessor: code,
    successor: '',
  };
}

function endOf(code: string, office: Office, becomes: string): Operation[] {
  const old = change('office', code);
  return [
    ...office.sharing.map(({ id }) => old.remove('sharing', id)),
    old.set('jointUseParent', ''),
    old.set('successor', becomes),
    old.set('inForce', false),
  ];
}

const endsText = (offices: readonly string[]): Text => ({
  ja: `利用開始日に、${offices.join('、')}の契約は新しい事業所コードの契約に引き継がれます。利用者コードと利用者IDも新しくなり、これまでのものは使えなくなります。`,
  en: `On the start date the contracts of ${offices.join(', ')} go over to the new office codes. User codes and user IDs become new ones; the old ones stop.`,
});

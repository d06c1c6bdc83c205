import { devicesOf, deviceTotalNames } from '../../contract/devices.ts';
import { offeredTypes } from '../../contract/line-types.ts';
import { accountKinds, paymentMethods, planLabels } from '../../contract/masters.ts';
import { blankOffice, type Office, type Plan } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import { type AlsoLead, type Answers, type Issued, type IssueSlot, page, section } from '../../procedure/define.ts';
import { accountHolder, accountNumber } from '../../procedure/fields/account.ts';
import { bank, branch, passbook } from '../../procedure/fields/bank.ts';
import { address, kana, mailAddress, name, phone, postalCode } from '../../procedure/fields/business.ts';
import { choice, oneOf } from '../../procedure/fields/choice.ts';
import { count } from '../../procedure/fields/count.ts';
import { rows } from '../../procedure/fields/rows.ts';
import type { OwnPresent } from '../../procedure/present.ts';
import { type AccountAnswers, accountOf, debitConsent, mandateBegins, passbookHint } from './account.ts';
import { groupNotes, howMany, isKind, kindBoxes, newIdColumns, numberSlots, userIdOf } from './codes.ts';
import { deviceNote, deviceQuestion } from './devices.ts';
import { systemDiagram } from './diagram.ts';
import { lineColumns, lineFrom, offeredOptions } from './line-questions.ts';
import { isTrade } from './user-codes.ts';
import { forDirectDebit } from './words.ts';

const count0 = (label: Text) => count({ label, optional: true, max: 999 });

const officePage = page('office', { ja: '事業所 入力', en: 'The office' }, [
  section(
    { ja: '事業所に関する項目', en: 'Office' },
    {
      officeName: name({ label: { ja: '事業所名', en: 'Office name' } }),
      officePostalCode: postalCode({ label: { ja: '事業所の郵便番号', en: 'Office postal code' } }),
      officeAddress: address({ label: { ja: '事業所所在地', en: 'Office address' } }),
      officePhone: phone({ label: { ja: '事業所の電話番号', en: 'Office telephone' } }),
      officeFax: phone({ label: { ja: '事業所のFAX番号', en: 'Office FAX' }, optional: true }),
    },
    {
      notes: [
        {
          ja: '事業所コードは、審査終了時にセンターが決定します。',
          en: 'The centre decides the office code at the end of the review.',
        },
      ],
    },
  ),
]);

const peoplePage = page('people', { ja: '契約者・管理責任者 入力', en: 'Contractor and system manager' }, [
  section(
    { ja: '契約者に関する項目', en: 'Contractor' },
    {
      contractorName: name({ label: { ja: '契約者名', en: 'Contractor' } }),
      contractorKana: kana({ label: { ja: '契約者名（フリガナ）', en: 'Contractor (kana)' } }),
      contractorPost: name({ label: { ja: '契約者の役職', en: 'Post of the contractor' } }),
    },
    {
      lead: {
        ja: '契約を結ぶ方（代表者など）です。承諾書の宛名になります。',
        en: 'Who signs, such as the president: the acceptance letter is addressed to this person.',
      },
    },
  ),
  section(
    { ja: 'システム管理責任者に関する項目', en: 'System manager' },
    {
      managerName: name({ label: { ja: '管理責任者の氏名', en: 'System manager’s name' } }),
      managerKana: kana({ label: { ja: '管理責任者の氏名（フリガナ）', en: 'System manager’s name (kana)' } }),
      managerDepartment: name({
        label: { ja: '管理責任者の所属部課名', en: 'System manager’s department' },
        optional: true,
      }),
      managerPost: name({ label: { ja: '管理責任者の役職名', en: 'System manager’s post' }, optional: true }),
      managerPhone: phone({ label: { ja: '管理責任者の電話番号', en: 'System manager’s telephone' } }),
      managerFax: phone({ label: { ja: '緊急連絡用FAX番号', en: 'Emergency FAX' }, optional: true }),
      managerMail: mailAddress({ label: { ja: '管理責任者のE-mailアドレス', en: 'System manager’s e-mail address' } }),
    },
    {
      lead: {
        ja: 'センターからのお知らせは、すべてこの方にも届きます。',
        en: 'Every mail of the centre goes to this person too.',
      },
    },
  ),
]);

const connectionPage = page(
  'connection',
  { ja: '接続形態 入力', en: 'Connection' },
  [
    section(
      { ja: 'インターネット接続（netNACCS・webNACCS）に関する項目', en: 'Internet (netNACCS, webNACCS)' },
      {
        netTerminals: count({
          label: { ja: 'netNACCSで利用する端末台数', en: 'netNACCS terminals' },
          hint: {
            ja: '端末1台につき、デジタル証明書が1枚必要です。',
            en: 'Each terminal takes one digital certificate.',
          },
          optional: {
            requiredIf: {
              ja: 'ほかの接続手段（webNACCS、回線と論理端末、共同利用）がない場合',
              en: 'the office has no other way in (webNACCS, a line with terminals, joint use)',
            },
          },
          max: 999,
        }),
        webCertificates: count0({ ja: 'webNACCSで利用するデジタル証明書数', en: 'webNACCS certificates' }),
      },
    ),
    section(
      { ja: '専用回線接続（一般NACCS）に関する項目', en: 'Leased line (general NACCS)' },
      {
        lines: rows({
          label: { ja: '回線', en: 'Lines' },
          optional: true,
          max: 5,
          columns: lineColumns(offeredOptions),
        }),
        terminals: count0({ ja: '論理端末数', en: 'Logical terminals' }),
        servers: count0({ ja: 'サーバ台数（自社システム）', en: 'Servers (own system)' }),
        mailboxes: count0({ ja: 'メールボックス数', en: 'Mailboxes' }),
        mailboxAddresses: count0({ ja: 'メールアドレス数', en: 'Mail addresses' }),
        mailAddresses: count0({ ja: 'メールアドレス数（SMTP双方向）', en: 'Mail addresses (two-way SMTP)' }),
      },
    ),
    section(
      { ja: '機器等の種別・システム区分に関する項目', en: 'Kind and system of the equipment' },
      { devices: deviceQuestion(deviceTotalNames) },
      {
        lead: {
          ja: '入力した端末、証明書、サーバの内訳を、種別とシステム区分ごとに入力してください。',
          en: 'Enter of what kind the terminals, certificates and servers above are, and for which system.',
        },
        notes: [deviceNote],
      },
    ),
    section(
      { ja: 'システム構成図に関する項目', en: 'System diagram' },
      { diagram: systemDiagram({ ja: '回線を利用する場合', en: 'you use a leased line' }) },
      {
        lead: {
          ja: '専用回線接続を利用する場合は、システム構成図を添付してください。',
          en: 'With a leased line, attach the system diagram.',
        },
      },
    ),
  ],
  {
    ja: '利用する接続形態だけを入力してください。利用しないものは空欄のままで構いません。',
    en: 'Fill in the connections you will use; leave the others empty.',
  },
);

const codesPage = page('codes', { ja: '利用者コード情報 入力', en: 'User codes' }, [
  section(
    { ja: '利用者コードに関する項目', en: 'User codes' },
    {
      codes: rows({
        label: { ja: '利用者コード', en: 'User code' },
        max: 10,
        columns: { kinds: kindBoxes(), ...newIdColumns },
      }),
    },
    {
      lead: {
        ja: '利用業種のグループごとに1行ずつ入力してください。利用者コードと識別番号は、審査終了時にセンターが決定します。',
        en: 'A row for each group of business kinds. The centre decides the codes and ID numbers at the end of the review.',
      },
      notes: [...groupNotes, howMany],
    },
  ),
]);

const plans = { A: planLabels.A, B: planLabels.B, none: { ja: 'この接続は利用しない', en: 'Not used' } };

/** @param line the plan of the leased line that the page opens with; none unless given */
const planPage = (line?: Plan) =>
  page('plan', { ja: '料金プラン 入力', en: 'Price plan' }, [
    section(
      { ja: '適用料金の選択', en: 'Choice of the plan' },
      {
        planInternet: choice<Plan>({
          label: { ja: 'インターネット接続の料金プラン', en: 'Plan (Internet)' },
          options: plans,
        }),
        planLine: choice<Plan>({
          label: { ja: '専用回線接続の料金プラン', en: 'Plan (leased line)' },
          options: plans,
          ...(line && { from: () => line }),
        }),
      },
      {
        notes: [
          {
            ja: 'Aプラン：基本料金＋従量料金　Bプラン：従量料金のみ。基本料金は、端末またはメールボックス1つにつき月額5,000円（税抜）です。',
            en: 'Plan A: base fee and lower usage fees. Plan B: usage fees only. The base fee is 5,000 yen a month (without tax) per terminal or mailbox.',
          },
        ],
      },
    ),
  ]);

const billingPage = page('billing', { ja: '請求先 入力', en: 'Billing' }, [
  section(
    { ja: '請求書送付先・担当者に関する項目', en: 'Address and contact for bills' },
    {
      billingName: name({
        label: { ja: '請求書の宛名', en: 'Addressee of the bills' },
        hint: { ja: '企業名と事業所名等', en: 'Company and office' },
      }),
      billingPostalCode: postalCode({ label: { ja: '請求書送付先郵便番号', en: 'Postal code for bills' } }),
      billingAddress: address({ label: { ja: '請求書送付先所在地', en: 'Address for bills' } }),
      billingContact: name({ label: { ja: '請求先担当者の氏名', en: 'Billing contact' } }),
      billingDepartment: name({ label: { ja: '請求先の所属部課名', en: 'Billing department' }, optional: true }),
      billingPhone: phone({ label: { ja: '請求先の電話番号', en: 'Billing telephone' } }),
      billingMail: mailAddress({ label: { ja: '請求先のE-mailアドレス', en: 'Billing e-mail address' } }),
    },
  ),
  section(
    { ja: '支払の方法に関する項目', en: 'Payment' },
    {
      method: choice({ label: { ja: '支払の方法', en: 'Way of payment' }, options: paymentMethods }),
    },
  ),
  section(
    { ja: '振替口座に関する項目', en: 'Account for direct debit' },
    {
      bank: bank({ label: { ja: '金融機関名', en: 'Bank' }, optional: forDirectDebit }),
      accountPassbook: passbook({
        label: { ja: 'ゆうちょ銀行の記号・番号', en: 'Sign and number of Japan Post Bank' },
        optional: true,
        hint: passbookHint,
      }),
      branch: branch({ label: { ja: '支店名', en: 'Branch' }, optional: forDirectDebit }, 'bank'),
      accountKind: oneOf({
        label: { ja: '預金種目', en: 'Kind of account' },
        optional: forDirectDebit,
        options: () => Object.entries(accountKinds).map(([value, label]) => ({ value, label })),
      }),
      accountNumber: accountNumber({ label: { ja: '口座番号', en: 'Account number' }, optional: forDirectDebit }),
      accountHolder: accountHolder({
        label: { ja: '口座名義（カナ）', en: 'Account holder (kana)' },
        optional: forDirectDebit,
      }),
      debitConsent,
    },
    {
      only: { question: 'method', is: 'directDebit' },
      lead: {
        ja: '「口座振替」を選択した場合は、「任意」の項目を除いて口座の欄もすべて入力してください。「銀行振込」の場合は不要です。',
        en: 'For direct debit fill in the account as well, but for what is optional. Nothing is needed for bank transfer.',
      },
    },
  ),
]);

/** Everything that is asked of an office that begins (`domain.md` 2.2, 新規申込). */
export const newOfficePages = pagesWith();

/** The same in joint use, which is on plan B unless somebody chooses otherwise (`domain.md` 2.6). */
export const jointOfficePages = pagesWith('B');

function pagesWith(line?: Plan) {
  return [officePage, peoplePage, connectionPage, codesPage, planPage(line), billingPage] as const;
}

export type NewOfficeAnswers = Answers<typeof newOfficePages>;

/** A line of a new office takes as long to build as any other (`decisions.md` 15). */
export const newOfficeLeads: readonly AlsoLead[] = [
  {
    leadClass: 'lines',
    when: { ja: '一般NACCSの回線を利用する場合', en: 'you use a leased line' },
    applies: ({ lines }) => Array.isArray(lines) && lines.length > 0,
  },
];

/** The office that the answers describe, under issued codes. @param slots name of the procedure, which its slots begin with */
export function openedOffice(
  answers: NewOfficeAnswers,
  now: OwnPresent,
  issued: Issued,
  slots: string,
  more: Partial<Office> = {},
): Office {
  return {
    ...blankOffice,
    inForce: true,
    name: answers.officeName,
    postalCode: answers.officePostalCode,
    address: answers.officeAddress,
    phone: answers.officePhone,
    fax: answers.officeFax,
    contractor: { name: answers.contractorName, kana: answers.contractorKana, post: answers.contractorPost },
    manager: {
      name: answers.managerName,
      kana: answers.managerKana,
      department: answers.managerDepartment,
      post: answers.managerPost,
      phone: answers.managerPhone,
      emergencyFax: answers.managerFax,
      mail: answers.managerMail,
    },
    plan: { line: answers.planLine, internet: answers.planInternet },
    ...equipmentOf(answers, now),
    ...codesOf(answers, issued, slots),
    billing: billingOf(answers),
    ...more,
  };
}

/** Lines, terminals and certificates; a line that is not offered is left to the rule that says so. */
export function equipmentOf(
  answers: NewOfficeAnswers,
  now: OwnPresent,
): Pick<Office, 'lines' | 'line' | 'internet' | 'devices'> {
  const { terminals, servers, mailboxes, mailboxAddresses, mailAddresses, netTerminals, webCertificates } = answers;
  return {
    lines: answers.lines
      .filter(({ type }) => isOffered(type, now))
      .map((typed, index) => ({ id: `L${index + 1}`, ...lineFrom(typed, now) })),
    line: { terminals, servers, mailboxes, mailboxAddresses, mailAddresses },
    internet: { netTerminals, webCertificates },
    devices: devicesOf(answers.devices),
  };
}

export const isOffered = (type: string, now: OwnPresent): boolean =>
  offeredTypes(now.startsOn).some(({ id }) => id === type);

/** A slot for the office's own code, then for each user code and its ID numbers. */
export function newOfficeSlots(
  { codes }: NewOfficeAnswers,
  slots: string,
  office: Pick<IssueSlot, 'pattern' | 'wished' | 'opensCompany'>,
  company: string,
): IssueSlot[] {
  return [
    { id: officeSlot(slots), kind: 'officeCode', label: { ja: '事業所コード', en: 'Office code' }, ...office },
    ...codes.flatMap((row, index): IssueSlot[] => {
      const [id, label] = [codeSlot(slots, index), { ja: `利用者コード${index + 1}`, en: `User code ${index + 1}` }];
      const family = isTrade(row.kinds) ? 'V1' : '[1-9][A-Z]';
      return [
        { id, kind: 'userCode', label, pattern: new RegExp(`^${family}${company}$`) },
        ...numberSlots(id, id, label, row),
      ];
    }),
  ];
}

export const officeSlot = (slots: string): string => `${slots}-office`;
const codeSlot = (slots: string, index: number): string => `${slots}-${index + 1}`;

function codesOf({ codes }: NewOfficeAnswers, issued: Issued, slots: string): Pick<Office, 'userCodes' | 'userIds'> {
  const rowsOf = codes.map((row, index) => {
    const slot = codeSlot(slots, index);
    return { row, slot, code: issued(slot), kinds: row.kinds.filter(isKind) };
  });
  return {
    userCodes: rowsOf.map(({ code, kinds }) => ({ id: code, kinds: kinds.map((id) => ({ id })) })),
    userIds: rowsOf.flatMap(({ row, slot, code, kinds }) =>
      numberSlots(slot, slot, { ja: '', en: '' }, row).flatMap(({ id }) =>
        kinds.slice(0, 1).map((kind) => userIdOf(code, issued(id), kind, row)),
      ),
    ),
  };
}

/** What was answered of the account. */
export const accountIn = (answers: NewOfficeAnswers): AccountAnswers => ({
  bank: answers.bank,
  branch: answers.branch,
  kind: answers.accountKind,
  number: answers.accountNumber,
  passbook: answers.accountPassbook,
  holder: answers.accountHolder,
});

function billingOf(answers: NewOfficeAnswers): Office['billing'] {
  const debit = answers.method === 'directDebit';
  return {
    name: answers.billingName,
    department: answers.billingDepartment,
    contact: answers.billingContact,
    postalCode: answers.billingPostalCode,
    address: answers.billingAddress,
    phone: answers.billingPhone,
    mail: answers.billingMail,
    method: answers.method,
    account: debit ? accountOf(accountIn(answers)) : blankOffice.billing.account,
    mandate: debit ? mandateBegins(answers.debitConsent) : 'none',
  };
}

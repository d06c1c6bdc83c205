import { companyOf } from '../../contract/shape.ts';
import { listed, type Text } from '../../ground/words.ts';
import { defineReadingProcedure, page, section } from '../../procedure/define.ts';
import { choices } from '../../procedure/fields/choice.ts';
import { officeCodes } from '../../procedure/fields/codes.ts';
import type { Present } from '../../procedure/present.ts';
import { contractorQuestions, managerQuestions, setContractor, setManager } from '../parts/people.ts';
import { type BulkAnswers, bulkChangeExamples } from './bulk-change.examples.ts';

/** The most offices of one application; each is a contract that changes on the same day. */
const mostOffices = 50;

const parts = {
  contractor: { ja: '契約者', en: 'Contractor' },
  manager: { ja: 'システム管理責任者', en: 'System manager' },
} as const satisfies Record<string, Text>;
type Part = keyof typeof parts;

const manager = managerQuestions({
  optional: { requiredIf: { ja: 'システム管理責任者を変更する場合', en: 'the system manager changes' } },
  whose: { ja: '管理責任者', en: 'Manager' },
});

/** 関連事業所情報の一括変更: one contractor, one system manager for several offices of the company (`domain.md` 2.2). */
export const bulkChange = defineReadingProcedure({
  id: 'bulk-change',
  effectiveFrom: '2018-01-01',
  title: {
    ja: '関連事業所情報（契約者・管理責任者）の一括変更',
    en: 'Contractor and manager of several offices at once',
  },
  group: 'special',
  alone: true,
  priorContact: true,
  reasons: [
    { ja: '社名変更のため', en: 'The company has a new name' },
    { ja: '組織変更のため', en: 'Reorganisation' },
  ],
  leadClass: 'contact',
  touches: [
    { subject: 'office', path: 'contractor' },
    { subject: 'office', path: 'manager' },
  ],
  help: {
    ja: '同じ企業の複数の事業所に、同じ契約者・システム管理責任者を一度に登録します。事業所ごとに異なる内容にする場合は、事業所ごとに申し込んでください。',
    en: 'Registers the same contractor or system manager for several offices of one company at once. Where they differ, each office applies for itself.',
  },
  pages: [
    page(
      'bulk-change',
      { ja: '関連事業所情報の一括変更 入力', en: 'Several offices at once' },
      [
        section(
          { ja: '対象の事業所に関する項目', en: 'Offices' },
          {
            offices: officeCodes({
              label: { ja: '対象の事業所コード', en: 'Office code' },
              max: mostOffices,
              example: 'NAC002',
              own: 'all',
              from: (now) => [now.officeCode],
            }),
          },
          {
            lead: {
              ja: `同じ企業略称の事業所コードを、1つの欄に1つずつ入力してください（${mostOffices}件まで）。この事業所を変更しない場合は、この事業所のコードを消してください。`,
              en: `Enter the codes of offices of this company, one a box, at most ${mostOffices}. Take this office out if it stays as it is.`,
            },
          },
        ),
        section(
          { ja: '変更する情報に関する項目', en: 'What changes' },
          {
            parts: choices({
              label: { ja: '変更する情報', en: 'What changes' },
              options: () => Object.entries(parts).map(([value, label]) => ({ value, label })),
            }),
          },
        ),
        section(
          { ja: '契約者に関する項目', en: 'Contractor' },
          contractorQuestions({
            optional: { requiredIf: { ja: '契約者を変更する場合', en: 'the contractor changes' } },
          }),
          {
            lead: {
              ja: '契約者を変更する場合は、すべて入力してください。変更しない場合は、上書きしないでください。',
              en: 'Fill in all of it if the contractor changes; leave it alone if not.',
            },
          },
        ),
        section(
          { ja: 'システム管理責任者に関する項目', en: 'System manager' },
          {
            managerName: manager.name,
            managerKana: manager.kana,
            managerDepartment: manager.department,
            managerPost: manager.post,
            managerPhone: manager.phone,
            managerFax: manager.emergencyFax,
            managerMail: manager.mail,
          },
          {
            lead: {
              ja: 'システム管理責任者を変更する場合は、氏名・フリガナ・電話番号・E-mailアドレスを必ず入力してください。変更しない場合は、上書きしないでください。',
              en: 'If the system manager changes, name, kana, telephone and e-mail address are needed; leave it alone if not.',
            },
          },
        ),
      ],
      {
        ja: 'この事業所の契約者・システム管理責任者が表示されています。「変更する情報」で選択した内容が、対象のすべての事業所に登録されます。',
        en: 'The contractor and the system manager of this office are shown. What you choose to change is registered for every office that you name.',
      },
    ),
  ],
  rules: [
    {
      id: 'same-company',
      at: 'offices',
      checks: { ja: '対象の事業所は同一企業である', en: 'The offices are of the same company' },
      holds: ({ offices }, now) => offices.every((code) => companyOf(code) === now.companyCode),
      message: ({ offices }, now) => {
        const codes = listed(offices.filter((code) => companyOf(code) !== now.companyCode));
        return {
          ja: `${codes.ja}は他の企業の事業所です。企業略称が ${now.companyCode} の事業所コードを入力してください。`,
          en: `${codes.en} belongs to another company. Enter office codes that begin with ${now.companyCode}.`,
        };
      },
      source: 'domain.md 2.2',
    },
    {
      id: 'in-force',
      at: 'offices',
      checks: { ja: '対象の事業所は契約中である', en: 'The offices have a contract in force' },
      holds: ({ offices }, now) => ended(offices, now).length === 0,
      message: ({ offices }, now) => ({
        ja: `${listed(ended(offices, now)).ja}の契約が見つかりません。事業所コードを確認してください。`,
        en: `No contract was found for ${listed(ended(offices, now)).en}. Check the office code.`,
      }),
      evidence: ({ offices }, now) => named(offices, now),
      source: 'domain.md 2.2',
    },
    {
      id: 'several',
      at: 'offices',
      checks: { ja: '他の事業所が対象に含まれている', en: 'Another office is among them' },
      holds: ({ offices }, now) => offices.some((code) => code !== now.officeCode),
      message: {
        ja: '他の事業所の事業所コードも入力してください。この事業所だけを変更する場合は、「本社・事業所の変更」で申し込んでください。',
        en: 'Enter the code of another office too. To change this office alone, apply under “Head office and office”.',
      },
      source: 'domain.md 2.2',
    },
    {
      id: 'part-chosen',
      at: 'parts',
      checks: {
        ja: '上書きされた情報は、変更する情報に選択されている',
        en: 'What was overwritten is chosen to change',
      },
      holds: (answers, now) => overwritten(answers, now).every((part) => answers.parts.includes(part)),
      message: (answers, now) => {
        const left = overwritten(answers, now).filter((part) => !answers.parts.includes(part));
        return {
          ja: `${left.map((part) => parts[part].ja).join('・')}の内容が上書きされています。「変更する情報」で選択するか、入力を元に戻してください。`,
          en: `You overwrote the ${wordsFor(left)}. Choose it as something that changes, or undo what you entered.`,
        };
      },
      source: 'domain.md 2.1',
    },
    {
      id: 'contractor-complete',
      at: 'contractorName',
      checks: { ja: '契約者を変更する場合、すべての項目が入力されている', en: 'A contractor who changes is filled in' },
      holds: (answers) => !answers.parts.includes('contractor') || !Object.values(contractorOf(answers)).includes(''),
      message: {
        ja: '契約者を変更する場合は、契約者名・フリガナ・役職をすべて入力してください。',
        en: 'If the contractor changes, enter name, kana and post.',
      },
      source: 'domain.md 3.1',
    },
    {
      id: 'manager-complete',
      at: 'managerName',
      checks: {
        ja: 'システム管理責任者を変更する場合、必要な項目が入力されている',
        en: 'A system manager who changes is filled in',
      },
      holds: ({ parts: chosen, managerName, managerKana, managerPhone, managerMail }) =>
        !chosen.includes('manager') || ![managerName, managerKana, managerPhone, managerMail].includes(''),
      message: {
        ja: 'システム管理責任者を変更する場合は、氏名・フリガナ・電話番号・E-mailアドレスを入力してください。',
        en: 'If the system manager changes, enter name, kana, telephone and e-mail address.',
      },
      source: 'domain.md 3.1',
    },
  ],
  reads: (_, { offices = [] }) => offices,
  effect: (answers) =>
    answers.offices.flatMap((code) => [
      ...(answers.parts.includes('contractor') ? setContractor(code, contractorOf(answers)) : []),
      ...(answers.parts.includes('manager') ? setManager(code, managerOf(answers)) : []),
    ]),
  unasked: ({ parts: chosen }) => [
    ...(chosen.includes('contractor') ? [] : contractorNames),
    ...(chosen.includes('manager') ? [] : managerNames),
  ],
  concerns: ({ offices }, now) => offices.filter((code) => code !== now.officeCode),
  examples: bulkChangeExamples,
});

const contractorNames = ['contractorName', 'contractorKana', 'contractorPost'] as const;
const managerNames = [
  'managerName',
  'managerKana',
  'managerDepartment',
  'managerPost',
  'managerPhone',
  'managerFax',
  'managerMail',
] as const;

const contractorOf = (answers: BulkAnswers) => ({
  name: answers.contractorName,
  kana: answers.contractorKana,
  post: answers.contractorPost,
});

const managerOf = (answers: BulkAnswers) => ({
  name: answers.managerName,
  kana: answers.managerKana,
  department: answers.managerDepartment,
  post: answers.managerPost,
  phone: answers.managerPhone,
  emergencyFax: answers.managerFax,
  mail: answers.managerMail,
});

/** The parts that are not what this office has. */
function overwritten(answers: BulkAnswers, { office }: Present): Part[] {
  const differs = <T extends object>(typed: T, was: T) =>
    (Object.keys(typed) as (keyof T)[]).some((key) => typed[key] !== was[key]);
  return [
    ...(differs(contractorOf(answers), office.contractor) ? (['contractor'] as const) : []),
    ...(differs(managerOf(answers), office.manager) ? (['manager'] as const) : []),
  ];
}

const officeOf = (code: string, now: Present) => (code === now.officeCode ? now.office : now.others[code]?.office);

const ended = (codes: readonly string[], now: Present): string[] =>
  codes.filter((code) => companyOf(code) === now.companyCode && officeOf(code, now)?.inForce !== true);

const wordsFor = (left: readonly Part[]): string => left.map((part) => parts[part].en.toLowerCase()).join(' and ');

function named(codes: readonly string[], now: Present): Text {
  const list = listed(codes.map((code) => `${code} ${officeOf(code, now)?.name ?? '—'}`));
  return { ja: `対象：${list.ja}`, en: `Offices: ${list.en}` };
}

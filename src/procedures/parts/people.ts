import { change, type Operation } from '../../contract/operation.ts';
import type { Company, Office } from '../../contract/shape.ts';
import type { Text } from '../../ground/words.ts';
import type { Rule } from '../../procedure/define.ts';
import { lowerFirst, type Optional } from '../../procedure/field.ts';
import { kana, mailAddress, name, phone } from '../../procedure/fields/business.ts';

/** `optional` where the person is asked for only in some cases. */
type More = { optional?: Optional };

/** 契約者: who signs; the letters and papers name the person. */
export const contractorQuestions = (more: More = {}) => ({
  contractorName: name({
    ...more,
    label: { ja: '契約者名', en: 'Contractor' },
    from: (now) => now.office.contractor.name,
  }),
  contractorKana: kana({
    ...more,
    label: { ja: '契約者名（フリガナ）', en: 'Contractor (kana)' },
    from: (now) => now.office.contractor.kana,
  }),
  contractorPost: name({
    ...more,
    label: { ja: '契約者の役職', en: 'Post of the contractor' },
    from: (now) => now.office.contractor.post,
  }),
});

/** 代表者 of the company: signs the form, and the letters are addressed to this person (`decisions.md` 22). */
export const representativeQuestions = () => ({
  representativeName: name({
    label: { ja: '代表者名', en: 'Representative' },
    optional: { requiredIf: { ja: '代表者の役職を入力する場合', en: 'you enter the post of the representative' } },
    from: (now) => now.company.representative.name,
  }),
  representativePost: name({
    label: { ja: '代表者の役職', en: 'Post of the representative' },
    hint: { ja: '例）代表取締役社長', en: 'Such as president' },
    optional: { requiredIf: { ja: '代表者名を入力する場合', en: 'you enter the representative' } },
    from: (now) => now.company.representative.post,
  }),
});
export const representativeLead: Text = {
  ja: '申込書の申込者、承諾書の宛名となる、企業の代表者です。入力しない場合は、事業所の契約者がその宛名となります。',
  en: 'Who stands on the application form and is addressed by the letters for the company. Left out, it is the contractor of the office.',
};

type Representative = { representativeName: string; representativePost: string };

/** A paper names both or neither. */
export const wholeRepresentative = <A extends Representative>(): Rule<A> => ({
  id: 'whole-representative',
  at: 'representativeName',
  checks: { ja: '代表者名と代表者の役職がそろっている', en: 'The representative has a name and a post' },
  holds: ({ representativeName: called, representativePost: post }) => (called === '') === (post === ''),
  message: {
    ja: '代表者名と代表者の役職は、両方とも入力するか、両方とも空欄にしてください。',
    en: 'Enter both name and post of the representative, or leave both blank.',
  },
  source: 'decisions.md 22',
});

export const representativeFrom = (typed: Representative): Company['representative'] => ({
  name: typed.representativeName,
  post: typed.representativePost,
});

export function setRepresentative(companyCode: string, { name, post }: Company['representative']): Operation[] {
  const company = change('company', companyCode);
  return [company.set('representative.name', name), company.set('representative.post', post)];
}

/** システム管理責任者: whom every mail of the centre goes to (`domain.md` 1.2). `whose` tells the person from others on the page. */
export function managerQuestions({ whose, ...more }: More & { whose?: Text } = {}) {
  const label = (ja: string, en: string): Text =>
    whose ? { ja: `${whose.ja}の${ja}`, en: `${whose.en}’s ${lowerFirst(en)}` } : { ja, en };
  return {
    name: name({ ...more, label: label('氏名', 'Name'), from: (now) => now.office.manager.name }),
    kana: kana({ ...more, label: label('氏名（フリガナ）', 'Name (kana)'), from: (now) => now.office.manager.kana }),
    department: name({
      label: label('所属部課名', 'Department'),
      optional: true,
      from: (now) => now.office.manager.department,
    }),
    post: name({ label: label('役職名', 'Post'), optional: true, from: (now) => now.office.manager.post }),
    phone: phone({ ...more, label: label('電話番号', 'Telephone'), from: (now) => now.office.manager.phone }),
    emergencyFax: phone({
      label: label('緊急連絡用FAX番号', 'Emergency FAX'),
      optional: true,
      from: (now) => now.office.manager.emergencyFax,
    }),
    mail: mailAddress({
      ...more,
      label: label('E-mailアドレス', 'E-mail address'),
      from: (now) => now.office.manager.mail,
    }),
  };
}

export function setContractor(officeCode: string, { name, kana, post }: Office['contractor']): Operation[] {
  const office = change('office', officeCode);
  return [
    office.set('contractor.name', name),
    office.set('contractor.kana', kana),
    office.set('contractor.post', post),
  ];
}

export function setManager(officeCode: string, manager: Office['manager']): Operation[] {
  const office = change('office', officeCode);
  const keys = ['name', 'kana', 'department', 'post', 'phone', 'emergencyFax', 'mail'] as const;
  return keys.map((key) => office.set(`manager.${key}`, manager[key]));
}

import { change, type Operation } from '../contract/operation.ts';
import type { Office } from '../contract/shape.ts';
import { lowerFirst, type Optional } from '../procedure/field.ts';
import { kana, mailAddress, name, phone } from '../procedure/fields/business.ts';
import type { Text } from '../words/text.ts';

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

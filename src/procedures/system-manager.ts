import { change } from '../contract/operation.ts';
import { blankCompany, blankOffice } from '../contract/shape.ts';
import { defineProcedure, page, section } from '../procedure/define.ts';
import { kana, mailAddress, name, phone } from '../procedure/fields/business.ts';
import type { Present } from '../procedure/present.ts';

const before: Present = {
  companyCode: 'NAC',
  company: blankCompany,
  officeCode: 'NAC001',
  office: {
    ...blankOffice,
    inForce: true,
    manager: {
      name: '海野 花子',
      kana: 'ウミノ　ハナコ',
      department: '通関部',
      post: '部長',
      phone: '0312345678',
      emergencyFax: '',
      mail: 'manager.nac001@naccs.example',
    },
  },
  startsOn: '2026-12-08',
  others: {},
  borrowers: [],
};
const same = before.office.manager;

/** システム管理責任者の情報: whom every mail of the centre goes to (`domain.md` 1.2, 2.2). */
export const systemManager = defineProcedure({
  id: 'system-manager',
  effectiveFrom: '2018-01-01',
  title: {
    ja: 'システム管理責任者の情報（電話番号、緊急連絡用FAX番号）',
    en: 'System manager (telephone, emergency FAX)',
  },
  group: 'office',
  leadClass: 'contact',
  touches: [{ subject: 'office', path: 'manager' }],
  help: {
    ja: 'センターからのお知らせは、すべてシステム管理責任者にも送信されます。変更の必要のない項目は、上書きしないでください。',
    en: 'Every mail of the centre goes to the system manager too. Leave alone what does not change.',
  },
  pages: [
    page('manager', { ja: 'システム管理責任者の情報 入力', en: 'System manager' }, [
      section(
        { ja: 'システム管理責任者に関する項目', en: 'System manager' },
        {
          name: name({ label: { ja: '氏名', en: 'Name' }, from: (now) => now.office.manager.name }),
          kana: kana({ label: { ja: '氏名（フリガナ）', en: 'Name (kana)' }, from: (now) => now.office.manager.kana }),
          department: name({
            label: { ja: '所属部課名', en: 'Department' },
            optional: true,
            from: (now) => now.office.manager.department,
          }),
          post: name({ label: { ja: '役職名', en: 'Post' }, optional: true, from: (now) => now.office.manager.post }),
          phone: phone({ label: { ja: '電話番号', en: 'Telephone' }, from: (now) => now.office.manager.phone }),
          emergencyFax: phone({
            label: { ja: '緊急連絡用FAX番号', en: 'Emergency FAX' },
            optional: true,
            from: (now) => now.office.manager.emergencyFax,
          }),
          mail: mailAddress({
            label: { ja: 'E-mailアドレス', en: 'E-mail address' },
            from: (now) => now.office.manager.mail,
          }),
        },
      ),
    ]),
  ],
  rules: [
    {
      id: 'changed',
      at: 'name',
      checks: { ja: '変更される項目がある', en: 'Something changes' },
      holds: (answers, now) =>
        Object.entries(answers).some(([key, value]) => now.office.manager[key as keyof typeof answers] !== value),
      message: {
        ja: '変更する項目を上書きしてください。今の内容と同じです。',
        en: 'Change at least one item: all are as they were.',
      },
      source: 'domain.md 2.1',
    },
  ],
  effect: (answers, now) => {
    const office = change('office', now.officeCode);
    return [
      office.set('manager.name', answers.name),
      office.set('manager.kana', answers.kana),
      office.set('manager.department', answers.department),
      office.set('manager.post', answers.post),
      office.set('manager.phone', answers.phone),
      office.set('manager.emergencyFax', answers.emergencyFax),
      office.set('manager.mail', answers.mail),
    ];
  },
  examples: [
    {
      name: 'another person takes over',
      now: before,
      answers: {
        name: '港 次郎',
        kana: 'ミナト　ジロウ',
        department: '業務部',
        post: '課長',
        phone: '0387654321',
        emergencyFax: '0387654322',
        mail: 'minato.jiro@naccs.example',
      },
    },
    { name: 'nothing changes', now: before, answers: { ...same }, breaks: 'changed' },
  ],
});

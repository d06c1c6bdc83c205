import type { Example } from '../../procedure/define.ts';
import { exampleOf, exampleOffice } from '../parts/examples.ts';

export type BulkAnswers = {
  parts: readonly string[];
  offices: readonly string[];
  contractorName: string;
  contractorKana: string;
  contractorPost: string;
  managerName: string;
  managerKana: string;
  managerDepartment: string;
  managerPost: string;
  managerPhone: string;
  managerFax: string;
  managerMail: string;
};

const { contractor, manager } = exampleOffice;
const same = {
  contractorName: contractor.name,
  contractorKana: contractor.kana,
  contractorPost: contractor.post,
  managerName: manager.name,
  managerKana: manager.kana,
  managerDepartment: manager.department,
  managerPost: manager.post,
  managerPhone: manager.phone,
  managerFax: manager.emergencyFax,
  managerMail: manager.mail,
};
const newContractor = { contractorName: '港 一郎', contractorKana: 'ミナト　イチロウ' };

const now = exampleOf({}, { NAC002: { name: '第二営業所' }, NAC003: { name: '大阪支店' }, NAC009: { inForce: false } });
const of = (more: Partial<BulkAnswers>): BulkAnswers => ({
  ...same,
  parts: ['contractor'],
  offices: ['NAC001', 'NAC002'],
  ...more,
});

export const bulkChangeExamples: readonly Example<BulkAnswers>[] = [
  {
    name: 'another contractor for three offices',
    now,
    answers: of({ ...newContractor, offices: ['NAC001', 'NAC002', 'NAC003'] }),
  },
  {
    name: 'both for two others',
    now,
    answers: of({
      ...newContractor,
      parts: ['contractor', 'manager'],
      offices: ['NAC002', 'NAC003'],
      managerMail: 'kyotsu@naccs.example',
    }),
  },
  {
    name: 'another company',
    now,
    answers: of({ ...newContractor, offices: ['NAC002', 'AAA001'] }),
    breaks: 'same-company',
  },
  {
    name: 'an office that has ended',
    now,
    answers: of({ ...newContractor, offices: ['NAC002', 'NAC009'] }),
    breaks: 'in-force',
  },
  { name: 'this office alone', now, answers: of({ ...newContractor, offices: ['NAC001'] }), breaks: 'several' },
  {
    name: 'a manager that was not chosen',
    now,
    answers: of({ ...newContractor, managerName: '港 次郎' }),
    breaks: 'part-chosen',
  },
  {
    name: 'a contractor without kana',
    now,
    answers: of({ ...newContractor, contractorKana: '' }),
    breaks: 'contractor-complete',
  },
  {
    name: 'a manager without a mail address',
    now,
    answers: of({ parts: ['manager'], managerName: '港 次郎', managerMail: '' }),
    breaks: 'manager-complete',
  },
];

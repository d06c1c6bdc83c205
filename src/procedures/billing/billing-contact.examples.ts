import type { Example } from '../../procedure/define.ts';
import { exampleOf, exampleOffice } from '../parts/examples.ts';

type BillingContactAnswers = { contact: string; department: string; phone: string; mail: string };

const { contact, phone, mail } = exampleOffice.billing;

export const billingContactExamples: readonly Example<BillingContactAnswers>[] = [
  {
    name: 'another person takes over',
    now: exampleOf(),
    answers: {
      contact: '勘定 恵',
      department: '財務部',
      phone: '0387654321',
      mail: 'kanjo.megumi@naccs.example',
    },
  },
  {
    name: 'the department is taken out',
    now: exampleOf(),
    answers: { contact, department: '', phone, mail },
  },
];

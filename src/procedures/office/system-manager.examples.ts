import type { Office } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { exampleOf, exampleOffice } from '../parts/examples.ts';

export const systemManagerExamples: readonly Example<Office['manager']>[] = [
  {
    name: 'another person takes over',
    now: exampleOf(),
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
  {
    name: 'an emergency FAX is added',
    now: exampleOf(),
    answers: { ...exampleOffice.manager, emergencyFax: '0312345679' },
  },
];

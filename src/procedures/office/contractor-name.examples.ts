import type { Example } from '../../procedure/define.ts';
import { exampleOf } from '../parts/examples.ts';

type ContractorAnswers = { contractorName: string; contractorKana: string; contractorPost: string };

export const contractorExamples: readonly Example<ContractorAnswers>[] = [
  {
    name: 'another person signs',
    now: exampleOf(),
    answers: { contractorName: '港 一郎', contractorKana: 'ミナト　イチロウ', contractorPost: '代表取締役社長' },
  },
  {
    name: 'the post alone changes',
    now: exampleOf(),
    answers: {
      contractorName: '輸出入 太郎',
      contractorKana: 'ユシュツニュウ　タロウ',
      contractorPost: '代表取締役会長',
    },
  },
];

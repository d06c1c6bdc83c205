import type { Company } from '../../contract/shape.ts';
import type { Example } from '../../procedure/define.ts';
import { exampleCompany, exampleOf } from '../parts/examples.ts';

type Answers = Company['headOffice'] & { representativeName: string; representativePost: string };

const unchanged: Answers = { ...exampleCompany.headOffice, representativeName: '', representativePost: '' };

export const headOfficeExamples: readonly Example<Answers>[] = [
  {
    name: 'the head office moves',
    now: exampleOf(),
    answers: {
      ...unchanged,
      postalCode: '105-0011',
      address: '東京都港区4-5-6',
      phone: '0398765432',
      fax: '0398765433',
    },
  },
  { name: 'it gets a FAX', now: exampleOf(), answers: { ...unchanged, fax: '0312345679' } },
  {
    name: 'the company has another representative',
    now: exampleOf(),
    answers: { ...unchanged, representativeName: '新任 花子', representativePost: '代表取締役社長' },
  },
  {
    name: 'a representative without a post',
    now: exampleOf(),
    answers: { ...unchanged, representativeName: '新任 花子' },
    breaks: 'whole-representative',
  },
];

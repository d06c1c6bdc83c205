import type { Company } from '../contract/shape.ts';
import type { Example } from '../procedure/define.ts';
import { exampleCompany, exampleOf } from './shared-examples.ts';

export const headOfficeExamples: readonly Example<Company['headOffice']>[] = [
  {
    name: 'the head office moves',
    now: exampleOf(),
    answers: { postalCode: '105-0011', address: '東京都港区4-5-6', phone: '0398765432', fax: '0398765433' },
  },
  {
    name: 'it gets a FAX',
    now: exampleOf(),
    answers: { ...exampleCompany.headOffice, fax: '0312345679' },
  },
];

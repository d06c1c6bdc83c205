import type { Example } from '../../procedure/define.ts';
import { exampleCompany, exampleLine, exampleOf, exampleOffice } from '../parts/examples.ts';

type ProfileAnswers = {
  companyName: string;
  officeName: string;
  postalCode: string;
  address: string;
  phone: string;
  fax: string;
};

const same: ProfileAnswers = {
  companyName: exampleCompany.name,
  officeName: exampleOffice.name,
  postalCode: exampleOffice.postalCode,
  address: exampleOffice.address,
  phone: exampleOffice.phone,
  fax: exampleOffice.fax,
};
const moved = { ...same, postalCode: '231-0023', address: '神奈川県横浜市中区8-9' };
const withLine = exampleOf({ lines: [exampleLine] });

export const officeProfileExamples: readonly Example<ProfileAnswers>[] = [
  { name: 'the company is renamed', now: exampleOf(), answers: { ...same, companyName: '新ナックス株式会社' } },
  {
    name: 'an office without a line moves',
    now: exampleOf(),
    answers: { ...moved, officeName: '横浜営業所', phone: '0451234567', fax: '0451234568' },
  },
  {
    name: 'an office with a line gets another telephone',
    now: withLine,
    answers: { ...same, phone: '0387654321' },
  },
  { name: 'an office with a line moves', now: withLine, answers: moved, breaks: 'line-moves' },
];

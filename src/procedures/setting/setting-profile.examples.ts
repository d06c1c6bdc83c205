import type { Example } from '../../procedure/define.ts';
import { exampleCompany, exampleOf, exampleOffice } from '../parts/examples.ts';

type Answers = Record<'company' | 'office' | 'person' | 'postalCode' | 'address' | 'phone' | 'notes', string>;

const asContracted: Answers = {
  company: exampleCompany.name,
  office: exampleOffice.name,
  person: exampleOffice.manager.name,
  postalCode: exampleOffice.postalCode,
  address: exampleOffice.address,
  phone: exampleOffice.phone,
  notes: '',
};

/** As the contract has it, and with another person in charge. */
export const profileSettingExamples: readonly Example<Answers>[] = [
  { name: 'as the contract has it', now: exampleOf(), answers: asContracted },
  { name: 'another person in charge', now: exampleOf(), answers: { ...asContracted, person: '山野 次郎' } },
];

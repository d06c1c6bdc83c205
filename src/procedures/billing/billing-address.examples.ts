import type { Example } from '../../procedure/define.ts';
import { exampleOf, exampleOffice } from '../parts/examples.ts';

type BillingAddressAnswers = { addressee: string; postalCode: string; address: string };

const { name, postalCode, address } = exampleOffice.billing;

export const billingAddressExamples: readonly Example<BillingAddressAnswers>[] = [
  {
    name: 'bills go to another place',
    now: exampleOf(),
    answers: { addressee: 'ナックス商事株式会社 経理センター', postalCode: '105-0011', address: '東京都港区4-5-6' },
  },
  {
    name: 'the addressee alone changes',
    now: exampleOf(),
    answers: { addressee: `${name} 経理課`, postalCode, address },
  },
];

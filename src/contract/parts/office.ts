import { type Ending, endings } from '../masters.ts';
import { issuedText } from '../pending.ts';
import { officePart } from './part.ts';
import { ifAny, oneOf, plain, worded } from './row.ts';

/** The office itself, and how it came and went (`domain.md` 3.1). */
type OfficePart = {
  inForce: boolean;
  /** How it ended. Empty while it has not, after a succession, and where that was not kept yet. */
  endedBy: Ending | '';
  name: string;
  postalCode: string;
  address: string;
  phone: string;
  fax: string;
  /** Office codes before and after a succession that issued new ones (`domain.md` 8, 9). */
  predecessor: string;
  successor: string;
};

const blank: OfficePart = {
  inForce: false,
  endedBy: '',
  name: '',
  postalCode: '',
  address: '',
  phone: '',
  fax: '',
  predecessor: '',
  successor: '',
};

export const office = officePart({
  block: { ja: '事業所', en: 'Office' },
  pages: { contract: 'parties', application: ['office'] },
  connection: 'none',
  blank,
  rows: {
    name: plain('事業所名', 'Office name'),
    postalCode: plain('郵便番号', 'Postal code'),
    address: plain('事業所所在地', 'Office address'),
    phone: plain('電話番号', 'Telephone'),
    fax: plain('FAX番号', 'FAX'),
    inForce: worded('契約状態', 'Contract', (inForce) =>
      inForce ? { ja: '利用中', en: 'In force' } : { ja: '契約なし', en: 'Not in force' },
    ),
    endedBy: ifAny(oneOf('解約の種別', 'How it ended', endings)),
    predecessor: ifAny(plain('承継前の事業所コード', 'Office code before the succession')),
    successor: ifAny(worded('承継後の事業所コード', 'Office code after the succession', issuedText)),
  },
  imported: {
    inForce: { table: 'offices' },
    endedBy: { not: 'contracts that have ended are not imported' },
    name: 'name',
    postalCode: 'postalCode',
    address: 'address',
    phone: 'phone',
    fax: 'fax',
    predecessor: { not: 'successions of before are not on record here' },
    successor: { not: 'contracts that have ended are not imported' },
  },
});

import { companyPart } from './part.ts';
import { plain } from './row.ts';

/** What is registered of a company: one for all offices of the 企業略称 (`domain.md` 3.1). */
type CompanyPart = {
  name: string;
  headOffice: { postalCode: string; address: string; phone: string; fax: string };
  /** 代表者: whom the papers name for the company. Not known of those that were there before this was asked for. */
  representative: { name: string; post: string };
};

const blank: CompanyPart = {
  name: '',
  headOffice: { postalCode: '', address: '', phone: '', fax: '' },
  representative: { name: '', post: '' },
};

export const company = companyPart({
  block: { ja: '企業（本社）', en: 'Company (head office)' },
  pages: { contract: 'parties', application: ['office'] },
  connection: 'none',
  blank,
  rows: {
    name: plain('企業名', 'Company name'),
    headOffice: {
      postalCode: plain('本社郵便番号', 'Head office postal code'),
      address: plain('本社所在地', 'Head office address'),
      phone: plain('本社電話番号', 'Head office telephone'),
      fax: plain('本社FAX番号', 'Head office FAX'),
    },
    representative: {
      name: plain('代表者名', 'Representative'),
      post: plain('代表者の役職', 'Post of the representative'),
    },
  },
  imported: {
    name: 'name',
    headOffice: { postalCode: 'postalCode', address: 'address', phone: 'phone', fax: 'fax' },
    representative: { name: 'representativeName', post: 'representativePost' },
  },
});

import { noPrices } from '../../contract/prices.ts';
import { blankCompany, blankOffice, type Company, type Line, type Office } from '../../contract/shape.ts';
import type { Present } from '../../procedure/present.ts';

/** The company of the examples; its head office and its first office stand at one address. */
export const exampleCompany: Company = {
  ...blankCompany,
  name: 'ナックス商事株式会社',
  headOffice: { postalCode: '104-0031', address: '東京都中央区1-2-3', phone: '0312345678', fax: '' },
};

/** An office in force that has what every office has, and nothing more. */
export const exampleOffice: Office = {
  ...blankOffice,
  inForce: true,
  name: '第一営業所',
  postalCode: '104-0031',
  address: '東京都中央区1-2-3',
  phone: '0312345670',
  contractor: { name: '輸出入 太郎', kana: 'ユシュツニュウ　タロウ', post: '代表取締役社長' },
  manager: {
    name: '海野 花子',
    kana: 'ウミノ　ハナコ',
    department: '通関部',
    post: '部長',
    phone: '0312345678',
    emergencyFax: '',
    mail: 'manager.nac001@naccs.example',
  },
  billing: {
    ...blankOffice.billing,
    name: 'ナックス商事株式会社 第一営業所',
    department: '経理課',
    contact: '帳簿 正',
    postalCode: '104-0031',
    address: '東京都中央区1-2-3',
    phone: '0312345671',
    mail: 'billing.nac001@naccs.example',
  },
};

export const exampleLine: Line = {
  id: 'L1',
  kind: 'broadband',
  speed: '',
  address: exampleOffice.address,
  area: 'common',
  wiringRental: false,
  maintenance: 'weekdays',
  redundancy: false,
  spareRouter: false,
  pingMonitoring: false,
};

/** The contract of NAC001 as a procedure sees it, with those of other offices by their codes. */
export function exampleOf(
  office: Partial<Office> = {},
  others: Readonly<Record<string, Partial<Office>>> = {},
): Present {
  const contracts = Object.entries(others).map(([code, other]) => [
    code,
    { company: exampleCompany, office: { ...exampleOffice, ...other } },
  ]);
  return {
    companyCode: 'NAC',
    company: exampleCompany,
    officeCode: 'NAC001',
    office: { ...exampleOffice, ...office },
    startsOn: '2026-12-08',
    prices: noPrices,
    others: Object.fromEntries(contracts),
    borrowers: [],
    dependents: [],
  };
}

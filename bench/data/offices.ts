import { blankCompany, blankOffice, type Company, type Office } from '../../src/contract/shape.ts';
import { officesOfCompany } from '../options.ts';

/** An office of the generated data. Its code stands in everything that is named after it, so that rows can be told apart. */
export type GeneratedOffice = { code: string; company: string; owner: string; name: string; companyName: string };

/** All offices, company by company; the first of each owns the equipment. */
export function listOffices(companies: number): GeneratedOffice[] {
  return Array.from({ length: companies }, (_, index) => companyCode(index)).flatMap((company) =>
    Array.from({ length: officesOfCompany }, (_, index) => ({
      code: officeCode(company, index + 1),
      company,
      owner: officeCode(company, 1),
      name: `第${index + 1}営業所（${officeCode(company, index + 1)}）`,
      companyName: companyName(company),
    })),
  );
}

export const isOwner = ({ code, owner }: GeneratedOffice): boolean => code === owner;

/** What was in force of all companies and offices before the first application. */
export function contractsOf(offices: readonly GeneratedOffice[]): { code: string; state: Company | Office }[] {
  const companies = [...new Set(offices.map(({ company }) => company))];
  return [
    ...companies.map((code) => ({ code, state: companyState(code) })),
    ...offices.map((office) => ({ code: office.code, state: officeState(office) })),
  ];
}

const officeCode = (company: string, serial: number) => `${company}${String(serial).padStart(3, '0')}`;
const companyName = (code: string) => `試験商事${code}株式会社`;

/** X00, X01 … Z.., three characters of 0–9 and A–Z. */
const companyCode = (index: number) => (Number.parseInt('X00', 36) + index).toString(36).toUpperCase();

function companyState(code: string): Company {
  const headOffice = {
    postalCode: '104-0031',
    address: '東京都中央区京橋一丁目2番3号',
    phone: '0312345678',
    fax: '0312345679',
  };
  return { ...blankCompany, name: companyName(code), headOffice };
}

function officeState(office: GeneratedOffice): Office {
  const { code, name, owner } = office;
  const userCode = userCodeOf(office);
  const address = '神奈川県横浜市中区山下町8番9号';
  const own = isOwner(office);
  return {
    ...blankOffice,
    inForce: true,
    name,
    postalCode: '231-0023',
    address,
    contractor: { name: '輸出入 太郎', kana: 'ユシュツニュウ　タロウ', post: '代表取締役社長' },
    manager: {
      name: `責任 ${code}`,
      kana: 'セキニン　シャ',
      department: '業務部',
      post: '部長',
      phone: '0345678901',
      emergencyFax: '0345678902',
      mail: `manager.${code.toLowerCase()}@bench.example`,
    },
    plan: { line: own ? 'A' : 'B', internet: 'none' },
    lines: own ? [line(address)] : [],
    line: own ? { terminals: 12, servers: 0, mailboxes: 2, mailboxAddresses: 1, mailAddresses: 0 } : blankOffice.line,
    sharing: own ? [] : [{ id: owner }],
    userCodes: [{ id: userCode, kinds: [{ id: 'customsBrokerage' }] }],
    userIds: ['A01', 'A02'].map((number) => userId(userCode, number)),
    billing: {
      name: `${companyName(office.company)} ${name}`,
      department: '経理課',
      contact: '帳簿 正',
      postalCode: '231-0023',
      address,
      phone: '0345678903',
      mail: `billing.${code.toLowerCase()}@bench.example`,
      method: 'bankTransfer',
      account: blankOffice.billing.account,
      mandate: 'none',
    },
  };
}

const line = (address: string): Office['lines'][number] => ({
  id: 'L1',
  kind: 'broadband',
  speed: '無制限',
  address,
  area: 'common',
  wiringRental: true,
  maintenance: 'weekdays',
  redundancy: false,
  spareRouter: true,
  pingMonitoring: false,
});

/** Of the company, and of this office alone. */
const userCodeOf = ({ code, company }: GeneratedOffice): string =>
  `3${String.fromCharCode('A'.charCodeAt(0) + (Number(code.slice(-3)) % 26))}${company}`;

const userId = (code: string, number: string): Office['userIds'][number] => ({
  id: `${code}${number}`,
  code,
  number,
  kind: 'customsBrokerage',
  connection: 'line',
  area: 'common',
  paidReports: false,
  freeReports: true,
  archive: false,
});

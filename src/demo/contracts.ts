import { devicesOf } from '../contract/devices.ts';
import { blankCompany, blankOffice, type Company, type Line, type Office, type UserId } from '../contract/shape.ts';

type Kind = UserId['kind'];
type Account = Office['billing']['account'];
type Code = { id: string; kind: Kind; numbers: readonly string[]; more?: Partial<UserId> };

const contractors: Record<string, Office['contractor']> = {
  NAC: { name: '輸出入 太郎', kana: 'ユシュツニュウ　タロウ', post: '代表取締役社長' },
  AAA: { name: '有馬 一', kana: 'アリマ　ハジメ', post: '代表取締役' },
  BBB: { name: '別府 倉之助', kana: 'ベップ　クラノスケ', post: '代表取締役社長' },
  CCC: { name: '岩間 次郎', kana: 'ガンマ　ジロウ', post: '代表取締役' },
};

/** Accounts that are debited: of a bank, of Japan Post Bank, and one from before banks had codes here. */
const accounts = {
  bank: {
    bankCode: '0001',
    bank: 'みずほ',
    branchCode: '001',
    branch: '東京営業部',
    kind: 'current',
    number: '0123456',
    holder: 'アルファブツリュウ（カ',
  },
  post: {
    bankCode: '9900',
    bank: 'ゆうちょ',
    branchCode: '408',
    branch: '四〇八',
    kind: 'ordinary',
    number: '1234567',
    holder: 'ベータソウコ（カ',
  },
  withoutCodes: {
    bankCode: '',
    bank: '港湾銀行',
    branchCode: '',
    branch: '神戸支店',
    kind: 'ordinary',
    number: '7654321',
    holder: 'ガンマツウショウ（カ',
  },
} as const satisfies Record<string, Account>;

/** The companies of the demonstration, from the manual's own samples or invented. */
export const demoCompanies: Readonly<Record<string, Company>> = {
  NAC: company('ナックス商事株式会社', '104-0031', '東京都中央区京橋一丁目2番3号 ×ビル8階', '0312345678', '0312345679'),
  AAA: company('アルファ物流株式会社', '650-0042', '兵庫県神戸市中央区波止場町4番5号', '0781234567', '0781234568'),
  BBB: company('ベータ倉庫株式会社', '455-0037', '愛知県名古屋市港区名港二丁目6番7号', '0521234567', ''),
  CCC: company('ガンマ通商株式会社', '812-0031', '福岡県福岡市博多区沖浜町1番2号', '0921234567', ''),
};

/** The offices of the demonstration with their contracts as of the day it begins. */
export const demoOffices: Readonly<Record<string, Office>> = {
  NAC001: office(
    'NAC001',
    '第一営業所',
    '104-0031',
    '東京都中央区京橋一丁目2番3号 ×ビル8階',
    '海野 花子',
    'ウミノ　ハナコ',
    {
      plan: { line: 'A', internet: 'none' },
      lines: [
        line({
          kind: 'broadband',
          speed: '無制限',
          address: '東京都中央区京橋一丁目2番3号 ×ビル8階',
          wiringRental: true,
          spareRouter: true,
        }),
      ],
      line: { terminals: 12, servers: 0, mailboxes: 2, mailboxAddresses: 1, mailAddresses: 0 },
      devices: devicesOf([
        { kind: 'interactiveTerminal', area: 'common', count: 4 },
        { kind: 'mailTerminal', area: 'sea', count: 8 },
      ]),
      ...codes('line', [
        {
          id: '1ANAC',
          kind: 'customsBrokerage',
          numbers: ['A01', 'A02', 'A03'],
          more: { area: 'sea', paidReports: true },
        },
        { id: '2ANAC', kind: 'bondedWarehouse', numbers: ['A01'], more: { archive: true } },
      ]),
    },
  ),
  NAC002: office('NAC002', '第二営業所', '231-0023', '神奈川県横浜市中区山下町8番9号', '浜田 健', 'ハマダ　ケン', {
    plan: { line: 'B', internet: 'none' },
    sharing: [{ id: 'NAC001' }],
    ...codes('line', [{ id: '3ANAC', kind: 'customsBrokerage', numbers: ['A01', 'A02'], more: { freeReports: true } }]),
  }),
  NAC003: office(
    'NAC003',
    '大阪支店',
    '552-0022',
    '大阪府大阪市港区海岸通三丁目10番11号',
    '難波 京子',
    'ナンバ　キョウコ',
    {
      plan: { line: 'none', internet: 'B' },
      internet: { netTerminals: 3, webCertificates: 2 },
      devices: devicesOf([
        { kind: 'netTerminal', area: 'air', count: 3 },
        { kind: 'webCertificate', area: 'air', count: 2 },
      ]),
      ...codes('internet', [{ id: '4ANAC', kind: 'airConsolidator', numbers: ['A01'], more: { area: 'air' } }]),
    },
  ),
  NAC004: office('NAC004', '成田営業所', '282-0004', '千葉県成田市古込字古込1番地1', '成瀬 空', 'ナルセ　ソラ', {
    plan: { line: 'B', internet: 'none' },
    ...codes('line', [{ id: '5ANAC', kind: 'airline', numbers: ['A01'], more: { area: 'air' } }]),
  }),
  AAA001: office('AAA001', '本店', '650-0042', '兵庫県神戸市中央区波止場町4番5号', '神戸 亮', 'カンベ　リョウ', {
    account: accounts.bank,
    plan: { line: 'A', internet: 'none' },
    lines: [
      line({
        kind: 'dedicated',
        speed: '1Mbps',
        address: '兵庫県神戸市中央区波止場町4番5号',
        area: 'sea',
        maintenance: 'everyday',
      }),
    ],
    line: { terminals: 4, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
    devices: devicesOf([{ kind: 'interactiveTerminal', area: 'sea', count: 4 }]),
    ...codes('line', [{ id: '1BAAA', kind: 'seaFreightForwarder', numbers: ['A01', 'A02'], more: { area: 'sea' } }]),
  }),
  AAA002: office(
    'AAA002',
    '六甲営業所',
    '657-0101',
    '兵庫県神戸市灘区六甲山町12番13号',
    '六車 緑',
    'ムグルマ　ミドリ',
    {
      plan: { line: 'B', internet: 'none' },
      jointUseParent: 'AAA001',
      ...codes('line', [{ id: '2BAAA', kind: 'nvocc', numbers: ['A01'], more: { area: 'sea' } }]),
    },
  ),
  BBB001: office(
    'BBB001',
    '名古屋営業所',
    '455-0037',
    '愛知県名古屋市港区名港二丁目6番7号',
    '名取 誠',
    'ナトリ　マコト',
    {
      account: accounts.post,
      plan: { line: 'none', internet: 'A' },
      internet: { netTerminals: 5, webCertificates: 0 },
      devices: devicesOf([{ kind: 'netTerminal', area: 'common', count: 5 }]),
      jointUseParent: 'AAA001',
      ...codes('internet', [
        { id: '1CBBB', kind: 'bondedWarehouse', numbers: ['A01'], more: { paidReports: true, archive: true } },
      ]),
    },
  ),
  ...gammaOffices(),
};

/** A company in whose offices much goes on: under one of them another works, one is to join, one was closed. */
function gammaOffices(): Record<string, Office> {
  const [head, moji] = ['福岡県福岡市博多区沖浜町1番2号', '福岡県北九州市門司区西海岸一丁目3番5号'];
  return {
    CCC001: office('CCC001', '博多本店', '812-0031', head, '香椎 港', 'カシイ　ミナト', {
      plan: { line: 'A', internet: 'none' },
      lines: [line({ kind: 'broadband', speed: '無制限', address: head, area: 'sea' })],
      line: { terminals: 6, servers: 0, mailboxes: 1, mailboxAddresses: 0, mailAddresses: 0 },
      devices: devicesOf([{ kind: 'mailTerminal', area: 'sea', count: 6 }]),
      ...codes('line', [
        { id: '1DCCC', kind: 'seaFreightForwarder', numbers: ['A01', 'A02', 'A03'], more: { area: 'sea' } },
      ]),
    }),
    CCC002: office('CCC002', '長崎営業所', '850-0862', '長崎県長崎市出島町7番8号', '出島 渡', 'デジマ　ワタル', {
      plan: { line: 'B', internet: 'none' },
      jointUseParent: 'CCC001',
      ...codes('line', [{ id: '2DCCC', kind: 'airConsolidator', numbers: ['A01'], more: { area: 'air' } }]),
    }),
    CCC003: office('CCC003', '神戸営業所', '650-0041', '兵庫県神戸市中央区新港町9番10号', '摩耶 登', 'マヤ　ノボル', {
      account: accounts.withoutCodes,
      plan: { line: 'none', internet: 'B' },
      internet: { netTerminals: 2, webCertificates: 0 },
      devices: devicesOf([{ kind: 'netTerminal', area: 'sea', count: 2 }]),
      ...codes('internet', [{ id: '3DCCC', kind: 'nvocc', numbers: ['A01'], more: { area: 'sea' } }]),
    }),
    CCC004: office('CCC004', '門司営業所', '801-0841', moji, '関門 渉', 'カンモン　ショウ', {
      plan: { line: 'A', internet: 'none' },
      lines: [line({ kind: 'broadband', speed: '無制限', address: moji, area: 'sea' })],
      line: { terminals: 3, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
      devices: devicesOf([{ kind: 'interactiveTerminal', area: 'sea', count: 3 }]),
      ...codes('line', [{ id: '4DCCC', kind: 'seaFreightForwarder', numbers: ['A01', 'A02'], more: { area: 'sea' } }]),
    }),
  };
}

function company(name: string, postalCode: string, address: string, phone: string, fax: string): Company {
  return { ...blankCompany, name, headOffice: { postalCode, address, phone, fax } };
}

function office(
  code: string,
  name: string,
  postalCode: string,
  address: string,
  manager: string,
  kana: string,
  { account, ...more }: Partial<Office> & { account?: Account },
): Office {
  const abbreviation = code.slice(0, 3);
  const mail = `manager.${code.toLowerCase()}@naccs.example`;
  return {
    ...blankOffice,
    inForce: true,
    name,
    postalCode,
    address,
    contractor: contractors[abbreviation] ?? blankOffice.contractor,
    manager: {
      name: manager,
      kana,
      department: '業務部',
      post: '部長',
      phone: '0345678901',
      emergencyFax: '0345678902',
      mail,
    },
    billing: {
      name: `${demoCompanies[abbreviation]?.name} ${name}`,
      department: '経理課',
      contact: '帳簿 正',
      postalCode,
      address,
      phone: '0345678903',
      mail: `billing.${code.toLowerCase()}@naccs.example`,
      method: account ? 'directDebit' : 'bankTransfer',
      account: account ?? blankOffice.billing.account,
      mandate: account ? 'active' : 'none',
    },
    ...more,
  };
}

function line(more: Partial<Line> & Pick<Line, 'kind' | 'speed' | 'address'>): Line {
  return {
    id: 'L1',
    area: 'common',
    wiringRental: false,
    maintenance: 'weekdays',
    redundancy: false,
    spareRouter: false,
    pingMonitoring: false,
    ...more,
  };
}

function codes(connection: UserId['connection'], list: readonly Code[]): Pick<Office, 'userCodes' | 'userIds'> {
  return {
    userCodes: list.map(({ id, kind }) => ({ id, kinds: [{ id: kind }] })),
    userIds: list.flatMap(({ id, kind, numbers, more }) =>
      numbers.map((number) => ({
        id: `${id}${number}`,
        code: id,
        number,
        kind,
        connection,
        area: 'common' as const,
        paidReports: false,
        freeReports: false,
        archive: false,
        ...more,
      })),
    ),
  };
}

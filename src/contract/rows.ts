import { masked } from '../ground/text/masked.ts';
import type { Lang, Text } from '../ground/words.ts';
import { knownDevices, totalsOf } from './devices.ts';
import {
  accountKinds,
  businessKinds,
  type Connection,
  connections,
  deviceKinds,
  endings,
  lineKinds,
  maintenanceHours,
  mandateStates,
  paymentMethods,
  planLabels,
  systemAreas,
} from './masters.ts';
import { issuedText } from './pending.ts';
import type { Broker, Company, Contract, Line, Office, UserCode, UserId } from './shape.ts';

/** One value of the contract in words. `path` is the place it is changed at and its source is kept for. */
export type Row = {
  path: string;
  subject: 'company' | 'office';
  label: Text;
  value: Text /** What is compared where `value` shows only a part. */;
  exact?: string;
};
/** A block of the manual's contract page. */
export type Block = { id: BlockId; title: Text; rows: Row[] };
export type BlockId = keyof typeof blockTitles;

const blockTitles = {
  company: { ja: '企業（本社）', en: 'Company (head office)' },
  office: { ja: '事業所', en: 'Office' },
  contractor: { ja: '契約者', en: 'Contractor' },
  manager: { ja: 'システム管理責任者', en: 'System manager' },
  userCodes: { ja: '利用者コード', en: 'User codes' },
  userIds: { ja: '利用者ID', en: 'User IDs' },
  internet: { ja: 'インターネット接続（netNACCS・webNACCS）', en: 'Internet (netNACCS, webNACCS)' },
  line: { ja: '専用回線接続（一般NACCS）', en: 'Leased line (general NACCS)' },
  lines: { ja: 'アクセス回線', en: 'Access lines' },
  plan: { ja: '料金プラン', en: 'Price plan' },
  sharing: { ja: '機器共用', en: 'Equipment sharing' },
  jointUse: { ja: '共同利用', en: 'Joint use' },
  billing: { ja: '請求先', en: 'Billing' },
} as const satisfies Record<string, Text>;

/** The whole contract in words, block by block in the manual's order. */
export function describe(contract: Contract): Block[] {
  const { company, office } = contract;
  const rows: Record<BlockId, Row[]> = {
    company: companyRows(company),
    office: officeRows(office),
    contractor: [
      row('contractor.name', '契約者名', 'Contractor', office.contractor.name),
      row('contractor.kana', '契約者名（フリガナ）', 'Contractor (kana)', office.contractor.kana),
      row('contractor.post', '役職', 'Post', office.contractor.post),
    ],
    manager: managerRows(office),
    userCodes: office.userCodes.map(userCodeRow),
    userIds: office.userIds.map(userIdRow),
    internet: [
      row(
        'internet.netTerminals',
        'netNACCSで利用する端末台数',
        'netNACCS terminals',
        counted(office.internet.netTerminals, '台'),
      ),
      row(
        'internet.webCertificates',
        'webNACCSで利用するデジタル証明書数',
        'webNACCS certificates',
        counted(office.internet.webCertificates, '枚'),
      ),
      ...deviceRows(office, 'internet'),
    ],
    line: [
      row('line.terminals', '論理端末数', 'Logical terminals', counted(office.line.terminals, '台')),
      row('line.servers', 'サーバ台数', 'Servers', counted(office.line.servers, '台')),
      row('line.mailboxes', 'メールボックス数', 'Mailboxes', counted(office.line.mailboxes, '個')),
      row('line.mailboxAddresses', 'メールアドレス数', 'Mail addresses', counted(office.line.mailboxAddresses, '個')),
      row(
        'line.mailAddresses',
        'メールアドレス数（SMTP双方向）',
        'Mail addresses (two-way SMTP)',
        counted(office.line.mailAddresses, '個'),
      ),
      ...deviceRows(office, 'line'),
    ],
    lines: office.lines.map(lineRow),
    plan: [
      row('plan.line', '専用回線接続', 'Leased line', planLabels[office.plan.line]),
      row('plan.internet', 'インターネット接続', 'Internet', planLabels[office.plan.internet]),
    ],
    sharing: office.sharing.map(({ id }) =>
      row(`sharing.${id}`, '機器共用先', 'Shares equipment with', issuedText(id)),
    ),
    jointUse:
      office.jointUseParent === ''
        ? []
        : [
            row(
              'jointUseParent',
              '共同利用の親の事業所コード',
              'Parent of the joint use',
              issuedText(office.jointUseParent),
            ),
          ],
    billing: billingRows(office),
  };
  return (Object.keys(blockTitles) as BlockId[]).map((id) => ({ id, title: blockTitles[id], rows: rows[id] }));
}

function row(path: string, ja: string, en: string, value: string | Text, subject: Row['subject'] = 'office'): Row {
  return { path, subject, label: { ja, en }, value: typeof value === 'string' ? { ja: value, en: value } : value };
}

const counted = (value: number, unit: string): Text => ({ ja: `${value}${unit}`, en: String(value) });

/** What is known of the devices of a connection by kind and area. */
const deviceRows = (office: Office, connection: Connection): Row[] =>
  totalsOf(connection)
    .flatMap((total) => knownDevices(office, total))
    .map(({ kind, area, count }) => {
      const [{ ja, en }, on] = [deviceKinds[kind].label, systemAreas[area]];
      const unit = kind === 'webCertificate' ? '枚' : '台';
      return row(
        `devices.${kind}.${area}`,
        `${ja}（${on.ja}）`,
        `${en} (${on.en.toLowerCase()})`,
        counted(count, unit),
      );
    });

const companyRows = ({ name, headOffice, representative }: Company): Row[] => [
  row('name', '企業名', 'Company name', name, 'company'),
  row('headOffice.postalCode', '本社郵便番号', 'Head office postal code', headOffice.postalCode, 'company'),
  row('headOffice.address', '本社所在地', 'Head office address', headOffice.address, 'company'),
  row('headOffice.phone', '本社電話番号', 'Head office telephone', headOffice.phone, 'company'),
  row('headOffice.fax', '本社FAX番号', 'Head office FAX', headOffice.fax, 'company'),
  row('representative.name', '代表者名', 'Representative', representative.name, 'company'),
  row('representative.post', '代表者の役職', 'Post of the representative', representative.post, 'company'),
];

const officeRows = (office: Office): Row[] => [
  row('name', '事業所名', 'Office name', office.name),
  row('postalCode', '郵便番号', 'Postal code', office.postalCode),
  row('address', '事業所所在地', 'Office address', office.address),
  row('phone', '電話番号', 'Telephone', office.phone),
  row('fax', 'FAX番号', 'FAX', office.fax),
  row(
    'inForce',
    '契約状態',
    'Contract',
    office.inForce ? { ja: '利用中', en: 'In force' } : { ja: '契約なし', en: 'Not in force' },
  ),
  ...[
    row('endedBy', '解約の種別', 'How it ended', office.endedBy === '' ? '' : endings[office.endedBy]),
    row('predecessor', '承継前の事業所コード', 'Office code before the succession', office.predecessor),
    row('successor', '承継後の事業所コード', 'Office code after the succession', issuedText(office.successor)),
  ].filter(({ value }) => value.ja !== ''),
];

const managerRows = ({ manager }: Office): Row[] => [
  row('manager.name', '氏名', 'Name', manager.name),
  row('manager.kana', '氏名（フリガナ）', 'Name (kana)', manager.kana),
  row('manager.department', '所属部課名', 'Department', manager.department),
  row('manager.post', '役職名', 'Post', manager.post),
  row('manager.phone', '電話番号', 'Telephone', manager.phone),
  row('manager.emergencyFax', '緊急連絡用FAX番号', 'Emergency FAX', manager.emergencyFax),
  row('manager.mail', 'E-mailアドレス', 'E-mail address', manager.mail),
];

const billingRows = ({ billing }: Office): Row[] => [
  row('billing.name', '請求書送付先', 'Bills are sent to', billing.name),
  row('billing.department', '所属部課名', 'Department', billing.department),
  row('billing.contact', '請求先担当者', 'Billing contact', billing.contact),
  row('billing.postalCode', '郵便番号', 'Postal code', billing.postalCode),
  row('billing.address', '所在地', 'Address', billing.address),
  row('billing.phone', '電話番号', 'Telephone', billing.phone),
  row('billing.mail', 'E-mailアドレス', 'E-mail address', billing.mail),
  row('billing.method', '支払の方法', 'Payment', paymentMethods[billing.method]),
  ...(hasAccount(billing) ? directDebitRows(billing) : []),
];

const directDebitRows = ({ account, mandate }: Office['billing']): Row[] => [
  row('billing.account.bank', '金融機関名', 'Bank', account.bank),
  row('billing.account.branch', '支店名', 'Branch', account.branch),
  row('billing.account.kind', '預金種目', 'Kind of account', account.kind === '' ? '' : accountKinds[account.kind]),
  { ...row('billing.account.number', '口座番号', 'Account number', masked(account.number)), exact: account.number },
  row('billing.account.holder', '口座名義（カナ）', 'Account holder (kana)', account.holder),
  row('billing.mandate', '口座振替依頼書', 'Direct debit form', mandateStates[mandate]),
];

const hasAccount = ({ method, account, mandate }: Office['billing']): boolean =>
  method === 'directDebit' || mandate !== 'none' || Object.values(account).some((value) => value !== '');

function userCodeRow({ id, kinds }: UserCode): Row {
  const say = (lang: Lang) => kinds.map((kind) => businessKinds[kind.id].label[lang]).join(lang === 'ja' ? '・' : ', ');
  return { path: `userCodes.${id}`, subject: 'office', label: issuedText(id), value: { ja: say('ja'), en: say('en') } };
}

/** Whose a broker's ID is: 「通関 一郎（証票番号 123456）」. */
export const brokerText = ({ name, licence }: Broker): Text => ({
  ja: `${name}（証票番号 ${licence}）`,
  en: `${name} (licence ${licence})`,
});

function userIdRow(id: UserId): Row {
  const say = (lang: Lang) =>
    [
      businessKinds[id.kind].label[lang],
      connections[id.connection][lang],
      systemAreas[id.area][lang],
      id.paidReports && { ja: '管理統計資料（有料）', en: 'reports (paid)' }[lang],
      id.freeReports && { ja: '管理統計資料（無料）', en: 'reports (free)' }[lang],
      id.archive && { ja: '保税管理資料保存', en: 'bonded archive' }[lang],
      id.broker && brokerText(id.broker)[lang],
    ]
      .filter(Boolean)
      .join(lang === 'ja' ? '・' : ', ');
  return {
    path: `userIds.${id.id}`,
    subject: 'office',
    label: issuedText(id.id),
    value: { ja: say('ja'), en: say('en') },
  };
}

function lineRow(line: Line): Row {
  const say = (lang: Lang) =>
    [
      lineKinds[line.kind].label[lang],
      line.speed,
      systemAreas[line.area][lang],
      {
        ja: `保守 ${maintenanceHours[line.maintenance].ja}`,
        en: `maintenance: ${maintenanceHours[line.maintenance].en}`,
      }[lang],
      line.wiringRental && { ja: '配線レンタル', en: 'wiring rental' }[lang],
      line.redundancy && { ja: '冗長化', en: 'redundancy' }[lang],
      line.spareRouter && { ja: '予備機', en: 'spare router' }[lang],
      line.pingMonitoring && { ja: 'ping監視', en: 'ping monitoring' }[lang],
      line.address,
    ]
      .filter(Boolean)
      .join(lang === 'ja' ? '・' : ', ');
  return row(`lines.${line.id}`, `回線 ${line.id}`, `Line ${line.id}`, { ja: say('ja'), en: say('en') });
}

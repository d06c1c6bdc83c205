import { devicesOf } from '../contract/devices.ts';
import { blankOffice, type Company, type Office, type UserId } from '../contract/shape.ts';
import type { Day } from '../ground/clock.ts';
import { type Row, readOf, type Sheets } from './sheets.ts';
import type { RowOf } from './tables.ts';

type Main<N extends 'companies' | 'offices'> = Row<RowOf<N>> & { value: RowOf<N> };

/** A company or an office with all rows that it is made of. */
export type Subject =
  | { kind: 'company'; code: string; main: Main<'companies'>; rows: Row[] }
  | { kind: 'office'; code: string; main: Main<'offices'>; rows: Row[]; details: Details };
export type Details = {
  lines: RowOf<'accessLines'>[];
  devices: RowOf<'devices'>[];
  userCodes: RowOf<'userCodes'>[];
  userIds: RowOf<'userIds'>[];
  sharing: RowOf<'sharing'>[];
};

/** What the rows of the files are about, companies first; rows whose company or office is not there are left. */
export function subjectsOf(sheets: Sheets): Subject[] {
  const by = <T extends { office: string }>(rows: readonly Row<T>[]) => Map.groupBy(rows, ({ code }) => code);
  const [lines, devices, codes, ids, sharing] = [
    by(sheets.accessLines),
    by(sheets.devices),
    by(sheets.userCodes),
    by(sheets.userIds),
    by(sheets.sharing),
  ];
  const values = <T>(rows: readonly Row<T>[]) => readOf(rows).map(({ value }) => value);
  const companies = readOf(sheets.companies).map((main) => ({
    kind: 'company' as const,
    code: main.code,
    main,
    rows: [main],
  }));
  const offices = readOf(sheets.offices).map((main) => {
    const { code } = main;
    const of = <T>(rows: ReadonlyMap<string, Row<T>[]>): Row<T>[] => rows.get(code) ?? [];
    const details = {
      lines: values(of(lines)),
      devices: values(of(devices)),
      userCodes: values(of(codes)),
      userIds: values(of(ids)),
      sharing: values(of(sharing)),
    };
    const rows: Row[] = [main, ...of(lines), ...of(devices), ...of(codes), ...of(ids), ...of(sharing)];
    return { kind: 'office' as const, code, main, rows, details };
  });
  return [...companies, ...offices];
}

/** The day from which the contract is read; the reader of the rows has seen to it that there is one. */
export const startOf = ({ main }: Subject): Day => main.value.from ?? '';

/** The contract that the rows of a company say. */
export const companyState = (row: RowOf<'companies'>): Company => ({
  name: row.name,
  headOffice: { postalCode: row.postalCode, address: row.address, phone: row.phone, fax: row.fax },
  representative: { name: row.representativeName, post: row.representativePost },
});

/** The contract that the rows of an office say. */
export function officeState(row: RowOf<'offices'>, { lines, devices, userCodes, userIds, sharing }: Details): Office {
  return {
    ...blankOffice,
    inForce: true,
    name: row.name,
    postalCode: row.postalCode,
    address: row.address,
    phone: row.phone,
    fax: row.fax,
    contractor: { name: row.contractorName, kana: row.contractorKana, post: row.contractorPost },
    manager: managerOf(row),
    plan: { line: row.planLine, internet: row.planInternet },
    lines: lines.map(({ office: _, ...line }) => line),
    line: {
      terminals: row.terminals,
      servers: row.servers,
      mailboxes: row.mailboxes,
      mailboxAddresses: row.mailboxAddresses,
      mailAddresses: row.mailAddresses,
    },
    internet: { netTerminals: row.netTerminals, webCertificates: row.webCertificates },
    devices: devicesOf(devices),
    userCodes: userCodes.map(({ code, kinds }) => ({ id: code, kinds: kinds.map((id) => ({ id })) })),
    userIds: userIds.map(userIdOf),
    sharing: sharing.map(({ owner }) => ({ id: owner })),
    jointUseParent: row.jointUseParent,
    billing: billingOf(row),
  };
}

function userIdOf({ office: _, brokerName, brokerKana, brokerLicence, ...id }: RowOf<'userIds'>): UserId {
  const broker = { name: brokerName, kana: brokerKana, licence: brokerLicence };
  return { id: id.code + id.number, ...id, ...(brokerLicence !== '' && { broker }) };
}

const managerOf = (row: RowOf<'offices'>): Office['manager'] => ({
  name: row.managerName,
  kana: row.managerKana,
  department: row.managerDepartment,
  post: row.managerPost,
  phone: row.managerPhone,
  emergencyFax: row.managerEmergencyFax,
  mail: row.managerMail,
});

const billingOf = (row: RowOf<'offices'>): Office['billing'] => ({
  name: row.billingName,
  department: row.billingDepartment,
  contact: row.billingContact,
  postalCode: row.billingPostalCode,
  address: row.billingAddress,
  phone: row.billingPhone,
  mail: row.billingMail,
  method: row.paymentMethod,
  account: {
    bank: row.bank,
    branch: row.branch,
    kind: row.accountKind,
    number: row.accountNumber,
    holder: row.accountHolder,
  },
  // A debit that is running has had its form.
  mandate: row.mandate || (row.paymentMethod === 'directDebit' ? 'active' : 'none'),
});

import {
  type BusinessKind,
  type Connection,
  type DeviceKind,
  deviceKinds,
  type Ending,
  type LineKind,
  type SystemArea,
} from './masters.ts';
import { isPending, isPendingCompany, pendingCompany } from './pending.ts';

/** What the ledger says of a company (`domain.md` 3.1): one for all offices of the 企業略称. */
export type Company = {
  name: string;
  headOffice: { postalCode: string; address: string; phone: string; fax: string };
  /** 代表者: whom the papers name for the company. Not known of those that were there before this was asked for. */
  representative: { name: string; post: string };
};

/** What the ledger says of an office (`domain.md` 3.1–3.9). Empty text means that nothing is registered. */
export type Office = {
  inForce: boolean;
  /** How it ended. Empty while it has not, after a succession, and where that was not kept yet. */
  endedBy: Ending | '';
  name: string;
  postalCode: string;
  address: string;
  phone: string;
  fax: string;
  contractor: { name: string; kana: string; post: string };
  manager: {
    name: string;
    kana: string;
    department: string;
    post: string;
    phone: string;
    emergencyFax: string;
    mail: string;
  };
  /** Per connection family; `none` where the office has no such connection. */
  plan: { line: Plan; internet: Plan };
  lines: Line[];
  /** 専用回線: logical terminals, servers and mailboxes of the office's own, and mail addresses: of the mailboxes, and those of SMTP双方向. */
  line: { terminals: number; servers: number; mailboxes: number; mailboxAddresses: number; mailAddresses: number };
  internet: { netTerminals: number; webCertificates: number };
  /** What of the numbers above is known by kind and area; of the rest it never was asked. */
  devices: Devices;
  userCodes: UserCode[];
  userIds: UserId[];
  /** Owners whose equipment this office uses (機器共用先); the owner's side is derived. */
  sharing: { id: string }[];
  /** Office code of the parent of the joint use. */
  jointUseParent: string;
  billing: {
    name: string;
    department: string;
    contact: string;
    postalCode: string;
    address: string;
    phone: string;
    mail: string;
    method: PaymentMethod;
    /** For direct debit only. */
    account: { bank: string; branch: string; kind: AccountKind; number: string; holder: string };
    /** The paper form of the direct debit on its way (`domain.md` 8, 30). */
    mandate: MandateState;
  };
  /** Office codes before and after a succession that issued new ones (`domain.md` 8, 9). */
  predecessor: string;
  successor: string;
};

/** How many of a kind serve an area. */
export type Devices = Record<DeviceKind, Record<SystemArea, number>>;

export type PaymentMethod = 'directDebit' | 'bankTransfer';
export type AccountKind = '' | 'ordinary' | 'current';
export type MandateState = 'none' | 'toSend' | 'formSent' | 'received' | 'active';

export type Plan = 'A' | 'B' | 'none';

export type UserCode = { id: string; kinds: { id: BusinessKind }[] };

/** 利用者ID: `id` is the code and the number together, 8 characters (`domain.md` 3.2). */
export type UserId = {
  id: string;
  code: string;
  number: string;
  kind: BusinessKind;
  connection: Connection;
  area: SystemArea;
  paidReports: boolean;
  freeReports: boolean;
  archive: boolean;
  /** Of a 通関士ID: whose it is (`domain.md` 2.5). Not known of those that were there before this was asked for. */
  broker?: Broker;
};

/** A licensed broker with his 通関士証票番号. */
export type Broker = { name: string; kana: string; licence: string };

/** Attributes of 3.7. */
export type Line = {
  id: string;
  kind: LineKind;
  speed: string;
  address: string;
  area: SystemArea;
  wiringRental: boolean;
  maintenance: 'weekdays' | 'everyday';
  redundancy: boolean;
  spareRouter: boolean;
  pingMonitoring: boolean;
};

/** The two kinds of subject a ledger has. */
export type Subjects = { company: Company; office: Office };
export type SubjectKind = keyof Subjects;
export type State = Company | Office;

/** An office's contract is a view over its own ledger and its company's (`decisions.md` 5). */
export type Contract = { companyCode: string; company: Company; officeCode: string; office: Office };

const noDevices = Object.fromEntries(
  Object.keys(deviceKinds).map((kind) => [kind, { sea: 0, air: 0, common: 0 }]),
) as Devices;

/** An office before anything is registered: where the replay of its ledger begins. */
export const blankOffice: Office = {
  inForce: false,
  endedBy: '',
  name: '',
  postalCode: '',
  address: '',
  phone: '',
  fax: '',
  contractor: { name: '', kana: '', post: '' },
  manager: { name: '', kana: '', department: '', post: '', phone: '', emergencyFax: '', mail: '' },
  plan: { line: 'none', internet: 'none' },
  lines: [],
  line: { terminals: 0, servers: 0, mailboxes: 0, mailboxAddresses: 0, mailAddresses: 0 },
  internet: { netTerminals: 0, webCertificates: 0 },
  devices: noDevices,
  userCodes: [],
  userIds: [],
  sharing: [],
  jointUseParent: '',
  billing: {
    name: '',
    department: '',
    contact: '',
    postalCode: '',
    address: '',
    phone: '',
    mail: '',
    method: 'bankTransfer',
    account: { bank: '', branch: '', kind: '', number: '', holder: '' },
    mandate: 'none',
  },
  predecessor: '',
  successor: '',
};

export const blankCompany: Company = {
  name: '',
  headOffice: { postalCode: '', address: '', phone: '', fax: '' },
  representative: { name: '', post: '' },
};

export const subjectKind = (code: string): SubjectKind =>
  code.length === 3 || isPendingCompany(code) ? 'company' : 'office';

/** What is stored of a company, in the shape of today: a value that was not known when it was stored is blank. */
export const companyFrom = (stored: unknown): Company => filled(blankCompany, stored);
export const officeFrom = (stored: unknown): Office => filled(blankOffice, stored);
export const stateFrom = (code: string, stored: unknown): State =>
  subjectKind(code) === 'company' ? companyFrom(stored) : officeFrom(stored);

/** The company of an office code, issued or still to be issued. */
export const companyOf = (code: string): string => (isPending(code) ? pendingCompany(code) : code.slice(0, 3));

/** Who stands on the papers for the company: its representative, or the contractor of the office where none is on record (`decisions.md` 22). */
export const representativeOf = ({
  company,
  office,
}: Pick<Contract, 'company' | 'office'>): Company['representative'] =>
  company.representative.name === '' ? office.contractor : company.representative;

/** Whether a contract was there and is there no more; one that is still to begin has not ended. */
export const hasEnded = ({ inForce, name }: Office): boolean => !inForce && name !== '';

/** Whether the office has equipment of its own that others could use: a line and a terminal (`domain.md` 2.3). */
export const ownsEquipment = (office: Office): boolean => office.lines.length > 0 && office.line.terminals > 0;

/** The ways into the service that the office has, its own and others' (`domain.md` 2.3, 2.6). */
export function waysIn(office: Office): { own: number; shared: number; internet: number; joint: number } {
  return {
    own: ownsEquipment(office) ? office.line.terminals : 0,
    shared: office.sharing.length,
    internet: office.internet.netTerminals + office.internet.webCertificates,
    joint: office.jointUseParent === '' ? 0 : 1,
  };
}

export const hasNoWayIn = (office: Office): boolean => Object.values(waysIn(office)).every((count) => count === 0);

function filled<T>(blank: T, stored: unknown): T {
  if (stored === undefined || stored === null) return blank;
  if (typeof blank !== 'object' || blank === null || Array.isArray(blank)) return stored as T;
  const of = stored as Record<string, unknown>;
  const known = Object.entries(blank).map(([key, value]) => [key, filled(value, of[key])]);
  return { ...of, ...Object.fromEntries(known) } as T;
}

import { clearLetters } from '../../ground/text/codes.ts';
import type { Text } from '../../ground/words.ts';
import {
  type BusinessKind,
  businessKinds,
  type ConnectionFamily,
  connections,
  type SystemArea,
  systemAreas,
} from '../masters.ts';
import { issuedText } from '../pending.ts';
import { upTo } from './issued.ts';
import { officePart } from './part.ts';
import { each, ifSo, inLabel } from './row.ts';

type UserIdsPart = { userIds: UserId[] };

/** 利用者ID: `id` is the code and the number together, 8 characters (`domain.md` 3.2). */
export type UserId = {
  id: string;
  code: string;
  number: string;
  kind: BusinessKind;
  connection: ConnectionFamily;
  area: SystemArea;
  paidReports: boolean;
  freeReports: boolean;
  archive: boolean;
  /** Of a 通関士ID: whose it is (`domain.md` 2.5). Not known of those that were there before this was asked for. */
  broker?: Broker;
};

/** A licensed broker with the 通関士証票番号. */
export type Broker = { name: string; kana: string; licence: string };

/** Whose a broker's ID is: 「通関 一郎（証票番号 123456）」. */
export const brokerText = ({ name, licence }: Broker): Text => ({
  ja: `${name}（証票番号 ${licence}）`,
  en: `${name} (licence ${licence})`,
});

const blank: UserIdsPart = { userIds: [] };

export const userIds = officePart({
  block: { ja: '利用者ID', en: 'User IDs' },
  pages: { contract: 'holdings', application: ['net', 'general'] },
  connection: 'none',
  blank,
  rows: {
    userIds: each<UserId>(
      ({ id }) => issuedText(id),
      {
        id: inLabel,
        code: inLabel,
        number: inLabel,
        kind: (kind) => businessKinds[kind].label,
        connection: (connection) => connections[connection],
        area: (area) => systemAreas[area],
        paidReports: ifSo('管理統計資料（有料）', 'reports (paid)'),
        freeReports: ifSo('管理統計資料（無料）', 'reports (free)'),
        archive: ifSo('保税管理資料保存', 'bonded archive'),
        broker: (broker) => broker && brokerText(broker),
      },
      ({ connection }) => connection,
    ),
  },
  imported: { userIds: { table: 'userIds' } },
  /** 識別番号, which counts inside a user code: the list holds both together (3.2, 8.16, 8.17). */
  issued: {
    idNumber: {
      candidates: () =>
        clearLetters.flatMap((letter) => upTo(99).map((serial) => letter + String(serial).padStart(2, '0'))),
      belongsTo: () => true,
      heldAs: 'userIds',
      rests: [{ from: '2008-10-01', years: 1 }],
    },
  },
});

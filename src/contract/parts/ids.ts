import type { Text } from '../../ground/words.ts';
import {
  type BusinessKind,
  businessKinds,
  type Connection,
  connections,
  type SystemArea,
  systemAreas,
} from '../masters.ts';
import { issuedText } from '../pending.ts';
import { officePart } from './part.ts';
import { each, listed } from './row.ts';

export type UserIdsPart = { userIds: UserId[] };

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
  connection: 'none',
  blank,
  rows: {
    userIds: each(({ id, connection, ...of }) => ({
      connection,
      label: issuedText(id),
      value: listed([
        businessKinds[of.kind].label,
        connections[connection],
        systemAreas[of.area],
        of.paidReports && { ja: '管理統計資料（有料）', en: 'reports (paid)' },
        of.freeReports && { ja: '管理統計資料（無料）', en: 'reports (free)' },
        of.archive && { ja: '保税管理資料保存', en: 'bonded archive' },
        of.broker && brokerText(of.broker),
      ]),
    })),
  },
  imported: { userIds: { table: 'userIds' } },
});

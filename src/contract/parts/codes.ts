import { type BusinessKind, businessKinds } from '../masters.ts';
import { issuedText } from '../pending.ts';
import { officePart } from './part.ts';
import { each, inLabel, listed } from './row.ts';

/** 利用者コード with what each is used for (`domain.md` 3.2). */
type UserCodesPart = { userCodes: UserCode[] };
export type UserCode = { id: string; kinds: { id: BusinessKind }[] };

const blank: UserCodesPart = { userCodes: [] };

export const userCodes = officePart({
  block: { ja: '利用者コード', en: 'User codes' },
  connection: 'none',
  blank,
  rows: {
    userCodes: each<UserCode>(({ id }) => issuedText(id), {
      id: inLabel,
      kinds: (kinds) => listed(kinds.map(({ id }) => businessKinds[id].label)),
    }),
  },
  imported: { userCodes: { table: 'userCodes' } },
});

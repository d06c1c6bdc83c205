import { clearLetters } from '../../ground/text/codes.ts';
import { type BusinessKind, businessKinds } from '../masters.ts';
import { issuedText } from '../pending.ts';
import { upTo } from './issued.ts';
import { officePart } from './part.ts';
import { each, inLabel, listed } from './row.ts';

/** 利用者コード with what each is used for (`domain.md` 3.2). */
type UserCodesPart = { userCodes: UserCode[] };
export type UserCode = { id: string; kinds: { id: BusinessKind }[] };

const blank: UserCodesPart = { userCodes: [] };

export const userCodes = officePart({
  block: { ja: '利用者コード', en: 'User codes' },
  pages: { contract: 'holdings', application: ['net', 'general'] },
  connection: 'none',
  blank,
  rows: {
    userCodes: each<UserCode>(({ id }) => issuedText(id), {
      id: inLabel,
      kinds: (kinds) => listed(kinds.map(({ id }) => businessKinds[id].label)),
    }),
  },
  imported: { userCodes: { table: 'userCodes' } },
  /** 3.1; V1 is the family of 外為法. */
  issued: {
    userCode: {
      candidates: (company) => [
        ...clearLetters.flatMap((letter) => upTo(9).map((digit) => `${digit}${letter}${company}`)),
        `V1${company}`,
      ],
      belongsTo: (company, value) => value.endsWith(company),
      heldAs: 'userCodes',
    },
  },
});

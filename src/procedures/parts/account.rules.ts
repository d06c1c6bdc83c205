import { findBank, findBranch, postalBank } from '../../banks/directory.ts';
import type { Office } from '../../contract/shape.ts';
import { holderFault } from '../../ground/text/bank.ts';
import type { Text } from '../../ground/words.ts';
import type { Rule } from '../../procedure/define.ts';
import { type AccountAnswers, accountOf } from './account.ts';

type Account = Office['billing']['account'];

/**
 * What the file of the bank asks of an account (`bills.md` 25, 26).
 * @param of what is answered of the account; undefined where nothing is debited
 * @param at the questions that it is answered at
 */
export function accountRules<A>(
  of: (answers: A) => AccountAnswers | undefined,
  at: Readonly<Record<'bank' | 'branch' | 'passbook' | 'holder', keyof A & string>>,
): Rule<A>[] {
  const holds = (judge: (account: Account) => boolean) => (answers: A) => {
    const given = of(answers);
    return given === undefined || judge(accountOf(given));
  };
  const place = (answers: A): Account => accountOf(of(answers) ?? nothing);
  return [
    {
      id: 'bank-listed',
      at: at.bank,
      checks: { ja: '金融機関が金融機関の一覧にある', en: 'The bank is on the list of the banks' },
      holds: holds(({ bank, bankCode }) => bank === '' || findBank(bankCode) !== undefined),
      message: { ja: `金融機関は、${lookUp.ja}`, en: `The bank: ${lookUp.en}` },
      evidence: (answers) => said(place(answers).bankCode, place(answers).bank),
      source: 'bills.md 26',
    },
    {
      id: 'branch-listed',
      at: at.branch,
      checks: { ja: '支店が金融機関の一覧にある', en: 'The branch is on the list of the banks' },
      holds: holds(
        ({ bankCode, branch, branchCode }) =>
          branch === '' || findBank(bankCode) === undefined || findBranch(bankCode, branchCode) !== undefined,
      ),
      message: { ja: `支店は、${lookUp.ja}`, en: `The branch: ${lookUp.en}` },
      evidence: (answers) => said(place(answers).branchCode, place(answers).branch),
      source: 'bills.md 26',
    },
    {
      id: 'passbook-alone',
      at: at.passbook,
      checks: {
        ja: '記号・番号が、ゆうちょ銀行の場合だけ、口座番号の代わりに入力されている',
        en: 'The sign and number are of Japan Post Bank, and stand instead of an account number',
      },
      holds: (answers) => {
        const { bank, number, passbook } = of(answers) ?? nothing;
        return passbook === '' || (number === '' && (bank.code === postalBank || bank.name === ''));
      },
      message: {
        ja: '記号・番号は、ゆうちょ銀行の口座の場合だけ入力してください。その場合、口座番号は空欄にしてください。',
        en: 'Enter the sign and number only for an account of Japan Post Bank, and leave the account number empty then.',
      },
      source: 'bills.md 25',
    },
    {
      id: 'holder-written',
      at: at.holder,
      checks: {
        ja: '口座名義が銀行で使用できる文字で、30バイト以内である',
        en: 'The account holder has characters that banks use, and 30 bytes or fewer',
      },
      holds: holds(({ holder }) => holderFault(holder) === undefined),
      message: (answers) => holderFault(place(answers).holder) ?? { ja: '', en: '' },
      source: 'bills.md 25',
    },
  ];
}

const lookUp: Text = {
  ja: '名称、カナまたはコードで検索し、一覧にあるものを選択してください。',
  en: 'look it up by its name, kana or code, and choose one that is on the list.',
};

const said = (code: string, name: string): Text => {
  const both = `${code} ${name}`.trim();
  return { ja: both || 'なし', en: both || 'none' };
};

const nothing: AccountAnswers = {
  bank: { code: '', name: '' },
  branch: { code: '', name: '' },
  kind: '',
  number: '',
  passbook: '',
  holder: '',
};

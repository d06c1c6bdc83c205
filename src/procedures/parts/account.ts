import { allBanks, branchesOf, findBank, findBranch, type Listed, postalBank } from '../../banks/directory.ts';
import { look } from '../../banks/search.ts';
import { accountKinds } from '../../contract/masters.ts';
import type { AccountKind, MandateState, Office } from '../../contract/shape.ts';
import { passbookIn, postalAccount } from '../../ground/text/yucho.ts';
import type { Text } from '../../ground/words.ts';
import { type Coded, noneCoded } from '../../procedure/fields/bank.ts';
import { choices } from '../../procedure/fields/choice.ts';

type Account = Office['billing']['account'];

/** What is answered of the account of a direct debit, whatever the questions are called. */
export type AccountAnswers = {
  bank: Coded;
  branch: Coded;
  kind: string;
  number: string;
  /** 記号・番号 of ゆうちょ銀行: bank, branch, kind and number follow from it. */
  passbook: string;
  holder: string;
};

/** The account that the answers say. */
export function accountOf(answers: AccountAnswers): Account {
  const { bank, branch, kind, number } = { ...answers, ...fromPassbook(answers.passbook) };
  return {
    bankCode: bank.code,
    bank: bank.name,
    branchCode: branch.code,
    branch: branch.name,
    kind: kind as AccountKind,
    number,
    holder: answers.holder,
  };
}

function fromPassbook(passbook: string): Omit<AccountAnswers, 'holder' | 'passbook'> | undefined {
  const found = passbookIn(passbook);
  const account = found && postalAccount(found.sign, found.number);
  if (!account || 'fault' in account) return undefined;
  const { branch, branchName, kind, number } = account;
  return {
    bank: codedAs(findBank(postalBank), postalBank, 'ゆうちょ'),
    branch: codedAs(findBranch(postalBank, branch), branch, branchName),
    kind,
    number,
  };
}

const codedAs = (listed: Listed | undefined, code: string, name: string): Coded => ({
  code,
  name: listed?.name ?? name,
});

/** Whether an account is complete. */
export const isWhole = (account: Account): boolean =>
  Object.hasOwn(accountKinds, account.kind) &&
  [account.bank, account.branch, account.number, account.holder].every((part) => part !== '');

/** Whether two are of one bank and branch; one from before there were codes is where the list finds its names. */
export function isSamePlace(one: Account, other: Account): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a.bank === b.bank && a.branch === b.branch;
}

function placeOf({ bankCode, bank, branchCode, branch }: Account): { bank: string; branch: string } {
  if (bankCode !== '') return { bank: bankCode, branch: branchCode };
  const code = look(allBanks(), bank).chosen?.code;
  const found = code && look(branchesOf(code), branch).chosen?.code;
  return code && found ? { bank: code, branch: found } : { bank, branch };
}

/** What a contract says of a bank or a branch, as an answer. */
export const codedIn = {
  bank: ({ bankCode, bank }: Account): Coded => (bank === '' ? noneCoded : { code: bankCode, name: bank }),
  branch: ({ branchCode, branch }: Account): Coded => (branch === '' ? noneCoded : { code: branchCode, name: branch }),
};

/** Asking for the debit with the application itself, instead of with the paper form (`bills.md` 27). */
export const debitConsent = choices({
  label: { ja: 'オンラインによる口座振替の依頼', en: 'Direct debit asked for on line' },
  optional: true,
  hint: {
    ja: '選択しない場合は、センターから口座振替依頼書（専用紙）を郵送します。',
    en: 'If you do not tick it, the centre posts you a paper form.',
  },
  options: () => [
    {
      value: 'agreed',
      label: {
        ja: '口座振替依頼書（専用紙）に代えて、この申込により、上記の口座からの口座振替を依頼します。',
        en: 'Instead of the paper form, I ask with this application that the account above be debited.',
      },
    },
  ],
});

export const passbookHint: Text = {
  ja: 'ゆうちょ銀行の場合は、支店名・預金種目・口座番号の代わりに入力できます（例 14030-12345671）。',
  en: 'For Japan Post Bank, instead of branch, kind and number, such as 14030-12345671.',
};

/** Where the mandate of a new account begins. */
export const mandateBegins = (consent: readonly string[]): MandateState =>
  consent.includes('agreed') ? 'consented' : 'toSend';

/** What follows, by the way in which the debit was asked for. */
export const followsOf = (mandate: MandateState): readonly Text[] => {
  const follows = mandateFollows[mandate];
  return follows ? [follows] : [];
};

const mandateFollows: Readonly<Partial<Record<MandateState, Text>>> = {
  toSend: {
    ja: '口座振替依頼書（専用紙）を請求書送付先に郵送します。届きましたら、必要事項を記入し、センターに郵送してください。口座振替の登録が終わるまでは、銀行振込でお支払いください。',
    en: 'A paper form for direct debit is posted to your address for bills. Fill it in and post it back to the centre. Until the debit is registered, please pay by bank transfer.',
  },
  consented: {
    ja: 'センターが、利用開始日以降に口座振替の登録を行います。登録が終わるまでは、銀行振込でお支払いください。',
    en: 'The centre has the debit registered from the start date on. Until that is done, please pay by bank transfer.',
  },
};

import type { Office } from '../../contract/shape.ts';
import { toZengin, zenginBytes } from '../../ground/text/zengin.ts';
import type { NoDebit } from '../invoices/content.ts';

/** Bytes that a holder's name may have in the bank's file (`bills.md` 24, 25). */
const holderBytes = 30;

/** Why an account cannot be debited now (`bills.md` 26, 27); undefined when it can. */
export function debtorFault({ account, mandate }: Office['billing']): Exclude<NoDebit, 'failed'> | undefined {
  const { bankCode, branchCode } = account;
  if (mandate !== 'active') return 'mandate';
  if (bankCode === '' || branchCode === '' || account.kind === '' || account.number === '') return 'account';
  const { text } = toZengin(account.holder, 'name');
  return text === undefined || text === '' || zenginBytes(text).length > holderBytes ? 'holder' : undefined;
}

/** An account as one word, by which two are told apart. */
export const accountOf = ({ account }: Office['billing']): string =>
  [account.bankCode, account.branchCode, account.kind, account.number].join(' ');

import { createRequire } from 'node:module';
import { toZengin } from '../ground/text/zengin.ts';

/** A bank by its code of 4 digits, or a branch by its 3: as the banks name it, in kana, and in Latin letters. */
export type Listed = { code: string; name: string; kana: string; roma: string };
type ListedBank = Listed & { branches: Readonly<Record<string, Listed>> };

/** ゆうちょ銀行 (`bills.md` 25). */
export const postalBank = '9900';

/** All banks of Japan by code, in the order of their codes. */
export const allBanks = (): readonly Listed[] => inOrder(banks());

/** The branches of a bank in the order of their codes; none where there is no such bank. */
export const branchesOf = (bank: string): readonly Listed[] => inOrder(find(banks(), bank)?.branches ?? {});

export const findBank = (code: string): Listed | undefined => find(banks(), code);
export const findBranch = (bank: string, code: string): Listed | undefined =>
  find(find(banks(), bank)?.branches ?? {}, code);

/** Its kana in the signs of the banks' file; the directory has no others, and none of more than 15 bytes. */
export const kanaInFile = ({ kana }: Listed): string => toZengin(kana, 'name').text ?? '';

/** Codes are digits, which JavaScript would put in an order of its own. */
const inOrder = <T extends Listed>(listed: Readonly<Record<string, T>>): T[] =>
  Object.values(listed).toSorted((one, other) => (one.code < other.code ? -1 : 1));

const find = <T>(listed: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(listed, code) ? listed[code] : undefined;

/** Five megabytes, which only who pays by direct debit needs: read when they are first asked for. */
function banks(): Readonly<Record<string, ListedBank>> {
  read ??= require('zengin-code') as Readonly<Record<string, ListedBank>>;
  return read;
}

const require = createRequire(import.meta.url);
let read: Readonly<Record<string, ListedBank>> | undefined;

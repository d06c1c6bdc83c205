import type { Text } from '../words.ts';
import { plain, plainKana, toHyphens, toKatakana } from './normalise.ts';

/**
 * 口座名義 as banks write it, 「カ）A/B」: katakana with capitals, digits and the signs of the banks' own files (`bills.md` 25);
 * undefined when anything else is left. Brackets are full-width, the other signs half-width.
 */
export function parseHolder(typed: string): string | undefined {
  const holder = toKatakana(plainKana(typed).toUpperCase())
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/\\/g, '¥')
    .replace(/[\p{Pd}\u2043\u2212\u2500\u2501]|(?<![ァ-ヺヽヾー])ー/gu, '-')
    .replace(/\s+/g, '\u3000');
  return /^(?=.*[ァ-ヺ])[ァ-ヺー・ヽヾA-Z0-9（）.,/¥「」\u3000-]+$/.test(holder) ? holder : undefined;
}

/** A 口座番号 of 7 digits in half width, or undefined. */
export function parseAccountNumber(typed: string): string | undefined {
  const digits = plain(typed).replace(/\s/g, '');
  return /^\d{7}$/.test(digits) ? digits : undefined;
}

/** Where transfers go to: 店番, its name in the way that Japan Post Bank reads it, and 7 digits. */
export type PostalAccount = { branch: string; branchName: string; kind: 'ordinary' | 'current'; number: string };

/**
 * 記号・番号 of a passbook of ゆうちょ銀行 (10120-12345671) as the account that other banks pay to: 記号 1xx… is an ordinary account of
 * 店番 xx8 whose number loses its last digit, a 1; 0xx… a current account of 店番 xx9. A digit between the two is the passbook's own.
 */
export function postalAccount(typed: string): PostalAccount | undefined {
  const found = passbook.exec(
    toHyphens(plain(typed))
      .replace(/ゆうちょ(?:銀行)?|記号|番号|[:,、・/の]/gu, ' ')
      .replace(/^ +/, ''),
  )?.groups;
  if (!found?.sign || !found.number) return undefined;
  const [sign, number] = [found.sign, found.number];
  const ordinary = sign.startsWith('1');
  if (ordinary ? !/^\d+1$/.test(number) : number.length > 7) return undefined;
  const branch = `${sign.slice(1, 3)}${ordinary ? '8' : '9'}`;
  return {
    branch,
    branchName: branch.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? ''),
    kind: ordinary ? 'ordinary' : 'current',
    number: (ordinary ? number.slice(0, -1) : number).padStart(7, '0'),
  };
}

/** A sign, a digit between them, and a number; without anything between them 13 digits in all. */
const passbook = /^(?<sign>[01]\d{4})(?:[\s-]+(?:\d[\s-]+)?(?=\d{1,8}$)|(?=\d{8}$))(?<number>\d{1,8})$/;

/** What to enter instead of 記号・番号. */
export const postalAccountAs = ({ branch, branchName, kind, number }: PostalAccount): Text => ({
  ja: `ゆうちょ銀行の記号・番号です。振込用の口座は、店名「${branchName}」（店番${branch}）、${kindWords[kind].ja}、口座番号「${number}」です。支店名に店名、口座番号に7桁の番号を入力してください。`,
  en: `This is the sign and number of a Japan Post Bank passbook. For transfers the account is branch ${branchName} (${branch}), ${kindWords[kind].en}, number ${number}: enter the branch as branch and the 7 digits here.`,
});

/** Where to look when it cannot be told. */
export const postalAccountWhere: Text = {
  ja: 'ゆうちょ銀行の場合は、通帳を開いた最初のページの下にある「振込用の店名・預金種目・口座番号」を確認し、7桁の口座番号を入力してください。',
  en: 'For Japan Post Bank, look at the bottom of the first page of the passbook: enter the 7-digit number that stands there for transfers from other banks.',
};

const kindWords = { ordinary: { ja: '普通', en: 'ordinary' }, current: { ja: '当座', en: 'current' } };

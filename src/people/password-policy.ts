import { folded } from './passwords.ts';

/** Why a password cannot be taken. */
export type PasswordProblem = 'tooShort' | 'tooLong' | 'loginId' | 'common';

export const shortestPassword = 12;
export const longestPassword = 128;

/** What is wrong with a new password, or undefined. Length counts characters as a person sees them on the keyboard. */
export function findPasswordProblem(password: string, loginId: string): PasswordProblem | undefined {
  const text = folded(password);
  const lower = text.toLowerCase();
  if ([...text].length < shortestPassword) return 'tooShort';
  if (text.length > longestPassword || password.length > longestPassword) return 'tooLong';
  if (lower.replaceAll(loginId.toLowerCase(), '') === '') return 'loginId';
  if (isCommon(lower)) return 'common';
  return undefined;
}

/** A word that everybody tries, with whatever digits and marks around it; a short piece again and again; a row of keys. */
function isCommon(lower: string): boolean {
  const letters = lower.replaceAll(/[^a-z]/g, '');
  return commonWords.has(letters) || /^(.{1,6})\1+$/u.test(lower) || rows.some((row) => row.includes(lower));
}

const rows = [
  '0123456789012345678901234567890',
  '9876543210987654321098765432109',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
];

const commonWords = new Set(
  `abc abcd abcdef admin administrator asdf asdfgh baseball changeme dragon football guest iloveyou letmein login manager
  master monkey naccs password passw passwordpassword passwort princess qwer qwerty qwertyuiop root sakura secret sunshine
  superman system temp test testtest user welcome welcomewelcome yokoso zaq zaqwsx kaisha nihon nippon tokyo doraemon
  arigatou konnichiwa madoguchi pikachu`.split(/\s+/),
);

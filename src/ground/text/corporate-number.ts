/**
 * Whether a text is a 法人番号: 13 digits of which the first is the check digit of the others, 9 less the remainder by 9 of their sum, every
 * second one from the right doubled (法人番号の指定等に関する省令, article 2). A 登録番号 of a company is T and its 法人番号.
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^[1-9]\d{12}$/.test(text)) return false;
  const [check, ...rest] = [...text].map(Number);
  const sum = rest.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 2 : 1), 0);
  return check === 9 - (sum % 9);
}

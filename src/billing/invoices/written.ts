import type { Day } from '../../ground/clock.ts';

/** 79,750, and ▲5,500 below 0, as Japanese accounts write it. @param amount in yen */
export const yenOnPaper = (amount: number): string => `${amount < 0 ? '▲' : ''}${grouped.format(Math.abs(amount))}`;

/** 5,000 or 86.60: with its hundredths where it has some. @param price in 1/100 yen */
export const priceOnPaper = (price: number): string =>
  price % 100 === 0 ? yenOnPaper(price / 100) : `${price < 0 ? '▲' : ''}${exact.format(Math.abs(price) / 100)}`;

/** 2026年12月01日: two digits, as all papers have it. */
export function dayOnPaper(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${year}年${month}月${date}日`;
}

export const spanOnPaper = ({ from, until }: { from: Day; until: Day }): string =>
  `${dayOnPaper(from)}から${dayOnPaper(until)}まで`;

const grouped = new Intl.NumberFormat('ja-JP');
const exact = new Intl.NumberFormat('ja-JP', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

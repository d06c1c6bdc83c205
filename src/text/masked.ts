/** An account number as it is shown: its last three digits tell it apart. */
export const masked = (number: string): string => number.slice(0, -3).replace(/./g, '*') + number.slice(-3);

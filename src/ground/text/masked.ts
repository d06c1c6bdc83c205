/** An account number as it is shown: its last three digits tell it apart, where enough of it stays hidden. */
export function masked(number: string): string {
  const shown = number.length > 2 * told ? told : 0;
  return '*'.repeat(number.length - shown) + number.slice(number.length - shown);
}

const told = 3;

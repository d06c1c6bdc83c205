import { plain } from './normalise.ts';

/** Whether a cell holds what a spreadsheet program shows for a formula that failed (#N/A, #SPILL!), or for a number that its column is too narrow for. */
export function isErrorValue(cell: string): boolean {
  return errorValue.test(plain(cell));
}

const errorValue =
  /^(?:#(?:N\/A|(?:REF|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|PYTHON|EXTERNAL|TIMEOUT|LINK)!|NAME\?|GETTING_DATA)|Err:\d{3}|#{2,})$/i;

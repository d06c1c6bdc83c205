import { plain } from './normalise.ts';

/** Whether a cell holds what a spreadsheet program shows for a formula that failed (#N/A, #SPILL!), or for a number that its column is too narrow for. */
export function isErrorValue(cell: string): boolean {
  return errorValue.test(plain(cell));
}

/** Spreadsheet programs think of new ones (#SPILL!, #BUSY!, #PYTHON!): a `#`, capitals, and a `!` or `?` at the end. */
const errorValue = /^(?:#(?:N\/A|DIV\/0!|GETTING_DATA|[A-Z]{2,}(?:_[A-Z]+)*[!?])|Err:\d{3}|#{2,})$/i;

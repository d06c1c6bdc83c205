/**
 * A text as a cell of a CSV or XLSX file that no spreadsheet program takes for a formula (`decisions.md` 20): where it begins
 * like one, an apostrophe goes before it. For texts only; write numbers as numbers.
 */
export function inertCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

// Full-width signs and leading white space count: some programs fold them away before they look.
const formula = /^\s*[=+\-@＝＋－＠]/;

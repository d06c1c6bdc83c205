/**
 * The cells of one line of CSV, without white space around them; undefined where double quotes stand where none may. A line is read by itself:
 * a double quote that is missing costs that line and none below it. No value of a usage file has a line break in it.
 */
export function cellsOf(line: string): string[] | undefined {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim());
  const cells: string[] = [];
  // Each pass takes a cell with the comma behind it, or the last one with the end of the line.
  for (const cell of line.matchAll(cellAndEnd)) {
    const { quoted, bare = '', end } = cell.groups ?? {};
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '') return cells;
  }
  return undefined;
}

const cellAndEnd = /\s*(?:"(?<quoted>[^"]*(?:""[^"]*)*)"\s*|(?<bare>[^",]*))(?<end>,|$)/gy;

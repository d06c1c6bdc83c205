/** Where the import finds what is not blank: a cell by its heading, and what was read from rows by the path of the value. */
type Found = { cell(heading: string): unknown; read(path: string): unknown };

/**
 * The values of parts as the import comes to them, each as its part says; those that it does not come to are blank. That cells and readers give
 * what the parts keep is checked where they are declared, by their types.
 */
export function valuesOf<S>(parts: Readonly<Record<string, { blank: object; imported: unknown }>>, found: Found): S {
  return Object.assign({}, ...Object.values(parts).map(({ blank, imported }) => foundFor(imported, blank, found)));
}

function foundFor(source: unknown, blank: unknown, found: Found, path = ''): unknown {
  if (typeof source === 'string') return found.cell(source);
  const sources = source as Readonly<Record<string, unknown>>;
  if ('table' in sources) return found.read(path);
  if ('not' in sources) return blank;
  const inner = Object.entries(blank as object).map(([key, value]) => [
    key,
    foundFor(sources[key], value, found, path === '' ? key : `${path}.${key}`),
  ]);
  return Object.fromEntries(inner);
}

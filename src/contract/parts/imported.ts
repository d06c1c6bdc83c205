/**
 * How the import of contracts comes to a value: from a cell, by its heading in the row of the company or the office; from all rows of a file, by a
 * reader of its own; or not at all, with the reason.
 */
type Source = string | { table: string } | { not: string };

/** Every value of a part, or a group of them together, with how the import comes to it. */
export type Imported<V> = {
  readonly [K in keyof V]: V[K] extends readonly unknown[]
    ? Exclude<Source, string>
    : V[K] extends object
      ? Exclude<Source, string> | Imported<V[K]>
      : Source;
};

/** The values that the import takes from cells, by heading. */
export type Cells<I, V> = ByName<CellsIn<I, V>>;
type CellsIn<I, V> = {
  [K in keyof I & keyof V]: I[K] extends string ? [I[K], V[K]] : I[K] extends Marked ? never : CellsIn<I[K], V[K]>;
}[keyof I & keyof V];

/** The values that the import reads from rows, by path, each with its type and the file. */
export type Reads<I, V> = ByName<ReadsIn<I, V>>;
type ReadsIn<I, V, Above extends string = ''> = {
  [K in keyof I & keyof V & string]: I[K] extends { table: infer N }
    ? [`${Above}${K}`, { table: N; value: V[K] }]
    : I[K] extends string | Marked
      ? never
      : ReadsIn<I[K], V[K], `${Above}${K}.`>;
}[keyof I & keyof V & string];

type ByName<Pairs> = {
  [P in Pairs as P extends [infer N extends string, unknown] ? N : never]: P extends [string, infer T] ? T : never;
};
type Marked = { table: string } | { not: string };

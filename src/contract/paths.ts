import { blankCompany, blankOffice, type SubjectKind, type Subjects } from './shape.ts';

/** A part of a contract: a plain value, a list as a whole, or a group of them; an empty path means all of it. */
export type Part = { [S in SubjectKind]: { subject: S; path: PartPath<Subjects[S]> } }[SubjectKind];

export type PartPath<T> = '' | Inner<T>;
type Inner<T> = {
  [K in keyof T & string]: T[K] extends readonly unknown[] ? K : T[K] extends object ? K | `${K}.${Inner<T[K]>}` : K;
}[keyof T & string];

/** Every place of the contract that can change by itself: plain values, and lists as a whole. */
export const leafPaths: Record<SubjectKind, readonly string[]> = {
  company: leaves(blankCompany),
  office: leaves(blankOffice),
};

/**
 * The leaves below a declared path, so that two declarations overlap exactly when they share a leaf. An empty path means all.
 * @throws {Error} when nothing of that name exists: a procedure declares what it cannot touch.
 */
export function leavesUnder(kind: SubjectKind, path: string): readonly string[] {
  const found = leafPaths[kind].filter((leaf) => path === '' || leaf === path || leaf.startsWith(`${path}.`));
  if (found.length === 0) throw new Error(`no such path of a contract: ${kind} ${path}`);
  return found;
}

/** The leaf that a path of an operation lies in: `sharing.NAC001` is in `sharing`. */
export const leafOf = (kind: SubjectKind, path: string): string | undefined =>
  leafPaths[kind].find((leaf) => leaf === path || path.startsWith(`${leaf}.`));

function leaves(node: object, above = ''): string[] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leaves(value, `${above}${key}.`)
      : [`${above}${key}`],
  );
}

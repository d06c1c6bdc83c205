/** A row of a table of moves, which whoever moves something widens by what else a move decides and tells. */
export type MoveRowOf<Status extends string, Permission extends string = string> = {
  /** From each status to the one that follows; several where the facts decide. */
  from: Partial<Record<Status, readonly Status[]>>;
  by: Permission | 'system';
};

/** Statuses that a move starts from. */
export const startsOf = <Status extends string>({ from }: MoveRowOf<Status>): Status[] => Object.keys(from) as Status[];

/** From each status that a move starts from to the one that follows: the wanted one where it may follow, else the first. */
export const targetsOf = <Status extends string>({ from }: MoveRowOf<Status>, wanted?: Status) =>
  Object.fromEntries(
    Object.entries<readonly Status[] | undefined>(from).map(([start, follow = []]) => [
      start,
      wanted && follow.includes(wanted) ? wanted : follow[0],
    ]),
  );

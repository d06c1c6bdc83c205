/** Somebody was first: what was to be moved stands elsewhere now. The caller shows by whom and where. */
export class AlreadyMoved extends Error {
  override name = 'AlreadyMoved';
  constructor(
    /** By what people know it; empty when it has no name yet, or is not there. */
    readonly called: string,
    readonly status: string,
    /** Who made the last move; empty when nobody has. */
    readonly by: string,
  ) {
    super(`${called} is ${status} by ${by}`);
  }
}

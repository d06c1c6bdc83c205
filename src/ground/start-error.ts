/** A reason not to start that the operator can act on. The program prints its one sentence, without a stack, and exits 1. */
export class StartError extends Error {
  override name = 'StartError';
}

import { type Helper, startHelper } from '../program/children.ts';
import { type Figures, figuresOf } from '../stats.ts';
import type { Load, Loaded } from './process.ts';

/** The load generator, a process of its own. */
export type Generator = Helper<Load, Loaded>;

export const startGenerator = (): Generator => startHelper(new URL('./process.ts', import.meta.url));

/** Runs a load and gives its figures. @throws when an answer has not the expected status */
export async function measure(generator: Generator, load: Load, status = 200): Promise<Figures> {
  const { received, seconds } = await generator.ask(load);
  const other = received.find((each) => each.status !== status);
  if (other) throw new Error(`${load.requests[0]?.path} was answered with ${other.status} ${other.location}`);
  return figuresOf(
    received.map(({ milliseconds }) => milliseconds),
    seconds,
  );
}

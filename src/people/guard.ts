import { setTimeout as pause } from 'node:timers/promises';
import { isAPIError } from 'better-auth/api';
import type { Delays, Trier } from './delays.ts';
import { BusyError, type Gate, type Place, type Turn } from './gate.ts';
import type { Limits } from './limits.ts';

/** Why nobody looked at the password: too many wrong ones until then, or too many people at once. */
export type Delayed = { ok: false; reason: 'delayed'; until: Date };
export type Busy = { ok: false; reason: 'busy' };

/** What stands before a password. */
export type Guard = { gate: Gate; delays: Delays; limits: Pick<Limits, 'refusalSeconds'> };

/**
 * Tries a password in its turn: not before it is due, and a wrong one is counted.
 * @param attemptOnce gives undefined when the password is wrong.
 */
export async function tryPassword<T>(
  { gate, delays, limits }: Guard,
  { trier, place }: { trier: Trier; place: Place },
  attemptOnce: () => Promise<T | undefined>,
): Promise<{ ok: true; value: T } | { ok: false; reason: 'wrong' } | Delayed | Busy> {
  return await inPlace({ gate, limits }, place, async (turn) => {
    // A place is taken before the database is asked, so that one address asks it a few times at once and no more.
    const early = await delays.until(trier);
    if (early) {
      await pause(limits.refusalSeconds * 1000);
      return { ok: false, reason: 'delayed', until: early };
    }
    return await turn(async () => {
      // Asked again within the turn: guesses sent all at once would otherwise all be looked at before the first is counted.
      const until = await delays.begin(trier);
      if (until) return { ok: false, reason: 'delayed', until };
      const value = await attemptOnce();
      if (value === undefined) {
        await delays.countWrong(trier);
        return { ok: false, reason: 'wrong' };
      }
      await delays.forgive(trier);
      return { ok: true, value };
    });
  });
}

/** Runs a task through the gate, and says so when the gate is full. */
export const inTurn = <T>(guard: Omit<Guard, 'delays'>, place: Place, task: () => Promise<T>): Promise<T | Busy> =>
  inPlace(guard, place, (turn) => turn(task));

/** A refusal is answered after a pause, so that whoever tries without end gets few answers and the others their turns. */
async function inPlace<T>(
  { gate, limits }: Omit<Guard, 'delays'>,
  place: Place,
  within: (turn: Turn) => Promise<T>,
): Promise<T | Busy> {
  try {
    return await gate(place, within);
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    await pause(limits.refusalSeconds * 1000);
    return { ok: false, reason: 'busy' };
  }
}

/** The result of a call of the sign-in library, or undefined when it refused what was given. */
export async function unlessRefused<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
}

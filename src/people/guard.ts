import { isAPIError } from 'better-auth/api';
import type { Delays, Trier } from './delays.ts';
import { BusyError, type Gate, type Place } from './gate.ts';

/** Why nobody looked at the password: too many wrong ones until then, or too many people at once. */
export type Delayed = { ok: false; reason: 'delayed'; until: Date };
export type Busy = { ok: false; reason: 'busy' };

/**
 * Tries a password in its turn: not before it is due, and a wrong one is counted.
 * @param attemptOnce gives undefined when the password is wrong.
 */
export async function tryPassword<T>(
  { gate, delays }: { gate: Gate; delays: Delays },
  { trier, place }: { trier: Trier; place: Place },
  attemptOnce: () => Promise<T | undefined>,
): Promise<{ ok: true; value: T } | { ok: false; reason: 'wrong' } | Delayed | Busy> {
  const early = await delays.until(trier);
  if (early) return { ok: false, reason: 'delayed', until: early };
  return await inTurn(gate, place, async () => {
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
}

/** Runs a task through the gate, and says so when the gate is full. */
export async function inTurn<T>(gate: Gate, place: Place, task: () => Promise<T>): Promise<T | Busy> {
  try {
    return await gate(place, task);
  } catch (error) {
    if (error instanceof BusyError) return { ok: false, reason: 'busy' };
    throw error;
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

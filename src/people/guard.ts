import { isAPIError } from 'better-auth/api';
import { BusyError, type Gate } from './gate.ts';
import type { Attempt, Limits } from './limits.ts';

/** Why nobody looked at the password: too many wrong ones until then, or too many people at once. */
export type Locked = { ok: false; reason: 'locked'; until: Date };
export type Busy = { ok: false; reason: 'busy' };

/**
 * Tries a password in its turn: not while locked, and a wrong one is counted.
 * @param attemptOnce gives undefined when the password is wrong.
 */
export async function tryPassword<T>(
  { gate, limits }: { gate: Gate; limits: Limits },
  attempt: Attempt,
  attemptOnce: () => Promise<T | undefined>,
): Promise<{ ok: true; value: T } | { ok: false; reason: 'wrong' } | Locked | Busy> {
  return await inTurn(gate, async () => {
    // Checked within the turn: guesses sent all at once would otherwise all be looked at before the first is counted.
    const until = await limits.lockedUntil(attempt);
    if (until) return { ok: false, reason: 'locked', until };
    const value = await attemptOnce();
    if (value === undefined) {
      await limits.countFailure(attempt);
      return { ok: false, reason: 'wrong' };
    }
    await limits.forgive(attempt);
    return { ok: true, value };
  });
}

/** Runs a task through the gate, and says so when the gate is full. */
export async function inTurn<T>(gate: Gate, task: () => Promise<T>): Promise<T | Busy> {
  try {
    return await gate(task);
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

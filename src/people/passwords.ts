import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/** argon2id is the library's default algorithm (`decisions.md` 36). */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, computed on a thread of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(folded(password), cost);
}

/** Whether the password is the one that was hashed. */
export function verifyPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(stored, folded(password));
}

/** For somebody who has no password yet: checking it takes as long as checking any other, and fails. */
export function unusableHash(): Promise<string> {
  return hashPassword(randomBytes(32).toString('base64'));
}

/** The same characters typed in full width, or composed otherwise by another keyboard, are the same password. */
export function folded(password: string): string {
  return password.normalize('NFKC');
}

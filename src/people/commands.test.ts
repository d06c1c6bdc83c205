import { expect, test } from 'vitest';
import { readCommand } from '../ground/command.ts';
import { NewcomerStart, NewPassword, PasswordChange, ResetRequest } from './commands.ts';

const fields = (read: ReturnType<typeof readCommand>): string[] => (read.faults ?? []).map(({ field }) => field);

test('a new password is typed twice alike; everything that is wrong is told at once', () => {
  expect(fields(readCommand(NewPassword, { next: 'a', again: 'b' }))).toEqual(['again']);
  expect(fields(readCommand(PasswordChange, { current: '', next: 'a', again: 'b' }))).toEqual(['current', 'again']);
  expect(fields(readCommand(NewcomerStart, { name: '\u200B', next: 'a', again: 'b' }))).toEqual(['name', 'again']);
});

test.each(['', '\u3000', '\u200B'])('a log-in ID that nobody can see is missing: %j', (loginId) => {
  expect(fields(readCommand(ResetRequest, { loginId }))).toEqual(['loginId']);
});

test('the name of a newcomer comes out as it is kept', () => {
  expect(readCommand(NewcomerStart, { name: ' か\u3099く ', next: 'x', again: 'x' }).command?.name).toBe('がく');
  expect(fields(readCommand(NewcomerStart, { name: 'あ'.repeat(71), next: 'x', again: 'x' }))).toEqual(['name']);
});

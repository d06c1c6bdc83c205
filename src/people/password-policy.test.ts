import { expect, test } from 'vitest';
import { findPasswordProblem } from './password-policy.ts';

test.each([
  ['short-pw-11', 'tooShort'],
  ['🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑🔑', 'tooShort'],
  ['あ'.repeat(129), 'tooLong'],
  ['nac-administrator', 'loginId'],
  ['NAC-Administrator', 'loginId'],
  ['nac-administratornac-administrator', 'loginId'],
  ['Password-2026!', 'common'],
  ['ｐａｓｓｗｏｒｄ１２３４', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['abc123abc123', 'common'],
  ['123456789012', 'common'],
  ['qwertyuiop[]', 'common'],
  ['asdfghjklzxcvbnm'.slice(0, 12), 'common'],
])('%s is refused: %s', (password, problem) => {
  expect(findPasswordProblem(password, 'nac-administrator')).toBe(problem);
});

test.each([
  'Demo-2026-madoguchi',
  'correct horse battery staple',
  'さくらの花が咲くころにまた会おう',
  '🔑 twelve chars',
])('%s is taken', (password) => {
  expect(findPasswordProblem(password, 'nac002')).toBeUndefined();
});

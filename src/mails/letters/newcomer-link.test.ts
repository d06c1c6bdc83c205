import { expect, test } from 'vitest';
import { sampleLetter } from '../../../test/support/sample-letters.ts';
import { renderLetter } from '../render.ts';
import { newcomerLink } from './newcomer-link.ts';

test('the letter to a newcomer gives link, log-in ID and hours, and greets nobody by name', () => {
  const recipient = { company: '', office: '', department: '', name: '', mail: 'new@naccs.example' };
  const content = { link: 'https://counter.example/newcomer/start?token=x', loginId: 'kari-abcd2345', hours: 24 };
  const { subject, body } = renderLetter(newcomerLink, { ...sampleLetter, recipient, lang: 'ja', content });
  expect(subject).toContain('仮アカウント発行のご案内');
  for (const part of [content.link, content.loginId, '24時間以内']) expect(body).toContain(part);
  expect(body).not.toContain(' 様');
});

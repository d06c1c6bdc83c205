import { expect, test } from 'vitest';
import { sampleLetter } from '../../../test/support/sample-letters.ts';
import { renderLetter } from '../render.ts';
import { invitation } from './invitation.ts';

const content = {
  link: 'https://counter.example/password/new?token=x',
  loginId: 'nac002',
  parts: [{ ja: '事業所：NAC002（管理責任者）', en: 'Office: NAC002 (manager)' }],
  days: 7,
};

test('an invitation gives link, log-in ID, part and days, and whom to ask', () => {
  const { subject, body } = renderLetter(invitation, { ...sampleLetter, content });
  expect(subject).toBe('【NACCS】契約手続き窓口のご利用開始のご案内');
  for (const part of [content.link, 'ログインID：nac002', '事業所：NAC002（管理責任者）', '7日以内', '0120-794-550'])
    expect(body).toContain(part);
});

test('it is in English too', () => {
  const { body } = renderLetter(invitation, { ...sampleLetter, lang: 'en', content });
  expect(body).toContain('within 7 days');
  expect(body).toContain('Office: NAC002 (manager)');
});

import { expect, test } from 'vitest';
import { sampleLetter } from '../../../test/support/sample-letters.ts';
import { renderLetter } from '../render.ts';
import { centreInvitation } from './centre-invitation.ts';

const content = {
  link: 'https://counter.example/password/new?token=x',
  loginId: 'shinsa',
  roles: [
    { ja: '審査担当', en: 'Reviewer' },
    { ja: 'システム設定担当', en: 'System settings' },
  ],
  hours: 24,
};

test('edge E: says what the person may do, under which log-in ID, and how long the link is valid; no customer is thanked', () => {
  const { body } = renderLetter(centreInvitation, { ...sampleLetter, content, lang: 'en' });
  for (const part of [
    'ログインID：shinsa',
    '役割：審査担当、システム設定担当',
    '24時間以内',
    'Roles: Reviewer, System settings',
    content.link,
  ])
    expect(body).toContain(part);
  expect(body).not.toContain('ご利用ありがとうございます');
});

import { expect, test } from 'vitest';
import { sampleContent, sampleLetter } from '../../../test/support/sample-letters.ts';
import { renderLetter } from '../render.ts';
import { sentBack } from './sent-back.ts';

const recipient = { company: '', office: '', department: '', name: '審査 一子', mail: 'reviewer1@centre.example' };
const content = {
  ...sampleContent,
  application: { ...sampleContent.application, startDate: '2027-01-05', reason: '開始日を見直してください。' },
  by: '承認 三枝',
  page: 'https://counter.example/desk/applications/2600055A',
};

test('the reviewer reads who sent it back, why, and where to go on; no customer is thanked', () => {
  const { subject, body } = renderLetter(sentBack, { ...sampleLetter, recipient, content });
  expect(subject).toBe('【NACCS】承認依頼の差し戻しのお知らせ');
  expect(body).toMatch(/^審査 一子 様\n\n承認 三枝 さんが、下記の申込の承認依頼を差し戻しました。/);
  expect(body).toContain('利用開始日：2027年1月5日（火）');
  expect(body).toContain('■ 理由\n  開始日を見直してください。');
  expect(body).toContain(`\n${content.page}\n`);
  expect(body).not.toContain('ご利用ありがとうございます');
});

test('in English below for a reviewer who reads it', () => {
  const { body } = renderLetter(sentBack, { ...sampleLetter, recipient, content, lang: 'en' });
  expect(body).toContain('Your proposal was sent back\n\n審査 一子\n\n承認 三枝 did not agree to end the review');
});

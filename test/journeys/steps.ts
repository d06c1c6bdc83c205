import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectSound } from '../support/browser.ts';
import { password } from '../support/counter.ts';

/** The words of the pages, as the manual prints them, and their English. */
export const say = {
  ja: {
    login: 'ログイン',
    loginId: 'ログインID',
    password: 'パスワード',
    menu: 'メニュー',
    change: '契約内容の変更',
    guidance: '変更申込ガイダンス',
    toChoice: '申込内容選択へ進む',
    choice: '変更申込内容 入力',
    yes: 'あり',
    sharing: '機器共用（追加・解除）',
    reason: '変更する理由',
    start: '利用開始希望日',
    toContact: '申込担当者の入力へ進む',
    contact: '申込担当者 入力',
    toPages: '変更内容の入力へ進む',
    sharingPage: '機器共用 入力',
    release: /機器共用の解除.*NAC001|NAC001.*機器共用の解除/,
    toCheck: '申込内容確認へ進む',
    check: '申込内容 確認',
    remarks: '備考',
    submit: '申込内容を登録する',
    done: 'NACCS利用申込 完了',
    number: /「(\d{7}[A-Z])」/,
    logout: 'ログアウト',
    detail: '利用申込詳細',
    status: '状態',
  },
  en: {
    login: 'Log in',
    loginId: 'Log-in ID',
    password: 'Password',
    menu: 'Menu',
    change: 'Change the contract',
    guidance: 'Guidance for changes',
    toChoice: 'Choose what to change',
    choice: 'What to change',
    yes: 'Yes',
    sharing: 'Equipment sharing (add or end)',
    reason: 'Reason for the change',
    start: 'Wished start date',
    toContact: 'Go on to the contact',
    contact: 'Contact for this application',
    toPages: 'Go on to the changes',
    sharingPage: 'Equipment sharing',
    release: /End sharing.*NAC001|NAC001.*End sharing/,
    toCheck: 'Go on to the check',
    check: 'Check your application',
    remarks: 'Remarks',
    submit: 'Submit the application',
    done: 'Application received',
    number: /(\d{7}[A-Z])/,
    logout: 'Log out',
    detail: 'Application',
    status: 'Status',
  },
} as const;

export type Words = (typeof say)['ja'] | (typeof say)['en'];

/** Logs somebody in and arrives at the first page. */
export async function logIn(page: Page, loginId: string, words: Words = say.ja): Promise<void> {
  await page.goto('/login');
  await expectSound(page);
  await page.getByLabel(words.loginId, { exact: true }).fill(loginId);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.login, exact: true }).click();
}

export async function logOut(page: Page, words: Words = say.ja): Promise<void> {
  await page.getByRole('button', { name: words.logout }).click();
}

/** Arrives at a page: its heading, and all that every page must be. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  await expectSound(page);
}

/** The manual's walk from the menu to the page 「機器共用 入力」. */
export async function walkToSharing(page: Page, words: Words = say.ja): Promise<void> {
  await arrive(page, words.menu);
  await page.getByRole('main').getByRole('link', { name: words.change, exact: true }).click();
  await arrive(page, words.guidance);
  await page.getByRole('link', { name: words.toChoice }).first().click();
  await arrive(page, words.choice);
  await page.getByRole('radio', { name: words.yes, exact: true }).check();
  await page.getByRole('radio', { name: words.sharing }).check();
  await page.getByLabel(words.reason).fill('機器共用解除のため');
  await page.getByRole('button', { name: words.toContact }).click();
  await arrive(page, words.contact);
  await page.getByRole('button', { name: words.toPages }).click();
  await arrive(page, words.sharingPage);
}

/** Ticks the release of NAC001 and goes on to the check page. */
export async function releaseNac001(page: Page, words: Words = say.ja): Promise<void> {
  await page.getByRole('checkbox', { name: words.release }).check();
  await page.getByRole('button', { name: words.toCheck }).first().click();
  await arrive(page, words.check);
}

/** 登録; the number on the done page. */
export async function submit(page: Page, words: Words = say.ja): Promise<string> {
  await page.getByRole('button', { name: words.submit }).first().click();
  await arrive(page, words.done);
  const number = words.number.exec((await page.getByRole('main').textContent()) ?? '')?.[1];
  expect(number).toBeDefined();
  return number ?? '';
}

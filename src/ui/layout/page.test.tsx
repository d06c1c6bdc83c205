import { describe, expect, it } from 'vitest';
import { Page } from './page.tsx';

const page = (theme?: 'system' | 'light' | 'dark') =>
  String(
    <Page lang="en" title="Menu" productName="Madoguchi" skipText="Skip" theme={theme}>
      <h1>Menu</h1>
    </Page>,
  );

describe('Page', () => {
  it('is a whole document in its language, titled for the tab', () => {
    expect(page()).toMatch(/^<!DOCTYPE html><html lang="en">/);
    expect(page()).toContain('<title>Menu | Madoguchi</title>');
  });

  it('leaves the theme to the machine unless a person has chosen', () => {
    expect(page()).toContain('content="light dark"');
    expect(page('dark')).toMatch(/<html lang="en" data-theme="dark">.*name="color-scheme" content="dark"/s);
  });

  it('keeps to the policy: no inline script, no inline style, nothing from elsewhere', () => {
    expect(page()).not.toMatch(/<script(?![^>]* src=)|style="|<style|https?:/);
  });

  it('asks for the fonts last', () => {
    expect(page()).toMatch(/<link rel="stylesheet" href="\/assets\/fonts\.[0-9a-f]+\.css"\/><\/body><\/html>$/);
  });
});

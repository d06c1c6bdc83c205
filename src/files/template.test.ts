import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inMemory } from './content.ts';
import { judgeFile } from './judge.ts';
import { findTemplate } from './template.ts';

const kept = readFileSync(new URL('./templates/system-diagram.xlsx', import.meta.url));

describe('the template of the system diagram', () => {
  it('can be attached again once it is filled in', async () => {
    expect(await judgeFile('システム構成図.xlsx', inMemory(kept))).toBe('xlsx');
  });

  it('asks for the offices in both languages', () => {
    const text = kept.toString('utf8');
    for (const words of [
      '事業所コード',
      '事業所名',
      '機器所有事業所コード',
      '回線',
      'ルータ',
      '端末 1',
      'Router',
      'Legend',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is downloaded under its Japanese name', async () => {
    const template = await findTemplate('system-diagram');
    expect(template?.headers['content-disposition']).toContain(
      "filename*=UTF-8''%E3%82%B7%E3%82%B9%E3%83%86%E3%83%A0%E6%A7%8B%E6%88%90%E5%9B%B3.xlsx",
    );
    expect(template?.bytes.length).toBe(kept.length);
  });

  it.each(['constructor', '../secret', ''])('does not know %j', async (name) => {
    expect(await findTemplate(name)).toBeUndefined();
  });
});

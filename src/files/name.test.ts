import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, endingOf, safeName } from './name.ts';

describe('safeName', () => {
  it.each([
    ['システム構成図.xlsx', 'システム構成図.xlsx'],
    ['ガ.pdf'.normalize('NFD'), 'ガ.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\港\\図.pdf', '図.pdf'],
    ['<script>alert(1)<／script>.pdf', '<script>alert(1)<／script>.pdf'],
    ['図\u0000\r\n.pdf', '図.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['図\u200B\uFEFF.pdf', '図.pdf'],
    ['  図　面 .pdf ', '図　面.pdf'],
    ['\uFA19戸支店\u200B \uFA10構成図.xlsx', '\uFA19戸支店 \uFA10構成図.xlsx'],
    ['葛\u{E0100}城👩\u200D💻.pdf', '葛\u{E0100}城👩\u200D💻.pdf'],
    ['.htaccess.pdf', 'htaccess.pdf'],
    ['..', 'file'],
    ['folder/', 'file'],
    ['', 'file'],
    ['𠮷野家﨑.png', '𠮷野家﨑.png'],
    ['\uD842.png', 'file.png'],
  ])('right B1: %j becomes %j', (raw, safe) => {
    expect(safeName(raw)).toBe(safe);
  });

  it('shortens to 255 characters and keeps the ending', () => {
    const name = safeName(`${'𠮷'.repeat(300)}.xlsx`);
    expect([...name]).toHaveLength(255);
    expect(name.endsWith('𠮷.xlsx')).toBe(true);
  });

  it('always gives a name that is safe, and safe again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const name = safeName(raw);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u200B\u200E\u202A-\u202E\u2066-\u2069/\\]/u);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(255);
        expect(safeName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('endingOf', () => {
  it.each([
    ['図.PDF', 'pdf'],
    ['図.tar.gz', 'gz'],
    ['図', ''],
    ['第1.図面', ''],
  ])('of %j is %j', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});

describe('contentDisposition', () => {
  it('carries a Japanese name, and a plain one for old programs', () => {
    expect(contentDisposition('構成図 (1).xlsx')).toBe(
      `attachment; filename="___ (1).xlsx"; filename*=UTF-8''%E6%A7%8B%E6%88%90%E5%9B%B3%20%281%29.xlsx`,
    );
  });

  it('replaces what a name of Windows may not hold', () => {
    expect(contentDisposition('<a>:"b"|?*.pdf')).toBe(
      `attachment; filename="_a___b____.pdf"; filename*=UTF-8''_a___b____.pdf`,
    );
  });

  it('stays one header line of ASCII whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(contentDisposition(safeName(raw))).toMatch(
          /^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[\w.%!#$&+^`|~-]*$/,
        );
      }),
    );
  });
});

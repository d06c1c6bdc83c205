import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Asset, assets, assetUrl } from './assets.ts';

function get(path: string): Asset {
  const asset = assets.get(path);
  if (!asset) throw new Error(`nothing is served at ${path}`);
  return asset;
}

const text = (path: string) => get(path).body.toString('utf8');

/** `U+20-22,U+3001` as code points. */
function expand(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range
      .replace(/U\+/i, '')
      .split('-')
      .map((point) => Number.parseInt(point, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

describe('assets', () => {
  it('carry a hash of their content in their path', () => {
    expect(assetUrl('ui.css')).toMatch(/^\/assets\/ui\.[0-9a-f]{10}\.css$/);
    expect(assetUrl('enhance.js')).toMatch(/^\/assets\/enhance\.[0-9a-f]{10}\.js$/);
  });

  it('are compressed in both ways without loss', () => {
    const { body, brotli, gzip } = get(assetUrl('ui.css'));
    expect(brotli && brotliDecompressSync(brotli).equals(body)).toBe(true);
    expect(gzip && gunzipSync(gzip).equals(body)).toBe(true);
  });

  it('refer to nothing outside the house, and to every font by a path that is served', () => {
    const fonts = [...text(assetUrl('fonts.css')).matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1] ?? '');
    expect(fonts.length).toBeGreaterThan(100);
    expect(fonts.filter((path) => get(path).type !== 'font/woff2')).toEqual([]);
    expect(text(assetUrl('ui.css'))).not.toMatch(/url\(|@import/);
  });

  it('give every character of the interface to one part only', () => {
    const faces = text(assetUrl('fonts.css')).match(/@font-face\{font-family:"?Madoguchi Interface[^}]*\}/g) ?? [];
    const points = faces.flatMap((face) => expand(face.match(/unicode-range:([^;}]+)/)?.[1] ?? ''));
    expect(points).toContain('あ'.codePointAt(0));
    expect(points.length).toBe(new Set(points).size);
  });

  it('leave room in 150 KiB for the first page: styles, script and all fonts of the interface, for a machine that has none', () => {
    const sheets = (['ui.css', 'fonts.css', 'enhance.js', 'mark.svg'] as const).map(
      (name) => get(assetUrl(name)).brotli?.length ?? Number.POSITIVE_INFINITY,
    );
    const fonts = [...assets]
      .filter(([path]) => /\/(latin|first|more-\d)\./.test(path))
      .map(([, font]) => font.body.length);
    expect(fonts.length).toBeGreaterThan(2);
    expect([...sheets, ...fonts].reduce((sum, size) => sum + size, 0)).toBeLessThan(145 * 1024);
  });

  it('keep the script below 8 KB', () => {
    expect(get(assetUrl('enhance.js')).body.length).toBeLessThan(8 * 1024);
  });
});

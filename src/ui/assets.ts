import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';

/** A file of the interface, ready to be sent. Its path holds a hash of its content: serve it as immutable. */
export type Asset = {
  body: Buffer;
  type: string;
  /** Compressed forms; missing where compressing gains nothing (fonts). */
  gzip?: Buffer;
  brotli?: Buffer;
};

/** Every path below `/assets/` with what is served there. Built once, when this module is first loaded. */
export const assets: ReadonlyMap<string, Asset> = new Map<string, Asset>();

/** The header that goes with every asset. */
export const assetCacheControl = 'public, max-age=31536000, immutable';

export type AssetName = 'ui.css' | 'fonts.css' | 'enhance.js' | 'mark.svg';

/** The path of an asset, e.g. `/assets/ui.1a2b3c4d.css`. */
export function assetUrl(name: AssetName): string {
  return urls[name];
}

/**
 * Where styles, scripts and fonts lie: beside this file when it runs from source. A bundled build copies `src/ui` to a
 * folder `ui` beside its bundle, and keeps `node_modules` reachable for the design tokens and the fonts.
 */
const here = dirname(fileURLToPath(import.meta.url));
const root = existsSync(join(here, 'base/theme.css')) ? here : join(here, 'ui');
const packages = createRequire(import.meta.url);

/** Folders of components; their styles are joined in this order. */
const folders = ['icons', 'layout', 'action', 'form', 'feedback', 'data'];

const urls: Record<AssetName, string> = {
  'ui.css': add('ui.css', styles(), 'text/css; charset=utf-8'),
  'fonts.css': add('fonts.css', fontStyles(), 'text/css; charset=utf-8'),
  'enhance.js': add('enhance.js', script(), 'text/javascript; charset=utf-8'),
  'mark.svg': add('mark.svg', readFileSync(join(root, 'icons/mark.svg')), 'image/svg+xml'),
};

function styles(): string {
  const tokens = packages.resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css');
  const base = ['theme', 'document'].map((name) => join(root, 'base', `${name}.css`));
  const components = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.css'))
      .sort()
      .map((file) => join(root, folder, file)),
  );
  const sheets = [tokens, ...base, ...components, join(root, 'base/print.css')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  return minify(['@layer base, components, final, print;', ...sheets].join('\n'));
}

function fontStyles(): string {
  const folder = dirname(packages.resolve('@fontsource-variable/noto-sans-jp/wght.css'));
  const slices = readFileSync(join(folder, 'wght.css'), 'utf8')
    .replaceAll("'Noto Sans JP Variable'", "'Madoguchi Sans'")
    .replace(/url\(\.\/files\/([^)]+)\)/g, (_, file: string) => {
      return `url(${add(file, readFileSync(join(folder, 'files', file)), 'font/woff2')})`;
    });
  return minify(`${slices}\n${interfaceFonts()}`);
}

/** Noto Sans JP cut down to what the interface itself says (`scripts/fonts.mjs`); the slices hold everything else. */
function interfaceFonts(): string {
  const folder = join(root, 'fonts');
  const ranges = JSON.parse(readFileSync(join(folder, 'ranges.json'), 'utf8')) as Record<string, string>;
  const faces = Object.entries(ranges).map(([part, range]) => {
    const url = add(`${part}.woff2`, readFileSync(join(folder, `${part}-400.woff2`)), 'font/woff2');
    return `@font-face{font-family:"Madoguchi Interface";font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`;
  });
  return faces.join('\n');
}

function script(): string {
  const result = buildSync({
    entryPoints: [join(root, 'enhance/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

function minify(css: string): string {
  return transformSync(css, { loader: 'css', minify: true, legalComments: 'none' }).code;
}

function add(name: string, content: string | Buffer, type: string): string {
  const body = Buffer.from(content);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const path = `/assets/${name.replace(/\.(\w+)$/, `.${hash}.$1`)}`;
  (assets as Map<string, Asset>).set(path, type === 'font/woff2' ? { body, type } : compressed(body, type));
  return path;
}

function compressed(body: Buffer, type: string): Asset {
  const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
  return { body, type, gzip: gzipSync(body, { level: 9 }), brotli: brotliCompressSync(body, options) };
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DocumentKind, Documents } from './data.ts';
import { readCodePoints } from './glyphs.ts';
import { toPrintable } from './printable.ts';

export interface Compiler {
  /** One paper as PDF/UA-1. Blocks the thread for some milliseconds a page. Throws with Typst's own words. */
  compile<Kind extends DocumentKind>(kind: Kind, data: Documents[Kind]): Uint8Array<ArrayBuffer>;
  /** Changes with any template: the first twelve hex digits of their common SHA-256. */
  readonly templateVersion: string;
}

/** Reads fonts and templates: takes some hundred milliseconds, so one is kept for long. */
export function createCompiler(): Compiler {
  const codePoints = readCodePoints(readFileSync(regular));
  const typst = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [regular, bold].map(dirname) }] });
  const compile = <Kind extends DocumentKind>(kind: Kind, data: Documents[Kind]) => {
    const inputs = { data: JSON.stringify(toPrintable(data, codePoints)) };
    const pdf = toPdf(typst, kind, inputs);
    // Nothing is kept from one paper to the next: they have little in common, and the memory would grow with each.
    typst.evictCache(0);
    return pdf;
  };
  return { compile, templateVersion: readTemplateVersion() };
}

/** One paper in the calling thread: what the benchmark measures a renderer against. */
export function compileBare<Kind extends DocumentKind>(kind: Kind, data: Documents[Kind]): Uint8Array<ArrayBuffer> {
  bare ??= createCompiler();
  return bare.compile(kind, data);
}

let bare: Compiler | undefined;

const require = createRequire(import.meta.url);
const fonts = '@expo-google-fonts/noto-sans-jp';
const regular = require.resolve(`${fonts}/400Regular/NotoSansJP_400Regular.ttf`);
const bold = require.resolve(`${fonts}/700Bold/NotoSansJP_700Bold.ttf`);

const templates = fileURLToPath(new URL('./templates', import.meta.url));

/** In one call: a compiled document handed to JavaScript would keep its memory until the next garbage collection. */
function toPdf(typst: NodeCompiler, kind: DocumentKind, inputs: Record<string, string>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(typst.pdf({ mainFilePath: `${templates}/${kind}.typ`, inputs }, { pdfStandard: 'ua-1' }));
}

function readTemplateVersion(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(templates).sort()) hash.update(file).update(readFileSync(`${templates}/${file}`));
  return hash.digest('hex').slice(0, 12);
}

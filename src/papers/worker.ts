import { createHash } from 'node:crypto';
import { answerQuestions } from '../ground/helped.ts';
import { createCompiler } from './compile.ts';
import type { DocumentKind, Documents } from './data.ts';

/** What the renderer asks of its process, and what it answers; one at a time. */
export type PaperRequest = { readonly kind: DocumentKind; readonly data: Documents[DocumentKind] };
export type PaperAnswer =
  | { readonly pdf: Uint8Array<ArrayBuffer>; readonly sha256: string; readonly templateVersion: string }
  | { readonly error: string };

const compiler = createCompiler();

function answer({ kind, data }: PaperRequest): PaperAnswer {
  try {
    const pdf = compiler.compile(kind, data);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { pdf, sha256, templateVersion: compiler.templateVersion };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

answerQuestions(answer);

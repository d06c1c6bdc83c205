// Holds made invoices, or the files that are named, against the official rules of JP PINT, which `--rules=FOLDER` holds (docs/operating.md).
// Prints what they find; ends with 1 where anything is fatal, or where they overlook what was planted. `--made=20` and `--seed=1` say what is made.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { invoiceKinds } from '../src/billing/invoices/content.ts';
import { invoiceUbl } from '../src/billing/ubl/write.ts';
import { anyInvoice } from '../test/support/any-invoice.ts';
import { exampleContent } from '../test/support/invoices.ts';
import { overlooked } from './ubl/planted.ts';
import { loadRules } from './ubl/rules.ts';

type Document = { name: string; xml: string };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    made: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
process.exitCode = main() ? 0 : 1;

function main(): boolean {
  if (!values.rules) throw new Error('--rules=FOLDER is missing: where the two XSLT files of JP PINT are');
  const judge = loadRules(values.rules);
  const missed = overlooked(judge);
  for (const line of missed) console.error(line);
  const documents = positionals.length > 0 ? positionals.map(read) : made(Number(values.made), Number(values.seed));
  const began = performance.now();
  const fatal = documents.filter(({ name, xml }) => isFatal(name, judge(xml))).length;
  const each = Math.round((performance.now() - began) / documents.length);
  console.log(`${documents.length} documents, ${fatal} with fatal findings; ${each} ms each`);
  return fatal === 0 && missed.length === 0;
}

function isFatal(name: string, findings: ReturnType<ReturnType<typeof loadRules>>): boolean {
  for (const { id, flag, at, text } of findings) console.log(`${name}: ${flag} ${id} at ${at}: ${text}`);
  return findings.some(({ flag }) => flag === 'fatal');
}

function read(name: string): Document {
  return { name, xml: readFileSync(name, 'utf8') };
}

/** The example of each kind, and others of all kinds that are made by chance, the same for the same seed. */
function made(count: number, seed: number): Document[] {
  const contents = [
    ...invoiceKinds.map((kind) => exampleContent(kind)),
    ...fc.sample(anyInvoice, { numRuns: count, seed }),
  ];
  const written = contents.slice(0, count).map((content, index) => {
    const began = performance.now();
    const document = {
      name: `${index + 1} (${content.kind}, ${content.lines.length} lines)`,
      xml: invoiceUbl(content),
    };
    return { document, ms: performance.now() - began };
  });
  const slowest = written.toSorted((a, b) => a.ms - b.ms);
  const [middle, most] = [slowest[slowest.length >> 1], slowest.at(-1)].map((each) => each?.ms.toFixed(2));
  console.log(`written in ${middle} ms each in the middle, ${most} ms at most`);
  return written.map(({ document }) => document);
}

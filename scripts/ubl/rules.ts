import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askTransformed } from '../../test/support/saxon.ts';

/** A rule that a document breaks: a fatal one, or a warning. */
export type Finding = { id: string; flag: string; at: string; text: string };

/** The official rules of JP PINT that a folder holds, ready to judge documents. @throws when the folder does not hold them */
export function loadRules(folder: string): (xml: string) => Finding[] {
  const sheets = ruleFiles.map((file) => JSON.parse(readFileSync(compiled(join(folder, file)), 'utf8')));
  return (xml) => sheets.flatMap((sheet) => JSON.parse(String(askTransformed(sheet, xml, findings))));
}

/** The rules that all PINT has, and those of Japan. */
const ruleFiles = ['PINT-UBL-validation-preprocessed.xslt', 'PINT-jurisdiction-aligned-rules.xslt'];

const findings = `serialize(array { //(svrl:failed-assert | svrl:successful-report) ! map {
  'id': string(@id), 'flag': string(@flag), 'at': string(@location), 'text': normalize-space(.) } }, map { 'method': 'json' })`;

/** Compiling takes some ten seconds: what comes of it is kept in a temporary folder, by the digest of the source. */
function compiled(source: string): string {
  const digest = createHash('sha256').update(readFileSync(source)).digest('hex');
  const folder = join(tmpdir(), 'madoguchi-ubl-rules');
  const target = join(folder, `${digest}.sef.json`);
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  const compiler = fileURLToPath(import.meta.resolve('xslt3'));
  const args = [compiler, `-xsl:${source}`, `-export:${unfinished}`, '-nogo'];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${source} could not be compiled`);
  renameSync(unfinished, target);
  return target;
}

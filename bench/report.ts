import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Options } from './options.ts';
import { root } from './program/program.ts';
import type { Row } from './result.ts';

/** The figures as a table for people, in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { ours, against, unit = '' } = row;
    const ratio = against?.rate && ours.rate ? digits(ours.rate / against.rate) : '';
    const targets = (row.targets ?? [])
      .filter(({ wanted }) => !wanted.endsWith('Infinity'))
      .map(({ what, value, wanted, met }) => `${what} ${digits(value)} (${wanted}) ${met ? '✓' : '✗'}`);
    const amount = (value: number | undefined) => (value === undefined ? '' : `${digits(value)} ${unit}`);
    const cells = [
      row.name,
      amount(ours.value) || rate(ours.rate),
      ms(ours.p50),
      ms(ours.p99),
      against?.name,
      amount(against?.value) || rate(against?.rate),
      ms(against?.p50),
      ms(against?.p99),
      ratio,
    ];
    return `| ${[...cells.map((cell) => cell ?? ''), targets.join('; ')].join(' | ')} |`;
  });
  const titles = ['measure', 'rate', 'p50', 'p99', 'against', 'rate', 'p50', 'p99', 'rate ratio', 'wanted'];
  return [`| ${titles.join(' | ')} |`, `|${titles.map(() => '---').join('|')}|`, ...lines].join('\n');
}

/** Keeps the figures with the machine they were taken on. @returns the path of the file */
export async function keep(rows: readonly Row[], options: Options, took: number): Promise<string> {
  const folder = `${root}bench/results`;
  await mkdir(folder, { recursive: true });
  const path = `${folder}/${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`;
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  await writeFile(
    path,
    `${JSON.stringify({ at: new Date().toISOString(), commit: commit(), machine, options, seconds: Math.round(took), rows }, null, 2)}\n`,
  );
  return path;
}

const rate = (value: number | undefined) => (value === undefined ? '' : `${digits(value)}/s`);
const ms = (value: number | undefined) => (value === undefined ? '' : `${digits(value)} ms`);
const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

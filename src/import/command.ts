import { parseArgs } from 'node:util';
import type { Database } from '../db/connect.ts';
import { StartError } from '../start-error.ts';
import { parseDay } from '../text/day.ts';
import { type Lang, languages } from '../words/text.ts';
import { type ImportOptions, importContracts } from './import.ts';
import { summaryOf, textOf } from './report.ts';

/**
 * `import-contracts <folder>`: prints a line for every row and a last one with the sum.
 * @throws {StartError} for a wrong argument, and when a row is wrong
 */
export async function importCommand(
  db: Database,
  args: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const { lang, ...options } = argumentsOf(args);
  const report = await importContracts(db, options);
  for (const line of report.lines) print(textOf(line, lang));
  const summary = summaryOf(report, lang);
  if (report.counts.wrong > 0) throw new StartError(summary);
  print(summary);
}

function argumentsOf(args: readonly string[]): ImportOptions & { lang: Lang } {
  const { values, positionals } = parsed(args);
  const [folder, ...more] = positionals;
  const from = values.from === undefined ? undefined : parseDay(values.from);
  const lang = languages.find((each) => each === values.lang);
  if (folder === undefined || more.length > 0) throw new StartError(usage);
  if (values.from !== undefined && from === undefined) throw new StartError(`No day: --from=${values.from}. ${usage}`);
  if (lang === undefined) throw new StartError(`No language: --lang=${values.lang}. ${usage}`);
  return { folder, from, lang, dryRun: values['dry-run'], skipWrong: values['skip-wrong'] };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        lang: { type: 'string', default: 'ja' },
        'dry-run': { type: 'boolean', default: false },
        'skip-wrong': { type: 'boolean', default: false },
      },
    });
  } catch {
    // An unknown option is told like a missing folder.
    throw new StartError(usage);
  }
}

const usage = 'Give a folder, and if wanted --dry-run --skip-wrong --from=YYYY-MM-DD --lang=ja|en.';

import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { NotAcceptable } from '../application/move/errors.ts';
import type { Services } from '../application/move/services.ts';
import { system } from '../audit/events.ts';
import type { UsageFile } from '../billing/usage/files.ts';
import { loadUsage, type UsageLoaded } from '../billing/usage/load.ts';
import { parseMonth } from '../billing/usage/month.ts';
import { onDisk } from '../billing/usage/on-disk.ts';
import { rejectedCsv } from '../billing/usage/rejected.ts';
import { StartError } from '../ground/start-error.ts';
import { type Lang, languages, type Text } from '../ground/words.ts';

/**
 * `import-usage --month 2026-11 FILE`: loads what was used in a month and prints how many lines there are. Lines that cannot be read are
 * written beside the file, as `FILE.rejected.csv`.
 * @throws {StartError} for a wrong argument, and for a file that is not taken
 */
export async function importUsage(
  services: Pick<Services, 'db' | 'clock' | 'operators'>,
  args: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const { lang, file: path, ...wanted } = argumentsOf(args);
  await stat(path).catch((error) => {
    throw new StartError(`${path} cannot be opened: ${error.code}.`);
  });
  const { result, file } = await loaded(
    loadUsage(services, { ...wanted, name: basename(path), open: onDisk(path), by: system }),
    lang,
  );
  print(says[result](file)[lang]);
  if (result === 'unchanged' || file.rejected === 0) return;
  const target = `${path}.rejected.csv`;
  await pipeline(rejectedCsv(services.db, file.id, lang), createWriteStream(target));
  print(says.rejected(file, target)[lang]);
}

const loaded = (loading: Promise<UsageLoaded>, lang: Lang): Promise<UsageLoaded> =>
  loading.catch((error: unknown) => {
    throw error instanceof NotAcceptable ? new StartError(error.sentence[lang]) : error;
  });

function argumentsOf(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  const month = values.month === undefined ? undefined : parseMonth(values.month);
  const lang = languages.find((each) => each === values.lang);
  if (file === undefined || more.length > 0 || month === undefined || lang === undefined) throw new StartError(usage);
  return { month, part: values.part, file, lang };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        month: { type: 'string' },
        part: { type: 'string', default: '' },
        lang: { type: 'string', default: 'ja' },
      },
    });
  } catch {
    // An unknown option is told like a missing file.
    throw new StartError(usage);
  }
}

const usage = 'Give --month YYYY-MM and a file, and if wanted --part NAME --lang=ja|en.';

const counted = (lines: number): string => `${lines} ${lines === 1 ? 'line' : 'lines'}`;

const says = {
  loaded: ({ version, lines, rejected }: UsageFile): Text => ({
    ja: `読み込みました（第${version}版）。${lines}行、読み取れない行 ${rejected}行。`,
    en: `Loaded as version ${version}: ${counted(lines)}, and ${counted(rejected)} that cannot be read.`,
  }),
  unchanged: ({ version, lines }: UsageFile): Text => ({
    ja: `同じ内容が読み込み済みです（第${version}版、${lines}行）。何も変更していません。`,
    en: `The same content is there already (version ${version}, ${counted(lines)}). Nothing was changed.`,
  }),
  rejected: ({ rejected }: UsageFile, target: string): Text => ({
    ja: `読み取れない${rejected}行を、理由とともに ${target} に書き出しました。`,
    en: `What cannot be read (${counted(rejected)}) stands in ${target}, with the reason.`,
  }),
};

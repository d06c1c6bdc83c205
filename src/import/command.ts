import { parseArgs } from 'node:util';
import { StartError } from '../ground/start-error.ts';
import { parseDay } from '../ground/text/day.ts';
import { type Lang, languages } from '../ground/words.ts';
import { type ImportOptions, importContracts } from './import.ts';
import { type How, type Inviting, invite, says } from './invite.ts';
import { type Report, summaryOf, textOf } from './report.ts';

/**
 * `import-contracts <folder>`: prints a line for every row and a last one with the sum. With `--invite` the new people are invited, once
 * everything is written.
 * @throws {StartError} for a wrong argument, and when a row is wrong
 */
export async function importCommand(
  inviting: Inviting,
  args: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const { lang, invites, ...options } = argumentsOf(args);
  const report = await importContracts(inviting.db, options);
  for (const line of report.lines) print(textOf(line, lang));
  const summary = [
    summaryOf(report, lang),
    ...(invites ? [await inviteNew(inviting, report, { dryRun: options.dryRun, lang })] : []),
  ];
  if (report.counts.wrong > 0) throw new StartError(summary.join('\n'));
  for (const line of summary) print(line);
}

/** Only once the people are there: an invitation that cannot be written takes nothing of the import back. */
async function inviteNew(inviting: Inviting, { people, written }: Report, { dryRun, lang }: How): Promise<string> {
  if (dryRun) return says.wouldInvite(people.length)[lang];
  return await invite(inviting, { loginIds: written ? people : [], again: false }, { dryRun, lang });
}

function argumentsOf(args: readonly string[]): ImportOptions & { lang: Lang; invites: boolean } {
  const { values, positionals } = parsed(args);
  const [folder, ...more] = positionals;
  const from = values.from === undefined ? undefined : parseDay(values.from);
  const lang = languages.find((each) => each === values.lang);
  if (folder === undefined || more.length > 0) throw new StartError(usage);
  if (values.from !== undefined && from === undefined) throw new StartError(`No day: --from=${values.from}. ${usage}`);
  if (lang === undefined) throw new StartError(`No language: --lang=${values.lang}. ${usage}`);
  const { invite: invites, 'dry-run': dryRun, 'skip-wrong': skipWrong } = values;
  return { folder, from, lang, dryRun, skipWrong, invites };
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
        invite: { type: 'boolean', default: false },
      },
    });
  } catch {
    // An unknown option is told like a missing folder.
    throw new StartError(usage);
  }
}

const usage = 'Give a folder, and if wanted --dry-run --skip-wrong --invite --from=YYYY-MM-DD --lang=ja|en.';

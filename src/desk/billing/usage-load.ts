import { NotAcceptable } from '../../application/move/errors.ts';
import { loadUsage, type UsageLoaded } from '../../billing/usage/load.ts';
import { parseMonth } from '../../billing/usage/month.ts';
import { onDisk } from '../../billing/usage/on-disk.ts';
import { safeName } from '../../files/name.ts';
import type { Upload } from '../../files/upload.ts';
import type { Fault } from '../../ground/command.ts';
import { first } from '../../procedure/field.ts';
import { originOf } from '../../web/env.ts';
import { readWithFiles } from '../../web/form.ts';
import { showAgain } from '../../web/show-again.ts';
import type { CentreVisit } from '../../web/visit.ts';
import { type Refused, showUsageMonths } from './usage-months.tsx';
import { usagePath } from './usage-path.ts';
import { usageWords as words } from './usage-words.ts';

/** POST: loads a file, which lies on the disk meanwhile, and leads to its month. */
export async function postUsage(visit: CentreVisit): Promise<Response> {
  const upload = await readWithFiles(visit.c);
  const loaded = await load(visit, upload);
  if ('faults' in loaded)
    return showAgain<Refused>(
      visit,
      { at: usagePath(), sent: { faults: loaded.faults, typed: upload.fields } },
      (refused) => showUsageMonths(visit, refused),
    );
  const { file, result } = loaded;
  return visit.c.redirect(`${usagePath(file.month)}?${result}=${file.id}`, 303);
}

async function load(
  { c, web, actor }: CentreVisit,
  { fields, files, problems }: Upload,
): Promise<UsageLoaded | { faults: Fault[] }> {
  const month = parseMonth(first(fields, 'month'));
  const file = files.find(({ field }) => field === 'file');
  const faults = [
    ...(month ? [] : [{ field: 'month', text: words.chooseMonth }]),
    ...(file ? [] : [{ field: 'file', text: problems.file?.problem ?? words.chooseFile }]),
  ];
  if (!month || !file) return { faults };
  const by = { id: actor.personId, name: actor.name, side: 'centre', ...originOf(c) } as const;
  const [name, open] = [safeName(file.name), onDisk(file.content.path)];
  try {
    return await loadUsage(web, { month, part: first(fields, 'part'), name, open, by });
  } catch (error) {
    if (error instanceof NotAcceptable) return { faults: [{ field: error.field, text: error.sentence }] };
    throw error;
  }
}

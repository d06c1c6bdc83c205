import { listApplications } from '../../application/lists/list.ts';
import { shownStatus } from '../../application/move/status.ts';
import { classesOf } from '../../application/record/classes.ts';
import { dayOf } from '../../ground/clock.ts';
import { formatDaySlashed } from '../../ground/text/day.ts';
import { answerCsv } from '../../web/downloads.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { listWords as words } from '../../words/application-list.ts';
import { readList } from './list.tsx';
import { classText, subjectOf } from './list-rows.tsx';

/** More than any company has; a file of more rows is asked for by period. */
const mostRows = 10_000;

/** GET /applications.csv: every application that the list finds, in its order. */
export async function sendListCsv(visit: CompanyVisit): Promise<Response> {
  const { c, web, say } = visit;
  const { wanted, typed } = await readList(visit);
  const { rows } = await listApplications(web.db, wanted, {}, { sort: typed.sort, length: mostRows });
  const heads = ['number', 'appliedOn', 'class', 'kind', 'office', 'desired', 'start', 'status', 'begunBy'] as const;
  const day = (value: string | null) => (value ? formatDaySlashed(value) : '');
  return answerCsv(c, `${words.title.ja}_${web.clock.today()}.csv`, [
    heads.map((head) => say(words[head])),
    ...rows.map((row) => {
      const applied = row.appliedAt ? dayOf(row.appliedAt) : null;
      const classes = classesOf(web.catalogue, row.procedures, applied ?? web.clock.today());
      return [
        row.receptionNo ?? say(words.draft),
        day(applied),
        classText(classes, say),
        say(subjectOf(web, row)),
        `${row.officeCode} ${row.officeName}`,
        day(row.desiredStart),
        day(row.startDate),
        say(shownStatus(row.status)),
        row.begunBy,
      ];
    }),
  ]);
}

import { askedAs, correctedRows } from '../../application/record/corrections.ts';
import type { Filing } from '../../application/record/filing.ts';
import { formatDateTime } from '../../ground/text/day.ts';
import { BeforeAfter, DescriptionList, Section, Stack, Tag } from '../../ui/index.ts';
import { PartedAnswer } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import type { Desk } from './desk.ts';
import { answersOf, reviewWords } from './words.ts';

/** What was asked and answered, with the remarks that were made on each question. */
export function Answers({ desk }: { desk: Desk }) {
  const { say, detail } = desk;
  const [filing, older] = detail.filings;
  const corrected = new Set(older ? correctedRows(older, filing).map(({ question }) => question) : []);
  return (
    <Section
      id="answers"
      title={say(reviewWords.answers)}
      lead={`${say(answersOf(filing.revision))}　${formatDateTime(filing.filedAt)}　${filing.filedByName}`}
    >
      {filing.record.map(({ id, title, rows }) => (
        <Stack key={id} gap="small">
          <h3>{say(title)}</h3>
          <DescriptionList
            items={rows.map(({ question, label, answer }) => ({
              term: say(label),
              value: (
                <PartedAnswer id={question} label={say(label)} answer={say(answer)} parts={desk.parts}>
                  {say(answer) || say(reviewWords.none)}
                </PartedAnswer>
              ),
              note: remarksOn(desk, question, corrected.has(question)),
            }))}
          />
        </Stack>
      ))}
    </Section>
  );
}

/** What was asked on a question, and whether its answer was corrected; nothing where there is neither. */
function remarksOn({ say, detail }: Desk, question: string, corrected: boolean) {
  const asked = detail.queries.filter((each) => each.question === question);
  if (asked.length === 0 && !corrected) return undefined;
  return (
    <>
      {corrected && (
        <Tag tone="info" icon="pencil">
          {say(reviewWords.corrected)}
        </Tag>
      )}
      {asked.map(({ id, text, askedAt }) => (
        <p key={id}>
          {say(reviewWords.asked)}（{formatDateTime(askedAt)}）：{text}
        </p>
      ))}
    </>
  );
}

/** What was asked of the applicant, and what the correction changed (`decisions.md` 31). */
export function Correction({ desk }: { desk: Desk }) {
  const { say, detail } = desk;
  const [filing, older] = detail.filings;
  if (detail.queries.length === 0) return null;
  return (
    <Section id="correction" title={say(older ? reviewWords.corrected : reviewWords.queries)}>
      <DescriptionList
        items={detail.queries.map(({ question, text, askedAt }) => ({
          term: say((question && askedAs(filing, question)) || reviewWords.general),
          value: text,
          note: formatDateTime(askedAt),
        }))}
      />
      {older && <Difference older={older} newer={filing} />}
    </Section>
  );
}

function Difference({ older, newer }: { older: Filing; newer: Filing }) {
  const say = useSay();
  const rows = [...correctedRows(older, newer), ...swapped(older, newer)];
  if (rows.length === 0) return <p>{say(reviewWords.correctedNone)}</p>;
  return (
    <BeforeAfter
      id="correction-rows"
      caption={`${say(answersOf(older.revision))} → ${say(answersOf(newer.revision))}`}
      head={{ item: say(reviewWords.question), before: say(reviewWords.earlier), after: say(reviewWords.now) }}
      changedLabel={say(reviewWords.changed)}
      rows={rows.map(({ question, label, before, after }) => ({
        key: question,
        item: say(label),
        before: say(before) || say(reviewWords.none),
        after: say(after) || say(reviewWords.none),
        changed: true,
      }))}
    />
  );
}

/** Files that kept their name and changed their content: the words of the answer do not show it. */
function swapped(older: Filing, newer: Filing): ReturnType<typeof correctedRows> {
  return Object.entries(newer.files).flatMap(([question, files]) => {
    const was = older.files[question] ?? [];
    const others = files.filter(({ name, sha256 }) => was.some((file) => file.name === name && file.sha256 !== sha256));
    const label = askedAs(newer, question) ?? reviewWords.files;
    return others.map(({ name }) => ({
      question: `${question}.${name}`,
      label,
      before: { ja: name, en: name },
      after: { ja: `${name}（${reviewWords.sameName.ja}）`, en: `${name} (${reviewWords.sameName.en})` },
    }));
  });
}

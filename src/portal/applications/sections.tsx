import { type Detail, effectsNow } from '../../application/record/detail.ts';
import type { Effects } from '../../application/record/effects.ts';
import { officeText } from '../../contract/pending.ts';
import { formatFileSize } from '../../ground/text/size.ts';
import type { Say } from '../../ground/words.ts';
import { unreadText } from '../../procedure/fields/files.ts';
import { type BeforeAfterRow, DescriptionList, Details, FileList, Section } from '../../ui/index.ts';
import { PartedAnswer, PartedBeforeAfter, type Parts } from '../../web/parts.tsx';
import { useSay } from '../../web/say.ts';
import { within, detailWords as words } from '../../words/applications.ts';
import { appliesFrom } from '../../words/changes.ts';
import { Lines } from './parts.tsx';

/** What changes in the contract, before and after. */
export function Change({ detail, parts }: { detail: Detail; parts: Parts }) {
  const say = useSay();
  const { changes, fee, fees = [], opens = [] } = effectsNow(detail);
  const own = opens[0] ?? detail.application.officeCode;
  const feeRows = (code: string) => {
    const ofOffice = fees.length > 0 ? fees.find(({ officeCode }) => officeCode === code) : code === own && fee;
    return ofOffice ? [feeRow(ofOffice, say)] : [];
  };
  return (
    <Section id="change" title={say(words.change)}>
      {changes.length === 0 && <p>{say(words.noChange)}</p>}
      {changes.map((change) => (
        <PartedBeforeAfter
          key={change.officeCode}
          parts={parts}
          id={`change-${change.officeCode}`}
          caption={say(officeText(change.officeCode, change.officeName))}
          head={{ item: say(words.item), before: say(words.before), after: say(words.after) }}
          changedLabel={say(words.changed)}
          rows={[...rowsOf(change, say), ...feeRows(change.officeCode)]}
        />
      ))}
    </Section>
  );
}

const rowsOf = (change: Effects['changes'][number], say: Say): BeforeAfterRow[] =>
  change.blocks.flatMap(({ title, rows }) =>
    rows.map(({ path, label, before, after, changed, startsOn }) => ({
      key: path,
      item: label.ja.startsWith(title.ja) ? say(label) : say(within(title, label)),
      before: say(before) || say(words.nothing),
      after: say(after) || say(words.nothing),
      changed,
      ...(startsOn && { note: say(appliesFrom(startsOn)) }),
    })),
  );

function feeRow({ before, after }: Effects['fee'], say: Say): BeforeAfterRow {
  const yen = (amount: number) => `${amount.toLocaleString('ja-JP')}${say({ ja: '円', en: ' yen' })}`;
  return {
    key: 'fee',
    item: say(words.fee),
    before: yen(before.total),
    after: yen(after.total),
    changed: before.total !== after.total,
  };
}

/** What was asked and what was answered, page by page, in the words of the filing. */
export function Answers({ detail: { filings }, parts }: { detail: Detail; parts: Parts }) {
  const say = useSay();
  return (
    <Section id="answers" title={say(words.answers)} lead={say(words.answersLead)}>
      <Details summary={say(words.answersOpen)} open={parts.turned('answer-')}>
        {filings[0].record.map((part) => (
          <Section
            key={part.id}
            id={`answers-${part.id.replaceAll('.', '-')}`}
            title={say(part.title)}
            level={3}
            variant="plain"
          >
            <DescriptionList
              dense
              items={part.rows.map(({ question, label, answer }) => ({
                term: say(label),
                value: (
                  <PartedAnswer id={question} label={say(label)} answer={say(answer)} parts={parts}>
                    <Lines text={say(answer)} empty={say(words.nothing)} />
                  </PartedAnswer>
                ),
              }))}
            />
          </Section>
        ))}
      </Details>
    </Section>
  );
}

/** The files that are part of the filing. */
export function Files({ detail: { application, filings } }: { detail: Detail }) {
  const say = useSay();
  const files = Object.values(filings[0].files).flat();
  if (files.length === 0) return null;
  return (
    <Section id="files" title={say(words.files)}>
      <FileList
        caption={say(words.files)}
        head={{ name: say(words.fileName), size: say(words.fileSize), remove: say(words.remove) }}
        files={files.map((file) => {
          const why = unreadText(file);
          return {
            id: file.id,
            name: file.name,
            size: formatFileSize(file.size),
            href: `/applications/${application.receptionNo}/files/${file.id}`,
            note: why && say(why),
          };
        })}
      />
    </Section>
  );
}

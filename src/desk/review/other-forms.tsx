import { first } from '../../procedure/field.ts';
import {
  ActionBar,
  Button,
  Checkboxes,
  Details,
  Examples,
  Fields,
  Section,
  Select,
  Stack,
  Textarea,
} from '../../ui/index.ts';
import { type Desk, mistakeOn } from './desk.ts';
import { actionOf } from './one-form.tsx';
import { queryExamples, questionNo, refusalExamples, remarkNo, reviewWords } from './words.ts';

/** Remarks on single questions that one query can carry. */
export const remarkRows = [1, 2, 3, 4, 5] as const;

/** 確認事項を送る: one remark on the whole and, folded away, some on single questions (`decisions.md` 31). */
export function QueryForm({ desk }: { desk: Desk }) {
  const { say, application, shown } = desk;
  const typed = shown.typed ?? {};
  const opened = remarkRows.some((row) => first(typed, `remark.${row}`) + first(typed, `question.${row}`) !== '');
  return (
    <Section id="ask" title={say(reviewWords.queryTitle)}>
      <Stack>
        <Fields>
          <Textarea
            name="query"
            label={say(reviewWords.query)}
            hint={say(reviewWords.queryHint)}
            rows={3}
            value={first(typed, 'query')}
            error={mistakeOn(desk, 'query')}
          />
        </Fields>
        <Examples
          title={say(reviewWords.examples)}
          target="query"
          name="example"
          texts={queryExamples.map(say)}
          action={actionOf(application, 'query')}
        />
        <Details summary={say(reviewWords.perQuestion)} open={opened}>
          <Fields>
            {remarkRows.flatMap((row) => remarkFields(desk, row))}
            <Checkboxes
              name="opensAll"
              label={say(reviewWords.correctable)}
              hint={say(reviewWords.correctableHint)}
              choices={[
                { value: 'yes', label: say(reviewWords.opensAll), checked: first(typed, 'opensAll') === 'yes' },
              ]}
            />
          </Fields>
        </Details>
        <ActionBar>
          <Button variant="secondary" formaction={actionOf(application, 'query')}>
            {say(reviewWords.querySend)}
          </Button>
        </ActionBar>
      </Stack>
    </Section>
  );
}

/** A question, with its answer to recognise it by, and the remark on it. */
function remarkFields(desk: Desk, row: number) {
  const { say, shown, detail } = desk;
  const typed = shown.typed ?? {};
  const answered = (text: string) => (text ? `：${[...text.replaceAll('\n', ' ')].slice(0, 30).join('')}` : '');
  return [
    <Select
      name={`question.${row}`}
      label={say(questionNo(row))}
      placeholder={say(reviewWords.noQuestion)}
      width="full"
      value={first(typed, `question.${row}`)}
      error={mistakeOn(desk, `question.${row}`)}
      options={detail.filings[0].record.flatMap(({ rows }) =>
        rows.map(({ question, label, answer }) => ({
          value: question,
          label: `${say(label)}${answered(say(answer))}`,
        })),
      )}
    />,
    <Textarea
      name={`remark.${row}`}
      label={say(remarkNo(row))}
      rows={2}
      value={first(typed, `remark.${row}`)}
      error={mistakeOn(desk, `remark.${row}`)}
    />,
  ];
}

/** 不承諾にする. */
export function RefuseForm({ desk }: { desk: Desk }) {
  const { say, application, shown } = desk;
  return (
    <Section id="refusal" title={say(reviewWords.refuseTitle)}>
      <Stack>
        <Fields>
          <Textarea
            name="reason"
            label={say(reviewWords.reason)}
            hint={say(reviewWords.reasonHint)}
            rows={3}
            value={first(shown.typed ?? {}, 'reason')}
            error={mistakeOn(desk, 'reason')}
          />
        </Fields>
        <Examples
          title={say(reviewWords.examples)}
          target="reason"
          name="example"
          texts={refusalExamples.map(say)}
          action={actionOf(application, 'refuse')}
        />
        <ActionBar>
          <Button variant="danger" formaction={actionOf(application, 'refuse')}>
            {say(reviewWords.refuse)}
          </Button>
        </ActionBar>
      </Stack>
    </Section>
  );
}

import type { Judgement } from '../../application/review.ts';
import { formatDaySlashed, formatDayWithWeekday } from '../../text/day.ts';
import { ActionBar, Button, Form, Notice } from '../../ui/index.ts';
import { frameWords } from '../../words/frame.ts';
import { reviewWords, settledOn } from '../../words/review.ts';
import { tally } from './checks.tsx';
import type { Desk } from './show.tsx';

/** 審査を終了する, for system settings: their day is that of the application that waits for them. */
export function SettingEndForm({ desk, judgement }: { desk: Desk; judgement: Judgement }) {
  const { say, application } = desk;
  const { startsOn, seal, checks } = judgement;
  const day = { ja: formatDayWithWeekday(startsOn, 'ja'), en: formatDayWithWeekday(startsOn, 'en') };
  return (
    <>
      <p>
        <a href="#checks">{tally(checks, say)}</a>
      </p>
      {checks.some(({ result }) => result === 'fail') && (
        <Notice tone="danger" level={3} title={say(reviewWords.failing)} />
      )}
      <Form
        action={`/desk/applications/${application.receptionNo}/end`}
        label={say(reviewWords.end)}
        busyText={say(frameWords.sending)}
      >
        <input type="hidden" name="seal" value={seal} />
        <input type="hidden" name="startDate" value={formatDaySlashed(startsOn)} />
        <p>{say(settledOn(day))}</p>
        <ActionBar>
          <Button size="large">{say(reviewWords.end)}</Button>
        </ActionBar>
      </Form>
    </>
  );
}

import { formatDayWithWeekday } from '../../ground/text/day.ts';
import { Notice } from '../../ui/index.ts';
import { dueBy } from '../settings/words.ts';
import type { Journey } from './journey.ts';

/** On a page of system settings: which application they are for, and by when. */
export function SettingsFor({ journey: { examined, say } }: { journey: Journey }) {
  const { settled } = examined;
  if (!settled?.settingDeadline) return null;
  const { receptionNo, settingDeadline } = settled;
  const day = { ja: formatDayWithWeekday(settingDeadline, 'ja'), en: formatDayWithWeekday(settingDeadline, 'en') };
  return (
    <div id="settles">
      <Notice>
        <p>{say(dueBy(receptionNo, day))}</p>
      </Notice>
    </div>
  );
}

import type { HeldUp } from '../../application/move/held-up.ts';
import { issuedText } from '../../contract/pending.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import type { Text } from '../../ground/words.ts';
import { Link, Section, Table } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { moveWords, standsInTheWay } from '../review/words.ts';
import { heldUpWords, keepsMoving, listWords } from '../words.ts';

/** Applications that go no further unless somebody of the centre looks at them; nothing while there is none. */
export function HeldUpOnes({ heldUp }: { heldUp: readonly HeldUp[] }) {
  const say = useSay();
  if (heldUp.length === 0) return null;
  return (
    <Section id="held-up" title={say(heldUpWords.title)} lead={say(heldUpWords.lead)}>
      <Table
        id="held-up-list"
        caption={say(heldUpWords.title)}
        captionHidden
        cards
        columns={[
          { label: say(listWords.receptionNo), nowrap: true },
          { label: say(listWords.company) },
          { label: say(heldUpWords.move) },
          { label: say(heldUpWords.why) },
          { label: say(heldUpWords.since), nowrap: true },
        ]}
        rows={heldUp.map((each) => ({
          key: each.receptionNo,
          cells: [
            <Link href={`/desk/applications/${each.receptionNo}`}>{each.receptionNo}</Link>,
            `${each.companyName} ${say(issuedText(each.officeCode))} ${each.officeName}`,
            say(moveWords[each.move]),
            say(whyHeldUp(each)),
            formatDateTime(each.since),
          ],
        }))}
      />
    </Section>
  );
}

/** What stands in the way, and what helps. */
export function whyHeldUp({ why }: HeldUp): Text {
  switch (why.kind) {
    case 'conflict':
      return standsInTheWay(why.receptionNo, formatDaySlashed(why.effectiveOn), why.subject);
    case 'rule':
      return why.sentence;
    case 'notFiledAnew':
      return keepsMoving(why.times);
    case 'error':
      return heldUpWords.error;
  }
}

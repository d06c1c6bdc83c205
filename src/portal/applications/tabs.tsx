import { randomUUID } from 'node:crypto';
import type { Application } from '../../application/record/detail.ts';
import type { Text } from '../../ground/words.ts';
import type { PaperKind } from '../../papers/data.ts';
import { duePapers } from '../../papers/due.ts';
import { ActionBar, Button, ButtonLink, Columns, DocumentLink, Form, Section, Tabs } from '../../ui/index.ts';
import { paperNameOf } from '../../web/downloads.ts';
import { useSay } from '../../web/say.ts';
import { tabWords, detailWords as words } from '../../words/applications.ts';
import { canBeCopied } from './copy.ts';
import type { Rights } from './standing.tsx';

/** The tabs of 利用申込詳細: the application itself, then the parts of its contract. */
export type TabId = keyof typeof tabWords;
export const tabIds = Object.keys(tabWords) as TabId[];

/** Links, so that they work without script and can be bookmarked. */
export function TabLinks({ application, current }: { application: Application; current: TabId }) {
  const say = useSay();
  const items = tabIds.map((id) => ({
    href: tabHref(application, id),
    label: say(tabWords[id]),
    current: id === current,
  }));
  return <Tabs label={say(words.tabs)} items={items} />;
}

const printWords: Record<PaperKind, Text> = {
  applicationForm: words.printForm,
  acceptanceLetter: words.printLetter,
  closureNotice: words.printNotice,
};

/** The notice of IDs and the papers; the letter from the start date on, not before (`decisions.md` 21). */
type PapersProps = { application: Application /** Whether the contract ends. */; ends: boolean };

export function Papers({ application: { receptionNo, status }, ends }: PapersProps) {
  const say = useSay();
  const base = `/applications/${receptionNo}`;
  return (
    <Section id="papers" title={say(words.papers)}>
      <Columns>
        <DocumentLink href={`${base}/ids`} label={say(words.ids)} />
        {duePapers({ started: status === 'effective', ends, settles: false }).map((kind) => (
          <DocumentLink
            key={kind}
            href={`${base}/papers/${paperNameOf(kind)}`}
            label={say(printWords[kind])}
            meta="PDF"
          />
        ))}
      </Columns>
      {(status === 'scheduled' || status === 'settingPending') && (
        <p>{say(ends ? words.noticeLater : words.letterLater)}</p>
      )}
    </Section>
  );
}

/** What stands at the foot: the next tab, and while the application is open its withdrawal. */
export function Actions({
  application,
  tab,
  rights,
}: {
  application: Application;
  tab: TabId;
  rights?: Pick<Rights, 'file' | 'withdraw'>;
}) {
  const say = useSay();
  const next = tabIds[tabIds.indexOf(tab) + 1];
  if (!next && !rights?.withdraw && !rights?.file) return null;
  return (
    <ActionBar>
      {next && (
        <ButtonLink href={tabHref(application, next)} variant="secondary" forward>
          {say(words.nextTab)}
        </ButtonLink>
      )}
      {rights?.file && canBeCopied(application) && (
        <Form action={`/applications/${application.receptionNo}/copy`} label={say(words.copy)}>
          <input type="hidden" name="id" value={randomUUID()} />
          <Button variant="tertiary">{say(words.copy)}</Button>
        </Form>
      )}
      {rights?.withdraw && (
        <ButtonLink href={`/applications/${application.receptionNo}/withdraw`} variant="tertiary">
          {say(words.withdraw)}
        </ButtonLink>
      )}
    </ActionBar>
  );
}

const tabHref = ({ receptionNo }: Application, tab: TabId): string =>
  `/applications/${receptionNo}${tab === 'application' ? '' : `?tab=${tab}`}`;

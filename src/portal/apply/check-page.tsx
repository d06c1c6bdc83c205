import { filesOf, freeFiles, isRenewed } from '../../application/draft/draft.ts';
import type { Seen } from '../../application/draft/examine.ts';
import { isOpen } from '../../application/draft/open-questions.ts';
import { findHolders } from '../../application/move/claims.ts';
import { checkPage as asked, replyLabel } from '../../application/record/pages.ts';
import { limitsNow } from '../../application/record/time-limits.ts';
import { accept } from '../../files/limits.ts';
import { formatFileSize } from '../../ground/text/size.ts';
import type { Say, Text } from '../../ground/words.ts';
import { claimsOf } from '../../procedure/claims.ts';
import { first } from '../../procedure/field.ts';
import { fileText, unreadText } from '../../procedure/fields/files.ts';
import { ActionBar, Button, Columns, FileField, FileList, Form, Notice, Section, Textarea } from '../../ui/index.ts';
import { frameWords } from '../../words/frame.ts';
import { unreadWords } from '../../words/survey.ts';
import { Changes } from './check-changes.tsx';
import { Answers, Warnings } from './check-parts.tsx';
import { seenWords, checkWords as words } from './check-words.ts';
import { Closed } from './closed.tsx';
import { Held, seenBy } from './held-by.tsx';
import { anchorOf, type Journey, linkTo } from './journey.ts';
import { GoesWith, LinkedDrafts, LinkedNext, LinkedSeals, PairOffers } from './linked.tsx';
import { ManagersOnly, mayFileAll } from './managers.tsx';
import { openingOf, type Problems } from './page-form.tsx';
import { buttons } from './posted.ts';
import { Remarks, remarkOn } from './remarks.tsx';
import { writeSeen } from './seen-field.ts';
import { SettingsFor } from './settings-for.tsx';
import { formId, journeyPage, type PageError } from './shell.tsx';
import { stepListOf } from './step-list.ts';
import { hrefOf } from './steps.ts';
import { placeOf } from './view.ts';
import { applyWords, fileHint } from './words.ts';

export type CheckShown = {
  /** Mistakes with the page's own fields, by question. */
  problems?: Problems;
  /** What has changed since the page was shown that was to be filed. */
  moved?: readonly (keyof Seen)[];
  /** Applications that have their hand on the same items. */
  claimed?: readonly string[];
  status?: 200 | 409 | 422;
};

/** 「申込内容 確認」. */
export async function showCheckPage(journey: Journey, shown: CheckShown = {}): Promise<Response> {
  const { web, actor, draft, steps, examined } = journey;
  const renewed = isRenewed(web, draft);
  const { problems = new Map() } = shown;
  const { procedures, assessment } = examined;
  const holders = await findHolders(web.db, draft.id, claimsOf(procedures, draft.officeCode, assessment.operations));
  const isFree = shown.claimed !== undefined && holders.length === 0;
  return journeyPage({
    visit: journey,
    draft,
    title: words.title,
    lead: words.lead,
    back: backOf(journey),
    step: { current: steps.length, total: steps.length },
    list: { ...stepListOf(journey, asked.id), folded: true },
    errors: errorsOf(journey, problems),
    ...(shown.status && !isFree && { status: shown.status }),
    notices: (
      <>
        {shown.moved && !renewed && <Moved journey={journey} parts={shown.moved} />}
        <Held seen={seenBy(actor, holders)} tone={shown.claimed ? 'danger' : 'warning'} />
        {renewed && <Renewed journey={journey} />}
        <ManagersOnly journey={journey} />
        <SettingsFor journey={journey} />
        <UnreadForms journey={journey} />
        {journey.beside.length === 0 && <GoesWith journey={journey} />}
        <Remarks journey={journey} />
      </>
    ),
    action: hrefOf(draft.id, 'check'),
    enter: 'save',
    wide: true,
    children: (
      <>
        <CheckForm journey={journey} problems={problems} renewed={renewed} />
      </>
    ),
  });
}

/** To the page before; what was sent back by the centre was opened from the application. */
function backOf({ draft, steps }: Journey): { href: string; label: Text } {
  if (draft.receptionNo) return { href: `/applications/${draft.receptionNo}`, label: applyWords.backToApplication };
  const before = steps.at(-2);
  const label = before?.id === 'contact' ? applyWords.backToContact : applyWords.backToPage;
  return { href: before?.href ?? '/menu', label };
}

type FormProps = { journey: Journey; problems: Problems; renewed: boolean };

function CheckForm({ journey, problems, renewed }: FormProps) {
  const { say, draft, examined, beside } = journey;
  const waits = beside.some(({ next }) => next);
  return (
    <Form dense id={formId} action={hrefOf(draft.id, 'check')} multipart busyText={say(frameWords.sending)}>
      <input type="hidden" name="_seen" value={writeSeen(examined.seen)} />
      <LinkedSeals journey={journey} />
      {!draft.settles && <Changes journey={journey} />}
      <Warnings journey={journey} />
      <LinkedDrafts journey={journey} />
      <Answers journey={journey} />
      <Extras journey={journey} problems={problems} />
      <PairOffers journey={journey} />
      <ActionBar sticky>
        {waits ? (
          <LinkedNext journey={journey} />
        ) : renewed ? (
          <Button size="large" name={buttons.command} value="renew">
            {say(words.renew)}
          </Button>
        ) : (
          mayFileAll(journey) && (
            <Button size="large" name={buttons.command} value="next">
              {say(words.file)}
            </Button>
          )
        )}
        <Button size="large" variant="secondary" name={buttons.command} value="save" formnovalidate keepsWork>
          {say(applyWords.save)}
        </Button>
      </ActionBar>
    </Form>
  );
}

/** 備考 and free attachments. */
function Extras({ journey, problems }: Omit<FormProps, 'renewed'>) {
  const { say, open, draft } = journey;
  const mayAttach = isOpen(open, freeFiles);
  return (
    <>
      {draft.receptionNo && (
        <Section id="reply-section" title={say(words.replySection)} lead={say(words.replyLead)}>
          <Reply journey={journey} />
        </Section>
      )}
      <Columns>
        <Section id="remarks-section" title={say(words.remarksSection)}>
          {isOpen(open, noteId) ? <Note journey={journey} /> : <Closed journey={journey} questions={[noteId]} />}
        </Section>
        <Section id="files-section" title={say(words.files)} {...(mayAttach && { lead: say(words.filesLead) })}>
          {mayAttach ? (
            <FreeFiles journey={journey} problem={problems.get(freeFiles)} />
          ) : (
            <Closed journey={journey} questions={[freeFiles]} />
          )}
        </Section>
      </Columns>
    </>
  );
}

const noteId = 'check.remarks';

function Note({ journey }: { journey: Journey }) {
  const { say, draft, examined } = journey;
  const fault = examined.faults.find(({ question }) => question === noteId);
  const remark = remarkOn(journey, noteId);
  return (
    <Textarea
      name="remarks"
      label={say(words.remarks)}
      mark={say(applyWords.optional)}
      hint={say(words.remarksHint)}
      value={first(draft.pages.check ?? {}, 'remarks')}
      rows={3}
      limit={240}
      countText={{ left: say(applyWords.left), over: say(applyWords.over) }}
      {...(fault && { error: say(fault.message) })}
      {...(remark ? { remark } : {})}
    />
  );
}

/** A 確認事項 is answered in words where nothing is to be corrected, or beside it. */
function Reply({ journey }: { journey: Journey }) {
  const { say, draft, examined } = journey;
  const fault = examined.faults.find(({ question }) => question === 'check.reply');
  return (
    <Textarea
      name="reply"
      label={say(replyLabel)}
      mark={say(applyWords.optional)}
      hint={say(words.replyHint)}
      value={first(draft.pages.check ?? {}, 'reply')}
      limit={400}
      countText={{ left: say(applyWords.left), over: say(applyWords.over) }}
      {...(fault && { error: say(fault.message) })}
    />
  );
}

function FreeFiles({ journey, problem }: { journey: Journey; problem: Text | undefined }) {
  const { say, draft } = journey;
  const remark = remarkOn(journey, freeFiles);
  return (
    <FileField
      name={freeFiles}
      label={say(words.fileToAdd)}
      mark={say(applyWords.optional)}
      hint={say(fileHint(limitsNow(journey.web)))}
      accept={accept}
      upload={{ name: buttons.attach, value: freeFiles, label: say(words.addFile) }}
      {...(problem && { error: say(problem) })}
      {...(remark ? { remark } : {})}
    >
      <FileList
        caption={say(words.fileList)}
        head={{ name: say(applyWords.fileName), size: say(applyWords.fileSize), remove: say(applyWords.remove) }}
        files={(draft.files[freeFiles] ?? []).map((file) => ({
          id: file.id,
          name: file.name,
          size: formatFileSize(file.size),
          href: `/apply-files/${draft.id}/${file.id}`,
          note: textOf(unreadText(file), say),
        }))}
        remove={{ name: buttons.remove, label: say(applyWords.remove) }}
        empty={say(applyWords.noFiles)}
      />
    </FileField>
  );
}

const textOf = (text: Text | undefined, say: Say) => text && say(text);

/** Forms whose answers stand in their files alone, told before they are filed. */
function UnreadForms({ journey: { say, draft, examined, lang } }: { journey: Journey }) {
  const unread = Object.values(filesOf(draft, examined.procedures)).flat().filter(unreadText);
  if (unread.length === 0) return null;
  return (
    <Notice tone="warning" title={say(unreadWords.title)}>
      <ul>
        {unread.map((file) => (
          <li key={file.id}>{fileText(file, lang)}</li>
        ))}
      </ul>
      <p>{say(unreadWords.text)}</p>
    </Notice>
  );
}

/** Every mistake of every page, each with the way to its field. */
function errorsOf(journey: Journey, problems: Problems): PageError[] {
  const { examined, steps, say } = journey;
  const faults = examined.faults.map(({ page, question, message, item }) => {
    const step = steps.find(({ id }) => id === page);
    const at = step ? placeOf(step, question, openingOf(journey, step), item) : anchorOf(question);
    return {
      href: !step || page === asked.id ? `#${at}` : linkTo(step.href, { returning: true, at }),
      text: say(message),
    };
  });
  return [...faults, ...[...problems].map(([question, text]) => ({ href: `#${anchorOf(question)}`, text: say(text) }))];
}

function Moved({ journey: { say }, parts }: { journey: Journey; parts: readonly (keyof Seen)[] }) {
  return (
    <Notice tone="warning" live title={say(words.movedTitle)}>
      <ul>
        {parts.map((part) => (
          <li key={part}>{say(seenWords[part])}</li>
        ))}
      </ul>
      <p>{say(words.movedText)}</p>
    </Notice>
  );
}

function Renewed({ journey: { say } }: { journey: Journey }) {
  return (
    <Notice tone="warning" live title={say(words.renewedTitle)}>
      <p>{say(words.renewedText)}</p>
    </Notice>
  );
}

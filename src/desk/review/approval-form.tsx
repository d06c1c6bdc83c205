import type { Proposal } from '../../application/move/end-proposals.ts';
import type { Judgement } from '../../application/review/review.ts';
import { formatDateTime, formatDaySlashed } from '../../ground/text/day.ts';
import { may } from '../../people/permissions.ts';
import { first } from '../../procedure/field.ts';
import { ActionBar, Button, DescriptionList, Details, Fields, Notice, Stack, Textarea } from '../../ui/index.ts';
import { Checked } from './checks.tsx';
import { type Desk, isWorkedOn, mistakeOn } from './desk.ts';
import { SettingsFollow } from './end-form.tsx';
import { actionOf } from './one-form.tsx';
import { closingWords, reviewWords } from './words.ts';

type Props = { desk: Desk; proposal: Proposal };

/** What was proposed; an approver who is not the proposer agrees or sends it back. */
export function Approval({ desk, proposal, judgement }: Props & { judgement: Judgement }) {
  const { say, actor } = desk;
  const own = proposal.proposedBy === actor.personId;
  const decides = may(actor, 'review.approve') && !own;
  return (
    <Stack gap="small">
      <Notice tone="info" level={3} title={say(reviewWords.awaitsApproval)}>
        {!decides && <p>{say(own ? reviewWords.ownProposal : reviewWords.approverDecides)}</p>}
      </Notice>
      <DescriptionList dense items={itemsOf(desk, proposal)} />
      <SettingsFollow desk={desk} day={proposal.startDate} settings={judgement.settings} />
      {decides && <ApproveForm desk={desk} proposal={proposal} judgement={judgement} />}
      {decides && <SendBackForm desk={desk} />}
    </Stack>
  );
}

function itemsOf({ say, judgement }: Desk, { startDate, issued, proposedAt, proposedByName }: Proposal) {
  return [
    { term: say(reviewWords.startDate), value: <strong>{formatDaySlashed(startDate)}</strong> },
    ...Object.entries(issued).map(([slot, value]) => {
      const label = judgement?.effects.slots.find(({ id }) => id === slot)?.label;
      return { term: label ? say(label) : slot, value };
    }),
    { term: say(reviewWords.proposedBy), value: proposedByName, note: formatDateTime(proposedAt) },
  ];
}

function ApproveForm({ desk, proposal, judgement }: Props & { judgement: Judgement }) {
  const { say, application } = desk;
  const { checks, fingerprint, startsOn } = judgement;
  return (
    <>
      <Checked checks={checks} />
      <input type="hidden" name="proposal" value={String(proposal.id)} />
      {startsOn === proposal.startDate && <input type="hidden" name="fingerprint" value={fingerprint} />}
      <ActionBar>
        <Button size="large" formaction={actionOf(application, 'approve')}>
          {say(reviewWords.approve)}
        </Button>
      </ActionBar>
    </>
  );
}

function SendBackForm({ desk }: { desk: Desk }) {
  const { say, application, shown } = desk;
  return (
    <Details summary={say(reviewWords.sendBack)} open={isWorkedOn(desk, ['returnReason'])}>
      <Stack>
        <Fields>
          <Textarea
            name="returnReason"
            label={say(reviewWords.reason)}
            hint={say(reviewWords.returnHint)}
            rows={3}
            value={first(shown.typed ?? {}, 'returnReason')}
            error={mistakeOn(desk, 'returnReason')}
          />
        </Fields>
        <ActionBar>
          <Button variant="secondary" formaction={actionOf(application, 'return')}>
            {say(reviewWords.sendBack)}
          </Button>
        </ActionBar>
      </Stack>
    </Details>
  );
}

/** What the reviewer has to put right before the review can end again. */
export function SentBack({ desk: { say, proposals } }: { desk: Desk }) {
  const last = proposals.at(-1);
  if (last?.closing !== 'sentBack') return null;
  return (
    <Notice tone="warning" level={3} title={say(reviewWords.sentBack)}>
      <p>{last.why}</p>
    </Notice>
  );
}

/** What became of the proposals before: an approver's reason is what the reviewer works on. */
export function ClosedProposals({ desk: { say, proposals } }: { desk: Desk }) {
  const closed = proposals.flatMap(({ closing, ...rest }) => (closing === null ? [] : [{ ...rest, closing }]));
  if (closed.length === 0) return null;
  return (
    <>
      <h3>{say(reviewWords.approvals)}</h3>
      <DescriptionList
        dense
        items={closed.map((each) => ({
          term: say(closingWords[each.closing]),
          value: [each.closedByName, each.why].filter(Boolean).join('\n'),
          note: `${say(reviewWords.proposedBy)} ${each.proposedByName}　${formatDaySlashed(each.startDate)}　${each.closedAt ? formatDateTime(each.closedAt) : ''}`,
        }))}
      />
    </>
  );
}

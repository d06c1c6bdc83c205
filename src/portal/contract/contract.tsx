import { hasEnded } from '../../contract/shape.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDaySlashed, formatDayWithWeekday, readOptionalDay } from '../../ground/text/day.ts';
import { isBlank } from '../../ground/text/visible.ts';
import { may } from '../../people/permissions.ts';
import {
  ActionBar,
  BackLink,
  ButtonLink,
  Columns,
  EmptyState,
  ErrorSummary,
  PageTitle,
  Stack,
} from '../../ui/index.ts';
import { partsOf } from '../../web/parts.tsx';
import { officesOf } from '../../web/route.ts';
import { useSay } from '../../web/say.ts';
import type { CompanyVisit } from '../../web/visit.ts';
import { frameWords } from '../../words/frame.ts';
import { companyPage } from '../page.tsx';
import { Ahead } from './ahead.tsx';
import { Holdings, Parties } from './blocks.tsx';
import { Fees } from './fees.tsx';
import { History } from './history.tsx';
import { Picker } from './picker.tsx';
import { readContract } from './read.ts';
import { JointUse, Sharing } from './sharing.tsx';
import type { View } from './view.ts';
import { contractOf, contractWords as words } from './words.ts';

/** 「契約内容確認」: the contract of an office as of a day, where each value comes from, and what is to come. */
export async function showContract(visit: CompanyVisit): Promise<Response> {
  const { c, web, actor, say } = visit;
  const [offices, today] = [officesOf(actor, 'contract.read'), web.clock.today()];
  const officeCode = c.req.query('office') ?? offices[0] ?? '';
  if (!offices.includes(officeCode)) throw new AppError('notFound');
  const typed = c.req.query('on') ?? '';
  const { day, fault } = readOptionalDay(typed, words.on);
  const on = fault ? undefined : (day ?? today);
  const problem = fault && say(fault);
  const parts = partsOf(c, '/contract');
  const view = on && { ...(await readContract(web.db, officeCode, on)), c, actor, officeCode, on, today, parts };
  return companyPage(visit, {
    title: say(words.title),
    current: 'contract',
    ...(problem && { failed: true, status: 422 }),
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        {problem && <ErrorSummary title={say(frameWords.errorSummary)} errors={[{ href: '#on', text: problem }]} />}
        <Picker
          offices={offices}
          office={officeCode}
          on={isBlank(typed) ? formatDaySlashed(today) : typed}
          problem={problem}
        />
        {view && <ContractView view={view} />}
      </>
    ),
  });
}

function ContractView({ view }: { view: View }) {
  const { c, actor, contract, officeCode, on } = view;
  const say = useSay();
  if (!contract)
    return (
      <>
        <Ahead view={view} />
        <EmptyState title={say(words.noContract)}>{say(words.noContractText)}</EmptyState>
      </>
    );
  return (
    <>
      <p>
        <strong>
          {officeCode} {contract.office.name}
        </strong>{' '}
        {say(contractOf(formatDayWithWeekday(on, c.get('lang'))))}
      </p>
      <Ahead view={view} />
      <Columns>
        <Stack>
          <Parties view={view} contract={contract} />
          <Sharing view={view} contract={contract} />
          <JointUse view={view} contract={contract} />
          <Fees view={view} contract={contract} />
        </Stack>
        <Stack>
          <Holdings view={view} contract={contract} />
        </Stack>
      </Columns>
      <History view={view} />
      {may(actor, 'application.file', officeCode) && !hasEnded(contract.office) && (
        <ActionBar>
          <ButtonLink href="/guidance" variant="secondary" size="large" forward>
            {say(words.changeContract)}
          </ButtonLink>
        </ActionBar>
      )}
    </>
  );
}

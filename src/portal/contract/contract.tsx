import { listUnderWay, type UnderWay } from '../../application/lists/under-way.ts';
import { hasEnded } from '../../contract/shape.ts';
import type { Day } from '../../ground/clock.ts';
import { AppError } from '../../ground/errors.ts';
import { formatDaySlashed, formatDayWithWeekday, readOptionalDay } from '../../ground/text/day.ts';
import { isBlank } from '../../ground/text/visible.ts';
import { type ContractAsOf, findContractAsOf } from '../../ledger/read.ts';
import { may } from '../../people/permissions.ts';
import {
  ActionBar,
  BackLink,
  ButtonLink,
  Columns,
  EmptyState,
  ErrorSummary,
  Link,
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
import { TwoDays } from './two-days.tsx';
import { UnderWaySection } from './under-way.tsx';
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
  const compared = c.req.query('with') ?? '';
  const other = readOptionalDay(compared, words.with);
  const problems = { on: fault && say(fault), with: other.fault && say(other.fault) };
  const failed = problems.on !== undefined || problems.with !== undefined;
  const parts = partsOf(c, '/contract');
  const view = on && { ...(await readContract(web.db, officeCode, on)), c, actor, officeCode, on, today, parts };
  const beside = view &&
    other.day && { day: other.day, contract: await findContractAsOf(web.db, officeCode, other.day) };
  const mayList = may(actor, 'application.list', officeCode);
  const underWay = view && mayList ? await listUnderWay(web.db, officeCode) : [];
  return companyPage(visit, {
    title: say(words.title),
    current: 'contract',
    ...(failed && { failed, status: 422 }),
    children: (
      <>
        <BackLink href="/menu">{say(words.toMenu)}</BackLink>
        <PageTitle lead={say(words.lead)}>{say(words.title)}</PageTitle>
        <ErrorSummary
          title={say(frameWords.errorSummary)}
          errors={(['on', 'with'] as const).flatMap((name) => {
            const text = problems[name];
            return text ? [{ href: `#${name}`, text }] : [];
          })}
        />
        <Picker
          offices={offices}
          office={officeCode}
          on={isBlank(typed) ? formatDaySlashed(today) : typed}
          compared={compared}
          problems={problems}
        />
        {view && beside && <TwoDays {...inOrder(view, beside)} parts={parts} />}
        {view && <ContractView view={view} underWay={underWay} />}
      </>
    ),
  });
}

type State = { day: Day; contract: ContractAsOf | undefined };

/** The earlier day stands on the left. */
function inOrder({ on, contract }: View, other: State): { earlier: State; later: State } {
  const shown = { day: on, contract };
  return other.day < on ? { earlier: other, later: shown } : { earlier: shown, later: other };
}

function ContractView({ view, underWay }: { view: View; underWay: readonly UnderWay[] }) {
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
        {say(contractOf(formatDayWithWeekday(on, c.get('lang'))))}{' '}
        <Link href={`/contract.csv?${new URLSearchParams({ office: officeCode, on })}`}>{say(words.csv)}</Link>
      </p>
      <Ahead view={view} />
      <UnderWaySection applications={underWay} officeCode={officeCode} />
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

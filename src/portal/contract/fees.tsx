import { monthlyFees, noFee } from '../../contract/fee.ts';
import type { ContractAsOf } from '../../ledger/read.ts';
import { DescriptionList, Section } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import type { View } from './view.ts';
import { contractWords as words, yen } from './words.ts';

type FeesProps = { view: View; contract: ContractAsOf };

/** What the contract costs each month whatever the use, in yen without tax; what another office pays for the same user code left out. */
export function Fees({ view, contract }: FeesProps) {
  const say = useSay();
  const { officeCode, office } = contract;
  const fee = monthlyFees({ ...view.coHolders, [officeCode]: office }, view.prices, view.on)[officeCode] ?? noFee;
  const lines = [
    { label: words.base, amount: fee.base },
    { label: words.reports, amount: fee.reports },
    { label: words.archive, amount: fee.archive },
    ...(fee.lines > 0 ? [{ label: words.lineFee, amount: fee.lines }] : []),
    { label: words.total, amount: fee.total },
    ...(fee.sampled > 0 ? [{ label: words.sampledFee, amount: fee.sampled }] : []),
  ];
  return (
    <Section id="fee" title={say(words.fee)} lead={say(words.feeLead)}>
      <DescriptionList
        dense
        items={lines.map(({ label, amount }) => ({ term: say(label), value: say(yen(grouped.format(amount))) }))}
      />
    </Section>
  );
}

/** 30,000 in both languages. */
const grouped = new Intl.NumberFormat('ja-JP');

import { companyOf } from '../../../src/contract/shape.ts';
import { demoCompanies, demoOffices } from '../../../src/demo/contracts.ts';
import type { Present } from '../../../src/procedure/present.ts';
import { knownPrices } from '../prices.ts';

/** The demonstration's contract of an office as a procedure sees it, with those of other offices. */
export function presentOf(officeCode: string, ...others: readonly string[]): Present {
  const contractOf = (code: string) => {
    const [company, office] = [demoCompanies[companyOf(code)], demoOffices[code]];
    if (!company || !office) throw new Error(`the demonstration has no ${code}`);
    return { company, office };
  };
  return {
    companyCode: companyOf(officeCode),
    officeCode,
    ...contractOf(officeCode),
    startsOn: '2026-12-15',
    prices: knownPrices,
    others: Object.fromEntries(others.map((code) => [code, contractOf(code)])),
    borrowers: [],
    dependents: [],
  };
}

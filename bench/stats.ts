/** What was measured of one kind of request: how many a second, and how long one took, in milliseconds. */
export type Figures = { rate: number; p50: number; p99: number; count: number };

/** @param durations of all requests, in milliseconds @param seconds of the whole run */
export function figuresOf(durations: readonly number[], seconds: number): Figures {
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    rate: durations.length / seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    count: durations.length,
  };
}

/** The value below which that share of the sorted values lies (nearest rank). */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

/** The middle one of the rounds, each figure by itself. */
export function medianFigures(rounds: readonly Figures[]): Figures {
  const of = (name: keyof Figures) => median(rounds.map((round) => round[name]));
  return { rate: of('rate'), p50: of('p50'), p99: of('p99'), count: of('count') };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

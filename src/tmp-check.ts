import type { Paths, At } from './contract/operation.ts';
import type { Office } from './contract/shape.ts';
type P = Paths<Office>;
type T1 = 'lines.L1.id' extends P ? true : false;
type T2 = 'lines.L1.bogus' extends P ? true : false;
type LineP = Extract<P, `lines.${string}`>;
type UC = Extract<P, `userCodes.${string}`>;
export const a: T1 = 0 as never as 5; export const b: T2 = 0 as never as 5; export const c: LineP = 0 as never as 5; export const d: UC = 0 as never as 5;
export const e: At<Office, 'lines.L1.id'> = 0 as never as { x: 1 };

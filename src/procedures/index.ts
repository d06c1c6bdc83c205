import type { AnyProcedure } from '../procedure/define.ts';
import { equipmentSharing } from './equipment-sharing.ts';

/** The menu: every procedure that is offered. Nothing outside this folder names one. */
export const procedures: readonly AnyProcedure[] = [equipmentSharing];

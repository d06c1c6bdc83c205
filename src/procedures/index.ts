import type { AnyProcedure } from '../procedure/define.ts';
import { equipmentSharing } from './equipment-sharing.ts';
import { headOffice } from './head-office.ts';
import { systemManager } from './system-manager.ts';

/** The menu: every procedure that is offered. Nothing outside this folder names one. */
export const procedures: readonly AnyProcedure[] = [headOffice, systemManager, equipmentSharing];

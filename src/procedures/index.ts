import type { AnyProcedure } from '../procedure/define.ts';
import { lines } from './access-lines.ts';
import { billingAddress } from './billing-address.ts';
import { billingContact } from './billing-contact.ts';
import { bondedArchive } from './bonded-archive.ts';
import { brokerId } from './broker-id.ts';
import { bulkChange } from './bulk-change.ts';
import { businessKinds } from './business-kinds.ts';
import { closure } from './contract-end.ts';
import { contractor } from './contractor-name.ts';
import { equipmentSharing } from './equipment-sharing.ts';
import { headOffice } from './head-office.ts';
import { idNumbers } from './id-numbers.ts';
import { jointUse } from './joint-use.ts';
import { jointUseNewOffice } from './joint-use-new-office.ts';
import { logicalTerminals } from './logical-terminals.ts';
import { mailboxes } from './mailbox-counts.ts';
import { netTerminals } from './net-terminals.ts';
import { newContract } from './new-contract.ts';
import { anotherOffice } from './new-office.ts';
import { officeProfile } from './office-profile.ts';
import { paymentMethod } from './payment-method.ts';
import { succession } from './position-succession.ts';
import { pricePlan } from './price-plan.ts';
import { transfer } from './registration-transfer.ts';
import { settingBrokerage } from './setting-brokerage.ts';
import { settingOthers } from './setting-others.ts';
import { settingProfile } from './setting-profile.ts';
import { settingTrader } from './setting-trader.ts';
import { settingWarehouse } from './setting-warehouse.ts';
import { statReports } from './stat-reports.ts';
import { systemManager } from './system-manager.ts';
import { userCodes } from './user-codes.ts';
import { webCertificates } from './web-certificates.ts';

/** The menu: every procedure that is offered. Nothing outside this folder names one. */
export const procedures: readonly AnyProcedure[] = [
  officeProfile,
  contractor,
  headOffice,
  systemManager,
  businessKinds,
  userCodes,
  idNumbers,
  netTerminals,
  webCertificates,
  lines,
  logicalTerminals,
  mailboxes,
  pricePlan,
  statReports,
  bondedArchive,
  billingAddress,
  billingContact,
  paymentMethod,
  equipmentSharing,
  jointUse,
  jointUseNewOffice,
  transfer,
  bulkChange,
  succession,
  closure,
  newContract,
  anotherOffice,
  brokerId,
  settingBrokerage,
  settingWarehouse,
  settingTrader,
  settingOthers,
  settingProfile,
];

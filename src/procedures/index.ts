import type { AnyProcedure } from '../procedure/define.ts';
import { bondedArchive } from './archive/bonded-archive.ts';
import { billingAddress } from './billing/billing-address.ts';
import { billingContact } from './billing/billing-contact.ts';
import { paymentMethod } from './billing/payment-method.ts';
import { brokerId } from './broker/broker-id.ts';
import { businessKinds } from './codes/business-kinds.ts';
import { idNumbers } from './codes/id-numbers.ts';
import { userCodes } from './codes/user-codes.ts';
import { netTerminals } from './internet/net-terminals.ts';
import { webCertificates } from './internet/web-certificates.ts';
import { accessLines } from './line/access-lines.ts';
import { logicalTerminals } from './line/logical-terminals.ts';
import { mailboxCounts } from './line/mailbox-counts.ts';
import { newContract } from './new/new-contract.ts';
import { newOffice } from './new/new-office.ts';
import { contractorName } from './office/contractor-name.ts';
import { headOffice } from './office/head-office.ts';
import { officeProfile } from './office/office-profile.ts';
import { systemManager } from './office/system-manager.ts';
import { pricePlan } from './plan/price-plan.ts';
import { statReports } from './reports/stat-reports.ts';
import { settingBrokerage } from './setting/setting-brokerage.ts';
import { settingOthers } from './setting/setting-others.ts';
import { settingProfile } from './setting/setting-profile.ts';
import { settingTrader } from './setting/setting-trader.ts';
import { settingWarehouse } from './setting/setting-warehouse.ts';
import { bulkChange } from './special/bulk-change.ts';
import { contractEnd } from './special/contract-end.ts';
import { equipmentSharing } from './special/equipment-sharing.ts';
import { jointUse } from './special/joint-use.ts';
import { jointUseNewOffice } from './special/joint-use-new-office.ts';
import { positionSuccession } from './special/position-succession.ts';
import { registrationTransfer } from './special/registration-transfer.ts';

/** The menu: every procedure that is offered. Nothing outside this folder names one. */
export const procedures: readonly AnyProcedure[] = [
  officeProfile,
  contractorName,
  headOffice,
  systemManager,
  businessKinds,
  userCodes,
  idNumbers,
  netTerminals,
  webCertificates,
  accessLines,
  logicalTerminals,
  mailboxCounts,
  pricePlan,
  statReports,
  bondedArchive,
  billingAddress,
  billingContact,
  paymentMethod,
  equipmentSharing,
  jointUse,
  jointUseNewOffice,
  registrationTransfer,
  bulkChange,
  positionSuccession,
  contractEnd,
  newContract,
  newOffice,
  brokerId,
  settingBrokerage,
  settingWarehouse,
  settingTrader,
  settingOthers,
  settingProfile,
];

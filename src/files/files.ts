import type { Connection } from '../db/connect.ts';
import type { Config } from '../ground/config.ts';
import type { FileRef, Problem } from '../procedure/field.ts';
import { type Attachment, findAttachment, removeAttachment } from './attachments.ts';
import type { DiskContent } from './content.ts';
import { type OpenFile, openFile, verifyStored } from './open.ts';
import type { FileOwner } from './owner.ts';
import { freeBytes, probeStorage } from './probe.ts';
import { openStorage } from './storage.ts';
import { type NewFile, storeFile } from './store.ts';
import type { FilledSheet } from './survey/open-workbook.ts';
import { createWorkbooks } from './survey/workbooks.ts';
import { sweepFiles } from './sweep.ts';
import { sweepUploads, uploadFolder } from './upload-folder.ts';

/** The attachments of this program; made once, at the start. What needs no bytes is in `attachments.ts`. */
export interface Files {
  /** See `storeFile`. */
  store(db: Connection, wanted: NewFile): Promise<FileRef | Problem>;
  /** See `findAttachment`. */
  find(db: Connection, id: string): Promise<Attachment | undefined>;
  /** See `removeAttachment`. */
  remove(db: Connection, removed: { id: string; applicationId: string; now: Date }): Promise<Problem | undefined>;
  /** See `openFile`. */
  open(file: Attachment): Promise<OpenFile>;
  /** See `verifyStored`. */
  verifyStored(db: Connection, filed: { applicationId: string; ids: readonly string[] }): Promise<Problem | undefined>;
  /** See `Workbooks`. */
  openWorkbook(file: Pick<DiskContent, 'path'>): Promise<FilledSheet[] | undefined>;
  /** See `sweepFiles`. */
  sweep(db: Connection, olderThan: Date): Promise<number>;
  /** See `probeStorage`. */
  probe(): Promise<void>;
  /** See `freeBytes`. */
  free(): Promise<number | undefined>;
  /** Ends the process that opens workbooks. */
  close(): Promise<void>;
}

/** @throws StartError when the place for files cannot be used */
export async function createFiles({
  config,
  owner,
}: {
  config: Pick<Config, 'filesUrl' | 'dataDir'>;
  owner: FileOwner;
}): Promise<Files> {
  const storage = await openStorage(config);
  const workbooks = createWorkbooks();
  await sweepUploads(uploadFolder(config.dataDir), anHourAgo());
  return {
    store: (db, wanted) => storeFile(db, { storage, owner }, wanted),
    find: (db, id) => findAttachment(db, owner, id),
    remove: (db, removed) => removeAttachment(db, owner, removed),
    open: (file) => openFile(storage, file),
    verifyStored: (db, filed) => verifyStored(db, storage, filed),
    openWorkbook: workbooks.open,
    close: workbooks.close,
    async sweep(db, olderThan) {
      await sweepUploads(uploadFolder(config.dataDir), anHourAgo());
      return await sweepFiles(db, { storage, owner }, olderThan);
    },
    probe: () => probeStorage(storage),
    free: () => freeBytes(config),
  };
}

/** No request takes that long. */
const anHourAgo = () => new Date(Date.now() - 3_600_000);

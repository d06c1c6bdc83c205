import { readFile } from 'node:fs/promises';
import { kinds } from './limits.ts';
import { contentDisposition } from './name.ts';

/** A file to fill in and attach, with the headers of its download. */
export interface Template {
  bytes: Uint8Array<ArrayBuffer>;
  headers: { 'content-type': string; 'content-length': string; 'content-disposition': string };
}

/** Names that stand in addresses (`/files/template/:name`); anything else is not found. */
export async function findTemplate(name: string): Promise<Template | undefined> {
  if (!Object.hasOwn(templates, name)) return undefined;
  const { file, downloadAs } = templates[name as keyof typeof templates];
  const bytes = new Uint8Array(await readFile(new URL(`./templates/${file}`, import.meta.url)));
  return {
    bytes,
    headers: {
      'content-type': kinds.xlsx.type,
      'content-length': String(bytes.length),
      'content-disposition': contentDisposition(downloadAs),
    },
  };
}

const templates = {
  'system-diagram': { file: 'system-diagram.xlsx', downloadAs: 'システム構成図.xlsx' },
} as const;

import type { BusboyFileStream } from '@fastify/busboy';
import { AppError, isDiskFull } from '../ground/errors.ts';
import type { Problem, Raw } from '../procedure/field.ts';
import type { DiskContent } from './content.ts';
import { safeName } from './name.ts';
import * as say from './problems.ts';
import { dropUpload, keepUpload } from './upload-folder.ts';

/** A form as it was sent, whatever was wrong with its files: nothing typed is lost. */
export interface Upload {
  fields: Raw;
  /** Those that came whole. A file field that was left alone has none. */
  files: readonly UploadedFile[];
  /** Of the files that were not kept, by the name of their field. */
  problems: Readonly<Record<string, Problem>>;
}

export interface UploadedFile {
  field: string;
  /** As it came; `storeFile` makes it safe. */
  name: string;
  content: DiskContent;
}

export interface UploadLimits {
  /** Bytes of one file. */
  fileBytes: number;
  /** Files that are kept of one form. */
  files: number;
  /** The folder where they lie until the form is dealt with. */
  folder: string;
  /** Bytes of everything typed: many times what the longest form takes. */
  fieldBytes: number;
  /** Values of everything typed. */
  fields: number;
}

/** Gathers the parts of a form as the parser meets them. */
export interface UploadReader {
  addField(name: string, value: string): void;
  addFile(field: string, stream: BusboyFileStream, rawName: string | undefined): void;
  /** The form ended within a file: says so beside it. False when it ended elsewhere. */
  cutShort(): boolean;
  /** There are more values than the limits allow. */
  overflow(): void;
  /**
   * Waits until the files lie where they belong.
   * @throws AppError `tooLarge` when more was typed than the limits allow: within the parser's events it would end the program
   */
  result(): Promise<Upload>;
  /** Takes the files away again. */
  drop(): Promise<void>;
}

export function createReader(limits: UploadLimits): UploadReader {
  const fields = new Map<string, string[]>();
  const keeping: Promise<UploadedFile | undefined>[] = [];
  const streams: BusboyFileStream[] = [];
  const problems = new Map<string, Problem>();
  let typed = 0;
  let count = 0;
  let kept = 0;
  let open: string | undefined;

  const isFull = () => typed > limits.fieldBytes || count > limits.fields;

  const overflow = () => {
    count = limits.fields + 1;
  };

  const addField = (rawName: string, value: string) => {
    const name = storable(rawName);
    typed += name.length + value.length;
    count += 1;
    if (isFull()) return;
    const values = fields.get(name);
    if (values) values.push(storable(value));
    else fields.set(name, [storable(value)]);
  };

  const addFile = (field: string, stream: BusboyFileStream, rawName: string | undefined) => {
    const name = decodeName(rawName ?? '');
    open = field;
    stream.on('error', () => undefined);
    stream.on('end', () => {
      open = undefined;
    });
    if (name === '') return void stream.resume();
    if (kept === limits.files) {
      problems.set(field, say.tooManyAtOnce(limits.files));
      return void stream.resume();
    }
    kept++;
    streams.push(stream);
    stream.on('limit', () => {
      kept--;
      problems.set(field, say.tooLarge(safeName(name), limits.fileBytes));
    });
    keeping.push(keep(field, name, stream));
  };

  async function keep(field: string, name: string, stream: BusboyFileStream): Promise<UploadedFile | undefined> {
    try {
      const content = await keepUpload(limits.folder, stream);
      if (!stream.truncated) return { field, name, content };
      await dropUpload(content.path);
    } catch (error) {
      // The rest is read and dropped: what was typed below the file still comes in.
      stream.resume();
      if (!problems.has(field)) problems.set(field, isDiskFull(error) ? say.noRoom : say.notTaken);
    }
    return undefined;
  }

  const lying = async () => (await Promise.all(keeping)).filter((file) => file !== undefined);

  const cutShort = () => {
    if (open === undefined) return false;
    problems.set(open, say.bodyTooLarge(limits.fileBytes));
    endAll();
    return true;
  };

  // What is still open would be waited for without end.
  const endAll = () => {
    for (const stream of streams) stream.destroy(new Error('the form ended'));
  };

  const result = async () => {
    const files = await lying();
    if (isFull()) throw new AppError('tooLarge');
    return { fields: Object.fromEntries(fields), files, problems: Object.fromEntries(problems) };
  };

  const drop = async () => {
    endAll();
    for (const { content } of await lying()) await dropUpload(content.path);
  };
  return { addField, addFile, cutShort, overflow, result, drop };
}

/**
 * PostgreSQL stores neither U+0000 nor half a surrogate pair. The first becomes another control character, so that it is still
 * refused with the sentence for one.
 */
export const storable = (text: string): string => text.replaceAll('\u0000', '\u0001').toWellFormed();

/** Browsers write these three as the HTML standard says (`multipart/form-data` encoding); nothing else is encoded. */
function decodeName(name: string): string {
  return name.replace(/%22/g, '"').replace(/%0D|%0A/gi, ' ');
}

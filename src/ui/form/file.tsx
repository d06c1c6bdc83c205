import { Button } from '../action/button.tsx';
import { Icon } from '../icons/icons.tsx';
import { Link } from '../layout/leave.tsx';
import type { Content } from '../markup.ts';
import { bind, Field, type FieldProps } from './field.tsx';

export type FileFieldProps = FieldProps & {
  /** 「システム構成図を添付する」: uploads what was chosen and shows the page again. */
  upload: { name: string; value?: string; label: string };
  /** Mime types or endings, comma separated. */
  accept?: string;
  multiple?: boolean;
  children?: Content;
};

/** Choose, then upload. Put inside a `Form multipart`; the list of what is stored (FileList) goes in as children. */
export function FileField({ children, ...props }: FileFieldProps) {
  const { id, describedby, invalid } = bind(props);
  return (
    <div class="file-field">
      <Field {...props}>
        <input
          class="control file-input"
          type="file"
          id={id}
          name={props.name}
          accept={props.accept}
          multiple={props.multiple}
          aria-describedby={describedby}
          aria-invalid={invalid}
          data-width="full"
        />
      </Field>
      <Button variant="secondary" icon="clip" name={props.upload.name} value={props.upload.value ?? '1'} formnovalidate>
        {props.upload.label}
      </Button>
      {children}
    </div>
  );
}

export type StoredFile = {
  id: string;
  name: string;
  /** 「12.3 KB」 */
  size: string;
  href?: string;
  /** What has to be known of it, below its name. */
  note?: string | undefined;
};

export type FileListProps = {
  caption: string;
  head: { name: string; size: string; remove: string };
  files: StoredFile[];
  /** The delete button; its value is the file's id. `label` is its word, e.g. 「削除」. Leave out where files are frozen. */
  remove?: { name: string; label: string };
  /** Said where nothing is stored yet. */
  empty?: string;
};

/** Stored files with size and a button to delete each. */
export function FileList({ caption, head, files, remove, empty }: FileListProps) {
  if (files.length === 0) return empty ? <p class="file-empty">{empty}</p> : null;
  return (
    <table class="file-list">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head.name}</th>
          <th scope="col">{head.size}</th>
          {remove && <th scope="col">{head.remove}</th>}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <th scope="row" id={`file-${file.id}`}>
              <Icon name="file" />{' '}
              {file.href ? (
                <Link href={file.href} stays>
                  {file.name}
                </Link>
              ) : (
                file.name
              )}
              {file.note && (
                <p class="file-note">
                  <Icon name="warning" /> {file.note}
                </p>
              )}
            </th>
            <td class="number">{file.size}</td>
            {remove && (
              <td>
                <Button
                  variant="tertiary"
                  size="small"
                  icon="trash"
                  name={remove.name}
                  value={file.id}
                  formnovalidate
                  describedBy={`file-${file.id}`}
                >
                  {remove.label}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

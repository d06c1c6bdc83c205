import { accept } from '../../files/limits.ts';
import { formatFileSize } from '../../ground/text/size.ts';
import type { Say } from '../../ground/words.ts';
import type { Control } from '../../procedure/field.ts';
import { unreadText } from '../../procedure/fields/files.ts';
import { DocumentLink, FileField, FileList, Steps } from '../../ui/index.ts';
import { useSay } from '../../web/say.ts';
import { type Asked, useFieldProps } from './asked.ts';
import { buttons } from './posted.ts';
import { applyWords as words } from './words.ts';

type FilesControlProps = { asked: Asked; control: Extract<Control, { kind: 'files' }>; caption?: string };

/** The steps, the template, the file field with its button, and what is attached. */
export function FilesControl({ asked, control, caption }: FilesControlProps) {
  const say = useSay();
  const { name, files, fileHref, fileHint } = asked;
  const template = templateOf(asked, control);
  return (
    <>
      {control.steps.length > 0 && (
        <Steps
          level={3}
          items={control.steps.map((step, index) => ({
            key: String(index),
            label: `STEP${index + 1}`,
            title: say(step),
            ...(index === 0 &&
              template && {
                body: <DocumentLink icon="download" href={template.href} label={say(template.label)} />,
              }),
          }))}
        />
      )}
      <FileField
        {...useFieldProps(asked, [say(fileHint)])}
        accept={accept}
        upload={{ name: buttons.attach, value: name, label: say(control.attach) }}
      >
        <FileList
          caption={caption ?? say(asked.field.label)}
          head={{ name: say(words.fileName), size: say(words.fileSize), remove: say(words.remove) }}
          files={files.map((file) => ({
            id: file.id,
            name: file.name,
            size: formatFileSize(file.size),
            href: fileHref(file.id),
            note: noteOf(file, say),
          }))}
          remove={{ name: buttons.remove, label: say(words.remove) }}
          empty={say(words.noFiles)}
        />
      </FileField>
    </>
  );
}

const noteOf = (file: Asked['files'][number], say: Say) => {
  const why = unreadText(file);
  return why && say(why);
};

/** What is downloaded to be filled in: a kept file, or the page itself as a workbook. */
const templateOf = ({ formHref }: Asked, { template, form }: FilesControlProps['control']) =>
  form && formHref ? { href: formHref, label: form } : template;

import type { FoundInvoice } from '../../billing/invoices/find.ts';
import { ButtonLink, Section, Stack } from '../../ui/index.ts';
import { useSay } from '../say.ts';
import { hasUsage, type InvoiceFile } from './downloads.ts';
import { standingWords as words } from './standing-words.ts';

/** What an invoice can be had as. @param at the address of its page */
export function InvoiceDownloads({ at, found }: { at: string; found: FoundInvoice }) {
  const say = useSay();
  const files: [InvoiceFile, string][] = [
    ['invoice.pdf', say(words.pdf)],
    ['invoice.csv', say(words.csv)],
    ['invoice.xml', say(words.ubl)],
    ...(hasUsage(found) ? [['usage.csv', say(words.usageFile)] as [InvoiceFile, string]] : []),
  ];
  return (
    <Section id="files" title={say(words.downloads)}>
      <Stack gap="small">
        {files.map(([file, label], index) => (
          <ButtonLink
            key={file}
            href={`${at}/files/${file}`}
            variant={index === 0 ? 'primary' : 'secondary'}
            icon="download"
          >
            {label}
          </ButtonLink>
        ))}
      </Stack>
    </Section>
  );
}

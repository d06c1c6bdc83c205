// Writes the templates that can be downloaded: `node --import tsx src/files/templates/generate.ts`.
import { writeFileSync } from 'node:fs';
import { templateBytes, templateFile } from './workbook.ts';

writeFileSync(templateFile, templateBytes());

import { fileURLToPath } from 'node:url';
import { sheetXml, stylesXml } from './cells.ts';
import { drawingXml } from './drawing.ts';
import { packageParts } from './parts.ts';
import { systemDiagram } from './system-diagram.ts';
import { zip } from './zip.ts';

/** The template as it is made now; the kept file must be the same. */
export function templateBytes(): Buffer {
  const sheet = systemDiagram();
  return zip({
    ...packageParts('システム構成図'),
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
    'xl/styles.xml': stylesXml,
    'xl/drawings/drawing1.xml': drawingXml(sheet),
  });
}

export const templateFile = fileURLToPath(new URL('./system-diagram.xlsx', import.meta.url));

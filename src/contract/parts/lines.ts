import { type LineKind, lineKinds, maintenanceHours, type SystemArea, systemAreas } from '../masters.ts';
import { officePart } from './part.ts';
import { each, ifSo, inLabel, same } from './row.ts';

/** アクセス回線. */
type LinesPart = { lines: Line[] };

/** Attributes of 3.7. */
export type Line = {
  id: string;
  kind: LineKind;
  speed: string;
  address: string;
  area: SystemArea;
  wiringRental: boolean;
  maintenance: 'weekdays' | 'everyday';
  redundancy: boolean;
  spareRouter: boolean;
  pingMonitoring: boolean;
};

const blank: LinesPart = { lines: [] };

export const lines = officePart({
  block: { ja: 'アクセス回線', en: 'Access lines' },
  pages: { contract: 'holdings', application: ['lines'] },
  connection: 'line',
  blank,
  rows: {
    lines: each<Line>(({ id }) => ({ ja: `回線 ${id}`, en: `Line ${id}` }), {
      id: inLabel,
      kind: (kind) => lineKinds[kind],
      speed: same,
      area: (area) => systemAreas[area],
      maintenance: (hours) => ({
        ja: `保守 ${maintenanceHours[hours].ja}`,
        en: `maintenance: ${maintenanceHours[hours].en}`,
      }),
      wiringRental: ifSo('配線レンタル', 'wiring rental'),
      redundancy: ifSo('冗長化', 'redundancy'),
      spareRouter: ifSo('予備機', 'spare router'),
      pingMonitoring: ifSo('ping監視', 'ping monitoring'),
      address: same,
    }),
  },
  imported: { lines: { table: 'accessLines' } },
});

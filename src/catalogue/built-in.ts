import {
  type ExporterFamilies,
  type ExporterTable,
  readExporterTable,
  readTableLine,
} from './exporter-table.ts'
import { exporterTables } from './exporters/tables.ts'
import { hasPart, ownSeries, partOfName, partSeries } from './family.ts'
import type { Catalogue, MetricKnowledge } from './metric.ts'
import { remember } from './remember.ts'

const families = new Map<ExporterTable, ExporterFamilies>()

/**
 * The metrics of common exporters. A table is read when a name with its prefix is first asked for. It is complete for no
 * name: exporters change, and programs add metrics of their own to those of their libraries.
 */
export const builtInExporters: Catalogue = {
  families: [],
  covers: () => false,
  metric: remember(find),
}

function find(name: string): MetricKnowledge | undefined {
  for (const table of exporterTables) {
    if (!table.prefixes.some((prefix) => name.startsWith(prefix))) continue
    const found = findIn(read(table), name, table.exporter)
    if (found) return found
  }
  return undefined
}

function findIn(
  { exact, patterns }: ExporterFamilies,
  name: string,
  exporter: string,
): MetricKnowledge | undefined {
  const own = exact.get(name)
  if (own) return ownSeries(name, readTableLine(own, exporter))
  const part = partOfName(name)
  const line = part && exact.get(part.family)
  const whole = line && readTableLine(line, exporter)
  if (part && whole?.type && hasPart(whole.type.value, part.part))
    return partSeries(name, part, whole)
  const pattern = patterns.find(([prefix]) => name.startsWith(prefix))
  return pattern && ownSeries(name, readTableLine(pattern[1], exporter))
}

function read(table: ExporterTable): ExporterFamilies {
  const known = families.get(table)
  if (known) return known
  const created = readExporterTable(table)
  families.set(table, created)
  return created
}

/** The names of the series that the common exporters have, as far as they are listed one by one. */
export function builtInNames(): readonly string[] {
  names ??= exporterTables.flatMap((table) =>
    [...read(table).exact].flatMap(([name, line]) => {
      const type = readTableLine(line, table.exporter).type?.value
      if (type === 'histogram') return [`${name}_bucket`, `${name}_sum`, `${name}_count`]
      return type === 'summary' ? [name, `${name}_sum`, `${name}_count`] : [name]
    }),
  )
  return names
}

let names: readonly string[] | undefined

import { describe, expect, test } from 'vitest'
import { parseUnit } from '../../src/analysis/unit/parse-unit.ts'
import { builtInExporters } from '../../src/catalogue/built-in.ts'
import { readExporterTable, readTableLine } from '../../src/catalogue/exporter-table.ts'
import { exporterTables } from '../../src/catalogue/exporters/tables.ts'

const metric = (name: string) => builtInExporters.metric(name)

describe('the tables of exporters', () => {
  test.each(exporterTables)('of $exporter with $prefixes are well formed', (table) => {
    const { exact, patterns } = readExporterTable(table)
    const lines = table.metrics.split('\n').filter((line) => line !== '' && !line.startsWith('@'))
    expect(exact.size + patterns.length).toBe(lines.length)
    for (const line of lines)
      expect(line).toMatch(
        /^[a-zA-Z_][a-zA-Z0-9_]*\*? [cghsiu](?: [a-z_]+)?(?: \{[^ }]*\})?(?: \S*\.\.\S*)?$/,
      )
    for (const name of exact.keys())
      expect(table.prefixes.some((prefix) => name.startsWith(prefix)) ? '' : name).toBe('')
  })

  test('use units that the analysis reads', () => {
    const words = exporterTables.flatMap((table) => {
      const { exact, patterns } = readExporterTable(table)
      return [...exact.values(), ...patterns.map(([, line]) => line)].flatMap(
        (line) => readTableLine(line, table.exporter).unit?.value ?? [],
      )
    })
    expect([...new Set(words)].filter((word) => parseUnit(word) === undefined)).toEqual([])
  })

  test('name each metric once', () => {
    const names = exporterTables.flatMap((table) => [...readExporterTable(table).exact.keys()])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})

describe('what is built in', () => {
  test('knows type, unit, labels and range of a gauge', () => {
    expect(metric('kube_pod_status_phase')).toMatchObject({
      family: 'kube_pod_status_phase',
      type: { value: 'gauge', evidence: 'exporter' },
      unit: { value: 'boolean' },
      labels: { names: ['namespace', 'pod', 'uid', 'phase'], all: false, closed: true },
      range: { min: 0, max: 1, int: true },
      origin: 'kube-state-metrics',
    })
  })

  test('knows the parts of histograms and summaries', () => {
    expect(metric('etcd_disk_wal_fsync_duration_seconds_bucket')).toMatchObject({
      family: 'etcd_disk_wal_fsync_duration_seconds',
      part: 'bucket',
      type: { value: 'histogram' },
      unit: { value: 'count' },
      labels: { names: ['le'], closed: true },
    })
    expect(metric('go_gc_duration_seconds_sum')).toMatchObject({
      part: 'sum',
      unit: { value: 'seconds' },
    })
    expect(metric('prometheus_rule_group_duration_seconds')).toMatchObject({
      part: 'quantile',
      type: { value: 'summary' },
      unit: { value: 'seconds' },
    })
    expect(metric('go_gc_duration_seconds_bucket')).toBeUndefined()
  })

  test('leaves the type of what behaves otherwise than it is declared open', () => {
    expect(metric('kafka_topic_partition_current_offset')?.type).toBeUndefined()
    expect(metric('etcd_server_proposals_committed_total')?.type).toBeUndefined()
  })

  test('knows families of generated names by their beginning', () => {
    expect(metric('pg_settings_anything_else')).toMatchObject({ type: { value: 'gauge' } })
    expect(metric('mysql_global_status_slow_queries')?.type?.value).toBe('counter')
    expect(metric('mysql_global_status_something_new')?.type).toBeUndefined()
  })

  test('knows nothing of what it has no line for', () => {
    for (const name of ['http_requests_total', 'node_made_up', 'constructor', '', 'up_', '_bucket'])
      expect(metric(name)).toBeUndefined()
    expect(builtInExporters.covers('node_made_up')).toBe(false)
  })
})

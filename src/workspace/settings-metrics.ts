import { metricTypes, unitProblem } from '../lint/metric-words.ts'
import type { Settings } from '../lint/settings.ts'
import type { YamlEntry, YamlNode, YamlSequence } from '../yaml/node.ts'
import type { SettingsReader } from './settings-reader.ts'

type MetricEntry = Settings['metrics'][number]
type Range = NonNullable<MetricEntry['range']>

const metricKeys = ['name', 'type', 'unit', 'labels', 'range']
const rangeKeys = ['min', 'max', 'int']

/** Reads `units:`, a mapping of metrics (or patterns with `*`) to words. */
export function readUnits(reader: SettingsReader, node: YamlNode): readonly MetricEntry[] {
  return readEach(reader, node, '`units`', ({ value }) => {
    const unit = readUnit(reader, value)
    return unit === undefined ? undefined : { unit }
  })
}

/** Reads `types:`, a mapping of metrics to types. */
export function readTypes(reader: SettingsReader, node: YamlNode): readonly MetricEntry[] {
  return readEach(reader, node, '`types`', ({ key, value }) => {
    const type = reader.oneOf(value, `the type of \`${key.text}\``, metricTypes)
    return type === undefined ? undefined : { type }
  })
}

/** Reads `labels:`, a mapping of metrics to the names of their labels. */
export function readLabels(reader: SettingsReader, node: YamlNode): readonly MetricEntry[] {
  return readEach(reader, node, '`labels`', ({ key, value }) => ({
    labels: { names: namesIn(reader, value, `the labels of \`${key.text}\``) },
  }))
}

/** Reads `metrics:`, a list of metrics with all that is said of them. */
export function readMetrics(reader: SettingsReader, node: YamlNode): readonly MetricEntry[] {
  if (node.kind !== 'sequence') {
    reader.invalid(node, '`metrics`', 'a list')
    return []
  }
  return node.items.flatMap((item) => readMetric(reader, item) ?? [])
}

function readEach(
  reader: SettingsReader,
  node: YamlNode,
  what: string,
  read: (entry: YamlEntry) => Omit<MetricEntry, 'name'> | undefined,
): readonly MetricEntry[] {
  const origin = reader.source.path
  return (reader.mapping(node, what)?.entries ?? []).flatMap((entry) => {
    const said = read(entry)
    return said ? [{ name: entry.key.text, origin, ...said }] : []
  })
}

function readMetric(reader: SettingsReader, node: YamlNode): MetricEntry | undefined {
  const mapping = reader.mapping(node, 'an entry of `metrics`')
  if (!mapping) return undefined
  let name: string | undefined
  let said: Omit<MetricEntry, 'name'> = { origin: reader.source.path }
  for (const { key, value } of mapping.entries) {
    if (key.text === 'name') name = reader.string(value, '`name`')
    else if (key.text === 'type') {
      const type = reader.oneOf(value, '`type`', metricTypes)
      if (type !== undefined) said = { ...said, type }
    } else if (key.text === 'unit') {
      const unit = readUnit(reader, value)
      if (unit !== undefined) said = { ...said, unit }
    } else if (key.text === 'labels')
      said = { ...said, labels: { names: namesIn(reader, value, '`labels`') } }
    else if (key.text === 'range') {
      const range = readRange(reader, value)
      if (range) said = { ...said, range }
    } else reader.unknownKey(key, metricKeys, ' in `metrics`')
  }
  if (name !== undefined) return { name, ...said }
  if (!mapping.entries.some(({ key }) => key.text === 'name')) {
    const span = mapping.entries[0]?.key.span ?? mapping.span
    reader.report('settings/invalid-value', span, 'an entry of `metrics` needs `name`')
  }
  return undefined
}

function readUnit(reader: SettingsReader, node: YamlNode): string | undefined {
  const word = reader.string(node, 'a unit')
  const problem = word === undefined ? undefined : unitProblem(word)
  if (!problem) return word
  const { message, help } = problem
  reader.report('settings/invalid-value', node.span, message, { help })
  return undefined
}

function namesIn(reader: SettingsReader, node: YamlNode, what: string): readonly string[] {
  return reader.strings(node, what).map(({ text }) => text)
}

/** `[0, 1]`, or a mapping where a bound is missing. */
function readRange(reader: SettingsReader, node: YamlNode): Range | undefined {
  const range = node.kind === 'sequence' ? fromList(reader, node) : fromMapping(reader, node)
  if (!range) return undefined
  const { min = -Infinity, max = Infinity } = range
  if (min <= max) return range
  reader.report('settings/invalid-value', node.span, '`range` begins above its end')
  return undefined
}

function fromList(reader: SettingsReader, { items, span }: YamlSequence): Range | undefined {
  const [first, last] = items
  if (!first || !last || items.length > 2) {
    const message = '`range` is a list of two numbers, or a mapping with `min` or `max`'
    reader.report('settings/invalid-value', span, message)
    return undefined
  }
  const min = readNumber(reader, first)
  const max = readNumber(reader, last)
  return min === undefined || max === undefined ? undefined : { min, max }
}

function fromMapping(reader: SettingsReader, node: YamlNode): Range | undefined {
  let range: Range = {}
  for (const { key, value } of reader.mapping(node, '`range`')?.entries ?? []) {
    if (key.text === 'int') {
      const int = reader.boolean(value, '`int`')
      if (int !== undefined) range = { ...range, int }
    } else if (key.text === 'min' || key.text === 'max') {
      const bound = readNumber(reader, value)
      if (bound !== undefined) range = { ...range, [key.text]: bound }
    } else reader.unknownKey(key, rangeKeys, ' in `range`')
  }
  return Object.keys(range).length > 0 ? range : undefined
}

function readNumber(reader: SettingsReader, node: YamlNode): number | undefined {
  const number = node.kind === 'scalar' && /\d/.test(node.text) ? Number(node.text) : Number.NaN
  return Number.isNaN(number) ? reader.invalid(node, 'a bound of `range`', 'a number') : number
}

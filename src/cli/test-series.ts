import { readDocuments } from '../documents/read-documents.ts'
import { Storage } from '../engine/storage.ts'
import { parserOptions } from '../lint/parser-options.ts'
import type { Settings } from '../lint/settings.ts'
import { seriesLength } from '../promql/series-values.ts'
import type { SourceFile } from '../text/source-file.ts'
import { readTestFile } from '../unittest/format/read-test-file.ts'
import type { TestGroup } from '../unittest/format/test-file.ts'
import { loadSeries } from '../unittest/load-series.ts'
import type { SeriesInput } from './series-input.ts'
import { UsageError } from './usage-error.ts'

const minute = 60_000

/** Reads the `input_series` of a group of unit tests: the one that is asked for, by its name or its number from 1. */
export function readTestSeries(
  source: SourceFile,
  wanted: string | undefined,
  settings: Settings,
): SeriesInput {
  const contents = readDocuments(source, { explicit: true, kind: 'tests' })
  const document = contents.documents.find(({ kind }) => kind === 'tests')
  const { tests, problems } = readTestFile(document?.root, {
    source,
    parser: parserOptions(settings),
  })
  const refused = [...contents.problems, ...problems].filter(
    ({ severity = 'error' }) => severity === 'error',
  )
  if (refused.length > 0) return { storage: new Storage(), startMs: 0, problems: refused }
  const group = chooseGroup(tests.tests, wanted, source.path)
  const startMs = group.startTimestamp?.value ?? 0
  const interval = group.interval?.value || tests.evaluationInterval?.value || minute
  const longest = group.inputSeries.reduce(
    (most, { parsed }) => Math.max(most, seriesLength(parsed?.items ?? [])),
    1,
  )
  const until = startMs + (longest - 1) * interval
  const { storage, errors } = loadSeries(group, startMs, interval, until, false)
  const found = errors.map((error) => ({ check: 'query/series', file: source, ...error }))
  return { storage, startMs, problems: found }
}

function chooseGroup(
  groups: readonly TestGroup[],
  wanted: string | undefined,
  path: string,
): TestGroup {
  const [only, ...others] = groups
  if (!only) throw new UsageError(`${path} has no \`tests:\``)
  if (wanted === undefined && others.length === 0) return only
  const names = groups.map(({ name }, at) => (name ? `\`${name.value}\`` : String(at + 1)))
  const hint = `groups: ${names.join(', ')}`
  if (wanted === undefined) throw new UsageError(`${path} has several groups: name one`, hint)
  const named = groups.find(({ name }) => name?.value === wanted)
  const numbered = /^\d+$/.test(wanted) ? groups[Number(wanted) - 1] : undefined
  const chosen = named ?? numbered
  if (chosen) return chosen
  throw new UsageError(`${path} has no group \`${wanted}\``, hint)
}

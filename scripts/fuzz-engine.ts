/**
 * `npm run fuzz:engine [-- --count N] [--seed N] [--keep DIR]`: random series and expressions through promproof's engine
 * and promtool (PROMTOOL, else the one on PATH), as unit tests; what they print must be the same, to the last bit.
 * `--experimental` adds what `promtool --enable-feature=promql-experimental-functions` of version 3.5 reads in tests.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { functionNames, functionSignature } from '../src/promql/functions.ts'
import { sourceFile } from '../src/text/source-file.ts'
import { readTestFile } from '../src/unittest/format/read-test-file.ts'
import { groupErrors } from '../src/unittest/promtool-text.ts'
import { runTestFile } from '../src/unittest/run-tests.ts'
import { parseYaml } from '../src/yaml/parse-yaml.ts'
import { type QueryFeatures, QueryGenerator, seededRandom } from '../test/engine/generate-query.ts'

const args = process.argv.slice(2)
const option = (name: string, fallback: number): number => {
  const at = args.indexOf(name)
  return at >= 0 ? Number(args[at + 1]) : fallback
}
const count = option('--count', 2_000)
const seed = option('--seed', Math.floor(performance.timeOrigin) % 2 ** 31)
const keep = args.includes('--keep') ? args[args.indexOf('--keep') + 1] : undefined
const experimental = args.includes('--experimental')
const promtool = process.env.PROMTOOL ?? 'promtool'
const perFile = 100
const shownDifferences = 20
const leastUses = 50
const repeats = 40

/** Functions that promtool 3.5 does not have, and those whose results later versions changed. */
const newerThan35 = functionNames().filter((name) => {
  const since = functionSignature(name)?.since?.split('.').map(Number)
  return since?.[0] === 3 && (since[1] ?? 0) > 5
})
/** What 3.14 makes of histograms is held against 3.14, which lacks nothing but experimental functions in tests. */
const histogramFunctions = functionNames().filter((name) => name.startsWith('histogram_'))
/** What promtool 3.14 reads in unit tests: nothing that a feature flag has to switch on. */
const stableFeatures: QueryFeatures = {
  without: new Set(functionNames().filter((name) => functionSignature(name)?.experimental)),
  limits: false,
  fill: false,
  extendedRanges: false,
  durationExpressions: false,
}
const features: QueryFeatures = experimental
  ? {
      ...stableFeatures,
      without: new Set([...newerThan35, ...histogramFunctions]),
      limits: true,
      countedLimits: true,
      floatsOnly: true,
    }
  : stableFeatures

interface Assertion {
  readonly expr: string
  readonly minutes: number
}

interface Difference extends Assertion {
  readonly file: number
  readonly promtool: string
  readonly promproof: string
}

function testFile(
  dataset: readonly (readonly [string, string])[],
  assertions: readonly Assertion[],
): string {
  const series = dataset.map(
    ([name, values]) => `      - series: ${JSON.stringify(name)}\n        values: '${values}'`,
  )
  const tests = assertions.map(
    ({ expr, minutes }) => `      - expr: ${JSON.stringify(expr)}\n        eval_time: ${minutes}m`,
  )
  return `evaluation_interval: 1m\ntests:\n  - interval: 1m\n    input_series:\n${series.join('\n')}\n    promql_expr_test:\n${tests.join('\n')}\n`
}

/** What promproof prints for each failing assertion, as promtool words it. */
function ownErrors(text: string): readonly string[] {
  const source = sourceFile('fuzz.test.yml', text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const parser = { experimentalFunctions: experimental, durationExpr: true }
  const tests = readTestFile(document?.root, { source, parser })
  const verdict = runTestFile(
    { tests, problems: document?.problems ?? [], references: [], readRules: () => undefined },
    {
      target: { major: 3, minor: experimental ? 5 : 14 },
      features: experimental ? ['promql-experimental-functions'] : [],
      compat: !experimental,
      clock: () => performance.now(),
    },
  )
  return verdict.groups.flatMap(groupErrors).map(withoutSeries)
}

function promtoolErrors(path: string): readonly string[] {
  const flags = experimental ? ['--enable-feature=promql-experimental-functions'] : []
  const { stdout, stderr } = spawnSync(promtool, [...flags, 'test', 'rules', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return `${stdout}\n${stderr}`
    .split(/\n(?= {4}expr: )/)
    .slice(1)
    .map((error) => withoutSeries(error.replace(/\s+$/, '')))
}

/** Which duplicates are named depends on the order of the series, which promtool leaves to chance. */
function withoutSeries(error: string): string {
  return error.replace(/(found duplicate series) .*?(;many-to-many)/, '$1 …$2')
}

/** Errors by the expression and time that they begin with. */
function byAssertion(errors: readonly string[]): ReadonlyMap<string, string> {
  return new Map(errors.map((error) => [keyOf(error), withoutKey(error).trimEnd()]))
}

function keyOf(error: string): string {
  return /^ {4}expr: "(?:[^"\\]|\\.)*", time: [0-9hms]+/.exec(error)?.[0] ?? error
}

function withoutKey(error: string): string {
  return error.slice(keyOf(error).length)
}

function compare(file: number, text: string, folder: string): readonly Difference[] {
  const path = join(folder, `fuzz-${file}.test.yml`)
  writeFileSync(path, text)
  const theirs = byAssertion(promtoolErrors(path))
  const ours = byAssertion(ownErrors(text))
  const differences: Difference[] = []
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const promtoolSays = theirs.get(key) ?? ': an empty result'
    const promproofSays = ours.get(key) ?? ': an empty result'
    if (promtoolSays === promproofSays) continue
    if (isAmongRepeats(path, key, promproofSays)) {
      results.orderly++
      continue
    }
    differences.push({
      file,
      expr: key.trim(),
      minutes: 0,
      promtool: promtoolSays,
      promproof: promproofSays,
    })
  }
  results.filled += theirs.size
  for (const error of theirs.values()) if (error.includes('err:')) results.failed++
  return differences
}

/** Whether promtool itself gives the answer in one of several more runs: ties go by the order of the series, which it leaves to chance. */
function isAmongRepeats(path: string, key: string, answer: string): boolean {
  for (let run = 0; run < repeats; run++)
    if ((byAssertion(promtoolErrors(path)).get(key) ?? ': an empty result') === answer) return true
  return false
}

const results = { filled: 0, failed: 0, orderly: 0 }
const folder = keep ?? mkdtempSync(join(tmpdir(), 'promproof-fuzz-engine-'))
mkdirSync(folder, { recursive: true })
const version = execFileSync(promtool, ['--version'], { encoding: 'utf8', stdio: 'pipe' })
process.stdout.write(`seed ${seed}, ${count} expressions, ${version.split('\n')[0]}\n`)
const generator = new QueryGenerator(seededRandom(seed), features)
const random = seededRandom(seed + 1)
const differences: Difference[] = []
let done = 0
for (let file = 0; done < count; file++) {
  const dataset = generator.dataset()
  const size = Math.min(perFile, count - done)
  const assertions = Array.from({ length: size }, () => ({
    expr: generator.query(),
    minutes: random() < 0.1 ? Math.floor(random() * 6) : 6 + Math.floor(random() * 16),
  }))
  done += size
  differences.push(...compare(file, testFile(dataset, assertions), folder))
}
for (const one of differences.slice(0, shownDifferences))
  process.stdout.write(
    `file ${one.file}: ${one.expr}\n  promtool  ${one.promtool}\n  promproof ${one.promproof}\n`,
  )
const rare = [...generator.used].filter(([, uses]) => uses < leastUses).map(([name]) => name)
const never = functionNames().filter(
  (name) => !features.without.has(name) && !generator.used.has(name),
)
process.stdout.write(
  `${results.filled - results.failed} of ${done} with a result (${((100 * (results.filled - results.failed)) / done).toFixed(1)} %), ${results.failed} with an error, ${results.orderly} where promtool's own runs differ\n`,
)
if (rare.length + never.length > 0)
  process.stdout.write(`used less than ${leastUses} times: ${[...rare, ...never].join(', ')}\n`)
process.stdout.write(`${done - differences.length} passed, ${differences.length} failed\n`)
if (keep === undefined) rmSync(folder, { recursive: true, force: true })
process.exitCode = differences.length > 0 ? 1 : 0

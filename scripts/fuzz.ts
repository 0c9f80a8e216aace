/** `npm run fuzz [-- --count N] [--seed N] [--only rules|promql|template]`: mutated input must not crash, stall, or eat memory. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expressions } from '../bench/generate-rules.ts'
import { lintText } from '../src/index.ts'
import { parsePromql } from '../src/promql/parse-promql.ts'
import { parseTemplate } from '../src/template/parse-template.ts'
import { Mutator } from '../test/property/mutator.ts'

const limits = { milliseconds: 1_000, bytes: 64 * 1024, residentMiB: 1_024 }
const args = process.argv.slice(2)
const option = (name: string, fallback: number): number => {
  const at = args.indexOf(name)
  return at >= 0 ? Number(args[at + 1]) : fallback
}
const count = option('--count', 100_000)
const seed = option('--seed', Math.floor(performance.timeOrigin) % 2 ** 31)
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
const root = join(import.meta.dirname, '..')

interface Target {
  readonly name: string
  /** Of a hundred inputs. */
  readonly share: number
  readonly seeds: readonly string[]
  run(input: string): void
}

const everything = {
  durationExpr: true,
  experimentalFunctions: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

function fixtureTexts(): string[] {
  const folder = join(root, 'rules-fixtures')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ya?ml|md|json)$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
}

function corpusTexts(): string[] {
  const folder = join(process.env.PROMPROOF_DATA ?? '', 'corpus', 'repos')
  if (!process.env.PROMPROOF_DATA || !existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ya?ml|rules|md)$/.test(path))
    .map((path) => readFileSync(join(folder, path)))
    .filter((bytes) => bytes.length < 8_192)
    .map((bytes) => bytes.toString('utf8'))
}

const texts = [...fixtureTexts(), ...corpusTexts()]
const templateSeeds = [
  ...new Set(texts.flatMap((text) => text.match(/[^\n]*\{\{[^\n]*\}\}[^\n]*/g) ?? [])),
]
const targets: readonly Target[] = (
  [
    {
      name: 'promql',
      share: 45,
      seeds: expressions(2_000),
      run: (input) => void parsePromql(input, everything),
    },
    {
      name: 'template',
      share: 35,
      seeds: templateSeeds,
      run: (input) => void parseTemplate(input),
    },
    {
      name: 'rules',
      share: 20,
      seeds: texts,
      run: (input) => void lintText('rules.yml', input),
    },
  ] satisfies readonly Target[]
).filter((target) => only === undefined || target.name === only)

const mutator = new Mutator(seed)
const slowest = new Map<string, number>()
const found: string[] = []
let peak = 0

function save(target: Target, input: string, why: string): void {
  const folder = join(tmpdir(), 'promproof-fuzz')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${target.name}-${found.length}.txt`)
  writeFileSync(path, input)
  found.push(path)
  process.stdout.write(`${target.name}: ${why}: ${path}\n`)
}

function attempt(target: Target, input: string): void {
  const start = performance.now()
  try {
    target.run(input)
  } catch (error) {
    save(target, input, `threw ${error instanceof Error ? error.message : String(error)}`)
  }
  const took = performance.now() - start
  if (took > (slowest.get(target.name) ?? 0)) slowest.set(target.name, took)
  if (took > limits.milliseconds) save(target, input, `took ${took.toFixed(0)} ms`)
}

process.stdout.write(`fuzz: seed ${seed}, ${count} inputs, up to ${limits.bytes} bytes\n`)
for (const target of targets) {
  const total = Math.ceil((count * target.share) / targets.reduce((sum, one) => sum + one.share, 0))
  for (let i = 0; i < total; i++) {
    attempt(target, mutator.mutate(target.seeds, limits.bytes))
    if (i % 1_000 === 0) peak = Math.max(peak, process.memoryUsage.rss() / 2 ** 20)
  }
  process.stdout.write(
    `${target.name}: ${total} inputs, the slowest took ${(slowest.get(target.name) ?? 0).toFixed(0)} ms\n`,
  )
}
process.stdout.write(`fuzz: peak memory ${peak.toFixed(0)} MiB\n`)
if (peak > limits.residentMiB) found.push('memory')
process.stdout.write(
  `${found.length === 0 ? count : count - found.length} passed, ${found.length} failed\n`,
)
process.exitCode = found.length === 0 ? 0 : 1

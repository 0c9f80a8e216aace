/** Runs conformance or corpus suites over the data folder: `npm run conformance -- [suite…] [--json]`, `npm run corpus -- …`. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CaseResult, Suite, SuiteResult } from '../test/conformance/suite.ts'

type Load = () => Promise<{ readonly suite: Suite }>

const families: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  conformance: {
    parser: () => import('../test/conformance/parser.ts'),
    series: () => import('../test/conformance/series.ts'),
    histograms: () => import('../test/conformance/histograms.ts'),
    labels: () => import('../test/conformance/labels.ts'),
    rules: () => import('../test/conformance/rules.ts'),
    templates: () => import('../test/conformance/templates.ts'),
    promqltest: () => import('../test/conformance/promqltest.ts'),
    'rule-evaluation': () => import('../test/conformance/rule-evaluation.ts'),
    unittests: () => import('../test/conformance/unittests.ts'),
    metrics: () => import('../test/conformance/metrics.ts'),
    config: () => import('../test/conformance/config.ts'),
    relabel: () => import('../test/conformance/relabel.ts'),
  },
  corpus: {
    rules: () => import('../test/conformance/corpus.ts'),
    expressions: () => import('../test/conformance/expressions.ts'),
    seeds: () => import('../test/conformance/seeds.ts'),
    tests: () => import('../test/conformance/corpus-tests.ts'),
    configs: () => import('../test/conformance/corpus-configs.ts'),
    audit: () => import('../test/conformance/audit.ts'),
    traps: () => import('../test/conformance/traps.ts'),
    alertmanager: () => import('../test/conformance/alertmanager.ts'),
  },
}

const shownFailures = 25

async function main(): Promise<number> {
  const [family = 'conformance', ...rest] = process.argv.slice(2)
  const loads = families[family]
  if (!loads) return usage(`unknown family ${family}`)
  const json = rest.includes('--json')
  const all = rest.includes('--all')
  const asked = rest.filter((argument) => !argument.startsWith('--'))
  const unknown = asked.find((name) => !(name in loads))
  if (unknown !== undefined)
    return usage(`unknown suite ${unknown}; there are ${Object.keys(loads).join(', ')}`)
  const data = process.env.PROMPROOF_DATA
  if (!data || !existsSync(join(data, family === 'corpus' ? 'corpus' : 'conformance'))) {
    process.stdout.write(
      `${family}: SKIPPED, PROMPROOF_DATA names no folder with the data (${data ?? 'not set'})\n`,
    )
    return 0
  }
  const results: SuiteResult[] = []
  for (const name of asked.length > 0 ? asked : Object.keys(loads)) {
    const load = loads[name]
    if (!load) continue
    const { suite } = await load()
    const result = await suite.run(resolve(data), rest)
    results.push(result)
    if (!json) process.stdout.write(render(result, all))
  }
  if (json) process.stdout.write(`${JSON.stringify(results)}\n`)
  return results.some((result) => count(result, 'failed') > 0 || result.cases.length === 0) ? 1 : 0
}

function usage(message: string): number {
  process.stderr.write(`${message}\nusage: conformance|corpus [suite…] [--json] [--all]\n`)
  return 2
}

function count(result: SuiteResult, outcome: CaseResult['outcome']): number {
  return result.cases.filter((one) => one.outcome === outcome).length
}

function render(result: SuiteResult, all: boolean): string {
  const lines: string[] = []
  const failed = result.cases.filter((one) => one.outcome === 'failed')
  for (const one of all ? failed : failed.slice(0, shownFailures)) {
    lines.push(`FAILED ${result.suite} ${one.name}`)
    if (one.input !== undefined) lines.push(`  input    ${one.input}`)
    lines.push(`  expected ${one.expected ?? ''}`, `  got      ${one.got ?? ''}`)
  }
  if (!all && failed.length > shownFailures)
    lines.push(`… ${failed.length - shownFailures} more failures, shown with --all`)
  for (const one of result.cases)
    if (one.outcome === 'skipped')
      lines.push(`skipped ${result.suite} ${one.name}: ${one.reason ?? 'no reason given'}`)
  for (const figure of result.figures ?? []) lines.push(`${result.suite}: ${figure}`)
  lines.push(
    `${result.suite}: ${count(result, 'passed')} passed, ${count(result, 'failed')} failed, ${count(result, 'skipped')} skipped`,
  )
  return `${lines.join('\n')}\n`
}

process.exitCode = await main()

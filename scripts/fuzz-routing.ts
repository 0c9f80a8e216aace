/**
 * `npm run fuzz:routing -- --amtool PATH [--count N] [--seed N]`: generated routing trees and label sets; the receivers that
 * `amtool config routes test` finds are compared with ours. Then damaged configurations: accepted or refused as
 * `amtool check-config` does. Prints every difference.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAlertmanagerConfig } from '../src/config/alertmanager/read-alertmanager-config.ts'
import { routesOf } from '../src/config/alertmanager/route.ts'
import { labelsOf } from '../src/model/labels.ts'
import { sourceFile } from '../src/text/source-file.ts'
import { parseYaml } from '../src/yaml/parse-yaml.ts'
import { messagesOf } from '../test/conformance/alertmanager.ts'

const args = process.argv.slice(2)
const option = (name: string, fallback: string): string => {
  const at = args.indexOf(name)
  return at >= 0 ? (args[at + 1] ?? fallback) : fallback
}
const amtool = option('--amtool', '')
const count = Number(option('--count', '500'))
let state = Number(option('--seed', '1')) || 1

/** A number from 0 up to but without `limit` (xorshift). */
function below(limit: number): number {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % limit
}

function pick<T>(list: readonly T[]): T {
  return list[below(list.length)] as T
}

const names = ['severity', 'team', 'service', 'env', 'job name', 'région']
const values = [
  'page',
  'warn',
  'db',
  'web',
  '',
  'a b',
  'x,y',
  'é',
  'p"q',
  'new\nline',
  'a\\d',
  '{}',
]
const patterns = [
  'page|warn',
  'p.*',
  '',
  '.*',
  '.+',
  'd[bc]',
  '(?i)PAGE',
  'w(arn|eb)',
  '[^p].*',
  'new.line',
]
const receivers = ['r0', 'r1', 'r2', 'r3']

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
}

function matcherText(): string {
  const op = pick(['=', '!=', '=~', '!~'])
  const value = op.includes('~') ? pick(patterns) : pick(values)
  const name = pick(names)
  const bare = /^[a-z]+$/.test(value) && below(2) === 0
  const written = /^[a-z]+$/.test(name) ? name : quoted(name)
  return `${written}${pick(['', ' '])}${op}${pick(['', ' '])}${bare ? value : quoted(value)}`
}

/** JSON is YAML. */
function route(depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  if (below(3) > 0) made.receiver = pick(receivers)
  if (below(3) === 0) made.continue = true
  const legacy = names.filter((name) => /^[a-z]+$/.test(name))
  if (below(4) === 0) made.match = { [pick(legacy)]: pick(values) }
  if (below(4) === 0) made.match_re = { [pick(legacy)]: pick(patterns) }
  if (below(3) > 0) made.matchers = Array.from({ length: below(3) }, matcherText)
  if (below(8) === 0) made.matchers = [`{${matcherText()}, ${matcherText()}}`]
  if (depth > 0 && below(3) > 0)
    made.routes = Array.from({ length: below(4) }, () => route(depth - 1))
  return made
}

function configuration(): Record<string, unknown> {
  return {
    route: { receiver: 'r0', routes: Array.from({ length: 1 + below(4) }, () => route(3)) },
    receivers: receivers.map((name) => ({ name })),
  }
}

function ours(text: string, labels: readonly (readonly [string, string])[]): string {
  const source = sourceFile('alertmanager.yml', text)
  const [document] = parseYaml({ source, text }, { goYaml: 'v2' })
  const { config, problems } = readAlertmanagerConfig(document?.root, { source })
  if (problems.length > 0) return `refused: ${problems.map(({ message }) => message).join('; ')}`
  return routesOf(config, labelsOf(labels))
    .map(({ receiver }) => receiver.value)
    .join(',')
}

function compareRouting(folder: string): number {
  let differences = 0
  for (let at = 0; at < count; at++) {
    const text = JSON.stringify(configuration(), undefined, 1)
    const path = join(folder, 'routing.yml')
    writeFileSync(path, text)
    const chosen = names.filter(() => below(3) > 0)
    const labels = chosen.map((name) => [name, pick(values)] as const)
    const given = labels.map(([name, value]) => `${quoted(name)}=${quoted(value)}`)
    const run = spawnSync(amtool, ['config', 'routes', 'test', '--config.file', path, ...given], {
      encoding: 'utf8',
    })
    const theirs = run.status === 0 ? (run.stdout.trim().split('\n').at(-1) ?? '') : 'refused'
    const mine = ours(text, labels)
    if (mine === theirs) continue
    differences++
    process.stdout.write(
      `ROUTING amtool ${theirs} ${run.stderr} ours ${mine}\n${given.join(' ')}\n${text}\n`,
    )
  }
  return differences
}

const damages: readonly ((text: string) => string)[] = [
  (text) => {
    const at = below(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  },
  (text) => text.replace(pick(['receiver', 'matchers', 'match', 'routes', 'name']), 'recever'),
  (text) =>
    text.replace(pick(['"r0"', '"r1"', 'true', '"page"']), pick(['null', '3', '[]', '{}', '"zz"'])),
  (text) => text.replace(/=~?/, pick(['==', '', '=', '!', '~'])),
  (text) => text.replace(/\\"/, ''),
  (text) =>
    text.replace(
      '{',
      `{"${pick(['group_by', 'group_wait', 'continue', 'equal'])}": ${pick(['"1m"', '["a","a"]', '["..."]', 'true', '"0s"', 'null'])},`,
    ),
]

function compareVerdicts(folder: string): number {
  const texts = Array.from({ length: count }, () =>
    pick(damages)(JSON.stringify(configuration(), undefined, 1)),
  )
  let differences = 0
  for (const text of texts) {
    const path = join(folder, 'damaged.yml')
    writeFileSync(path, text)
    const run = spawnSync(amtool, ['check-config', path], { encoding: 'utf8' })
    const mine = messagesOf('alertmanager.yml', text)
    if ((run.status === 0) === (mine.length === 0)) continue
    differences++
    process.stdout.write(
      `VERDICT amtool ${run.stdout.trim().slice(0, 300)} ours ${mine.join('; ') || 'ok'}\n${text}\n`,
    )
  }
  return differences
}

if (amtool === '' || !existsSync(amtool)) {
  process.stdout.write('fuzz:routing: SKIPPED, --amtool names no program\n')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'promproof-routing-'))
  const routing = compareRouting(folder)
  const verdicts = compareVerdicts(folder)
  rmSync(folder, { recursive: true })
  process.stdout.write(
    `routing: ${count} label sets, ${routing} differences; verdicts: ${count} damaged configurations, ${verdicts} differences\n`,
  )
  process.exitCode = routing + verdicts > 0 ? 1 : 0
}

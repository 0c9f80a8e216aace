import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTargetFile } from '../../../src/config/targets/read-target-file.ts'
import { sourceFile } from '../../../src/text/source-file.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'
import { loadConfig, withoutQuotes } from '../../config/load-config.ts'
import { type CaseResult, caseOf } from '../suite.ts'

interface GroupCase {
  readonly json?: string
  readonly yaml?: string
  readonly ok: boolean
  readonly error?: string
  readonly group?: {
    readonly targets: readonly string[]
    readonly labels: Readonly<Record<string, string>>
  }
}

interface GroupCases {
  readonly json: readonly GroupCase[]
  readonly yaml: readonly GroupCase[]
}

/** Groups of targets by themselves: read as a discovery file of one group. */
export function targetGroupCases(folder: string): readonly CaseResult[] {
  const cases = JSON.parse(readFileSync(join(folder, 'targetgroups.json'), 'utf8')) as GroupCases
  const bad = readFileSync(join(folder, 'testdata/static_config.bad.yml'), 'utf8')
  return [
    ...cases.json.map((one, at) => groupCase(`group ${at}.json`, `[${one.json}]`, one)),
    ...cases.yaml.map((one, at) => groupCase(`group ${at}.yml`, asItem(one.yaml ?? ''), one)),
    staticCase(bad),
  ]
}

function asItem(yaml: string): string {
  return `-\n${yaml.replace(/^/gm, '  ')}\n`
}

/** The group as one of `static_configs`: it must be refused. */
function staticCase(group: string): CaseResult {
  const name = 'static_config.bad.yml'
  const item = `- ${group.trimEnd().replaceAll('\n', '\n      ')}`
  const text = `scrape_configs:\n  - job_name: a\n    static_configs:\n    ${item}\n`
  const { problems } = loadConfig(text)
  return caseOf(
    name,
    text,
    ['"\\xff" is not a valid label name'],
    problems.map(({ message }) => message),
  )
}

function groupCase(path: string, text: string, one: GroupCase): CaseResult {
  const source = sourceFile(path, text)
  const [document] = parseYaml({ source, text }, { goYaml: 'v2' })
  const { groups, problems } = readTargetFile(document?.root, { source })
  const messages = [...(document?.problems ?? []), ...problems].map(({ message }) => message)
  if (one.ok) {
    const [group] = groups
    const got = {
      targets: (group?.targets ?? []).map(({ value }) => value),
      labels: Object.fromEntries(
        (group?.labels ?? []).map(({ name, value }) => [name.value, value.value]),
      ),
    }
    return caseOf(path, text, { messages: [], ...one.group }, { messages, ...got })
  }
  const wanted = withoutQuotes((one.error ?? '').replace(/^line \d+: /, ''))
  const found = messages.some((message) => withoutQuotes(message).includes(wanted))
  return found
    ? { name: path, outcome: 'passed' }
    : { name: path, outcome: 'failed', expected: one.error ?? 'refused', got: messages.join('; ') }
}

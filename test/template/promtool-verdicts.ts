import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What promtool says of a template. */
export interface Verdict {
  readonly template: string
  /** Go's message without its position; absent where the template is accepted. */
  readonly message?: string
  /** The line of the template that Go names. */
  readonly line?: number
}

/** Runs `check rules` over rules with the templates as their annotations, an alert each. */
export function promtoolVerdicts(
  promtool: string,
  templates: readonly string[],
): readonly Verdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'promproof-templates-'))
  try {
    const rules = templates.map((text, index) => ({
      alert: `T${index}`,
      expr: 'up',
      annotations: { text },
    }))
    const file = join(folder, 'rules.yml')
    writeFileSync(file, escapeControls(JSON.stringify({ groups: [{ name: 'templates', rules }] })))
    const run = spawnSync(promtool, ['check', 'rules', '--lint=none', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    const output = `${run.stdout}\n${run.stderr}`
    if (run.error || /^(?:.*: )?yaml: /m.test(output)) throw run.error ?? new Error(output)
    const messages = readMessages(output)
    return templates.map((template, index) => ({ template, ...messages.get(index) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Go's YAML reader takes no raw control characters, JSON does. */
function escapeControls(json: string): string {
  return json.replace(
    /[\x7f-\x9f]/g,
    (character) => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
  )
}

/** What ends promtool's messages about one rule. */
const nextMessage =
  /^(?:.*: )?\d+:\d+: group |^.*group "templates", rule |^\s*(?:FAILED|SUCCESS)|^Checking |^$/

function readMessages(
  output: string,
): ReadonlyMap<number, { readonly message: string; readonly line: number }> {
  const head = /rule \d+, "T(\d+)": annotation "text": template: __alert_T\d+:(\d+): (.*)$/
  const found = new Map<number, { message: string; line: number }>()
  let current: { message: string; line: number } | undefined
  for (const row of output.split('\n')) {
    const match = head.exec(row)
    if (match) {
      current = { message: match[3] ?? '', line: Number(match[2]) }
      found.set(Number(match[1]), current)
    } else if (nextMessage.test(row)) current = undefined
    else if (current) current.message += `\n${row}`
  }
  for (const verdict of found.values())
    verdict.message = verdict.message.replace(/(?: in action)? started at __alert_T\d+:\d+$/, '')
  return found
}

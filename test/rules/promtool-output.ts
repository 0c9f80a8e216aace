import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import type { PromExpr, RuleFile } from '../../src/rules/rule-file.ts'
import type { SourceFile } from '../../src/text/source-file.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../../src/yaml/node.ts'

/** A line of promtool's output: which check it belongs to, and the lines of the file that it names. */
export interface PromtoolMessage {
  readonly check: string
  readonly lines: readonly number[]
  readonly text: string
}

/** Reads the messages of `promtool check rules` about one file; what its second decoder repeats, and that two groups without a name share it, is left out. */
export function readMessages(output: readonly string[]): readonly PromtoolMessage[] {
  const messages = new Map<string, PromtoolMessage>()
  for (const text of output) {
    if (
      /^yaml: unmarshal errors:$|into (?:\[\])?rulefmt\.(?:RuleGroupNode|RuleNode|ruleGroups)$|^0:0: groupname: "" is repeated/.test(
        text,
      )
    )
      continue
    const bare = text.replace(/^yaml: unmarshal errors: /, '')
    messages.set(bare, { check: checkOf(bare), lines: linesOf(bare), text: bare })
  }
  return [...messages.values()]
}

function checkOf(text: string): string {
  if (/already (?:defined|set)/.test(text)) return 'syntax/yaml'
  if (/^yaml: /.test(text)) return 'syntax/yaml'
  if (text.includes('could not parse expression: ')) return 'syntax/promql'
  if (/: template: /.test(text)) return 'syntax/template'
  if (/groupname: .* is repeated/.test(text)) return 'syntax/duplicate-group'
  if (
    /Groupname must not|invalid (?:label|annotation) (?:name|value)|invalid recording rule name|braces present/.test(
      text,
    )
  )
    return 'syntax/name'
  return 'syntax/schema'
}

function linesOf(text: string): readonly number[] {
  const decode = /^(?:yaml: )?line (\d+):/.exec(text)
  if (decode) return [Number(decode[1])]
  const places = /^(?:\d+:\d+: )+/.exec(text)?.[0] ?? ''
  return [...places.matchAll(/(\d+):\d+: /g)]
    .map(([, line]) => Number(line))
    .filter((line) => line > 0)
}

/** Whether a problem says what the message says, at a place with its lines (that of a related place counts too). */
export function answers(source: SourceFile, problem: Problem, message: PromtoolMessage): boolean {
  const badKey = message.text.includes('cannot unmarshal') && problem.check === 'syntax/yaml'
  if (problem.check !== message.check && !badKey) return false
  const spans = [problem.span, ...(problem.related ?? []).map((one) => one.span)]
  const lines = spans.map((span) => source.lines.position(span.start).line)
  if (/^yaml: line \d+: did not find expected/.test(message.text))
    return (message.lines[0] ?? 0) <= (lines[0] ?? 0)
  return message.lines.every((line) => lines.includes(line))
}

/** What promtool would say of the expressions of a file: its text, with the place of the scalar and the place inside it. */
export function expressionMessages(root: YamlNode, rules: RuleFile): readonly string[] {
  const messages: string[] = []
  for (const group of itemsOf(entryOf(root, 'groups')?.value)) {
    const model = rules.groups.find((one) => one.span.start === placeOf(group))
    for (const [index, node] of itemsOf(entryOf(group, 'rules')?.value).entries()) {
      const rule = model?.rules.find((one) => one.span.start === placeOf(node))
      const entry = entryOf(node, 'expr')
      const [first] = rule?.expr.errors ?? []
      if (!rule || !entry || !first) continue
      const place = scalarPlace(rules.source, entry)
      messages.push(
        `${place}: group ${goQuoted(model?.name.value ?? '')}, rule ${index + 1}, ${goQuoted(rule.name.value)}: could not parse expression: ${innerPlace(rule.expr, first.span.start)}: parse error: ${first.message}`,
      )
    }
  }
  return messages
}

function goQuoted(text: string): string {
  return JSON.stringify(text)
}

function placeOf(node: YamlNode): number {
  return (node.aliasSpan ?? node.span).start
}

function itemsOf(node: YamlNode | undefined): readonly YamlMapping[] {
  if (node?.kind !== 'sequence') return []
  return node.items.filter((item) => item.kind === 'mapping')
}

function entryOf(node: YamlNode, key: string): YamlEntry | undefined {
  return node.kind === 'mapping' ? node.entries.find((entry) => entry.key.text === key) : undefined
}

/** Line and column where the value of an entry begins, with its tag, anchor or block indicator; columns count characters. */
function scalarPlace(source: SourceFile, { key }: YamlEntry): string {
  const rest = /^['"]?\s*:(?:\s*#[^\n]*\n)?\s*/.exec(source.text.slice(key.span.end))?.[0] ?? ''
  const offset = key.span.end + rest.length
  const { line } = source.lines.position(offset)
  const before = source.text.slice(source.lines.start(line), offset)
  return `${line}:${[...before].length + 1}`
}

function innerPlace(expr: PromExpr, offset: number): string {
  const before = expr.text.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  const line = before.split('\n').length
  return `${line}:${Buffer.byteLength(before.slice(lastBreak + 1)) + 1}`
}

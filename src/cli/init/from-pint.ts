import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { metadata } from '../../checks/metadata.ts'
import { compareText } from '../../text/compare-text.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { type HclBlock, type HclValue, readHcl } from './read-hcl.ts'

const fileName = '.pint.hcl'
const severities: Readonly<Record<string, string>> = {
  fatal: 'error',
  bug: 'error',
  warning: 'warning',
  info: 'info',
}

/** An entry of a policy: what is asked of a label or annotation. */
type Entry = Readonly<Record<string, EntryValue>>
type EntryValue = string | boolean | readonly string[] | Match
/** Which rules are meant. */
type Match = { readonly kind?: string; readonly name?: string }

/** Lines for the settings that say what `.pint.hcl` says, as far as there is an equivalent; the rest is named in comments. */
export function settingsFromPint({ console, environment }: Session): readonly string[] {
  const file = join(environment.cwd, fileName)
  if (!existsSync(file)) throw new UsageError(`there is no ${fileName} here to convert`)
  const root = readHcl(readFileSync(file, 'utf8'))
  if (!root) throw new UsageError(`${fileName} has expressions that cannot be converted`)
  const converted = new Conversion()
  for (const block of root.blocks) converted.add(block)
  const left = converted.left
  if (left.length > 0)
    console.err(`promproof: note: not converted of ${fileName}: ${left.join(', ')}\n`)
  return converted.lines()
}

class Conversion {
  readonly left: string[] = []
  readonly #off = new Set<string>()
  readonly #policies = new Map<string, { readonly key: string; readonly entries: Entry[] }>()

  add(block: HclBlock): void {
    if (block.name === 'checks') this.#checks(block)
    else if (block.name === 'rule') this.#rule(block)
    else this.left.push(titleOf(block))
  }

  lines(): readonly string[] {
    const lines = [...this.#off].sort(compareText).map((id) => `  ${id}: off`)
    for (const [id, { key, entries }] of this.#policies) {
      lines.push(`  ${id}:`, '    options:', `      ${key}:`)
      for (const entry of entries) lines.push(`        - ${inline(entry)}`)
    }
    const comments = this.left.map((one) => `# not converted from ${fileName}: ${one}`)
    return lines.length === 0 ? comments : ['checks:', ...lines, ...comments]
  }

  #checks({ attributes, blocks }: HclBlock): void {
    for (const name of texts(attributes.get('disabled'))) {
      const ids = metadata.filter(({ equivalents }) => equivalents?.pint === name)
      if (ids.length === 0) this.left.push(`disabled ${name}`)
      for (const { id, raisedBy } of ids) if (!raisedBy) this.#off.add(id)
    }
    this.left.push(...blocks.map(titleOf))
  }

  /** What is asked of some rules only must not be asked of all: where the choice has no equivalent, the rule is left. */
  #rule(rule: HclBlock): void {
    const choices = rule.blocks.filter(({ name }) => name === 'match' || name === 'ignore')
    const matches = choices.map(matchOf)
    const known = matches.filter((match) => match !== undefined)
    const [match] = known
    for (const block of rule.blocks)
      if (choices.includes(block)) continue
      else if (known.length < choices.length || known.length > 1) this.left.push(titleOf(block))
      else this.#policy(block, match ?? {})
    if (rule.attributes.size > 0) this.left.push([...rule.attributes.keys()].join(', '))
  }

  #policy(block: HclBlock, match: Match): void {
    const { name, labels, attributes, blocks } = block
    const [pattern] = labels
    if ((name === 'annotation' || name === 'label') && pattern !== undefined && blocks.length === 0)
      this.#ask(`rule/${name}`, `${name}s`, {
        name: pattern,
        ...asked(attributes),
        ...(Object.keys(match).length > 0 ? { match } : {}),
      })
    else this.left.push(titleOf(block))
  }

  #ask(id: string, key: string, entry: Entry): void {
    const known = this.#policies.get(id)
    if (known) known.entries.push(entry)
    else this.#policies.set(id, { key, entries: [entry] })
  }
}

function asked(attributes: HclBlock['attributes']): Entry {
  const value = attributes.get('value')
  const values = attributes.get('values')
  const severity = severities[String(attributes.get('severity') ?? '')]
  const comment = attributes.get('comment')
  return {
    required: attributes.get('required') === true,
    ...(typeof value === 'string' ? { value } : {}),
    ...(values === undefined ? {} : { values: texts(values) }),
    ...(severity === undefined ? {} : { severity }),
    ...(typeof comment === 'string' ? { comment } : {}),
  }
}

/** A choice of rules by kind and name; undefined for one that goes by more. */
function matchOf({ name, attributes, blocks }: HclBlock): Match | undefined {
  if (name !== 'match' || blocks.length > 0) return undefined
  const kinds: Readonly<Record<string, string>> = { alerting: 'alert', recording: 'record' }
  let match: Match = {}
  for (const [key, value] of attributes) {
    const kind = key === 'kind' ? kinds[String(value)] : undefined
    if (kind !== undefined) match = { ...match, kind }
    else if (key === 'name' && typeof value === 'string') match = { ...match, name: value }
    else return undefined
  }
  return match
}

function texts(value: HclValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function titleOf({ name, labels }: HclBlock): string {
  return [name, ...labels.map((label) => JSON.stringify(label))].join(' ')
}

function inline(entry: Entry): string {
  const pairs = Object.entries(entry).map(([key, value]) =>
    key === 'match' ? `match: ${inline(value as Entry)}` : `${key}: ${JSON.stringify(value)}`,
  )
  return `{ ${pairs.join(', ')} }`
}

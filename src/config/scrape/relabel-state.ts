import { goLowerCase, goUpperCase } from '../../model/go-case.ts'
import { compileRegexp } from '../../model/regexp.ts'
import { compileRule } from '../relabel/compiled-rule.ts'
import type { RelabelRule } from '../relabel/relabel-rule.ts'
import {
  eitherOf,
  type LabelState,
  missing,
  mostValues,
  type Values,
  valuesOf,
  withValues,
} from './label-state.ts'

/** What rules make of labels that are known in part; undefined where they surely drop all of them. */
export function relabelState(
  state: LabelState,
  rules: readonly RelabelRule[],
): LabelState | undefined {
  let now: LabelState | undefined = state
  for (const rule of rules) {
    if (!now) return undefined
    now = applyRule(now, rule)
  }
  return now
}

/** The place of the rule that surely drops all of the labels; undefined where none does. */
export function droppedAt(state: LabelState, rules: readonly RelabelRule[]): number | undefined {
  let now: LabelState | undefined = state
  for (const [index, rule] of rules.entries()) {
    now = applyRule(now, rule)
    if (!now) return index
  }
  return undefined
}

function applyRule(state: LabelState, rule: RelabelRule): LabelState | undefined {
  switch (rule.action) {
    case 'replace':
      return replace(state, rule)
    case 'keep':
      return filter(state, rule, true)
    case 'drop':
      return filter(state, rule, false)
    case 'keepequal':
    case 'dropequal':
      return state
    case 'hashmod':
      return withValues(state, rule.targetLabel, 'any')
    case 'lowercase':
      return withValues(state, rule.targetLabel, mapped(sourceValues(state, rule), goLowerCase))
    case 'uppercase':
      return withValues(state, rule.targetLabel, mapped(sourceValues(state, rule), goUpperCase))
    case 'labelmap':
      return mapNames(state, rule)
    case 'labeldrop':
      return dropNames(state, rule, true)
    case 'labelkeep':
      return dropNames(state, rule, false)
  }
}

/** The joined values of a rule's source labels. */
export function sourceValues(state: LabelState, { sourceLabels, separator }: RelabelRule): Values {
  let joined: readonly string[] | undefined
  for (const { value: name } of sourceLabels) {
    const values = valuesOf(state, name)
    if (values === 'any') return 'any'
    const before = joined
    joined = before
      ? before.flatMap((text) => [...values].map((value) => text + separator + value))
      : [...values]
    if (joined.length > mostValues) return 'any'
  }
  return joined ? new Set(joined) : missing
}

function mapped(values: Values, change: (value: string) => string): Values {
  return values === 'any' ? values : new Set([...values].map(change))
}

function replace(state: LabelState, rule: RelabelRule): LabelState {
  const source = sourceValues(state, rule)
  if (source === 'any') return replaceUnknown(state, rule)
  const compiled = compileRule(rule)
  let result = state
  const written = new Map<string, Set<string>>()
  let unmatched = false
  for (const text of source) {
    const name = compiled.target(text)
    const value = compiled.replacement(text)
    if (name === undefined || value === undefined) unmatched = true
    else written.set(name, (written.get(name) ?? new Set()).add(value))
  }
  const sure = !unmatched && written.size === 1
  for (const [name, values] of written)
    result = withValues(result, name, sure ? values : eitherOf(values, valuesOf(state, name)))
  return result
}

const matchesAll: ReadonlySet<string> = new Set(['(.*)', '.*', '^(.*)$', '^.*$'])

function replaceUnknown(state: LabelState, rule: RelabelRule): LabelState {
  const { targetLabel, replacement, regex } = rule
  if (targetLabel.includes('$')) return writtenAnywhere(state, targetLabel)
  const value: Values = replacement.includes('$') ? 'any' : new Set([replacement])
  return withValues(
    state,
    targetLabel,
    matchesAll.has(regex) ? value : eitherOf(value, valuesOf(state, targetLabel)),
  )
}

function filter(state: LabelState, rule: RelabelRule, keep: boolean): LabelState | undefined {
  const source = sourceValues(state, rule)
  const [only] = rule.sourceLabels
  const single = rule.sourceLabels.length === 1 ? only?.value : undefined
  if (source === 'any') {
    const literals = keep ? literalsOf(rule.regex) : undefined
    return literals && single !== undefined ? withValues(state, single, literals) : state
  }
  const { matches } = compileRule(rule)
  const left = [...source].filter((text) => matches(text) === keep)
  if (left.length === 0) return undefined
  return single === undefined ? state : withValues(state, single, new Set(left))
}

function literalsOf(regex: string): Values | undefined {
  const compiled = compileRegexp(regex)
  if ('error' in compiled || !compiled.literals?.caseSensitive) return undefined
  const { values } = compiled.literals
  return values.length > mostValues ? undefined : new Set(values)
}

function mapNames(state: LabelState, rule: RelabelRule): LabelState {
  const { replacement } = compileRule(rule)
  let result = state
  for (const [name, values] of state.known) {
    const to = replacement(name)
    if (to !== undefined) result = withValues(result, to, eitherOf(values, valuesOf(result, to)))
  }
  const literals = literalsOf(rule.regex)
  if (literals && literals !== 'any') {
    for (const name of literals) {
      const to = replacement(name)
      if (to !== undefined && !state.known.has(name) && state.others(name))
        result = withValues(result, to, 'any')
    }
    return result
  }
  return mayMatchOthers(state, rule.regex) ? writtenAnywhere(result, rule.replacement) : result
}

/** Labels were written of which only is known what their names begin with. */
function writtenAnywhere(state: LabelState, template: string): LabelState {
  const [prefix = ''] = template.split('$', 1)
  const known = new Map<string, Values>()
  for (const [name, values] of state.known)
    known.set(name, name.startsWith(prefix) ? 'any' : values)
  const { others, prefixes } = state
  return {
    known,
    others: (name) => name.startsWith(prefix) || others(name),
    prefixes: [...prefixes, prefix],
    open: state.open || !prefix.startsWith('__'),
  }
}

/** Whether a pattern for names can match one that is not known by itself. */
export function mayMatchOthers({ prefixes }: LabelState, regex: string): boolean {
  const compiled = compileRegexp(regex)
  if ('error' in compiled) return false
  const { text, folded } = compiled.prefix
  return prefixes.some((prefix) => folded || text.startsWith(prefix) || prefix.startsWith(text))
}

function dropNames(state: LabelState, rule: RelabelRule, whatMatches: boolean): LabelState {
  const { matches } = compileRule(rule)
  const stays = (name: string) => matches(name) !== whatMatches
  const known = new Map<string, Values>()
  for (const [name, values] of state.known) known.set(name, stays(name) ? values : missing)
  const literals = whatMatches ? undefined : literalsOf(rule.regex)
  if (literals && literals !== 'any') {
    for (const name of literals) if (!known.has(name) && state.others(name)) known.set(name, 'any')
    return { known, others: () => false, prefixes: [], open: false }
  }
  const { others } = state
  return { ...state, known, others: (name) => stays(name) && others(name) }
}

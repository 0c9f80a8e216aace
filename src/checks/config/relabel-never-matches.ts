import { compileRule } from '../../config/relabel/compiled-rule.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { readsNames } from '../../config/relabel/trace-relabel.ts'
import { type LabelState, mayHave } from '../../config/scrape/label-state.ts'
import { mayMatchOthers, sourceValues } from '../../config/scrape/relabel-state.ts'
import { compileRegexp } from '../../model/regexp.ts'
import type { Located } from '../../text/located.ts'
import { suggest } from '../../text/suggest.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { type RelabelList, type RuleSite, sitesOf } from '../relabel-lists.ts'
import { type RuleFinding, reportRelabelRules } from '../report-relabel-rules.ts'

const mostShown = 3

/** A rule whose pattern can match nothing that its source labels, or the names of the labels, can be. */
const check: Check = defineCheck({
  id: 'config/relabel-never-matches',
  create(context) {
    return {
      PrometheusConfig(config) {
        reportRelabelRules(config, context, findNeverMatching)
      },
    }
  },
})

export default check

function findNeverMatching(list: RelabelList): readonly RuleFinding[] {
  const sites = sitesOf(list)
  return sites.flatMap((site) => {
    if (readsNames(site.rule)) return unmatchedNames(site, list)
    const { action } = site.rule
    return action === 'replace' || action === 'drop' ? unmatchedValues(site, sites, list) : []
  })
}

function unmatchedValues(
  site: RuleSite,
  sites: readonly RuleSite[],
  list: RelabelList,
): readonly RuleFinding[] {
  const { rule, index, before } = site
  const { matches } = compileRule(rule)
  const seen = new Set<string>()
  for (const state of before) {
    const values = sourceValues(state, rule)
    if (values === 'any') return []
    for (const value of values) seen.add(value)
  }
  const absent = rule.sourceLabels.find(({ value }) => !has(before, value))
  const done = rule.action === 'drop' ? 'drops nothing' : 'changes nothing'
  if ([...seen].some(matches)) {
    if (!absent || !setsNothing(site)) return []
    const report = { ...absentReport(absent, site, sites, list), label: 'never set' }
    return [{ index, span: absent.span, report }]
  }
  if (absent) {
    const reason = absentReport(absent, site, sites, list)
    const message = `${reason.message}, and \`regex\` does not match without it`
    const report = { ...reason, message, label: 'never set', why: `the rule ${done}` }
    return [{ index, span: absent.span, report }]
  }
  const report: Report = {
    message: `\`regex\` matches none of the values here: ${shown([...seen])}`,
    label: 'never matches',
    why: `the rule ${done}; \`regex\` has to match the whole value`,
    help: 'correct the pattern, or take the rule out',
    confidence: 'hint',
  }
  return [{ index, span: rule.written.regex ?? rule.span, report }]
}

/** A rule that copies labels that are never there into one that is not there either. */
function setsNothing({ rule, before }: RuleSite): boolean {
  const { action, sourceLabels, targetLabel, separator } = rule
  if (action !== 'replace' || targetLabel.includes('$') || has(before, targetLabel)) return false
  if (sourceLabels.some(({ value }) => has(before, value))) return false
  return compileRule(rule).replacement(separator.repeat(sourceLabels.length - 1)) === ''
}

/** Why the label is never there: of another discovery, gone before, set later, or misspelt. */
function absentReport(
  { value: name }: Located<string>,
  { index }: RuleSite,
  sites: readonly RuleSite[],
  list: RelabelList,
): Report {
  const message = `\`${name}\` is never set where this rule of \`${list.name}\` runs`
  const why = 'the rule changes nothing'
  const removing = sites.find(
    (site) => site.index < index && has(site.before, name) && !has(site.after, name),
  )
  const setting = sites.find(
    (site) => site.index > index && !has(site.before, name) && has(site.after, name),
  )
  const [other, label, help] = removing
    ? [removing, 'removes', 'read the label before it is removed, or take the rule out']
    : [setting, 'sets', 'move the rule behind the one that sets the label']
  if (other) {
    const related = { file: list.source, span: other.rule.span, label: `${label} \`${name}\`` }
    return { message, why, help, related: [related] }
  }
  return { message, why, help: helpFor(name, sites.slice(0, index), list) }
}

function helpFor(name: string, sites: readonly RuleSite[], list: RelabelList): string {
  if (list.of !== 'targets' && name.startsWith('__meta_'))
    return 'move the rule to `relabel_configs`: the labels of discovery are gone when scraped series are relabelled'
  if (list.of !== 'targets' && name.startsWith('__'))
    return 'take the rule out: labels that begin with `__` are not stored'
  if (name === 'instance')
    return 'read `__address__`: `instance` is set after these rules, where none of them sets it'
  const near = suggest(name, knownNames(list, sites))
  if (near !== undefined) return `did you mean \`${near}\`?`
  return name.startsWith('__meta_')
    ? `use labels of the discovery of this job${discoveryText(list)}, or take the rule out`
    : 'name a label that targets or earlier rules set, or take the rule out'
}

function has(states: readonly LabelState[], name: string): boolean {
  return states.some((state) => mayHave(state, name))
}

function discoveryText({ job }: RelabelList): string {
  const mechanisms = [...new Set(job?.discoveries.map(({ mechanism }) => mechanism))]
  if (mechanisms.length === 0) return ', whose targets are all written in `static_configs`'
  return ` (${mechanisms.map((mechanism) => `\`${mechanism}\``).join(', ')})`
}

/** Names that are known by themselves, and may be there somewhere. */
function knownNames({ states }: RelabelList, sites: readonly RuleSite[]): readonly string[] {
  const all = [...states, ...sites.flatMap(({ after }) => after)]
  return all.flatMap((state) => [...state.known.keys()].filter((name) => mayHave(state, name)))
}

function unmatchedNames(
  { rule, index, before }: RuleSite,
  list: RelabelList,
): readonly RuleFinding[] {
  if (rule.action === 'labelkeep') return []
  const { matches } = compileRule(rule)
  const mayMatch = (state: LabelState) =>
    (mayMatchOthers(state, rule.regex) && !isInternal(rule, state, list)) ||
    [...state.known.keys()].some((name) => mayHave(state, name) && matches(name))
  if (before.some(mayMatch)) return []
  const gone = list.of !== 'targets' && rule.regex.includes('__meta_')
  const report: Report = {
    message: `\`regex\` matches the name of no label where this rule of \`${list.name}\` runs`,
    label: 'never matches',
    why: `the rule ${rule.action === 'labelmap' ? 'sets' : 'removes'} nothing`,
    help: gone
      ? 'take the rule out: the labels of discovery are gone when scraped series are relabelled'
      : `use labels of this job${discoveryText(list)}, or take the rule out`,
    ...(rule.action === 'labeldrop' ? { confidence: 'hint' as const } : {}),
  }
  return [{ index, span: rule.written.regex ?? rule.span, report }]
}

/** Whether a pattern is for names that series and alerts never have. */
function isInternal({ regex }: RelabelRule, state: LabelState, list: RelabelList): boolean {
  const compiled = compileRegexp(regex)
  if ('error' in compiled || list.of === 'targets') return false
  const { text, folded } = compiled.prefix
  return text.startsWith('__') && !folded && !state.others(`${text}x`)
}

function shown(values: readonly string[]): string {
  const list = values
    .slice(0, mostShown)
    .map((value) => (value === '' ? 'an empty one' : `\`${value}\``))
  return `${list.join(', ')}${values.length > mostShown ? ', …' : ''}`
}

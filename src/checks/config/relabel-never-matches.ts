import { compileRule } from '../../config/relabel/compiled-rule.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { readsNames } from '../../config/relabel/trace-relabel.ts'
import { type LabelState, mayHave } from '../../config/scrape/label-state.ts'
import { mayMatchOthers, sourceValues } from '../../config/scrape/relabel-state.ts'
import { compileRegexp } from '../../model/regexp.ts'
import type { Located } from '../../text/located.ts'
import { suggest } from '../../text/suggest.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import {
  listsOfJob,
  listsOfSending,
  type RelabelList,
  type RuleSite,
  sitesOf,
} from '../relabel-lists.ts'

const mostShown = 3

/** A rule whose pattern can match nothing that its source labels, or the names of the labels, can be. */
const check: Check = defineCheck({
  id: 'config/relabel-never-matches',
  create(context) {
    return {
      ScrapeJob(job) {
        for (const list of listsOfJob(job)) reportList(list, context)
      },
      PrometheusConfig(config) {
        for (const list of listsOfSending(config)) reportList(list, context)
      },
    }
  },
})

export default check

function reportList(list: RelabelList, context: CheckContext): void {
  const sites = sitesOf(list)
  for (const site of sites) {
    if (readsNames(site.rule)) reportNames(site, list, context)
    else if (site.rule.action === 'replace' || site.rule.action === 'drop')
      reportValues(site, sites, list, context)
  }
}

function reportValues(
  { rule, before }: RuleSite,
  sites: readonly RuleSite[],
  list: RelabelList,
  context: CheckContext,
): void {
  const { matches } = compileRule(rule)
  const seen = new Set<string>()
  for (const state of before) {
    const values = sourceValues(state, rule)
    if (values === 'any' || [...values].some(matches)) return
    for (const value of values) seen.add(value)
  }
  const absent = rule.sourceLabels.find(({ value }) => !before.some((one) => mayHave(one, value)))
  const done = rule.action === 'drop' ? 'drops nothing' : 'changes nothing'
  if (absent)
    context.reportAt(list.source, absent.span, {
      ...absentReport(absent, rule, sites, list),
      label: 'never set',
      why: `the rule ${done}`,
      ...subjectOf(list),
    })
  else
    context.reportAt(list.source, rule.written.regex ?? rule.span, {
      message: `\`regex\` matches none of the values here: ${shown([...seen])}`,
      label: 'never matches',
      why: `the rule ${done}; \`regex\` has to match the whole value`,
      help: 'correct the pattern, or take the rule out',
      confidence: 'hint',
      ...subjectOf(list),
    })
}

/** Why the label is never there: of another discovery, gone before, or misspelt. */
function absentReport(
  { value: name }: Located<string>,
  rule: RelabelRule,
  sites: readonly RuleSite[],
  list: RelabelList,
): Report {
  const message = `\`${name}\` is never set where this rule of \`${list.name}\` runs, and \`regex\` does not match an empty value`
  const removed = sites.find(
    ({ before, after, rule: other }) =>
      other !== rule && has(before, name) && after.length > 0 && !has(after, name),
  )
  if (removed)
    return {
      message,
      help: 'read the label before it is removed, or take the rule out',
      related: [{ file: list.source, span: removed.rule.span, label: `removes \`${name}\`` }],
    }
  if (list.of !== 'targets' && name.startsWith('__')) {
    const help = name.startsWith('__meta_')
      ? 'move the rule to `relabel_configs`: the labels of discovery are gone when scraped series are relabelled'
      : 'take the rule out: labels that begin with `__` are not stored'
    return { message, help }
  }
  const near = suggest(name, knownNames(list, sites))
  if (near !== undefined) return { message, help: `did you mean \`${near}\`?` }
  const help = name.startsWith('__meta_')
    ? `use labels of the discovery of this job${discoveryText(list)}, or take the rule out`
    : 'name a label that targets or earlier rules set, or take the rule out'
  return { message, help }
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

function reportNames({ rule, before }: RuleSite, list: RelabelList, context: CheckContext): void {
  if (rule.action === 'labelkeep') return
  const { matches } = compileRule(rule)
  const mayMatch = (state: LabelState) =>
    (mayMatchOthers(state, rule.regex) && !isInternal(rule, state, list)) ||
    [...state.known.keys()].some((name) => mayHave(state, name) && matches(name))
  if (before.some(mayMatch)) return
  const gone = list.of !== 'targets' && rule.regex.includes('__meta_')
  context.reportAt(list.source, rule.written.regex ?? rule.span, {
    message: `\`regex\` matches the name of no label where this rule of \`${list.name}\` runs`,
    label: 'never matches',
    why: `the rule ${rule.action === 'labelmap' ? 'sets' : 'removes'} nothing`,
    help: gone
      ? 'take the rule out: the labels of discovery are gone when scraped series are relabelled'
      : `use labels of this job${discoveryText(list)}, or take the rule out`,
    ...subjectOf(list),
  })
}

/** Whether a pattern is for names that series and alerts never have. */
function isInternal({ regex }: RelabelRule, state: LabelState, list: RelabelList): boolean {
  const compiled = compileRegexp(regex)
  if ('error' in compiled || list.of === 'targets') return false
  const { text, folded } = compiled.prefix
  return text.startsWith('__') && !folded && !state.others(`${text}x`)
}

function subjectOf({ subject }: RelabelList): Pick<Report, 'subject'> {
  return subject ? { subject } : {}
}

function shown(values: readonly string[]): string {
  const list = values
    .slice(0, mostShown)
    .map((value) => (value === '' ? 'an empty one' : `\`${value}\``))
  return `${list.join(', ')}${values.length > mostShown ? ', …' : ''}`
}

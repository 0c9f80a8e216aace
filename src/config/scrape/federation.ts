import { createMatcher, type Matcher, setMatches } from '../../model/matcher.ts'
import type { VectorSelector } from '../../promql/ast.ts'
import { parsePromql } from '../../promql/parse-promql.ts'
import type { Located } from '../../text/located.ts'
import type { ScrapeJob } from '../prometheus/prometheus-config.ts'

/** A condition on the series that another server is asked for. */
export interface FederationMatch {
  readonly text: Located<string>
  /** Absent where the text is none. */
  readonly selector?: VectorSelector
}

/** What a job asks of another server's `/federate`; undefined where it does not federate. */
export function federationMatches(job: ScrapeJob): readonly FederationMatch[] | undefined {
  if (!/\/federate$/.test(job.metricsPath.value)) return undefined
  const texts = job.params.filter(({ name }) => name.value === 'match[]')
  return texts.flatMap(({ values }) => values.map(readMatch))
}

const parsed = new WeakMap<Located<string>, FederationMatch>()

function readMatch(text: Located<string>): FederationMatch {
  const known = parsed.get(text)
  if (known) return known
  const { ast, problems } = parsePromql(text.value, {})
  const match: FederationMatch =
    ast?.kind === 'VectorSelector' && problems.length === 0 ? { text, selector: ast } : { text }
  parsed.set(text, match)
  return match
}

/** The conditions of a selector on a label; a name before the braces is one on `__name__`. */
export function conditionsOn(
  { name, matchers }: VectorSelector,
  label: string,
): readonly Matcher[] {
  const all = matchers
    .filter((matcher) => matcher.name.value === label)
    .map(({ op, value }) => createMatcher(label, op, value.value))
  if (label === '__name__' && name) all.push(createMatcher(label, '=', name.value))
  return all.flatMap((matcher) => ('error' in matcher ? [] : [matcher]))
}

/**
 * Whether a server is asked for series of a name that satisfy some conditions. They may be there where nothing shows that
 * no series can satisfy both the conditions and what is asked.
 */
export function mayFederate(
  { selector }: FederationMatch,
  name: string,
  conditions: ReadonlyMap<string, readonly Matcher[]>,
): boolean {
  if (!selector) return true
  if (!conditionsOn(selector, '__name__').every((matcher) => matcher.matches(name))) return false
  for (const [label, wanted] of conditions) {
    const asked = conditionsOn(selector, label)
    const values = candidates([...wanted, ...asked])
    if (asked.length === 0 || !values) continue
    if (!values.some((value) => [...wanted, ...asked].every((one) => one.matches(value))))
      return false
  }
  return true
}

/** The only values that can satisfy some conditions, where they are few. */
function candidates(matchers: readonly Matcher[]): readonly string[] | undefined {
  for (const matcher of matchers) {
    if (matcher.op === '=') return [matcher.value]
    if (matcher.op === '=~' && matcher.regexp?.literals?.caseSensitive) return setMatches(matcher)
  }
  return undefined
}

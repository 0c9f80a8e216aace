import type { NearRecord } from '../../analysis/graph/near-record.ts'
import { type Read, readsOf } from '../../analysis/graph/reads.ts'
import { undefinedRecords } from '../../analysis/graph/undefined-records.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { RuleFile } from '../../rules/rule-file.ts'
import type { Span } from '../../text/span.ts'
import { type Check, defineCheck, type Report, type RuleSite } from '../check.ts'

/** A selector of a name with a colon that nothing records. Each name is told once a file, names of one expression together. */
const check: Check = defineCheck({
  id: 'graph/dangling-record',
  create(context) {
    const told = new Map<RuleFile, Set<string>>()
    return {
      VectorSelector(node, expr, site) {
        const scope = context.analysis.scope(site.file)
        const undefinedOnes = undefinedRecords(scope)
        const isDangling = (name: string) =>
          undefinedOnes.has(name) &&
          context.analysis.knowledgeFor(site.file).metric(name) === undefined
        const name = selectedName(node)
        if (!site.rule || name === undefined || !isDangling(name)) return
        const names = told.get(site.file) ?? new Set()
        told.set(site.file, names)
        if (names.has(name)) return
        const reads = expr.ast ? readsOf(expr.ast) : []
        const own = reads.find(({ selector }) => selector === node)
        if (!own) return
        const isExpected = (read: Read) => {
          const asked = read.name ?? ''
          if (read.optional) return false
          if (undefinedOnes.near(asked)) return true
          return (
            site.rule?.kind === 'AlertingRule' &&
            undefinedOnes.isExpected(asked) &&
            (scope.recorded.size > 0 || site.file.carrier !== 'markdown')
          )
        }
        const grave = isExpected(own)
        const others = reads.filter(
          (read) =>
            read.name !== undefined &&
            read.name !== name &&
            !names.has(read.name) &&
            isDangling(read.name) &&
            isExpected(read) === grave,
        )
        const more = [...new Set(others.map((read) => read.name ?? ''))]
        for (const one of [name, ...more]) names.add(one)
        const near = undefinedOnes.near(name)
        context.reportIn(expr, nameSpan(own), describe(name, more, grave, near, site))
      },
    }
  },
})

export default check

function describe(
  name: string,
  more: readonly string[],
  grave: boolean,
  near: NearRecord | undefined,
  { rule }: RuleSite,
): Report {
  const effect =
    rule?.kind === 'AlertingRule'
      ? 'the selector finds nothing, so this part of the condition never holds'
      : 'the selector finds nothing'
  return {
    message: `no rule records \`${name}\`${others(more)}`,
    label: near?.kind === 'sibling' ? `only \`${near.name}\` is recorded` : 'not recorded',
    why: grave
      ? `names with a colon come from recording rules; without one ${effect}`
      : 'names with a colon come from recording rules; this one would have to come from elsewhere',
    help:
      near && grave ? nearHelp(near) : 'add the recording rule, or lint the file that has it too',
    ...(grave ? { confidence: 'convention' as const } : { severity: 'info', confidence: 'hint' }),
  }
}

function others(more: readonly string[]): string {
  const [first] = more
  if (first === undefined) return ''
  return more.length === 1 ? `, nor \`${first}\`` : `, nor ${more.length} more that it reads`
}

function nearHelp({ name, kind }: NearRecord): string {
  return kind === 'sibling'
    ? `read \`${name}\`, or record this one like it`
    : `did you mean \`${name}\`?`
}

function nameSpan({ selector }: Read): Span {
  const matcher = selector.matchers.find(({ name }) => name.value === metricNameLabel)
  return selector.name?.span ?? matcher?.value.span ?? selector.span
}

import type { Facts } from '../../analysis/facts.ts'
import { type AlertText, alertTexts } from '../../analysis/template/alert-texts.ts'
import { type Check, defineCheck } from '../check.ts'

/**
 * An alert whose expression names the labels that it groups by, and whose texts name some of them and not the rest.
 * Labels that say where rather than what are left alone, as are those that have one value.
 */
const check: Check = defineCheck({
  id: 'label/template-incomplete',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        const texts = alertTexts(rule)
        const facts = context.analysis.expression(file, rule.expr)?.root
        const [text] = texts.filter(isDescription)
        if (!facts || !text || texts.some(({ reading }) => reading.allLabels)) return
        const untold = distinguishing(facts).filter(
          (name) => !texts.some(({ reading }) => reading.mentioned.has(name)),
        )
        if (untold.length === 0) return
        const names = untold.map((name) => `\`${name}\``).join(' and ')
        context.report(text.entry.value.span, {
          message: `the texts do not tell ${names}: alerts that differ in nothing else read the same`,
          help: `name ${untold.map((name) => `\`{{ $labels.${name} }}\``).join(' and ')} in the text`,
        })
      },
    }
  },
})

export default check

function isDescription({ role, reading }: AlertText): boolean {
  return role === 'annotation' && reading.mentioned.size > 0
}

const places: ReadonlySet<string> = new Set([
  'cluster',
  'cluster_id',
  'env',
  'environment',
  'namespace',
  'exported_namespace',
  'region',
  'zone',
  'job',
  'service',
  'instance',
  'severity',
  'prometheus',
  'installation',
  'pipeline',
  'provider',
  'datacenter',
  'site',
])

/** The labels that every series has and that tell them apart, where all labels are known. */
function distinguishing({ branches }: Facts): readonly string[] {
  const [{ labels }] = branches
  if (branches.length > 1 || labels.others.has !== 'never') return []
  return [...labels.known].flatMap(([name, { has, values }]) => {
    const fixed = values?.kind === 'finite' && values.values.length <= 1
    return has === 'must' && !fixed && !places.has(name) ? [name] : []
  })
}

import type { Fix } from '../../diagnostic/diagnostic.ts'
import type { LocatedDuration, RuleFile } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { isRestartProne } from '../promql/restart-prone.ts'
import { writtenDuration } from './written-duration.ts'

/** A `for` of zero; where `promql/fragile` asks for a choice, it is one. */
const check: Check = defineCheck({
  id: 'rule/redundant-for',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        const { keepFiringFor: keep } = rule
        const entries = [
          ...(rule.for && !isRestartProne(rule) ? [{ key: 'for', found: rule.for }] : []),
          ...(keep ? [{ key: 'keep_firing_for', found: keep }] : []),
        ]
        for (const { key, found } of entries) {
          if (found.value !== 0) continue
          const fix = removal(file, key, found)
          context.report(found.span, {
            message: `\`${key}: ${writtenDuration(found, file)}\` is what holds without it`,
            help: 'remove the line',
            ...(fix ? { fix } : {}),
          })
        }
      },
    }
  },
})

export default check

/** Takes the line away where nothing else stands on it. */
function removal({ source }: RuleFile, key: string, { span }: LocatedDuration): Fix | undefined {
  const start = source.text.lastIndexOf('\n', span.start - 1) + 1
  const end = source.text.indexOf('\n', span.end) + 1
  if (end === 0) return undefined
  const line = source.text.slice(start, end)
  const alone = new RegExp(`^ *${key}: *["']?[0-9a-z]+["']? *\\r?\\n$`)
  if (!alone.test(line)) return undefined
  return { title: 'remove the line', safe: true, edits: [{ span: { start, end }, newText: '' }] }
}

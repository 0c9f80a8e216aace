import { selectedName } from '../../analysis/selected-name.ts'
import { createMatcher } from '../../model/matcher.ts'
import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'

const sizes = /^node_filesystem_(?:avail|free|size)_bytes$/
const places: ReadonlySet<string> = new Set(['fstype', 'mountpoint', 'device'])

/** Free space of all file systems, also of images that are mounted read-only and always full. */
const check: Check = defineCheck({
  id: 'semantics/fs-unfiltered',
  create(context) {
    const judge = (rule: Rule) => {
      const selector = firstUnfiltered(rule)
      if (!selector) return
      context.reportIn(rule.expr, selector.span, {
        message:
          'file systems that are mounted read-only, such as squashfs, are among these and always full',
        label: 'squashfs images pass these matchers',
        why: 'hosts with such images (snaps, CD-ROMs) seem to run out of space for ever',
        help: 'leave them out: `fstype!~"squashfs|iso9660|tmpfs|ramfs|overlay"`',
      })
    }
    return { AlertingRule: judge, RecordingRule: judge }
  },
})

export default check

function firstUnfiltered({ expr }: Rule): VectorSelector | undefined {
  let found: VectorSelector | undefined
  let guarded = false
  if (expr.ast)
    walk(expr.ast, (node) => {
      if (node.kind !== 'VectorSelector') return
      const name = selectedName(node) ?? ''
      guarded ||= name === 'node_filesystem_readonly'
      if (sizes.test(name) && !node.matchers.some(excludes)) found ??= node
    })
  return guarded ? undefined : found
}

/** Whether a matcher picks some file systems, or leaves out those that are images. */
function excludes({ name, op, value }: LabelMatcher): boolean {
  if (!places.has(name.value)) return false
  if (name.value !== 'fstype') return value.value !== '' || op !== '!='
  const matcher = createMatcher('fstype', op, value.value)
  return 'error' in matcher || !matcher.matches('squashfs')
}

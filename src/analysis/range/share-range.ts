import type { Binary } from '../../promql/ast.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import { partOfWhole } from '../unit/part-of-whole.ts'
import { anyValue, type RangeFact } from './interval.ts'

/**
 * The range of a division whose sides are a part and its whole, neither of them negative: from 0 to 1, or to what constants
 * multiply it by. Never a sound one, as labels may be replaced on the way and sums are rounded.
 */
export function shareRange(
  node: Binary,
  left: Branch,
  right: Branch,
  site: Site,
): RangeFact | undefined {
  if (right.range.likely.min === right.range.likely.max) return undefined
  const share = partOfWhole(node, left.origin.rules, right.origin.rules)
  if (!share || share.kind === 'same' || !(share.factor > 0)) return undefined
  const counted = left.range.likely.min >= 0 && right.range.likely.min >= 0
  if (!counted && share.confidence !== 'proof') return undefined
  const likely = { ...anyValue, min: 0, max: share.factor }
  const because = { text: 'a part is divided by the whole', place: site.place(node) }
  return { sound: anyValue, likely, because }
}

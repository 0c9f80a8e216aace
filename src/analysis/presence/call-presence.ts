import type { Call, Expr } from '../../promql/ast.ts'
import { functionSignature } from '../../promql/functions.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import { hasNoNumber } from '../range/interval-set.ts'
import { always, never, type Presence, whereData, whereFiltered } from './presence.ts'

/** Functions that give a float for every float that they are given. */
const total: ReadonlySet<string> = new Set([
  ...['abs', 'acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'ceil', 'clamp_max', 'clamp_min'],
  ...['cos', 'cosh', 'day_of_month', 'day_of_week', 'day_of_year', 'days_in_month', 'deg', 'exp'],
  ...['floor', 'hour', 'label_join', 'label_replace', 'ln', 'log10', 'log2', 'minute', 'month'],
  ...[
    'rad',
    'round',
    'sgn',
    'sin',
    'sinh',
    'sort',
    'sort_desc',
    'sqrt',
    'tan',
    'tanh',
    'timestamp',
  ],
  ...['vector', 'year'],
])

/** Whether a call has a result. */
export function callPresence(node: Call, args: readonly Branch[], site: Site): Presence {
  const name = node.func.value
  const signature = functionSignature(name)
  if (!signature) return whereData
  const at = node.args.findIndex((_, index) => isSeries(signature.argTypes, index))
  const input = args[at]
  if (signature.returnType === 'scalar' || !input) return always
  if (name === 'absent' || name === 'absent_over_time') return ofAbsence(node.args[at], input, site)
  if (input.presence.kind === 'never') return input.presence
  if (name === 'clamp' && contradicts(args[1], args[2]))
    return never({
      text: 'the lower bound of `clamp` is above the upper one',
      place: site.place(node),
    })
  if (input.presence.kind === 'always' && !total.has(name)) return whereData
  return input.presence
}

function isSeries(types: readonly string[], index: number): boolean {
  const type = types[Math.min(index, types.length - 1)]
  return type === 'vector' || type === 'matrix'
}

function contradicts(least: Branch | undefined, most: Branch | undefined): boolean {
  const [from, to] = [least?.range.sound, most?.range.sound]
  return (
    from !== undefined &&
    to !== undefined &&
    !hasNoNumber(from) &&
    from.min > to.max &&
    !from.nan &&
    !to.nan
  )
}

function ofAbsence(inner: Expr | undefined, { presence }: Branch, site: Site): Presence {
  if (presence.kind === 'never' && presence.confidence === 'proof') return always
  if (presence.kind !== 'always') return whereFiltered
  const text = 'what `absent` asks for is always there'
  return never(inner ? { text, place: site.place(inner) } : { text })
}

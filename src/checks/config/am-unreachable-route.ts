import type {
  AlertMatcher,
  AlertmanagerConfig,
  AlertRoute,
} from '../../config/alertmanager/alertmanager-config.ts'
import { exclusionIn } from '../../config/alertmanager/matcher-proof.ts'
import { TakingRoutes } from '../../config/alertmanager/taking-routes.ts'
import { formatMatcher } from '../../model/matcher.ts'
import type { Span } from '../../text/span.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

/** A route that no alert reaches: an earlier one takes all that it matches, or its conditions exclude each other. */
const check: Check = defineCheck({
  id: 'config/am-unreachable-route',
  create(context) {
    return {
      AlertmanagerConfig(config) {
        if (config.route) judgeChildren(config.route, [], { config, context, takers: new Map() })
      },
    }
  },
})

export default check

type Takers = Map<AlertRoute, TakingRoutes>

interface Walk {
  readonly config: AlertmanagerConfig
  readonly context: CheckContext
  /** By their parent. */
  readonly takers: Takers
}

function judgeChildren(route: AlertRoute, outer: readonly AlertMatcher[], walk: Walk): void {
  const given = [...outer, ...route.matchers]
  for (const child of route.routes)
    if (!judge(child, given, walk)) judgeChildren(child, given, walk)
}

/** Reports a route that no alert reaches; those below it are not judged then. */
function judge(
  route: AlertRoute,
  outer: readonly AlertMatcher[],
  { config, context, takers }: Walk,
): boolean {
  const given = [...outer, ...route.matchers]
  const exclusion = exclusionIn(given)
  if (exclusion) {
    const own = exclusion.matchers.filter((one) => route.matchers.includes(one))
    const [first] = own.length > 0 ? own : route.matchers
    const other = exclusion.matchers.find((one) => one !== first)
    const written = exclusion.matchers.map(textOf).join(' and ')
    context.reportAt(config.source, first?.span ?? headOf(route), {
      message: `no alert matches the route to \`${route.receiver.value}\`: ${written} exclude each other`,
      why: 'conditions of a route and of those around it must all hold: the route never notifies',
      help: 'correct the conditions, write alternatives as one pattern (`=~`), or remove the route',
      ...(other && other !== first
        ? { related: [{ file: config.source, span: other.span, label: 'excluded by this' }] }
        : {}),
    })
    return true
  }
  const taker = takerOf(route, given, takers)
  if (!taker) return false
  context.reportAt(config.source, headOf(route), {
    message: `no alert reaches the route to \`${route.receiver.value}\`: an earlier one without \`continue\` takes all that it matches`,
    label: 'never reached',
    why: 'Alertmanager stops at the first route that matches, unless that has `continue: true`',
    help: 'move the route in front of the other, or set `continue: true` there',
    related: [{ file: config.source, span: headOf(taker), label: 'this route comes first' }],
  })
  return true
}

/** An earlier sibling of the route, or of one around it, that takes every alert that meets the conditions. */
function takerOf(
  route: AlertRoute,
  given: readonly AlertMatcher[],
  takers: Takers,
): AlertRoute | undefined {
  for (let one: AlertRoute | undefined = route; one?.parent; one = one.parent) {
    const known = takers.get(one.parent) ?? new TakingRoutes(one.parent.routes)
    takers.set(one.parent, known)
    const taker = known.takerOf(given, one.index)
    if (taker) return taker
  }
  return undefined
}

function headOf({ matchers, receiver, span }: AlertRoute): Span {
  const [first] = [...matchers].sort((a, b) => a.span.start - b.span.start)
  return first?.span ?? receiver.span ?? span
}

function textOf({ matcher: { name, op, value } }: AlertMatcher): string {
  return `\`${formatMatcher(name, op, value)}\``
}

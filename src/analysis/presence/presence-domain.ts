import type { Aggregate, Call, VectorSelector } from '../../promql/ast.ts'
import type { Branch } from '../branch.ts'
import type { Domain, RecordedInput, Site } from '../domain.ts'
import { contradictionIn, unreadable } from '../labels/contradiction.ts'
import { labelsAsRead } from '../labels/selector-labels.ts'
import { binaryPresence } from './binary-presence.ts'
import { callPresence } from './call-presence.ts'
import { joinPresences } from './join-presences.ts'
import { always, never, type Presence, whereData } from './presence.ts'

/** Whether a result has samples. */
export const presenceDomain: Domain<'presence'> = {
  unknown: whereData,
  selector: (node, _, site) => contradicted(node, site) ?? whereData,
  recorded: (node, input, site) => contradicted(node, site) ?? recordedPresence(node, input, site),
  literal: () => always,
  matrix: (_, { presence }) => (presence.kind === 'always' ? whereData : presence),
  subquery: (_, { presence }) =>
    withoutVanishing(presence.kind === 'always' ? whereData : presence),
  call: (node: Call, args, site) => callPresence(node, args, site),
  aggregate: (node, inner, param) => aggregatePresence(node, inner, param),
  unary: (_, { presence }) => presence,
  binary: binaryPresence,
  join: joinPresences,
  widen: joinPresences,
}

function contradicted(node: VectorSelector, site: Site): Presence | undefined {
  const found = contradictionIn(node)
  if (!found) return undefined
  const [first, ...rest] = found.matchers
  const end = rest.at(-1) ?? first
  if (!first || !end) return undefined
  const text = `no value of \`${found.label}\` satisfies all matchers on it`
  return never({
    text,
    place: site.place({ span: { start: first.span.start, end: end.span.end } }),
  })
}

/** A matcher may leave nothing of what is recorded, and another time may have had nothing. */
function recordedPresence(
  node: VectorSelector,
  { rule, branch }: RecordedInput,
  site: Site,
): Presence {
  const { presence } = branch
  const unread = unreadable(node, labelsAsRead(rule, branch, site.knowledge))
  if (unread) {
    const text = `no series that \`${rule.name.value}\` records satisfies the matcher on \`${unread.label}\``
    return never({ text, place: site.place(unread.matcher) }, unread.fact.confidence)
  }
  if (presence.kind !== 'always') return presence
  return node.matchers.length > 0 || node.offset || node.at ? whereData : presence
}

function withoutVanishing(presence: Presence): Presence {
  if (!presence.vanishes) return presence
  const { vanishes, ...rest } = presence
  return rest
}

const choosing: ReadonlySet<string> = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])

function aggregatePresence({ op }: Aggregate, { presence }: Branch, param?: Branch): Presence {
  if (presence.kind === 'always')
    return choosing.has(op.value) && !(param && param.range.sound.min >= 1) ? whereData : presence
  if (presence.kind !== 'filter' || presence.vanishes || choosing.has(op.value)) return presence
  return { ...presence, vanishes: presence.because ?? { text: 'what it aggregates is filtered' } }
}

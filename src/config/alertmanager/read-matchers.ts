import type { MatchType } from '../../model/matcher.ts'
import type { Span } from '../../text/span.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import { entriesAt, itemsAt } from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'
import type { AlertMatcher, DoubtfulMatcher } from './alertmanager-config.ts'
import { buildMatcher } from './build-matcher.ts'
import { parseMatchers } from './parse-matchers.ts'

/** The conditions of a section, and whether they are all there is to them. */
export interface ConditionReading {
  readonly matchers: readonly AlertMatcher[]
  readonly complete: boolean
}

/** Reads the conditions of a route, or of one side of an inhibition rule; texts to be doubted go to `doubtful`. */
export function readConditions(
  value: StructValue,
  prefix: '' | 'source_' | 'target_',
  doubtful: DoubtfulMatcher[],
): ConditionReading {
  const reader = new ConditionReader(doubtful)
  reader.map(value, `${prefix}match`, 'match')
  reader.map(value, `${prefix}match_re`, 'match_re')
  reader.list(value, `${prefix}matchers`)
  return { matchers: reader.matchers, complete: reader.complete }
}

class ConditionReader {
  readonly matchers: AlertMatcher[] = []
  complete = true
  readonly #doubtful: DoubtfulMatcher[]

  constructor(doubtful: DoubtfulMatcher[]) {
    this.#doubtful = doubtful
  }

  map(value: StructValue, field: string, form: 'match' | 'match_re'): void {
    const op = form === 'match' ? '=' : '=~'
    this.#expectKind(value, field, 'map')
    for (const { key, value: content } of entriesAt(value, field)) {
      if (content.kind !== 'scalar' || typeof content.value !== 'string' || key.broken) {
        this.complete = false
        continue
      }
      const { node } = content
      const aliased = key.aliasSpan ?? node.aliasSpan
      const span = aliased ?? { start: key.span.start, end: Math.max(key.span.end, node.span.end) }
      this.#add(key.text, op, content.value, form, span)
    }
  }

  list(value: StructValue, field: string): void {
    this.#expectKind(value, field, 'list')
    for (const item of itemsAt(value, field)) {
      if (item.kind !== 'scalar' || typeof item.value !== 'string') this.complete = false
      else this.#text(item.value, item.node)
    }
  }

  #expectKind(value: StructValue, field: string, kind: 'map' | 'list'): void {
    const written = value.fields.get(field)
    if (written && !isNull(written.node) && written.value?.kind !== kind) this.complete = false
  }

  #text(text: string, node: YamlScalar): void {
    const reading = parseMatchers(text)
    if ('error' in reading) {
      this.complete = false
      return
    }
    if (reading.note && reading.matchers.length > 0)
      this.#doubtful.push({
        text,
        note: reading.note,
        meaning: reading.matchers,
        span: placeOf(node),
      })
    for (const { name, op, value, span } of reading.matchers)
      this.#add(name, op, value, 'matchers', placeIn(text, node, span))
  }

  #add(name: string, op: MatchType, value: string, form: AlertMatcher['form'], span: Span): void {
    const matcher = buildMatcher(name, op, value)
    if ('error' in matcher) this.complete = false
    else this.matchers.push({ matcher, form, span })
  }
}

/** The place of a part of a text, without the white space around it. */
function placeIn(text: string, node: YamlScalar, { start, end }: Span): Span {
  if (node.aliasSpan) return node.aliasSpan
  const part = text.slice(start, end)
  const before = part.length - part.trimStart().length
  const length = part.trim().length
  return node.map.toSource({ start: start + before, end: start + before + length })
}

import { compileRegexp } from '../../model/regexp.ts'
import type { YamlScalar } from '../../yaml/node.ts'
import { regexp } from '../shape/scalars.ts'
import type { ScalarReading, ScalarShape } from '../shape/shape.ts'

/** The field `regex`: Prometheus compiles it with its anchors, and shows it so in errors. */
export const relabelPattern: ScalarShape = {
  kind: 'scalar',
  type: { ...regexp.type, read: readPattern },
}

function readPattern({ text }: YamlScalar): ScalarReading {
  const compiled = compileRegexp(anchorPattern(text))
  return 'error' in compiled ? { error: compiled.error } : { value: text }
}

/** The pattern that is compiled: as written where that is one, else within anchors, which make one even of `a)(b`. */
export function anchorPattern(pattern: string): string {
  return 'error' in compileRegexp(pattern) ? `^(?s:${pattern})$` : pattern
}

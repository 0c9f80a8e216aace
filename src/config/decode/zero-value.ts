import type { YamlNode } from '../../yaml/node.ts'
import type { ConfigValue, Json, ScalarShape, Shape } from '../shape/shape.ts'

/** What Go's reader makes of a null in a mapping or list: the zero value of its type. */
export function zeroValue(node: YamlNode, shape: Shape): ConfigValue | undefined {
  switch (shape.kind) {
    case 'scalar':
      return node.kind === 'scalar'
        ? { kind: 'scalar', shape, node, value: zeroScalar(shape) }
        : undefined
    case 'list':
      return { kind: 'list', shape, node, items: [] }
    case 'map':
      return { kind: 'map', shape, node, entries: [] }
    case 'struct':
      return { kind: 'struct', shape, node, fields: new Map(), zeroed: true }
    case 'lazy':
      return zeroValue(node, shape.of())
    case 'any':
      return undefined
  }
}

/** The zero value of a scalar: 0, false, or no text. Durations and sizes are numbers. */
export function zeroScalar({ type }: ScalarShape): Json {
  if (type.zero !== undefined) return type.zero
  if (type.goName === 'bool') return false
  return /^(?:u?int|float|units|time)/.test(type.goName) ? 0 : ''
}

import type { Shape } from '../shape/shape.ts'

/** The type of a shape in Go's terms, as errors of its reader name it. */
export function goNameOf(shape: Shape): string {
  switch (shape.kind) {
    case 'scalar':
      return shape.type.goName
    case 'list':
      return shape.goName ?? `[]${goNameOf(shape.item)}`
    case 'map':
      return shape.goName ?? `map[string]${goNameOf(shape.value)}`
    case 'struct':
      return shape.goName
    case 'lazy':
      return goNameOf(shape.of())
    case 'any':
      return 'interface {}'
  }
}

/** Completes "expected …" and "write …". */
export function expectedOf(shape: Shape): string {
  switch (shape.kind) {
    case 'scalar':
      return shape.type.expected
    case 'list':
      return 'a list'
    case 'map':
      return 'a mapping'
    case 'struct':
      return `a mapping: ${shape.title}`
    case 'lazy':
      return expectedOf(shape.of())
    case 'any':
      return 'a value'
  }
}

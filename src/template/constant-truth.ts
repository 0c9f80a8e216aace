import type { Operand, Pipe } from './template.ts'

const deepest = 100

/** Whether a pipeline of constants is empty (false) or not (true) in Go's sense; undefined where it depends on the data. */
export function constantTruth(operand: Operand, depth = 0): boolean | undefined {
  if (depth > deepest) return undefined
  switch (operand.kind) {
    case 'Bool':
      return operand.value
    case 'String':
      return operand.value !== ''
    case 'Number':
      return operand.value !== 0 || (operand.imaginary ?? 0) !== 0
    case 'Nil':
      return false
    case 'Pipe':
      return truthOfPipe(operand, depth)
    default:
      return undefined
  }
}

/** Whether `and` or `or` gets beyond an argument of this truth; undefined where that depends on the data. */
export function stillRuns(
  before: boolean | undefined,
  truth: boolean | undefined,
  stopsAt: boolean,
): boolean | undefined {
  if (before === false || truth === stopsAt) return false
  return truth === undefined ? undefined : before
}

function truthOfPipe({ commands }: Pipe, depth: number): boolean | undefined {
  const [command, more] = commands
  const [first, ...args] = command?.args ?? []
  if (!first || more) return undefined
  if (first.kind !== 'Identifier')
    return args.length === 0 ? constantTruth(first, depth + 1) : undefined
  switch (first.name) {
    case 'not': {
      const [only] = args
      const truth = only && args.length === 1 ? constantTruth(only, depth + 1) : undefined
      return truth === undefined ? undefined : !truth
    }
    case 'and':
      return settled(args, false, depth)
    case 'or':
      return settled(args, true, depth)
    case 'eq':
    case 'ne': {
      const equal = areEqual(args)
      return equal === undefined ? undefined : equal === (first.name === 'eq')
    }
    default:
      return undefined
  }
}

/** `and` stops at the first empty argument, `or` at the first that is not. */
function settled(args: readonly Operand[], at: boolean, depth: number): boolean | undefined {
  for (const arg of args) {
    const truth = constantTruth(arg, depth + 1)
    if (truth !== !at) return truth
  }
  return args.length > 0 ? !at : undefined
}

function areEqual(args: readonly Operand[]): boolean | undefined {
  const [a, b] = args
  if (!a || !b || args.length !== 2) return undefined
  if (a.kind === 'String' && b.kind === 'String') return a.value === b.value
  if (a.kind === 'Bool' && b.kind === 'Bool') return a.value === b.value
  const integers =
    a.kind === 'Number' && b.kind === 'Number' && a.type === 'int' && b.type === 'int'
  return integers && a.exact && b.exact ? a.exact === b.exact : undefined
}

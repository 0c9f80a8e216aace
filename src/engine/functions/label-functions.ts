import { labelValue } from '../../model/labels.ts'
import { isValidLabelName } from '../../model/metric-name.ts'
import { compileRewriter } from '../../model/regexp-rewriter.ts'
import { EvaluationError } from '../evaluation-error.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { labelSetter, textArgument } from './label-change.ts'
import { vectorArgument } from './map-floats.ts'

/** Sets a label to a replacement that is filled from what a pattern matches in another label. */
const labelReplace: FunctionCompiler = (call, args) => {
  const target = textArgument(call, 1)
  const source = textArgument(call, 3)
  const pattern = textArgument(call, 4)
  const rewriter = compileRewriter(pattern, textArgument(call, 2))
  return labelSetter(
    call,
    vectorArgument(args[0]),
    target,
    ({ labels }) =>
      'error' in rewriter ? undefined : rewriter.rewrite(labelValue(labels, source)),
    () => {
      if ('error' in rewriter)
        throw new EvaluationError(`invalid regular expression in label_replace(): ${pattern}`)
      requireLabelName(target, 'destination', 'label_replace')
    },
  )
}

/** Sets a label to the values of others, joined. */
const labelJoin: FunctionCompiler = (call, args) => {
  const target = textArgument(call, 1)
  const separator = textArgument(call, 2)
  const sources = call.args.slice(3).map((_, i) => textArgument(call, i + 3))
  return labelSetter(
    call,
    vectorArgument(args[0]),
    target,
    ({ labels }) => sources.map((source) => labelValue(labels, source)).join(separator),
    () => {
      for (const source of sources) requireLabelName(source, 'source', 'label_join')
      requireLabelName(target, 'destination', 'label_join')
    },
  )
}

function requireLabelName(name: string, role: string, functionName: string): void {
  if (!isValidLabelName(name, 'utf8'))
    throw new EvaluationError(`invalid ${role} label name in ${functionName}(): ${name}`)
}

/** The functions that change labels. */
export const labelFunctions: Readonly<Record<string, FunctionCompiler>> = {
  label_join: labelJoin,
  label_replace: labelReplace,
}

import type { Call, Expr } from '../promql/ast.ts'
import { type Column, emptyColumn, float, setHistogram } from './column.ts'
import { heldSamples } from './held-samples.ts'
import type { ScalarOperator, VectorOperator } from './operator.ts'
import { isRange, type Run } from './run.ts'

/** Functions whose result depends on the time of the evaluation, whatever the time of their arguments. */
const timely = new Set([
  'day_of_month',
  'day_of_week',
  'day_of_year',
  'days_in_month',
  'hour',
  'minute',
  'month',
  'predict_linear',
  'time',
  'year',
])

/** Whether an expression gives the same at every step of a range query, because of `@`. */
export function isConstant(expr: Expr): boolean {
  switch (expr.kind) {
    case 'NumberLiteral':
    case 'StringLiteral':
      return true
    case 'Paren':
    case 'Unary':
      return isConstant(expr.expr)
    case 'VectorSelector':
    case 'Subquery':
      return expr.at !== undefined
    case 'MatrixSelector':
      return expr.selector.at !== undefined
    case 'Call':
      return !isTimely(expr) && expr.args.every(isConstant)
    case 'Aggregate':
      return isConstant(expr.expr) && (!expr.param || isConstant(expr.param))
    case 'Binary':
      return isConstant(expr.lhs) && isConstant(expr.rhs)
  }
}

function isTimely({ func, args }: Call): boolean {
  return func.value === 'timestamp' ? !isSelector(args[0]) : timely.has(func.value)
}

function isSelector(expr: Expr | undefined): boolean {
  return expr?.kind === 'Paren' ? isSelector(expr.expr) : expr?.kind === 'VectorSelector'
}

/** Evaluates a constant part of a range query or subquery at its first step only, as Prometheus does. */
export function evaluatedOnce(
  operator: VectorOperator | ScalarOperator,
): VectorOperator | ScalarOperator {
  if (operator.kind === 'scalar')
    return {
      ...operator,
      evaluate: (run) => {
        if (!isRepeated(run)) return operator.evaluate(run)
        const value = operator.evaluate(firstStep(run)).values[0] ?? 0
        run.budget.take(run.times.length - 1)
        return { kind: 'scalar', values: new Float64Array(run.times.length).fill(value) }
      },
    }
  return {
    ...operator,
    evaluate: (run) => {
      if (!isRepeated(run)) return operator.evaluate(run)
      const once = operator.evaluate(firstStep(run))
      run.budget.take(heldSamples(once, run) * (run.times.length - 1))
      return { ...once, columns: once.columns.map((column) => repeated(column, run.times.length)) }
    },
  }
}

function isRepeated(run: Run): boolean {
  return run.mode === 'range' && isRange(run) && !run.visibility?.shared
}

function firstStep(run: Run): Run {
  const { visibility } = run
  return {
    ...run,
    times: run.times.subarray(0, 1),
    visibility: visibility && { ...visibility, until: visibility.until.subarray(0, 1) },
    end: undefined,
  }
}

function repeated(column: Column, steps: number): Column {
  const result = emptyColumn(column.labels, column.dropName, steps)
  const histogram = column.histograms?.[0]
  if (histogram) for (let i = 0; i < steps; i++) setHistogram(result, i, histogram)
  else if (column.kinds[0] === float) {
    result.kinds.fill(float)
    result.values.fill(column.values[0] as number)
  }
  return result
}

import type { EngineOptions } from '../../../src/engine/engine-options.ts'
import { instantQuery, rangeQuery } from '../../../src/engine/query.ts'
import type { QueryResult, QueryValue } from '../../../src/engine/query-result.ts'
import type { Storage } from '../../../src/engine/storage.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'
import { checkAnnotations } from './check-annotations.ts'
import { checkFailure, missingFailure } from './check-failure.ts'
import type { EvalCommand } from './commands.ts'
import { compareResult } from './compare-result.ts'
import { pinTime } from './pin-time.ts'
import { scriptParserOptions } from './script-options.ts'

const minute = 60_000
const queryTime = /(start|end|range|step)\(\)/

/** Evaluates a command in all ways that must give the same; tells the first difference. */
export function evaluate(
  command: EvalCommand,
  storage: Storage,
  options: EngineOptions,
): string | undefined {
  const { ast, when, expected } = command
  if (typeof when !== 'number') return check(rangeQuery(storage, ast, when, options), command)
  const time = expected.rangeVector?.end ?? when
  const difference = checkInstant(command, time, storage, options)
  if (difference !== undefined) return difference
  const expr = pinTime(ast, time)
  const pinned = expr === undefined ? undefined : parsePromql(expr, scriptParserOptions).ast
  if (expr === undefined) return undefined
  if (!pinned) return `the printed query does not parse: ${expr}`
  for (const other of otherTimes(time)) {
    const found = checkInstant({ ...command, expr, ast: pinned }, other, storage, options)
    if (found !== undefined) return `${found} [at ${other} ms]`
  }
  return undefined
}

function otherTimes(time: number): readonly number[] {
  return time === 0 ? [-1000, 0, 1000] : [-10 * time, 0, Math.trunc(time / 5), time, 10 * time]
}

function checkInstant(
  command: EvalCommand,
  time: number,
  storage: Storage,
  options: EngineOptions,
): string | undefined {
  const { ast, expr, expected } = command
  const difference = check(instantQuery(storage, ast, time, options), command)
  if (difference !== undefined || expected.fail || expected.string !== undefined) return difference
  if (expected.rangeVector || queryTime.test(expr)) return undefined
  const range = { start: time - minute, end: time + minute, step: minute }
  const result = rangeQuery(storage, ast, range, options)
  if ('error' in result) return `${located(command, result.error)} [as a range query]`
  if (expected.ordered) return undefined
  const middle = valueAt(result.value, time, expected.scalar !== undefined)
  const found = compareResult(middle, command)
  return found && `${located(command, found)} [as a range query]`
}

function check(result: QueryResult, command: EvalCommand): string | undefined {
  if ('error' in result) return checkFailure(result.error, command)
  if (command.expected.fail) return missingFailure(command)
  const annotations = checkAnnotations(result.annotations, command)
  if (annotations !== undefined) return annotations
  const difference = compareResult(result.value, command)
  return difference && located(command, difference)
}

function located({ expr, line }: EvalCommand, message: string): string {
  return `error in eval ${expr} (line ${line}): ${message}`
}

/** What a matrix has at a time, as an instant vector or a scalar. */
function valueAt(value: QueryValue, time: number, scalar: boolean): QueryValue {
  if (value.kind !== 'matrix') return value
  const samples = value.series.flatMap(({ labels, points }) =>
    points.filter((point) => point.time === time).map((point) => ({ labels, ...point })),
  )
  const only = samples[0]
  return scalar && samples.length === 1 && typeof only?.value === 'number'
    ? { kind: 'scalar', time, value: only.value }
    : { kind: 'vector', samples }
}

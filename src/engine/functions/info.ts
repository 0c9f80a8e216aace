import { labelValue } from '../../model/labels.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { Call, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import {
  absent,
  type Column,
  emptyColumn,
  float,
  setFloat,
  setHistogram,
  type Vector,
} from '../column.ts'
import { gatheringNeed } from '../counted-operator.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import { heldSamples } from '../held-samples.ts'
import type { LabelSet } from '../label-set.ts'
import { referenceTimes } from '../reference-times.ts'
import type { Run } from '../run.ts'
import { SampleBudget } from '../sample-budget.ts'
import { uniqueSeries } from '../unique-series.ts'
import { compileVectorSelector, type SelectorOperator } from '../vector-selector.ts'
import { InfoJoin } from './info-join.ts'
import { type InfoSelection, infoSelection } from './info-selection.ts'
import { InfoSeries, identityOf, sharesIdentity } from './info-series.ts'
import { vectorArgument } from './map-floats.ts'

/** Adds the labels of info metrics to series with the same identifying labels. */
const info: FunctionCompiler = (call, args) => {
  const input = vectorArgument(args[0])
  const selection = infoSelection(call.args[1], call.span)
  const join = new InfoJoin(selection)
  const base = firstSelector(call)
  let infoOperator: SelectorOperator | undefined
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      const before = run.budget.held
      const vector = input.evaluate(run)
      const isInfo = ({ labels }: Column): boolean =>
        selection.isInfoName(labelValue(labels.labels, metricNameLabel))
      const unchanged = vector.columns.filter(isInfo).map(withName)
      const joined = vector.columns.filter((column) => !isInfo(column))
      if (joined.length === 0)
        return { kind: 'vector', columns: unchanged, ordered: vector.ordered }
      infoOperator ??= compileVectorSelector(selection.selector, run.storage)
      const samples = readInfo(infoOperator, joined, base, run)
      const series = new InfoSeries(samples.columns, samples.times, run)
      const columns = joined.flatMap((column) => enriched(column, series, join, selection, run))
      const ordered = vector.ordered && columns.length <= joined.length
      const unique = uniqueSeries([...unchanged, ...columns], ordered, run, {})
      const result: Vector = { kind: 'vector', ...unique }
      run.budget.take(heldSamples(samples, run) + gatheringNeed([vector, samples], result, run))
      const held = [vector, samples, result].map((one) => heldSamples(one, run))
      run.budget.settle(
        before,
        held.reduce((sum, one) => sum + one),
      )
      return result
    },
  }
}

/** The result has its name even where that was to be dropped, as in 3.14.0. */
function withName(column: Column): Column {
  return column.dropName ? { ...column, dropName: false } : column
}

function firstSelector(call: Call): VectorSelector | undefined {
  let found: VectorSelector | undefined
  if (call.args[0])
    walk(call.args[0], (node) => {
      if (node.kind === 'VectorSelector') found ??= node
    })
  return found
}

/** Info series with the times of their samples; neither is counted yet. */
interface InfoSamples extends Vector {
  readonly times: readonly Column[]
}

/** The info series that share identifying labels with any of the columns, as of the time that the columns are read at. */
function readInfo(
  operator: SelectorOperator,
  columns: readonly Column[],
  base: VectorSelector | undefined,
  run: Run,
): InfoSamples {
  const shares = sharesIdentity(columns)
  const own = base ? referenceTimes(base, run) : run.times
  const last = own[own.length - 1] ?? 0
  const times = run.times.map((time, i) =>
    Math.min(time, run.mode === 'range' ? last : (own[i] as number)),
  )
  const budget = new SampleBudget(Number.POSITIVE_INFINITY, run.budget.isExact)
  const then = { ...run, times: own === run.times ? own : times, budget }
  const matching = (column: Column): boolean => shares(column.labels)
  const samples = operator.evaluate(then).columns.filter(matching)
  const sampleTimes = operator.evaluateSampleTimes(then).columns.filter(matching)
  return { kind: 'vector', columns: samples, ordered: true, times: sampleTimes }
}

/** The samples of a series under the labels that each step gives it. */
function enriched(
  column: Column,
  series: InfoSeries,
  join: InfoJoin,
  selection: InfoSelection,
  run: Run,
): Column[] {
  const identity = identityOf(column.labels)
  const results = new Map<LabelSet, Column>()
  for (let step = 0; step < column.kinds.length; step++) {
    if (column.kinds[step] === absent) continue
    const found = identity === undefined ? [] : series.at(identity, step)
    if (found.length === 0 && !selection.acceptsNone) continue
    const labels = found.length === 0 ? column.labels : join.labelsOf(column.labels, found, run)
    let result = results.get(labels)
    if (!result) {
      result = emptyColumn(labels, false, column.kinds.length)
      results.set(labels, result)
    }
    copySample(column, result, step)
  }
  return [...results.values()]
}

function copySample(from: Column, to: Column, step: number): void {
  const histogram = from.histograms?.[step]
  if (from.kinds[step] === float) setFloat(to, step, from.values[step] as number)
  else if (histogram) setHistogram(to, step, histogram)
}

/** The function that joins info metrics. */
export const infoFunctions: Readonly<Record<string, FunctionCompiler>> = { info }

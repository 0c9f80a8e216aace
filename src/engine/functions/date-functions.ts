import { type CivilDate, civilDate } from '../../model/civil-date.ts'
import { emptyColumn, float, type Vector } from '../column.ts'
import type { FunctionCompiler } from '../function-compiler.ts'
import type { Run } from '../run.ts'
import { type DayTime, dayOfYear, daysInMonth, splitTimestamp } from './civil-date.ts'
import { mapFloats, vectorArgument } from './map-floats.ts'

/** A function of a timestamp in seconds, UTC; of the time of the evaluation where it has no argument. */
function dateFunction(compute: (seconds: number) => number): FunctionCompiler {
  return (call, args) => {
    const input = args[0] ? vectorArgument(args[0]) : undefined
    return {
      kind: 'vector',
      expr: call,
      evaluate: (run) =>
        mapFloats(input?.evaluate(run) ?? nowVector(run), run, (values, kinds, result) => {
          for (let i = 0; i < result.length; i++)
            if (kinds[i] === float) result[i] = compute(values[i] as number)
        }),
    }
  }
}

function nowVector(run: Run): Vector {
  const column = emptyColumn(run.storage.labelSets.empty, false, run.times.length)
  column.kinds.fill(float)
  for (let i = 0; i < run.times.length; i++) column.values[i] = (run.times[i] as number) / 1000
  return { kind: 'vector', columns: [column], ordered: true }
}

function ofTime(compute: (time: DayTime) => number): FunctionCompiler {
  const time: DayTime = { day: 0, second: 0 }
  return dateFunction((seconds) => {
    splitTimestamp(seconds, time)
    return compute(time)
  })
}

function ofDate(compute: (date: CivilDate) => number): FunctionCompiler {
  const date: CivilDate = { year: 0, month: 0, dayOfMonth: 0 }
  return ofTime(({ day }) => {
    civilDate(day, date)
    return compute(date)
  })
}

/** Sunday is 0; 1970-01-01 was a Thursday. */
function dayOfWeek({ day }: DayTime): number {
  const rest = (day + 4) % 7
  return rest < 0 ? rest + 7 : rest
}

/** The functions of dates and times of day. */
export const dateFunctions: Readonly<Record<string, FunctionCompiler>> = {
  day_of_month: ofDate((date) => date.dayOfMonth),
  day_of_week: ofTime((time) => dayOfWeek(time) + 0),
  day_of_year: ofDate(dayOfYear),
  days_in_month: ofDate(daysInMonth),
  hour: ofTime(({ second }) => Math.floor(second / 3600)),
  minute: ofTime(({ second }) => Math.floor((second % 3600) / 60)),
  month: ofDate((date) => date.month),
  year: ofDate((date) => date.year),
}

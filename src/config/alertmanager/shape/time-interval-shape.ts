import type { ConfigContext } from '../../decode/config-context.ts'
import { headOf, isMissing, scalarAt } from '../../decode/field-access.ts'
import { text } from '../../shape/scalars.ts'
import {
  type ListShape,
  listOf,
  type ScalarShape,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { readDays, readMonths, readWeekdays, readYears } from './time-ranges.ts'
import { timeZoneError } from './time-zone.ts'

const clock: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    expected: 'a time such as `09:00`, up to `24:00`',
    read: ({ text: written }) =>
      written === '' || /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/.test(written)
        ? { value: written }
        : { error: `couldn't parse timestamp ${written}, invalid format` },
  },
}

function range(expected: string, errorOf: (text: string) => string | undefined): ScalarShape {
  return {
    kind: 'scalar',
    type: {
      ...text.type,
      expected,
      read({ text: written }) {
        const error = errorOf(written)
        return error === undefined ? { value: written } : { error }
      },
    },
  }
}

const timeRange: StructShape = struct(
  'timeinterval.yamlTimeRange',
  'a range of times',
  {
    start_time: { shape: clock, doc: 'First minute of the range.' },
    end_time: { shape: clock, doc: 'First minute behind the range; `24:00` is midnight.' },
  },
  checkTimeRange,
)

const spec: StructShape = struct('timeinterval.TimeInterval', 'a time interval', {
  times: {
    shape: named('timeinterval.TimeRange', timeRange),
    doc: 'Times of the day.',
  },
  weekdays: {
    shape: named(
      'timeinterval.WeekdayRange',
      range('a weekday or a range such as `monday:friday`', readWeekdays),
    ),
    doc: 'Days of the week, which begins on Sunday.',
  },
  days_of_month: {
    shape: named(
      'timeinterval.DayOfMonthRange',
      range('a day or a range such as `1:5` or `-3:-1`', readDays),
    ),
    doc: 'Days of the month; negative ones count from its end.',
  },
  months: {
    shape: named(
      'timeinterval.MonthRange',
      range('a month or a range such as `may:august`', readMonths),
    ),
    doc: 'Months by name or number.',
  },
  years: {
    shape: named(
      'timeinterval.YearRange',
      range('a year or a range such as `2026:2028`', readYears),
    ),
    doc: 'Years.',
  },
  location: {
    shape: range('a time zone such as `Europe/Berlin`, `UTC` or `Local`', timeZoneError),
    doc: 'Time zone of the IANA database; absent: UTC.',
  },
})

function named(goName: string, item: ListShape['item']): ListShape {
  return { ...listOf(item), goName: `[]${goName}` }
}

/** An item of `time_intervals` or of the older `mute_time_intervals`. */
export function timeIntervalShape(what: 'time interval' | 'mute time interval'): StructShape {
  return struct(
    'config.plain',
    `a ${what}`,
    {
      name: { shape: text, doc: 'Name that routes refer to.' },
      time_intervals: {
        shape: named('timeinterval.TimeInterval', spec),
        doc: 'The interval is any of these.',
      },
    },
    (value, context) => {
      if (isMissing(value, 'name'))
        context.reportMissing(value.node, headOf(value), `missing name in ${what}`, {
          help: 'add `name`',
        })
    },
  )
}

function checkTimeRange(value: StructValue, context: ConfigContext): void {
  const [start, end] = ['start_time', 'end_time'].map((field) => scalarAt(value, field)?.value)
  if (isMissing(value, 'start_time') || isMissing(value, 'end_time'))
    context.reportMissing(value.node, headOf(value), 'both start and end times must be provided', {
      help: 'write `start_time` and `end_time`',
    })
  else if (typeof start === 'string' && typeof end === 'string' && start >= end)
    context.reportNode(
      'config/invalid',
      value.node,
      'start time cannot be equal or greater than end time',
      {
        help: 'a range ends on the same day: for a night write two, up to `24:00` and from `00:00`',
      },
    )
}

/** The words with which a construct reports a token that does not fit: `unexpected X in <place>, expected <expected>`. */
export interface ErrorContext {
  readonly place: string
  readonly expected?: string
}

const durationStart = 'number, duration, step(), or range()'

type ErrorContextName =
  | 'aggregation'
  | 'groupingOpen'
  | 'groupingLabel'
  | 'groupingNext'
  | 'matcherStart'
  | 'matcherOperator'
  | 'matcherValue'
  | 'matcherNext'
  | 'offset'
  | 'at'
  | 'range'
  | 'rangeEnd'
  | 'step'
  | 'stepEnd'

/** The constructs that have words of their own. */
export const errorContexts: Readonly<Record<ErrorContextName, ErrorContext>> = {
  aggregation: { place: 'aggregation' },
  groupingOpen: { place: 'grouping opts', expected: '"("' },
  groupingLabel: { place: 'grouping opts', expected: 'label' },
  groupingNext: { place: 'grouping opts', expected: '"," or ")"' },
  matcherStart: { place: 'label matching', expected: 'identifier or "}"' },
  matcherOperator: { place: 'label matching', expected: 'label matching operator' },
  matcherValue: { place: 'label matching', expected: 'string' },
  matcherNext: { place: 'label matching', expected: '"," or "}"' },
  offset: { place: 'offset', expected: durationStart },
  at: { place: '@', expected: 'timestamp' },
  range: { place: 'subquery or range selector', expected: durationStart },
  rangeEnd: { place: 'subquery or range', expected: '":" or "]"' },
  step: { place: 'subquery selector', expected: 'number, duration, step(), range(), or "]"' },
  stepEnd: { place: 'subquery selector', expected: '"]"' },
}

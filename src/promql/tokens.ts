import { createToken, type TokenType } from 'chevrotain'
import { aggregatorNames } from './aggregator-names.ts'

/** Words that may name a metric where the grammar leaves room for it. */
export const MetricName: TokenType = createToken({ name: 'MetricName' })
/** What may stand in a list of labels: `by (…)`, `on (…)`, `group_left (…)`. */
export const GroupingLabel: TokenType = createToken({ name: 'GroupingLabel' })
/** Aggregation operators. */
export const Aggregator: TokenType = createToken({ name: 'Aggregator' })
/** Operators between two operands. */
export const BinaryOperator: TokenType = createToken({ name: 'BinaryOperator' })
/** Operators between two durations. */
export const DurationOperator: TokenType = createToken({ name: 'DurationOperator' })
/** `+` and `-` before an operand. */
export const Sign: TokenType = createToken({ name: 'Sign' })
/** Operators of label matchers. */
export const MatcherOperator: TokenType = createToken({ name: 'MatcherOperator' })
/** Words that are functions when a parenthesis follows, and keywords elsewhere. */
export const Preprocessor: TokenType = createToken({ name: 'Preprocessor' })
/** `by` and `without`. */
export const GroupingKeyword: TokenType = createToken({ name: 'GroupingKeyword' })
/** `on` and `ignoring`. */
export const MatchingKeyword: TokenType = createToken({ name: 'MatchingKeyword' })
/** `group_left` and `group_right`. */
export const GroupModifier: TokenType = createToken({ name: 'GroupModifier' })
/** `start` and `end`. */
export const QueryEdge: TokenType = createToken({ name: 'QueryEdge' })
/** `step` and `range`. */
export const QueryLength: TokenType = createToken({ name: 'QueryLength' })
/** `min_of` and `max_of`. */
export const Extreme: TokenType = createToken({ name: 'Extreme' })
/** `anchored` and `smoothed`. */
export const RangeExtension: TokenType = createToken({ name: 'RangeExtension' })
/** Numbers and durations. */
export const NumberOrDuration: TokenType = createToken({ name: 'NumberOrDuration' })

const metricAndLabel = [MetricName, GroupingLabel]

function token(name: string, ...categories: TokenType[]): TokenType {
  return createToken({ name, categories })
}

/** `,`. */
export const Comma: TokenType = token('COMMA')
/** `:` of a subquery. */
export const Colon: TokenType = token('COLON')
/** `(`. */
export const LeftParen: TokenType = token('LEFT_PAREN')
/** `)`. */
export const RightParen: TokenType = token('RIGHT_PAREN')
/** `{`. */
export const LeftBrace: TokenType = token('LEFT_BRACE')
/** `}`. */
export const RightBrace: TokenType = token('RIGHT_BRACE')
/** `[`. */
export const LeftBracket: TokenType = token('LEFT_BRACKET')
/** `]`. */
export const RightBracket: TokenType = token('RIGHT_BRACKET')
/** `@`. */
export const At: TokenType = token('AT')

/** A word that is no keyword, without a colon. */
export const Identifier: TokenType = token('IDENTIFIER', ...metricAndLabel)
/** An identifier with a colon. */
export const MetricIdentifier: TokenType = token('METRIC_IDENTIFIER', ...metricAndLabel)
/** A number. */
export const NumberToken: TokenType = token('NUMBER', NumberOrDuration)
/** A duration such as `5m`. */
export const DurationToken: TokenType = token('DURATION', NumberOrDuration)
/** A string with its quotes. */
export const StringToken: TokenType = token('STRING', GroupingLabel)

/** `+`. */
export const Add: TokenType = token('ADD', BinaryOperator, DurationOperator, Sign)
/** `-`. */
export const Sub: TokenType = token('SUB', BinaryOperator, DurationOperator, Sign)
/** `*`. */
export const Mul: TokenType = token('MUL', BinaryOperator, DurationOperator)
/** `/`. */
export const Div: TokenType = token('DIV', BinaryOperator, DurationOperator)
/** `%`. */
export const Mod: TokenType = token('MOD', BinaryOperator, DurationOperator)
/** `^`. */
export const Pow: TokenType = token('POW', BinaryOperator, DurationOperator)
/** `=`. */
export const Equal: TokenType = token('EQL', MatcherOperator)
/** `!=`. */
export const NotEqual: TokenType = token('NEQ', BinaryOperator, MatcherOperator)
/** `=~`. */
export const EqualRegex: TokenType = token('EQL_REGEX', MatcherOperator)
/** `!~`. */
export const NotEqualRegex: TokenType = token('NEQ_REGEX', MatcherOperator)
/** `==`, `>=`, `>`, `<=` and `<`, by the names that Prometheus gives its tokens. */
export const Comparison: Readonly<Record<'EQLC' | 'GTE' | 'GTR' | 'LTE' | 'LSS', TokenType>> = {
  EQLC: token('EQLC', BinaryOperator),
  GTE: token('GTE', BinaryOperator),
  GTR: token('GTR', BinaryOperator),
  LTE: token('LTE', BinaryOperator),
  LSS: token('LSS', BinaryOperator),
}
/** `</`. */
export const TrimUpper: TokenType = token('TRIM_UPPER', BinaryOperator)
/** `>/`. */
export const TrimLower: TokenType = token('TRIM_LOWER', BinaryOperator)

/** `offset`. */
export const Offset: TokenType = token('OFFSET', ...metricAndLabel)
/** `anchored`. */
export const Anchored: TokenType = token('ANCHORED', RangeExtension, ...metricAndLabel)
/** `smoothed`. */
export const Smoothed: TokenType = token('SMOOTHED', RangeExtension, ...metricAndLabel)
/** `by`. */
export const By: TokenType = token('BY', GroupingKeyword, ...metricAndLabel)
/** `without`. */
export const Without: TokenType = token('WITHOUT', GroupingKeyword, MetricName)
/** `on`. */
export const On: TokenType = token('ON', MatchingKeyword, GroupingLabel)
/** `ignoring`. */
export const Ignoring: TokenType = token('IGNORING', MatchingKeyword, GroupingLabel)
/** `group_left`. */
export const GroupLeft: TokenType = token('GROUP_LEFT', GroupModifier, GroupingLabel)
/** `group_right`. */
export const GroupRight: TokenType = token('GROUP_RIGHT', GroupModifier, GroupingLabel)
/** `bool`. */
export const Bool: TokenType = token('BOOL', GroupingLabel)
/** Keywords only before a parenthesis. */
export const Fill: TokenType = token('FILL', ...metricAndLabel)
/** `fill_left` before a parenthesis. */
export const FillLeft: TokenType = token('FILL_LEFT', ...metricAndLabel)
/** `fill_right` before a parenthesis. */
export const FillRight: TokenType = token('FILL_RIGHT', ...metricAndLabel)

/** `start`. */
export const Start: TokenType = token('START', Preprocessor, QueryEdge, ...metricAndLabel)
/** `end`. */
export const End: TokenType = token('END', Preprocessor, QueryEdge, ...metricAndLabel)
/** `step`. */
export const Step: TokenType = token('STEP', Preprocessor, QueryLength, ...metricAndLabel)
/** `range`. */
export const Range: TokenType = token('RANGE', Preprocessor, QueryLength, ...metricAndLabel)
/** `max_of`. */
export const MaxOf: TokenType = token('MAX_OF', Preprocessor, Extreme, ...metricAndLabel)
/** `min_of`. */
export const MinOf: TokenType = token('MIN_OF', Preprocessor, Extreme, ...metricAndLabel)

const aggregators = aggregatorNames.map((word): [string, TokenType] => [
  word,
  token(word.toUpperCase(), Aggregator, ...metricAndLabel),
])

/** Words with a meaning of their own, in lower case; they are recognised in any case. */
export const keywords: ReadonlyMap<string, TokenType> = new Map([
  ...aggregators,
  ['and', token('LAND', BinaryOperator, ...metricAndLabel)],
  ['or', token('LOR', BinaryOperator, ...metricAndLabel)],
  ['unless', token('LUNLESS', BinaryOperator, ...metricAndLabel)],
  ['atan2', token('ATAN2', BinaryOperator, GroupingLabel)],
  ['offset', Offset],
  ['anchored', Anchored],
  ['smoothed', Smoothed],
  ['by', By],
  ['without', Without],
  ['on', On],
  ['ignoring', Ignoring],
  ['group_left', GroupLeft],
  ['group_right', GroupRight],
  ['bool', Bool],
  ['fill', Fill],
  ['fill_left', FillLeft],
  ['fill_right', FillRight],
  ['start', Start],
  ['end', End],
  ['step', Step],
  ['range', Range],
  ['max_of', MaxOf],
  ['min_of', MinOf],
  ['inf', NumberToken],
  ['nan', NumberToken],
])

/** The words that mean something inside `[…]`. */
export const durationWords: ReadonlyMap<string, TokenType> = new Map([
  ['step', Step],
  ['range', Range],
  ['max_of', MaxOf],
  ['min_of', MinOf],
])

/** Every token type, for the parser. */
export const allTokens: readonly TokenType[] = [
  MetricName,
  GroupingLabel,
  Aggregator,
  BinaryOperator,
  DurationOperator,
  Sign,
  MatcherOperator,
  Preprocessor,
  GroupingKeyword,
  MatchingKeyword,
  GroupModifier,
  QueryEdge,
  QueryLength,
  Extreme,
  RangeExtension,
  NumberOrDuration,
  Comma,
  Colon,
  LeftParen,
  RightParen,
  LeftBrace,
  RightBrace,
  LeftBracket,
  RightBracket,
  At,
  Identifier,
  MetricIdentifier,
  NumberToken,
  DurationToken,
  StringToken,
  Add,
  Sub,
  Mul,
  Div,
  Mod,
  Pow,
  Equal,
  NotEqual,
  EqualRegex,
  NotEqualRegex,
  ...Object.values(Comparison),
  TrimUpper,
  TrimLower,
  ...new Set(keywords.values()),
]

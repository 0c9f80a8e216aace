import { type TokenType } from 'chevrotain';
/** Words that may name a metric where the grammar leaves room for it. */
export declare const MetricName: TokenType;
/** What may stand in a list of labels: `by (…)`, `on (…)`, `group_left (…)`. */
export declare const GroupingLabel: TokenType;
/** Aggregation operators. */
export declare const Aggregator: TokenType;
/** Operators between two operands. */
export declare const BinaryOperator: TokenType;
/** Operators between two durations. */
export declare const DurationOperator: TokenType;
/** `+` and `-` before an operand. */
export declare const Sign: TokenType;
/** Operators of label matchers. */
export declare const MatcherOperator: TokenType;
/** Words that are functions when a parenthesis follows, and keywords elsewhere. */
export declare const Preprocessor: TokenType;
/** `by` and `without`. */
export declare const GroupingKeyword: TokenType;
/** `on` and `ignoring`. */
export declare const MatchingKeyword: TokenType;
/** `group_left` and `group_right`. */
export declare const GroupModifier: TokenType;
/** `start` and `end`. */
export declare const QueryEdge: TokenType;
/** `step` and `range`. */
export declare const QueryLength: TokenType;
/** `min_of` and `max_of`. */
export declare const Extreme: TokenType;
/** `anchored` and `smoothed`. */
export declare const RangeExtension: TokenType;
/** Numbers and durations. */
export declare const NumberOrDuration: TokenType;
/** `,`. */
export declare const Comma: TokenType;
/** `:` of a subquery. */
export declare const Colon: TokenType;
/** `(`. */
export declare const LeftParen: TokenType;
/** `)`. */
export declare const RightParen: TokenType;
/** `{`. */
export declare const LeftBrace: TokenType;
/** `}`. */
export declare const RightBrace: TokenType;
/** `[`. */
export declare const LeftBracket: TokenType;
/** `]`. */
export declare const RightBracket: TokenType;
/** `@`. */
export declare const At: TokenType;
/** A word that is no keyword, without a colon. */
export declare const Identifier: TokenType;
/** An identifier with a colon. */
export declare const MetricIdentifier: TokenType;
/** A number. */
export declare const NumberToken: TokenType;
/** A duration such as `5m`. */
export declare const DurationToken: TokenType;
/** A string with its quotes. */
export declare const StringToken: TokenType;
/** `+`. */
export declare const Add: TokenType;
/** `-`. */
export declare const Sub: TokenType;
/** `*`. */
export declare const Mul: TokenType;
/** `/`. */
export declare const Div: TokenType;
/** `%`. */
export declare const Mod: TokenType;
/** `^`. */
export declare const Pow: TokenType;
/** `=`. */
export declare const Equal: TokenType;
/** `!=`. */
export declare const NotEqual: TokenType;
/** `=~`. */
export declare const EqualRegex: TokenType;
/** `!~`. */
export declare const NotEqualRegex: TokenType;
/** `==`, `>=`, `>`, `<=` and `<`, by the names that Prometheus gives its tokens. */
export declare const Comparison: Readonly<Record<'EQLC' | 'GTE' | 'GTR' | 'LTE' | 'LSS', TokenType>>;
/** `</`. */
export declare const TrimUpper: TokenType;
/** `>/`. */
export declare const TrimLower: TokenType;
/** `offset`. */
export declare const Offset: TokenType;
/** `anchored`. */
export declare const Anchored: TokenType;
/** `smoothed`. */
export declare const Smoothed: TokenType;
/** `by`. */
export declare const By: TokenType;
/** `without`. */
export declare const Without: TokenType;
/** `on`. */
export declare const On: TokenType;
/** `ignoring`. */
export declare const Ignoring: TokenType;
/** `group_left`. */
export declare const GroupLeft: TokenType;
/** `group_right`. */
export declare const GroupRight: TokenType;
/** `bool`. */
export declare const Bool: TokenType;
/** Keywords only before a parenthesis. */
export declare const Fill: TokenType;
/** `fill_left` before a parenthesis. */
export declare const FillLeft: TokenType;
/** `fill_right` before a parenthesis. */
export declare const FillRight: TokenType;
/** `start`. */
export declare const Start: TokenType;
/** `end`. */
export declare const End: TokenType;
/** `step`. */
export declare const Step: TokenType;
/** `range`. */
export declare const Range: TokenType;
/** `max_of`. */
export declare const MaxOf: TokenType;
/** `min_of`. */
export declare const MinOf: TokenType;
/** Words with a meaning of their own, in lower case; they are recognised in any case. */
export declare const keywords: ReadonlyMap<string, TokenType>;
/** The words that mean something inside `[…]`. */
export declare const durationWords: ReadonlyMap<string, TokenType>;
/** Every token type, for the parser. */
export declare const allTokens: readonly TokenType[];

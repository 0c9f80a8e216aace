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
export declare const Comma: TokenType;
export declare const Colon: TokenType;
export declare const LeftParen: TokenType;
export declare const RightParen: TokenType;
export declare const LeftBrace: TokenType;
export declare const RightBrace: TokenType;
export declare const LeftBracket: TokenType;
export declare const RightBracket: TokenType;
export declare const At: TokenType;
export declare const Identifier: TokenType;
/** An identifier with a colon. */
export declare const MetricIdentifier: TokenType;
export declare const NumberToken: TokenType;
export declare const DurationToken: TokenType;
export declare const StringToken: TokenType;
export declare const Add: TokenType;
export declare const Sub: TokenType;
export declare const Mul: TokenType;
export declare const Div: TokenType;
export declare const Mod: TokenType;
export declare const Pow: TokenType;
export declare const Equal: TokenType;
export declare const NotEqual: TokenType;
export declare const EqualRegex: TokenType;
export declare const NotEqualRegex: TokenType;
export declare const Comparison: Readonly<Record<'EQLC' | 'GTE' | 'GTR' | 'LTE' | 'LSS', TokenType>>;
export declare const TrimUpper: TokenType;
export declare const TrimLower: TokenType;
export declare const Offset: TokenType;
export declare const Anchored: TokenType;
export declare const Smoothed: TokenType;
export declare const By: TokenType;
export declare const Without: TokenType;
export declare const On: TokenType;
export declare const Ignoring: TokenType;
export declare const GroupLeft: TokenType;
export declare const GroupRight: TokenType;
export declare const Bool: TokenType;
/** Keywords only before a parenthesis. */
export declare const Fill: TokenType;
export declare const FillLeft: TokenType;
export declare const FillRight: TokenType;
export declare const Start: TokenType;
export declare const End: TokenType;
export declare const Step: TokenType;
export declare const Range: TokenType;
export declare const MaxOf: TokenType;
export declare const MinOf: TokenType;
/** Words with a meaning of their own, in lower case; they are recognised in any case. */
export declare const keywords: ReadonlyMap<string, TokenType>;
/** The words that mean something inside `[…]`. */
export declare const durationWords: ReadonlyMap<string, TokenType>;
/** Every token type, for the parser. */
export declare const allTokens: readonly TokenType[];

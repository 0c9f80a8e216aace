import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import type { Located } from '../text/located.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { Expr, Grouping, LabelList, VectorMatching } from './ast.ts';
import type { DirectOffset } from './build-duration.ts';
import { type Timestamp } from './build-expr.ts';
import { type BraceItem, type Braces } from './build-selector.ts';
import type { DurationTerm } from './duration-term.ts';
import type { LexedPromql } from './lexer.ts';
import type { ParserOptions } from './parser-options.ts';
/** What the grammar made of a text: the expression, where there was no problem. */
export interface GrammarResult {
    readonly expr?: Expr;
    readonly problems: readonly SyntaxProblem[];
}
type GroupModifier = NonNullable<VectorMatching['group']>;
type Fill = NonNullable<VectorMatching['fill']>;
/**
 * The grammar of PromQL. An expression is read as a flat sequence of operands, suffixes, operators and closing
 * parentheses, since people's generators nest deeply: what is open stands on the builder's stacks, not on the call
 * stack.
 *
 * Errors are those of Prometheus' parser, which is generated from an LALR(1) grammar: the first token that continues
 * no sentence is reported, in the innermost construct that has words of its own for it; reading then goes on behind
 * that construct, and tokens that do not fit there are dropped silently until one does.
 */
export declare class PromqlGrammar extends EmbeddedActionsParser {
    #private;
    constructor(validate: boolean);
    /** Reads the tokens of a text that is `length` long. The parser can be used again afterwards. */
    parse(lexed: LexedPromql, length: number, options: ParserOptions): GrammarResult;
    /** query := operand (suffix | close | comma | operator operand)* */
    query: () => void;
    continuation: () => void;
    /** operand := (sign | '(' | callee)* primary? — nothing within the parentheses of a call without arguments */
    operand: () => void;
    /** callee := functionName '(' | aggregator groupingClause? '(' */
    callee: () => void;
    /** primary := number | string | selector, where selector := metricName braces? | braces */
    primary: () => void;
    /** braces := '{' (matcher (',' matcher)* ','?)? '}' */
    braces: () => Braces;
    /** matcher := (label | string) matcherOperator string | string */
    matcher: () => BraceItem | undefined;
    /** groupingClause := ('by' | 'without') labels */
    groupingClause: () => Grouping;
    /** labels := '(' (label (',' label)* ','?)? ')' */
    labels: () => LabelList;
    /** close := ')' groupingClause? — the clause only behind an aggregation that has none in front */
    close: () => void;
    /** comma := ',' operand? — Prometheus has words of its own for a comma without an operand */
    comma: () => void;
    /** operator := binaryOperator 'bool'? matching? fill? */
    operator: () => void;
    /** matching := ('on' | 'ignoring') labels groupModifier? */
    matching: () => VectorMatching;
    /** groupModifier := ('group_left' | 'group_right') labels? */
    groupModifier: () => GroupModifier;
    /** fill := 'fill' value | 'fill_left' value ('fill_right' value)? | 'fill_right' value ('fill_left' value)? */
    fill: () => Fill;
    /** fillValue := '(' sign? number ')' */
    fillValue: () => Located<number>;
    /** suffix := range | offset | at | 'anchored' | 'smoothed' */
    suffix: () => void;
    /** range := '[' duration (':' duration?)? ']' */
    range: () => void;
    /** step := ':' duration? ']' — the rest of a subquery */
    step: (open: IToken, range: DurationTerm) => void;
    /** offset := 'offset' (simpleOffset | duration) */
    offset: () => void;
    /** simpleOffset := sign? durationPrimary — a duration without operators, which go on with the expression */
    simpleOffset: () => DurationTerm;
    /** duration := durationOperand (durationOperator durationOperand)* */
    duration: () => DurationTerm;
    /** durationOperand := sign* durationPrimary */
    durationOperand: () => void;
    /** durationPrimary := number | queryLength | extreme | '(' duration ')' */
    durationPrimary: (direct: DirectOffset | undefined) => DurationTerm;
    /** queryLength := ('step' | 'range') '(' ')' */
    queryLength: (direct: DirectOffset | undefined) => DurationTerm;
    /** extreme := ('min_of' | 'max_of') '(' duration ',' duration ')' */
    extreme: (direct: DirectOffset | undefined) => DurationTerm;
    /** durationParen := '(' duration ')' */
    durationParen: (direct: DirectOffset | undefined) => DurationTerm;
    /** at := '@' (edge | sign? number) */
    at: () => void;
    /** timestamp := ('start' | 'end') '(' ')' | sign? number */
    timestamp: () => Timestamp;
}
export {};

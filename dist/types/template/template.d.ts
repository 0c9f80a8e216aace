import type { Located } from '../text/located.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
interface NodeBase {
    /** Offsets in the text of the template. */
    readonly span: Span;
}
/** Nodes of Go's text/template, in Go's terms. The span of a node covers its delimiters, of a block up to its `{{end}}`. */
export type TemplateNode = TextNode | CommentNode | ActionNode | ControlNode | TemplateCall | DefineNode | BlockNode | JumpNode;
/** Text to print: what trim markers remove is not part of it, and of its span. */
export interface TextNode extends NodeBase {
    readonly kind: 'Text';
    readonly text: string;
}
/** A comment; prints nothing. */
export interface CommentNode extends NodeBase {
    readonly kind: 'Comment';
}
/** A pipeline whose value is printed, unless it declares or assigns a variable. */
export interface ActionNode extends NodeBase {
    readonly kind: 'Action';
    readonly pipe: Pipe;
}
/** Variables that the pipeline or a part declares end with the node. `{{else if}}` is an `If` alone in `otherwise`. */
export interface ControlNode extends NodeBase {
    readonly kind: 'If' | 'With' | 'Range';
    readonly pipe: Pipe;
    readonly body: readonly TemplateNode[];
    readonly otherwise?: readonly TemplateNode[];
}
/** `{{template "name" pipeline}}`; without a pipeline the template runs with nil. */
export interface TemplateCall extends NodeBase {
    readonly kind: 'Template';
    readonly name: string;
    /** With the quotes. */
    readonly nameSpan: Span;
    readonly pipe?: Pipe;
}
/** Stands at the top level only; prints nothing. Of equal names the one that is not empty counts. */
export interface DefineNode extends NodeBase {
    readonly kind: 'Define';
    readonly name: string;
    /** With the quotes. */
    readonly nameSpan: Span;
    readonly body: readonly TemplateNode[];
}
/** A definition that runs where it stands. */
export interface BlockNode extends NodeBase {
    readonly kind: 'Block';
    readonly name: string;
    /** With the quotes. */
    readonly nameSpan: Span;
    readonly pipe: Pipe;
    readonly body: readonly TemplateNode[];
}
/** `{{break}}` and `{{continue}}` */
export interface JumpNode extends NodeBase {
    readonly kind: 'Break' | 'Continue';
}
/** `$x := a | b c`: declarations (or assignments), then commands whose result feeds the next. */
export interface Pipe extends NodeBase {
    readonly kind: 'Pipe';
    readonly declarations: readonly VariableNode[];
    /** The sign is `=`, not `:=`. */
    readonly assigns: boolean;
    /** At least one. */
    readonly commands: readonly Command[];
}
/** A function with its arguments, or a value. */
export interface Command extends NodeBase {
    readonly kind: 'Command';
    /** The function or value first, then its arguments; at least one. */
    readonly args: readonly Operand[];
}
/** `.name`; its span holds the dot. */
export type FieldName = Located<string>;
/** `$labels.job` */
export interface VariableNode extends NodeBase {
    readonly kind: 'Variable';
    /** With the `$`. */
    readonly name: string;
    /** `$labels.instance` has the field `instance`. */
    readonly fields: readonly FieldName[];
}
/** `.` and `nil` */
export interface DotNode extends NodeBase {
    readonly kind: 'Dot' | 'Nil';
}
/** Fields of dot. */
export interface FieldNode extends NodeBase {
    readonly kind: 'Field';
    readonly fields: readonly FieldName[];
}
/** The name of a function. */
export interface IdentifierNode extends NodeBase {
    readonly kind: 'Identifier';
    readonly name: string;
}
/** `true` and `false` */
export interface BoolNode extends NodeBase {
    readonly kind: 'Bool';
    readonly value: boolean;
}
/** A number; `text` is how it is written. */
export interface NumberNode extends NodeBase, NumberValue {
    readonly kind: 'Number';
    readonly text: string;
}
/** A numeric constant as Go reads it. */
export interface NumberValue {
    /** Nearest float; of a complex number the real part. */
    readonly value: number;
    /** The exact value in decimal digits, where it is a whole number that fits in 64 bits, signed or unsigned. */
    readonly exact?: string;
    /** The value is whole and fits in a signed 64-bit integer, however it was written (`1e3`). */
    readonly integer: boolean;
    /** Written as a character constant. */
    readonly character: boolean;
    /** The type that the constant takes where nothing asks for another. */
    readonly type: 'int' | 'uint' | 'float64' | 'complex128';
    /** Of a complex number. */
    readonly imaginary?: number;
}
/** A text in quotes or backquotes. */
export interface StringNode extends NodeBase {
    readonly kind: 'String';
    /** Decoded; bytes that are not UTF-8 are U+DC80 to U+DCFF. */
    readonly value: string;
    readonly raw: boolean;
}
/** Fields of the value of an operand that is neither dot nor a variable: `(query "up").Foo`. */
export interface ChainNode extends NodeBase {
    readonly kind: 'Chain';
    readonly operand: Operand;
    readonly fields: readonly FieldName[];
}
/** What a command consists of; a `Pipe` stands in parentheses, and its span holds them. */
export type Operand = DotNode | FieldNode | VariableNode | IdentifierNode | BoolNode | NumberNode | StringNode | ChainNode | Pipe;
/** A problem, with what to do about it where that can be told. */
export interface TemplateProblem extends SyntaxProblem {
    readonly help?: string;
    /** It fails only where the data lead there: in a branch, in an argument that may be passed over, in a template that is called. Absent: always. */
    readonly sometimes?: true;
}
/** The outcome of parsing. */
export interface ParsedTemplate {
    /** Present where the template parses. */
    readonly nodes?: readonly TemplateNode[];
    /** What Prometheus refuses when it loads the rule: one at most, as Go stops at the first. */
    readonly problems: readonly TemplateProblem[];
    /** What is sure to fail when the template runs and gets there (a wrong number of arguments); nothing of what never runs. */
    readonly runtimeProblems: readonly TemplateProblem[];
}
export {};

import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'

interface NodeBase {
  /** Offsets in the text of the template. */
  readonly span: Span
}

/** Nodes of Go's text/template, in Go's terms. */
export type TemplateNode =
  | (NodeBase & { readonly kind: 'Text'; readonly text: string })
  | (NodeBase & { readonly kind: 'Comment' })
  | (NodeBase & { readonly kind: 'Action'; readonly pipe: Pipe })
  | (NodeBase & { readonly kind: 'If' | 'With' | 'Range'; readonly pipe: Pipe; readonly body: readonly TemplateNode[]; readonly otherwise?: readonly TemplateNode[] })
  | (NodeBase & { readonly kind: 'Template'; readonly name: string; readonly pipe?: Pipe })
  | (NodeBase & { readonly kind: 'Define'; readonly name: string; readonly body: readonly TemplateNode[] })
  | (NodeBase & { readonly kind: 'Block'; readonly name: string; readonly pipe: Pipe; readonly body: readonly TemplateNode[] })
  | (NodeBase & { readonly kind: 'Break' | 'Continue' })

/** `$x := a | b c`: declarations (or assignments), then commands whose result feeds the next. */
export interface Pipe extends NodeBase {
  readonly kind: 'Pipe'
  readonly declarations: readonly VariableNode[]
  readonly assigns: boolean
  readonly commands: readonly Command[]
}

export interface Command extends NodeBase {
  readonly kind: 'Command'
  /** The function or value first, then its arguments. */
  readonly args: readonly Operand[]
}

export interface VariableNode extends NodeBase {
  readonly kind: 'Variable'
  /** With the `$`. */
  readonly name: string
  /** `$labels.instance` has the field `instance`. */
  readonly fields: readonly { readonly name: string; readonly span: Span }[]
}

export type Operand =
  | (NodeBase & { readonly kind: 'Dot' | 'Nil' })
  | (NodeBase & { readonly kind: 'Field'; readonly fields: readonly { readonly name: string; readonly span: Span }[] })
  | VariableNode
  | (NodeBase & { readonly kind: 'Identifier'; readonly name: string })
  | (NodeBase & { readonly kind: 'Bool'; readonly value: boolean })
  | (NodeBase & { readonly kind: 'Number'; readonly text: string; readonly value: number; readonly integer: boolean; readonly character: boolean })
  | (NodeBase & { readonly kind: 'String'; readonly value: string; readonly raw: boolean })
  | (NodeBase & { readonly kind: 'Chain'; readonly operand: Operand; readonly fields: readonly { readonly name: string; readonly span: Span }[] })
  | Pipe

export interface ParsedTemplate {
  /** Present where the template parses. */
  readonly nodes?: readonly TemplateNode[]
  /** What Prometheus refuses when it loads the rule. */
  readonly problems: readonly SyntaxProblem[]
  /** What is sure to fail, or does nothing useful, when the template runs (a wrong number of arguments). */
  readonly runtimeProblems: readonly SyntaxProblem[]
}

import type { PromExpr } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** How sure a fact is: `proof` follows from PromQL or from what was declared, `convention` from names and known exporters, `hint` is a guess. */
export type Confidence = 'proof' | 'convention' | 'hint'

/** The less sure of some; of none, `proof`. */
export function weakest(...confidences: readonly Confidence[]): Confidence {
  if (confidences.includes('hint')) return 'hint'
  return confidences.includes('convention') ? 'convention' : 'proof'
}

/** Where something stands: a span of an expression's text, in a file. */
export interface Place {
  readonly source: SourceFile
  readonly expr: PromExpr
  /** Offsets in `expr.text`. */
  readonly span: Span
}

/** Why a fact holds, in half a sentence without final period, and what that rests on. */
export interface Because {
  readonly text: string
  readonly place?: Place
  readonly from?: Because
}

/** A reason and those below it, the nearest first; cut at eight. */
export function chainOf(because: Because): readonly Because[] {
  const chain: Because[] = []
  for (let one: Because | undefined = because; one && chain.length < 8; one = one.from)
    chain.push(one)
  return chain
}

import type { BinaryOp, DurationOp } from './ast.ts'

/** How tightly an operator binds; larger binds tighter. */
export interface Precedence {
  readonly level: number
  readonly rightAssociative: boolean
}

const left = (level: number): Precedence => ({ level, rightAssociative: false })

const product = left(5)
const comparison = left(3)

/** Binding of the operators between two operands. */
export const binaryPrecedence: Readonly<Record<BinaryOp | DurationOp, Precedence>> = {
  or: left(1),
  and: left(2),
  unless: left(2),
  '==': comparison,
  '!=': comparison,
  '<': comparison,
  '<=': comparison,
  '>': comparison,
  '>=': comparison,
  '</': comparison,
  '>/': comparison,
  '+': left(4),
  '-': left(4),
  '*': product,
  '/': product,
  '%': product,
  atan2: product,
  '^': { level: 6, rightAssociative: true },
}

/** A sign binds like `*`: `-a ^ b` is `-(a ^ b)`, `-a * b` is `(-a) * b`. */
export const unaryPrecedence: Precedence = product

/** How the stack puts terms together. */
export interface TermBuilder<Term, Unary, Infix> {
  unary(operator: Unary, operand: Term): Term
  binary(operator: Infix, lhs: Term, rhs: Term): Term
}

type Pending<Unary, Infix> =
  | { readonly unary: Unary; readonly precedence: Precedence }
  | { readonly infix: Infix; readonly precedence: Precedence }

/**
 * Precedence climbing over a flat list of terms and operators, without recursion: an operator waits until one that
 * binds less tightly, or the end of its level, completes it. A level is what stands between two parentheses.
 */
export class PrecedenceStack<Term, Unary, Infix> {
  readonly #build: TermBuilder<Term, Unary, Infix>
  readonly #terms: Term[] = []
  readonly #pending: Pending<Unary, Infix>[] = []

  constructor(build: TermBuilder<Term, Unary, Infix>) {
    this.#build = build
  }

  /** Number of pending operators: what `fold` and `cut` take to tell where a level begins. */
  get height(): number {
    return this.#pending.length
  }

  /** Number of terms. */
  get size(): number {
    return this.#terms.length
  }

  /** The last term. */
  get top(): Term | undefined {
    return this.#terms[this.#terms.length - 1]
  }

  push(term: Term): void {
    this.#terms.push(term)
  }

  /** Takes the last term away, for a suffix to be put on it. */
  pop(): Term | undefined {
    return this.#terms.pop()
  }

  prefix(unary: Unary): void {
    this.#pending.push({ unary, precedence: unaryPrecedence })
  }

  /** An operator behind the last term; `base` is the height at which its level begins. */
  infix(infix: Infix, precedence: Precedence, base: number): void {
    while (this.#pending.length > base) {
      const waiting = this.#pending[this.#pending.length - 1]
      if (!waiting || !bindsFirst(waiting.precedence, precedence)) break
      this.#reduce()
    }
    this.#pending.push({ infix, precedence })
  }

  /** Completes everything that waits on a level; its value is then the last term. */
  fold(base: number): void {
    while (this.#pending.length > base) this.#reduce()
  }

  /** Forgets what was pushed since the stack had this height and size. */
  cut(height: number, size: number): void {
    this.#pending.length = height
    this.#terms.length = size
  }

  #reduce(): void {
    const operator = this.#pending.pop()
    const rhs = this.#terms.pop()
    if (!operator || rhs === undefined) return
    if ('unary' in operator) {
      this.#terms.push(this.#build.unary(operator.unary, rhs))
      return
    }
    const lhs = this.#terms.pop()
    if (lhs !== undefined) this.#terms.push(this.#build.binary(operator.infix, lhs, rhs))
  }
}

function bindsFirst(waiting: Precedence, next: Precedence): boolean {
  return waiting.level > next.level || (waiting.level === next.level && !next.rightAssociative)
}

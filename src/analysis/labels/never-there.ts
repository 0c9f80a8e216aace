import { type Because, type Confidence, weakest } from '../because.ts'
import type { Facts } from '../facts.ts'
import { labelFact } from './label-facts.ts'

/** That no alternative of a result has a label, and why the first does not. */
export interface NeverThere {
  readonly because?: Because
  readonly confidence: Confidence
}

/** Whether no alternative of a result has a label; undefined where one may. */
export function neverThere({ branches }: Facts, label: string): NeverThere | undefined {
  const found = branches.map(({ labels }) => labelFact(labels, label))
  if (found.some(({ has }) => has !== 'never')) return undefined
  const confidence = weakest(...found.map((fact) => fact.confidence))
  const because = found.find((fact) => fact.because)?.because
  return { confidence, ...(because ? { because } : {}) }
}

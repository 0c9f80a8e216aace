import { type Because, type Confidence, weakest } from '../because.ts'
import type { Facts } from '../facts.ts'
import { labelFact } from '../labels/label-facts.ts'

/** Why no series has a label. */
export interface MissingLabel {
  readonly confidence: Confidence
  readonly because?: Because
}

/**
 * Whether a label is in no alternative of a result. Alternatives that never occur do not count; where none ever occurs,
 * that is what has to be mended.
 */
export function missingLabel(facts: Facts, name: string): MissingLabel | undefined {
  const found = facts.branches
    .filter(({ presence }) => presence.kind !== 'never')
    .map(({ labels }) => labelFact(labels, name))
  if (found.length === 0 || found.some(({ has }) => has !== 'never')) return undefined
  const because = found.find((fact) => fact.because)?.because
  return {
    confidence: weakest(...found.map(({ confidence }) => confidence)),
    ...(because ? { because } : {}),
  }
}

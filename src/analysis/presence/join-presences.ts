import { weakest } from '../because.ts'
import type { Presence } from './presence.ts'

/** Where one of two alternatives has a sample: as often as the one that has it more often. */
export function joinPresences(a: Presence, b: Presence): Presence {
  if (a === b) return a
  if (a.kind === 'never' && b.kind === 'never')
    return { ...a, confidence: weakest(a.confidence, b.confidence) }
  if (a.kind === 'never') return b
  if (b.kind === 'never') return a
  if (a.kind === 'always' || b.kind === 'always') return a.kind === 'always' ? a : b
  if (a.kind !== b.kind) return a.kind === 'data' ? a : b
  if (!a.vanishes) return a
  return b.vanishes ? a : b
}

import type { Because } from '../../analysis/because.ts'
import { reasonText } from '../reasons.ts'

/** A chain of reasons as the beginning of a sentence. */
export function reasonSentence(because: Because): string {
  const text = reasonText(because)
  return text.startsWith('`') ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

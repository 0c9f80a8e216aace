import type { Place } from '../unittest/verdict.ts'
import type { TextOptions } from './report.ts'
import { signsFor } from './signs.ts'

/** `rules/api.yml:17`. */
export function placeText({ file, span }: Place, { displayPath }: TextOptions): string {
  return `${displayPath(file.path)}:${file.lines.position(span.start).line}`
}

/** `   ← rules/api.yml:17` to stand behind other text; nothing where no place is known. */
export function placeBehind(place: Place | undefined, options: TextOptions): string {
  if (!place) return ''
  const { paint, ascii } = options
  return `   ${paint.dim(`${signsFor(ascii).from} ${placeText(place, options)}`)}`
}

import type { Exposition } from '../catalogue/exposition/exposition.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'

/** What keeps a file of metrics from being read. */
export function expositionProblems({ source, problems, limit }: Exposition): readonly Problem[] {
  const broken = problems.map(
    ({ message, span }): Problem => ({ check: 'syntax/metrics', file: source, span, message }),
  )
  if (!limit) return broken
  const message = 'has more samples than are read: the rest of the file is passed over'
  return [...broken, { check: 'syntax/limit', file: source, span: limit, message }]
}

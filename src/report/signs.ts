/** Characters beyond ASCII that reports of tests are drawn with, or their substitutes. */
export interface Signs {
  /** Leads to the place where a rule sets something. */
  readonly from: string
  /** Separates a group from its assertion. */
  readonly within: string
  /** There is no value. */
  readonly none: string
  readonly inactive: string
  readonly dots: string
}

const drawn: Signs = { from: '←', within: '›', none: '–', inactive: '·', dots: '…' }
const typed: Signs = { from: '<-', within: '>', none: '-', inactive: '.', dots: '...' }

/** The characters for an output that shows ASCII only, or more. */
export function signsFor(ascii: boolean): Signs {
  return ascii ? typed : drawn
}

/** A sentence of the runner with its drawn characters as the output can show them. */
export function withSigns(text: string, ascii: boolean): string {
  if (!ascii) return text
  let result = text
  for (const name of ['within', 'dots', 'none', 'from'] as const)
    result = result.replaceAll(drawn[name], typed[name])
  return result
}

/** The values that a label may have, the empty one where it may be missing; `any` where they are not known. */
export type Values = ReadonlySet<string> | 'any'

/**
 * What is known of the labels of some targets or series. It says too much rather than too little: whatever a label can be is
 * among its values, though not every combination occurs.
 */
export interface LabelState {
  readonly known: ReadonlyMap<string, Values>
  /** Names besides those of `known` that may be there, with any value. */
  readonly others: (name: string) => boolean
  /** What the names begin with that `others` knows; an empty text where they begin with anything, nothing where there are none. */
  readonly prefixes: readonly string[]
  /** Rules or discovery may have made labels with names that nobody can tell. */
  readonly open: boolean
}

/** Most values of a label that are told apart. */
export const mostValues = 64

/** No label at all. */
export const missing: Values = new Set([''])

/** The values that a label may have. */
export function valuesOf({ known, others }: LabelState, name: string): Values {
  return known.get(name) ?? (others(name) ? 'any' : missing)
}

/** Whether a label may be there. */
export function mayHave(state: LabelState, name: string): boolean {
  const values = valuesOf(state, name)
  return values === 'any' || [...values].some((value) => value !== '')
}

/** Whether a label may have a value that satisfies a condition; the value is empty where the label is missing. */
export function mayBe(
  state: LabelState,
  name: string,
  accepts: (value: string) => boolean,
): boolean {
  const values = valuesOf(state, name)
  return values === 'any' || [...values].some(accepts)
}

/** All values of two sets. */
export function eitherOf(a: Values, b: Values): Values {
  if (a === 'any' || b === 'any') return 'any'
  const all = new Set([...a, ...b])
  return all.size > mostValues ? 'any' : all
}

/** A state in which a label has other values. */
export function withValues(state: LabelState, name: string, values: Values): LabelState {
  return { ...state, known: new Map(state.known).set(name, values) }
}

import type { Branch, DomainName } from '../../../src/analysis/branch.ts'

/** Whether a fact says something, by domain: one that is always unknown would prove nothing. */
export const telling: { readonly [K in DomainName]: (branch: Branch) => boolean } = {
  unit: ({ unit }) => unit.kind !== 'unknown',
  range: ({ range: { sound } }) =>
    sound.min > -Infinity || sound.max < Infinity || sound.int || !sound.nan,
  type: ({ type }) => type.kind !== 'unknown',
  labels: ({ labels: { known, others } }) =>
    others.has === 'never' ||
    [...known.values()].some(({ has, values }) => has !== 'may' || values),
  presence: ({ presence }) => presence.kind !== 'data' || presence.vanishes !== undefined,
  cardinality: ({ cardinality }) => cardinality.kind !== 'unknown',
}

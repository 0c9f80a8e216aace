import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `cardinality`, in the order of clearest output. */
export const cardinalityChecks: readonly CheckMetadata[] = []

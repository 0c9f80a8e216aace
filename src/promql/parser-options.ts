/** What Prometheus has off unless a feature flag turns it on. */
export interface ParserOptions {
  /** `promql-experimental-functions` */
  readonly experimentalFunctions?: boolean
  /** On in the binaries of Prometheus since 3.14 (`promql-duration-expr` before). */
  readonly durationExpr?: boolean
  /** `promql-extended-range-selectors`: `anchored`, `smoothed` */
  readonly extendedRangeSelectors?: boolean
  /** `promql-binop-fill-modifiers`: `fill`, `fill_left`, `fill_right` */
  readonly binopFillModifiers?: boolean
}

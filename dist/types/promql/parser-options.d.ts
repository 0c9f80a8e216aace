import type { TargetVersion } from '../model/target-version.ts';
/** What Prometheus has off unless a feature flag turns it on, and the version that is to read the expression. */
export interface ParserOptions {
    /** `promql-experimental-functions` */
    readonly experimentalFunctions?: boolean;
    /** On in the binaries of Prometheus since 3.14 (`promql-duration-expr` before). */
    readonly durationExpr?: boolean;
    /** `promql-extended-range-selectors`: `anchored`, `smoothed` */
    readonly extendedRangeSelectors?: boolean;
    /** `promql-binop-fill-modifiers`: `fill`, `fill_left`, `fill_right` */
    readonly binopFillModifiers?: boolean;
    /** Absent: 3.14. */
    readonly target?: TargetVersion;
}

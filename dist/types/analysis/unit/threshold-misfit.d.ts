import type { ComparisonOp } from '../../promql/ast.ts';
import { type Confidence } from '../because.ts';
import type { Facts } from '../facts.ts';
import type { KnownUnit } from './unit.ts';
/** A constant that was written for the other way of writing a share. */
export interface ThresholdMisfit {
    /** What the value is in. */
    readonly written: 'fraction' | 'percent';
    /** The constant as the value would need it. */
    readonly meant: number;
    readonly unit: KnownUnit;
    readonly confidence: Confidence;
}
/**
 * Whether a comparison takes a share for percent, or percent for a share. A fraction never exceeds 1; a percentage that is
 * below 0.95 is hardly what is asked for, while one above 0.5 may be.
 */
export declare function thresholdMisfit({ branches, joined }: Facts, op: ComparisonOp, value: number): ThresholdMisfit | undefined;

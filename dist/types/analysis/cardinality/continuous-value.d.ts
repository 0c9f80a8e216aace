import type { Because, Confidence } from '../because.ts';
import type { Branch } from '../branch.ts';
/** What says that a value is measured, not counted or enumerated. */
export interface ContinuousValue {
    readonly confidence: Confidence;
    readonly because: Because;
}
/** Why a value takes ever new values; undefined where it is known not to, or a name says that it stands for a state. */
export declare function continuousValue({ unit, range, origin }: Branch): ContinuousValue | undefined;

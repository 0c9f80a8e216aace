import { type Because, type Confidence } from '../because.ts';
import type { Facts } from '../facts.ts';
/** That no alternative of a result has a label, and why the first does not. */
export interface NeverThere {
    readonly because?: Because;
    readonly confidence: Confidence;
}
/** Whether no alternative of a result has a label; undefined where one may. */
export declare function neverThere({ branches }: Facts, label: string): NeverThere | undefined;

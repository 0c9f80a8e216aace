import type { Binary } from '../../promql/ast.ts';
import { type Confidence } from '../because.ts';
import { type LabelFact, type LabelFacts, type LabelNames } from './label-facts.ts';
/** Why no series of one side can match one of the other. */
export interface Mismatch {
    readonly label: string;
    /** `missing`: one side always has the label, the other never; `values`: the values never agree. */
    readonly kind: 'missing' | 'values';
    readonly left: LabelFact;
    readonly right: LabelFact;
    readonly confidence: Confidence;
}
/**
 * The label by which two sides of an operation can never match, the surest where there are several; undefined where they
 * may match, where a side is a scalar, and where the operation has a result all the same (`or`, `fill`). `besides` are
 * labels that do not count unless it is a proof.
 */
export declare function mismatchOf(node: Binary, left: LabelFacts, right: LabelFacts, besides?: LabelNames): Mismatch | undefined;

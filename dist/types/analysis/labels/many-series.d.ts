import type { Expr, VectorMatching } from '../../promql/ast.ts';
import { type Confidence } from '../because.ts';
import type { Branch } from '../branch.ts';
import { type LabelFact } from './label-facts.ts';
/** A label by which several series of one side share what matching compares. */
export interface Several {
    readonly label: string;
    readonly fact: LabelFact;
    readonly confidence: Confidence;
}
/**
 * The label by which a side has several series for one of the other: it must have the label, matching leaves it out, and it
 * is one by which metrics are split. `branch` is the side's, `expr` its expression; undefined where nothing points to several.
 */
export declare function severalOf(matching: VectorMatching | undefined, expr: Expr, branch: Branch): Several | undefined;

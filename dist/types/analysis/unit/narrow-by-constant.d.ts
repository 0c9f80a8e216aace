import type { ComparisonOp } from '../../promql/ast.ts';
import type { UnitFact } from './unit.ts';
/**
 * The readings that a comparison with a constant leaves: whoever compares a share with 80 writes it in percent, and one
 * with 0.8 does not; whoever compares seconds with 300 does not mean a moment.
 */
export declare function narrowByConstant(fact: UnitFact, op: ComparisonOp, value: number): UnitFact;

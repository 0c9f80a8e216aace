import type { ExprFacts } from '../../analysis/facts.ts';
import type { Mismatch } from '../../analysis/labels/match-sides.ts';
import type { Binary } from '../../promql/ast.ts';
/** What to do about two sides that can never match, in the imperative. */
export declare function suggestMatching(node: Binary, found: Mismatch, facts: ExprFacts): string;

import { type TargetVersion } from '../model/target-version.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { Expr } from './ast.ts';
/** What an older Prometheus does not read in an expression that the newest accepts, in the order of the text. */
export declare function versionProblems(expr: Expr, text: string, target: TargetVersion): readonly SyntaxProblem[];

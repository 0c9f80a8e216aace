import type { ParsedExpr } from '../promql/parse-promql.ts';
import type { SyntaxProblem } from '../text/problem.ts';
/** A problem of an expression that may say what to do about it. */
export type ExprProblem = SyntaxProblem & {
    readonly help?: string;
};
/**
 * What is told of an expression's problems. Where the syntax is wrong, that is the first: the others follow from it.
 * What is wrong at the end of the input stands right behind the last character that is no white space, not on the next line.
 */
export declare function exprProblems({ ast, problems }: Pick<ParsedExpr, 'ast' | 'problems'>, text: string): readonly ExprProblem[];

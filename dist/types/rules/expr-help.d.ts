import type { SyntaxProblem } from '../text/problem.ts';
/** What to do about a problem of an expression; undefined where the message says it all. */
export declare function exprHelp({ span, message }: SyntaxProblem, text: string): string | undefined;

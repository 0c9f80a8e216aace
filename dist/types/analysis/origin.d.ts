import type { Expr } from '../promql/ast.ts';
import type { RecordingRule } from '../rules/rule-file.ts';
import type { Branch, Origin } from './branch.ts';
/** Where the samples of a node come from, given its children's branches and the rules that a selector reads. */
export declare function originOf(node: Expr, children: readonly Branch[], rules: readonly RecordingRule[]): Origin;

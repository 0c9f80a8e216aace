import type { Expr } from '../promql/ast.ts';
import { type HistogramDetail } from './histogram-detail.ts';
import type { Operator } from './operator.ts';
import type { Storage } from './storage.ts';
/** Compiles a type-checked expression for one storage. `detail` is what is needed of its histograms. */
export declare function compile(expr: Expr, storage: Storage, detail?: HistogramDetail): Operator;

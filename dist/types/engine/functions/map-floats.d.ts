import { type Vector } from '../column.ts';
import type { FunctionCompiler } from '../function-compiler.ts';
import type { Operator, VectorOperator } from '../operator.ts';
import type { Run } from '../run.ts';
/** Fills `values` at every step where `kinds` has a float. */
export type FloatMap = (values: Float64Array, kinds: Uint8Array, result: Float64Array) => void;
/** A function of one float; histograms have no result. */
export declare function floatFunction(compute: (value: number) => number): FunctionCompiler;
/** The vector of each series' floats put through `map`, without the metric's name and without histograms. */
export declare function mapFloats(vector: Vector, run: Run, map: FloatMap): Vector;
/** The floats of a vector as they are, without series that have none. */
export declare function onlyFloats(vector: Vector): Vector;
/** The operator of an argument that the parser has found to be an instant vector. */
export declare function vectorArgument(operator: Operator | undefined): VectorOperator;

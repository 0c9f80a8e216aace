import type { Call } from '../../promql/ast.ts';
import type { RangeVector } from '../range-vector.ts';
/** Throws where a function gets a range with `anchored` or `smoothed` that it does not understand. */
export declare function refuseExtended(call: Call, { extended }: RangeVector, understood: readonly ('anchored' | 'smoothed')[] | undefined): void;

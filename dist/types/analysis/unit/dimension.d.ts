import type { Dimension } from './unit.ts';
/** The dimension of a product, or with `sign` -1 that of a quotient. */
export declare function combineDimensions(a: Dimension, b: Dimension, sign: 1 | -1): Dimension;

import type { Labels } from './labels.ts';
import { type Hash64 } from './xxhash64.ts';
/**
 * The hash Prometheus gives a sorted label set: xxHash64 of all names and values by turns, each behind its length in
 * bytes. A length below 255 is one byte, a longer one the byte 255 and three more, the lowest first.
 */
export declare function hashLabels(labels: Labels): Hash64;
/**
 * Where in 0 to 1 `limit_ratio` puts a series: the hash of its labels, the metric's name among them, over 2^64.
 * `limit_ratio(r, …)` keeps offsets below `r`, or for a negative `r` those of at least `1 + r`.
 */
export declare function ratioSamplerOffset(labels: Labels): number;

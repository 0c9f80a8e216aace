import type { Span } from '../text/span.ts';
import { type ScalarSource } from './decode-scalar.ts';
/**
 * How a replacement for a part of a scalar is written in the scalar's own style; undefined where that
 * style cannot hold it. `at` is the part of the decoded text that is replaced, `place` where that
 * stands; without them the replacement is taken to stand in the middle of a line.
 */
export declare function encodeScalar(source: string, scalar: ScalarSource, inFlow: boolean, text: string, at: Span | undefined, place: Span | undefined): string | undefined;

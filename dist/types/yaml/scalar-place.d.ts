import type { ScalarMap } from '../text/scalar-map.ts';
import type { Span } from '../text/span.ts';
import { type ScalarSource } from './decode-scalar.ts';
/** The map of a scalar that was read from a YAML text; worked out when first asked for. */
export declare class ScalarPlace implements ScalarMap {
    #private;
    constructor(text: string, scalar: ScalarSource, inFlow: boolean, outer: ScalarMap | undefined);
    get coarse(): boolean;
    toSource(span: Span): Span;
    encode(text: string, at?: Span): string | undefined;
}

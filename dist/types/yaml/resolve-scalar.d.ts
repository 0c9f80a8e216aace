import type { ScalarStyle, ScalarType } from './node.ts';
import type { GoYaml } from './yaml-document.ts';
/** The type that a plain scalar has by its text, in the dialect of the Go reader. */
export declare function resolvePlain(text: string, goYaml: GoYaml): ScalarType;
/** The value of an integer in any of Go's notations; undefined where the text is none. */
export declare function integerValue(text: string): bigint | undefined;
/** The value of a number in any of Go's notations; undefined where the text is none. */
export declare function numberValue(text: string): number | undefined;
/** The outcome of resolving a scalar with a tag. */
export interface Resolved {
    readonly type: ScalarType;
    /** The text does not fit its tag, in go-yaml's words. */
    readonly problem?: string;
}
/** The type of a scalar with an explicit tag (`tag` is the full URI, or `!`, or `!local`). */
export declare function resolveTagged(text: string, style: ScalarStyle, tag: string, goYaml: GoYaml): Resolved;

import type { ScalarSource } from './decode-scalar.ts';
/** What the scanner tells apart. `key`, `block-map` and `block-seq` have no characters of their own. */
export type TokenKind = 'stream-end' | 'failed' | 'version-directive' | 'tag-directive' | 'document-start' | 'document-end' | 'block-seq' | 'block-map' | 'block-end' | 'flow-seq-start' | 'flow-seq-end' | 'flow-map-start' | 'flow-map-end' | 'block-entry' | 'flow-entry' | 'key' | 'value' | 'anchor' | 'alias' | 'tag' | 'scalar';
/** A token; offsets count in the YAML text. */
export interface Token {
    readonly kind: TokenKind;
    readonly start: number;
    readonly end: number;
    /** Of a scalar. */
    readonly scalar: ScalarSource | undefined;
}
/** What the reader of YAML found wrong: the first such thing ends a document. */
export interface YamlFailure {
    /** The part of go-yaml that reports it; its line numbers depend on that. */
    readonly stage: 'reader' | 'scanner' | 'parser' | 'composer';
    /** In the terms of go-yaml. */
    readonly message: string;
    /** The place, in the YAML text. */
    readonly start: number;
    readonly end: number;
    /** Where go-yaml notices it. */
    readonly noticed: number;
    /** It is noticed at the end of a text whose last line has no line break; go-yaml counts that as a line more. */
    readonly atEnd: boolean;
    /** Where that began which went wrong; go-yaml v3 names its line. */
    readonly context?: number;
    /** Where a quote opens that was perhaps meant to be closed on its line. */
    readonly opened?: number;
}

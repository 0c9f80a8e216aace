import type { ScalarMap } from '../text/scalar-map.ts';
import type { Span } from '../text/span.ts';
/** Scalar types as the Go reader of the file's dialect resolves them. */
export type ScalarType = 'str' | 'int' | 'float' | 'bool' | 'null' | 'timestamp' | 'binary' | 'merge';
/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';
interface NodeBase {
    /** In the file; of a block scalar the content, not the `|`. */
    readonly span: Span;
    /** The explicit tag, as written (`!!str`, `!include`). */
    readonly tag?: string;
    /** Where an alias stands for this node: the place of the alias. Its other spans are those of the anchor's node. */
    readonly aliasSpan?: Span;
    /** A syntax error stands in it or ends it: what seems to be missing may only have been unreadable. */
    readonly broken?: boolean;
}
/** A scalar, as Go's reader decodes and types it. */
export interface YamlScalar extends NodeBase {
    readonly kind: 'scalar';
    /** The decoded text; of a null it is what was written (`null`, `~`, or nothing). */
    readonly text: string;
    readonly type: ScalarType;
    readonly style: ScalarStyle;
    /** From offsets in `text` to the file. */
    readonly map: ScalarMap;
}
/** A key with its value. */
export interface YamlEntry {
    readonly key: YamlScalar;
    readonly value: YamlNode;
    /** Key and value. */
    readonly span: Span;
    /** The entry came through a merge key (`<<`). */
    readonly merged?: boolean;
}
/** A mapping; merge keys are already resolved into its entries. */
export interface YamlMapping extends NodeBase {
    readonly kind: 'mapping';
    readonly entries: readonly YamlEntry[];
    readonly flow: boolean;
    /**
     * Keys that a merge and the mapping both set, in go-yaml v2: a Go struct takes the later one, a Go map
     * refuses them.
     */
    readonly clashes?: readonly {
        readonly key: YamlScalar;
        readonly first: YamlScalar;
    }[];
}
/** A list. */
export interface YamlSequence extends NodeBase {
    readonly kind: 'sequence';
    readonly items: readonly YamlNode[];
    readonly flow: boolean;
}
/** What a YAML document is made of; aliases are resolved. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence;
/** A comment, for directives in comments. */
export interface YamlComment {
    /** Without the `#`. */
    readonly text: string;
    readonly span: Span;
    /** Nothing but white space stands before it on its line. */
    readonly ownLine: boolean;
}
export {};

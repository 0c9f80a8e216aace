import type { Span } from '../text/span.ts';
import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from './node.ts';
import type { Token } from './token.ts';
import type { EmbeddedText, GoYaml } from './yaml-document.ts';
/** A type whose fields can be set while a node is being read. */
export type Mutable<T> = {
    -readonly [K in keyof T]: T[K];
};
/** What is wrong with the tree that was read, though the text is YAML. */
export interface TreeProblem {
    readonly check: 'syntax/yaml' | 'syntax/limit';
    readonly message: string;
    /** In the file. */
    readonly span: Span;
    readonly help?: string;
    readonly related?: {
        readonly span: Span;
        readonly label: string;
    };
}
/** Anchor and tag of a node. */
export interface Properties {
    readonly anchor?: Token;
    readonly tag?: Token;
    readonly start: number;
    readonly end: number;
}
/** Makes the nodes of a document. */
export declare class NodeFactory {
    #private;
    readonly problems: TreeProblem[];
    readonly goYaml: GoYaml;
    constructor(input: EmbeddedText, goYaml: GoYaml);
    /** Notes a problem; a document that is full of them is not told all. */
    report(problem: TreeProblem): void;
    /** Takes in a `%TAG` directive; false where the handle has one already. */
    defineHandle(handle: string, prefix: string): boolean;
    /** Whether the handle of a tag (`!e!` of `!e!name`) is one that the document knows. */
    knowsHandle(tag: Token): boolean;
    slice(token: Token): string;
    /** The place in the file of a range of the YAML text. */
    place(start: number, end: number): Span;
    scalar(token: Token, properties: Properties | undefined, inFlow: boolean): YamlScalar;
    /** A null of which nothing is written. */
    empty(at: number, properties?: Properties): YamlScalar;
    sequence(start: number, flow: boolean, properties: Properties | undefined): OpenSequence;
    mapping(start: number, flow: boolean, properties: Properties | undefined): Mutable<YamlMapping>;
    /** A key that is no scalar: reported, and kept as a text without meaning. */
    key(node: YamlNode): YamlScalar;
}
/** A sequence whose items are still being read. */
export interface OpenSequence extends Mutable<Omit<YamlSequence, 'items'>> {
    readonly items: YamlNode[];
}

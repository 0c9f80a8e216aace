import type { YamlNode } from './node.ts';
import { NodeFactory } from './node-factory.ts';
import type { Scanner } from './scanner.ts';
import type { EmbeddedText, GoYaml, YamlLimits } from './yaml-document.ts';
/** Builds the tree of one document from its tokens. Failures of the grammar go to the scanner. */
export declare class TreeBuilder {
    #private;
    readonly factory: NodeFactory;
    /** What go-yaml says of the first alias without an anchor. */
    goMessage: string | undefined;
    constructor(input: EmbeddedText, scanner: Scanner, goYaml: GoYaml, limits: YamlLimits);
    /** Reads the root of a document. */
    root(): YamlNode;
}

import type { YamlEntry, YamlNode } from '../yaml/node.ts';
/** Where a JSON pointer leads: the node, and the entry of the mapping that holds it. */
export interface FoundNode {
    readonly node: YamlNode;
    readonly entry?: YamlEntry;
}
/** Finds nodes of a document by JSON pointer; each mapping is indexed once. */
export declare class NodeFinder {
    #private;
    constructor(root: YamlNode);
    /** Follows a pointer as far as it leads. */
    find(pointer: string): FoundNode;
    /** The entry of a mapping with the given key; the last where it is written twice. */
    entry(node: YamlNode, name: string): YamlEntry | undefined;
}

/**
 * The strongly connected parts of a graph, each after all parts that it leads to (Tarjan's algorithm). `edges` gives, for each
 * node by its number, the nodes that it leads to; the members of a part are ascending. Does not recurse.
 */
export declare function stronglyConnected(edges: readonly (readonly number[])[]): readonly (readonly number[])[];

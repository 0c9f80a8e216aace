import type { YamlEntry, YamlMapping, YamlNode } from './node.ts';
import type { TreeProblem } from './node-factory.ts';
import type { GoYaml } from './yaml-document.ts';
/** Takes what is found wrong. */
interface Report {
    /** v2 takes several `<<`. */
    readonly goYaml: GoYaml;
    report(problem: TreeProblem): void;
}
/** What an anchor stands for; `node` is absent while it is being read. */
export interface Anchored {
    node: YamlNode | undefined;
    /** Nodes in it, aliases expanded. */
    size: number;
}
/** What a mapping holds when its merge keys are expanded. */
export type Merged = Pick<YamlMapping, 'entries' | 'clashes'>;
/**
 * Reports keys that are there twice, and expands `<<`. In v3 explicit keys win, then the earlier of
 * several mappings. In v2 what comes later wins, be it merged or not.
 */
export declare function mergeEntries(entries: readonly YamlEntry[], reporter: Report): Merged;
export {};

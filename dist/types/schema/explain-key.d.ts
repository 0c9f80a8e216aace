import type { Fix, Problem } from '../diagnostic/diagnostic.ts';
import type { YamlNode, YamlScalar } from '../yaml/node.ts';
import type { NodeFinder } from './find-node.ts';
import type { SchemaError } from './validator.ts';
/** What is wrong with a key, and the node to show it at. */
export interface KeyExplanation {
    readonly node: YamlNode;
    /** Absent where the name of the key is at fault: it is told as a value is. */
    readonly explanation?: Pick<Problem, 'message' | 'label' | 'help' | 'fix'>;
}
/** Explains errors about keys (unknown, missing, badly named); undefined for others. */
export declare function explainKey(finder: NodeFinder, node: YamlNode, error: SchemaError): KeyExplanation | undefined;
/** Renaming a key; impossible where an alias stands for it. */
export declare function renameKey(key: YamlScalar, name: string): Fix | undefined;

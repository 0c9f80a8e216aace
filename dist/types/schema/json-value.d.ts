import type { YamlNode } from '../yaml/node.ts';
/** Plain data as a validator sees it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | {
    readonly [key: string]: JsonValue;
};
/** The plain value of a node, for a schema to judge; of a key that is written twice the last value counts. */
export declare function jsonValue(node: YamlNode): JsonValue;

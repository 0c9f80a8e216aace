import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts';
/** The entry of a mapping with this key; undefined for anything that is no mapping. */
export declare function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined;
/** The value below a path of keys. */
export declare function valueAt(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined;
/** The first items of a sequence; nothing for anything else. */
export declare function firstItems(node: YamlNode | undefined, most: number): readonly YamlNode[];
/** The text of a scalar that is not null. */
export declare function textOf(node: YamlNode | undefined): string | undefined;
/** Nothing is there: the key has no value, or null. */
export declare function isEmptyNode(node: YamlNode | undefined): boolean;
/** Whether a mapping has one of the keys. */
export declare function hasAnyKey(node: YamlNode | undefined, keys: ReadonlySet<string>): boolean;
/** Whether every key of a mapping is one of these. */
export declare function hasOnlyKeys(node: YamlMapping, keys: ReadonlySet<string>): boolean;

import type { YamlScalar } from '../yaml/node.ts';
/** The YAML reader has reported that a mapping or list cannot be a key, and left an empty key in its place. */
export declare function isBrokenKey(key: YamlScalar): boolean;

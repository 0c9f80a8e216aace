import type { YamlNode } from '../yaml/node.ts';
import type { Part, ReadEmbedded } from './part.ts';
/** Finds `groups:` with rules, and files held in strings, below the keys of a Helm values file. */
export declare function helmValues(root: YamlNode | undefined, readEmbedded: ReadEmbedded): readonly Part[];

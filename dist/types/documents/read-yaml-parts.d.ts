import type { EmbeddedText, GoYaml, YamlLimits } from '../yaml/yaml-document.ts';
import type { StreamItem } from './part.ts';
/** How YAML texts are read. */
export interface YamlReading {
    readonly goYaml?: GoYaml;
    readonly limits?: YamlLimits;
}
/** A YAML text, read in the dialect that its kind calls for. */
export interface YamlParts {
    readonly items: readonly StreamItem[];
}
/** Parses a YAML text and finds the documents in it. It is read twice only where the dialect that was guessed is the wrong one. */
export declare function readYamlParts(input: EmbeddedText, options: YamlReading, depth?: number): YamlParts;

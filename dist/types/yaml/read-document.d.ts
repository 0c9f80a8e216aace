import type { Scanner } from './scanner.ts';
import type { EmbeddedText, GoYaml, YamlDocument, YamlLimits } from './yaml-document.ts';
/** Reads one document, from its directives or its first token to its end marker. `first`: none stands before it. */
export declare function readDocument(input: EmbeddedText, scanner: Scanner, goYaml: GoYaml, limits: YamlLimits, first: boolean): {
    readonly document: YamlDocument;
    readonly failedAt: number | undefined;
};

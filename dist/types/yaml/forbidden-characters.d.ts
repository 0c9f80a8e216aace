import type { EmbeddedText, YamlDocument } from './yaml-document.ts';
/**
 * Reports the first character of each document that YAML does not allow: a control character, or half
 * of a surrogate pair. One that stands shortly behind the first document makes Go refuse that.
 * `failedAt` is where the first syntax error of the first document was noticed.
 */
export declare function reportForbidden(input: EmbeddedText, documents: readonly YamlDocument[], failedAt: number | undefined): readonly YamlDocument[];

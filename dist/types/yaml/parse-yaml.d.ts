import type { EmbeddedText, YamlDocument, YamlOptions } from './yaml-document.ts';
/**
 * Reads every document of a stream. Never throws; behind a syntax error it goes on at the next line that
 * fits. Go's readers refuse a file for the problems of its first document only: the others are not read.
 */
export declare function parseYaml(input: EmbeddedText, options: YamlOptions): readonly YamlDocument[];

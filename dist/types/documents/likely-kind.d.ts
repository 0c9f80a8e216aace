import type { GoYaml } from '../yaml/yaml-document.ts';
import type { DocumentKind } from './document.ts';
/** Whether a text has any key without which no file is Prometheus', so that the others need no parsing. */
export declare function mayBePrometheus(path: string, text: string): boolean;
/** The dialect that the kind of a file most likely calls for, told from its lines before it is parsed. */
export declare function likelyGoYaml(text: string): GoYaml;
/** The dialect that Prometheus reads a kind with; resources go through Kubernetes, which reads as v2 does. */
export declare function goYamlOf(kind: DocumentKind, resource: boolean): GoYaml;
/** The kind of a text that is no YAML, told from its lines; for errors that deserve to be shown. */
export declare function kindOfBroken(text: string): DocumentKind | undefined;
/** Whether the lines of a template, which cannot be read, are those of rules, tests or a configuration. */
export declare function isTemplateOfOurs(path: string, text: string): boolean;

import type { Problem } from '../diagnostic/diagnostic.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { SchemaError } from './validator.ts';
type ValueExplanation = Pick<Problem, 'message' | 'label' | 'help'>;
/** The node in Go's terms, as its reader names it in errors. */
export declare function goName(node: YamlNode): string;
/** Tells why a value does not fit; `name` is what the value is called. With `goTerms` wrong types are told in the words of Prometheus. */
export declare function explainValue(error: SchemaError, name: string, node: YamlNode, goTerms: boolean): ValueExplanation;
export {};

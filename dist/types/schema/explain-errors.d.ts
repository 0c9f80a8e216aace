import type { CheckId, Problem } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { SchemaError, Validator } from './validator.ts';
/** Which file and check the findings belong to, and which of them are left to others. */
export interface ExplainOptions {
    readonly source: SourceFile;
    /** The check that the problems belong to. */
    readonly check: CheckId;
    /** Keywords that the caller judges better than the schema does. */
    readonly ignore?: ReadonlySet<string>;
    /** Wrong types are told in the words of Prometheus (`cannot unmarshal !!seq into …`). */
    readonly goTerms?: boolean;
}
/** Judges a node by a compiled schema: one problem for each mistake, at its place, by position. */
export declare function validateNode(root: YamlNode, validate: Validator, options: ExplainOptions): readonly Problem[];
/** Turns the errors of a schema into problems: an unknown key is shown at the key, a missing one at its parent's first key. */
export declare function explainErrors(root: YamlNode, errors: readonly SchemaError[], options: ExplainOptions): readonly Problem[];

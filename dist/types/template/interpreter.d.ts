import { type GoValue } from './go-value.ts';
import type { PreparedTemplate } from './prepare-template.ts';
import type { TemplateContext } from './template-context.ts';
/** A template failed; the message says where and why, as Go words it. */
export declare class ExecutionFailure extends Error {
}
/** Runs one template once. */
export declare class Interpreter {
    #private;
    constructor(template: PreparedTemplate, context: TemplateContext);
    /** The text that the template gives for a dot; throws an `ExecutionFailure`. */
    run(dot: GoValue): string;
}

import type { SchemaError } from './validator.ts';
/**
 * Leaves one error for each mistake. Of a choice (`anyOf`, `oneOf`) the errors of the branch that fits best are kept: the
 * one whose errors lie deepest; where no branch has the right type, they become one error that names all types.
 */
export declare function meaningfulErrors(errors: readonly SchemaError[]): readonly SchemaError[];

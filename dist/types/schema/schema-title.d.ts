import type { SchemaError } from './validator.ts';
/** What the schema calls the thing that an error is about, as it stands within a sentence. */
export declare function titleOf(error: SchemaError): string | undefined;

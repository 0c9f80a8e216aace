import { CallFailure } from './go-methods.ts';
import { type Boxed, type GoValue } from './go-value.ts';
/** The functions of Go's templates but for `and`, `or` and `call`; they throw a `CallFailure`. */
export declare const goFunctions: Readonly<Record<string, (args: readonly (GoValue | Boxed)[]) => GoValue>>;
/** What `call` says, as no value of these templates is a function. */
export declare function refuseCall(written: string, type: string): CallFailure;

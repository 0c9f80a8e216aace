import type { Diagnostic } from './diagnostic.ts';
/** Total order of findings: path, start, severity, check, message, then end and help so that equal input gives equal bytes. */
export declare function compareDiagnostics(a: Diagnostic, b: Diagnostic): number;
/** A sorted copy; findings that are equal in every field of the order keep theirs. */
export declare function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[];

/** How grave a finding is; the gravest first. */
export type Severity = 'error' | 'warning' | 'info';
/** Negative where `a` is graver than `b`. */
export declare function compareSeverity(a: Severity, b: Severity): number;
/** Whether `severity` reaches the threshold. */
export declare function atLeast(severity: Severity, threshold: Severity): boolean;

import type { Span } from '../text/span.ts';
import type { Run } from './run.ts';
/** What Prometheus remarks on an operation of two samples. */
export interface Remark {
    readonly level: 'warning' | 'info';
    readonly message: string;
}
/** The remarks of one binary operation: of each step only the last is reported, as in Prometheus. */
export declare class StepRemarks {
    #private;
    /** Notes a remark in place of an earlier one of the step. */
    set(step: number, remark: Remark): void;
    /** Adds the remarks to the run's annotations. */
    report(run: Run, span: Span): void;
}

import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { ExposedType } from './metric.ts';
/** A metric that client code in a document declares. */
export interface DeclaredMetric {
    /** Of the family, as its series bear it. */
    readonly name: string;
    readonly type: ExposedType;
    /** Absent: the code does not show them. */
    readonly labels?: readonly string[];
    readonly help?: string;
    readonly source: SourceFile;
    /** Of the name. */
    readonly span: Span;
}
/**
 * The metrics that client code within a text declares, for Python (prometheus_client), Go (client_golang), JavaScript
 * (prom-client) and Java: what plain patterns find. Code that computes names or labels is passed over.
 */
export declare function declaredMetrics(source: SourceFile): readonly DeclaredMetric[];

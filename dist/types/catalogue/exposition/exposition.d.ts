import type { SyntaxProblem } from '../../text/problem.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Span } from '../../text/span.ts';
import type { SeriesName } from '../family.ts';
import type { ExposedType } from '../metric.ts';
/** `text` is Prometheus' format 0.0.4; a file whose last line is `# EOF` is OpenMetrics. */
export type ExpositionFormat = 'text' | 'openmetrics';
/** A label of a sample. */
export interface ExposedLabel {
    readonly name: string;
    readonly value: string;
    /** Of the name. */
    readonly span: Span;
}
/** A line with a value. */
export interface ExposedSample {
    readonly name: string;
    /** Which part of its family it is, where the family's type has parts. */
    readonly part?: SeriesName['part'];
    /** In the order of the line. */
    readonly labels: readonly ExposedLabel[];
    readonly value: number;
    /** Of the name. */
    readonly span: Span;
}
/** What was written with a `#`, and where the name stands on that line. */
export interface ExposedWord<T> {
    readonly value: T;
    readonly span: Span;
}
/** A metric with all its series. */
export interface ExposedFamily {
    readonly name: string;
    /** Absent: no type was told. `unknown` for `untyped`. */
    readonly type?: ExposedWord<ExposedType>;
    readonly help?: ExposedWord<string>;
    readonly unit?: ExposedWord<string>;
    readonly samples: readonly ExposedSample[];
    /** Told in two ways: what is told holds for nobody. */
    readonly contradicted: {
        readonly type?: boolean;
        readonly unit?: boolean;
    };
}
/** A file of metrics as it was read. Spans count in its text. */
export interface Exposition {
    readonly source: SourceFile;
    readonly format: ExpositionFormat;
    /** In the order in which they are first named; those without samples are among them. */
    readonly families: readonly ExposedFamily[];
    /** Broken lines; the others were read all the same. */
    readonly problems: readonly SyntaxProblem[];
    /** Reading stopped here: there are more samples than are read. */
    readonly limit?: Span;
}

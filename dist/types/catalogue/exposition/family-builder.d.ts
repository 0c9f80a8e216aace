import type { Span } from '../../text/span.ts';
import type { ExposedType } from '../metric.ts';
import type { ExposedFamily, ExpositionFormat } from './exposition.ts';
import { type SampleLine } from './read-sample.ts';
/** Gathers the lines of a file by family. Methods that refuse a line return what is wrong with it. */
export declare class FamilyBuilder {
    #private;
    constructor(format: ExpositionFormat);
    get families(): readonly ExposedFamily[];
    sample(line: SampleLine): string | undefined;
    help(name: string, value: string, span: Span): string | undefined;
    type(name: string, value: ExposedType | undefined, span: Span): string | undefined;
    unit(name: string, value: string, span: Span): string | undefined;
}

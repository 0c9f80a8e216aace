import type { Span } from '../../text/span.ts';
import type { TemplateValue, TextValue } from './template-value.ts';
/** What `printf` makes of a format and its arguments; `span` is that of the function's name. */
export declare function formatParts(format: string, args: readonly TemplateValue[], span: Span): TextValue;

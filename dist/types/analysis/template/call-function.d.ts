import type { Span } from '../../text/span.ts';
import { type TemplateValue } from './template-value.ts';
/** What a function gives; `span` is that of its name. */
export declare function callFunction(name: string, args: readonly TemplateValue[], span: Span): TemplateValue;
/** What fields of a value are; `span` is that of the whole operand. */
export declare function fieldsOf(value: TemplateValue, fields: readonly string[], span: Span): TemplateValue;

import { type GoStruct, type GoValue } from './go-value.ts';
import type { TemplateContext, TemplateSample } from './template-context.ts';
/** A function that Prometheus adds to Go's; it throws a `CallFailure`. */
export type PrometheusFunction = (args: readonly GoValue[], context: TemplateContext) => GoValue;
/** All functions that Prometheus adds, by name. */
export declare const prometheusFunctions: Readonly<Record<string, PrometheusFunction>>;
/** A sample as templates see it. */
export declare function sampleStruct({ labels, value }: TemplateSample): GoStruct;
/** A float as it is, a native histogram behind a pointer. */
export declare function sampleValue(value: TemplateSample['value']): GoValue;

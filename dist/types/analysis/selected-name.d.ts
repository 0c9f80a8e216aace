import type { VectorSelector } from '../promql/ast.ts';
/** The metric name that a selector asks for, written before the braces or as an equality matcher within them. */
export declare function selectedName({ name, matchers }: VectorSelector): string | undefined;

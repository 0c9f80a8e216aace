import type { VectorSelector } from '../../promql/ast.ts';
/** Whether a matcher asks for the state of something: that there are such series is a condition by itself. */
export declare function selectsState({ matchers }: VectorSelector): boolean;

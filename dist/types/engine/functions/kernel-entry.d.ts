import type { Call } from '../../promql/ast.ts';
import type { RangeKernel } from '../function-compiler.ts';
import type { Operator } from '../operator.ts';
/** How a function of one range vector (and perhaps scalars) is computed. */
export interface KernelEntry {
    /** Builds the kernel of a call; `args` are the operators of all its arguments, scalars among them. */
    kernelOf(call: Call, args: readonly Operator[]): RangeKernel;
    /** The result keeps the metric's name (`last_over_time`). */
    readonly keepsName?: boolean;
    /** Understands `anchored`, `smoothed` or both; absent: neither. */
    readonly extended?: readonly ('anchored' | 'smoothed')[];
}

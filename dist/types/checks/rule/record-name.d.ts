import { type Check } from '../check.ts';
/** The form `level:metric:operations`: the level against the labels of the outermost aggregation, the operation against its operator. */
declare const check: Check;
export default check;

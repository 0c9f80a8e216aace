import { type NameUnit } from './name-unit.ts';
/** What the name of a recorded metric, `level:metric:operations`, tells of the unit of its values. */
export declare function unitOfRecordName(name: string): NameUnit | undefined;
/** Whether the name says that the value is a rate by its window alone: `job:failures:rate5m`, not `ratio_rate5m`. */
export declare function endsInRate(name: string): boolean;

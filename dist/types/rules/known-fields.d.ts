import { type TargetVersion } from '../model/target-version.ts';
import type { Dialect, RuleCarrier } from './rule-file.ts';
/** The mappings of a rule file that have a fixed set of fields. */
export type FieldLevel = 'file' | 'group' | 'rule';
/**
 * The version that brought a field which the target lacks; undefined where Prometheus has no such field, or the target does.
 * The relatives of Prometheus count their own versions, and the operator leaves out what its Prometheus does not know.
 */
export declare function newerThanTarget(level: FieldLevel, field: string, { dialect, carrier, target }: FieldReader): string | undefined;
/** Who reads the fields. */
export interface FieldReader {
    readonly dialect: Dialect;
    readonly carrier: RuleCarrier;
    /** Absent: 3.14. */
    readonly target?: TargetVersion;
}
/** The fields that may stand at a level, in the order in which they are listed to the reader. */
export declare function fieldsOf(level: FieldLevel, reader: FieldReader): ReadonlySet<string>;
/** The dialects that have a field which the given one lacks, with the names of their products. */
export declare function dialectsWith(level: FieldLevel, field: string): readonly {
    readonly dialect: Dialect;
    readonly product: string;
}[];
/** The level at which Prometheus has a field, where it is not the given one. */
export declare function levelWith(field: string, except: FieldLevel): FieldLevel | undefined;

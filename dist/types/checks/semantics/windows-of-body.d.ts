import type { RecordingRule } from '../../rules/rule-file.ts';
import type { CheckContext } from '../check.ts';
/** The lengths of time that an expression covers, itself or through the records that it reads. */
export interface BodyWindows {
    /** Milliseconds, with whatever brings each in: a name in backticks, or nothing where the expression itself does. */
    readonly windows: ReadonlyMap<number, string | undefined>;
    /** Lengths of time that are mentioned otherwise: offsets, factors, names and labels of what is read. */
    readonly mentioned: ReadonlySet<number>;
    /** Something may cover any length of time: a record that is not here, a range that is computed, a constant. */
    readonly open: boolean;
}
/** Collects them. */
export declare function windowsOfBody(context: CheckContext, rule: RecordingRule): BodyWindows;

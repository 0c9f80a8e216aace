import type { Facts } from '../../analysis/facts.ts';
import { type AlertText } from '../../analysis/template/alert-texts.ts';
import type { PrintedValue } from '../../analysis/template/printed-value.ts';
import { type Threshold } from '../../analysis/thresholds.ts';
import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts';
import type { CheckContext } from '../check.ts';
/** A number that a text of an alert prints, with what is known of it. */
export interface PrintedNumber {
    readonly file: RuleFile;
    readonly rule: AlertingRule;
    readonly text: AlertText;
    readonly value: PrintedValue;
    readonly facts: Facts;
    /** What the alert's own value is compared with before it gets here; of other numbers none. */
    readonly thresholds: readonly Threshold[];
}
/** The numbers that the texts of an alert print, as far as their expressions are known. */
export declare function printedNumbers({ analysis }: CheckContext, file: RuleFile, rule: AlertingRule): readonly PrintedNumber[];
/** The format that was applied last, by its name; `undefined` where the number is printed as it is. */
export declare function lastFormat({ value }: PrintedNumber): string | undefined;
/** A value that the number may have when the alert fires, as written and as printed: `92` and `9200%`. */
export declare function exampleOf({ value, thresholds }: PrintedNumber, usual: number): {
    readonly value: string;
    readonly shown: string;
} | undefined;

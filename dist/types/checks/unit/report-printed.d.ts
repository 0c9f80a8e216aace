import type { Because } from '../../analysis/because.ts';
import type { Edit } from '../../text/edit.ts';
import type { CheckContext, Report } from '../check.ts';
import type { PrintedNumber } from './printed-number.ts';
/** What a check has to say of a printed number. */
export interface PrintedFinding {
    /** Findings of one kind in one rule are told once. */
    readonly kind: string;
    readonly report: Omit<Report, 'related' | 'fix'>;
    readonly because?: Because;
    readonly fix?: {
        readonly title: string;
        readonly edits: readonly Edit[];
    };
}
/** Reports what a check finds in the printed numbers of one rule: each kind once, with the other places and the reasons besides. */
export declare function reportPrinted(context: CheckContext, numbers: readonly PrintedNumber[], find: (number: PrintedNumber) => PrintedFinding | undefined): void;

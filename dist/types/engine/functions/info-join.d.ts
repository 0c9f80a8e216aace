import type { LabelSet } from '../label-set.ts';
import type { Run } from '../run.ts';
import type { InfoSelection } from './info-selection.ts';
/** Puts the labels of info series on others, and remembers the outcome. */
export declare class InfoJoin {
    #private;
    constructor(selection: InfoSelection);
    /** The labels with those of the info series; own labels win. Throws where two info series differ in a label. */
    labelsOf(labels: LabelSet, info: readonly LabelSet[], run: Run): LabelSet;
}

/** Which of the two ranges of a fact is derived: what PromQL guarantees of floats to the last digit, or what is to be expected. */
export type Reading = 'sound' | 'likely';

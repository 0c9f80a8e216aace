/** A date of the Gregorian calendar; months and days count from 1. */
export interface CivilDate {
  year: number
  month: number
  dayOfMonth: number
}

/** The date of a day, counted from 1970-01-01. `into` receives the result. */
export function civilDate(day: number, into: CivilDate): void {
  // Years that begin in March end with the leap day; the count starts at 0000-03-01.
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  into.dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  into.month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  into.year = yearOfEra + era * 400 + (into.month <= 2 ? 1 : 0)
}

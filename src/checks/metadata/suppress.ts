import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `suppress`: of comments and settings that silence findings. */
export const suppressChecks: readonly CheckMetadata[] = [
  {
    id: 'suppress/invalid',
    summary: 'Comment that is meant to silence a finding and says nothing',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'A comment that names no check, or a day that does not exist, silences nothing: what it was written for is reported all the same.',
  },
  {
    id: 'suppress/unknown-check',
    summary: 'Comment that silences a check that does not exist',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'A misspelt id silences nothing, and keeps standing there as if it did.',
  },
  {
    id: 'suppress/no-reason',
    summary: 'Silenced finding without a reason',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'Who reads the comment in a year cannot tell whether it still holds. `suppressions: {require-reason: false}` in the settings switches this off.',
  },
  {
    id: 'suppress/expired',
    summary: 'Silenced finding whose time has run out',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'The finding was put off until a day that has passed; it is reported again, and so is the comment.',
  },
  {
    id: 'suppress/unused',
    summary: 'Comment that silences nothing',
    severity: 'warning',
    since: '0.1.0',
    recommended: true,
    fixable: 'safe',
    raisedBy: 'loader',
    why: 'What it was written for is mended or moved; left standing, it would silence the next mistake. It is judged only where the check ran.',
  },
]

import type { CheckMetadata } from '../check.ts'

/** The facts about the checks of the group `settings`, in the order of clearest output. */
export const settingsChecks: readonly CheckMetadata[] = [
  {
    id: 'settings/unknown-key',
    summary: 'Key of promproof.yml that does not exist',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'A misspelt key sets nothing: the run would obey other settings than those that somebody wrote down.',
  },
  {
    id: 'settings/invalid-value',
    summary: 'Value in promproof.yml that its key cannot have',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'The value is left out, and the run obeys the default instead.',
  },
  {
    id: 'settings/unknown-check',
    summary: 'Check in promproof.yml that does not exist',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'A severity or an option for a check that is not there changes nothing.',
  },
  {
    id: 'settings/extends',
    summary: 'Settings that extend what cannot be read, or themselves',
    severity: 'error',
    since: '0.1.0',
    recommended: true,
    raisedBy: 'loader',
    why: 'What the other file sets is missing from the run.',
  },
]

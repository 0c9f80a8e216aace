import { discord } from './discord.ts'
import { email } from './email.ts'
import { incidentio } from './incidentio.ts'
import type { IntegrationShape } from './integration.ts'
import { jira } from './jira.ts'
import { mattermost } from './mattermost.ts'
import { msteams, msteamsv2 } from './msteams.ts'
import { opsgenie } from './opsgenie.ts'
import { pagerduty } from './pagerduty.ts'
import { pushover } from './pushover.ts'
import { rocketchat } from './rocketchat.ts'
import { slack } from './slack.ts'
import { sns } from './sns.ts'
import { telegram } from './telegram.ts'
import { victorops } from './victorops.ts'
import { webex } from './webex.ts'
import { webhook } from './webhook.ts'
import { wechat } from './wechat.ts'

/** All integrations of Alertmanager 0.34. */
export const integrations: readonly IntegrationShape[] = [
  discord,
  email,
  incidentio,
  jira,
  mattermost,
  msteams,
  msteamsv2,
  opsgenie,
  pagerduty,
  pushover,
  rocketchat,
  slack,
  sns,
  telegram,
  victorops,
  webex,
  webhook,
  wechat,
]

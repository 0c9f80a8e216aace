import { listOf, type StructShape, struct } from '../../shape/shape.ts'
import { checkAlertmanager } from '../check-alertmanager.ts'
import { eventRecorderShape } from './event-recorder-shape.ts'
import { globalShape } from './global-shape.ts'
import { inhibitShape } from './inhibit-shape.ts'
import { receiverShape } from './receiver-shape.ts'
import { routeShape } from './route-shape.ts'
import { templateGlob } from './template-glob.ts'
import { timeIntervalShape } from './time-interval-shape.ts'
import { tracingShape } from './tracing-shape.ts'

/** `alertmanager.yml` of Alertmanager 0.34, as its documentation and amtool have it. */
export const alertmanagerShape: StructShape = struct(
  'config.plain',
  'the configuration of Alertmanager',
  {
    global: { shape: globalShape, doc: 'Defaults of the integrations.' },
    route: { shape: routeShape, doc: 'Root of the routing tree.' },
    inhibit_rules: {
      shape: { ...listOf(inhibitShape), goName: '[]common.InhibitRule' },
      doc: 'Alerts that mute others.',
    },
    receivers: {
      shape: { ...listOf(receiverShape), goName: '[]config.Receiver' },
      doc: 'Where notifications go.',
    },
    templates: {
      shape: listOf(templateGlob),
      doc: 'Files with templates of notifications; the last part may be a pattern.',
    },
    mute_time_intervals: {
      shape: {
        ...listOf(timeIntervalShape('mute time interval')),
        goName: '[]config.MuteTimeInterval',
      },
      doc: 'Time intervals.',
      deprecated: 'write `time_intervals`',
    },
    time_intervals: {
      shape: { ...listOf(timeIntervalShape('time interval')), goName: '[]config.TimeInterval' },
      doc: 'Time intervals in which routes are muted or active.',
    },
    tracing: { shape: tracingShape, doc: 'Where Alertmanager sends its own traces.' },
    event_recorder: { shape: eventRecorderShape, doc: 'Where Alertmanager tells what it does.' },
  },
  checkAlertmanager,
)

import { authorization, checkHttpClient, httpClientFields } from '../../prometheus/http-client.ts'
import { type Field, type StructShape, struct } from '../../shape/shape.ts'

/** `http_config`: how requests are made. */
export const httpConfig: StructShape = struct(
  'config.plain',
  'an HTTP client configuration',
  {
    ...httpClientFields,
    authorization: {
      shape: { ...authorization, goName: 'config.Authorization' },
      doc: 'The `Authorization` header of requests.',
    },
  },
  checkHttpClient,
)

/** `http_config` of an integration. */
export const ownHttpConfig: Field = {
  shape: httpConfig,
  doc: 'HTTP client of the integration; absent: `global.http_config`.',
}

import type { ConfigContext } from '../decode/config-context.ts'
import { isGiven, isMissing, placeOfField } from '../decode/field-access.ts'
import { bool, secret, text } from '../shape/scalars.ts'
import { type StructShape, type StructValue, struct } from '../shape/shape.ts'

/** `sigv4`: requests are signed for AWS. */
export const sigv4: StructShape = struct(
  'sigv4.plain',
  'a SigV4 configuration',
  {
    region: { shape: text, doc: 'Region; absent: as AWS finds it.' },
    access_key: { shape: text, doc: 'Name of the key; absent: as AWS finds it.' },
    secret_key: { shape: secret, doc: 'The key.' },
    profile: { shape: text, doc: 'Profile in the files of AWS.' },
    role_arn: { shape: text, doc: 'Role that is taken on.' },
    external_id: { shape: text, doc: 'Name that the role asks for.' },
    use_fips_sts_endpoint: { shape: bool, since: '3.5', doc: 'STS is asked at its FIPS endpoint.' },
    service_name: { shape: text, doc: 'Service that requests are signed for.' },
  },
  checkSigv4,
)

function checkSigv4(value: StructValue, context: ConfigContext): void {
  for (const [half, other] of [
    ['access_key', 'secret_key'],
    ['secret_key', 'access_key'],
  ] as const)
    if (isGiven(value, half) && isMissing(value, other))
      context.reportMissing(
        value.node,
        placeOfField(value, half),
        'must provide a AWS SigV4 Access key and Secret Key if credentials are specified in the SigV4 config',
        { help: `add \`${other}\`, or remove \`${half}\`` },
      )
}

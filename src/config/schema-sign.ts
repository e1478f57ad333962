import { z } from 'zod';

import { envReference } from './schema-parts';

const KEY_ID = String.raw`(?:mrk-)?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}`;
const ALIAS = String.raw`alias\/[A-Za-z0-9/_-]{1,250}`;
const ARN = String.raw`arn:aws(?:-us-gov)?:kms:[a-z0-9-]+:\d{12}:`;
/** As cosign reads it, without an endpoint: a key elsewhere than in KMS would get the credentials of the job. */
export const KMS_KEY = new RegExp(
  String.raw`^awskms:\/\/\/(?:${ARN}(?:key\/(?:${KEY_ID})|${ALIAS})|${KEY_ID}|${ALIAS})$`,
);

const filePath = String.raw`file:.+`;
const envName = String.raw`env:[A-Za-z_][A-Za-z0-9_]*`;

const keySchema = z
  .string()
  .regex(
    new RegExp(`(?:${KMS_KEY.source})|^(?:${envName}|${filePath})$`),
    'a reference: awskms:///alias/NAME, awskms:///ARN, env:NAME or file:PATH (relative to ez-deploy.yml)',
  );

/** `build.sign`: see src/stages/build/sign. */
export const signSchema = z
  .strictObject({
    key: keySchema
      .optional()
      .describe(
        'Key that signs: awskms:///alias/NAME, awskms:///KEY-ID or awskms:///ARN of an asymmetric KMS key, or env:NAME or file:PATH of a private key that cosign made.',
      ),
    publicKey: z
      .string()
      .regex(
        new RegExp(`^(?:${envName}|${filePath})$`),
        'a reference: file:PATH (relative to ez-deploy.yml) or env:NAME',
      )
      .optional()
      .describe(
        'Public key in PEM that a signature is held to: file:PATH or env:NAME. Needed beside env: and file: keys; beside a KMS key it is used instead of asking KMS.',
      ),
    password: envReference
      .optional()
      .describe('env:NAME of the private key’s password; env:COSIGN_PASSWORD where absent. KMS keys have none.'),
    keyless: z
      .strictObject({
        identity: z
          .string()
          .min(1)
          .optional()
          .describe(
            'Who must have signed, exactly: https://github.com/OWNER/REPO/.github/workflows/FILE.yml@refs/heads/main.',
          ),
        identityPattern: z
          .string()
          .regex(/^\^.+\$$/, 'a regular expression from ^ to $: what is not anchored is found in other identities too')
          .optional()
          .describe('The same as a regular expression of Go (RE2) from ^ to $, for more than one branch or workflow.'),
        issuer: z
          .string()
          .regex(/^https:\/\/[^\s?#]+$/, 'an https address')
          .describe('Who vouches for it: https://token.actions.githubusercontent.com for workflows on GitHub.'),
      })
      .optional()
      .describe(
        'Signed with the job’s own identity: a certificate of Sigstore’s public Fulcio, and an entry in its public log Rekor. The job needs id-token: write.',
      ),
    fetch: z
      .boolean()
      .default(true)
      .describe('cosign is fetched, pinned and verified, into the tool cache where it is not on PATH.'),
  })
  .describe(
    'Images are signed with cosign after they are pushed, and held to that before they are promoted or deployed. Either key or keyless.',
  );
export type SignConfig = z.output<typeof signSchema>;

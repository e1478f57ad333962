import { randomBytes } from 'node:crypto';

import { type Output, secret } from '@pulumi/pulumi';

/** Fresh random values, marked as secrets so that the state holds them encrypted. */
export const RandomValue = {
  /** 256 bits. A new value at every run: whoever uses it ignores changes. */
  secret: (): Output<string> => secret(randomBytes(32).toString('base64url')),
};

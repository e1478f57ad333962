import { randomBytes } from 'node:crypto';

import { type Output, secret } from '@pulumi/pulumi';

/** Fresh random values, marked as secrets so that the state holds them encrypted. */
export const RandomValue = {
  /** 256 bits. A new value at every run: whoever uses it ignores changes. */
  secret: (): Output<string> => secret(randomBytes(32).toString('base64url')),
  /** 160 bits in letters and digits only: what every data store takes as a password, and every URL as it is. */
  password: (): Output<string> => secret(randomBytes(20).toString('hex')),
  /** Eight characters for a name that nobody has had before. No secret. */
  suffix: (): string => randomBytes(4).toString('hex'),
};

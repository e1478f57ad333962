import { resolve } from 'node:path';

import { getCallerIdentity } from '@pulumi/aws/getCallerIdentity';
import { Config, getStack, type Output, output } from '@pulumi/pulumi';

import { readConfig } from '../../src/config/load';
import { appProgram } from '.';

/** Entry for the plain `pulumi` command: the stack's name is the environment, the account is the credentials' own. */
async function plain(file: string, environment: string): Promise<Record<string, Output<unknown>>> {
  const config = await readConfig(file, environment);
  const { accountId } = await getCallerIdentity();
  const outputs = await appProgram(config, accountId)();
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, output(value)]));
}

export default () => plain(resolve(import.meta.dirname, new Config('ez-deploy-app').require('file')), getStack());

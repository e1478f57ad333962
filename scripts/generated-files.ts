import { format } from 'prettier';

import { actionYml } from './action-yml';
import { rolloutPage } from '../src/rollout/diagram';
import { schemaFiles } from './generate-schema';

/** Every generated file of the repository: path and text. */
export async function generatedFiles(): Promise<Record<string, string>> {
  return {
    'action.yml': actionYml(),
    'docs/rollout.md': await format(rolloutPage(), { parser: 'markdown' }),
    ...(await schemaFiles()),
  };
}

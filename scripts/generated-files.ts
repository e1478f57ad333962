import { format } from 'prettier';

import { actionYml } from './action-yml';
import { controlsPage } from './controls-page';
import { costPage } from './cost-page';
import { browserModule } from './browser-bundle';
import { rolloutPage } from '../src/rollout/diagram';
import { schemaFiles } from './generate-schema';
import { resourceTable, taggableTypes } from './resource-table';
import { troubleshootingPage } from './troubleshooting-page';

/** Every generated file of the repository: path and text. */
export async function generatedFiles(): Promise<Record<string, string>> {
  return {
    'action.yml': actionYml(),
    'docs/controls.md': await format(await controlsPage(), { parser: 'markdown', printWidth: 120 }),
    'docs/cost.md': await format(costPage(), { parser: 'markdown', printWidth: 120 }),
    'docs/rollout.md': await format(rolloutPage(), { parser: 'markdown' }),
    'docs/troubleshooting.md': await format(troubleshootingPage(), { parser: 'markdown' }),
    'programs/app/taggable.generated.ts': await format(taggableTypes(), {
      parser: 'typescript',
      singleQuote: true,
      printWidth: 120,
    }),
    'src/rehearsal/resources/types.generated.ts': resourceTable(),
    'src/report/browser.generated.ts': await browserModule(),
    ...(await schemaFiles()),
  };
}

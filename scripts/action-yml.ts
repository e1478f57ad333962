import { stringify } from 'yaml';

import { type Command, INPUTS } from '../src/inputs';
import { OUTPUTS } from '../src/outputs';

interface Spec {
  readonly description: string;
  readonly default?: string;
  readonly commands?: readonly Command[];
  readonly cliOnly?: boolean;
}

/** action.yml: inputs and outputs from their tables, so that what is documented is what is read. */
export function actionYml(): string {
  const inputs: Record<string, object> = {};
  for (const [name, spec] of Object.entries(INPUTS as Readonly<Record<string, Spec>>)) {
    if (spec.cliOnly) continue;
    const only = spec.commands === undefined ? '' : ` (${spec.commands.join(', ')})`;
    inputs[name] = {
      description: `${spec.description}${only}`,
      required: false,
      ...(name === 'github-token'
        ? { default: '${{ github.token }}' }
        : spec.default === undefined
          ? {}
          : { default: spec.default }),
    };
  }
  const outputs = Object.fromEntries(Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]));
  const text = stringify(
    {
      name: 'ez-deploy',
      description:
        'A containerised web application from commit to live traffic on AWS and back: test, scan, build, infra, deploy, notify.',
      author: 'the ez-deploy authors',
      branding: { icon: 'upload-cloud', color: 'blue' },
      inputs,
      outputs,
      runs: { using: 'node24', main: 'dist/index.js', post: 'dist/post.js', 'post-if': 'always()' },
    },
    { lineWidth: 120 },
  );
  return `# Generated from src/inputs.ts and src/outputs.ts by \`npm run generate\`.\n${text}`;
}

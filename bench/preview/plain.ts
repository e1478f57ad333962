// The engine's own preview, driven plainly: what Pulumi's Automation API needs for the same program on the same provider, and nothing
// more. Bundled and started by bench.ts, as the product is. Prints how many resources it saw.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PulumiCommand } from '@pulumi/pulumi/automation/cmd';
import { LocalWorkspace } from '@pulumi/pulumi/automation/localWorkspace';

import { appProgram } from '../../programs/app';
import { readConfig } from '../../src/config/load';
import { doorClient } from '../../src/infra/door';
import { serveProvider } from '../../src/infra/provider/serve';
import { readRehearsalInfo } from '../../src/rehearsal/info';

async function main([configFile = '', infoFile = '', engineFolder = '', root = '']: readonly string[]): Promise<void> {
  const config = await readConfig(configFile, 'production');
  const info = readRehearsalInfo(infoFile);
  const provider = await serveProvider(doorClient(info.control), new AbortController().signal);
  const backend = `file://${join(engineFolder, 'backend')}`;
  const stack = await LocalWorkspace.createOrSelectStack(
    { projectName: config.app, stackName: 'production', program: appProgram(config, info.accountId) },
    {
      pulumiCommand: await PulumiCommand.get({ root }),
      workDir: join(engineFolder, 'work'),
      pulumiHome: join(engineFolder, 'home'),
      secretsProvider: 'passphrase',
      envVars: {
        PULUMI_BACKEND_URL: backend,
        PULUMI_CONFIG_PASSPHRASE: readFileSync(join(engineFolder, 'passphrase'), 'utf8'),
        PULUMI_SKIP_UPDATE_CHECK: 'true',
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
        PULUMI_DEBUG_PROVIDERS: `aws:${provider.port}`,
      },
      projectSettings: { name: config.app, runtime: 'nodejs', backend: { url: backend } },
    },
  );
  await stack.setConfig('aws:region', { value: info.region });
  const { changeSummary } = await stack.preview();
  provider.stop();
  process.stdout.write(JSON.stringify(changeSummary));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

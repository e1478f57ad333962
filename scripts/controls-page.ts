import { join } from 'node:path';

import { readConfig } from '../src/config/load';
import { judgeSafeguards } from '../src/controls/hipaa';
import { judgeControls, type Status } from '../src/controls/judge';
import { judgeResidency } from '../src/controls/residency';
import { synthesise, synthesiseFoundation } from '../src/controls/synthesise';

/** Everything that the programs can make, in production. */
const WHOLE = 'examples/whole-stack/ez-deploy.yml';

const WORDS: Readonly<Record<Status, string>> = {
  passed: 'holds',
  failed: '**fails**',
  'not-applicable': 'nothing to judge',
  elsewhere: 'elsewhere',
  'not-ours': 'not ours',
};

/** docs/controls.md: what the controls come to on the whole production stack, computed and not written. */
export async function controlsPage(): Promise<string> {
  const config = await readConfig(join(import.meta.dirname, '..', WHOLE), 'production');
  const graph = [...(await synthesise(config)), ...(await synthesiseFoundation(config))];
  const controls = judgeControls(graph);
  const { regions, excepted } = judgeResidency(graph, config.settings.region, config.infrastructure.regions);
  const reasons = new Map<string, string[]>();
  for (const { type, why } of excepted) reasons.set(why ?? '', [...(reasons.get(why ?? '') ?? []), `\`${type}\``]);
  const rows = controls.map((c) => `| ${c.number} | ${c.title} | ${c.ids.join(', ')} | ${WORDS[c.status]} |`);
  const safeguards = judgeSafeguards(controls).map(
    (s) => `| ${s.section} | ${s.title} | ${s.controls.join(', ')} | ${WORDS[s.status]} |`,
  );
  return `# Controls, data residency, HIPAA

<!-- generated from src/controls by npm run generate: do not edit -->

\`\`\`sh
ez-deploy controls --environment production          # --json for a machine; exit code 1 where one fails
\`\`\`

runs the programs without AWS and judges every resource that they ask for: the environment's stack and, where \`ez-deploy.yml\` has
\`foundation\`, the account's. A preview says which controls a change breaks or mends. The results below are computed from the whole
production stack, [${WHOLE}](../${WHOLE}): both data stores, CloudFront, a rotation function, the account's foundation (${graph.length} resources).

## Data residency

\`\`\`yaml
infrastructure:
  regions: [${regions.join(', ')}]
\`\`\`

Everything that \`ez-deploy.yml\` names has then to be in one of these regions: the environment, the copies of backups, the state and its key, the
registry, the certificate, the rotation function, images and build caches in ECR, secrets by their ARN. What is not is an error with its line, before anything happens. An apply
that would put a resource elsewhere, by a \`transform\` or a provider of its own, or names there the ARN of a vault, a key, a
queue or the like (in a policy, a task definition, a state machine or an event pattern too), is refused too, and \`controls\` fails. Regions of one environment stand in its
\`overrides.infrastructure.regions\`. What cannot be judged is not taken for inside: where a program of your own does not run without AWS, an
apply is refused and \`controls\` fails; where the infrastructure is made elsewhere (\`infrastructure.outputs\`), \`controls\` fails.

CloudFront serves from the whole world, and AWS has some of its parts in us-east-1 only. They are told, not refused:

${[...reasons].map(([why, types]) => `- ${why} (${[...new Set(types)].join(', ')})`).join('\n')}

The log of CloudFront's firewall has addresses of users. Where those may not leave the regions, leave \`infrastructure.cdn\` out.

## HIPAA Security Rule

What infrastructure covers of 45 CFR part 164, and what it came to:

| section | safeguard | controls | result |
| --- | --- | --- | --- |
${safeguards.join('\n')}

Not of one environment, and yours to do: a business associate agreement with AWS (AWS Artifact), GuardDuty and Security Hub for the account,
who gets access, and everything inside the application. This table is no certificate.

## The 47 controls

Ids that begin with CKV are [Checkov](https://www.checkov.io)'s, the others are of AWS Foundational Security Best Practices. Checkov itself judges the
same graphs as a Terraform plan in \`npm run test:real\`, with a good and a bad fixture for each of its ids; what else it finds and is
left as it is has its reason in \`__tests__/real/checkov/exceptions.ts\`.

| # | control | ids | result |
| --: | --- | --- | --- |
${rows.join('\n')}
`;
}

import { CAUSES, classify } from '../src/rollout/why/classify';
import type { Cause, Evidence } from '../src/rollout/why/evidence';

/** The twelve that are met most, in the order in which a start goes through them; the rest follows. */
const FIRST = [
  'crash',
  'health-check',
  'slow-start',
  'out-of-memory',
  'image-missing',
  'wrong-platform',
  'secret-missing',
  'secret-denied',
  'port',
  'no-capacity',
  'dependency-down',
  'migration',
];

const EXPECTED = { port: 8080, healthPath: '/health', grace: 60, timeout: 5, memory: 1024 };

/** What a reader sees: made by the product's own code from the cause's example, or from AWS's first text. */
function firstLine(cause: Cause): string {
  const text = cause.aws[0] ?? '';
  const task = { id: '0a1b', stoppedReason: text };
  const base: Evidence = {
    service: 'api',
    kind: 'service',
    expected: EXPECTED,
    log: [],
    events: text.startsWith('(service') ? [text] : [],
    ...(text.startsWith('(service') ? {} : { task }),
    ...cause.example,
  };
  const why = classify(base);
  if (why.cause !== cause.id) throw new Error(`the example of ${cause.id} is recognised as ${why.cause}`);
  return why.line;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[?.]$/.test(text) ? '' : '.'}`;

function section(cause: Cause): string {
  return [
    `<a id="${cause.id}"></a>`,
    `### ${cause.title}`,
    `\`\`\`text\n${firstLine(cause)}\n\`\`\``,
    `**${sentence(cause.hint)}**`,
    cause.steps.map((step) => `- ${step}`).join('\n'),
    ...(cause.aws.length === 0 ? [] : [`What AWS says:\n\n\`\`\`text\n${cause.aws.join('\n')}\n\`\`\``]),
  ].join('\n\n');
}

/** docs/troubleshooting.md: made of the table by which the product itself names causes, so that the two cannot differ. */
export function troubleshootingPage(): string {
  const first = FIRST.map((id) => {
    const cause = CAUSES.find((c) => c.id === id);
    if (cause === undefined) throw new Error(`there is no cause ${id}`);
    return cause;
  });
  const rest = CAUSES.filter((c) => !FIRST.includes(c.id));
  const index = [...first, ...rest].map((c) => `| [${c.title}](#${c.id}) | ${c.hint} |`);
  return `# When a deployment fails

<!-- generated from src/rollout/why by npm run generate: do not edit -->

**First: users are on the old version.** A version that does not start gets no traffic: the old one goes on, and what was started is taken down
again. A task that stops later, under traffic, has the same causes; the gates have then taken its traffic back: see [the rollout](rollout.md).

1. Read the **first line** of the error. It names service and cause. Below it are AWS's own words (stopped reason, exit code, health, event), the
   task's id and its last log lines, and the section of this page.
2. \`ez-deploy status\` shows where traffic goes, and whether a lock is held. It changes nothing.
3. Nothing needs to be undone. Mend the cause and deploy again.
4. If the running version is in danger too (a deleted secret or image, no capacity, no route), its section says so: then hurry, for a task that
   dies cannot be replaced.

Stopped tasks are shown by AWS for about an hour: \`aws ecs describe-tasks --cluster CLUSTER --tasks ID\`. Logs stay: the log stream is
\`ecs/SERVICE/ID\` in the service's log group.

| what | what to do, in one line |
| --- | --- |
${index.join('\n')}

## The usual twelve

${first.map(section).join('\n\n')}

## The rest

${rest.map(section).join('\n\n')}

<a id="unknown"></a>

### Something else

An error that none of these fits is repeated in AWS's own words, with everything that is known around it. Search AWS's documentation for
its first word (“Amazon ECS stopped task error messages”, “Service event messages”).
`;
}

import { COMMANDS, type Command, INPUTS } from '../inputs';

const SUMMARY: Readonly<Record<Command, string>> = {
  deploy: 'Test, scan, build, apply infrastructure, shift traffic 10 → 50 → 100, notify.',
  preview: 'Say what a deployment would change; on a pull request, as one comment.',
  promote: 'Let a release go on that waits for a person after a step.',
  rollback: 'Take traffic back to the previous or a named release. Needs no checkout, build or Pulumi.',
  contract: 'Run the contract migrations of the live release, once the old version is gone.',
  status: 'What runs where, since when, at which weights, who deployed it.',
  resume: 'Finish or undo a rollout whose runner died.',
  update: 'A new task definition on an existing ECS service: drop-in for amazon-ecs-deploy-task-definition.',
  adopt: 'Give an existing service a second target group, so that it can be deployed by canary or blue-green.',
  controls: 'Judge the infrastructure that ez-deploy.yml asks for by 47 security controls. Needs no AWS.',
  cost: 'What an environment costs a month, beside the plan, and what would save. Needs no AWS.',
  drift: 'What somebody changed behind the program’s back; with repair, put right.',
  'restore-test':
    'Bring the newest backup of the database up beside it, count and checksum its tables, and remove it again.',
  destroy: 'Remove an environment but for what is protected, and say what stays.',
  bootstrap:
    'Make what an account needs once: state bucket, OIDC and roles, trail, budget. Says first what it would do.',
  rehearse: 'Run your deployment on an embedded AWS on this machine.',
};

interface Spec {
  readonly description: string;
  readonly default?: string;
  readonly commands?: readonly Command[];
  readonly flag?: boolean;
}

/** Text of `ez-deploy --help` and `ez-deploy COMMAND --help`. */
export function helpText(command?: Command): string {
  const lines: string[] = [];
  if (command === undefined) {
    lines.push('Usage: ez-deploy COMMAND [options]', '', 'Commands:');
    for (const name of COMMANDS) lines.push(`  ${name.padEnd(12)} ${SUMMARY[name]}`);
    lines.push('', 'ez-deploy COMMAND --help lists the options of a command.');
    return `${lines.join('\n')}\n`;
  }
  lines.push(`Usage: ez-deploy ${command} [options]`, '', SUMMARY[command], '', 'Options:');
  for (const [name, spec] of Object.entries(INPUTS as Readonly<Record<string, Spec>>)) {
    if (name === 'command' || (spec.commands !== undefined && !spec.commands.includes(command))) continue;
    const option = `--${name}${spec.flag ? '' : ' VALUE'}`;
    const fallback = spec.default === undefined ? '' : ` Default: ${spec.default}.`;
    lines.push(`  ${option.padEnd(26)} ${spec.description}${fallback}`);
  }
  lines.push(
    `  ${'--help'.padEnd(26)} This text.`,
    '',
    'Exit codes: 0 done; 1 failed or rolled back; 2 to be mended by you (configuration, inputs); 130 cancelled.',
  );
  return `${lines.join('\n')}\n`;
}

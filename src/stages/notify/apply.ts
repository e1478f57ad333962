import type { Clock } from '../../clock';
import type { EnvironmentConfig } from '../../config/schema';
import { messageOf } from '../../errors';
import type { GithubContext } from '../../github/client';
import { createDeployment, finishDeployment, setDeploymentState } from '../../github/deployment';
import type { Output } from '../../output';
import type { Release } from '../../release/release';
import { renderMarkdown } from '../../report/markdown';
import { renderSlack, type SlackMessage } from '../../report/slack';
import { postToSlack } from './slack';
import { appendSummary } from './summary';

export interface NotifyDeps {
  readonly config: Pick<EnvironmentConfig, 'notifications'>;
  readonly env: NodeJS.ProcessEnv;
  readonly output: Output;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Undefined outside of a workflow or without a token. */
  readonly github: GithubContext | undefined;
  /** From {@link announceDeployment}; made now where it is missing. */
  readonly deployment?: number | undefined;
}

export interface NotifyResult {
  readonly result: 'succeeded' | 'skipped';
  readonly told: readonly string[];
  readonly warnings: readonly string[];
  readonly detail: string;
}

const isCommit = (commit: string) => /^[0-9a-f]{40}$/.test(commit);

/**
 * Tells GitHub that a deployment is under way, before it is. Never fails: a warning and undefined instead.
 * @returns id for {@link applyNotify}.
 */
export async function announceDeployment(
  github: GithubContext | undefined,
  of: { readonly commit: string; readonly environment: string; readonly release: string; readonly version: string },
  output: Output,
): Promise<number | undefined> {
  if (github === undefined || !isCommit(of.commit)) return undefined;
  try {
    const id = await createDeployment(github, of);
    const description = `${of.version} is being deployed`;
    await setDeploymentState(github, id, 'in_progress', { description, environment: of.environment });
    return id;
  } catch (error) {
    output.warn(`GitHub Deployments was not told (${messageOf(error)}); the token needs deployments: write`);
    return undefined;
  }
}

/** The webhook's address: a reference `env:NAME`, masked at once. Undefined with the reason where it cannot be used. */
function webhookOf(reference: string, env: NodeJS.ProcessEnv, output: Output): { url: string } | { problem: string } {
  const name = reference.slice('env:'.length);
  const url = env[name]?.trim();
  if (url === undefined || url === '') return { problem: `${name} is not set; pass it as \`env:\` of the step` };
  output.mask(url);
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return { problem: `${name} is not an address` };
  }
  const loopback = parsed.hostname === '127.0.0.1' || parsed.hostname === 'localhost';
  if (parsed.protocol !== 'https:' && !loopback) return { problem: `${name} is not an https address` };
  return { url };
}

/** Posts a message where Slack is configured; false where it is not. @throws Error with the reason; never with the address. */
export async function sendToSlack(
  message: SlackMessage,
  deps: Pick<NotifyDeps, 'config' | 'env' | 'output' | 'clock' | 'signal'>,
): Promise<boolean> {
  const { slack } = deps.config.notifications;
  if (slack === undefined) return false;
  const webhook = webhookOf(slack.webhook, deps.env, deps.output);
  if ('problem' in webhook) throw new Error(webhook.problem);
  await postToSlack(webhook.url, message, deps);
  return true;
}

/**
 * The notify stage: step summary, Slack, GitHub Deployments, side by side. A message that cannot be delivered is a warning: what
 * is deployed is deployed. Never rejects.
 */
export async function applyNotify(release: Release, deps: NotifyDeps): Promise<NotifyResult> {
  const { env, output, github } = deps;
  const told: string[] = [];
  const warnings: string[] = [];
  const attempt = async (name: string, work: () => Promise<boolean>): Promise<void> => {
    try {
      if (await work()) told.push(name);
    } catch (error) {
      const warning = `${name} was not told: ${messageOf(error)}`;
      warnings.push(warning);
      output.warn(warning);
    }
  };
  await Promise.all([
    attempt('step summary', () => appendSummary(env, renderMarkdown(release))),
    attempt('Slack', () => sendToSlack(renderSlack(release, github?.runUrl), deps)),
    attempt('GitHub Deployments', async () => {
      if (github === undefined || !isCommit(release.commit)) return false;
      const id = deps.deployment ?? (await createDeployment(github, release));
      await finishDeployment(github, id, release);
      return true;
    }),
  ]);
  if (told.length === 0 && warnings.length === 0) {
    return { result: 'skipped', told, warnings, detail: 'nobody to tell: no Slack, not in a workflow' };
  }
  const detail = [told.length === 0 ? '' : `told: ${told.join(', ')}`, warnings.join('; ')]
    .filter((t) => t !== '')
    .join('; ');
  return { result: 'succeeded', told, warnings, detail };
}

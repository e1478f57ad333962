import type { RuleCondition } from '@aws-sdk/client-elastic-load-balancing-v2';

import { actionsWith } from '../aws/elb';
import type { EnvironmentConfig } from '../config/schema';
import { StageError } from '../errors';
import type { RolloutDeps } from './aws';
import type { Discovered } from './discover';
import { type Answer, ask, probePath, TEST_HEADER } from './http';
import { type Started, stoppedTasks } from './ready';
import { explain, failure } from './why/gather';

/** The test rule and the load balancer's propagation have this long. AWS ms. */
const ROUTE_MS = 60_000;
const TIMEOUT_MS = 10_000;

/** Points every test rule at the idle colour, for requests that carry this release's secret header value. */
export async function openTestRoute(
  { aws }: RolloutDeps,
  config: EnvironmentConfig,
  services: readonly Discovered[],
  secret: string,
): Promise<void> {
  const rules = await aws.elb.rules(services.map((s) => s.testRuleArn));
  await Promise.all(
    services.map(async (s) => {
      const rule = rules.get(s.testRuleArn);
      if (rule === undefined)
        throw new StageError({
          stage: 'deploy',
          message: `the test rule of ${s.name} is gone`,
          hint: 'run the infra stage',
        });
      const conditions: RuleCondition[] = [
        { Field: 'path-pattern', PathPatternConfig: { Values: [config.services[s.name]?.path ?? '/*'] } },
        { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: TEST_HEADER, Values: [secret] } },
      ];
      const group = s.colours[s.idle].targetGroupArn;
      await aws.elb.modifyRule(s.testRuleArn, { conditions, actions: actionsWith(rule, { [group]: 1 }) });
    }),
  );
}

const shown = (answer: Answer) => (answer.status === 0 ? 'no answer' : `status ${answer.status}`);

/**
 * Asks the new version of every service through the test route, before any user: the health path where the rule takes it, and
 * each configured smoke request. The first answers wait for the route itself to be there. A task that stops meanwhile is the cause
 * of whatever the answers are.
 */
export async function smoke(
  deps: RolloutDeps,
  config: EnvironmentConfig,
  services: readonly Discovered[],
  started: readonly Started[],
  releases: Readonly<Record<string, string>>,
  secret: string,
  signal: AbortSignal,
): Promise<void> {
  const { clock, outputs } = deps;
  const headers = { [TEST_HEADER]: secret };
  const until = clock.now() + ROUTE_MS;
  const failOfStopped = async (service: string): Promise<void> => {
    const own = started.find((one) => one.service === service);
    const serviceName = services.find((s) => s.name === service)?.colours[own?.colour ?? 'blue'].serviceName;
    if (own === undefined || serviceName === undefined) return;
    const [stopped] = await stoppedTasks(deps, serviceName, own);
    if (stopped !== undefined)
      throw failure(await explain(deps, { service, kind: 'service', config: config.services[service], stopped }));
  };
  await Promise.all(
    services.map(async (s) => {
      const known = config.services[s.name];
      if (known === undefined) return;
      const probe = new URL(probePath(known), outputs.url).href;
      let first = await ask(probe, { headers, timeoutMs: TIMEOUT_MS, signal });
      while (
        first.status === 0 ||
        first.status >= 500 ||
        (first.release !== releases[s.name] && first.release !== '')
      ) {
        signal.throwIfAborted();
        await failOfStopped(s.name);
        if (clock.now() >= until) {
          throw new StageError({
            stage: 'deploy',
            message: `${s.name}: the new version did not answer through the test route within ${ROUTE_MS / 1_000} s: ${shown(first)}${first.release === '' ? '' : `, release ${first.release}`}`,
            hint: 'the tasks are healthy, but requests with the test header do not reach them: is another rule in front of the test rule?',
          });
        }
        await clock.sleep(1_000, signal);
        first = await ask(probe, { headers, timeoutMs: TIMEOUT_MS, signal });
      }
      for (const request of known.smoke) {
        const answer = await ask(new URL(request.path, outputs.url).href, {
          method: request.method,
          headers,
          timeoutMs: TIMEOUT_MS,
          signal,
        });
        signal.throwIfAborted();
        const missing = request.contains !== undefined && !answer.body.includes(request.contains);
        if (answer.status === request.status && !missing) continue;
        await failOfStopped(s.name);
        throw new StageError({
          stage: 'deploy',
          message: `${s.name}: smoke test ${request.method} ${request.path} failed: ${shown(answer)}${missing ? `, without the text it must contain` : ''}, expected ${request.status}`,
          hint: 'no user has seen the new version',
        });
      }
    }),
  );
}

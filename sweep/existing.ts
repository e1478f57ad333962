import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  type DeploymentConfiguration,
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  type Service,
} from '@aws-sdk/client-ecs';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroupAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { createClock } from '../src/clock';
import { loadConfig } from '../src/config/load';
import { clockOf, type RehearsalInfo } from '../src/rehearsal/info';
import { applyBuild } from '../src/stages/build/apply';
import { ecrAuthorization } from '../src/stages/build/login';

const SERVER = `import { createServer } from 'node:http';
const { PORT = '8080', VERSION = '1', FAIL = '' } = process.env;
console.log('version ' + VERSION + ' starts');
if (FAIL === 'crash') {
  console.error('Error: the environment variable SHOP_URL is missing');
  process.exit(3);
}
createServer((request, response) => {
  const bad = (FAIL === 'health' && request.url === '/health') || (FAIL === 'errors' && request.url !== '/health');
  response.writeHead(bad ? 500 : 200, { 'x-version': VERSION }).end('ok');
}).listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

export interface ExistingOptions {
  readonly name?: string;
  /** Behind the load balancer at path /NAME/*; a worker otherwise. */
  readonly web?: boolean;
  readonly desired?: number;
  /** Seconds that targets drain. */
  readonly drain?: number;
  readonly deployment?: DeploymentConfiguration;
  /** Second target group, test rule and what else a strategy that shifts traffic needs. */
  readonly shifting?: boolean;
  readonly image?: string;
}

export const credentials = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
export const clientOf = (info: RehearsalInfo) => ({ region: info.region, endpoint: info.aws, credentials });

/** The image of these services, built and pushed; its name by digest. */
export async function pushImage(info: RehearsalInfo, folder: string): Promise<string> {
  const root = join(folder, 'image');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'server.mjs'), SERVER);
  writeFileSync(
    join(root, 'Dockerfile'),
    'FROM node:24-slim\nWORKDIR /app\nCOPY server.mjs .\nCMD ["node", "server.mjs"]\n',
  );
  const config = loadConfig(
    'app: old\nservices: { web: { path: /*, port: 8080, build: { local: { files: [server.mjs] } } } }\nenvironments: { dev: { region: eu-central-1 } }\n',
    { file: 'ez-deploy.yml', environment: 'dev', root },
  );
  const ecr = new ECRClient(clientOf(info));
  const { repository } = await ecr.send(new CreateRepositoryCommand({ repositoryName: 'old-web' }));
  const output = silent();
  const signal = new AbortController().signal;
  const { images } = await applyBuild({
    config,
    repositories: { web: repository?.repositoryUri ?? '' },
    authorize: () => ecrAuthorization(clientOf(info), output, signal),
    builder: 'local',
    commit: 'c'.repeat(40),
    output,
    clock: createClock(),
    signal,
    env: process.env,
  });
  return images['web'] ?? '';
}

const silent = () => ({
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  group: () => ({ [Symbol.dispose]: () => undefined }),
  waiting: () => undefined,
  annotate: () => undefined,
  mask: () => undefined,
});

/** A service as people had it before they heard of ez-deploy: made by hand, through AWS's own API. */
export async function makeExisting(info: RehearsalInfo, folder: string, options: ExistingOptions = {}) {
  const { name = 'old', web = true, desired = 2, drain = 15, deployment, shifting = false } = options;
  const image = options.image ?? (await pushImage(info, folder));
  const clock = clockOf(info);
  const ecs = new ECSClient(clientOf(info));
  const elb = new ElasticLoadBalancingV2Client(clientOf(info));
  const cluster = `${name}-cluster`;
  await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
  await new CloudWatchLogsClient(clientOf(info)).send(new CreateLogGroupCommand({ logGroupName: `/ecs/${name}` }));

  const group = async (suffix: string) => {
    const { TargetGroups } = await elb.send(
      new CreateTargetGroupCommand({
        Name: `${name}-${suffix}`,
        Port: 8080,
        Protocol: 'HTTP',
        VpcId: 'vpc-1',
        TargetType: 'ip',
        HealthCheckPath: '/health',
        HealthCheckIntervalSeconds: 5,
        HealthCheckTimeoutSeconds: 4,
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 2,
      }),
    );
    const arn = TargetGroups?.[0]?.TargetGroupArn ?? '';
    await elb.send(
      new ModifyTargetGroupAttributesCommand({
        TargetGroupArn: arn,
        Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: String(drain) }],
      }),
    );
    return arn;
  };
  let [groups, rule, testRule, listener]: [string[], string, string, string] = [[], '', '', ''];
  if (web) {
    groups = shifting ? [await group('one'), await group('two')] : [await group('one')];
    const { LoadBalancers } = await elb.send(new CreateLoadBalancerCommand({ Name: name, Subnets: ['subnet-a'] }));
    const made = await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn,
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
      }),
    );
    listener = made.Listeners?.[0]?.ListenerArn ?? '';
    const rules = async (priority: number, path: string, header?: string) => {
      const { Rules } = await elb.send(
        new CreateRuleCommand({
          ListenerArn: listener,
          Priority: priority,
          Conditions: [
            { Field: 'path-pattern', PathPatternConfig: { Values: [path] } },
            ...(header === undefined
              ? []
              : [{ Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: header, Values: ['1'] } }]),
          ],
          Actions: [
            {
              Type: 'forward',
              ForwardConfig: {
                TargetGroups: groups.map((TargetGroupArn, i) => ({ TargetGroupArn, Weight: i === 0 ? 100 : 0 })),
              },
            },
          ],
        }),
      );
      return Rules?.[0]?.RuleArn ?? '';
    };
    if (shifting) testRule = await rules(1, `/${name}/*`, 'x-test');
    rule = await rules(2, `/${name}/*`);
  }
  const definition = (version: string, fail = ''): RegisterTaskDefinitionCommandInput => ({
    family: name,
    cpu: '256',
    memory: '512',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [
      {
        name: 'web',
        image,
        essential: true,
        portMappings: [{ containerPort: 8080 }],
        environment: [
          { name: 'VERSION', value: version },
          { name: 'FAIL', value: fail },
        ],
        logConfiguration: {
          logDriver: 'awslogs',
          options: { 'awslogs-group': `/ecs/${name}`, 'awslogs-region': info.region, 'awslogs-stream-prefix': 'app' },
        },
      },
    ],
  });
  const first = await ecs.send(new RegisterTaskDefinitionCommand(definition('1')));
  const made = await ecs.send(
    new CreateServiceCommand({
      cluster,
      serviceName: name,
      taskDefinition: first.taskDefinition?.taskDefinitionArn,
      desiredCount: desired,
      launchType: 'FARGATE',
      ...(deployment === undefined ? {} : { deploymentConfiguration: deployment }),
      ...(web ? { healthCheckGracePeriodSeconds: 40 } : {}),
      loadBalancers: groups.slice(0, 1).map((targetGroupArn) => ({
        targetGroupArn,
        containerName: 'web',
        containerPort: 8080,
        ...(shifting
          ? {
              advancedConfiguration: {
                alternateTargetGroupArn: groups[1],
                productionListenerRule: rule,
                testListenerRule: testRule,
                roleArn: `arn:aws:iam::${info.accountId}:role/ecs-load-balancers`,
              },
            }
          : {}),
      })),
    }),
  );
  const describe = async (): Promise<Service> => {
    const { services } = await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }));
    if (services?.[0] === undefined) throw new Error(`${name} is gone`);
    return services[0];
  };
  const url = `${info.application.replace(/\/$/, '')}/${name}/x`;
  return {
    name,
    cluster,
    image,
    groups,
    rule,
    testRule,
    listener,
    clock,
    ecs,
    elb,
    url,
    serviceArn: made.service?.serviceArn ?? '',
    definition,
    describe,
    /** Writes a task definition as people keep it in their repository; its path. */
    file: (version: string, fail = '', more: object = {}): string => {
      const path = join(folder, `${name}-${version}.json`);
      writeFileSync(path, JSON.stringify({ ...definition(version, fail), ...more }, null, 2));
      return path;
    },
    register: async (version: string, fail = ''): Promise<string> => {
      const { taskDefinition } = await ecs.send(new RegisterTaskDefinitionCommand(definition(version, fail)));
      return taskDefinition?.taskDefinitionArn ?? '';
    },
    /** Until a condition holds, asked for in AWS time. @returns AWS ms at which it did. */
    until: async (what: string, holds: () => Promise<boolean>, limitMs = 600_000): Promise<number> => {
      const end = clock.now() + limitMs;
      while (!(await holds())) {
        if (clock.now() > end) throw new Error(`${name}: not within ${limitMs / 1_000} AWS s: ${what}`);
        await clock.sleep(500);
      }
      return clock.now();
    },
    steady: async () => (await describe()).deployments?.[0]?.rolloutState === 'COMPLETED',
    weights: async (arn = rule): Promise<Record<string, number>> => {
      const { Rules } = await elb.send(new DescribeRulesCommand({ RuleArns: [arn] }));
      const forward = Rules?.[0]?.Actions?.find((a) => a.Type === 'forward');
      return Object.fromEntries(
        (forward?.ForwardConfig?.TargetGroups ?? []).map((g) => [g.TargetGroupArn ?? '', g.Weight ?? 0]),
      );
    },
    /** A user outside: asks until stopped; tells each answer's version, or what was wrong with it. */
    visitor: () => {
      const answers = new Map<string, number>();
      let going = true;
      const done = (async () => {
        while (going) {
          const answer = await fetch(url).catch(() => undefined);
          await answer?.arrayBuffer();
          const said =
            answer?.status === 200 ? String(answer.headers.get('x-version')) : `status ${answer?.status ?? 'none'}`;
          answers.set(said, (answers.get(said) ?? 0) + 1);
          await new Promise((next) => setTimeout(next, 25));
        }
      })();
      return {
        answers,
        stop: async () => {
          going = false;
          await done;
          return answers;
        },
      };
    },
  };
}
export type Existing = Awaited<ReturnType<typeof makeExisting>>;

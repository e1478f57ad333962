import { Dashboard } from '@pulumi/aws/cloudwatch/dashboard';
import { MetricAlarm } from '@pulumi/aws/cloudwatch/metricAlarm';
import { Topic } from '@pulumi/aws/sns/topic';
import { TopicPolicy } from '@pulumi/aws/sns/topicPolicy';
import { TopicSubscription } from '@pulumi/aws/sns/topicSubscription';
import { ComponentResource, secret } from '@pulumi/pulumi';

import { ConfigError } from '../../src/errors';
import { type AlarmSpec, alarmSpecs, type Severity, type Watched } from './alarms';
import type { ProgramContext } from './context';
import { dashboardBody } from './dashboard';

/** Topics, who is told, the plan's alarms, and one dashboard. */
export class Monitoring extends ComponentResource {
  private readonly topics: Readonly<Record<Severity, Topic>>;

  /**
   * @param env of the run: PagerDuty's address is read from it and never written to a file.
   * @throws ConfigError where the configuration names a variable that the run does not have.
   */
  constructor(
    private readonly context: ProgramContext,
    watched: Watched,
    env: NodeJS.ProcessEnv,
  ) {
    super('ez-deploy:app:Monitoring', context.prefix);
    this.topics = { warning: this.topic('warning'), critical: this.topic('critical') };
    this.subscribe(env);
    const parent = { parent: this };
    const { config, prefix, region } = context;
    // How many there are does not depend on what is made, so that a preview shows every alarm.
    for (const spec of alarmSpecs(config, watched)) this.alarm(spec);
    new Dashboard(
      prefix,
      { dashboardName: prefix, dashboardBody: dashboardBody(watched, region, config.rollout.gates.metricsNamespace) },
      parent,
    );
    this.registerOutputs({});
  }

  private topic(severity: Severity): Topic {
    const name = `${this.context.prefix}-${severity}`;
    const { accountId } = this.context;
    const topic = new Topic(
      name,
      { name, kmsMasterKeyId: this.context.keys.logs, tags: { Name: name } },
      { parent: this },
    );
    new TopicPolicy(
      name,
      {
        arn: topic.arn,
        policy: topic.arn.apply((arn) =>
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'Alarms',
                Effect: 'Allow',
                Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
                Action: 'sns:Publish',
                Resource: arn,
                Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
              },
              {
                Sid: 'TlsOnly',
                Effect: 'Deny',
                Principal: '*',
                Action: 'sns:Publish',
                Resource: arn,
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              },
            ],
          }),
        ),
      },
      { parent: this },
    );
    return topic;
  }

  private subscribe(env: NodeJS.ProcessEnv): void {
    const { email, pagerduty } = this.context.config.infrastructure.monitoring;
    const { prefix } = this.context;
    for (const severity of ['warning', 'critical'] as const) {
      email.forEach((endpoint, i) => {
        new TopicSubscription(
          `${prefix}-${severity}-email-${i}`,
          { topic: this.topics[severity].arn, protocol: 'email', endpoint },
          { parent: this },
        );
      });
    }
    if (pagerduty === undefined) return;
    const variable = pagerduty.slice('env:'.length);
    const address = env[variable];
    if (address === undefined || !address.startsWith('https://')) {
      throw new ConfigError([
        {
          where: 'infrastructure.monitoring.pagerduty',
          what: `${variable} ${address === undefined ? 'is not set' : 'is no https address'} in this run`,
          fix: `pass it from a secret of the repository: env: ${variable}`,
        },
      ]);
    }
    new TopicSubscription(
      `${prefix}-critical-pagerduty`,
      {
        topic: this.topics.critical.arn,
        protocol: 'https',
        // The address has the integration's key in it.
        endpoint: secret(address),
        endpointAutoConfirms: true,
      },
      { parent: this },
    );
  }

  private alarm(spec: AlarmSpec): void {
    const name = `${this.context.prefix}-${spec.name}`;
    const topic = this.topics[spec.severity].arn;
    const [only] = spec.metrics;
    const simple = spec.expression === undefined && spec.metrics.length === 1 && only !== undefined;
    const percentile = only !== undefined && /^p\d/.test(only.stat);
    const figure = simple
      ? {
          namespace: only.namespace,
          metricName: only.name,
          dimensions: { ...only.dimensions },
          ...(percentile
            ? { extendedStatistic: only.stat, evaluateLowSampleCountPercentiles: 'ignore' }
            : { statistic: only.stat }),
          period: 60,
        }
      : {
          metricQueries: [
            { id: 'e1', expression: spec.expression ?? 'm1', label: spec.text, returnData: true },
            ...spec.metrics.map((m, i) => ({
              id: `m${i + 1}`,
              metric: {
                namespace: m.namespace,
                metricName: m.name,
                dimensions: { ...m.dimensions },
                stat: m.stat,
                period: 60,
              },
            })),
          ],
        };
    new MetricAlarm(
      name,
      {
        name,
        alarmDescription: `${spec.severity}: ${spec.text}`,
        comparisonOperator: spec.comparison,
        threshold: spec.threshold,
        evaluationPeriods: spec.minutes,
        datapointsToAlarm: spec.minutes,
        treatMissingData: spec.missing,
        alarmActions: [topic],
        okActions: [topic],
        ...figure,
      },
      { parent: this },
    );
  }
}

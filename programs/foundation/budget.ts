import { Budget as AwsBudget } from '@pulumi/aws/budgets/budget';
import { MetricAlarm } from '@pulumi/aws/cloudwatch/metricAlarm';
import { Topic } from '@pulumi/aws/sns/topic';
import { TopicSubscription } from '@pulumi/aws/sns/topicSubscription';
import { ComponentResource } from '@pulumi/pulumi';

import type { FoundationPlace } from './place';

/** Charges are measured here only, whatever the region. */
const BILLING_REGION = 'us-east-1';

/** A budget that writes at 80 % and 100 %, spent or forecast, and alarms on the charges themselves, which see what a budget is late for. */
export class Budget extends ComponentResource {
  constructor(
    { app, accountId }: FoundationPlace,
    settings: { readonly monthly: number; readonly email: readonly string[] },
  ) {
    super('ez-deploy:foundation:Budget', `${app}-budget`);
    const parent = { parent: this };
    const name = `${app}-monthly`;
    const notifications = (['ACTUAL', 'FORECASTED'] as const).flatMap((notificationType) =>
      [80, 100].map((threshold) => ({
        comparisonOperator: 'GREATER_THAN',
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        subscriberEmailAddresses: [...settings.email],
      })),
    );
    new AwsBudget(
      name,
      {
        name,
        accountId,
        budgetType: 'COST',
        limitAmount: String(settings.monthly),
        limitUnit: 'USD',
        timeUnit: 'MONTHLY',
        notifications,
      },
      parent,
    );
    const topic = new Topic(
      `${app}-billing`,
      { name: `${app}-billing`, kmsMasterKeyId: 'alias/aws/sns', region: BILLING_REGION },
      parent,
    );
    for (const endpoint of settings.email)
      new TopicSubscription(
        `${app}-billing-${endpoint}`,
        { topic: topic.arn, protocol: 'email', endpoint, region: BILLING_REGION },
        parent,
      );
    for (const percent of [80, 100])
      new MetricAlarm(
        `${app}-billing-${percent}`,
        {
          name: `${app}-billing-${percent}`,
          alarmDescription: `The account's charges of this month are above ${percent} % of ${settings.monthly} USD`,
          namespace: 'AWS/Billing',
          metricName: 'EstimatedCharges',
          dimensions: { Currency: 'USD' },
          statistic: 'Maximum',
          period: 21_600,
          evaluationPeriods: 1,
          comparisonOperator: 'GreaterThanThreshold',
          threshold: (settings.monthly * percent) / 100,
          treatMissingData: 'notBreaching',
          alarmActions: [topic.arn],
          region: BILLING_REGION,
        },
        parent,
      );
    this.registerOutputs({});
  }
}

import type { Cause } from './evidence';
import { after } from './reading';

const EVENT = '(service shop-production-api-green) was unable to place a task.';

/** What AWS has no room for, or takes away. */
export const PLACE_CAUSES: readonly Cause[] = [
  {
    id: 'quota',
    title: 'A quota of the account is reached',
    says: (_e, text) =>
      /reached the limit on the number of|configuration is above your limit|provisioning capacity limit was exceeded/i.test(
        text,
      )
        ? `a quota of this AWS account is reached: ${after(/You.ve reached the limit|The requested|the tasks provisioning/i, text)}`
        : undefined,
    hint: 'ask for more under Service Quotas (Fargate vCPUs), or run fewer or smaller tasks; two versions run side by side during a rollout',
    aws: [
      `${EVENT} Reason: You've reached the limit on the number of tasks you can run concurrently`,
      `${EVENT} Reason: You’ve reached the limit on the number of vCPUs you can run concurrently`,
      `${EVENT} Reason: The requested CPU configuration is above your limit.`,
      `${EVENT} Reason: The requested MEMORY configuration is above your limit.`,
      '(service shop-production-api-green) was unable to place tasks in your cluster because the tasks provisioning capacity limit was exceeded.',
    ],
    steps: [
      'Service Quotas, AWS Fargate, “On-Demand vCPU resource count”: ask for at least twice what runs, for two versions run at once.',
      'Meanwhile lower `scaling.min` or the task size of a service that can bear it.',
    ],
  },
  {
    id: 'no-capacity',
    title: 'AWS has no capacity',
    says: (_e, text) => {
      if (/Capacity is unavailable/i.test(text))
        return 'AWS has no Fargate capacity for its task right now, in the zones of its subnets';
      if (/RESOURCE:(?:MEMORY|CPU|ENI|PORTS|GPU)/.test(text))
        return `the cluster has no room for its task (${/RESOURCE:\w+/.exec(text)?.[0] ?? ''})`;
      return /no container instance met all of its requirements|No Container Instances were found|insufficient (?:CPU|memory)|could not launch \S+ tasks? for deployment/i.test(
        text,
      )
        ? 'the cluster has no room for its task'
        : undefined;
    },
    hint: 'wait some minutes and deploy again; more subnets in other zones, or a smaller task, find room sooner',
    aws: [
      `${EVENT} Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.`,
      'RESOURCE:MEMORY',
      'RESOURCE:CPU',
      'RESOURCE:ENI',
      '(service shop-production-api-green) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 0a1b has insufficient CPU units available.',
      '(service shop-production-api-green) was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.',
      '(service shop-production-api-green) could not launch 2 tasks for deployment ecs-svc/3468368874827011691.',
    ],
    steps: [
      'Look at AWS’s health dashboard for Fargate in this region. It usually passes within minutes: deploy again then.',
      'If it stays, use subnets in more zones, or another task size (`cpu`, `memory`): capacity is kept by size.',
      'The running version keeps its tasks, but cannot grow: watch its load.',
    ],
  },
  {
    id: 'bad-zone',
    title: 'A subnet is in a zone without Fargate',
    says: (_e, text) =>
      /unable to place a task\. Reason: Internal error/i.test(text)
        ? 'AWS cannot run its task in one of its subnets (internal error of the placement)'
        : undefined,
    hint: 'a subnet may be in an availability zone that Fargate does not serve: use another zone',
    aws: [`${EVENT} Reason: Internal error.`],
    steps: ['Compare the zone ids of the subnets with those that Fargate supports in this region.'],
  },
  {
    id: 'taken-away',
    title: 'AWS took the task away',
    says: ({ task }, text) =>
      /^(?:SpotInterruption|TerminationNotice)$/.test(task?.stopCode ?? '') ||
      /Spot Task was interrupted|maintenance on the underlying infrastructure|Host EC2 .*(?:terminated|stopped)|scheduled for retirement/i.test(
        text,
      )
        ? 'AWS took the task away: spot interruption or maintenance of the host'
        : undefined,
    hint: 'nothing is wrong with the release: deploy again',
    aws: [
      'Your Spot Task was interrupted.',
      'ECS is performing maintenance on the underlying infrastructure hosting the task.',
      'Host EC2 (instance i-0123456789abcdef0) terminated.',
    ],
    steps: ['Deploy again. A rollout is stopped by it, because a half-full new version must not get traffic.'],
  },
  {
    id: 'stopped-by-hand',
    title: 'Somebody stopped the task',
    says: ({ task }, text) =>
      task?.stopCode === 'UserInitiated' || /^Task stopped by user/i.test(text)
        ? `somebody stopped its task: ${after(/./, text)}`
        : undefined,
    hint: 'see who it was (CloudTrail: StopTask), then deploy again',
    aws: ['Task stopped by user'],
    steps: ['CloudTrail shows who called `StopTask`.'],
  },
  {
    id: 'deployment-settings',
    title: 'ECS may neither start nor stop a task',
    says: (_e, text) =>
      /unable to stop or start tasks during a deployment because of the service deployment configuration/i.test(text)
        ? 'the ECS service’s minimum and maximum percent leave no room to start a task'
        : undefined,
    hint: 'run the infra stage: it sets 100 and 200 percent',
    aws: [
      '(service shop-production-api-green) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
    ],
    steps: ['Somebody changed the ECS service by hand. Run the infra stage.'],
  },
  {
    id: 'target-group-gone',
    title: 'The target group is gone',
    says: (_e, text) =>
      /TARGET (?:GROUP )?IS NOT FOUND/i.test(text) ? 'its target group, or its target in it, is gone' : undefined,
    hint: 'run the infra stage; somebody may have deleted it by hand',
    aws: [
      '(service shop-production-api-green) task set (ecs-svc/1) (task 0a1b) is not healthy in target-group (arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/x/1) due to TARGET GROUP IS NOT FOUND.',
    ],
    steps: ['Run the infra stage; `ez-deploy preview` shows what it would make anew.'],
  },
];

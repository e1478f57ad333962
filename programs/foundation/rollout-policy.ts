import { signatureReads, signingKey, verifyingKey } from './sign-statements';
import { allow, arnOf, policyOf, type PolicyDocument, prefixOf, type Where } from './statements';
import { clusterOf, takenOver } from './taken-over';

/** Longest name of a load balancer. */
const BALANCER_NAME = 32;

const bucketOf = (w: Where): string => `arn:aws:s3:::${prefixOf(w)}-ez-deploy-${w.accountId}`;

/** The environment's own bucket. ListBucket: without it a missing object is answered with 403, and nobody knows that it is missing. */
export const outputs = (w: Where, actions: readonly string[]) => [
  allow('OwnBucket', ['s3:ListBucket'], [bucketOf(w)]),
  allow('OwnObjects', actions, [`${bucketOf(w)}/*`]),
];

const repositories = (w: Where): string[] =>
  [`${prefixOf(w)}-*`, ...takenOver(w, 'repository')].map((name) => arnOf(w, 'ecr', `repository/${name}`));

/**
 * What `deploy` (stage deploy), `rollback`, `promote`, `resume`, `contract` and `status` call; a test holds it against the commands in
 * src/ and the calls of a recorded rollout. Where the resource is `*`, the API knows no narrower one
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/).
 */
export function rolloutPolicy(w: Where): PolicyDocument {
  const prefix = prefixOf(w);
  const cluster = clusterOf(w);
  // In a cluster that others use too, services are told apart by their names; tasks have none.
  const ours = w.cluster === undefined ? `${cluster}/` : `${cluster}/${prefix}-`;
  const others = takenOver(w, 'service', { ours });
  const services = (of: string) => [
    arnOf(w, 'ecs', `${of}/${ours}*`),
    ...others.map((name) => arnOf(w, 'ecs', `${of}/${name}${of === 'service' ? '' : '/*'}`)),
  ];
  const families = [`${prefix}-*`, ...takenOver(w, 'family')].map((f) => arnOf(w, 'ecs', `task-definition/${f}:*`));
  const inCluster = { ArnEquals: { 'ecs:cluster': arnOf(w, 'ecs', `cluster/${cluster}`) } };
  return policyOf([
    allow(
      'Journal',
      ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      [`${prefix}-ez-deploy`, ...takenOver(w, 'table')].map((t) => arnOf(w, 'dynamodb', `table/${t}`)),
    ),
    ...outputs(w, ['s3:GetObject', 's3:PutObject']),
    allow('Services', ['ecs:DescribeServices', 'ecs:UpdateService', 'ecs:ListServiceDeployments'], services('service')),
    allow(
      'ServiceDeployments',
      ['ecs:DescribeServiceDeployments', 'ecs:StopServiceDeployment', 'ecs:ContinueServiceDeployment'],
      services('service-deployment'),
    ),
    allow(
      'ServiceRevisions',
      ['ecs:DescribeServiceRevisions'],
      [...services('service'), ...services('service-revision')],
    ),
    allow('Tasks', ['ecs:DescribeTasks', 'ecs:StopTask'], [arnOf(w, 'ecs', `task/${cluster}/*`)]),
    allow('TaskList', ['ecs:ListTasks'], '*', inCluster),
    allow('OneOffTasks', ['ecs:RunTask'], families, inCluster),
    allow('NewRevisions', ['ecs:RegisterTaskDefinition'], families),
    allow('Revisions', ['ecs:DescribeTaskDefinition'], '*'),
    allow(
      'TaskRoles',
      ['iam:PassRole'],
      [`${prefix}-*`, ...takenOver(w, 'role', { named: /-(?:execution|task|schedule)$/ })].map(
        (name) => `arn:aws:iam::${w.accountId}:role/${name}`,
      ),
      { StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'scheduler.amazonaws.com'] } },
    ),
    allow(
      'Balancing',
      [
        'elasticloadbalancing:DescribeRules',
        'elasticloadbalancing:DescribeTargetGroupAttributes',
        'elasticloadbalancing:DescribeTargetGroups',
        'elasticloadbalancing:DescribeTargetHealth',
      ],
      '*',
    ),
    allow(
      'Weights',
      ['elasticloadbalancing:ModifyRule'],
      [prefix.slice(0, BALANCER_NAME), ...takenOver(w, 'balancer')].map((name) =>
        arnOf(w, 'elasticloadbalancing', `listener-rule/app/${name}/*/*/*`),
      ),
    ),
    allow(
      'ScalingLimits',
      ['application-autoscaling:RegisterScalableTarget'],
      [arnOf(w, 'application-autoscaling', 'scalable-target/*')],
    ),
    allow('Figures', ['cloudwatch:GetMetricData', 'application-autoscaling:DescribeScalableTargets'], '*'),
    allow('Alarms', ['cloudwatch:DescribeAlarms'], [arnOf(w, 'cloudwatch', 'alarm:*')]),
    allow(
      'Logs',
      ['logs:GetLogEvents'],
      [`/ez-deploy/${prefix}-*`, ...takenOver(w, 'log', { ours: `/ez-deploy/${prefix}-` })].map((name) =>
        arnOf(w, 'logs', `log-group:${name}:log-stream:*`),
      ),
    ),
    allow(
      'Schedules',
      ['scheduler:GetSchedule', 'scheduler:UpdateSchedule'],
      [`default/${prefix}-*`, ...takenOver(w, 'schedule', { ours: `default/${prefix}-` })].map((name) =>
        arnOf(w, 'scheduler', `schedule/${name}`),
      ),
    ),
    allow(
      'Guardian',
      ['states:StartExecution'],
      [`${prefix}-guardian`, ...takenOver(w, 'guardian')].map((name) => arnOf(w, 'states', `stateMachine:${name}`)),
    ),
    allow('Images', ['ecr:BatchGetImage', ...signatureReads(w)], repositories(w)),
    allow('RegistryLogin', ['ecr:GetAuthorizationToken'], '*'),
    ...verifyingKey(w),
  ]);
}

/** What the stage build calls: the registry's login, and what the engine does with it. */
export function buildPolicy(w: Where): PolicyDocument {
  return policyOf([
    ...outputs(w, ['s3:GetObject']),
    allow('RegistryLogin', ['ecr:GetAuthorizationToken'], '*'),
    allow(
      'Images',
      [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      repositories(w),
    ),
    // Images of the application's other environments are copied here by digest. In another account, its repository's policy decides.
    allow(
      'ImagesToCopy',
      ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      [`arn:aws:ecr:*:*:repository/${w.app}-*`],
    ),
    ...signingKey(w),
  ]);
}

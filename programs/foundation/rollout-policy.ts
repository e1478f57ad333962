import { signatureReads, signingKey, verifyingKey } from './sign-statements';
import { allow, arnOf, policyOf, type PolicyDocument, prefixOf, type Where } from './statements';

const bucketOf = (w: Where): string => `arn:aws:s3:::${prefixOf(w)}-ez-deploy-${w.accountId}`;

/** The environment's own bucket. ListBucket: without it a missing object is answered with 403, and nobody knows that it is missing. */
export const outputs = (w: Where, actions: readonly string[]) => [
  allow('OwnBucket', ['s3:ListBucket'], [bucketOf(w)]),
  allow('OwnObjects', actions, [`${bucketOf(w)}/*`]),
];

/**
 * What `deploy` (stage deploy), `rollback`, `promote`, `resume`, `contract` and `status` call; a test holds it against the commands in
 * src/ and the calls of a recorded rollout. Where the resource is `*`, the API knows no narrower one
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/).
 */
export function rolloutPolicy(w: Where): PolicyDocument {
  const prefix = prefixOf(w);
  const cluster = w.cluster ?? prefix;
  // In a cluster that others use too, services are told apart by their names; tasks have none.
  const services = w.cluster === undefined ? `${cluster}/*` : `${cluster}/${prefix}-*`;
  const inCluster = { ArnEquals: { 'ecs:cluster': arnOf(w, 'ecs', `cluster/${cluster}`) } };
  return policyOf([
    allow('Journal', ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [arnOf(w, 'dynamodb', `table/${prefix}-ez-deploy`)]),
    ...outputs(w, ['s3:GetObject', 's3:PutObject']),
    allow(
      'Services',
      ['ecs:DescribeServices', 'ecs:UpdateService', 'ecs:ListServiceDeployments'],
      [arnOf(w, 'ecs', `service/${services}`)],
    ),
    allow(
      'ServiceDeployments',
      ['ecs:DescribeServiceDeployments', 'ecs:StopServiceDeployment', 'ecs:ContinueServiceDeployment'],
      [arnOf(w, 'ecs', `service-deployment/${services}`)],
    ),
    allow(
      'ServiceRevisions',
      ['ecs:DescribeServiceRevisions'],
      [arnOf(w, 'ecs', `service/${services}`), arnOf(w, 'ecs', `service-revision/${services}`)],
    ),
    allow('Tasks', ['ecs:DescribeTasks', 'ecs:StopTask'], [arnOf(w, 'ecs', `task/${cluster}/*`)]),
    allow('TaskList', ['ecs:ListTasks'], '*', inCluster),
    allow('OneOffTasks', ['ecs:RunTask'], [arnOf(w, 'ecs', `task-definition/${prefix}-*:*`)], inCluster),
    allow('NewRevisions', ['ecs:RegisterTaskDefinition'], [arnOf(w, 'ecs', `task-definition/${prefix}-*:*`)]),
    allow('Revisions', ['ecs:DescribeTaskDefinition'], '*'),
    allow('TaskRoles', ['iam:PassRole'], [`arn:aws:iam::${w.accountId}:role/${prefix}-*`], {
      StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'scheduler.amazonaws.com'] },
    }),
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
      [arnOf(w, 'elasticloadbalancing', `listener-rule/app/${prefix}/*/*/*`)],
    ),
    allow(
      'ScalingLimits',
      ['application-autoscaling:RegisterScalableTarget'],
      [arnOf(w, 'application-autoscaling', 'scalable-target/*')],
    ),
    allow('Figures', ['cloudwatch:GetMetricData', 'application-autoscaling:DescribeScalableTargets'], '*'),
    allow('Alarms', ['cloudwatch:DescribeAlarms'], [arnOf(w, 'cloudwatch', 'alarm:*')]),
    allow('Logs', ['logs:GetLogEvents'], [arnOf(w, 'logs', `log-group:/ez-deploy/${prefix}-*:log-stream:*`)]),
    allow(
      'Schedules',
      ['scheduler:GetSchedule', 'scheduler:UpdateSchedule'],
      [arnOf(w, 'scheduler', `schedule/default/${prefix}-*`)],
    ),
    allow('Guardian', ['states:StartExecution'], [arnOf(w, 'states', `stateMachine:${prefix}-guardian`)]),
    allow('Images', ['ecr:BatchGetImage', ...signatureReads(w)], [arnOf(w, 'ecr', `repository/${prefix}-*`)]),
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
      [arnOf(w, 'ecr', `repository/${prefixOf(w)}-*`)],
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

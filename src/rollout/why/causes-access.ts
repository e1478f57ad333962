import type { Cause } from './evidence';
import { imageName, secretName } from './reading';

const RESOURCE =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed:';
const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/api-key-AbCdEf';
const IMAGE = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api';

const aboutSecrets = (text: string) => /secret|ssm|parameter|\bkms\b/i.test(text) && !/: ecr:|Amazon ECR/.test(text);

/** What a task may not or cannot reach before it starts: network, rights, secrets. */
export const ACCESS_CAUSES: readonly Cause[] = [
  {
    id: 'no-route',
    title: 'The task reaches nothing from its subnet',
    says: (_e, text) => {
      if (
        !/connection issue between the task and|context deadline exceeded|i\/o timeout|request canceled|RequestCanceled|task network configuration|connect: connection refused|no such host/i.test(
          text,
        )
      )
        return undefined;
      if (!/ResourceInitializationError|CannotPull|log(?:ger|ging)/i.test(text)) return undefined;
      const what = /CannotPull|Amazon ECR|\bECR\b/.test(text)
        ? 'its image'
        : /log(?:ger|ging)|CloudWatch/i.test(text)
          ? 'its log group'
          : 'its secrets';
      return `the task cannot reach AWS from its subnet to get ${what}`;
    },
    hint: 'check the route to the internet (NAT gateway) or the VPC endpoints of its subnets, and the security group’s way out',
    aws: [
      `${RESOURCE} unable to retrieve secret from asm: service call has been retried 5 time(s): failed to fetch secret ${SECRET} from secrets manager: RequestCanceled: request context canceled caused by: context deadline exceeded. Please check your task network configuration.`,
      'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.',
      'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. operation error ECR: GetAuthorizationToken, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed, Post "https://api.ecr.eu-central-1.amazonaws.com/": dial tcp 10.0.0.1:443: i/o timeout.',
      `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${IMAGE}:1: failed to do request: Head "https://${IMAGE}": dial tcp 34.205.13.154:443: i/o timeout`,
      'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. signal: killed',
    ],
    steps: [
      'Did somebody change routes, NAT gateways, VPC endpoints or the security group? The old version’s tasks run because they started before that.',
      'A private subnet needs a NAT gateway, or endpoints for `ecr.api`, `ecr.dkr`, `s3`, `secretsmanager`, `ssm`, `kms` and `logs`.',
      'Until it is mended no task of any version can start, also not by auto scaling: this is urgent although users see nothing yet.',
    ],
  },
  {
    id: 'log-group',
    title: 'The log group is missing, or may not be written',
    says: (_e, text) =>
      /failed to (?:validate logger args|initialize logging driver)|Cloudwatch log (?:group|stream)|specified log group does not exist/i.test(
        text,
      )
        ? 'its log group does not exist, or the execution role may not write to it'
        : undefined,
    hint: 'run the infra stage: it makes the log group and the role’s rights',
    aws: [
      'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.',
      'ResourceInitializationError: failed to initialize logging driver: <reason>',
    ],
    steps: ['Run the infra stage; `ez-deploy preview` shows first what is missing.'],
  },
  {
    id: 'registry-denied',
    title: 'The image may not be pulled',
    says: (_e, text) =>
      /not authorized to perform: ecr|ecr:\w+ .*denied|pull access denied|no basic auth credentials|insufficient_scope|403 Forbidden|status code 40[13]\b|authorization failed/i.test(
        text,
      )
        ? `the execution role may not pull its image${imageName(text)}`
        : undefined,
    hint: 'the execution role needs ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository',
    aws: [
      `${RESOURCE} unable to get registry auth from asm: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-exec/0 is not authorized to perform: ecr:GetAuthorizationToken on resource: *`,
      `CannotPullContainerError: pull access denied for ${IMAGE}, repository does not exist or may require 'docker login'`,
    ],
    steps: [
      'Look at the execution role’s policy, at the repository’s policy (another account’s repository must let this one in), and at the endpoint policy of a VPC endpoint.',
      'AWS gives the same answer for a repository that does not exist: check its name too.',
    ],
  },
  {
    id: 'secret-denied',
    title: 'A secret may not be read',
    says: (_e, text) =>
      aboutSecrets(text) && /AccessDenied|not authorized to perform|Access to KMS is not allowed/i.test(text)
        ? `the execution role may not read the secret ${secretName(text)}`
        : undefined,
    hint: 'allow the execution role secretsmanager:GetSecretValue (or ssm:GetParameters) on it, and kms:Decrypt on its key',
    aws: [
      `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-exec/26e17af9 is not authorized to perform: secretsmanager:GetSecretValue on resource: ${SECRET} because no identity-based policy allows the secretsmanager:GetSecretValue action status code: 400, request id: 359958d1`,
      `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: AccessDeniedException: Access to KMS is not allowed status code: 400, request id: a87a66d9`,
      `${RESOURCE} unable to retrieve secrets from ssm: service call has been retried 1 time(s): AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-exec/f83b is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-central-1:123456789012:parameter/shop/api-key because no identity-based policy allows the ssm:GetParameters action status code: 400, request id: 1adcb55f`,
    ],
    steps: [
      'Run the infra stage: it gives the execution role the secrets that ez-deploy.yml names, and no others.',
      'A secret with a key of its own (KMS) also needs `kms:Decrypt` for the execution role, in the key’s policy or the role’s.',
      'A secret of another account needs a policy of its own that lets this account in.',
    ],
  },
  {
    id: 'secret-value',
    title: 'A secret has not the member that is asked for',
    says: (_e, text) => {
      const key = /did not contain json key ([^\s,]+)/i.exec(text)?.[1];
      if (key !== undefined) return `the secret has no member "${key}"`;
      return aboutSecrets(text) && /invalid character .* (?:literal|value|looking for)/i.test(text)
        ? `the secret ${secretName(text)} is not JSON, and one of its members is asked for`
        : undefined;
    },
    hint: 'put the member into the secret’s JSON, or correct the part after # in ez-deploy.yml',
    aws: [
      `${RESOURCE} unable to retrieve secret from asm: retrieved secret from Secrets Manager did not contain json key password`,
      "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: secret arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/db: invalid character 'p' in literal true (expecting 'r')",
    ],
    steps: ['Compare the secret’s members (not its values) with what ez-deploy.yml names after `#`.'],
  },
  {
    id: 'secret-missing',
    title: 'A secret does not exist',
    says: (_e, text) =>
      aboutSecrets(text) &&
      /ResourceNotFoundException|can't find the specified secret|can(?:'|no)t retrieve the secret with ARN|invalid ssm parameters|ParameterNotFound|marked (?:for|as) delet/i.test(
        text,
      )
        ? `the secret ${secretName(text)} does not exist`
        : undefined,
    hint: 'create it in this account and region (or restore it), or take it out of `secrets` in ez-deploy.yml',
    aws: [
      `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret. status code: 400, request id: 0e3ffa61`,
      `ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: ResourceNotFoundException: The task can't retrieve the secret with ARN '${SECRET}' from AWS Secrets Manager. Check whether the secret exists in the specified Region`,
      `${RESOURCE} unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /shop/api-key`,
      `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.`,
    ],
    steps: [
      'Secrets are looked up in the environment’s own region and account: `aws secretsmanager describe-secret --secret-id NAME`.',
      'One that was deleted lately can be had back: `aws secretsmanager restore-secret --secret-id NAME`. Do it at once: the old version cannot start new tasks without it either.',
    ],
  },
  {
    id: 'role',
    title: 'A role cannot be assumed',
    says: (_e, text) =>
      /unable to assume the role|IAM (?:permissions policies|trust relationship)|trust relationship has been/i.test(
        text,
      )
        ? 'ECS cannot assume a role of the task'
        : undefined,
    hint: 'run the infra stage: the role’s trust must name ecs-tasks.amazonaws.com',
    aws: [
      "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/shop-exec' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.",
      'IAM trust relationship has been misconfigured or changed, and ECS can no longer maintain your service',
    ],
    steps: ['Look who changed the role (CloudTrail: UpdateAssumeRolePolicy, DeleteRole), then run the infra stage.'],
  },
];

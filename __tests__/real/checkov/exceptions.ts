/** What Checkov finds on our graphs and we leave as it is. */
export interface Exception {
  readonly id: string;
  /** Addresses that it is about. */
  readonly at: RegExp;
  readonly why: string;
}

const BUCKETS = /^aws_s3_bucket\./;
const BOUNDARY = /^aws_iam_policy\.\w+_boundary$/;
const READS = /^aws_iam_role_policy\.\w+_ez_deploy_preview$/;
const MAKES = /^aws_iam_role_policy\.\w+_ez_deploy_infra$/;
const NO_GRANT = 'a boundary gives nothing: what a role may do is what it allows and the role itself does too';

/** Each with its reason; one that Checkov does not find any longer fails the test. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    id: 'CKV_AWS_86',
    at: /^aws_cloudfront_distribution\./,
    why: 'logs are delivered by CloudWatch Logs delivery, which needs no ACL on a bucket; Checkov knows the old way only. Row 38 asserts it',
  },
  {
    id: 'CKV2_AWS_47',
    at: /^aws_cloudfront_distribution\./,
    why: 'the rules against Log4j are in KnownBadInputs, which is there; it also wants AnonymousIpList, which blocks users of VPNs',
  },
  { id: 'CKV2_AWS_76', at: /^aws_lb\./, why: 'as CKV2_AWS_47' },
  {
    id: 'CKV2_AWS_5',
    at: /^aws_security_group\.\w+_(?:restored|restore_test)$/,
    why: 'the copy of a restore test and the task that looks at it wear them, and are there while a test runs only',
  },
  { id: 'CKV2_AWS_62', at: BUCKETS, why: 'nobody would listen to the events' },
  {
    id: 'CKV_AWS_18',
    at: BUCKETS,
    why: 'who reads objects is told by data events of CloudTrail, which a team switches on where it wants to pay for them; the log bucket would log itself',
  },
  {
    id: 'CKV_AWS_144',
    at: BUCKETS,
    why: 'logs, records and state are versioned and in several zones; assets are built again. Data go to a second region by backups.copyTo',
  },
  {
    id: 'CKV_AWS_145',
    at: /_(?:access_logs|assets)$/,
    why: 'load balancers write logs to SSE-S3 buckets only (ELB user guide); assets are public by way of CloudFront',
  },
  {
    id: 'CKV_AWS_119',
    at: /_coordination$/,
    why: 'lock and journal, no data of users, encrypted by DynamoDB’s own key: a customer key would stand between a rollback and its lock',
  },
  {
    id: 'CKV_AWS_260',
    at: /_alb_in_80$/,
    why: 'port 80 answers with a redirect to HTTPS only: rows 5 and 33',
  },
  {
    id: 'CKV_AWS_378',
    at: /^aws_lb_target_group\./,
    why: 'TLS ends at the load balancer; tasks are in private subnets and take only what comes from its security group',
  },
  {
    id: 'CKV_AWS_310',
    at: /^aws_cloudfront_distribution\./,
    why: 'there is one application; origins that fail over would answer with what the weights do not say',
  },
  { id: 'CKV_AWS_374', at: /^aws_cloudfront_distribution\./, why: 'who may be served is the application’s to say' },
  { id: 'CKV_AWS_284', at: /_guardian$/, why: 'nothing is traced: a rollout’s guardian makes a dozen calls' },
  {
    id: 'CKV_AWS_285',
    at: /_guardian$/,
    why: 'a standard state machine’s history is kept by Step Functions for 90 days',
  },
  {
    id: 'CKV_AWS_252',
    at: /^aws_cloudtrail\./,
    why: 'the trail goes to CloudWatch Logs, where alarms can be made; a message for every file would be read by nobody',
  },
  {
    id: 'CKV_AWS_9',
    at: /^aws_iam_account_password_policy\./,
    why: 'passwords do not expire, as NIST SP 800-63B (5.1.1.2) says; they are long, not used again, and nothing is reached without MFA',
  },
  ...['CKV_AWS_286', 'CKV_AWS_287', 'CKV_AWS_288', 'CKV_AWS_289', 'CKV_AWS_290', 'CKV_AWS_355'].map((id) => ({
    id,
    at: BOUNDARY,
    why: NO_GRANT,
  })),
  {
    id: 'CKV_AWS_290',
    at: READS,
    why: 'states:Get* includes GetActivityTask, a write, which the statement NoData refuses again; this check looks at no refusals',
  },
  {
    id: 'CKV_AWS_355',
    at: READS,
    why: 'reading the settings of everything: most Describe and List calls know no narrower resource',
  },
  ...['CKV_AWS_290', 'CKV_AWS_355'].map((id) => ({
    id,
    at: MAKES,
    why: 'AWS gives most names, so the infrastructure role is limited by region, boundary and verbs',
  })),
];

/** Checks that let also the bad fixture pass: faults of Checkov's own, in its checks' text. */
export const BLIND: Readonly<Record<string, string>> = {
  CKV_AWS_334: 'looks for a key `privilege`; ECS calls it `privileged`. Row 26 asserts it',
  CKV2_AWS_30: 'an `or` whose first part is true of every database. Row 14 asserts it',
};

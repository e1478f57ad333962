import type { WholeSchedule } from '../aws/scheduler';
import { BAKE_LOOK_SECONDS, SPREAD_SECONDS } from './guardian-plan';
import { forEach, KEY, RETRY, scaleDown, updates } from './guardian-states';

/** UpdateSchedule resets what it is not given. */
const SCHEDULE_MEMBERS = [
  'Name',
  'GroupName',
  'ScheduleExpression',
  'ScheduleExpressionTimezone',
  'FlexibleTimeWindow',
  'State',
  'Target',
] as const satisfies readonly (keyof WholeSchedule)[];

/**
 * The guardian: a Step Functions (Standard) state machine, started once per rollout. It waits to the deadline that the holder
 * keeps moving, looks, and only then acts: a holder that has fallen silent loses its right to write (conditional claim),
 * traffic goes back to the old colour, the new one is scaled down. In the bake it watches the alarms, then scales the old colour down.
 * Started late, twice or on a finished rollout it finds nothing to do. With `{"action": "rollback"}` it does not wait: break-glass.
 * Input: `{"action": "watch" | "rollback", "release": ID, "deadline": ISO time}`.
 */
export function guardianDefinition({ tableName }: { readonly tableName: string }): object {
  const update = updates(tableName);
  return {
    Comment: 'ez-deploy guardian: takes traffic back when a runner has fallen silent or an alarm fires in the bake',
    StartAt: 'WaitForDeadline?',
    States: {
      'WaitForDeadline?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.action', StringEquals: 'rollback', Next: 'Look' }],
        Default: 'Wait',
      },
      Wait: { Type: 'Wait', TimestampPath: '$.deadline', Next: 'Look' },
      Look: {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:getItem',
        Parameters: { TableName: tableName, Key: KEY, ConsistentRead: true },
        ResultPath: '$.current',
        Retry: RETRY,
        Next: 'Whose?',
      },
      'Whose?': {
        Type: 'Choice',
        Choices: [
          { Not: { Variable: '$.current.Item.release.S', IsPresent: true }, Next: 'Nothing to do' },
          { Not: { Variable: '$.current.Item.release.S', StringEqualsPath: '$.release' }, Next: 'Nothing to do' },
          { Not: { Variable: '$.current.Item.plan.S', IsPresent: true }, Next: 'Nothing to do' },
        ],
        Default: 'Read plan',
      },
      'Read plan': {
        Type: 'Pass',
        Parameters: {
          'action.$': '$.action',
          'release.$': '$.release',
          'deadline.$': '$.deadline',
          'current.$': '$.current',
          'plan.$': 'States.StringToJson($.current.Item.plan.S)',
        },
        Next: 'Decide',
      },
      Decide: {
        Type: 'Choice',
        Choices: [
          {
            And: [
              { Variable: '$.action', StringEquals: 'rollback' },
              { Variable: '$.current.Item.phase.S', StringEquals: 'rolling' },
            ],
            Next: 'Claim',
          },
          {
            And: [
              { Variable: '$.action', StringEquals: 'rollback' },
              { Variable: '$.current.Item.phase.S', StringEquals: 'baking' },
            ],
            Next: 'Claim bake',
          },
          { Variable: '$.current.Item.phase.S', StringEquals: 'baking', Next: 'Begin bake' },
          { Variable: '$.current.Item.phase.S', StringEquals: 'taking-back', Next: 'Take back' },
          { Not: { Variable: '$.current.Item.phase.S', StringEquals: 'rolling' }, Next: 'Nothing to do' },
          { Variable: '$.current.Item.deadline.S', StringGreaterThanPath: '$.deadline', Next: 'Wait again' },
        ],
        Default: 'Claim',
      },
      'Wait again': {
        Type: 'Pass',
        Parameters: { 'action.$': '$.action', 'release.$': '$.release', 'deadline.$': '$.current.Item.deadline.S' },
        Next: 'Wait',
      },
      // The deadline is part of the condition: a holder that spoke in this very moment keeps its rollout.
      Claim: update(
        'SET #phase = :taking, #by = :guardian, nonce = :guardian',
        '#release = :release AND #phase = :rolling AND deadline = :deadline',
        {
          ':taking': { S: 'taking-back' },
          ':rolling': { S: 'rolling' },
          ':deadline': { 'S.$': '$.current.Item.deadline.S' },
        },
        'Take back',
        'Look again',
      ),
      'Look again': {
        Type: 'Pass',
        Parameters: { 'action.$': '$.action', 'release.$': '$.release', 'deadline.$': '$.deadline' },
        Next: 'Look',
      },
      'Claim bake': update(
        'SET #phase = :taking, #by = :guardian, nonce = :guardian',
        '#release = :release AND #phase = :baking',
        { ':taking': { S: 'taking-back' }, ':baking': { S: 'baking' } },
        'Take back',
        'Nothing to do',
      ),
      'Take back': forEach(
        '$.plan.services',
        {
          'Anybody there?': {
            Type: 'Choice',
            Choices: [{ Variable: '$.item.canGoBack', BooleanEquals: true, Next: 'Old colour has the traffic' }],
            Default: 'Left as it is',
          },
          'Left as it is': { Type: 'Succeed' },
          'Old colour has the traffic': {
            Type: 'Task',
            Resource: 'arn:aws:states:::aws-sdk:elasticloadbalancingv2:modifyRule',
            Parameters: { 'RuleArn.$': '$.item.ruleArn', 'Actions.$': '$.item.backActions' },
            ResultPath: null,
            Retry: RETRY,
            End: true,
          },
        },
        'Anybody there?',
        'Users kept?',
      ),
      'Users kept?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.plan.affinity[0]', IsPresent: true, Next: 'Users are let go' }],
        Default: 'Let it spread',
      },
      'Users are let go': forEach(
        '$.plan.affinity',
        {
          'Nobody is kept': {
            Type: 'Task',
            Resource: 'arn:aws:states:::aws-sdk:elasticloadbalancingv2:modifyRule',
            Parameters: { 'RuleArn.$': '$.item.ruleArn', 'Conditions.$': '$.item.conditions' },
            ResultPath: null,
            Retry: RETRY,
            End: true,
          },
        },
        'Nobody is kept',
        'Let it spread',
      ),
      'Let it spread': { Type: 'Wait', Seconds: SPREAD_SECONDS, Next: 'Still mine?' },
      // Whoever took over meanwhile settles this rollout, and may have begun one of its own on the same colour.
      'Still mine?': update(
        'SET #by = :guardian',
        '#release = :release AND #phase = :taking AND nonce = :guardian',
        { ':taking': { S: 'taking-back' } },
        'Services without colours?',
        'Look again',
      ),
      'Services without colours?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.plan.rolling[0]', IsPresent: true, Next: 'Services without colours' }],
        Default: 'Schedules?',
      },
      'Services without colours': forEach(
        '$.plan.rolling',
        {
          'Had an old version?': {
            Type: 'Choice',
            Choices: [{ Variable: '$.item.canGoBack', BooleanEquals: true, Next: 'Old version again' }],
            Default: 'Left running',
          },
          'Left running': { Type: 'Succeed' },
          // The same definition and count again changes nothing.
          'Old version again': {
            Type: 'Task',
            Resource: 'arn:aws:states:::aws-sdk:ecs:updateService',
            Parameters: {
              'Cluster.$': '$.cluster',
              'Service.$': '$.item.ecsService',
              'TaskDefinition.$': '$.item.oldTaskDefinition',
              'DesiredCount.$': '$.item.oldCount',
            },
            ResultPath: null,
            Retry: RETRY,
            End: true,
          },
        },
        'Had an old version?',
        'Schedules?',
      ),
      'Schedules?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.plan.schedules[0]', IsPresent: true, Next: 'Schedules' }],
        Default: 'New colour down',
      },
      Schedules: forEach(
        '$.plan.schedules',
        {
          'Old schedule again': {
            Type: 'Task',
            Resource: 'arn:aws:states:::aws-sdk:scheduler:updateSchedule',
            Parameters: Object.fromEntries(
              SCHEDULE_MEMBERS.map((member) => [`${member}.$`, `$.item.oldForStepFunctions.${member}`]),
            ),
            ResultPath: null,
            Retry: RETRY,
            End: true,
          },
        },
        'Old schedule again',
        'New colour down',
      ),
      // Only after every rule has been given back: never a colour with weight.
      'New colour down': forEach(
        '$.plan.services',
        {
          'Has no traffic?': {
            Type: 'Choice',
            Choices: [{ Variable: '$.item.canGoBack', BooleanEquals: true, Next: 'Scale new down' }],
            Default: 'Keep',
          },
          Keep: { Type: 'Succeed' },
          'Scale new down': scaleDown('$.item.newService'),
        },
        'Has no traffic?',
        'Mark taken back',
      ),
      // Somebody took this rollout over meanwhile: should that one fall silent too, the guardian is still there.
      'Mark taken back': update(
        'SET #phase = :back, #by = :guardian',
        '#release = :release AND #phase = :taking',
        { ':back': { S: 'taken-back' }, ':taking': { S: 'taking-back' } },
        'Taken back',
        'Look again',
      ),
      'Taken back': { Type: 'Succeed' },
      'Begin bake': {
        Type: 'Pass',
        Parameters: {
          'action.$': '$.action',
          'release.$': '$.release',
          'deadline.$': '$.deadline',
          'plan.$': '$.plan',
          'left.$': '$.plan.bakeLooks',
        },
        Next: 'Baked?',
      },
      'Baked?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.left', NumericLessThanEquals: 0, Next: 'Finish bake' }],
        Default: 'Bake',
      },
      Bake: { Type: 'Wait', Seconds: BAKE_LOOK_SECONDS, Next: 'Alarms?' },
      'Alarms?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.plan.alarms[0]', IsPresent: true, Next: 'Look at alarms' }],
        Default: 'Count down',
      },
      'Look at alarms': {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:cloudwatch:describeAlarms',
        Parameters: { 'AlarmNames.$': '$.plan.alarms' },
        // The answer alone: whole alarms would count against the 256 KiB that a state may hand on.
        ResultSelector: { 'firing.$': "States.ArrayContains($.MetricAlarms[*].StateValue, 'ALARM')" },
        ResultPath: '$.alarms',
        Retry: RETRY,
        Next: 'In alarm?',
      },
      'In alarm?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.alarms.firing', BooleanEquals: true, Next: 'Claim bake' }],
        Default: 'Count down',
      },
      'Count down': {
        Type: 'Pass',
        Parameters: {
          'action.$': '$.action',
          'release.$': '$.release',
          'deadline.$': '$.deadline',
          'plan.$': '$.plan',
          'left.$': 'States.MathAdd($.left, -1)',
        },
        Next: 'Baked?',
      },
      'Finish bake': update(
        'SET #phase = :done, #by = :guardian',
        '#release = :release AND #phase = :baking',
        { ':done': { S: 'done' }, ':baking': { S: 'baking' } },
        'Old colour down',
        'Nothing to do',
      ),
      'Old colour down': forEach(
        '$.plan.services',
        { 'Scale old down': scaleDown('$.item.oldService') },
        'Scale old down',
        'Baked',
      ),
      Baked: { Type: 'Succeed' },
      'Nothing to do': { Type: 'Succeed' },
    },
  };
}

import { hex } from '../services/read';
import { type Handler, num, object, type Properties, str, strings } from './handler';

const SCHEDULER = 'scheduler';

/** The provider's camelCase as the API has it: PascalCase but for `awsvpcConfiguration`. */
function schedule(news: Properties): Properties {
  const target = object(news['target']);
  const ecs = object(target['ecsParameters']);
  const network = object(ecs['networkConfiguration']);
  return {
    Name: str(news, 'name'),
    ScheduleExpression: str(news, 'scheduleExpression'),
    ScheduleExpressionTimezone: str(news, 'scheduleExpressionTimezone') || 'UTC',
    FlexibleTimeWindow: { Mode: object(news['flexibleTimeWindow'])['mode'] },
    State: str(news, 'state') || 'ENABLED',
    Target: {
      Arn: target['arn'],
      RoleArn: target['roleArn'],
      EcsParameters: {
        TaskDefinitionArn: ecs['taskDefinitionArn'],
        TaskCount: num(ecs, 'taskCount') ?? 1,
        LaunchType: ecs['launchType'],
        NetworkConfiguration: {
          awsvpcConfiguration: {
            Subnets: strings(network['subnets']),
            SecurityGroups: strings(network['securityGroups']),
            AssignPublicIp: network['assignPublicIp'] === true ? 'ENABLED' : 'DISABLED',
          },
        },
      },
    },
  };
}

export const SCHEDULING: Readonly<Record<string, Handler>> = {
  'aws:scheduler/schedule:Schedule': {
    replace: ['name', 'groupName'],
    create: async (door, news) => {
      const { ScheduleArn } = await door.call(SCHEDULER, 'CreateSchedule', schedule(news));
      return { id: `default/${str(news, 'name')}`, outputs: { arn: ScheduleArn, groupName: 'default' } };
    },
    update: async (door, _id, news) => {
      await door.call(SCHEDULER, 'UpdateSchedule', schedule(news));
      return {};
    },
    delete: async (door, _id, olds) => {
      await door.call(SCHEDULER, 'DeleteSchedule', { Name: str(olds, 'name') });
    },
  },
  'aws:ssm/document:Document': {
    replace: ['name', 'documentType'],
    create: async (door, news) => {
      const name = str(news, 'name');
      await door.call('ssm', 'CreateDocument', {
        Name: name,
        Content: str(news, 'content'),
        DocumentType: 'Automation',
      });
      return { id: name, outputs: { arn: `arn:aws:ssm:${door.ctx.region}:${door.ctx.accountId}:document/${name}` } };
    },
    update: async (door, id, news) => {
      await door.call('ssm', 'UpdateDocument', { Name: id, Content: str(news, 'content') });
      return {};
    },
    delete: async (door, id) => {
      await door.call('ssm', 'DeleteDocument', { Name: id });
    },
  },
  'aws:servicediscovery/httpNamespace:HttpNamespace': {
    replace: ['name'],
    create: (door, news) => {
      const id = `ns-${hex(16)}`;
      const arn = `arn:aws:servicediscovery:${door.ctx.region}:${door.ctx.accountId}:namespace/${id}`;
      return Promise.resolve({ id, outputs: { arn, httpName: str(news, 'name') } });
    },
    update: () => Promise.resolve({}),
    delete: () => Promise.resolve(),
  },
};

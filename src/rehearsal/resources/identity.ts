import { type Handler, object, str } from './handler';

export const IDENTITY: Readonly<Record<string, Handler>> = {
  'aws:iam/role:Role': {
    replace: ['name'],
    create: async (door, news) => {
      const { Role } = await door.call('iam', 'CreateRole', {
        RoleName: str(news, 'name'),
        AssumeRolePolicyDocument: str(news, 'assumeRolePolicy'),
      });
      const role = object(Role);
      return { id: str(news, 'name'), outputs: { arn: role['Arn'], uniqueId: role['RoleId'] } };
    },
    update: async (door, id, news) => {
      await door.call('iam', 'UpdateAssumeRolePolicy', { RoleName: id, PolicyDocument: str(news, 'assumeRolePolicy') });
      return {};
    },
    delete: async (door, id) => {
      await door.call('iam', 'DeleteRole', { RoleName: id });
    },
  },
  'aws:iam/rolePolicy:RolePolicy': {
    replace: ['role'],
    create: async (door, news, name) => {
      await door.call('iam', 'PutRolePolicy', {
        RoleName: str(news, 'role'),
        PolicyName: name,
        PolicyDocument: str(news, 'policy'),
      });
      return { id: `${str(news, 'role')}:${name}`, outputs: { name } };
    },
    update: async (door, id, news) => {
      const name = id.split(':')[1] ?? '';
      await door.call('iam', 'PutRolePolicy', {
        RoleName: str(news, 'role'),
        PolicyName: name,
        PolicyDocument: str(news, 'policy'),
      });
      return { name };
    },
    delete: async (door, id) => {
      const [role, name] = id.split(':');
      await door.call('iam', 'DeleteRolePolicy', { RoleName: role, PolicyName: name });
    },
  },
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': {
    replace: ['role', 'policyArn'],
    create: async (door, news, name) => {
      await door.call('iam', 'AttachRolePolicy', { RoleName: str(news, 'role'), PolicyArn: str(news, 'policyArn') });
      return { id: `${str(news, 'role')}-${name}`, outputs: {} };
    },
    delete: async (door, _id, olds) => {
      await door.call('iam', 'DetachRolePolicy', { RoleName: str(olds, 'role'), PolicyArn: str(olds, 'policyArn') });
    },
  },
};

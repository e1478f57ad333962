/** Modules of the Pulumi provider whose name is not part of Terraform's. */
const WITHOUT_MODULE = new Set(['ec2', 'lb']);
/** Terraform's name of a module, where it is another. */
const MODULES: Readonly<Record<string, string>> = { rds: 'db', servicediscovery: 'service_discovery' };

/** Types that the rule does not reach. */
const TYPES: Readonly<Record<string, string>> = {
  'aws:cloudtrail/trail:Trail': 'aws_cloudtrail',
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': 'aws_iam_openid_connect_provider',
  'aws:lb/loadBalancer:LoadBalancer': 'aws_lb',
  'aws:lb/listener:Listener': 'aws_lb_listener',
  'aws:lb/listenerRule:ListenerRule': 'aws_lb_listener_rule',
  'aws:lb/targetGroup:TargetGroup': 'aws_lb_target_group',
};

export const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (c, at: number) => `${at === 0 ? '' : '_'}${c.toLowerCase()}`);

/** `aws:rds/instance:Instance` is `aws_db_instance`. */
export function terraformType(type: string): string {
  const known = TYPES[type];
  if (known !== undefined) return known;
  const [, module = '', name = ''] = /^aws:(\w+)\/\w+:(\w+)$/.exec(type) ?? [];
  if (name === '') throw new Error(`${type} is no resource type of the AWS provider`);
  return ['aws', ...(WITHOUT_MODULE.has(module) ? [] : [MODULES[module] ?? module]), snake(name)].join('_');
}

/** Terraform repeats a block under its singular where Pulumi has one list. */
export function singular(name: string): string {
  if (/ss$/.test(name)) return name;
  if (/ies$/.test(name)) return name.replace(/ies$/, 'y');
  return name.replace(/(?<=as|ss)es$|s$/, '');
}

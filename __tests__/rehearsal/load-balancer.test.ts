import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import {
  type Action,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  DescribeRulesCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  ModifyRuleCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';

import { testCloud, type TestCloud } from './core/cloud';

/** Wall milliseconds within which a change must show. */
const SOON = 10_000;

describe('the load balancer of the rehearsal, through the SDK and with real traffic', () => {
  let cloud: TestCloud;
  let elb: ElasticLoadBalancingV2Client;
  let url: string;
  let rule: string;
  const groups = { blue: '', green: '' };
  const servers: Server[] = [];
  const received: string[] = [];

  const listen = async (name: string) => {
    const server = createServer((request, response) => {
      if (request.method === 'POST') received.push(`${name} ${request.url ?? ''}`);
      if (request.url === '/hang-up') return void request.socket.destroy();
      response.writeHead(request.url === '/broken' ? 500 : 200, { 'x-colour': name });
      response.end(JSON.stringify(request.headers));
    });
    new WebSocketServer({ server }).on('connection', (socket) =>
      socket.on('message', (data: Buffer) => socket.send(`${name}:${data.toString()}`)),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };
  const forward = (blue: number, green: number): Action[] => [
    {
      Type: 'forward',
      ForwardConfig: {
        TargetGroups: [
          { TargetGroupArn: groups.blue, Weight: blue },
          { TargetGroupArn: groups.green, Weight: green },
        ],
      },
    },
  ];
  const colourOf = async (path = '/', init?: RequestInit) =>
    (await fetch(`${url}${path}`, init)).headers.get('x-colour');
  const share = async (n: number) => {
    const colours = await Promise.all(Array.from({ length: n }, () => colourOf()));
    return colours.filter((c) => c === 'green').length / n;
  };

  beforeAll(async () => {
    cloud = await testCloud();
    url = cloud.info.application;
    elb = new ElasticLoadBalancingV2Client(cloud.client);
    const { LoadBalancers } = await elb.send(new CreateLoadBalancerCommand({ Name: 'board', Subnets: ['subnet-a'] }));
    const listener = await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn,
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [
          { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404', MessageBody: 'nothing' } },
        ],
      }),
    );
    for (const colour of ['blue', 'green'] as const) {
      const made = await elb.send(
        new CreateTargetGroupCommand({
          Name: `board-${colour}`,
          Port: 8080,
          Protocol: 'HTTP',
          TargetType: 'ip',
          HealthCheckPath: '/health',
          HealthCheckIntervalSeconds: 5,
          HealthyThresholdCount: 2,
        }),
      );
      groups[colour] = made.TargetGroups?.[0]?.TargetGroupArn ?? '';
      const address = cloud.ports.network.allocate();
      cloud.ports.network.attach(address, 8080, await listen(colour));
      await elb.send(
        new RegisterTargetsCommand({ TargetGroupArn: groups[colour], Targets: [{ Id: address, Port: 8080 }] }),
      );
    }
    const ListenerArn = listener.Listeners?.[0]?.ListenerArn;
    const made = await elb.send(
      new CreateRuleCommand({
        ListenerArn,
        Priority: 10,
        Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/*'] } }],
        Actions: forward(100, 0),
      }),
    );
    rule = made.Rules?.[0]?.RuleArn ?? '';
    await elb.send(
      new CreateRuleCommand({
        ListenerArn,
        Priority: 5,
        Conditions: [
          { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'x-ez-deploy-test', Values: ['nonce'] } },
        ],
        Actions: forward(0, 100),
      }),
    );
  });
  afterAll(async () => {
    for (const server of servers) server.close().closeAllConnections();
    await cloud.stop();
  });

  it('calls a target healthy only after its checks have passed', async () => {
    const state = async (colour: 'blue' | 'green') =>
      (await elb.send(new DescribeTargetHealthCommand({ TargetGroupArn: groups[colour] })))
        .TargetHealthDescriptions?.[0]?.TargetHealth?.State;
    expect(['initial', 'unused', 'healthy']).toContain(await state('blue'));
    await expect.poll(() => state('blue'), { timeout: SOON }).toBe('healthy');
    await expect.poll(() => state('green'), { timeout: SOON }).toBe('healthy');
  });

  it('sends everything to the colour that has all the weight, and test requests to the other', async () => {
    await expect.poll(() => colourOf(), { timeout: SOON }).toBe('blue');
    expect(await share(50)).toBe(0);
    expect(await colourOf('/', { headers: { 'x-ez-deploy-test': 'nonce' } })).toBe('green');
    expect(await colourOf('/', { headers: { 'x-ez-deploy-test': 'other' } })).toBe('blue');
  });

  it('keeps to the old weights until the change has spread, then splits as asked', async () => {
    await elb.send(new ModifyRuleCommand({ RuleArn: rule, Actions: forward(90, 10) }));
    const { Rules } = await elb.send(new DescribeRulesCommand({ RuleArns: [rule] }));
    expect(Rules?.[0]?.Actions?.[0]?.ForwardConfig?.TargetGroups?.map((g) => g.Weight)).toEqual([90, 10]);
    await expect.poll(() => share(40), { timeout: SOON }).toBeGreaterThan(0);
    // 400 requests at 10 %: beyond 7 standard deviations either way is no split of 10 %.
    const green = await share(400);
    expect(green).toBeGreaterThan(0.02);
    expect(green).toBeLessThan(0.2);
    await elb.send(new ModifyRuleCommand({ RuleArn: rule, Actions: forward(100, 0) }));
    await expect.poll(() => share(60), { timeout: SOON }).toBe(0);
  });

  it('never sends a request twice: a target that hangs up is a 502', async () => {
    received.length = 0;
    const { status, headers } = await fetch(`${url}/hang-up`, { method: 'POST', body: 'once' });
    expect(status).toBe(502);
    expect(headers.get('server')).toBe('awselb/2.0');
    expect(received).toEqual(['blue /hang-up']);
  });

  it('passes on who asked, and no hop-by-hop header', async () => {
    const headers = (await (await fetch(url, { headers: { 'x-forwarded-for': '192.0.2.7' } })).json()) as Record<
      string,
      string
    >;
    expect(headers['x-forwarded-for']).toBe('192.0.2.7, 127.0.0.1');
    expect(headers['x-forwarded-proto']).toBe('http');
    expect(headers['te']).toBeUndefined();
  });

  it('carries a WebSocket', async () => {
    const socket = new WebSocket(url.replace('http:', 'ws:'));
    const answer = await new Promise<string>((done, fail) => {
      socket.once('error', fail);
      socket.once('open', () => socket.send('hello'));
      socket.once('message', (data: Buffer) => done(data.toString()));
    });
    socket.close();
    expect(answer).toBe('blue:hello');
  });

  it('refuses what ELB refuses', async () => {
    const wrong = (actions: Action[]) => elb.send(new ModifyRuleCommand({ RuleArn: rule, Actions: actions }));
    await expect(wrong(forward(1_000, 0))).rejects.toThrow('Weights must be between 0 and 999');
    await expect(wrong([{ Type: 'forward', TargetGroupArn: `${groups.blue}0` }])).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
    });
    await expect(elb.send(new CreateTargetGroupCommand({ Name: 'x'.repeat(33), Port: 1 }))).rejects.toThrow('32');
  });
});

import type { Cloud } from '../../../src/rehearsal/cloud';

interface Wanted {
  readonly image: string | undefined;
  readonly port?: number;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthCheck?: object;
}

interface Shown {
  readonly lastStatus: string;
  readonly healthStatus: string;
  readonly containers: readonly { readonly exitCode?: number; readonly reason?: string }[];
  readonly attachments: readonly { readonly details: readonly { readonly name: string; readonly value: string }[] }[];
}

/** Single tasks, by ECS's API. */
export class Tasks {
  constructor(private readonly cloud: Cloud) {}

  private aws<T>(operation: string, input: object): Promise<T> {
    return this.cloud.ports.call('ecs', operation, { ...input }) as Promise<T>;
  }

  /** @returns its arn. */
  async run(family: string, wanted: Wanted): Promise<string> {
    await this.aws('CreateCluster', { clusterName: 'c' });
    const { port, environment = {} } = wanted;
    const { taskDefinition } = await this.aws<{ taskDefinition: { taskDefinitionArn: string } }>(
      'RegisterTaskDefinition',
      {
        family,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: '256',
        memory: '512',
        containerDefinitions: [
          {
            name: family,
            image: wanted.image,
            readonlyRootFilesystem: true,
            stopTimeout: 2,
            ...(port === undefined ? {} : { portMappings: [{ containerPort: port }] }),
            ...(wanted.command === undefined ? {} : { command: wanted.command }),
            ...(wanted.healthCheck === undefined ? {} : { healthCheck: wanted.healthCheck }),
            environment: Object.entries(environment).map(([name, value]) => ({ name, value })),
          },
        ],
      },
    );
    const { tasks } = await this.aws<{ tasks: { taskArn: string }[] }>('RunTask', {
      cluster: 'c',
      launchType: 'FARGATE',
      taskDefinition: taskDefinition.taskDefinitionArn,
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    });
    return tasks[0]?.taskArn ?? '';
  }

  private async show(arn: string): Promise<Shown> {
    const { tasks } = await this.aws<{ tasks: Shown[] }>('DescribeTasks', { cluster: 'c', tasks: [arn] });
    const [task] = tasks;
    if (task === undefined) throw new Error(`there is no task ${arn}`);
    return task;
  }

  private async until(arn: string, status: string): Promise<Shown> {
    for (let tries = 0; tries < 300; tries += 1) {
      const task = await this.show(arn);
      if (task.lastStatus === status) return task;
      if (task.lastStatus === 'STOPPED') throw new Error(`it stopped: ${JSON.stringify(task)}`);
      await new Promise((next) => setTimeout(next, 100));
    }
    throw new Error(`${arn} is not ${status} after 30 s`);
  }

  /** Where it answers, and the name of its container; waits until something listens. */
  async running(arn: string, port: number): Promise<{ readonly url: string; readonly container: string }> {
    const task = await this.until(arn, 'RUNNING');
    const details = task.attachments.flatMap((a) => a.details);
    const address = details.find((d) => d.name === 'privateIPv4Address')?.value ?? '';
    const at = this.cloud.ports.network.resolve(address, port);
    const url = `http://${at?.host}:${at?.port}`;
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await fetch(url).then(
          () => true,
          () => false,
        )
      )
        break;
      await new Promise((next) => setTimeout(next, 100));
    }
    const id = arn.split('/').at(-1) ?? '';
    const family = port === 3000 ? 'frontend' : 'backend';
    return { url, container: `ez-deploy-${family}-${id.slice(0, 12)}` };
  }

  async health(arn: string): Promise<string> {
    return (await this.show(arn)).healthStatus;
  }

  async stop(arn: string): Promise<void> {
    await this.aws('StopTask', { cluster: 'c', task: arn, reason: 'test' });
  }

  async ended(arn: string): Promise<{ readonly exitCode: number | undefined; readonly reason: string | undefined }> {
    const task = await this.until(arn, 'STOPPED');
    return { exitCode: task.containers[0]?.exitCode, reason: task.containers[0]?.reason };
  }
}

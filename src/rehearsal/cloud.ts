import { createClock } from '../clock';
import { createControl } from './control';
import { createData } from './data/data';
import type { DockerEngine } from './docker/engine';
import { makeScratch, refuseRunning, removeInfo, writeInfo } from './folder';
import type { RehearsalInfo } from './info';
import { CallLog } from './kernel/calls';
import { conditionsOf } from './kernel/conditions';
import { createSessions } from './kernel/sessions';
import { createDispatcher } from './kernel/dispatch';
import { type FaultPlanInput, Faults } from './kernel/faults';
import { listen, type Listening } from './kernel/http';
import type { CloudContext, CloudPorts } from './kernel/types';
import { createServices } from './services/all';
import { createResourceDoor } from './resources/door';

export interface CloudOptions {
  /** Scratch space is made in it, and removed on stop. */
  readonly folder: string;
  /** AWS milliseconds per wall millisecond; at least 1. */
  readonly clockFactor: number;
  readonly region?: string;
  readonly accountId?: string;
  /** Port of the AWS endpoint; any free one by default. */
  readonly port?: number;
  /** Where to write the {@link RehearsalInfo} while the cloud runs; refused where it describes another that runs. */
  readonly infoFile?: string;
  readonly postgresUrl?: string;
  readonly redisUrl?: string;
  /** The engine whose containers the tasks are; tasks are processes without it. */
  readonly engine?: DockerEngine;
  readonly log?: (line: string) => void;
  readonly faults?: FaultPlanInput;
  /** Called before anybody is told where it is. */
  readonly prepare?: (cloud: Cloud) => Promise<void>;
}

export interface Cloud {
  readonly info: RehearsalInfo;
  /** For tests in the same process; other processes use `POST control/faults` and `GET control/calls`. */
  readonly faults: Faults;
  readonly calls: CallLog;
  /** For the provider's door and tests in the same process. */
  readonly ports: CloudPorts;
  /** Ends everything it started: servers, tasks, data stores, files. Safe to call twice. */
  stop(): Promise<void>;
}

/** Lines of the cloud's own log shown on the page. */
const LOG_LINES = 200;

/** Starts an embedded AWS on loopback. Nothing of it is reachable from another machine, and nothing outlives `stop`. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  if (!(options.clockFactor >= 1)) throw new RangeError(`clockFactor must be at least 1, not ${options.clockFactor}`);
  if (options.infoFile !== undefined) await refuseRunning(options.infoFile);
  const anchor = Date.now();
  const clock = createClock(anchor, options.clockFactor);
  const scratch = makeScratch(options.folder);
  const lines: string[] = [];
  // Filled below, once every service is there; no factory uses it while it constructs.
  const ports = {} as CloudPorts;
  const ctx: CloudContext = {
    clock,
    region: options.region ?? 'eu-central-1',
    accountId: options.accountId ?? '123456789012',
    folder: scratch.folder,
    ports,
    log: (line) => {
      lines.push(line);
      if (lines.length > LOG_LINES) lines.shift();
      options.log?.(line);
    },
  };

  const stops: (() => Promise<void> | void)[] = [() => scratch.remove()];
  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      const failures: unknown[] = [];
      for (const one of stops.toReversed()) {
        try {
          await one();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'The rehearsal cloud did not stop cleanly');
    })());

  try {
    const faults = new Faults(options.faults);
    const calls = new CallLog();
    const data = createData(ctx, options);
    stops.push(() => data.stop());
    const sessions = createSessions(clock, () => faults.current().sessionSeconds);
    Object.assign(ports, { sessions } satisfies Partial<CloudPorts>);
    const all = await createServices(ctx, options.engine);
    stops.push(() => all.stop());
    const dispatcher = createDispatcher({ services: all.services, faults, calls, clock, sessions, log: ctx.log });
    Object.assign(ports, all.ports, {
      data: data.port,
      call: dispatcher.invoke,
      conditions: conditionsOf(() => faults.current().conditions),
    } satisfies Partial<CloudPorts>);

    const started = async (server: Promise<Listening>) => {
      const listening = await server;
      stops.push(() => listening.close());
      return listening;
    };
    const aws = await started(listen(dispatcher.handle, options.port ?? 0));
    const state = () => ({
      time: new Date(clock.now()).toISOString(),
      clockFactor: clock.factor,
      calls: calls.list(Number.MAX_SAFE_INTEGER).total,
      data: data.port.describe(),
      log: lines,
      ...all.describe(),
    });
    const control = await started(
      listen(
        createControl({ state, faults, calls, resources: createResourceDoor(ctx, () => aws.url), data: data.port }),
      ),
    );
    const info: RehearsalInfo = {
      pid: process.pid,
      aws: aws.url,
      application: `http://${all.application}`,
      page: control.url,
      control: `${control.url}/control`,
      registry: all.ports.images.registry(),
      tasks: options.engine === undefined ? 'processes' : 'containers',
      accountId: ctx.accountId,
      region: ctx.region,
      clockAnchor: anchor,
      clockFactor: clock.factor,
    };
    await options.prepare?.({ info, faults, calls, ports, stop });
    const { infoFile } = options;
    if (infoFile !== undefined) {
      // Again: another may have come up while this one did.
      await refuseRunning(infoFile);
      writeInfo(infoFile, info);
      stops.push(() => removeInfo(infoFile, info));
    }
    return { info, faults, calls, ports, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

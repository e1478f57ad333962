import type { RestoredPostgres } from '../data/restored';
import type { Sessions } from './sessions';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Clock } from '../../clock';
import type { TaskPlatform } from '../../config/architecture';

/** What every part of the rehearsal cloud shares. */
export interface CloudContext {
  readonly clock: Clock;
  readonly region: string;
  readonly accountId: string;
  /** Scratch folder of this cloud (task roots, registry blobs, data stores); removed when it stops. */
  readonly folder: string;
  /** A line for the cloud's own log (live page, debug output). */
  log(line: string): void;
  /** Ports to the other services, complete once all are created (never used while constructing). */
  readonly ports: CloudPorts;
}

/** An error as AWS answers it. `code` is the modelled exception name, e.g. `ResourceNotFoundException`. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    /** Further members of the modelled exception. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** One API call as it reaches an operation. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly request: IncomingMessage;
}

/** Input as the protocol decoded it; operations check what they read. */
export type Input = Record<string, unknown>;
export type Operation = (input: Input, call: Call) => Promise<Record<string, unknown>> | Record<string, unknown>;

/**
 * json: AWS JSON 1.0/1.1 (X-Amz-Target). query: form in, XML out (ELBv2, STS, IAM). cbor: Smithy RPC v2 CBOR (CloudWatch, where
 * the SDK speaks it; the same operations are also reachable as query and json). rest: JSON with operations named by method and path. raw: the service handles the HTTP exchange itself (S3, registry).
 */
export type Protocol = 'json' | 'query' | 'cbor' | 'rest' | 'raw';

/** One AWS service of the rehearsal cloud. */
export interface AwsService {
  /** `ecs`, `elasticloadbalancing`, `monitoring`, … : the name in the signature's credential scope. */
  readonly signingName: string;
  readonly protocol: Protocol;
  /** JSON services: prefix of X-Amz-Target before the dot, e.g. `AmazonEC2ContainerServiceV20141113`. */
  readonly targetPrefix?: string;
  /** Query services: the XML namespace of answers. */
  readonly xmlNamespace?: string;
  readonly operations?: Readonly<Record<string, Operation>>;
  /** rest services only: the operation that a method and path mean, and the input that is in the path. */
  readonly route?: (method: string, path: string) => { operation: string; input: Input } | undefined;
  /** raw services only: the operation a request means, for the call log and faults. */
  readonly operationOf?: (request: IncomingMessage) => string;
  /** raw services only. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Ends timers, processes and sockets of this service. */
  stop?(): Promise<void>;
}

/** What the container of an image runs by default. */
export interface ImageConfig {
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly workingDir: string;
  readonly exposedPorts: readonly number[];
}

export interface MetricDatum {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
  /** How many times `value` was seen; 1 by default. */
  readonly count?: number;
  readonly unit?: string;
  /** AWS time, ms since the epoch. */
  readonly timestamp: number;
  /** 1: high resolution; 60: standard. */
  readonly resolution: 1 | 60;
  /** AWS milliseconds until readers can see it. */
  readonly delay: number;
}

export interface LogEvent {
  /** AWS time, ms since the epoch. */
  readonly timestamp: number;
  readonly message: string;
}

/** How the services of the cloud reach each other: in-process, never a way around an API for the product. */
export interface CloudPorts {
  /**
   * ECR: brings an image by digest (`REGISTRY/NAME@sha256:…`), of an index the one for the task's platform, into a folder. AwsError
   * CannotPullContainerError-like text where it cannot.
   */
  images: {
    pull(reference: string, platform: TaskPlatform, intoFolder: string): Promise<ImageConfig>;
    /** `127.0.0.1:PORT`. */
    registry(): string;
    /** A password of the registry's user `AWS`, as GetAuthorizationToken gives it out. */
    password(): string;
  };
  /** CloudWatch Logs. Lines that are Embedded Metric Format are also turned into metrics. */
  logs: {
    createGroup(group: string): void;
    append(group: string, stream: string, events: readonly LogEvent[]): void;
  };
  /** Secrets Manager and SSM parameters: the value behind an ECS `valueFrom`. Throws AwsError as AWS words it. */
  secrets: { resolve(valueFrom: string): string; put(name: string, value: string, arn?: string): string };
  /** CloudWatch. */
  metrics: { put(datum: MetricDatum): void };
  /** Elastic Load Balancing, for ECS. */
  targets: {
    register(targetGroupArn: string, address: string, port: number): void;
    deregister(targetGroupArn: string, address: string, port: number): void;
    /** initial | healthy | unhealthy | draining | unused, as DescribeTargetHealth would say. */
    health(
      targetGroupArn: string,
      address: string,
      port: number,
    ): { state: string; reason?: string; description?: string };
    deregistrationDelayMs(targetGroupArn: string): number;
  };
  /** Where a task's address (10.x.y.z:port, as in a VPC) really answers on loopback. */
  network: {
    attach(address: string, containerPort: number, localPort: number): void;
    detach(address: string): void;
    resolve(address: string, containerPort: number): { host: string; port: number } | undefined;
    /** A fresh private address of the VPC. */
    allocate(): string;
    /** `127.0.0.1:PORT` of the data plane: what stands where AWS has a load balancer's DNS name. */
    publicName?(): string;
  };
  /** Calls any operation in-process, as Step Functions' SDK integrations do. Service by signing name, operation in PascalCase. */
  call(service: string, operation: string, input: Input): Promise<Record<string, unknown>>;
  /** Temporary credentials given out by STS. */
  sessions: Sessions;
  /** Planted conditions that AWS alone can cause; `group` is a task's group (`service:NAME`, `family:NAME`). */
  conditions: {
    noCapacity(group: string): boolean;
    secretDenied(group: string, valueFrom: string): boolean;
  };
  /** PostgreSQL and Redis of this rehearsal; started on first use. */
  data: {
    postgresUrl(database: string): Promise<string>;
    redisUrl(): Promise<string>;
    /** Copies everything that PostgreSQL holds at this moment into a folder that is not there yet. */
    backUpPostgres(folder: string): Promise<void>;
    /** Another server, over TLS alone, with what such a copy holds. */
    restorePostgres(folder: string): Promise<RestoredPostgres>;
    /** What stands behind each, for the output: "PostgreSQL 15.18 (system)", "Redis stand-in (in process)". */
    describe(): readonly string[];
  };
}

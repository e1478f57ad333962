import type { Clock } from '../../../clock';
import { DELAYS } from '../../kernel/delays';
import { AwsError, type LogEvent } from '../../kernel/types';

interface Stored extends LogEvent {
  readonly ingested: number;
  readonly id: number;
}

export interface Stream {
  readonly name: string;
  readonly created: number;
  readonly events: Stored[];
  /** How many of the oldest events were dropped to bound memory. */
  dropped: number;
}

export interface Group {
  readonly name: string;
  readonly created: number;
  retention: number | undefined;
  kmsKeyId: string | undefined;
  readonly tags: Map<string, string>;
  readonly streams: Map<string, Stream>;
}

/** Kept per stream; the oldest go first. A rehearsal is minutes long. */
const MAX_EVENTS = 50_000;

export class LogStore {
  readonly groups = new Map<string, Group>();
  private nextId = 0;

  constructor(private readonly clock: Clock) {}

  group(name: string): Group {
    const group = this.groups.get(name);
    if (group === undefined) throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
    return group;
  }

  stream(group: string, name: string): Stream {
    const stream = this.group(group).streams.get(name);
    if (stream === undefined)
      throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
    return stream;
  }

  createGroup(name: string, kmsKeyId?: string): Group {
    if (!/^[\w.\-/#]{1,512}$/.test(name)) {
      throw new AwsError('InvalidParameterException', `1 validation error detected: Value '${name}' at 'logGroupName'`);
    }
    if (this.groups.has(name)) {
      throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists');
    }
    const group: Group = {
      name,
      created: this.clock.now(),
      retention: undefined,
      kmsKeyId,
      tags: new Map(),
      streams: new Map(),
    };
    this.groups.set(name, group);
    return group;
  }

  createStream(group: string, name: string): Stream {
    const { streams } = this.group(group);
    if (streams.has(name)) {
      throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists');
    }
    const stream: Stream = { name, created: this.clock.now(), events: [], dropped: 0 };
    streams.set(name, stream);
    return stream;
  }

  append(group: string, stream: string, events: readonly LogEvent[]): void {
    const into = this.group(group).streams.get(stream) ?? this.createStream(group, stream);
    const ingested = this.clock.now();
    for (const event of events) into.events.push({ ...event, ingested, id: this.nextId++ });
    const excess = into.events.length - MAX_EVENTS;
    if (excess > 0) {
      into.events.splice(0, excess);
      into.dropped += excess;
    }
  }

  /** What a reader can see now: events of a stream older than the ingestion delay. */
  visible(stream: Stream): readonly Stored[] {
    const limit = this.clock.now() - DELAYS.logs;
    const end = stream.events.findLastIndex((event) => event.ingested <= limit);
    return stream.events.slice(0, end + 1);
  }
}

import { list, optionalNumber, optionalText, page, record, text, texts, flag } from '../../kernel/input';
import {
  AwsError,
  type AwsService,
  type CloudContext,
  type CloudPorts,
  type Input,
  type LogEvent,
  type Operation,
} from '../../kernel/types';
import { embeddedMetrics } from './emf';
import { type Group, LogStore } from './store';

const RETENTION_DAYS = new Set([
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]);

/**
 * CloudWatch Logs. Lines become visible after the ingestion delay; lines of Embedded Metric Format also become metrics.
 * Filter patterns: terms (all must occur), `?a ?b` (any), `-a` (none), quoted phrases; JSON patterns are refused.
 */
export function createLogs(ctx: CloudContext): { service: AwsService; port: CloudPorts['logs'] } {
  const store = new LogStore(ctx.clock);

  const arn = (group: Group) => `arn:aws:logs:${ctx.region}:${ctx.accountId}:log-group:${group.name}`;
  const groupName = (input: Input) => {
    const identifier = optionalText(input, 'logGroupIdentifier');
    if (identifier === undefined) return text(input, 'logGroupName');
    return identifier.replace(/^arn:aws:logs:[^:]*:[^:]*:log-group:/, '').replace(/:\*$/, '');
  };

  function append(group: string, stream: string, events: readonly LogEvent[]): void {
    store.append(group, stream, events);
    for (const event of events) {
      for (const datum of embeddedMetrics(event.message, ctx.clock)) ctx.ports.metrics.put(datum);
    }
  }

  const describeGroup = (group: Group) => ({
    logGroupName: group.name,
    creationTime: Math.round(group.created),
    retentionInDays: group.retention,
    metricFilterCount: 0,
    arn: `${arn(group)}:*`,
    logGroupArn: arn(group),
    kmsKeyId: group.kmsKeyId,
    storedBytes: 0,
    logGroupClass: 'STANDARD',
  });

  const tagsOf = (input: Input) => {
    const name = (optionalText(input, 'resourceArn') ?? '').replace(/^.*:log-group:/, '').replace(/:\*$/, '');
    return store.group(optionalText(input, 'logGroupName') ?? name).tags;
  };

  const operations: Record<string, Operation> = {
    CreateLogGroup: (input) => {
      const group = store.createGroup(text(input, 'logGroupName'), optionalText(input, 'kmsKeyId'));
      for (const [key, value] of Object.entries(record(input, 'tags'))) group.tags.set(key, String(value));
      return {};
    },
    DeleteLogGroup: (input) => {
      store.groups.delete(store.group(text(input, 'logGroupName')).name);
      return {};
    },
    PutRetentionPolicy: (input) => {
      const days = optionalNumber(input, 'retentionInDays') ?? 0;
      if (!RETENTION_DAYS.has(days)) {
        throw new AwsError('InvalidParameterException', `${days} is not a valid retention period in days.`);
      }
      store.group(text(input, 'logGroupName')).retention = days;
      return {};
    },
    DeleteRetentionPolicy: (input) => {
      store.group(text(input, 'logGroupName')).retention = undefined;
      return {};
    },
    DescribeLogGroups: (input) => {
      const prefix = optionalText(input, 'logGroupNamePrefix') ?? '';
      const all = [...store.groups.values()]
        .filter((group) => group.name.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const { items, next } = page(all, optionalNumber(input, 'limit') ?? 50, optionalText(input, 'nextToken'));
      return { logGroups: items.map(describeGroup), nextToken: next };
    },
    CreateLogStream: (input) => {
      store.createStream(text(input, 'logGroupName'), text(input, 'logStreamName'));
      return {};
    },
    DescribeLogStreams: (input) => {
      const group = store.group(groupName(input));
      const prefix = optionalText(input, 'logStreamNamePrefix') ?? '';
      const byTime = input['orderBy'] === 'LastEventTime';
      const last = (name: string) => group.streams.get(name)?.events.at(-1)?.timestamp ?? 0;
      const all = [...group.streams.values()]
        .filter((stream) => stream.name.startsWith(prefix))
        .sort((a, b) => (byTime ? last(a.name) - last(b.name) : a.name < b.name ? -1 : 1));
      if (flag(input, 'descending')) all.reverse();
      const { items, next } = page(all, optionalNumber(input, 'limit') ?? 50, optionalText(input, 'nextToken'));
      return {
        logStreams: items.map((stream) => ({
          logStreamName: stream.name,
          creationTime: Math.round(stream.created),
          firstEventTimestamp: stream.events[0] === undefined ? undefined : Math.round(stream.events[0].timestamp),
          lastEventTimestamp: Math.round(stream.events.at(-1)?.timestamp ?? stream.created),
          arn: `${arn(group)}:log-stream:${stream.name}`,
        })),
        nextToken: next,
      };
    },
    PutLogEvents: (input) => {
      const group = groupName(input);
      const stream = text(input, 'logStreamName');
      store.stream(group, stream);
      const events = list<{ timestamp?: number; message?: string }>(input, 'logEvents').map((event) => ({
        timestamp: Number(event.timestamp ?? ctx.clock.now()),
        message: String(event.message ?? ''),
      }));
      append(group, stream, events);
      return { nextSequenceToken: '0' };
    },
    GetLogEvents: (input) => getEvents(store, groupName(input), input),
    FilterLogEvents: (input) => filterEvents(store, groupName(input), input),
    TagResource: (input) => {
      for (const [key, value] of Object.entries(record(input, 'tags'))) tagsOf(input).set(key, String(value));
      return {};
    },
    UntagResource: (input) => {
      for (const key of texts(input, 'tagKeys')) tagsOf(input).delete(key);
      return {};
    },
    ListTagsForResource: (input) => ({ tags: Object.fromEntries(tagsOf(input)) }),
  };

  return {
    service: { signingName: 'logs', protocol: 'json', targetPrefix: 'Logs_20140328', operations },
    port: {
      createGroup: (group) => {
        if (!store.groups.has(group)) store.createGroup(group);
      },
      append,
    },
  };
}

const within = (input: Input) => {
  const start = optionalNumber(input, 'startTime') ?? Number.NEGATIVE_INFINITY;
  const end = optionalNumber(input, 'endTime') ?? Number.POSITIVE_INFINITY;
  return (event: LogEvent) => event.timestamp >= start && event.timestamp < end;
};

/**
 * Tokens are positions (`f/N` forward, `b/N` backward), so that reading on from the last token answers what came since, and
 * the same token when nothing did: how a tail knows that it is at the end.
 */
function getEvents(store: LogStore, group: string, input: Input): Record<string, unknown> {
  const stream = store.stream(group, text(input, 'logStreamName'));
  const visible = store.visible(stream);
  const limit = Math.min(10_000, optionalNumber(input, 'limit') ?? 10_000);
  const token = optionalText(input, 'nextToken');
  const parsed = token === undefined ? undefined : /^([fb])\/(\d+)$/.exec(token);
  if (parsed === null) throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');

  const inRange = within(input);
  let from: number;
  let to: number;
  if (parsed !== undefined) {
    const at = Math.max(0, Math.min(visible.length, Number(parsed[2]) - stream.dropped));
    [from, to] = parsed[1] === 'f' ? [at, Math.min(visible.length, at + limit)] : [Math.max(0, at - limit), at];
  } else if (flag(input, 'startFromHead')) [from, to] = [0, Math.min(visible.length, limit)];
  else [from, to] = [Math.max(0, visible.length - limit), visible.length];
  const events = visible.slice(from, to).filter(inRange);
  return {
    events: events.map((event) => ({
      timestamp: Math.round(event.timestamp),
      message: event.message,
      ingestionTime: Math.round(event.ingested),
    })),
    nextForwardToken: `f/${to + stream.dropped}`,
    nextBackwardToken: `b/${from + stream.dropped}`,
  };
}

function matcher(pattern: string): (message: string) => boolean {
  if (pattern.trim().startsWith('{') || pattern.trim().startsWith('[')) {
    throw new AwsError('InvalidParameterException', "The rehearsal's logs take term patterns only.");
  }
  const terms = [...pattern.matchAll(/([?-]?)(?:"([^"]*)"|(\S+))/g)].map((match) => ({
    sign: match[1] ?? '',
    text: match[2] ?? match[3] ?? '',
  }));
  const any = terms.filter((term) => term.sign === '?');
  return (message) =>
    terms.every((term) => term.sign !== '' || message.includes(term.text)) &&
    terms.every((term) => term.sign !== '-' || !message.includes(term.text)) &&
    (any.length === 0 || any.some((term) => message.includes(term.text)));
}

function filterEvents(store: LogStore, groupName: string, input: Input): Record<string, unknown> {
  const group = store.group(groupName);
  const names = texts(input, 'logStreamNames');
  const prefix = optionalText(input, 'logStreamNamePrefix');
  const matches = matcher(optionalText(input, 'filterPattern') ?? '');
  const inRange = within(input);
  const all = [...group.streams.values()]
    .filter((stream) => names.length === 0 || names.includes(stream.name))
    .filter((stream) => prefix === undefined || stream.name.startsWith(prefix))
    .flatMap((stream) => store.visible(stream).map((event) => ({ stream: stream.name, event })))
    .filter(({ event }) => inRange(event) && matches(event.message))
    .sort((a, b) => a.event.timestamp - b.event.timestamp || a.event.id - b.event.id);
  const { items, next } = page(all, optionalNumber(input, 'limit') ?? 10_000, optionalText(input, 'nextToken'));
  return {
    events: items.map(({ stream, event }) => ({
      logStreamName: stream,
      timestamp: Math.round(event.timestamp),
      message: event.message,
      ingestionTime: Math.round(event.ingested),
      eventId: String(event.id),
    })),
    searchedLogStreams: [],
    nextToken: next,
  };
}

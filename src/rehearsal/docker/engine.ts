import { type IncomingMessage, request } from 'node:http';

/** What the engine answered instead of what was asked for; `message` is its own. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(
    /** HTTP status; 0 where there was no answer. */
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface EngineCall {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Wall ms without a byte from the engine; none: as long as it takes (`wait`, pulls). */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** An answer longer than this is not one of ours (a pull reports its progress, some thousand lines). */
const LONGEST_ANSWER = 16 * 1024 * 1024;

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  answer.setEncoding('utf8');
  for await (const part of answer as AsyncIterable<string>) {
    text += part;
    if (text.length > LONGEST_ANSWER) throw new EngineError(0, 'the Docker engine answers without end');
  }
  return text;
}

function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    if (typeof message === 'string') return message;
  } catch {
    // Not JSON: the text itself.
  }
  return text.trim().slice(0, 400);
}

/**
 * The Docker Engine API over its socket (https://docs.docker.com/reference/api/engine/): environments, credentials and commands go
 * in a request's body or headers, never through a shell or an argument list. Paths carry no version: the engine's own is taken.
 */
export class DockerEngine {
  constructor(readonly socket: string) {}

  /** The answer as it comes. Rejects with EngineError for every status from 300. */
  async open(method: string, path: string, call: EngineCall = {}): Promise<IncomingMessage> {
    const payload = call.body === undefined ? undefined : JSON.stringify(call.body);
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const sent = request({
        socketPath: this.socket,
        method,
        path,
        agent: false,
        headers: {
          host: 'docker',
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
          ...call.headers,
        },
        ...(call.signal === undefined ? {} : { signal: call.signal }),
      });
      sent.once('response', done);
      sent.once('error', (error) => fail(new EngineError(0, error.message)));
      if (call.timeoutMs !== undefined)
        sent.setTimeout(call.timeoutMs, () => sent.destroy(new Error(`no answer within ${call.timeoutMs} ms`)));
      sent.end(payload);
    });
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    throw new EngineError(status, messageIn(await textOf(answer)));
  }

  async text(method: string, path: string, call?: EngineCall): Promise<string> {
    return textOf(await this.open(method, path, call));
  }

  /** The JSON of an answer, unchecked: callers read few members and take any of them to be missing. */
  async json<T>(method: string, path: string, call?: EngineCall): Promise<T> {
    return JSON.parse(await this.text(method, path, call)) as T;
  }
}

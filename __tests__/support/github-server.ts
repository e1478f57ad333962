import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

import { loadOperations, type Operation, type OperationName } from './github-schema';

type Json = Record<string, unknown>;

export interface StoredComment {
  id: number;
  issue: number;
  body: string;
  user: { login: string; type: 'User' | 'Bot' };
  /** How often it was edited. */
  edits: number;
}
export interface StoredDeployment {
  readonly id: number;
  readonly request: Json;
  readonly statuses: Json[];
}
export interface Call {
  readonly operation: OperationName | 'unknown';
  readonly path: string;
  readonly body: unknown;
}

export interface GithubServerOptions {
  /** Who the token is: the job's own (which may not ask for its user) or a person's. */
  readonly login?: string;
  /** Operations that answer 403, as with a token of a fork. */
  readonly forbidden?: readonly OperationName[];
}

const BOT = 'github-actions[bot]';
const WHEN = '2026-01-01T00:00:00Z';

/** All that GitHub wants in a user, with addresses that lead nowhere. */
function userOf({ login, type }: StoredComment['user']): Json {
  const url = `https://api.github.test/users/${encodeURIComponent(login)}`;
  const links = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
  ];
  return {
    login,
    type,
    id: 1,
    node_id: 'U_1',
    avatar_url: `${url}/avatar`,
    gravatar_id: '',
    url,
    html_url: `https://github.test/${encodeURIComponent(login)}`,
    site_admin: false,
    ...Object.fromEntries(links.map((l) => [`${l}_url`, `${url}/${l}`])),
  };
}

/**
 * A small GitHub on loopback: the operations that the product uses, checked in both directions against GitHub's own OpenAPI
 * description, unknown properties included. What breaks the description is answered with 422 and kept in `violations`.
 */
export async function startGithubServer(options: GithubServerOptions = {}) {
  const operations = loadOperations();
  const comments: StoredComment[] = [];
  const deployments: StoredDeployment[] = [];
  const sarifs: { commit: string; ref: string; log: unknown }[] = [];
  const calls: Call[] = [];
  const violations: string[] = [];
  const self: StoredComment['user'] =
    options.login === undefined ? { login: BOT, type: 'Bot' } : { login: options.login, type: 'User' };
  let nextId = 1;
  let origin = '';

  const commentJson = (c: StoredComment, repository: string): Json => ({
    id: c.id,
    node_id: `IC_${c.id}`,
    url: `${origin}/repos/${repository}/issues/comments/${c.id}`,
    html_url: `https://github.test/${repository}/pull/${c.issue}#issuecomment-${c.id}`,
    issue_url: `${origin}/repos/${repository}/issues/${c.issue}`,
    body: c.body,
    user: userOf(c.user),
    created_at: WHEN,
    updated_at: WHEN,
    author_association: 'NONE',
  });

  const deploymentUrl = (repository: string, id: number) => `${origin}/repos/${repository}/deployments/${id}`;

  interface Request {
    readonly params: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    readonly body: Json;
  }
  interface Answer {
    readonly status: number;
    readonly body: unknown;
    readonly headers?: Record<string, string>;
  }
  const notFound: Answer = { status: 404, body: { message: 'Not Found', documentation_url: '', status: '404' } };
  const handlers: Record<OperationName, (r: Request, repository: string) => Answer> = {
    uploadSarif: ({ body }, repository) => {
      const id = '47177e22-5596-11eb-80a1-c1e54ef945c6';
      sarifs.push({
        commit: String(body['commit_sha']),
        ref: String(body['ref']),
        log: JSON.parse(gunzipSync(Buffer.from(String(body['sarif']), 'base64')).toString('utf8')) as unknown,
      });
      return { status: 202, body: { id, url: `${origin}/repos/${repository}/code-scanning/sarifs/${id}` } };
    },
    getUser: () => ({
      status: 200,
      body: {
        ...userOf(self),
        name: null,
        company: null,
        blog: '',
        location: null,
        email: null,
        hireable: null,
        bio: null,
        public_repos: 0,
        public_gists: 0,
        followers: 0,
        following: 0,
        created_at: WHEN,
        updated_at: WHEN,
      },
    }),
    listComments: ({ params, query }, repository) => {
      const size = Math.min(100, Number(query.get('per_page') ?? '30'));
      const page = Number(query.get('page') ?? '1');
      const all = comments.filter((c) => c.issue === Number(params['issue_number']));
      const more = all.length > page * size;
      const next = `${origin}/repos/${repository}/issues/${params['issue_number'] ?? ''}/comments?per_page=${size}&page=${page + 1}`;
      return {
        status: 200,
        body: all.slice((page - 1) * size, page * size).map((c) => commentJson(c, repository)),
        ...(more ? { headers: { link: `<${next}>; rel="next"` } } : {}),
      };
    },
    createComment: ({ params, body }, repository) => {
      const comment: StoredComment = {
        id: nextId++,
        issue: Number(params['issue_number']),
        body: String(body['body']),
        user: self,
        edits: 0,
      };
      comments.push(comment);
      return { status: 201, body: commentJson(comment, repository) };
    },
    updateComment: ({ params, body }, repository) => {
      const comment = comments.find((c) => c.id === Number(params['comment_id']));
      if (comment === undefined) return notFound;
      if (comment.user.login !== self.login) return { status: 403, body: { message: 'Resource not accessible' } };
      comment.body = String(body['body']);
      comment.edits += 1;
      return { status: 200, body: commentJson(comment, repository) };
    },
    createDeployment: ({ body }, repository) => {
      const id = nextId++;
      deployments.push({ id, request: body, statuses: [] });
      return {
        status: 201,
        body: {
          id,
          node_id: `DE_${id}`,
          sha: String(body['ref']),
          ref: String(body['ref']),
          task: 'deploy',
          payload: body['payload'] ?? {},
          environment: body['environment'] ?? 'production',
          description: body['description'] ?? null,
          creator: userOf(self),
          created_at: WHEN,
          updated_at: WHEN,
          statuses_url: `${deploymentUrl(repository, id)}/statuses`,
          repository_url: `${origin}/repos/${repository}`,
          url: deploymentUrl(repository, id),
        },
      };
    },
    createDeploymentStatus: ({ params, body }, repository) => {
      const deployment = deployments.find((d) => d.id === Number(params['deployment_id']));
      if (deployment === undefined) return notFound;
      deployment.statuses.push(body);
      const id = nextId++;
      return {
        status: 201,
        body: {
          id,
          node_id: `DS_${id}`,
          state: body['state'],
          creator: userOf(self),
          description: body['description'] ?? '',
          deployment_url: deploymentUrl(repository, deployment.id),
          target_url: body['log_url'] ?? '',
          repository_url: `${origin}/repos/${repository}`,
          url: `${deploymentUrl(repository, deployment.id)}/statuses/${id}`,
          created_at: WHEN,
          updated_at: WHEN,
        },
      };
    },
  };

  /** Limits that are in GitHub's documentation but not in its OpenAPI description. */
  function limits(name: OperationName, body: Json): string[] {
    const said: string[] = [];
    if (typeof body['body'] === 'string' && body['body'].length > 65_536)
      said.push('body is too long (maximum is 65536 characters)');
    if (name.startsWith('createDeployment') && String(body['description'] ?? '').length > 140)
      said.push('description is too long (maximum is 140 characters)');
    return said;
  }

  function check(operation: Operation, query: URLSearchParams, body: unknown): string[] {
    const problems: string[] = [];
    for (const name of query.keys()) if (!operation.query.has(name)) problems.push(`unknown query parameter ${name}`);
    if (operation.body === undefined) return problems;
    if (!operation.body(body))
      problems.push(...(operation.body.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`));
    const given = (body ?? {}) as Json;
    for (const key of Object.keys(given)) if (!operation.known?.has(key)) problems.push(`unknown property ${key}`);
    return [...problems, ...limits(operation.name, given)];
  }

  function answer(method: string, url: URL, body: unknown, authorized: boolean): Answer {
    const operation = operations.find((o) => o.method === method && o.path.test(url.pathname));
    calls.push({ operation: operation?.name ?? 'unknown', path: `${method} ${url.pathname}${url.search}`, body });
    if (operation === undefined) {
      violations.push(`unknown operation ${method} ${url.pathname}`);
      return notFound;
    }
    if (!authorized) return { status: 401, body: { message: 'Bad credentials' } };
    const noUser = operation.name === 'getUser' && options.login === undefined;
    if (noUser || options.forbidden?.includes(operation.name)) {
      return { status: 403, body: { message: 'Resource not accessible by integration', documentation_url: '' } };
    }
    const problems = check(operation, url.searchParams, body);
    if (problems.length > 0) {
      violations.push(...problems.map((p) => `${operation.name}: ${p}`));
      return { status: 422, body: { message: 'Validation Failed', documentation_url: '', errors: [] } };
    }
    const values = operation.path.exec(url.pathname)?.slice(1) ?? [];
    const params = Object.fromEntries(operation.parameters.map((p, i) => [p, decodeURIComponent(values[i] ?? '')]));
    const repository = `${params['owner'] ?? ''}/${params['repo'] ?? ''}`;
    const made = handlers[operation.name]({ params, query: url.searchParams, body: (body ?? {}) as Json }, repository);
    const validate = operation.answers.get(made.status);
    if (validate !== undefined && !validate(made.body)) {
      const why = (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`).join('; ');
      violations.push(`our answer to ${operation.name} is not GitHub's: ${why}`);
    }
    return made;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', origin);
    const made = answer(
      request.method ?? 'GET',
      url,
      text === '' ? undefined : JSON.parse(text),
      /^(?:token|bearer) \S+$/i.test(request.headers.authorization ?? ''),
    );
    const headers = { 'content-type': 'application/json; charset=utf-8', ...made.headers };
    response.writeHead(made.status, headers).end(JSON.stringify(made.body));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      violations.push(String(error));
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    comments,
    deployments,
    sarifs,
    calls,
    violations,
    /** Puts a comment of somebody else there. */
    addComment: (issue: number, body: string, login: string, type: 'User' | 'Bot' = 'User'): StoredComment => {
      const comment: StoredComment = { id: nextId++, issue, body, user: { login, type }, edits: 0 };
      comments.push(comment);
      return comment;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

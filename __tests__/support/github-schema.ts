import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import Ajv, { type ValidateFunction } from 'ajv';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The operations that the product uses. */
const USED = {
  listComments: ['get', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  createComment: ['post', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  updateComment: ['patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  createDeployment: ['post', '/repos/{owner}/{repo}/deployments'],
  createDeploymentStatus: ['post', '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses'],
  getUser: ['get', '/user'],
  uploadSarif: ['post', '/repos/{owner}/{repo}/code-scanning/sarifs'],
} as const;
export type OperationName = keyof typeof USED;

export interface Operation {
  readonly name: OperationName;
  readonly method: string;
  readonly path: RegExp;
  readonly parameters: readonly string[];
  readonly query: ReadonlySet<string>;
  readonly body: ValidateFunction | undefined;
  /** Names a request body may hold; undefined: no body. */
  readonly known: ReadonlySet<string> | undefined;
  readonly answers: ReadonlyMap<number, ValidateFunction>;
}

/** OpenAPI 3.0 says `nullable`, JSON Schema says a type of two. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isJson(value)) return value;
  const made: Json = {};
  for (const [key, inner] of Object.entries(value)) {
    // GitHub's examples and formats are for people; `discriminator` is none of Ajv's business.
    if (key === 'example' || key === 'examples' || key === 'discriminator' || key === 'nullable') continue;
    if (key === 'format') continue;
    made[key] =
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/components/schemas/', 'schemas#/definitions/')
        : toJsonSchema(inner);
  }
  if (value['nullable'] === true) {
    if (typeof made['type'] === 'string') {
      made['type'] = [made['type'], 'null'];
      if (Array.isArray(made['enum'])) made['enum'] = [...(made['enum'] as unknown[]), null];
      return made;
    }
    return { anyOf: [made, { type: 'null' }] };
  }
  return made;
}

function at(value: unknown, ...keys: string[]): unknown {
  let now = value;
  for (const key of keys) now = isJson(now) ? now[key] : undefined;
  return now;
}

const schemaOf = (of: unknown): unknown => at(of, 'content', 'application/json', 'schema');

/** Reads GitHub's own description (13 MB) and keeps what is used. */
export function loadOperations(): Operation[] {
  const require = createRequire(`${process.cwd()}/package.json`);
  const file = require.resolve('@octokit/openapi/generated/api.github.com.json');
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const components = at(document, 'components', 'schemas');
  const resolve = (value: unknown): unknown => {
    const ref = at(value, '$ref');
    return typeof ref === 'string' ? at(document, ...ref.slice(2).split('/')) : value;
  };
  // Only what is reached is compiled: the whole would take minutes.
  const reached: Json = {};
  const reach = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) reach(inner);
    if (!isJson(value)) return;
    const ref = value['$ref'];
    if (typeof ref === 'string' && ref.startsWith('#/components/schemas/')) {
      const name = ref.slice('#/components/schemas/'.length);
      if (reached[name] === undefined) {
        const found = at(components, name);
        reached[name] = toJsonSchema(found);
        reach(found);
      }
    }
    for (const inner of Object.values(value)) reach(inner);
  };
  const found = Object.entries(USED).map(([name, [method, path]]) => {
    const operation = at(document, 'paths', path, method);
    if (!isJson(operation)) throw new Error(`GitHub has no ${method} ${path}`);
    const body = schemaOf(operation['requestBody']);
    const answers = Object.entries(isJson(operation['responses']) ? operation['responses'] : {}).flatMap(
      ([status, answer]) => {
        const schema = schemaOf(resolve(answer));
        return schema === undefined ? [] : [[Number(status), schema] as const];
      },
    );
    reach(body);
    for (const [, schema] of answers) reach(schema);
    return { name: name as OperationName, method, path, operation, body, answers };
  });
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  ajv.addSchema({ $id: 'schemas', definitions: reached });
  return found.map(({ name, method, path, operation, body, answers }) => {
    const query = new Set<string>();
    for (const parameter of Array.isArray(operation['parameters']) ? (operation['parameters'] as unknown[]) : []) {
      const whole = resolve(parameter);
      if (at(whole, 'in') === 'query') query.add(String(at(whole, 'name')));
    }
    const known = at(body, 'properties');
    return {
      name,
      method: method.toUpperCase(),
      path: new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`),
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''),
      query,
      body: body === undefined ? undefined : ajv.compile(toJsonSchema(body) as Json),
      known: isJson(known) ? new Set(Object.keys(known)) : undefined,
      answers: new Map(answers.map(([status, schema]) => [status, ajv.compile(toJsonSchema(schema) as Json)])),
    };
  });
}

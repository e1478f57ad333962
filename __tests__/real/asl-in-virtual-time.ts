/** The parts of Amazon States Language that the guardian uses; what it does not know, it refuses. moto's interpreter is the judge of it. */
type Json = Record<string, unknown>;

export interface AslWorld {
  wait(until: { seconds: number } | { timestamp: string }): Promise<void>;
  /** Rejects with an error whose name is matched against Catch. */
  task(resource: string, parameters: Json): Promise<unknown>;
}

interface Rule {
  readonly And?: readonly Rule[];
  readonly Not?: Rule;
  readonly Variable?: string;
  readonly Next?: string;
  readonly [comparison: string]: unknown;
}

interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly Rule[];
  readonly Parameters?: Json;
  readonly ItemSelector?: Json;
  readonly ItemsPath?: string;
  readonly ItemProcessor?: Machine;
  readonly Seconds?: number;
  readonly TimestampPath?: string;
  readonly Resource?: string;
  readonly ResultPath?: string | null;
  readonly Catch?: readonly { ErrorEquals: readonly string[]; Next: string }[];
}

export interface Machine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

function at(data: unknown, path: string): unknown {
  const keys = path.replace(/^\$\.?/, '').split(/[.[\]]+/);
  return keys.filter((k) => k !== '').reduce<unknown>((found, key) => (found as Json | undefined)?.[key], data);
}

function evaluate(template: unknown, data: unknown, item: unknown): unknown {
  if (Array.isArray(template)) return template.map((one) => evaluate(one, data, item));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => {
      if (!key.endsWith('.$')) return [key, evaluate(value, data, item)];
      const text = String(value);
      const call = /^States\.(\w+)\(([^,)]+)(?:, (-?\d+))?\)$/.exec(text);
      const [, name, path = '', by] = call ?? [];
      let found: unknown;
      if (text === '$$.Map.Item.Value') found = item;
      else if (call === null) found = at(data, text);
      else if (name === 'StringToJson') found = JSON.parse(String(at(data, path)));
      else if (name === 'MathAdd') found = Number(at(data, path)) + Number(by);
      else throw new Error(`not known here: ${text}`);
      if (found === undefined) throw new Error(`nothing at ${text}`);
      return [key.slice(0, -2), found];
    }),
  );
}

function holds(rule: Rule, data: unknown): boolean {
  if (rule.And !== undefined) return rule.And.every((one) => holds(one, data));
  if (rule.Not !== undefined) return !holds(rule.Not, data);
  const value = at(data, rule.Variable ?? '');
  const [comparison, to] = Object.entries(rule).find(([key]) => key !== 'Variable' && key !== 'Next') ?? [''];
  switch (comparison) {
    case 'IsPresent':
      return (value !== undefined) === to;
    case 'StringEquals':
    case 'BooleanEquals':
      return value === to;
    case 'StringEqualsPath':
      return value === at(data, String(to));
    case 'StringGreaterThanPath':
      return String(value) > String(at(data, String(to)));
    case 'NumericLessThanEquals':
      return Number(value) <= Number(to);
    default:
      throw new Error(`not known here: ${comparison}`);
  }
}

/** Runs a machine to its end; answers the states it went through. */
export async function runAsl(machine: Machine, input: Json, world: AslWorld, item?: unknown): Promise<string[]> {
  const path: string[] = [];
  let data: Json = input;
  for (let name: string | undefined = machine.StartAt; name !== undefined;) {
    path.push(name);
    const state: State | undefined = machine.States[name];
    if (state === undefined) throw new Error(`no state ${name}`);
    name = state.Next;
    if (state.Type === 'Choice') name = state.Choices?.find((rule) => holds(rule, data))?.Next ?? state.Default;
    else if (state.Type === 'Pass') data = evaluate(state.Parameters, data, item) as Json;
    else if (state.Type === 'Wait')
      await world.wait(
        state.Seconds === undefined
          ? { timestamp: String(at(data, state.TimestampPath ?? '')) }
          : { seconds: state.Seconds },
      );
    else if (state.Type === 'Map') {
      if (state.ItemProcessor === undefined) throw new Error('a Map without ItemProcessor');
      for (const one of at(data, state.ItemsPath ?? '$') as unknown[])
        await runAsl(state.ItemProcessor, evaluate(state.ItemSelector, data, one) as Json, world, one);
    } else if (state.Type === 'Task') {
      try {
        const result = await world.task(state.Resource ?? '', evaluate(state.Parameters, data, item) as Json);
        if (typeof state.ResultPath === 'string') data = { ...data, [state.ResultPath.slice(2)]: result };
      } catch (error) {
        name = state.Catch?.find((one) => one.ErrorEquals.includes((error as Error).name))?.Next;
        if (name === undefined) throw error;
      }
    } else if (state.Type !== 'Succeed') throw new Error(`not known here: a state of type ${state.Type}`);
  }
  return path;
}

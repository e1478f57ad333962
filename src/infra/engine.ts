import type { Engine, EngineOptions } from './choose';

/** The real Pulumi engine, driven through the Automation API; undefined where none is found. */
export function findEngine(_options: EngineOptions): Promise<Engine | undefined> {
  return Promise.resolve(undefined);
}

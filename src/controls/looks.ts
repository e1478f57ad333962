import type { Graph, Resource } from './graph';
import type { Finding } from './judge';

/** A finding for each resource of a type. */
export const each =
  (type: string | readonly string[], holds: (resource: Resource, graph: Graph) => boolean, why?: string) =>
  (graph: Graph): Finding[] =>
    graph
      .of(...(typeof type === 'string' ? [type] : type))
      .map((resource) => ({ resource, holds: holds(resource, graph), ...(why === undefined ? {} : { why }) }));

/** Each resource by several rules, each with what is wrong where it does not hold. */
export const rules =
  (type: string, all: Readonly<Record<string, (resource: Resource, graph: Graph) => boolean>>) =>
  (graph: Graph): Finding[] =>
    graph.of(type).map((resource) => {
      const broken = Object.entries(all).filter(([, holds]) => !holds(resource, graph));
      return {
        resource,
        holds: broken.length === 0,
        ...(broken.length === 0 ? {} : { why: broken.map(([w]) => w).join(', ') }),
      };
    });

const steps = (from: number, to: number): number[] =>
  Array.from({ length: (to - from) / 1024 + 1 }, (_, i) => from + i * 1024);

/**
 * What memory (MiB) Fargate allows for a size of CPU (1024 = one vCPU).
 * Source: Amazon ECS Developer Guide, "Task CPU and memory" for Fargate, Linux.
 */
export const MEMORY_OF_CPU: readonly { readonly cpu: number; readonly values: readonly number[] }[] = [
  { cpu: 256, values: [512, 1024, 2048] },
  { cpu: 512, values: steps(1024, 4096) },
  { cpu: 1024, values: steps(2048, 8192) },
  { cpu: 2048, values: steps(4096, 16_384) },
  { cpu: 4096, values: steps(8192, 30_720) },
];

/** Why a task of this size cannot run on Fargate; undefined where it can. */
export function sizeProblem(cpu: number, memory: number): string | undefined {
  const row = MEMORY_OF_CPU.find((candidate) => candidate.cpu === cpu);
  if (row === undefined) return `cpu: one of ${MEMORY_OF_CPU.map((r) => r.cpu).join(', ')}`;
  if (row.values.includes(memory)) return undefined;
  const { values } = row;
  return values.length <= 4
    ? `with cpu ${cpu}, memory is one of ${values.join(', ')}`
    : `with cpu ${cpu}, memory is ${values[0] ?? 0} to ${values.at(-1) ?? 0} in steps of 1024`;
}

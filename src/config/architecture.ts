/** Processors that a task of Fargate can ask for, in ECS's own words (RuntimePlatform, API reference); the first is the default. */
export const CPU_ARCHITECTURES = ['X86_64', 'ARM64'] as const;
export type CpuArchitecture = (typeof CPU_ARCHITECTURES)[number];

/** The platform that an image needs, in the words of OCI and Docker, to run as a task of an architecture. */
export const PLATFORM_OF = {
  X86_64: 'linux/amd64',
  ARM64: 'linux/arm64',
} as const satisfies Record<CpuArchitecture, string>;
export type TaskPlatform = (typeof PLATFORM_OF)[CpuArchitecture];

/** The platform of a machine whose `process.arch` this is; containers of it are Linux, whatever it is itself. */
export const platformOfMachine = (arch: string): string => `linux/${arch === 'x64' ? 'amd64' : arch}`;

/** What a task definition says, or leaves to ECS: without `runtimePlatform.cpuArchitecture` a task of Fargate is X86_64. */
export const architectureOf = (said: string | undefined): CpuArchitecture => (said === 'ARM64' ? 'ARM64' : 'X86_64');

import type { TaskPlatform } from '../../../../config/architecture';
import { messageOf } from '../../../../errors';
import { EngineError } from '../../../docker/engine';
import { AwsError } from '../../../kernel/types';
import { cannotPull, notFound, wrongPlatform } from '../../ecr/words';

/** Docker's word for an image that the registry has not, at whichever step it notices. */
const NOT_THERE =
  /manifest unknown|manifest for \S+ not found|name unknown|repository .* not found|not found: manifest/i;
const NOT_FOR_US = /no match(?:ing)? (?:manifest )?for (?:platform|linux)|does not match the specified platform/i;

/** Why an image could not be pulled, in AWS's words around or instead of Docker's. Pure. */
export function pullFailure(reference: string, platform: TaskPlatform, said: string): AwsError {
  if (NOT_FOR_US.test(said)) return wrongPlatform(platform);
  if (NOT_THERE.test(said)) return notFound(reference);
  return cannotPull(reference, said);
}

/** The kernel's word for a program of another processor, whoever passes it on: runc, or the container's own last line. */
export const ANOTHER_PROCESSOR = /exec format error/i;

/**
 * Why a container of an image that is right for its task cannot run on this machine: Fargate has both processors, a machine has one.
 * `machine` is its platform. Pure.
 */
export const needsEmulation = (platform: TaskPlatform, machine: string): string =>
  `CannotStartContainerError: exec format error: the task is for ${platform}, and this rehearsal's machine is ${machine} and needs emulation for it`;

/** Why a container could not be made or started, as ECS's agent passes on the daemon's word. Pure. */
export function startFailure(step: 'Create' | 'Start', error: unknown): AwsError {
  const code = `Cannot${step}ContainerError`;
  const said = error instanceof EngineError && error.status > 0 ? 'Error response from daemon: ' : '';
  return new AwsError(code, `${code}: ${said}${messageOf(error)}`);
}

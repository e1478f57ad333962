import { messageOf } from '../../../../errors';
import { EngineError } from '../../../docker/engine';
import { AwsError } from '../../../kernel/types';
import { cannotPull, notFound, wrongPlatform } from '../../ecr/words';

/** Docker's word for an image that the registry has not, at whichever step it notices. */
const NOT_THERE =
  /manifest unknown|manifest for \S+ not found|name unknown|repository .* not found|not found: manifest/i;
const NOT_FOR_US = /no match(?:ing)? (?:manifest )?for (?:platform|linux)|does not match the specified platform/i;

/** Why an image could not be pulled, in AWS's words around or instead of Docker's. Pure. */
export function pullFailure(reference: string, said: string): AwsError {
  if (NOT_FOR_US.test(said)) return wrongPlatform();
  if (NOT_THERE.test(said)) return notFound(reference);
  return cannotPull(reference, said);
}

/** Why a container could not be made or started, as ECS's agent passes on the daemon's word. Pure. */
export function startFailure(step: 'Create' | 'Start', error: unknown): AwsError {
  const code = `Cannot${step}ContainerError`;
  const said = error instanceof EngineError && error.status > 0 ? 'Error response from daemon: ' : '';
  return new AwsError(code, `${code}: ${said}${messageOf(error)}`);
}

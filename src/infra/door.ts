import type { DoorRequest } from '../rehearsal/resources/door';

/** The provider's way to the rehearsal cloud: one JSON request per operation. */
export type DoorCall = <T>(request: DoorRequest) => Promise<T>;

/** @param control `RehearsalInfo.control`. */
export function doorClient(control: string): DoorCall {
  return async <T>(request: DoorRequest): Promise<T> => {
    const response = await fetch(`${control}/resources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const answer = (await response.json()) as { error?: string };
    if (!response.ok)
      throw new Error(`${request.type} ${request.name}: ${answer.error ?? `status ${response.status}`}`);
    return answer as T;
  };
}

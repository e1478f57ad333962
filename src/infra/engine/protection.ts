import type { Stack } from '@pulumi/pulumi/automation/stack';

/** What the engine says where protection stands in the way of a step. */
const PROTECTED = /marked for protection|because it is protected/;

/** The stack's own word that one of its resources failed. */
const OVERALL = /^(?:\S+: )?(?:preview|update|destroy) failed$/;

/** Whether a preview failed only because what it shows is protected: then the preview itself is whole, and worth showing. */
export const onlyProtected = (said: readonly string[]): boolean =>
  said.some((text) => PROTECTED.test(text)) && said.every((text) => PROTECTED.test(text) || OVERALL.test(text));

interface Checkpoint {
  readonly resources?: readonly { readonly urn: string; readonly protect?: boolean }[];
}

/** Takes the protection off those resources in the state, as `pulumi state unprotect` does; the program sets it again. */
export async function unprotectInState(stack: Stack, urns: readonly string[]): Promise<void> {
  if (urns.length === 0) return;
  const state = await stack.exportStack();
  const checkpoint = state.deployment as Checkpoint | undefined;
  const resources = checkpoint?.resources ?? [];
  if (!resources.some((r) => urns.includes(r.urn) && r.protect === true)) return;
  const loosened = resources.map((r) => (urns.includes(r.urn) ? { ...r, protect: false } : r));
  await stack.importStack({ ...state, deployment: { ...checkpoint, resources: loosened } });
}

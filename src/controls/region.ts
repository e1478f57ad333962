/** What is of an account or of the edge as a whole, and in no region whatever its provider's. */
const GLOBAL = /^aws:(?:iam|cloudfront|route53|organizations|globalaccelerator|shield|waf|budgets)\//;

/** The region that a resource names for itself, or its program for it by a provider; undefined where it is the environment's. */
export function ownRegion(resource: {
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly providerRegion?: string | undefined;
}): string | undefined {
  const { region } = resource.inputs;
  if (region !== undefined) return String(region);
  return GLOBAL.test(resource.type) ? undefined : resource.providerRegion;
}

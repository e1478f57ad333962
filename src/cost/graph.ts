/** A resource as a program makes it, as far as its price goes; a synthesised graph and an engine's state both have it. */
export interface CostResource {
  /** Pulumi's type token. */
  readonly type: string;
  readonly name: string;
  /** The provider's inputs. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Region of the provider that its program names for it, where it does. */
  readonly providerRegion?: string | undefined;
}

/** An answer of AWS, or why there is none, in its words. */
export type Looked<T> = { readonly found: T } | { readonly error: string };

/** Where a subnet's traffic to the internet goes: what its default route points at. */
export type WayOut = 'internet-gateway' | 'other' | 'none';

export interface SubnetFacts {
  readonly vpcId: string;
  readonly zone: string;
  readonly cidr: string;
  readonly wayOut: WayOut;
}

export interface StoreFacts {
  readonly secret: Looked<{
    readonly arn: string;
    /** ARN of the customer key that it is encrypted with; absent for AWS's own. */
    readonly keyArn?: string;
  }>;
  /** Absent where no security group is named. */
  readonly group?: Looked<{ readonly vpcId: string }>;
}

/** What AWS says about everything under infrastructure.existing. */
export interface ExistingFacts {
  readonly vpc?: Looked<{ readonly cidrs: readonly string[]; readonly state: string }>;
  /** By subnet id. */
  readonly subnets: Readonly<Record<string, Looked<SubnetFacts>>>;
  readonly cluster?: Looked<{ readonly arn: string; readonly name: string; readonly status: string }>;
  readonly postgres?: StoreFacts;
  readonly redis?: StoreFacts;
}

/** What was found, where something was looked for and is there. */
export const foundOf = <T>(looked: Looked<T> | undefined): T | undefined =>
  looked !== undefined && 'found' in looked ? looked.found : undefined;

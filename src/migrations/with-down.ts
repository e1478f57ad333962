/** What a rollback takes back in the databases. */
export const WITH_DOWN = ['contract', 'all'] as const;
export type WithDown = (typeof WITH_DOWN)[number];

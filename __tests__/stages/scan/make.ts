import type { BareFinding, Finding } from '../../../src/stages/scan/finding';

/** A vulnerable package, unless said otherwise. */
export const bare = (over: Partial<BareFinding> = {}): BareFinding => ({
  kind: 'dependencies',
  id: 'CVE-2021-44906',
  aliases: [],
  scanners: ['osv-scanner'],
  severity: 'high',
  message: 'prototype pollution',
  package: { name: 'minimist', version: '1.2.0' },
  fixedVersion: '1.2.6',
  path: 'package-lock.json',
  line: 15,
  ...over,
});
export const finding = (over: Partial<Finding> = {}): Finding => ({
  ...bare(over),
  fingerprint: `${JSON.stringify(over)}:1`,
  ...over,
});

import { z } from 'zod';

import { argv, duration, name, SECOND } from './schema-parts';

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;

const scannerCommand = z.strictObject({
  run: argv.describe('Command that writes SARIF.'),
  dir: z.string().default('.').describe('Working directory, relative to ez-deploy.yml.'),
  sarif: z.string().optional().describe('File the command writes; its standard output where absent.'),
  exitCodes: z
    .array(z.number().int())
    .default([0, 1])
    .describe('Exit codes that mean "ran": every other is a failed scan.'),
  timeout: duration('The scanner is ended after this long.', '10m', SECOND, '6h'),
});

/** The `scan` block: built-in scanners are chosen by what the folder holds; this says what is different. */
export const scanSchema = z
  .strictObject({
    scanners: z
      .record(name(), z.union([z.literal('off'), scannerCommand]))
      .default({})
      .describe(
        'Scanners, by name. dependencies, images, code, secrets, infrastructure, dockerfiles and workflows are built in: off switches one off, a command replaces it. Other names are further scanners.',
      ),
    failOn: z.enum(SEVERITIES).default('high').describe('Findings of this severity or above fail the stage.'),
    onlyFixable: z
      .boolean()
      .default(false)
      .describe('A vulnerable package fails the stage only where there is a version that mends it.'),
    pullRequests: z
      .enum(['new', 'all'])
      .default('new')
      .describe('new: a pull request fails by what its base does not have already; all: by everything.'),
    allowList: z
      .string()
      .default('scan-allow.yml')
      .describe('File of findings that are accepted, each with reason, owner and last day; need not exist.'),
    exclude: z
      .array(z.string().min(1))
      .default([])
      .describe('Files, and folders with a slash at their end, that built-in scanners do not see.'),
    images: z
      .array(z.string().min(1))
      .default([])
      .describe('Image archives (docker save, OCI) that are scanned, relative to ez-deploy.yml.'),
    fetch: z
      .boolean()
      .default(true)
      .describe('Built-in scanners that are not on PATH are fetched, pinned and verified, into the tool cache.'),
    timeout: duration('A built-in scanner is ended after this long.', '10m', SECOND, '6h'),
    databases: z
      .strictObject({
        maxAge: duration('Databases of vulnerabilities older than this fail the stage.', '7d', '1h', '365d'),
        allowOld: z.boolean().default(false).describe('Older ones only warn.'),
        offline: z
          .string()
          .optional()
          .describe('Folder with OSV databases (ECOSYSTEM/all.zip): nothing is asked of the internet.'),
      })
      .prefault({})
      .describe('Databases of vulnerabilities.'),
    codeScanning: z
      .boolean()
      .default(true)
      .describe('In a workflow whose token may, findings go to GitHub code scanning.'),
  })
  .describe('What the scan stage does.');

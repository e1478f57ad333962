// Writes every generated file, or with --check says which of them is not what its source gives.
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { register } from 'tsx/esm/api';

import { root } from './setup.mjs';

register();
const { generatedFiles } = await import('./generated-files.ts');
const checking = process.argv.includes('--check');
const stale = [];
for (const [file, text] of Object.entries(await generatedFiles())) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(file);
  if (checking) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
if (stale.length === 0) console.log('generated files are current');
else console.log(`${checking ? 'not current' : 'written'}: ${stale.join(', ')}`);
if (checking && stale.length > 0) {
  console.log('Run: npm run generate');
  process.exitCode = 1;
}

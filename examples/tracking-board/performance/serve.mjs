// The backend as the performance suite loads it: its database migrated first, then the server on PORT.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../backend/', import.meta.url));
execFileSync(process.execPath, ['src/migrate.js', 'up'], { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
process.chdir(cwd);
await import('../backend/src/main.js');

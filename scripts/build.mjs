// Bundles src/main.ts into dist/ with ncc. Lazy import() of each stage becomes a chunk of its own, so that nobody pays for
// Pulumi to run `notify`. What ncc cannot relocate is replaced by a stub that says what is missing.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : join(root, 'dist');
const ncc = createRequire(import.meta.url)('@vercel/ncc');

const STUB = './stub.js';
const { code, assets } = await ncc(join(root, 'src/main.ts'), {
  cache: false,
  minify: true,
  quiet: true,
  target: 'es2022',
  externals: {
    // Pulumi's closure serialiser and package installer: never reached by inline programs; both break ncc.
    typescript: STUB,
    '@npmcli/arborist': STUB,
    // dynalite's disk store and ws's native speed-ups: memory and plain JavaScript serve here.
    'classic-level': STUB,
    bufferutil: STUB,
    'utf-8-validate': STUB,
    'cbor-extract': STUB,
    'pg-native': STUB,
  },
});

// dynalite's test certificate would only alarm secret scanners: nothing here serves TLS.
const wanted = (name) =>
  !/^(typescript\.js|vendor\/)|\.pem$/.test(name) && !name.endsWith('.map') && !name.endsWith('.d.ts');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'index.js'), code);
// PostgreSQL's parser looks for its WebAssembly beside the chunk that loads it.
const pgQuery = dirname(createRequire(import.meta.url).resolve('libpg-query'));
writeFileSync(join(out, 'libpg-query.wasm'), readFileSync(join(pgQuery, 'libpg-query.wasm')));
// What pins the scanners, and the rules of the code scanner: read at run time.
cpSync(join(root, 'scanners'), join(out, 'scanners'), { recursive: true });
for (const [name, asset] of Object.entries(assets)) {
  if (!wanted(name)) continue;
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, asset.source);
}
writeFileSync(
  join(out, 'stub.js'),
  `// Stands in for packages that the bundle never uses on its own paths; touching one says so.
module.exports = new Proxy(function () {}, {
  get: (_, key) => {
    if (key === '__esModule' || key === 'then' || typeof key === 'symbol') return undefined;
    return function () { throw new Error('ez-deploy: ' + String(key) + ' of a package that is not part of the bundle was called'); };
  },
});
`,
);
// The post step is told apart by its file, never by saved state: a runner that died early saved none.
writeFileSync(join(out, 'post.js'), `process.env.EZ_DEPLOY_POST = '1';\nrequire('./index.js');\n`);
// ncc may emit a package.json with "type": "module"; a neighbour like that breaks the CommonJS entry.
if (existsSync(join(out, 'package.json'))) rmSync(join(out, 'package.json'));
writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');

let total = 0;
for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) total += statSync(join(entry.parentPath, entry.name)).size;
}
console.log(
  `dist: index.js ${(code.length / 1e6).toFixed(2)} MB, all ${(total / 1e6).toFixed(1)} MB in ${out === join(root, 'dist') ? 'dist' : 'the given folder'}`,
);

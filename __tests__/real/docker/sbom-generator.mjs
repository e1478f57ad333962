// An SBOM generator for BuildKit: Docker's own cannot be had here. It speaks the protocol that BuildKit documents
// (docs/attestations/sbom-protocol.md) and lists the npm packages that it finds.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { BUILDKIT_SCAN_SOURCE: source, BUILDKIT_SCAN_DESTINATION: destination } = process.env;
const packages = [];
const visit = (folder, depth) => {
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.isFile() && entry.name === 'package.json' && folder.includes('node_modules')) {
      const { name, version } = JSON.parse(readFileSync(join(folder, entry.name), 'utf8'));
      if (typeof name === 'string' && typeof version === 'string') packages.push({ name, versionInfo: version });
    } else if (entry.isDirectory() && depth < 12) visit(join(folder, entry.name), depth + 1);
  }
};
visit(source, 0);
mkdirSync(destination, { recursive: true });
const named = packages.map((one, i) => ({ ...one, SPDXID: `SPDXRef-${i}`, downloadLocation: 'NOASSERTION' }));
const statement = {
  _type: 'https://in-toto.io/Statement/v0.1',
  predicateType: 'https://spdx.dev/Document',
  subject: [],
  predicate: {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'image',
    documentNamespace: 'https://ez-deploy.invalid/sbom',
    creationInfo: { created: new Date(0).toISOString(), creators: ['Tool: sbom-generator'] },
    packages: named,
  },
};
writeFileSync(join(destination, 'image.spdx.json'), JSON.stringify(statement));

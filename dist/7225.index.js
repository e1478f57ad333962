"use strict";
exports.id = 7225;
exports.ids = [7225];
exports.modules = {

/***/ 1815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   oi: () => (/* binding */ CPU_ARCHITECTURES),
/* harmony export */   qy: () => (/* binding */ platformOfMachine),
/* harmony export */   wu: () => (/* binding */ PLATFORM_OF)
/* harmony export */ });
/** Processors that a task of Fargate can ask for, in ECS's own words (RuntimePlatform, API reference); the first is the default. */
const CPU_ARCHITECTURES = ['X86_64', 'ARM64'];
/** The platform that an image needs, in the words of OCI and Docker, to run as a task of an architecture. */
const PLATFORM_OF = {
    X86_64: 'linux/amd64',
    ARM64: 'linux/arm64',
};
/** The platform of a machine whose `process.arch` this is; containers of it are Linux, whatever it is itself. */
const platformOfMachine = (arch) => `linux/${arch === 'x64' ? 'amd64' : arch}`;
/** What a task definition says, or leaves to ECS: without `runtimePlatform.cpuArchitecture` a task of Fargate is X86_64. */
const architectureOf = (said) => (said === 'ARM64' ? 'ARM64' : 'X86_64');


/***/ }),

/***/ 81278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ commandProblem),
/* harmony export */   s: () => (/* binding */ toArgv)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);

const QUOTE = 'put it in quotes where the command itself reads it';
const FIX = 'put it into a script file and run that, or give the command as a list of words';
/** What only a shell would understand, outside quotes; longest first. */
const OPERATORS = ['&&', '||', '>>', '<<', '$(', '${', '|', '>', '<', '&', ';', '`'];
/**
 * Splits one command line into words as a POSIX shell would: spaces part, quotes and backslashes hold together. Nothing is
 * expanded. What would need a shell (pipes, redirections, `&&`, variables) is a problem, never passed on as text.
 */
function splitLine(line) {
    const words = [];
    let word;
    let quote;
    for (let i = 0; i < line.length; i += 1) {
        const char = line.charAt(i);
        const next = line.charAt(i + 1);
        if (char === '\0')
            return { problem: 'holds a zero character', fix: 'remove it' };
        if (quote !== "'" && expands(char, next))
            return { problem: `has "${char}", which needs a shell, and none is used`, fix: FIX };
        if (quote !== undefined) {
            if (char === quote)
                quote = undefined;
            else if (quote === '"' && char === '\\' && '"\\$`'.includes(next) && next !== '') {
                word = (word ?? '') + next;
                i += 1;
            }
            else
                word = (word ?? '') + char;
        }
        else if (char === '"' || char === "'") {
            quote = char;
            word ??= '';
        }
        else if (char === '\\' && next !== '') {
            // A backslash at the end of a line joins it with the next, as in a shell.
            if (next !== '\n')
                word = (word ?? '') + next;
            i += 1;
        }
        else if (/\s/.test(char)) {
            if (char === '\n' && (words.length > 0 || word !== undefined) && line.slice(i).trim() !== '')
                return { problem: 'is more than one line', fix: FIX };
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            const operator = OPERATORS.find((op) => line.startsWith(op, i));
            if (operator !== undefined)
                return { problem: `has "${operator}", which needs a shell, and none is used`, fix: FIX };
            if (char === '*' || (char === '#' && word === undefined))
                return { problem: `has "${char}", which means something to a shell, and none is used`, fix: QUOTE };
            word = (word ?? '') + char;
        }
    }
    if (quote !== undefined)
        return { problem: `has a ${quote} that is not closed`, fix: 'close the quote' };
    if (word !== undefined)
        words.push(word);
    if (/^[A-Za-z_]\w*=/.test(words[0] ?? ''))
        return { problem: 'begins with a variable, which only a shell sets', fix: 'put the variable under env:' };
    if (words.length === 0 || words[0] === '')
        return { problem: 'is empty', fix: 'write the command to run' };
    return { argv: words };
}
/** Variables and substitutions, which a shell expands between double quotes too. */
function expands(char, next) {
    return (char === '$' && /[A-Za-z_({]/.test(next)) || char === '`';
}
/** The problem of a command as configured; undefined where it can be run. */
function commandProblem(run) {
    if (typeof run === 'string') {
        const split = splitLine(run);
        return 'problem' in split ? split : undefined;
    }
    if (run.length === 0 || run[0] === '')
        return { problem: 'is empty', fix: 'write the command to run' };
    if (run.some((word) => word.includes('\0')))
        return { problem: 'holds a zero character', fix: 'remove it' };
    return undefined;
}
/**
 * The argv of a command as configured: a list as it is, a line split by {@link splitLine}.
 * @throws ConfigError where it cannot be run without a shell; the loader has refused such a file before.
 */
function toArgv(run) {
    const wrong = commandProblem(run);
    if (wrong !== undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([{ where: 'command', what: wrong.problem, fix: wrong.fix }]);
    }
    if (typeof run !== 'string')
        return [...run];
    const split = splitLine(run);
    return 'argv' in split ? [...split.argv] : [];
}


/***/ }),

/***/ 84239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ScanFailed: () => (/* reexport */ ScanFailed),
  applyScan: () => (/* binding */ applyScan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/child/environment.ts
var environment = __webpack_require__(48659);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./src/stages/scan/allow.ts



const entrySchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().min(1),
    package: schemas/* string */.YjP().min(1).optional(),
    path: schemas/* string */.YjP().min(1).optional(),
    reason: schemas/* string */.YjP().trim().min(10),
    owner: schemas/* string */.YjP().trim().min(1),
    expires: schemas/* string */.YjP().regex(/^\d{4}-\d{2}-\d{2}$/),
});
const HELP = {
    id: 'write the id of the finding, as the scan shows it',
    reason: 'write why this is acceptable, in at least ten characters',
    owner: 'write who answers for it',
    expires: 'write its last day as YYYY-MM-DD, in quotes',
};
/**
 * Reads an allow-list: a YAML list of entries with `id`, `reason`, `owner`, `expires`, and `package` and `path` to narrow it.
 * @throws ConfigError with everything that is wrong with it.
 */
function parseAllowList(text, file) {
    let value;
    try {
        value = (0,dist.parse)(text, { maxAliasCount: 0 });
    }
    catch (error) {
        throw new errors/* ConfigError */.xL([
            { where: file, what: `is not YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0] ?? ''}`, fix: 'mend the file' },
        ]);
    }
    const list = schemas/* array */.YOg(schemas/* unknown */.L5J()).safeParse(value ?? []);
    if (!list.success)
        throw new errors/* ConfigError */.xL([{ where: file, what: 'is not a list', fix: 'begin each entry with "- id:"' }]);
    const entries = [];
    const problems = [];
    list.data.forEach((item, i) => {
        const parsed = entrySchema.safeParse(item);
        if (parsed.success) {
            const { data } = parsed;
            const day = new Date(`${data.expires}T00:00:00Z`);
            if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== data.expires) {
                const fix = HELP['expires'] ?? '';
                problems.push({ where: `${file}[${i}].expires`, what: `${data.expires} is no day`, fix });
            }
            else
                entries.push({ ...data, package: data.package, path: data.path });
            return;
        }
        for (const issue of parsed.error.issues) {
            const key = String(issue.path[0] ?? '');
            const where = `${file}[${i}]${key === '' ? '' : `.${key}`}`;
            problems.push({ where, what: issue.message, fix: HELP[key] ?? 'see docs/scan.md for the keys of an entry' });
        }
    });
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return entries;
}
function covers(entry, finding) {
    if (entry.id !== finding.id && !finding.aliases.includes(entry.id))
        return false;
    if (entry.package !== undefined && entry.package !== finding.package?.name)
        return false;
    if (entry.path === undefined)
        return true;
    return entry.path.endsWith('/') ? (finding.path ?? '').startsWith(entry.path) : entry.path === finding.path;
}
/** Takes out what the list allows on that day. An entry is good to the end of its last day, UTC. */
function applyAllowList(findings, entries, now) {
    const today = now.toISOString().slice(0, 10);
    const valid = entries.filter((e) => e.expires >= today);
    const used = new Set();
    const left = [];
    const allowed = [];
    for (const finding of findings) {
        const entry = valid.find((e) => covers(e, finding));
        for (const e of valid)
            if (covers(e, finding))
                used.add(e);
        if (entry === undefined)
            left.push(finding);
        else
            allowed.push({ finding, entry });
    }
    return {
        left,
        allowed,
        expired: entries.filter((e) => e.expires < today),
        unused: valid.filter((e) => !used.has(e)),
    };
}

// EXTERNAL MODULE: ./src/child/run.ts + 1 modules
var run = __webpack_require__(67089);
// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(97840);
// EXTERNAL MODULE: ./src/config/argv.ts
var config_argv = __webpack_require__(81278);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/config/schema.ts + 9 modules
var schema = __webpack_require__(15773);
;// CONCATENATED MODULE: ./src/stages/scan/finding.ts


/** What is looked at; also the names under which a built-in scanner is switched off or replaced in `scan.scanners`. */
const KINDS = [
    'dependencies',
    'images',
    'code',
    'secrets',
    'infrastructure',
    'dockerfiles',
    'workflows',
];
const rank = (severity) => schema/* SEVERITIES */.oC.indexOf(severity);
/** Findings at or above the limit. */
function atLeast(findings, limit) {
    return findings.filter((f) => rank(f.severity) >= rank(limit));
}
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Most severe first, then by place and name: the same order whatever order the scanners ended in. */
function byImportance(a, b) {
    return (rank(b.severity) - rank(a.severity) ||
        byText(a.path ?? '', b.path ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        byText(a.id, b.id) ||
        byText(a.package?.name ?? '', b.package?.name ?? ''));
}
/** `lodash 4.17.0 in package-lock.json:12`, for a person. */
function placeText(finding) {
    const where = finding.path === undefined ? '' : `${finding.path}${finding.line === undefined ? '' : `:${finding.line}`}`;
    const of = finding.package === undefined ? '' : `${finding.package.name} ${finding.package.version}`.trim();
    return [of, where].filter((t) => t !== '').join(' in ');
}
/**
 * Gives each finding its fingerprint: of a package, the vulnerability, package and file (not the version: an upgrade that
 * does not mend it leaves the same finding); of code, the rule, the file and the text of the line, counted where one line
 * stands several times. Lines that move keep their findings.
 * @param lineOf text of a line of a file; undefined where it cannot be read.
 */
function fingerprinted(findings, lineOf) {
    const seen = new Map();
    return [...findings].sort(byImportance).map((finding) => {
        const { path, line } = finding;
        const text = path === undefined || line === undefined ? undefined : lineOf(path, line);
        const what = finding.package === undefined
            ? [finding.kind, finding.id, path ?? '', (text ?? finding.message).trim().replaceAll(/\s+/g, ' ')]
            : [finding.kind, finding.id, finding.package.name, path ?? ''];
        const key = JSON.stringify(what);
        const nth = seen.get(key) ?? 0;
        seen.set(key, nth + 1);
        const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32);
        return { ...finding, fingerprint: `${hash}:${nth + 1}` };
    });
}

;// CONCATENATED MODULE: ./src/stages/scan/merge.ts

/** Rules of different scanners that say the same. One of a pair speaks of a file as a whole, so their lines may differ. */
const SAME_RULES = [
    ['DL3002', 'CKV_DOCKER_8'],
    ['dockerfile-without-user', 'CKV_DOCKER_3'],
    ['DL3057', 'CKV_DOCKER_2'],
    ['DL3007', 'CKV_DOCKER_7'],
    ['zizmor/template-injection', 'CKV_GHA_2'],
];
const SAME = new Map(SAME_RULES.flatMap((rules) => rules.map((rule) => [rule, rules[0] ?? rule])));
const VULNERABILITY = /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}|(?:GO|PYSEC|RUSTSEC|OSV|DSA|ALPINE|DEBIAN)-[\w-]+)$/;
/** CVE first, then GHSA, then other databases, then rules. */
function standing(id) {
    if (id.startsWith('CVE-'))
        return 0;
    if (id.startsWith('GHSA-'))
        return 1;
    return VULNERABILITY.test(id) ? 2 : 3;
}
/** The best name first. */
function orderIds(ids) {
    return [...new Set(ids)].sort((a, b) => standing(a) - standing(b) || (a < b ? -1 : a > b ? 1 : 0));
}
/** A lock file may hold two versions of a package: each is upgraded for itself. */
const nameOf = (of) => `${of.name}@${of.version}`;
/**
 * Under what a finding meets others: its names, the file and the package. A vulnerability is the same wherever in the file it is
 * told; a rule of code only on its line, for a file may break it twice.
 */
function keysOf(finding, packagesAt) {
    const ids = [finding.id, ...finding.aliases];
    // A scanner that names no package means the one that others name, where there is just one.
    const meant = new Set(ids.flatMap((id) => [...(packagesAt.get(`${id}\n${finding.path ?? ''}`) ?? [])]));
    const of = finding.package !== undefined ? nameOf(finding.package) : meant.size === 1 ? [...meant].join('') : '';
    return ids.map((id) => {
        const line = SAME.has(id) || VULNERABILITY.test(id) ? '' : String(finding.line ?? '');
        return [SAME.get(id) ?? id, finding.path ?? '', of, line].join('\n');
    });
}
/** Compares versions by their numbers; what is equal in them, by text. */
function compareVersions(a, b) {
    const numbers = (version) => (version.match(/\d+/g) ?? []).slice(0, 6).map(Number);
    const [x, y] = [numbers(a), numbers(b)];
    for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
        const difference = (x[i] ?? 0) - (y[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return a < b ? -1 : a > b ? 1 : 0;
}
function join(group) {
    const sorted = [...group].sort((a, b) => 
    // The words of whoever knows most: a package, a fixed version, a line.
    Number(b.package !== undefined) - Number(a.package !== undefined) ||
        Number(b.fixedVersion !== undefined) - Number(a.fixedVersion !== undefined) ||
        Number(b.line !== undefined) - Number(a.line !== undefined) ||
        byImportance(a, b) ||
        byText(`${a.kind}\n${a.message}`, `${b.kind}\n${b.message}`));
    const [best] = sorted;
    if (best === undefined)
        throw new Error('nothing to merge');
    const ids = orderIds(group.flatMap((f) => [f.id, ...f.aliases]));
    // Two databases that name different versions: the larger one is free of it by both.
    const fixed = group.flatMap((f) => (f.fixedVersion === undefined ? [] : [f.fixedVersion])).sort(compareVersions);
    return {
        ...best,
        id: ids[0] ?? best.id,
        aliases: ids.slice(1).sort(),
        scanners: [...new Set(group.flatMap((f) => f.scanners))].sort(),
        severity: group.reduce((worst, f) => (rank(f.severity) > rank(worst) ? f.severity : worst), best.severity),
        fixedVersion: fixed.at(-1),
        line: best.line ?? sorted.find((f) => f.line !== undefined)?.line,
    };
}
/**
 * Makes one of findings that share a name, a file and a package. The result does not depend on the order of the findings, no
 * name is lost, and the worst severity holds.
 */
function mergeFindings(findings) {
    const packagesAt = new Map();
    for (const finding of findings) {
        if (finding.package === undefined)
            continue;
        for (const id of [finding.id, ...finding.aliases]) {
            const at = `${id}\n${finding.path ?? ''}`;
            packagesAt.set(at, (packagesAt.get(at) ?? new Set()).add(nameOf(finding.package)));
        }
    }
    const parent = findings.map((_, i) => i);
    const find = (i) => {
        let top = i;
        while (parent[top] !== top)
            top = parent[top] ?? top;
        parent[i] = top;
        return top;
    };
    const first = new Map();
    findings.forEach((finding, i) => {
        for (const key of keysOf(finding, packagesAt)) {
            const other = first.get(key);
            if (other === undefined)
                first.set(key, i);
            else
                parent[find(i)] = find(other);
        }
    });
    const groups = new Map();
    findings.forEach((finding, i) => {
        const top = find(i);
        groups.set(top, [...(groups.get(top) ?? []), finding]);
    });
    return [...groups.values()].map(join).sort(byImportance);
}

;// CONCATENATED MODULE: ./src/stages/scan/sarif.ts

const message = schemas/* object */.Ikc({ text: schemas/* string */.YjP().optional(), markdown: schemas/* string */.YjP().optional(), id: schemas/* string */.YjP().optional() });
const properties = schemas/* object */.Ikc({ 'security-severity': schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional() }).optional();
const level = schemas/* enum */.k5n(['none', 'note', 'warning', 'error']).optional();
const rule = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    shortDescription: message.optional(),
    defaultConfiguration: schemas/* object */.Ikc({ level }).optional(),
    properties,
});
const result = schemas/* object */.Ikc({
    ruleId: schemas/* string */.YjP().optional(),
    ruleIndex: schemas/* number */.aig().int().optional(),
    rule: schemas/* object */.Ikc({ id: schemas/* string */.YjP().optional(), index: schemas/* number */.aig().int().optional() }).optional(),
    level,
    kind: schemas/* string */.YjP().optional(),
    message,
    locations: schemas/* array */.YOg(schemas/* object */.Ikc({
        physicalLocation: schemas/* object */.Ikc({
            artifactLocation: schemas/* object */.Ikc({ uri: schemas/* string */.YjP().optional() }).optional(),
            region: schemas/* object */.Ikc({ startLine: schemas/* number */.aig().int().optional() }).optional(),
        })
            .optional(),
    }))
        .optional(),
    suppressions: schemas/* array */.YOg(schemas/* object */.Ikc({ status: schemas/* string */.YjP().optional() })).optional(),
    properties,
});
/** The part of SARIF 2.1.0 that is read; the rest passes unread. */
const sarif = schemas/* object */.Ikc({
    version: schemas/* literal */.euz('2.1.0'),
    runs: schemas/* array */.YOg(schemas/* object */.Ikc({
        tool: schemas/* object */.Ikc({ driver: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), rules: schemas/* array */.YOg(rule).optional() }) }),
        results: schemas/* array */.YOg(result).optional(),
        invocations: schemas/* array */.YOg(schemas/* object */.Ikc({ executionSuccessful: schemas/* boolean */.zMY() })).optional(),
    })),
});
/** What a scanner wrote is not a SARIF log that can be trusted; the message says why. */
class SarifError extends Error {
    name = 'SarifError';
}
/**
 * Severity by `security-severity` (a CVSS score, bands of CVSS 3.1: 9.0, 7.0, 4.0) where there is one, else by level. A result
 * without a level is a `warning` (SARIF 2.1.0, 3.27.10) unless its rule says otherwise.
 */
function severityOf(found, of) {
    const score = Number(found.properties?.['security-severity'] ?? of?.properties?.['security-severity'] ?? Number.NaN);
    if (Number.isFinite(score) && score > 0) {
        return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
    }
    switch (found.level ?? of?.defaultConfiguration?.level ?? 'warning') {
        case 'error':
            return 'high';
        case 'warning':
            return 'medium';
        case 'note':
        case 'none':
            return 'low';
    }
}
/** Kinds that say "looked, and all is well": not findings (SARIF 2.1.0, 3.27.9). */
const NO_FINDING = new Set(['pass', 'notApplicable', 'informational']);
/**
 * Reads a SARIF log.
 * @param suppressed `show`: a comment in the source silences nothing.
 * @throws SarifError where it is not one, holds no run, or says itself that the scan did not succeed.
 */
function parseSarif(text, suppressed = 'hide') {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        throw new SarifError(text.trim() === '' ? 'it is empty' : 'it is not JSON');
    }
    const parsed = sarif.safeParse(value);
    if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new SarifError(`it is not SARIF 2.1.0: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
    }
    if (parsed.data.runs.length === 0)
        throw new SarifError('it holds no run');
    const findings = [];
    for (const run of parsed.data.runs) {
        const { name, rules = [] } = run.tool.driver;
        if (run.invocations?.some((i) => !i.executionSuccessful)) {
            throw new SarifError(`${name} says itself that its run was not successful`);
        }
        for (const found of run.results ?? []) {
            if (found.kind !== undefined && NO_FINDING.has(found.kind))
                continue;
            // Suppressed in the source or by a baseline; one that is only proposed still counts.
            const accepted = found.suppressions?.some((s) => s.status === undefined || s.status === 'accepted') ?? false;
            if (accepted && suppressed === 'hide')
                continue;
            const id = found.ruleId ?? found.rule?.id;
            const index = found.ruleIndex ?? found.rule?.index;
            const of = (index === undefined || index < 0 ? undefined : rules[index]) ?? rules.find((r) => r.id === id);
            const place = found.locations?.[0]?.physicalLocation;
            findings.push({
                tool: name,
                rule: id ?? of?.id ?? 'unnamed rule',
                severity: severityOf(found, of),
                message: found.message.text ?? found.message.markdown ?? of?.shortDescription?.text ?? 'no message',
                file: place?.artifactLocation?.uri,
                line: place?.region?.startLine,
            });
        }
    }
    return findings;
}

;// CONCATENATED MODULE: ./src/stages/scan/advisories.ts



/** CVSS 3.1's bands. */
function severityOfScore(score) {
    return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
}
/** Names of GitHub's and npm's advisories; one that nobody rated counts as high: it is not known to be harmless. */
function severityOfWord(word) {
    switch (word?.toLowerCase()) {
        case 'critical':
            return 'critical';
        case 'moderate':
        case 'medium':
            return 'medium';
        case 'low':
        case 'info':
            return 'low';
        default:
            return 'high';
    }
}
function read(text, schema, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new SarifError(text.trim() === '' ? 'it is empty' : 'it is not JSON');
    }
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new SarifError(`it is not ${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}
const osvSchema = schemas/* object */.Ikc({
    results: schemas/* array */.YOg(schemas/* object */.Ikc({
        source: schemas/* object */.Ikc({ path: schemas/* string */.YjP() }),
        packages: schemas/* array */.YOg(schemas/* object */.Ikc({
            package: schemas/* object */.Ikc({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP().default(''), ecosystem: schemas/* string */.YjP().default('') }),
            vulnerabilities: schemas/* array */.YOg(schemas/* object */.Ikc({
                id: schemas/* string */.YjP(),
                aliases: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
                summary: schemas/* string */.YjP().nullish(),
                details: schemas/* string */.YjP().nullish(),
                database_specific: schemas/* object */.Ikc({ severity: schemas/* unknown */.L5J() }).partial().nullish(),
                affected: schemas/* array */.YOg(schemas/* object */.Ikc({
                    package: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).partial().nullish(),
                    ranges: schemas/* array */.YOg(schemas/* object */.Ikc({
                        type: schemas/* string */.YjP(),
                        events: schemas/* array */.YOg(schemas/* object */.Ikc({ introduced: schemas/* string */.YjP(), fixed: schemas/* string */.YjP() }).partial()),
                    }))
                        .nullish(),
                }))
                    .nullish(),
            }))
                .default([]),
            groups: schemas/* array */.YOg(schemas/* object */.Ikc({ ids: schemas/* array */.YOg(schemas/* string */.YjP()), max_severity: schemas/* string */.YjP().nullish() })).default([]),
        })),
    })),
});
/** The version that ends the range in which the installed one is; undefined where nobody has mended it. */
function fixedAfter(installed, ranges) {
    const ends = ranges.flatMap(({ events }) => {
        let from = '0';
        return events.flatMap((event) => {
            if (event.introduced !== undefined)
                from = event.introduced;
            const inRange = from === '0' || compareVersions(from, installed) <= 0;
            return event.fixed !== undefined && inRange && compareVersions(installed, event.fixed) < 0 ? [event.fixed] : [];
        });
    });
    return ends.sort(compareVersions)[0];
}
/**
 * Reads `osv-scanner --format json`.
 * @param place of a lock file's absolute path and a package in it.
 */
function parseOsv(text, kind, place) {
    return read(text, osvSchema, 'what osv-scanner writes').results.flatMap(({ source, packages }) => packages.flatMap(({ package: { name, version }, vulnerabilities, groups }) => vulnerabilities.map((found) => {
        const ids = orderIds([found.id, ...(found.aliases ?? [])]);
        const score = Number(groups.find((g) => g.ids.includes(found.id))?.max_severity ?? '');
        const word = found.database_specific?.severity;
        const affected = (found.affected ?? []).filter((a) => (a.package?.name ?? name) === name);
        return {
            kind,
            id: ids[0] ?? found.id,
            aliases: ids.slice(1).sort(),
            scanners: ['osv-scanner'],
            severity: score > 0 ? severityOfScore(score) : severityOfWord(typeof word === 'string' ? word : undefined),
            message: found.summary ?? found.details?.split('\n')[0] ?? found.id,
            package: { name, version },
            fixedVersion: fixedAfter(version, affected.flatMap((a) => a.ranges ?? []).filter((r) => r.type !== 'GIT')),
            ...place(source.path, name, version),
        };
    })));
}
const viaSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        title: schemas/* string */.YjP().default(''),
        url: schemas/* string */.YjP().default(''),
        severity: schemas/* string */.YjP().optional(),
        range: schemas/* string */.YjP().default(''),
        source: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).optional(),
        cvss: schemas/* object */.Ikc({ score: schemas/* number */.aig().nullish() }).nullish(),
    }),
]);
const auditSchema = schemas/* object */.Ikc({
    auditReportVersion: schemas/* literal */.euz(2),
    vulnerabilities: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP(), via: schemas/* array */.YOg(viaSchema), nodes: schemas/* array */.YOg(schemas/* string */.YjP()).default([]) })),
});
/** `>=1.0.0 <1.2.3 || <0.2.1`, as npm's advisories write it, to the end of the part that the installed version is in. */
function fixedByRange(installed, range) {
    for (const part of range.split('||')) {
        const from = />=\s*([\w.+-]+)/.exec(part)?.[1];
        const after = />(?!=)\s*([\w.+-]+)/.exec(part)?.[1];
        const before = /<(?!=)\s*([\w.+-]+)/.exec(part)?.[1];
        if (before === undefined || compareVersions(installed, before) >= 0)
            continue;
        if (from !== undefined && compareVersions(installed, from) < 0)
            continue;
        if (after !== undefined && compareVersions(installed, after) <= 0)
            continue;
        return before;
    }
    return undefined;
}
/**
 * Reads `npm audit --json`. Packages that are vulnerable only by what they depend on are left out: what they depend on is there
 * itself.
 * @param installed version of a node of the lock file (`node_modules/NAME`).
 */
function parseNpmAudit(text, path, installed, lineOf) {
    const report = read(text, auditSchema, 'a report of npm audit');
    return Object.values(report.vulnerabilities).flatMap(({ name, via, nodes }) => via.flatMap((advisory) => {
        if (typeof advisory === 'string')
            return [];
        const ghsa = /GHSA(?:-[0-9a-z]{4}){3}/.exec(advisory.url)?.[0];
        const score = advisory.cvss?.score ?? 0;
        return nodes.flatMap((node) => {
            const version = installed(node) ?? '';
            return [
                {
                    kind: 'dependencies',
                    id: ghsa ?? `npm-${String(advisory.source ?? advisory.title)}`,
                    aliases: [],
                    scanners: ['npm audit'],
                    severity: score > 0 ? severityOfScore(score) : severityOfWord(advisory.severity),
                    message: `${advisory.title} (${advisory.name} ${advisory.range})`,
                    package: { name, version },
                    fixedVersion: fixedByRange(version, advisory.range),
                    path,
                    line: lineOf(node),
                },
            ];
        });
    }));
}
/** Line (from 1) on which a lock file names a package; undefined where no line does. */
function lineOfPackage(text, name, version) {
    const lines = text.split('\n');
    const tests = [
        (line) => line.includes(`node_modules/${name}"`),
        (line) => line.includes(name) && version !== '' && line.includes(version),
        (line) => line.includes(`"${name}"`),
        (line) => line.includes(name),
    ];
    for (const test of tests) {
        const index = lines.findIndex(test);
        if (index >= 0)
            return index + 1;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/stages/scan/pinned.ts
var pinned = __webpack_require__(29439);
;// CONCATENATED MODULE: ./src/stages/scan/severities.ts
/**
 * Rules whose scanner gives no severity that can be used: Checkov calls everything an error, hadolint tells style from mistakes,
 * not harm. What lets strangers in, runs as root or leaves data open is high; the rest is advice.
 */
const HIGH = new Set([
    // hadolint: the container runs as root.
    'DL3002',
    // Checkov: Dockerfiles
    'CKV_DOCKER_8', // runs as root
    // Checkov, AWS: open to the world
    'CKV_AWS_24', // SSH from anywhere
    'CKV_AWS_25', // RDP from anywhere
    'CKV_AWS_277', // every port from anywhere
    'CKV_AWS_17', // database with a public address
    'CKV_AWS_20', // bucket that anybody reads
    'CKV_AWS_57', // bucket that anybody writes
    'CKV_AWS_53', // public ACLs not blocked
    'CKV_AWS_54',
    'CKV_AWS_55',
    'CKV_AWS_56',
    'CKV_AWS_70', // bucket policy for any principal
    'CKV_AWS_32', // ECR policy for any principal
    'CKV_AWS_39', // EKS endpoint from anywhere
    // rights
    'CKV_AWS_1', // policy with all rights
    'CKV_AWS_62',
    'CKV_AWS_63',
    'CKV_AWS_40', // policies on users with all rights
    'CKV_AWS_41', // access keys in a provider
    'CKV_AWS_45', // keys in a Lambda's environment
    'CKV_AWS_46', // keys in user data
    // not encrypted
    'CKV_AWS_16', // RDS
    'CKV_AWS_17',
    'CKV_AWS_29', // ElastiCache at rest
    'CKV_AWS_30', // ElastiCache in transit
    'CKV_AWS_2', // listener without TLS
    // Kubernetes
    'CKV_K8S_16', // privileged
    'CKV_K8S_17', // host's processes
    'CKV_K8S_19', // host's network
    'CKV_K8S_27', // Docker's socket
]);
/**
 * Rules of zizmor's that ask for more care where nothing is open yet. It calls an action that is named by tag as grave as code of a
 * stranger's that runs with secrets; most repositories name every action by tag, and a gate that all fail is switched off.
 */
const ADVICE = new Set(['zizmor/unpinned-uses', 'zizmor/unpinned-images', 'zizmor/archived-uses']);
/** Severity of a result by kind and rule; the scanner's own where it says something. */
function severityFor(kind, rule, told) {
    switch (kind) {
        case 'secrets':
            // A key that leaked is leaked, whatever its kind; gitleaks and secretlint tell no severities.
            return told === 'critical' ? 'critical' : 'high';
        case 'dockerfiles':
        case 'infrastructure':
            if (HIGH.has(rule))
                return 'high';
            return told === 'low' ? 'low' : 'medium';
        case 'dependencies':
        case 'images':
        case 'code':
            return told;
        case 'workflows':
            return ADVICE.has(rule) && told !== 'low' ? 'medium' : told;
    }
}

;// CONCATENATED MODULE: ./src/stages/scan/drivers.ts






/** A path as a scanner tells it, relative to what was scanned; undefined for one outside of it. */
function pathIn(folder, told) {
    let path = told.replace(/^file:\/\//, '');
    try {
        path = decodeURI(path);
    }
    catch {
        // Not encoded, then.
    }
    const inside = (0,external_node_path_.relative)(folder, (0,external_node_path_.resolve)(folder, path)).split(external_node_path_.sep).join('/');
    return inside === '' || inside === '..' || inside.startsWith('../') || (0,external_node_path_.isAbsolute)(inside) ? undefined : inside;
}
const sarifOf = (kind, tool, folder) => (text) => 
// Whoever writes the code must not be the one who allows it: comments in it silence nothing here.
parseSarif(text, 'show').map((f) => ({
    kind,
    id: f.rule,
    aliases: [],
    scanners: [tool.name],
    severity: severityFor(kind, f.rule, f.severity),
    message: f.message,
    package: undefined,
    fixedVersion: undefined,
    path: f.file === undefined ? undefined : pathIn(folder, f.file),
    line: f.line === 0 ? undefined : f.line,
}));
const one = (call) => Promise.resolve([call]);
const semgrep = {
    tool: pinned/* SEMGREP */.mY,
    calls: ({ program }, { snapshot: { folder }, locks }) => one({
        argv: [
            program,
            ...['scan', '--sarif', '--quiet', '--metrics=off', '--disable-version-check', '--disable-nosem'],
            // --error: else 0 means "found" as well as "clean". --strict: a rule that cannot be read fails.
            ...['--error', '--no-git-ignore', '--no-rewrite-rule-ids', '--max-target-bytes=5000000'],
            ...['--config', (0,external_node_path_.join)(locks, 'rules'), '.'],
        ],
        cwd: folder,
        env: { SEMGREP_SEND_METRICS: 'off', SEMGREP_ENABLE_VERSION_CHECK: '0' },
        exitCodes: [0, 1],
        read: sarifOf('code', pinned/* SEMGREP */.mY, folder),
    }),
};
const gitleaks = {
    tool: pinned/* GITLEAKS */.HZ,
    calls: ({ program }, { snapshot: { folder }, scratch }) => one({
        argv: [
            program,
            ...['dir', '.', '--no-banner', '--no-color', '--redact=100', '--ignore-gitleaks-allow'],
            ...['--report-format', 'sarif', '--report-path', (0,external_node_path_.join)(scratch, 'gitleaks.sarif')],
        ],
        cwd: folder,
        exitCodes: [0, 1],
        file: (0,external_node_path_.join)(scratch, 'gitleaks.sarif'),
        read: sarifOf('secrets', pinned/* GITLEAKS */.HZ, folder),
    }),
};
const hadolint = {
    tool: pinned/* HADOLINT */.S3,
    calls: ({ program }, { snapshot: { folder }, files }) => one({
        argv: [program, '--format', 'sarif', '--disable-ignore-pragma', ...files.map((f) => `./${f}`)],
        cwd: folder,
        // It reads and prints UTF-8 only where it is told so.
        env: { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
        exitCodes: [0, 1],
        read: sarifOf('dockerfiles', pinned/* HADOLINT */.S3, folder),
    }),
};
const zizmor = {
    tool: pinned/* ZIZMOR */.mm,
    calls: ({ program }, { snapshot: { folder }, files }) => one({
        argv: [
            program,
            ...['--offline', '--no-progress', '--no-ignores', '--strict-collection', '--format=sarif', '--'],
            ...files.map((f) => `./${f}`),
        ],
        cwd: folder,
        // With this format 0 is all it says, whatever it found.
        exitCodes: [0],
        read: sarifOf('workflows', pinned/* ZIZMOR */.mm, folder),
    }),
};
const checkov = {
    tool: pinned/* CHECKOV */._N,
    calls: ({ program }, { snapshot: { folder }, files, scratch }) => one({
        argv: [
            program,
            ...['--skip-download', '--compact', '--quiet', '-o', 'sarif', '--output-file-path', scratch],
            ...['--framework', 'terraform', 'cloudformation', 'serverless', 'bicep'],
            ...files.flatMap((f) => ['-f', f]),
        ],
        cwd: folder,
        exitCodes: [0, 1],
        file: (0,external_node_path_.join)(scratch, 'results_sarif.sarif'),
        read: sarifOf('infrastructure', pinned/* CHECKOV */._N, folder),
    }),
};
/** Oldest of the databases in the folder, as it is dated there. */
async function osvAge({ offline }) {
    if (offline === undefined)
        return 'live';
    const folder = offline;
    const dates = [];
    for (const ecosystem of await (0,promises_.readdir)(folder).catch(() => [])) {
        const file = await (0,promises_.stat)((0,external_node_path_.join)(folder, ecosystem, 'all.zip')).catch(() => undefined);
        if (file !== undefined)
            dates.push(file.mtimeMs);
    }
    if (dates.length === 0)
        throw new Error(`${folder} holds no ECOSYSTEM/all.zip`);
    return Math.min(...dates);
}
const osvFlags = ({ offline }) => (offline === undefined ? [] : ['--offline', '--offline-vulnerabilities']);
/** It looks in a folder of its own name below the one it is told, and both names have changed over its versions. */
async function osvEnv({ offline, scratch }) {
    if (offline === undefined)
        return {};
    for (const name of ['osv-scalibr', 'osv-scanner'])
        await (0,promises_.symlink)(offline, (0,external_node_path_.join)(scratch, name));
    return { OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY: scratch, OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: scratch };
}
/** Lock files that name no package: nothing to look up, and nothing printed. (127 is its word for "could not look".) */
const NO_PACKAGES = 128;
const osvDependencies = {
    tool: pinned/* OSV_SCANNER */.KN,
    databaseAge: osvAge,
    calls: async ({ program }, ground) => {
        const { folder } = ground.snapshot;
        return [
            {
                argv: [
                    program,
                    ...['scan', 'source', '--format', 'json', '--no-ignore', ...osvFlags(ground)],
                    ...ground.files.flatMap((f) => ['-L', f]),
                ],
                cwd: folder,
                env: await osvEnv(ground),
                exitCodes: [0, 1, NO_PACKAGES],
                read: async (text, exitCode) => {
                    if (exitCode === NO_PACKAGES)
                        return [];
                    const texts = new Map();
                    for (const file of ground.files)
                        texts.set(file, await (0,promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8'));
                    return parseOsv(text, 'dependencies', (path, name, version) => {
                        const file = pathIn(folder, path) ?? path;
                        return { path: file, line: lineOfPackage(texts.get(file) ?? '', name, version) };
                    });
                },
            },
        ];
    },
};
const osvImages = {
    tool: pinned/* OSV_SCANNER */.KN,
    databaseAge: osvAge,
    calls: async ({ program }, ground) => {
        const env = await osvEnv(ground);
        return ground.files.map((image) => ({
            argv: [
                program,
                ...['scan', 'image', '--format', 'json', ...osvFlags(ground), '--archive', (0,external_node_path_.resolve)(ground.root, image)],
            ],
            cwd: ground.scratch,
            env,
            // An image in which it sees no package at all is one that it cannot read: that is not clean.
            exitCodes: [0, 1],
            read: (text) => parseOsv(text, 'images', () => ({ path: image, line: undefined })),
        }));
    },
};
const npmAudit = {
    tool: pinned/* NPM */.eh,
    databaseAge: () => Promise.resolve('live'),
    calls: ({ program }, { snapshot: { folder }, files }) => Promise.all(files.map(async (file) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8');
        const lock = JSON.parse(text);
        return {
            argv: [program, 'audit', '--json', '--package-lock-only', '--ignore-scripts'],
            cwd: (0,external_node_path_.join)(folder, (0,external_node_path_.dirname)(file)),
            exitCodes: [0, 1],
            // What the registry refused is JSON as well, with exit code 1: `read` refuses what is no report.
            read: (report) => parseNpmAudit(report, file, (node) => lock.packages?.[node]?.version, (node) => {
                const index = text.split('\n').findIndex((line) => line.includes(`"${node}"`));
                return index < 0 ? undefined : index + 1;
            }),
        };
    })),
};
/** Drivers of a kind, in the order in which they are tried. */
function driversOf(kind, held) {
    switch (kind) {
        case 'dependencies':
            return held.npmOnly && !held.offline ? [osvDependencies, npmAudit] : [osvDependencies];
        case 'images':
            return [osvImages];
        case 'code':
            return [semgrep];
        case 'secrets':
            return [gitleaks];
        case 'infrastructure':
            return [checkov];
        case 'dockerfiles':
            return [hadolint];
        case 'workflows':
            return [zizmor];
    }
}

;// CONCATENATED MODULE: ./src/stages/scan/result.ts

/** The scan failed: by its findings, or because a scanner could not run. */
class ScanFailed extends errors/* StageError */.Zu {
    scanners;
    constructor(message, hint, scanners) {
        super({ stage: 'scan', message, hint });
        this.scanners = scanners;
    }
}
/** Measures from now on. */
function stopwatch() {
    const started = performance.now();
    return () => Math.round(performance.now() - started) / 1_000;
}

;// CONCATENATED MODULE: ./src/stages/scan/command.ts











const MOST_SARIF = 64 * 1024 * 1024;
/** A scanner's log. @throws SarifError where there is none that can be read. */
async function readLog(file) {
    const stat = await (0,promises_.lstat)(file).catch(() => undefined);
    if (stat === undefined)
        throw new SarifError('it was not written');
    if (!stat.isFile() || stat.size > MOST_SARIF)
        throw new SarifError('it is not a file of at most 64 MiB');
    return (0,promises_.readFile)(file, 'utf8');
}
/** Findings of a SARIF log of whatever scanner: names of known databases in its rules are names of the finding. */
function findingsOfSarif(text, name, place) {
    const kind = KINDS.find((k) => k === name);
    return parseSarif(text).map((f) => {
        const known = f.rule.match(/CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3}/g) ?? [];
        const ids = orderIds([f.rule, ...known]);
        return {
            kind: kind ?? 'other',
            id: ids[0] ?? f.rule,
            aliases: ids.slice(1).sort(),
            scanners: [name],
            severity: kind === 'secrets' ? severityFor(kind, f.rule, f.severity) : f.severity,
            message: f.message,
            package: undefined,
            fixedVersion: undefined,
            path: f.file === undefined ? undefined : place(f.file),
            line: f.line,
        };
    });
}
/** Runs a scanner that the user configured. Rejects for nothing that the scanner does. */
async function runCommand(name, scanner, deps) {
    const { root } = deps;
    const cwd = (0,external_node_path_.resolve)(root, scanner.dir);
    const file = scanner.sarif === undefined ? undefined : (0,external_node_path_.resolve)(cwd, scanner.sarif);
    const seconds = stopwatch();
    const end = (over) => ({
        name,
        findings: [],
        seconds: seconds(),
        reason: undefined,
        fix: undefined,
        ...over,
    });
    for (const path of [cwd, ...(file === undefined ? [] : [file])]) {
        const below = (0,external_node_path_.relative)(root, path);
        if (below === '..' || below.startsWith('../') || (0,external_node_path_.isAbsolute)(below)) {
            const reason = `${below} leads out of the folder of ez-deploy.yml`;
            return end({ result: 'could-not-run', reason, fix: `mend scan.scanners.${name}` });
        }
    }
    const argv = (0,config_argv/* toArgv */.s)(scanner.run);
    const program = argv[0] ?? '';
    // An earlier run's log must not speak for this one.
    if (file !== undefined)
        await (0,promises_.rm)(file, { force: true });
    const child = await (0,run/* runChild */.w)(argv, {
        cwd,
        env: (0,environment/* scrubbedEnvironment */.a)(deps.env),
        timeoutMs: scanner.timeout,
        signal: deps.signal,
        onLine: (line) => deps.output.debug(`${name} | ${line}`),
        ...(file === undefined ? { captureStdout: MOST_SARIF } : {}),
    });
    if (child.startError !== undefined || child.timedOut || child.exitCode === undefined) {
        const fix = child.startError === 'ENOENT'
            ? `install ${program} in a step before this one, or remove scan.scanners.${name}`
            : child.timedOut
                ? `raise scan.scanners.${name}.timeout`
                : 'run it by hand and look at its output';
        return end({ result: 'could-not-run', reason: (0,run/* describeEnd */.l)(program, child, scanner.timeout), fix });
    }
    if (!scanner.exitCodes.includes(child.exitCode)) {
        const reason = `${program} ended with exit code ${child.exitCode}, which does not mean "ran" (${scanner.exitCodes.join(', ')})`;
        const fix = `its last lines: ${child.tail.slice(-5).join(' | ').slice(0, 500)}`;
        return end({ result: 'could-not-run', reason, fix });
    }
    try {
        if (file === undefined && child.stdout === undefined)
            throw new SarifError('it is larger than 64 MiB');
        const text = file === undefined ? (child.stdout ?? '') : await readLog(file);
        const findings = findingsOfSarif(text, name, (uri) => {
            const inside = pathIn(cwd, uri);
            return inside === undefined ? undefined : pathIn(root, (0,external_node_path_.resolve)(cwd, inside));
        });
        return end({ result: findings.length === 0 ? 'clean' : 'findings', findings });
    }
    catch (error) {
        if (!(error instanceof SarifError))
            throw error;
        const where = scanner.sarif ?? 'its standard output';
        const fix = `make it write SARIF 2.1.0 to ${where}, and name that file in scan.scanners.${name}.sarif`;
        return end({ result: 'could-not-run', reason: `${where} cannot be used: ${error.message}`, fix });
    }
}

// EXTERNAL MODULE: ./src/stages/scan/obtain.ts
var obtain = __webpack_require__(32516);
;// CONCATENATED MODULE: ./src/stages/scan/builtin.ts











/** It could not run; the message says why. */
class NotRun extends Error {
    fix;
    name = 'NotRun';
    constructor(message, fix) {
        super(message);
        this.fix = fix;
    }
}
async function runDriver(kind, driver, obtained, deps) {
    const { tool } = driver;
    const { config, snapshot, held } = deps;
    // Beside the sources, not in them: what one scanner writes is not for the others to scan.
    const work = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_path_.dirname)(snapshot.folder), `${kind}-`));
    const [home, scratch] = [(0,external_node_path_.join)(work, 'home'), (0,external_node_path_.join)(work, 'out')];
    await Promise.all([(0,promises_.mkdir)(home), (0,promises_.mkdir)(scratch)]);
    try {
        const ground = {
            snapshot,
            files: held.kinds[kind],
            locks: deps.locks,
            root: deps.root,
            offline: config.databases.offline,
            scratch,
        };
        const database = await driver.databaseAge?.(ground).catch((error) => {
            throw new NotRun(`its database cannot be used: ${(0,errors/* messageOf */.bD)(error)}`, 'mend scan.databases.offline');
        });
        if (typeof database === 'number')
            checkAge(tool.name, deps.now() - database, deps);
        const findings = [];
        for (const call of await driver.calls(obtained, ground)) {
            const child = await (0,run/* runChild */.w)(call.argv, {
                cwd: call.cwd,
                // A home of its own: nothing of the runner's settings, caches and credentials.
                env: (0,environment/* scrubbedEnvironment */.a)(deps.env, { ...call.env, ...(0,obtain/* homeAt */.x$)(home), ...obtained.env }),
                timeoutMs: config.timeout,
                signal: deps.signal,
                onLine: (line) => deps.output.debug(`${tool.name} | ${line}`),
                ...(call.file === undefined ? { captureStdout: MOST_SARIF } : {}),
            });
            if (child.exitCode === undefined) {
                throw new NotRun((0,run/* describeEnd */.l)(tool.name, child, config.timeout), child.timedOut ? 'raise scan.timeout' : '');
            }
            const last = child.tail
                .filter((l) => l.trim() !== '')
                .slice(-3)
                .join(' | ')
                .slice(0, 500);
            if (!call.exitCodes.includes(child.exitCode)) {
                throw new NotRun(`${tool.name} ended with exit code ${child.exitCode}: ${last}`, '');
            }
            try {
                if (call.file === undefined && child.stdout === undefined)
                    throw new SarifError('it is larger than 64 MiB');
                findings.push(...(await call.read(call.file === undefined ? (child.stdout ?? '') : await readLog(call.file), child.exitCode)));
            }
            catch (error) {
                if (!(error instanceof SarifError))
                    throw error;
                throw new NotRun(`the output of ${tool.name} cannot be used: ${error.message}${last === '' ? '' : ` (${last})`}`, '');
            }
        }
        return { findings, database };
    }
    finally {
        await (0,promises_.rm)(work, { recursive: true, force: true });
    }
}
function checkAge(name, age, { config, output }) {
    const { maxAge, allowOld } = config.databases;
    if (age <= maxAge)
        return;
    const what = `the database of ${name} is ${(0,duration/* formatDuration */.a3)(age)} old, ${(0,duration/* formatDuration */.a3)(maxAge)} are allowed`;
    if (!allowOld)
        throw new NotRun(what, 'fetch it anew, or set scan.databases.maxAge or allowOld');
    output.warn(`${what}: what became known since is not found`);
}
/**
 * Runs the built-in scanner of a kind: the first of its drivers that can be had and runs. Those that need no fetching go first.
 * Rejects only when cancelled.
 */
async function runBuiltIn(kind, deps) {
    const seconds = stopwatch();
    const drivers = driversOf(kind, { npmOnly: deps.held.npmOnly, offline: deps.config.databases.offline !== undefined });
    const reasons = new Map();
    // Second round: with fetching, and only those that were not there.
    for (const only of drivers.length > 1 ? ['there', undefined] : [undefined]) {
        for (const driver of drivers) {
            if (only === undefined && reasons.get(driver)?.ran === true)
                continue;
            try {
                const obtained = await (0,obtain/* obtain */.AH)(driver.tool, deps, only);
                const { findings, database } = await runDriver(kind, driver, obtained, deps);
                const tool = `${driver.tool.name} ${obtained.version} (${obtained.from})`;
                for (const [other, { ran, reason }] of reasons) {
                    // That something is not installed is no news where something else serves.
                    if (ran)
                        deps.output.warn(`${other.tool.name}: ${reason}; ${driver.tool.name} was used instead`);
                }
                const result = findings.length === 0 ? 'clean' : 'findings';
                return { name: kind, result, findings, seconds: seconds(), reason: undefined, fix: undefined, tool, database };
            }
            catch (error) {
                deps.signal.throwIfAborted();
                const ran = !(error instanceof obtain/* ToolMissing */.LV);
                const fix = error instanceof obtain/* ToolMissing */.LV ? error.how : error instanceof NotRun ? error.fix : '';
                reasons.set(driver, { ran, reason: (0,errors/* messageOf */.bD)(error), fix });
            }
        }
    }
    const said = [...reasons.values()];
    return {
        name: kind,
        result: 'could-not-run',
        findings: [],
        seconds: seconds(),
        reason: said.map((s) => s.reason).join('; '),
        fix: said
            .map((s) => s.fix)
            .filter((f) => f !== '')
            .join('; or ') || `mend that, or set scan.scanners.${kind} to off or to a command that writes SARIF`,
    };
}

;// CONCATENATED MODULE: ./src/stages/scan/detect.ts
/** Files that name what is depended on, to the version. */
const LOCK_FILES = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock|requirements[\w.-]*\.txt|poetry\.lock|uv\.lock|Pipfile\.lock|pdm\.lock|go\.mod|Cargo\.lock|Gemfile\.lock|composer\.lock|pom\.xml|gradle\.lockfile|packages\.lock\.json|mix\.lock|pubspec\.lock)$/;
const NODE_LOCK = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lock)$/;
const NPM_LOCK = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;
/** What the rules that ship with us cover. */
const CODE = /\.(?:[cm]?[jt]sx?|py)$/;
const DOCKERFILE = /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.[Dd]ockerfile$/;
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
const INFRASTRUCTURE = /\.(?:tf|tf\.json|bicep)$|(?:^|\/)(?:template|cloudformation|serverless)(?:[\w.-]*)\.(?:ya?ml|json)$/;
/** Languages that somebody ought to look at, and that our rules know nothing of. */
const OTHER_CODE = {
    Go: /\.go$/,
    Java: /\.java$/,
    Kotlin: /\.kt$/,
    Ruby: /\.rb$/,
    PHP: /\.php$/,
    'C#': /\.cs$/,
    Rust: /\.rs$/,
    Scala: /\.scala$/,
    Swift: /\.swift$/,
};
/**
 * Decides from the names of the files what there is to scan.
 * @param dependsOn whether a package.json names packages.
 */
function detect(files, images, dependsOn = () => true) {
    const of = (pattern) => files.filter((f) => pattern.test(f));
    const locks = of(LOCK_FILES);
    const folderOf = (file) => file.slice(0, file.lastIndexOf('/') + 1);
    // A workspace's members have their versions in the lock file above them.
    const hasLock = (file) => locks.some((lock) => NODE_LOCK.test(lock) && file.startsWith(folderOf(lock)));
    const unlocked = files.filter((f) => /(?:^|\/)package\.json$/.test(f) && !hasLock(f) && dependsOn(f));
    const docker = of(DOCKERFILE);
    const notes = Object.entries(OTHER_CODE).flatMap(([language, pattern]) => {
        const count = of(pattern).length;
        return count === 0
            ? []
            : [
                `${count} ${language} ${count === 1 ? 'file' : 'files'}: no built-in rules, add a scanner of your own for the code`,
            ];
    });
    if (unlocked.length > 0) {
        const more = unlocked.length > 1 ? ` (and ${unlocked.length - 1} more)` : '';
        notes.push(`${unlocked[0] ?? ''}${more} has no lock file: what it depends on cannot be looked up`);
    }
    return {
        kinds: {
            dependencies: locks,
            images,
            code: [...of(CODE), ...docker],
            secrets: files,
            infrastructure: of(INFRASTRUCTURE),
            dockerfiles: docker,
            workflows: of(WORKFLOW),
        },
        npmOnly: locks.every((lock) => NPM_LOCK.test(lock)),
        notes,
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./src/stages/scan/snapshot.ts







/** Larger files are data, not sources; each is said. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Never sources, whatever git says of them. */
const NEVER = /(?:^|\/)(?:node_modules|\.git|\.ez-deploy)(?:\/|$)/;
/**
 * Scanners' own settings, by which a change could hide what it brings: there is one allow-list, with owner and expiry. Where to
 * fetch packages from (.npmrc) could make `npm audit` ask somebody who knows of no vulnerability.
 */
const SILENCERS = /(?:^|\/)(?:\.semgrepignore|\.gitleaks\.toml|\.gitleaksignore|\.checkov\.ya?ml|\.hadolint\.ya?ml|zizmor\.ya?ml|osv-scanner\.toml|\.trivyignore(?:\.ya?ml)?|trivy\.ya?ml|\.npmrc)$/;
const isExcluded = (path, exclude) => NEVER.test(path) || SILENCERS.test(path) || exclude.some((e) => (e.endsWith('/') ? path.startsWith(e) : path === e));
async function walk(root, below = '') {
    const found = [];
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, below), { withFileTypes: true })) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (NEVER.test(path))
            continue;
        if (entry.isDirectory())
            found.push(...(await walk(root, path)));
        else
            found.push(path);
    }
    return found;
}
/** What git would commit of the folder; everything in it where it is no checkout. */
async function listFiles(root, env) {
    const argv = ['git', '-c', 'core.quotepath=off', 'ls-files', '-z', '-co', '--exclude-standard'];
    const git = await (0,run/* runChild */.w)(argv, { cwd: root, env, timeoutMs: 60_000, captureStdout: 64 * 1024 * 1024 });
    if (git.exitCode !== 0 || git.stdout === undefined)
        return walk(root);
    return [...new Set(git.stdout.split('\0').filter((p) => p !== ''))];
}
async function newFolder() {
    const folder = (0,external_node_path_.join)(await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'ez-deploy-scan-'))), 'source');
    await (0,promises_.mkdir)(folder);
    return folder;
}
/** Semgrep leaves out tests without a list of its own; what is not scanned is chosen here, and only here. */
async function finish(folder, files, left) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, '.semgrepignore'), 'node_modules/\n*.min.js\n');
    return { folder, files: files.sort(), left: left.sort() };
}
async function removeSnapshot(snapshot) {
    await (0,promises_.rm)((0,external_node_path_.dirname)(snapshot.folder), { recursive: true, force: true });
}
/** Copies what the folder holds. */
async function takeSnapshot(root, exclude, env) {
    const folder = await newFolder();
    const files = [];
    const left = [];
    for (const path of await listFiles(root, env)) {
        if (isExcluded(path, exclude))
            continue;
        // Deleted but not yet committed so: nothing to scan. Links are not followed, they may lead out.
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(root, path)).catch(() => undefined);
        if (stat === undefined)
            continue;
        if (!stat.isFile() || stat.size > MOST_BYTES) {
            left.push(path);
            continue;
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        await (0,promises_.copyFile)((0,external_node_path_.join)(root, path), (0,external_node_path_.join)(folder, path));
        files.push(path);
    }
    return finish(folder, files, left);
}
/** The same of a commit. @throws Error where git does not have it. */
async function snapshotOfCommit(root, commit, exclude, env) {
    const folder = await newFolder();
    const archive = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), 'base.tar');
    // `HEAD:./` is the tree of this very folder, wherever in the checkout it is. No hooks, no filters of the checkout run.
    const argv = ['git', '-c', 'core.hooksPath=/dev/null', 'archive', '--format=tar', '-o', archive, `${commit}:./`];
    const git = await (0,run/* runChild */.w)(argv, { cwd: root, env, timeoutMs: 120_000 });
    if (git.exitCode !== 0) {
        await (0,promises_.rm)((0,external_node_path_.dirname)(folder), { recursive: true, force: true });
        throw new Error(git.tail.at(-1) ?? 'git archive failed');
    }
    const files = [];
    const left = [];
    const untar = (0,tar_stream.extract)();
    const reading = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), untar);
    for await (const entry of untar) {
        const { name, size } = entry.header;
        // git begins with a header of its own, which the types of tar-stream do not know.
        const type = entry.header.type;
        const chunks = [];
        for await (const chunk of entry)
            if ((size ?? 0) <= MOST_BYTES)
                chunks.push(chunk);
        if (type === 'directory' || type === 'pax-global-header' || isExcluded(name, exclude))
            continue;
        if (type !== 'file' || (size ?? 0) > MOST_BYTES || name.split('/').includes('..')) {
            left.push(name);
            continue;
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, name)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), Buffer.concat(chunks));
        files.push(name);
    }
    await reading;
    await (0,promises_.rm)(archive, { force: true });
    return finish(folder, files, left);
}

;// CONCATENATED MODULE: ./src/stages/scan/base.ts





/** The commit that a pull request went off from. @throws Error where the checkout does not reach it. */
async function forkPoint(root, sha, env) {
    const git = async (...args) => {
        const argv = ['git', ...args];
        const child = await (0,run/* runChild */.w)(argv, { cwd: root, env, timeoutMs: 30_000, captureStdout: 4_096 });
        return child.exitCode === 0 ? (child.stdout ?? '').trim() : undefined;
    };
    const fork = await git('merge-base', sha, 'HEAD');
    if (fork !== undefined && /^[0-9a-f]{40,64}$/.test(fork))
        return fork;
    // A shallow checkout knows no common ancestor; the base's own state is next best.
    if ((await git('cat-file', '-t', sha)) === 'commit')
        return sha;
    throw new Error('the checkout does not hold it (actions/checkout needs fetch-depth: 0)');
}
/**
 * Scans the base with the scanners that found something grave, and with nothing else: that saves the time where there is no
 * question. Where it cannot be had or a scanner does not run on it, nothing counts as old.
 * @param finish what is done with findings of the head too: merging and fingerprints, over the base's own files.
 */
async function scanBase(sha, kinds, deps, git, finish) {
    let snapshot;
    try {
        snapshot = await snapshotOfCommit(deps.root, await forkPoint(deps.root, sha, git), deps.config.exclude, git);
        const held = detect(snapshot.files, deps.images);
        const of = { ...deps, snapshot, held };
        const results = await Promise.all(kinds.filter((kind) => held.kinds[kind].length > 0).map((kind) => runBuiltIn(kind, of)));
        const dead = results.find((r) => r.result === 'could-not-run');
        if (dead !== undefined)
            return { unknown: `${dead.name} could not run on it: ${dead.reason ?? ''}` };
        return { fingerprints: new Set(finish(snapshot, results).map((f) => f.fingerprint)) };
    }
    catch (error) {
        deps.signal.throwIfAborted();
        return { unknown: (0,errors/* messageOf */.bD)(error) };
    }
    finally {
        if (snapshot !== undefined)
            await removeSnapshot(snapshot);
    }
}

;// CONCATENATED MODULE: ./src/stages/scan/gate.ts

/** What would fail the scan, were all of it new. */
function grave(findings, rules) {
    return atLeast(findings, rules.failOn).filter((f) => !rules.onlyFixable || f.package === undefined || f.fixedVersion !== undefined);
}
/**
 * Parts what a pull request brings from what is there already.
 * @param base fingerprints of the base's findings; undefined: there is no base to compare with, everything counts.
 */
function judge(findings, rules, base) {
    const severe = grave(findings, rules);
    if (base === undefined)
        return { failing: severe, old: [] };
    return {
        failing: severe.filter((f) => !base.has(f.fingerprint)),
        old: severe.filter((f) => base.has(f.fingerprint)),
    };
}

;// CONCATENATED MODULE: ./src/stages/scan/sarif-out.ts
/** GitHub shows the 5,000 most severe results of a run and refuses more than 25,000. */
const MOST_RESULTS = 5_000;
const LEVEL = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
};
/** CVSS figures by which GitHub gives the severity its name: over 9.0, 7.0 to 8.9, 4.0 to 6.9, 0.1 to 3.9. */
const SCORE = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' };
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
function sentence(finding) {
    const { package: of, fixedVersion } = finding;
    const advice = of === undefined || fixedVersion === undefined ? '' : ` Upgrade ${of.name} ${of.version} to ${fixedVersion}.`;
    return cut(finding.message.trim() === '' ? finding.id : finding.message.trim(), 4_000) + advice;
}
/** What was found as one SARIF 2.1.0 log: one run, one rule an id and severity, the fingerprint by which GitHub tells findings apart. */
function renderSarif(input) {
    const all = [
        ...input.findings.map((finding) => ({ finding, entry: undefined })),
        ...input.allowed.map(({ finding, entry }) => ({ finding, entry })),
    ].slice(0, MOST_RESULTS);
    const rules = new Map();
    for (const { finding } of all) {
        if (!rules.has(finding.id))
            rules.set(finding.id, { index: rules.size, finding });
    }
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'ez-deploy',
                        semanticVersion: input.version,
                        rules: [...rules.values()].map(({ finding }) => ({
                            id: finding.id,
                            shortDescription: { text: cut(finding.message.split('\n')[0] ?? finding.id, 1_000) || finding.id },
                            defaultConfiguration: { level: LEVEL[finding.severity] },
                            properties: {
                                'security-severity': SCORE[finding.severity],
                                tags: ['security', finding.kind, ...finding.scanners],
                            },
                        })),
                    },
                },
                automationDetails: { id: input.category },
                columnKind: 'utf16CodeUnits',
                results: all.map(({ finding, entry }) => ({
                    ruleId: finding.id,
                    ruleIndex: rules.get(finding.id)?.index ?? 0,
                    level: LEVEL[finding.severity],
                    message: { text: sentence(finding) },
                    // GitHub wants a place for each result: what has none is about the application as a whole.
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: {
                                    uri: encodeURI(`${input.prefix}${finding.path ?? 'ez-deploy.yml'}`),
                                    uriBaseId: '%SRCROOT%',
                                },
                                region: { startLine: finding.line ?? 1 },
                            },
                        },
                    ],
                    partialFingerprints: { primaryLocationLineHash: finding.fingerprint },
                    properties: { aliases: finding.aliases, scanners: finding.scanners, severity: finding.severity },
                    ...(entry === undefined
                        ? {}
                        : {
                            suppressions: [
                                {
                                    kind: 'external',
                                    status: 'accepted',
                                    justification: `${entry.reason} (${entry.owner}, until ${entry.expires})`,
                                },
                            ],
                        }),
                })),
            },
        ],
    };
    return JSON.stringify(log);
}

// EXTERNAL MODULE: ./src/stages/test/stack.ts
var stack = __webpack_require__(73020);
;// CONCATENATED MODULE: ./src/stages/scan/table.ts


/** What to upgrade to what: one row a package, version and file. */
function upgradesOf(findings) {
    const groups = new Map();
    for (const finding of [...findings].sort(byImportance)) {
        if (finding.package === undefined)
            continue;
        const key = JSON.stringify([finding.path, finding.package.name, finding.package.version]);
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (first?.package === undefined)
            return [];
        const fixed = group.flatMap((f) => (f.fixedVersion === undefined ? [] : [f.fixedVersion])).sort(compareVersions);
        return [
            {
                name: first.package.name,
                from: first.package.version,
                to: fixed.at(-1),
                path: first.path ?? '',
                severity: first.severity,
                ids: group.map((f) => f.id),
                without: group.filter((f) => f.fixedVersion === undefined).length,
            },
        ];
    });
}
/** Text of others in a cell: no markup, no line ends, no workflow commands. */
function cell(text) {
    const plain = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    const short = plain.length > 160 ? `${plain.slice(0, 159)}…` : plain;
    return short.replaceAll(/[\\`*_{}[\]<>|~&@]/g, (c) => `&#${c.charCodeAt(0)};`);
}
const MOST_ROWS = 100;
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const more = rows.length > MOST_ROWS ? [`_and ${rows.length - MOST_ROWS} more_`] : [];
    return [line(head), line(head.map(() => '---')), ...rows.slice(0, MOST_ROWS).map(line), ...more];
}
/** The scan for the job's summary, as Markdown. */
function renderScan(input) {
    const upgrades = upgradesOf([...input.failing, ...input.others]);
    const code = [...input.failing, ...input.others].filter((f) => f.package === undefined);
    const failing = new Set(input.failing);
    const lines = ['## Scan', '', ...input.scanners.map((s) => `- ${cell(s)}`)];
    if (upgrades.length > 0) {
        lines.push('', '### What to upgrade', '');
        const rows = [...upgrades]
            .sort((a, b) => rank(b.severity) - rank(a.severity))
            .map((u) => [
            u.severity,
            cell(u.name),
            cell(u.from),
            u.to === undefined ? 'no version mends it' : `**${cell(u.to)}**${u.without > 0 ? ` (${u.without} stay)` : ''}`,
            cell(u.path),
            cell(u.ids.join(', ')),
        ]);
        lines.push(...table(['severity', 'package', 'from', 'to', 'file', 'because of'], rows));
    }
    if (code.length > 0) {
        lines.push('', '### In the code', '');
        const rows = code.map((f) => [
            `${f.severity}${failing.has(f) ? ' ✗' : ''}`,
            cell(f.id),
            cell(placeText(f)),
            cell(f.message),
            cell(f.scanners.join(', ')),
        ]);
        lines.push(...table(['severity', 'rule', 'where', 'what', 'by'], rows));
    }
    if (input.notes.length > 0)
        lines.push('', ...input.notes.map((n) => `- ${cell(n)}`));
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./src/stages/scan/say.ts





const MOST_ANNOTATIONS = 10;
/** `2 critical, 1 high`; most severe first. */
function countFindings(findings) {
    const count = (severity) => findings.filter((f) => f.severity === severity).length;
    const parts = [...schema/* SEVERITIES */.oC].reverse().flatMap((s) => (count(s) === 0 ? [] : [`${count(s)} ${s}`]));
    return parts.length === 0 ? 'no findings' : parts.join(', ');
}
function databaseText(database, now) {
    if (database === undefined)
        return '';
    return database === 'live'
        ? ', database asked live'
        : `, database ${(0,duration/* formatDuration */.a3)(Math.max(0, now - database))} old`;
}
/** One line: what a scanner found, with which program, how old its database is. */
function sayScanner(scanner, output, now) {
    if (scanner.result === 'could-not-run') {
        output.error(`${scanner.name} could not run: ${scanner.reason ?? ''}`);
        return;
    }
    const by = scanner.tool === undefined ? '' : ` by ${scanner.tool}`;
    const database = databaseText(scanner.database, now);
    output.info(`${scanner.name}: ${countFindings(scanner.findings)} in ${scanner.seconds.toFixed(1)} s${by}${database}`);
}
/** Annotations for the gravest findings, and what to upgrade to what. */
function annotate(findings, failing, to) {
    const sorted = [...findings].sort((a, b) => Number(failing.has(b)) - Number(failing.has(a)) || byImportance(a, b));
    for (const finding of sorted.slice(0, MOST_ANNOTATIONS)) {
        const level = failing.has(finding) ? 'error' : 'warning';
        const place = finding.path === undefined ? undefined : (0,stack/* placeOf */.$t)(to.base, to.root, finding.path, finding.line);
        const title = `${finding.scanners.join(', ')}: ${finding.severity}: ${finding.id}`;
        const of = finding.package === undefined ? '' : ` (${placeText(finding)})`;
        const message = `${finding.message.slice(0, 2_000)}${of}`;
        if (place === undefined)
            to.output.annotate(level, `${title}: ${message}`);
        else
            to.output.annotate(level, message, { ...place, title });
    }
    if (sorted.length > MOST_ANNOTATIONS) {
        to.output.info(`${sorted.length - MOST_ANNOTATIONS} more findings: see .ez-deploy/scan.sarif`);
    }
    for (const u of upgradesOf(findings)) {
        const what = u.to === undefined ? 'no version mends it yet' : `upgrade to ${u.to}`;
        to.output.info(`${u.severity}: ${u.name} ${u.from} in ${u.path}: ${what} (${u.ids.join(', ')})`);
    }
}

;// CONCATENATED MODULE: ./src/stages/scan/apply.ts




















async function readAllowList(deps) {
    const { root, scan } = deps.config;
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(root, scan.allowList), 'utf8').catch(() => undefined);
    return text === undefined ? [] : parseAllowList(text, scan.allowList);
}
/** Merged, with fingerprints from the lines of the files as scanned. */
function apply_finish(folder, results) {
    const texts = new Map();
    const lineOf = (path, line) => {
        let lines = texts.get(path);
        if (lines === undefined) {
            try {
                lines = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, path), 'utf8').split('\n');
            }
            catch {
                lines = [];
            }
            texts.set(path, lines);
        }
        return lines[line - 1];
    };
    return fingerprinted(mergeFindings(results.flatMap((r) => r.findings)), lineOf);
}
/** Whether a package.json names packages. One that is no JSON may name any. */
const dependsOn = (folder) => (file) => {
    try {
        const read = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, file), 'utf8'));
        const named = [read?.['dependencies'], read?.['devDependencies'], read?.['optionalDependencies']];
        return named.some((n) => typeof n === 'object' && n !== null && Object.keys(n).length > 0);
    }
    catch {
        return true;
    }
};
/** Which built-in scanners run, and what is said of the others. */
function choose(deps, held) {
    const { scan } = deps.config;
    return KINDS.filter((kind) => {
        const set = scan.scanners[kind];
        if (set === 'off') {
            if (held !== undefined && held.kinds[kind].length > 0)
                deps.output.warn(`scan.scanners.${kind} is off`);
            return false;
        }
        return set === undefined && held !== undefined && held.kinds[kind].length > 0;
    });
}
function notesOf(allowed, base, old, scan) {
    const notes = allowed.allowed.map(({ finding, entry }) => `allowed until ${entry.expires} by ${entry.owner}: ${finding.id} (${entry.reason})`);
    for (const e of allowed.expired)
        notes.push(`${scan.allowList}: ${e.id} expired on ${e.expires}: ${e.owner} is to mend it or to decide anew`);
    for (const e of allowed.unused)
        notes.push(`${scan.allowList}: ${e.id} (${e.owner}) hides nothing any more: remove it`);
    if (base !== undefined && 'unknown' in base)
        notes.push(`the base could not be compared with, so everything counts as new: ${base.unknown}`);
    if (old.length > 0)
        notes.push(`${countFindings(old)} in the base already: not of this pull request`);
    return notes;
}
/** Runs what is chosen, side by side. Rejects only when cancelled. */
async function runAll(deps, kinds, builtIn) {
    const commands = Object.entries(deps.config.scan.scanners).flatMap(([name, scanner]) => scanner === 'off' ? [] : [{ name, run: () => runCommand(name, scanner, { ...deps, root: deps.config.root }) }]);
    const builtIns = builtIn === undefined ? [] : kinds.map((kind) => ({ name: kind, run: () => runBuiltIn(kind, builtIn) }));
    const results = await Promise.all([...builtIns, ...commands].map(async ({ name, run }) => {
        try {
            return await run();
        }
        catch (error) {
            const reason = (0,errors/* messageOf */.bD)(error);
            return { name, result: 'could-not-run', findings: [], seconds: 0, reason, fix: undefined };
        }
    }));
    deps.signal.throwIfAborted();
    return results;
}
/**
 * The scan stage: what the folder holds decides which scanners run, side by side over a copy of it. Findings at or above `failOn`
 * that nobody answers for fail it (of a pull request: the new ones), and so does a scanner that could not run: silence is not safety.
 * @throws ScanFailed, ConfigError where the allow-list is wrong, or the signal's reason when cancelled.
 */
async function applyScan(deps) {
    const { output, env, signal, config } = deps;
    const { scan, root } = config;
    const now = deps.now ?? Date.now;
    const entries = await readAllowList(deps);
    // git needs no more of us than where it is.
    const git = (0,environment/* scrubbedEnvironment */.a)(env, { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' });
    const snapshot = deps.rehearsal === true ? undefined : await takeSnapshot(root, scan.exclude, git);
    try {
        const held = snapshot === undefined ? undefined : detect(snapshot.files, scan.images, dependsOn(snapshot.folder));
        const kinds = choose(deps, held);
        const commands = Object.values(scan.scanners).filter((s) => s !== 'off').length;
        if (kinds.length + commands === 0) {
            output.warn('No scanner is configured (scan.scanners), and none has anything to look at: NOTHING IS SCANNED.');
            return { result: 'skipped', scanners: [], detail: 'nothing is scanned: no scanner is configured' };
        }
        if (deps.rehearsal === true)
            output.info('rehearsal: built-in scanners do not run, only the commands in scan.scanners');
        for (const note of held?.notes ?? [])
            output.warn(note);
        const left = snapshot?.left ?? [];
        if (left.length > 0) {
            const more = left.length > 5 ? ` and ${left.length - 5} more` : '';
            output.warn(`not scanned, for too large, a link or a checkout of its own: ${left.slice(0, 5).join(', ')}${more}`);
        }
        const offline = scan.databases.offline === undefined ? undefined : (0,external_node_path_.resolve)(root, scan.databases.offline);
        const databases = { ...scan.databases, offline };
        const tools = {
            ...{ config: { ...scan, databases }, output, env, signal, root, now, fetch: scan.fetch },
            locks: deps.locks ?? (0,obtain/* locksBesideBundle */.Lr)(),
            cache: (0,obtain/* toolCacheOf */.CT)(env),
            say: (line) => output.info(line),
        };
        const builtIn = snapshot === undefined || held === undefined ? undefined : { ...tools, snapshot, held };
        const results = await runAll(deps, kinds, builtIn);
        const found = apply_finish(snapshot?.folder ?? root, results);
        const allowed = applyAllowList(found, entries, new Date(now()));
        const severe = grave(allowed.left, scan);
        let base;
        if (deps.base !== undefined && scan.pullRequests === 'new' && severe.length > 0) {
            const asked = kinds.filter((kind) => severe.some((f) => f.kind === kind));
            const of = { ...tools, images: scan.images };
            base = await scanBase(deps.base, asked, of, git, (s, r) => apply_finish(s.folder, r));
        }
        const known = base !== undefined && 'fingerprints' in base ? base.fingerprints : undefined;
        const { failing, old } = judge(allowed.left, scan, known);
        const notes = [...(held?.notes ?? []), ...notesOf(allowed, base, old, scan)];
        const scanners = results.map((r) => ({
            ...r,
            findings: allowed.left.filter((f) => f.kind === r.name || f.scanners.includes(r.name)),
        }));
        for (const scanner of scanners)
            sayScanner(scanner, output, now());
        annotate(allowed.left, new Set(failing), { output, base: env['GITHUB_WORKSPACE'] ?? root, root });
        for (const note of notesOf(allowed, base, old, scan))
            output.warn(note);
        await publish(deps, { allowed, failing, notes, scanners });
        return conclude(scanners, failing, allowed, scan.failOn);
    }
    finally {
        if (snapshot !== undefined)
            await removeSnapshot(snapshot);
    }
}
/** Report, SARIF file, code scanning. What cannot be told does not change what was found. */
async function publish(deps, scan) {
    const { config, output, env } = deps;
    const { left, allowed } = scan.allowed;
    const failing = new Set(scan.failing);
    const workspace = env['GITHUB_WORKSPACE'];
    const below = workspace === undefined ? '' : (0,external_node_path_.relative)(workspace, config.root).split('\\').join('/');
    const prefix = below === '' || below.startsWith('..') ? '' : `${below}/`;
    const sarif = { findings: left, version: '0.1.0', prefix, category: `ez-deploy/${prefix}` };
    try {
        const folder = (0,external_node_path_.resolve)(config.root, '.ez-deploy');
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'scan.sarif'), renderSarif({ ...sarif, allowed }));
        await deps.summary?.(renderScan({
            failing: scan.failing,
            others: left.filter((f) => !failing.has(f)),
            scanners: scan.scanners.map((s) => s.result === 'could-not-run'
                ? `${s.name}: could not run: ${s.reason ?? ''}`
                : `${s.name}: ${countFindings(s.findings)} (${s.tool ?? 'own command'})`),
            notes: scan.notes,
        }));
        // What is allowed is left out: code scanning opens an alert for whatever it is given.
        if (config.scan.codeScanning)
            await deps.upload?.(renderSarif({ ...sarif, allowed: [] }));
    }
    catch (error) {
        output.warn(`the scan could not be told: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function conclude(scanners, failing, allowed, failOn) {
    const dead = scanners.filter((r) => r.result === 'could-not-run');
    const parts = [
        ...(failing.length === 0 ? [] : [`${countFindings(failing)} (the limit is ${failOn})`]),
        ...dead.map((d) => `${d.name} could not run: ${d.reason ?? ''}`),
    ];
    if (parts.length > 0) {
        const [first] = failing;
        const place = first === undefined
            ? ''
            : `${first.path ?? first.scanners.join()}${first.line === undefined ? '' : `:${first.line}`}`;
        const hints = [
            ...(first === undefined ? [] : [`first finding: ${place} ${first.id}: ${first.message}`.slice(0, 400)]),
            ...dead.flatMap((d) => (d.fix === undefined ? [] : [`${d.name}: ${d.fix}`])),
        ];
        throw new ScanFailed(parts.join('; '), hints.join('\n'), scanners);
    }
    const count = allowed.allowed.length;
    const detail = `${scanners.length} ${scanners.length === 1 ? 'scanner' : 'scanners'}: ${countFindings(allowed.left)}${count === 0 ? '' : `, ${count} allowed`}`;
    return { result: 'succeeded', scanners, detail };
}


/***/ }),

/***/ 73020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Pz: () => (/* binding */ placeInStack),
/* harmony export */   Xh: () => (/* binding */ placeOfFailure)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);



const FRAMES = [
    // JavaScript: `at f (file:///a/b.ts:3:4)`, `❯ b.test.ts:3:4`, `at b.js:3:4`
    /(?:^|[\s(])((?:file:\/\/)?[^\s()"']+\.(?:[cm]?[jt]sx?|vue|svelte)):(\d+)(?::\d+)?/,
    // Python: `File "a.py", line 3`, `a_test.py:3: AssertionError`
    /File "([^"]+\.py)", line (\d+)/,
    /(?:^|\s)([^\s:()"']+\.(?:py|go|rb|java|kt|rs|php)):(\d+)/,
    // Java: `at org.shop.BoardTest.adds(BoardTest.java:17)`
    /\(([\w$]+\.(?:java|kt|scala)):(\d+)\)/,
];
/** A file of tests by its name, in the ways of the common runners. */
const TEST_FILE = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|(?:[._-](?:test|spec|e2e)\.[^/]+$)|(?:^|\/)test_[^/]+\.py$|_test\.(?:go|py|rb)$|Tests?\.(?:java|kt)$/;
/** A path as annotations want it; undefined where it is not of the checkout or not of its own code. */
function placeOf(base, from, file, line) {
    let path = file;
    if (file.startsWith('file:')) {
        try {
            path = (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(file);
        }
        catch {
            return undefined;
        }
    }
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(base, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    if (inside === '' || inside.startsWith('../') || inside === '..' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside))
        return undefined;
    if (/(?:^|\/)node_modules\//.test(inside))
        return undefined;
    return line === undefined || !Number.isInteger(line) || line < 1 ? { file: inside } : { file: inside, line };
}
/** Places of a stack that lie in the checkout's own code, in its order. */
function placesInStack(stack, base, from) {
    const places = [];
    for (const text of stack.split('\n').slice(0, 200)) {
        const line = text.slice(0, 1_000);
        for (const frame of FRAMES) {
            const match = frame.exec(line);
            if (match?.[1] === undefined)
                continue;
            const place = placeOf(base, from, match[1], Number(match[2]));
            if (place !== undefined)
                places.push(place);
        }
    }
    return places;
}
/** First place of a stack trace that lies in the checkout's own code; one in a file of tests before the others. */
function placeInStack(stack, base, from) {
    const places = placesInStack(stack, base, from);
    return places.find((place) => TEST_FILE.test(place.file)) ?? places[0];
}
/**
 * Where a failure is to be shown: on the test's own line of the stack, where the assertion stands; else where the report says the
 * test is. Places that are no file here (stacks of compiled code, of other machines) are not used, unless nothing else is known.
 */
function placeOfFailure(failure, base, from, exists = node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync) {
    const isHere = (place) => exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, place.file));
    const stack = `${failure.text ?? ''}\n${failure.message ?? ''}`;
    const told = failure.file === undefined ? undefined : placeOf(base, from, failure.file, failure.line);
    const all = placesInStack(stack, base, from);
    const places = all.filter(isHere);
    const own = told === undefined ? undefined : places.find((place) => place.file === told.file);
    if (own !== undefined)
        return own;
    const test = places.find((place) => TEST_FILE.test(place.file));
    if (test !== undefined && told === undefined)
        return test;
    if (told !== undefined && isHere(told))
        return told.line === undefined ? (test ?? told) : told;
    return test ?? places[0] ?? told ?? all[0];
}


/***/ })

};
;
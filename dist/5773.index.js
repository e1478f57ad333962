"use strict";
exports.id = 5773;
exports.ids = [5773];
exports.modules = {

/***/ 84285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SECRET_OF_STORE),
/* harmony export */   n: () => (/* binding */ existingSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const id = (prefix, what) => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), `${what} such as ${prefix}-0123456789abcdef0`);
const subnets = (what) => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(id('subnet', 'a subnet id'))
    .refine((list) => list.length >= 2, 'at least two subnets, of two zones')
    .max(16)
    .refine((list) => new Set(list).size === list.length, 'each subnet once')
    .describe(what);
const vpcSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: id('vpc', 'a VPC id').describe('Id of the VPC.'),
    publicSubnets: subnets('Subnets of the load balancer: in two zones or more, with a route to an internet gateway.'),
    privateSubnets: subnets('Subnets of the tasks: in two zones or more, with a way to AWS’s services and out.'),
    dataSubnets: subnets('Subnets of the database and the cache that ez-deploy makes; privateSubnets where absent.').optional(),
})
    .describe('A VPC that is there already: nothing is made in it but security groups, and nothing of it is changed.');
/** A secret of Secrets Manager, by name or ARN, and the key in it where it holds JSON. */
const SECRET_OF_STORE = /^(?:secretsmanager:(?<name>[\w/+=.@-]+)(?:#(?<key>[\w-]+))?|(?<arn>arn:aws[\w-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+)(?::(?<arnKey>[\w-]+)::)?)$/;
const storeSchema = (store, port, scheme) => zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(SECRET_OF_STORE, 'a secret of Secrets Manager: secretsmanager:NAME, secretsmanager:NAME#key, or its ARN (ARN:key:: for a key of it)')
        .describe(`Secret that holds its address, ${scheme}://USER:PASSWORD@HOST:PORT…; services get it as data:${store}.url.`),
    securityGroup: id('sg', 'a security group id')
        .optional()
        .describe('Its security group, in the same VPC: the services that ask for the address are let in by a rule each.'),
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(1).max(65_535).default(port).describe('Port that those rules open.'),
})
    .optional()
    .describe(`A ${store === 'redis' ? 'Redis' : 'PostgreSQL'} that is there already, in place of one that ez-deploy makes.`);
/** What is there already and is used in place of what the program would make. */
const existingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    vpc: vpcSchema.optional(),
    cluster: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^(?:arn:aws[\w-]*:ecs:[a-z0-9-]+:\d{12}:cluster\/)?[A-Za-z0-9_-]{1,255}$/, 'the name or the ARN of an ECS cluster')
        .optional()
        .describe('Name or ARN of an ECS cluster that is there already.'),
    postgres: storeSchema('postgres', 5432, 'postgresql'),
    redis: storeSchema('redis', 6379, 'rediss'),
})
    // Used by its name everywhere; the ARN says in which account and region it has to be.
    .transform(({ cluster, ...rest }) => ({
    ...rest,
    ...(cluster === undefined ? {} : { cluster: cluster.split('/').at(-1) ?? cluster }),
    ...(cluster?.startsWith('arn:') === true ? { clusterArn: cluster } : {}),
}))
    .describe('What is there already and is used in place of ours (docs/bring-your-own.md).');


/***/ }),

/***/ 15773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oC: () => (/* reexport */ SEVERITIES),
  Qn: () => (/* binding */ configSchema),
  y2: () => (/* binding */ gatesSchema)
});

// UNUSED EXPORTS: SERVICE_KINDS, STRATEGIES

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/config/architecture.ts
var architecture = __webpack_require__(1815);
// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(97840);
;// CONCATENATED MODULE: ./src/config/schema-parts.ts


/** What the rollout waits for at least between two looks; also the shortest of most waits. */
const SECOND = '1s';
/** A duration such as `60s`, `1m30s`, `5m`, from `least` to `most` (inclusive); milliseconds once read. */
const schema_parts_duration = (description, fallback, least, most) => schemas/* string */.YjP()
    .regex(duration/* DURATION_PATTERN */.Cq, 'a duration such as 30s, 5m or 1h30m')
    .refine((text) => {
    const ms = (0,duration/* parseDuration */.E9)(text);
    // What is no duration at all has been said by the pattern already.
    return ms === undefined || (ms >= ((0,duration/* parseDuration */.E9)(least) ?? 0) && ms <= ((0,duration/* parseDuration */.E9)(most) ?? Infinity));
}, `a duration from ${least} to ${most}`)
    .transform((text) => (0,duration/* parseDuration */.E9)(text) ?? Number.NaN)
    .describe(`${description} From ${least} to ${most}.`)
    .prefault(fallback);
// No dash at the end and no two in a row: RDS and load balancers refuse them in the names that are made of these.
const NAME = /^(?=.{1,32}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const schema_parts_name = () => schemas/* string */.YjP()
    .regex(NAME, 'a name of lower-case letters, digits and single dashes, at most 32 characters, a letter first');
/** `generate` | `secretsmanager:NAME[#jsonKey]` | `ssm:/path` | `data:postgres.url` …: a reference, never a value. */
const SECRET_REFERENCE = /^(?:generate|secretsmanager:[\w/+=.@-]+(?:#[\w-]+)?|ssm:\/[\w/.-]+|arn:aws[\w-]*:(?:secretsmanager|ssm):[\w:/.@+=-]+|data:(?:postgres|redis)\.url)$/;
const secretReference = schemas/* string */.YjP()
    .regex(SECRET_REFERENCE, 'a reference: generate, secretsmanager:NAME#key, ssm:/path, data:postgres.url or data:redis.url');
/** `env:NAME`: read from the environment of the run (a GitHub secret passed by the workflow). */
const ENV_REFERENCE = /^env:[A-Z_][A-Z0-9_]*$/;
const envReference = schemas/* string */.YjP().regex(ENV_REFERENCE, 'a reference to an environment variable: env:NAME');
/** Name of an environment variable. */
const variable = schemas/* string */.YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable name: letters, digits and underscores, no digit first');
const argv = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP()).min(1)])
    .describe('A command: an argv list, or one line that is split at spaces (quotes are honoured, no shell reads it).');

;// CONCATENATED MODULE: ./src/config/schema-sign.ts


const KEY_ID = String.raw `(?:mrk-)?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}`;
const ALIAS = String.raw `alias\/[A-Za-z0-9/_-]{1,250}`;
const ARN = String.raw `arn:aws(?:-us-gov)?:kms:[a-z0-9-]+:\d{12}:`;
/** As cosign reads it, without an endpoint: a key elsewhere than in KMS would get the credentials of the job. */
const KMS_KEY = new RegExp(String.raw `^awskms:\/\/\/(?:${ARN}(?:key\/(?:${KEY_ID})|${ALIAS})|${KEY_ID}|${ALIAS})$`);
const filePath = String.raw `file:.+`;
const envName = String.raw `env:[A-Za-z_][A-Za-z0-9_]*`;
const keySchema = schemas/* string */.YjP()
    .regex(new RegExp(`(?:${KMS_KEY.source})|^(?:${envName}|${filePath})$`), 'a reference: awskms:///alias/NAME, awskms:///ARN, env:NAME or file:PATH (relative to ez-deploy.yml)');
/** `build.sign`: see src/stages/build/sign. */
const signSchema = schemas/* strictObject */.rej({
    key: keySchema
        .optional()
        .describe('Key that signs: awskms:///alias/NAME, awskms:///KEY-ID or awskms:///ARN of an asymmetric KMS key, or env:NAME or file:PATH of a private key that cosign made.'),
    publicKey: schemas/* string */.YjP()
        .regex(new RegExp(`^(?:${envName}|${filePath})$`), 'a reference: file:PATH (relative to ez-deploy.yml) or env:NAME')
        .optional()
        .describe('Public key in PEM that a signature is held to: file:PATH or env:NAME. Needed beside env: and file: keys; beside a KMS key it is used instead of asking KMS.'),
    password: envReference
        .optional()
        .describe('env:NAME of the private key’s password; env:COSIGN_PASSWORD where absent. KMS keys have none.'),
    keyless: schemas/* strictObject */.rej({
        identity: schemas/* string */.YjP()
            .min(1)
            .optional()
            .describe('Who must have signed, exactly: https://github.com/OWNER/REPO/.github/workflows/FILE.yml@refs/heads/main.'),
        identityPattern: schemas/* string */.YjP()
            .regex(/^\^.+\$$/, 'a regular expression from ^ to $: what is not anchored is found in other identities too')
            .optional()
            .describe('The same as a regular expression of Go (RE2) from ^ to $, for more than one branch or workflow.'),
        issuer: schemas/* string */.YjP()
            .regex(/^https:\/\/[^\s?#]+$/, 'an https address')
            .describe('Who vouches for it: https://token.actions.githubusercontent.com for workflows on GitHub.'),
    })
        .optional()
        .describe('Signed with the job’s own identity: a certificate of Sigstore’s public Fulcio, and an entry in its public log Rekor. The job needs id-token: write.'),
    fetch: schemas/* boolean */.zMY()
        .default(true)
        .describe('cosign is fetched, pinned and verified, into the tool cache where it is not on PATH.'),
})
    .describe('Images are signed with cosign after they are pushed, and held to that before they are promoted or deployed. Either key or keyless.');

;// CONCATENATED MODULE: ./src/config/schema-build.ts




const PLATFORMS = [architecture/* PLATFORM_OF */.wu.X86_64, architecture/* PLATFORM_OF */.wu.ARM64];
const PROVENANCE = ['off', 'min', 'max'];
/** `env:NAME` or `file:PATH`: where a build's secret is read; never the secret. */
const buildSecret = schemas/* string */.YjP()
    .regex(/^(?:env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/, 'a reference: env:NAME or file:PATH (relative to ez-deploy.yml)');
const imageName = schemas/* string */.YjP()
    .regex(/^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w.-]+)?$/, 'the name of an image or repository, without digest');
const cacheSchema = schemas/* union */.KCZ([
    schemas/* enum */.k5n(['off', 'github']),
    schemas/* strictObject */.rej({ registry: imageName.describe('Repository of its own (HOST/NAME), one tag a service.') }),
    schemas/* strictObject */.rej({ local: schemas/* string */.YjP().min(1).describe('Folder, relative to ez-deploy.yml.') }),
])
    .describe('Where layers are kept between runs: off (the builder’s own cache only), github (the Actions cache), {registry: HOST/NAME} or {local: FOLDER}.');
/** What all builds may share; a service's own `build` is merged over it, key by key. */
const shared = {
    args: schemas/* record */.g1P(variable, schemas/* string */.YjP())
        .describe('Build arguments. Not secret: they stay in the image and in its provenance.'),
    secrets: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w.-]+$/, 'an id: letters, digits, dot, dash'), buildSecret)
        .describe('Secrets by id, for RUN --mount=type=secret,id=ID: env:NAME or file:PATH. In no layer and no history; masked in the log. Their ids are part of the content key, their values are not.'),
    contexts: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* string */.YjP().min(1))
        .describe('Named contexts, which replace an image or stage of that name: docker-image://IMAGE, or a folder relative to ez-deploy.yml.'),
    platforms: schemas/* array */.YOg(schemas/* enum */.k5n(PLATFORMS))
        .min(1)
        .describe('Platforms of the image. The one that the tasks run on must be among them: linux/amd64, or linux/arm64 where cpuArchitecture is ARM64; it alone is the default.'),
    cache: cacheSchema,
    sbom: schemas/* union */.KCZ([
        schemas/* boolean */.zMY(),
        schemas/* strictObject */.rej({
            generator: schemas/* string */.YjP().min(1).describe('Image of the generator; BuildKit’s default is Docker’s syft scanner.'),
        }),
    ])
        .describe('A list of what the image holds (SPDX), attached to it as an attestation.'),
    provenance: schemas/* enum */.k5n(PROVENANCE)
        .optional()
        .describe('How the image was made (SLSA), attached to it: min, or max (with arguments and the Dockerfile). Where absent: min where the builder can, with a word where it cannot.'),
    labels: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* string */.YjP())
        .describe('Further labels; those of the OCI convention (source, revision, created, version, title) are set.'),
    reproducible: schemas/* boolean */.zMY()
        .describe('Sets the time of every file to the commit’s (BuildKit’s rewrite-timestamp): the same commit gives the same layers on every builder. Costs time, and every commit pushes its layers anew.'),
    maxSize: schemas/* number */.aig()
        .positive()
        .optional()
        .describe('MiB an image may have at most (compressed, as it is pulled); a larger one fails the build.'),
    maxIncrease: schemas/* number */.aig()
        .min(0)
        .max(1_000)
        .optional()
        .describe('Percent an image may be larger than in the last release.'),
};
/** The common `build` of ez-deploy.yml. Optional throughout: what is absent is no value to merge. */
const commonBuildSchema = schemas/* strictObject */.rej({
    args: shared.args.optional(),
    secrets: shared.secrets.optional(),
    contexts: shared.contexts.optional(),
    platforms: shared.platforms.optional(),
    cache: shared.cache.optional(),
    sbom: shared.sbom.optional(),
    provenance: shared.provenance,
    labels: shared.labels.optional(),
    reproducible: shared.reproducible.optional(),
    maxSize: shared.maxSize,
    maxIncrease: shared.maxIncrease,
    sign: signSchema.optional(),
})
    .describe('What the builds of all services share; services.NAME.build is merged over it, sign apart: it is for all.');
const buildSchema = schemas/* strictObject */.rej({
    context: schemas/* string */.YjP().default('.').describe('Build context, relative to ez-deploy.yml.'),
    dockerfile: schemas/* string */.YjP().default('Dockerfile').describe('Dockerfile, relative to the context.'),
    target: schemas/* string */.YjP().optional().describe('Stage of the Dockerfile to build; the last one by default.'),
    ...shared,
    args: shared.args.default({}),
    secrets: shared.secrets.default({}),
    contexts: shared.contexts.default({}),
    platforms: shared.platforms.default([architecture/* PLATFORM_OF */.wu.X86_64]),
    cache: shared.cache.default('off'),
    sbom: shared.sbom.default(false),
    labels: shared.labels.default({}),
    reproducible: shared.reproducible.default(false),
    local: schemas/* strictObject */.rej({
        run: schemas/* array */.YOg(argv).default([]).describe('Commands that make the output, run in the context.'),
        files: schemas/* array */.YOg(schemas/* string */.YjP())
            .min(1)
            .describe('Files and folders of the context that the image’s working directory holds.'),
    })
        .optional()
        .describe('How a rehearsal builds an image where no Docker engine answers. Command, environment, working directory and port come from the Dockerfile’s last stage.'),
})
    .describe('How the service’s image is built.');

;// CONCATENATED MODULE: ./src/config/schema-foundation.ts

const email = schemas/* email */.Rpp('an e-mail address such as ops@example.com');
/** What every account needs once, before the first deployment: `ez-deploy bootstrap` makes it. */
const foundationSchema = schemas/* strictObject */.rej({
    repository: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, 'OWNER/NAME of the repository on GitHub')
        .describe('OWNER/NAME of the GitHub repository whose workflows may assume the roles.'),
    oidcProvider: schemas/* enum */.k5n(['create', 'existing'])
        .default('create')
        .describe('existing: the account has GitHub’s OIDC provider already; an account can have only one.'),
    trail: schemas/* boolean */.zMY().default(true).describe('false: the account, or its organization, has a CloudTrail already.'),
    people: schemas/* boolean */.zMY()
        .default(true)
        .describe('A group for people in which nothing but their own MFA device can be reached without MFA.'),
    budget: schemas/* strictObject */.rej({
        monthly: schemas/* number */.aig().min(1).max(10_000_000).describe('USD a month that the account may cost.'),
        email: schemas/* array */.YOg(email).min(1).max(10).describe('Who is written to at 80 % and 100 %, spent or forecast.'),
    })
        .optional()
        .describe('A budget of the account, and alarms on its estimated charges.'),
    organization: schemas/* strictObject */.rej({
        account: schemas/* strictObject */.rej({
            name: schemas/* string */.YjP().min(1).max(50).describe('Name of the account.'),
            email: email.describe('Address of its root user; no other account may have it.'),
        })
            .describe('The account to make for production.'),
    })
        .optional()
        .describe('Only with bootstrap --organization true: AWS Organizations, and an account for production in it.'),
})
    .describe('What an account needs once before the first deployment (ez-deploy bootstrap).');

// EXTERNAL MODULE: ./src/cost/usage.ts
var usage = __webpack_require__(10498);
// EXTERNAL MODULE: ./src/config/schema-existing.ts
var schema_existing = __webpack_require__(84285);
;// CONCATENATED MODULE: ./src/config/schema-infrastructure.ts





/** Interface endpoints that can be switched on; each is charged an hour and a zone (about 7.30 USD a month each). */
const ENDPOINTS = ['ecr.api', 'ecr.dkr', 'logs', 'secretsmanager', 'ssm', 'kms', 'sts', 'monitoring'];
/** An AWS region. */
const region = () => schemas/* string */.YjP().regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1');
const percent = (description, fallback) => schemas/* number */.aig().min(0).max(100).default(fallback).describe(description);
const monitoringSchema = schemas/* strictObject */.rej({
    email: schemas/* array */.YOg(schemas/* email */.Rpp('an e-mail address such as ops@example.com'))
        .max(10)
        .default([])
        .describe('Who is written to on every alarm; AWS asks each address to confirm first.'),
    pagerduty: envReference
        .optional()
        .describe('env:NAME of PagerDuty’s CloudWatch integration address (https); critical alarms go there.'),
    latency: schemas/* strictObject */.rej({
        warn: schema_parts_duration('95th percentile of the answer time that warns.', '1s', '10ms', '60s'),
        critical: schema_parts_duration('95th percentile of the answer time that is critical.', '3s', '10ms', '60s'),
    })
        .prefault({})
        .describe('Alarms on the time of answers.'),
    errors: schemas/* strictObject */.rej({
        warn: percent('Percent of requests answered with 5xx that warns.', 1),
        critical: percent('Percent of requests answered with 5xx that is critical.', 5),
    })
        .prefault({})
        .describe('Alarms on failed requests.'),
    cpu: schemas/* strictObject */.rej({
        warn: percent('Percent of CPU that warns.', 70),
        critical: percent('Percent of CPU that is critical.', 90),
    })
        .prefault({})
        .describe('Alarms on the CPU of services and data stores; memory has the same limits.'),
    connections: percent('Percent of the database’s connections in use that warns.', 80),
})
    .describe('Alarms, where they go to, and the dashboard.');
const usd = (description) => schemas/* number */.aig().min(0).max(1_000_000).optional().describe(description);
const usageSchema = schemas/* strictObject */.rej(Object.fromEntries(Object.entries(usage/* USAGE */.u_).map(([name, { what, unit, production, other }]) => [
    name,
    schemas/* number */.aig()
        .min(0)
        .max(unit === 'share' ? 1 : 1e9)
        .optional()
        .describe(`${what}; ${unit}. Taken for granted: ${production} in production, ${other} elsewhere.`),
])))
    .describe('What the estimate takes for granted about how the environment is used.');
const costSchema = schemas/* strictObject */.rej({
    maxMonthly: usd('USD a month that the environment may cost at most: a change that goes beyond is refused.'),
    maxIncrease: usd('USD a month that one change may add at most.'),
    usage: usageSchema.prefault({}),
    prices: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().min(0).max(1_000_000))
        .default({})
        .describe('Prices of your own in place of the price file’s, USD by its line (docs/cost.md), e.g. fargate.vcpu.'),
})
    .describe('The estimate of what the environment costs, and its limits.');
const TABLE = /^(?:[^.\p{Cc}]{1,63}\.)?[^.\p{Cc}]{1,63}$/u;
const tableName = schemas/* string */.YjP().regex(TABLE, 'a table such as orders or shop.orders');
/** Names as PostgreSQL stores them: what is not quoted in a statement is stored in lower case. */
const tableSchema = schemas/* union */.KCZ([
    tableName,
    schemas/* strictObject */.rej({
        name: tableName.describe('The table, as TABLE or SCHEMA.TABLE.'),
        atLeast: schemas/* number */.aig().int().min(0).default(1).describe('Rows that it must have at least; 0 where it may be empty.'),
        newest: schemas/* strictObject */.rej({
            column: schemas/* string */.YjP()
                .regex(/^[^\p{Cc}]{1,63}$/u, 'the name of a column')
                .describe('A column of times or dates.'),
            maxAge: schema_parts_duration('How much older than the backup its newest value may be.', '1d', '1m', '365d'),
        })
            .optional()
            .describe('A column whose newest value says that the table was still written to.'),
    }),
])
    .describe('A table by name, or with what must hold for it.');
const restoreTestSchema = schemas/* strictObject */.rej({
    tables: schemas/* array */.YOg(tableSchema)
        .max(200)
        .default([])
        .describe('Tables that are counted and checksummed; none: all of the schema. One that is named may not be empty.'),
    schema: schemas/* string */.YjP()
        .regex(/^[^.\p{Cc}]{1,63}$/u, 'the name of a schema')
        .default('public')
        .describe('Schema of the tables that are named without one, and of all where none is named.'),
    maxAge: schema_parts_duration('How old the newest recovery point may be.', '26h', '1m', '365d'),
    maxDuration: schema_parts_duration('How long bringing the database up and looking at it may take.', '2h', '10m', '12h'),
    statementTimeout: schema_parts_duration('How long counting one table may take.', '10m', '1s', '6h'),
    image: schemas/* string */.YjP()
        .regex(/^[\w.-]+(?::\d+)?\/[\w./-]+(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/, 'an image: REGISTRY/NAME:TAG or REGISTRY/NAME@sha256:…')
        .optional()
        .describe('Image with sh and psql that looks at the database; the official PostgreSQL one of the database’s version, from Amazon’s public registry, by default.'),
    cpuArchitecture: schemas/* enum */.k5n(architecture/* CPU_ARCHITECTURES */.oi)
        .default('X86_64')
        .describe('Processor of the task, which the image must be for; the official one is for both.'),
})
    .describe('What `ez-deploy restore-test` brings back and looks at; {} for the defaults.');
/** What the infrastructure program makes beside services and data stores. Defaults that depend on the environment are in environments.ts. */
const infrastructureSchema = schemas/* strictObject */.rej({
    boundary: schemas/* string */.YjP()
        .regex(/^arn:aws[\w-]*:iam::\d{12}:policy\/[\w+=,.@/-]+$/, 'the ARN of an IAM policy')
        .optional()
        .describe('ARN of the permissions boundary of every role that is made; bootstrap makes one and says its ARN.'),
    existing: schema_existing/* existingSchema */.n.prefault({}),
    regions: schemas/* array */.YOg(region())
        .min(1)
        .refine((list) => new Set(list).size === list.length, 'each region once')
        .optional()
        .describe('Data residency: the only regions in which anything may be kept; any where absent. See controls.md.'),
    nat: schemas/* enum */.k5n(['one', 'per-zone'])
        .optional()
        .describe('NAT gateways: one for all zones, or one a zone (the default in production).'),
    endpoints: schemas/* array */.YOg(schemas/* enum */.k5n(ENDPOINTS))
        .refine((list) => new Set(list).size === list.length, 'each endpoint once')
        .default([])
        .describe('Interface endpoints of the VPC, priced by the hour and zone; ecr.api and ecr.dkr in production.'),
    waf: schemas/* boolean */.zMY()
        .default(true)
        .describe('A web application firewall with AWS’s managed rules in front of the load balancer; false in dev.'),
    cdn: schemas/* strictObject */.rej({
        certificate: schemas/* string */.YjP()
            .regex(/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'the ARN of an ACM certificate in us-east-1: CloudFront takes no other')
            .describe('ARN of the domain’s certificate in us-east-1.'),
        assets: schemas/* string */.YjP()
            .regex(/^\/(?:[\w.~-]+\/)+\*$/, 'a path such as /cdn-assets/*')
            .default('/cdn-assets/*')
            .describe('Path under which objects of the assets bucket are served.'),
        rootObject: schemas/* string */.YjP()
            .regex(/^[\w.-]+$/, 'a file name such as index.html')
            .default('index.html')
            .describe('What CloudFront asks the application for where a user asks for /.'),
        priceClass: schemas/* enum */.k5n(['PriceClass_100', 'PriceClass_200', 'PriceClass_All'])
            .default('PriceClass_100')
            .describe('Where CloudFront serves from.'),
    })
        .optional()
        .describe('CloudFront in front of load balancer and assets; needs domain.certificate too.'),
    backups: schemas/* strictObject */.rej({
        days: schemas/* number */.aig().int().min(1).max(3650).default(35).describe('Days that AWS Backup keeps a daily backup.'),
        copyTo: region().optional().describe('Second region that every backup is copied to.'),
        restoreTest: restoreTestSchema.optional(),
    })
        .prefault({})
        .describe('Daily backups of the data stores by AWS Backup, beside the database’s own.'),
    monitoring: monitoringSchema.prefault({}),
    cost: costSchema.prefault({}),
    rotation: schemas/* strictObject */.rej({
        function: schemas/* string */.YjP()
            .regex(/^arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+$/, 'the ARN of a Lambda function')
            .describe('ARN of a rotation function of your own, which sets the new value where it is used.'),
        days: schemas/* number */.aig().int().min(1).max(90).default(30).describe('Days between two rotations.'),
    })
        .optional()
        .describe('Rotation of the secrets that ez-deploy makes: what a value opens is known to your function only.'),
    adopt: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^\S{1,1024}$/, 'the name of a resource of the program, TYPE::NAME, or its URN'), schemas/* string */.YjP().regex(/^\S{1,2048}$/, 'the id by which AWS knows it'))
        .default({})
        .describe('What stands already and is taken into the stack, never made: by the resource’s name in the program (TYPE::NAME where several have it, or its URN), the id by which Pulumi imports it.'),
    outputs: schemas/* string */.YjP()
        .regex(/^(?:s3:\/\/[a-z0-9.-]{3,63}\/\S+|(?!\w+:\/\/)[^\s].*\.json)$/, 'a JSON file, or an object of S3: s3://BUCKET/KEY')
        .optional()
        .describe('JSON file or s3://BUCKET/KEY with the outputs of infrastructure that is made elsewhere (Terraform, CDK …): the infra stage then checks them and makes nothing (docs/outputs.md).'),
    program: schemas/* string */.YjP()
        .regex(/\.(?:mjs|js)$/, 'a JavaScript module: a path that ends in .mjs or .js')
        .optional()
        .describe('Module whose default export is a Pulumi program of your own in place of ours; it gives the outputs of docs/outputs.md. It runs with the rights of the infra job.'),
    transform: schemas/* string */.YjP()
        .regex(/\.(?:mjs|js)$/, 'a JavaScript module: a path that ends in .mjs or .js')
        .optional()
        .describe('Module whose default export may change any resource’s arguments before it is made: ({type, name, args}) => args. It runs with the rights of the infra job.'),
})
    .describe('What the infrastructure program makes beside services and data stores.');

;// CONCATENATED MODULE: ./src/config/schema-queries.ts


const prometheusSchema = schemas/* strictObject */.rej({
    url: schemas/* string */.YjP()
        .regex(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/, 'the address of a Prometheus server, such as https://prometheus.example.com')
        .refine((url) => url.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]?/.test(url), 'an https address (http is for this machine only)')
        .describe('Address of the server; `/api/v1/query` is asked below it.'),
    query: schemas/* string */.YjP().min(1).max(4_000).describe('PromQL that gives one number; of several the worst counts.'),
    token: envReference.optional().describe('env:NAME of a bearer token.'),
})
    .describe('Asked over the Prometheus HTTP API (also Thanos, Mimir, VictoriaMetrics, Amazon Managed Prometheus behind a proxy).');
const cloudwatchSchema = schemas/* strictObject */.rej({
    namespace: schemas/* string */.YjP().min(1).describe('Namespace of the metric.'),
    metric: schemas/* string */.YjP().min(1).describe('Name of the metric.'),
    statistic: schemas/* string */.YjP()
        .regex(/^(?:Sum|Average|Minimum|Maximum|SampleCount|p\d{1,2}(?:\.\d{1,2})?)$/, 'Sum, Average, Minimum, Maximum, SampleCount or a percentile such as p99')
        .default('Average')
        .describe('Statistic over the period.'),
    dimensions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}).describe('Dimensions of the metric.'),
    period: schema_parts_duration('Period of the metric; the newest one with data counts.', '60s', '10s', '1h'),
})
    .describe('A CloudWatch metric.');
/** One entry of `rollout.gates.queries`. */
const querySchema = schemas/* strictObject */.rej({
    prometheus: prometheusSchema.optional(),
    cloudwatch: cloudwatchSchema.optional(),
    services: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Services it judges; all web services by default.'),
    max: schemas/* number */.aig().optional().describe('Above this the query speaks against the release.'),
    min: schemas/* number */.aig().optional().describe('Below this the query speaks against the release.'),
    every: schema_parts_duration('Between two askings.', '30s', '5s', '10m'),
    failures: schemas/* number */.aig()
        .int()
        .min(1)
        .max(20)
        .default(2)
        .describe('Askings in a row that must speak against the release.'),
    missing: schemas/* enum */.k5n(['inconclusive', 'ignore'])
        .default('inconclusive')
        .describe('What an answer without data is: no verdict, so that the step cannot pass; or nothing.'),
})
    .refine((q) => (q.prometheus === undefined) !== (q.cloudwatch === undefined), 'either prometheus or cloudwatch')
    .refine((q) => q.max !== undefined || q.min !== undefined, 'max or min, or both')
    .describe('A figure of your own. ${service}, ${release}, ${oldRelease} and ${environment} are filled into queries and dimensions.');

;// CONCATENATED MODULE: ./src/config/schema-scan.ts


const SEVERITIES = ['low', 'medium', 'high', 'critical'];
const scannerCommand = schemas/* strictObject */.rej({
    run: argv.describe('Command that writes SARIF.'),
    dir: schemas/* string */.YjP().default('.').describe('Working directory, relative to ez-deploy.yml.'),
    sarif: schemas/* string */.YjP().optional().describe('File the command writes; its standard output where absent.'),
    exitCodes: schemas/* array */.YOg(schemas/* number */.aig().int())
        .default([0, 1])
        .describe('Exit codes that mean "ran": every other is a failed scan.'),
    timeout: schema_parts_duration('The scanner is ended after this long.', '10m', SECOND, '6h'),
});
/** The `scan` block: built-in scanners are chosen by what the folder holds; this says what is different. */
const scanSchema = schemas/* strictObject */.rej({
    scanners: schemas/* record */.g1P(schema_parts_name(), schemas/* union */.KCZ([schemas/* literal */.euz('off'), scannerCommand]))
        .default({})
        .describe('Scanners, by name. dependencies, images, code, secrets, infrastructure, dockerfiles and workflows are built in: off switches one off, a command replaces it. Other names are further scanners.'),
    failOn: schemas/* enum */.k5n(SEVERITIES).default('high').describe('Findings of this severity or above fail the stage.'),
    onlyFixable: schemas/* boolean */.zMY()
        .default(false)
        .describe('A vulnerable package fails the stage only where there is a version that mends it.'),
    pullRequests: schemas/* enum */.k5n(['new', 'all'])
        .default('new')
        .describe('new: a pull request fails by what its base does not have already; all: by everything.'),
    allowList: schemas/* string */.YjP()
        .default('scan-allow.yml')
        .describe('File of findings that are accepted, each with reason, owner and last day; need not exist.'),
    exclude: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .default([])
        .describe('Files, and folders with a slash at their end, that built-in scanners do not see.'),
    images: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .default([])
        .describe('Image archives (docker save, OCI) that are scanned, relative to ez-deploy.yml.'),
    fetch: schemas/* boolean */.zMY()
        .default(true)
        .describe('Built-in scanners that are not on PATH are fetched, pinned and verified, into the tool cache.'),
    timeout: schema_parts_duration('A built-in scanner is ended after this long.', '10m', SECOND, '6h'),
    databases: schemas/* strictObject */.rej({
        maxAge: schema_parts_duration('Databases of vulnerabilities older than this fail the stage.', '7d', '1h', '365d'),
        allowOld: schemas/* boolean */.zMY().default(false).describe('Older ones only warn.'),
        offline: schemas/* string */.YjP()
            .optional()
            .describe('Folder with OSV databases (ECOSYSTEM/all.zip): nothing is asked of the internet.'),
    })
        .prefault({})
        .describe('Databases of vulnerabilities.'),
    codeScanning: schemas/* boolean */.zMY()
        .default(true)
        .describe('In a workflow whose token may, findings go to GitHub code scanning.'),
})
    .describe('What the scan stage does.');

// EXTERNAL MODULE: ./src/release/images.ts
var release_images = __webpack_require__(57887);
;// CONCATENATED MODULE: ./src/config/schema-services.ts





const SERVICE_KINDS = ['web', 'internal', 'worker', 'cron'];
const STRATEGIES = ['weighted', 'rolling', 'canary', 'linear', 'blue-green'];
const healthSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().startsWith('/').default('/health').describe('Path the load balancer asks; 200–399 is healthy.'),
    interval: schema_parts_duration('Between two health checks of the load balancer.', '10s', '5s', '300s'),
    timeout: schema_parts_duration('A health check unanswered for this long has failed; below the interval.', '5s', '2s', '120s'),
    healthyThreshold: schemas/* number */.aig().int().min(2).max(10).default(2).describe('Passed checks in a row until healthy.'),
    unhealthyThreshold: schemas/* number */.aig().int().min(2).max(10).default(2).describe('Failed checks in a row until unhealthy.'),
    command: argv
        .optional()
        .describe('Run inside the container, exit code 0 is healthy: how ECS knows that a task of an internal or worker service works.'),
    gracePeriod: schema_parts_duration('Failed checks do not count for this long after a task started.', '60s', '0s', '1h'),
})
    .describe('The load balancer’s health check; command is the container’s own.');
const scalingSchema = schemas/* strictObject */.rej({
    min: schemas/* number */.aig().int().min(1).max(500).default(2).describe('Tasks at least.'),
    max: schemas/* number */.aig().int().min(1).max(500).default(6).describe('Tasks at most.'),
    cpu: schemas/* number */.aig().min(10).max(95).default(70).describe('Target CPU in percent.'),
    memory: schemas/* number */.aig().min(10).max(95).default(80).describe('Target memory in percent.'),
    requests: schemas/* number */.aig().int().min(1).default(1000).describe('Target requests a minute and task (web only).'),
})
    .describe('How many tasks run, and what decides it.');
const migrationFile = schemas/* string */.YjP()
    .regex(/^[^/\\]+\.(?:up|contract)\.sql$/, 'a file name such as 004-score.up.sql or 004-score.contract.sql');
const migrationsSchema = schemas/* strictObject */.rej({
    up: argv.describe('Expand: run as a one-off task of the new image before any traffic.'),
    contract: argv
        .optional()
        .describe('Contract: run by `ez-deploy contract` as a one-off task of the live image, once the old version is gone.'),
    down: argv
        .optional()
        .describe('Takes one migration back (EZ_DEPLOY_MIGRATION names it): run on a rollback only where asked for.'),
    folder: schemas/* string */.YjP()
        .regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$)).+$/, 'a folder inside the build context, such as migrations')
        .optional()
        .describe('Folder of this service’s SQL files, relative to the build context: NAME.up.sql (expand), NAME.contract.sql, and beside them NAME.down.sql, NAME.contract.down.sql. They are checked and recorded.'),
    timeout: schema_parts_duration('The task is stopped after this long.', '10m', SECOND, '6h'),
    lockTimeout: schema_parts_duration('A statement that waits longer than this for a lock fails (PostgreSQL’s lock_timeout); 0s for no limit.', '5s', '0s', '1h'),
    statementTimeout: schema_parts_duration('A statement that takes longer than this fails (PostgreSQL’s statement_timeout); 0s for no limit.', '60s', '0s', '6h'),
    destructive: schemas/* array */.YOg(schemas/* strictObject */.rej({
        file: migrationFile.describe('File name, without folder.'),
        reason: schemas/* string */.YjP()
            .min(10, 'a reason of at least 10 characters')
            .describe('Why the old version can bear it. It goes into the record.'),
    }))
        .default([])
        .describe('Expand files that may hold destructive statements all the same.'),
    baseline: migrationFile
        .optional()
        .describe('The last file that was applied before ez-deploy kept account: it and those before it are taken as applied.'),
})
    .describe('Database migrations of this service.');
const smokeSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().startsWith('/').describe('Path asked on the new version through the test rule.'),
    method: schemas/* enum */.k5n(['GET', 'HEAD', 'POST']).default('GET').describe('Method of the request.'),
    status: schemas/* number */.aig().int().min(100).max(599).default(200).describe('Status the answer must have.'),
    contains: schemas/* string */.YjP().optional().describe('Text the answer must contain.'),
});
/** One entry of `services`. */
const serviceSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(SERVICE_KINDS)
        .default('web')
        .describe('web: behind the load balancer; internal: Service Connect; worker: no traffic; cron: on a schedule.'),
    path: schemas/* string */.YjP()
        .regex(/^\/[\w\-./*?]{0,127}$/, 'a path pattern such as /api/* or /*, at most 128 characters')
        .optional()
        .describe('Path pattern of the load balancer’s rule (web only).'),
    port: schemas/* number */.aig().int().min(1).max(65_535).optional().describe('Port the container listens on (web and internal).'),
    schedule: schemas/* string */.YjP()
        .regex(/^(?:rate\(\d+ (?:minute|hour|day)s?\)|cron\((?:\S+ ){5}\S+\)|at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\))$/, 'a schedule such as rate(5 minutes) or cron(0 3 * * ? *)')
        .optional()
        .describe('EventBridge schedule expression (cron only).'),
    health: healthSchema.prefault({}),
    cpu: schemas/* union */.KCZ([schemas/* literal */.euz(256), schemas/* literal */.euz(512), schemas/* literal */.euz(1024), schemas/* literal */.euz(2048), schemas/* literal */.euz(4096)])
        .default(512)
        .describe('CPU units of a task (1024 = one vCPU).'),
    memory: schemas/* number */.aig().int().min(512).max(30_720).default(1024).describe('Memory of a task in MiB.'),
    cpuArchitecture: schemas/* enum */.k5n(architecture/* CPU_ARCHITECTURES */.oi)
        .default('X86_64')
        .describe('Processor of the tasks: X86_64, or ARM64 (Graviton, about 20 % cheaper). The image must be built for it: linux/amd64 or linux/arm64.'),
    scaling: scalingSchema.prefault({}),
    build: buildSchema.prefault({}),
    image: schemas/* string */.YjP()
        .regex(release_images/* IMAGE_BY_DIGEST */.Dq, 'an image by digest: REPOSITORY@sha256:… (64 hex digits)')
        .optional()
        .describe('An image that exists, by digest, instead of a build.'),
    command: argv.optional().describe('Overrides the image’s command.'),
    env: schemas/* record */.g1P(variable, schemas/* string */.YjP()).default({}).describe('Plain environment. Never a secret.'),
    secrets: schemas/* record */.g1P(variable, secretReference).default({}).describe('Environment by reference to a secret.'),
    connections: schemas/* number */.aig()
        .int()
        .min(1)
        .max(5_000)
        .optional()
        .describe('PostgreSQL connections one task opens at most: the size of its pool. Where given, a release whose two versions together exceed the database is refused.'),
    migrations: migrationsSchema.optional(),
    smoke: schemas/* array */.YOg(smokeSchema)
        .default([])
        .describe('Requests the new version must answer before it gets traffic; the health path is always asked.'),
    strategy: schemas/* enum */.k5n(STRATEGIES).optional().describe('weighted is the default for web, rolling for the rest.'),
    after: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe('Services that must have shifted before this one; costs the time of their steps.'),
    stopTimeout: schema_parts_duration('From SIGTERM to SIGKILL.', '30s', '2s', '120s'),
    deregistrationDelay: schema_parts_duration('How long the load balancer drains a task.', '15s', '5s', '300s'),
})
    .describe('A service of the application.');

;// CONCATENATED MODULE: ./src/config/schema-suites.ts


/** Data stores that a suite can ask for. */
const SUITE_SERVICES = ['postgres', 'redis'];
/** What can make the load of a performance suite. */
const LOAD_TOOLS = ['autocannon', 'k6'];
const coverageSchema = schemas/* strictObject */.rej({
    report: schemas/* string */.YjP()
        .min(1)
        .describe('Coverage the suite writes: lcov, coverage-summary.json or Cobertura XML, told apart by content.'),
    minimum: schemas/* number */.aig().min(0).max(100).optional().describe('Percent of lines below which the suite fails.'),
    maximumDrop: schemas/* number */.aig()
        .min(0)
        .max(100)
        .optional()
        .describe('Percentage points of lines it may lose against the last run before the suite fails.'),
})
    .describe('Coverage totals, and their change since the last run.');
const requestSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP()
        .regex(/^\/[^\s#]*$/, 'a path such as /api/boards')
        .describe('Path, with its query.'),
    method: schemas/* enum */.k5n(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET').describe('Method.'),
    headers: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w-]+$/, 'the name of a header'), schemas/* string */.YjP())
        .default({})
        .describe('Headers.'),
    body: schemas/* string */.YjP().max(1_048_576).optional().describe('Body.'),
})
    .describe('A request of the load; all of them take turns.');
const thresholdsSchema = schemas/* strictObject */.rej({
    mean: schema_parts_duration('The mean response time must be below this.', '200ms', '1ms', '5m'),
    p95: schema_parts_duration('95 percent of the responses must be faster than this.', '500ms', '1ms', '5m'),
    errorRate: schemas/* number */.aig()
        .min(0)
        .max(100)
        .default(0.1)
        .describe('Percent of requests that may fail (status 400 and above, broken connections, timeouts), exclusive.'),
    slower: schemas/* number */.aig()
        .min(1)
        .max(1_000)
        .optional()
        .describe('Percent by which mean or p95 may be slower than the last record’s; only reported where absent.'),
})
    .describe('What the load must keep to.');
const loadSchema = schemas/* strictObject */.rej({
    start: argv
        .optional()
        .describe('Command that starts the application for the load; it is to listen on PORT and is ended afterwards.'),
    url: schemas/* string */.YjP()
        .regex(/^(?:environment|env:[A-Z_][A-Z0-9_]*|https?:\/\/[^\s/?#@]+)$/, 'environment, env:NAME or http(s)://HOST')
        .optional()
        .describe('What is loaded instead: environment (where the application answers now), env:NAME, or an address.'),
    ready: schemas/* string */.YjP()
        .regex(/^\/[^\s#]*$/, 'a path such as /ready')
        .default('/')
        .describe('Path that must answer below 400 before the load begins.'),
    readyTimeout: schema_parts_duration('How long that is waited for.', '30s', SECOND, '10m'),
    requests: schemas/* array */.YOg(requestSchema)
        .min(1)
        .max(100)
        .default([{ path: '/', method: 'GET', headers: {} }])
        .describe('What is asked.'),
    tool: schemas/* enum */.k5n(LOAD_TOOLS)
        .default('autocannon')
        .describe('What makes the load: autocannon is built in; k6 is used where it is installed.'),
    connections: schemas/* number */.aig().int().min(1).max(1_000).default(10).describe('Requests under way at the same time.'),
    rate: schemas/* number */.aig()
        .int()
        .min(1)
        .max(100_000)
        .optional()
        .describe('Requests a second, at most; as many as are answered where absent.'),
    warmup: schema_parts_duration('Load before the measuring begins, which does not count.', '2s', '0s', '5m'),
    duration: schema_parts_duration('How long is measured, at most.', '20s', SECOND, '30m'),
    maxRequests: schemas/* number */.aig()
        .int()
        .min(1)
        .max(10_000_000)
        .default(100_000)
        .describe('Requests after which the measuring ends before its time.'),
    requestTimeout: schema_parts_duration('A request without an answer counts as failed after this.', '10s', SECOND, '2m'),
    thresholds: thresholdsSchema.prefault({}),
})
    .describe('Makes the suite a performance suite: a load, measured and held to thresholds.');
const suiteSchema = schemas/* strictObject */.rej({
    run: argv
        .optional()
        .describe('Command of the suite; exit code 0 is passed. {shard} and {shards} are replaced. Left out where load is given.'),
    load: loadSchema.optional(),
    dir: schemas/* string */.YjP().default('.').describe('Working directory, relative to ez-deploy.yml.'),
    needs: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Suites that must have passed before.'),
    services: schemas/* array */.YOg(schemas/* enum */.k5n(SUITE_SERVICES))
        .default([])
        .describe('Data stores the suite needs, by DATABASE_URL and REDIS_URL: those in the job’s environment, else fresh ones that are gone afterwards.'),
    env: schemas/* record */.g1P(variable, schemas/* string */.YjP())
        .default({})
        .describe('Environment of the suite. {shard} and {shards} are replaced.'),
    junit: schemas/* string */.YjP().min(1).optional().describe('JUnit report the suite writes; the same as one entry of reports.'),
    reports: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .max(20)
        .default([])
        .describe('Reports the suite writes: JUnit XML, TAP, the JSON of vitest and jest, or node:test events; told apart by content. The file name may hold *.'),
    coverage: coverageSchema.optional(),
    timeout: schema_parts_duration('The suite is ended after this long; each shard and each attempt has as much.', '10m', SECOND, '6h'),
    retries: schemas/* number */.aig()
        .int()
        .min(0)
        .max(5)
        .default(0)
        .describe('How often a suite that failed is run again; what fails and then passes is marked flaky.'),
    shards: schemas/* number */.aig()
        .int()
        .min(1)
        .max(64)
        .default(1)
        .describe('Runs the command this often, side by side, with {shard} (from 1) and {shards}.'),
    cores: schemas/* number */.aig()
        .int()
        .min(1)
        .max(256)
        .optional()
        .describe('Cores a run counts for: 1, or all of them for a load, which is measured alone.'),
});
const schema_suites_image = (what) => schemas/* string */.YjP()
    .regex(/^[\w.-]+(?::\d+)?(?:\/[\w.-]+)*(?::[\w.-]+)?(?:@sha256:[0-9a-f]{64})?$/, 'an image such as postgres:16-alpine')
    .optional()
    .describe(what);
const testSchema = schemas/* strictObject */.rej({
    suites: schemas/* record */.g1P(schema_parts_name(), suiteSchema).default({}).describe('Test suites, by name; side by side but for needs.'),
    images: schemas/* strictObject */.rej({
        postgres: schema_suites_image('Image of PostgreSQL for suites; postgres:VERSION-alpine of data.postgres by default.'),
        redis: schema_suites_image('Image of Redis for suites; redis:VERSION-alpine of data.redis by default.'),
    })
        .prefault({})
        .describe('Images of the data stores of suites, where a container engine answers.'),
})
    .prefault({})
    .describe('What the test stage runs.');

;// CONCATENATED MODULE: ./src/config/schema.ts











const dataSchema = schemas/* strictObject */.rej({
    postgres: schemas/* strictObject */.rej({
        version: schemas/* string */.YjP()
            .regex(/^\d+(?:\.\d+)?$/, 'a version such as 16 or 16.4')
            .default('14')
            .describe('Version of PostgreSQL.'),
        instance: schemas/* string */.YjP()
            .regex(/^db\.[a-z0-9-]+\.[a-z0-9]+$/, 'an RDS instance class such as db.t3.medium')
            .default('db.t3.medium')
            .describe('RDS instance class.'),
        maxConnections: schemas/* number */.aig()
            .int()
            .min(10)
            .max(262_143)
            .optional()
            .describe('max_connections, where the parameter group sets it; worked out from the instance class otherwise.'),
        storage: schemas/* number */.aig().int().min(20).max(65_536).default(100).describe('Storage in GiB.'),
        multiAz: schemas/* boolean */.zMY()
            .default(true)
            .describe('A standby in a second zone that takes over; false in dev and staging.'),
        backupDays: schemas/* number */.aig()
            .int()
            .min(1)
            .max(35)
            .default(7)
            .describe('Days that the database’s own backups are kept: it can be set back to any second of them.'),
        database: schemas/* string */.YjP()
            .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'lower-case letters, digits and underscores, at most 63, no digit first')
            .default('app')
            .describe('Name of the database.'),
    })
        .optional()
        .describe('A PostgreSQL database of the application; {} for the defaults.'),
    redis: schemas/* strictObject */.rej({
        version: schemas/* string */.YjP()
            .regex(/^\d+\.\d+$/, 'a version such as 7.0 or 7.1')
            .default('7.0')
            .describe('Version of Redis.'),
        instance: schemas/* string */.YjP()
            .regex(/^cache\.[a-z0-9-]+\.[a-z0-9]+$/, 'an ElastiCache node type such as cache.t3.micro')
            .default('cache.t3.micro')
            .describe('ElastiCache node type.'),
        shards: schemas/* number */.aig().int().min(1).max(90).default(1).describe('Shards of the cluster.'),
        replicas: schemas/* number */.aig()
            .int()
            .min(0)
            .max(5)
            .default(1)
            .describe('Replicas of each shard; without one (the default in dev) nothing takes over.'),
    })
        .optional()
        .describe('A Redis of the application; {} for the defaults.'),
})
    .describe('Data stores. Their addresses reach a service as secrets: data:postgres.url, data:redis.url.');
const gatesSchema = schemas/* strictObject */.rej({
    errorRate: schemas/* number */.aig()
        .min(0)
        .max(100)
        .default(5)
        .describe('Absolute limit: percent of requests of the new version answered with 5xx.'),
    latency: schema_parts_duration('An answer that takes longer is slow; see slowShare.', '3s', '10ms', '60s'),
    slowShare: schemas/* number */.aig()
        .min(0)
        .max(100)
        .default(5)
        .describe('Percent of answers of the new version that may be slower than latency.'),
    falseRollbackRate: schemas/* number */.aig()
        .min(0.0001)
        .max(0.2)
        .default(0.01)
        .describe('How often, at most, a deployment no worse than the old is taken back by the comparison.'),
    minimumSamples: schemas/* number */.aig()
        .int()
        .min(0)
        .default(50)
        .describe('Requests (or probes) of the new version before a step can pass.'),
    onInconclusive: schemas/* enum */.k5n(['rollback', 'continue'])
        .default('rollback')
        .describe('What follows when a step’s evidence never suffices.'),
    extension: schema_parts_duration('How much longer a step waits when its evidence does not suffice.', '60s', '0s', '1h'),
    metricsNamespace: schemas/* string */.YjP()
        .optional()
        .describe('CloudWatch namespace of the application’s own metrics Requests, Errors and Slow with dimensions Service and Release.'),
    queries: schemas/* record */.g1P(schema_parts_name(), querySchema)
        .default({})
        .describe('Figures of your own that a step is judged by, by name.'),
    alarms: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe('Names of CloudWatch alarms that must not be in ALARM.'),
})
    .describe('What a step is judged by.');
const rolloutSchema = schemas/* strictObject */.rej({
    steps: schemas/* array */.YOg(schemas/* number */.aig().int().min(1).max(100))
        .min(1)
        .default([10, 50, 100])
        .describe('Weights of the new version in percent: rising, the last one 100.'),
    interval: schema_parts_duration('How long a step is observed before the next.', '60s', SECOND, '6h'),
    gates: gatesSchema.prefault({}),
    approvals: schemas/* array */.YOg(schemas/* number */.aig().int().min(1).max(99))
        .default([])
        .describe('Weights out of steps after which a person must run `promote` before the release goes on.'),
    affinity: schemas/* boolean */.zMY()
        .default(false)
        .describe('Keeps each user at one version of all web services while traffic moves, by a cookie ez-release that the application sets to EZ_DEPLOY_RELEASE.'),
    approvalTimeout: schema_parts_duration('How long that person is waited for; then traffic goes back.', '30m', '10s', '6h'),
    bake: schema_parts_duration('How long the old version is kept warm after 100 %.', '10m', '0s', '24h'),
    readyTimeout: schema_parts_duration('The new tasks must be healthy within this.', '10m', '10s', '1h'),
    lockWait: schema_parts_duration('How long a second deployment waits for the first.', '0s', '0s', '6h'),
})
    .describe('How traffic moves to a new version.');
const roleArn = (what) => schemas/* string */.YjP()
    .regex(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of an IAM role: arn:aws:iam::ACCOUNT:role/NAME')
    .optional()
    .describe(what);
const rolesSchema = schemas/* strictObject */.rej({
    preview: roleArn('Reads, to preview a change.'),
    build: roleArn('Pushes images.'),
    rollout: roleArn('Shifts traffic and changes task definitions.'),
    infra: roleArn('Applies the infrastructure program.'),
    restore: roleArn('Brings a backup up beside the database, and removes it (restore-test).'),
})
    .describe('Role ARNs assumed through OIDC, one a job.');
const environmentSchema = schemas/* strictObject */.rej({
    account: schemas/* string */.YjP()
        .regex(/^\d{12}$/, 'an AWS account id: 12 digits, in quotes')
        .optional()
        .describe('AWS account the environment lives in.'),
    region: schemas/* string */.YjP()
        .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1')
        .default('us-east-1')
        .describe('AWS region.'),
    roles: rolesSchema.prefault({}),
    state: schemas/* string */.YjP()
        .regex(/^(?:s3:\/\/|file:\/\/|https:\/\/)/, 's3://BUCKET, file://FOLDER or https://…')
        .optional()
        .describe('Pulumi state backend.'),
    secretsProvider: schemas/* string */.YjP()
        .regex(/^(?:passphrase|awskms:\/\/\S+)$/, 'passphrase or awskms://alias/NAME?region=REGION')
        .default('passphrase')
        .describe('What encrypts secrets in the state: passphrase, which the engine takes from its environment, or the address of a KMS key.'),
    registry: schemas/* string */.YjP().optional().describe('Registry host; the account’s ECR by default.'),
    promotesTo: schemas/* array */.YOg(schema_parts_name())
        .default([])
        .describe('Environments of other accounts that images are promoted to from here: their build roles may read this one’s repositories.'),
    protected: schemas/* boolean */.zMY()
        .optional()
        .describe('Tests, scans and builds are refused beside cloud rights; false for dev and staging, true for the rest.'),
    isolation: schemas/* enum */.k5n(['jobs', 'none'])
        .default('jobs')
        .describe('none: allow all six stages in one job of a protected environment.'),
    overrides: schemas/* strictObject */.rej({
        services: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()))
            .default({})
            .describe('By service: keys of services.'),
        data: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()))
            .default({})
            .describe('By data store: keys of data.'),
        rollout: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}).describe('Keys of rollout.'),
        infrastructure: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}).describe('Keys of infrastructure.'),
    })
        .prefault({})
        .describe('What differs here: merged over the keys above, then checked like them.'),
})
    .describe('Where the application runs.');
const notificationsSchema = schemas/* strictObject */.rej({
    slack: schemas/* strictObject */.rej({ webhook: envReference.describe('env:NAME of the incoming webhook’s address.') })
        .optional()
        .describe('A message to a Slack channel.'),
})
    .describe('Who is told.');
/** The whole of `ez-deploy.yml`. */
const configSchema = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional().describe('Address of this schema, for editors.'),
    app: schema_parts_name().describe('Name of the application; part of every resource’s name.'),
    services: schemas/* record */.g1P(schema_parts_name(), serviceSchema)
        .refine((s) => Object.keys(s).length > 0, 'at least one service')
        .refine((s) => Object.keys(s).length <= 200, 'at most 200 services')
        .describe('The services of the application, by name.'),
    build: commonBuildSchema.prefault({}),
    data: dataSchema.prefault({}),
    infrastructure: infrastructureSchema.prefault({}),
    foundation: foundationSchema.optional(),
    domain: schemas/* strictObject */.rej({
        name: schemas/* string */.YjP()
            .regex(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'a domain name such as app.example.com')
            .describe('Domain name of the application.'),
        certificate: schemas/* string */.YjP()
            .regex(/^arn:aws[\w-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, 'the ARN of an ACM certificate')
            .optional()
            .describe('ARN of the ACM certificate.'),
        zone: schemas/* string */.YjP()
            .regex(/^Z[A-Z0-9]{5,31}$/, 'a Route 53 hosted zone id such as Z0123456789ABCDEFGHIJ')
            .optional()
            .describe('Route 53 hosted zone id.'),
    })
        .optional()
        .describe('Where users find the application; the load balancer’s own name where absent.'),
    environments: schemas/* record */.g1P(schema_parts_name(), environmentSchema)
        .refine((e) => Object.keys(e).length > 0, 'at least one environment')
        .refine((e) => Object.keys(e).length <= 50, 'at most 50 environments')
        .describe('Where the application runs, by name: dev, staging, production.'),
    test: testSchema,
    scan: scanSchema.prefault({}),
    rollout: rolloutSchema.prefault({}),
    notifications: notificationsSchema.prefault({}),
})
    .describe('ez-deploy.yml: the application, its environments, and how it is deployed.');


/***/ }),

/***/ 10498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   u_: () => (/* binding */ USAGE)
/* harmony export */ });
/* unused harmony export USAGE_NAMES */
/**
 * What an estimate takes for granted where ez-deploy.yml says nothing (`cost.usage`). The requirements name the plan's total only,
 * not the traffic behind it: these figures are ours, of a board with some hundred users.
 */
const USAGE = {
    requests: { what: 'requests of users', unit: 'millions a month', production: 10, other: 0.5 },
    dataOutGb: { what: 'answers to users', unit: 'GB a month', production: 100, other: 5 },
    crossZoneGb: { what: 'traffic between zones', unit: 'GB a month', production: 50, other: 5 },
    natGb: { what: 'traffic through NAT gateways, all together', unit: 'GB a month', production: 50, other: 10 },
    endpointGb: {
        what: 'traffic through interface endpoints, all together',
        unit: 'GB a month',
        production: 20,
        other: 5,
    },
    logGb: { what: 'log taken in, a log group', unit: 'GB a month', production: 2, other: 0.5 },
    flowLogGb: { what: 'flow logs of the VPC', unit: 'GB a month', production: 5, other: 1 },
    wafLogGb: { what: 'log of a web ACL', unit: 'GB a month', production: 2, other: 0.2 },
    bucketGb: { what: 'kept in a bucket', unit: 'GB', production: 20, other: 2 },
    bucketRequests: {
        what: 'reads and a tenth as many writes of a bucket',
        unit: 'thousands a month',
        production: 100,
        other: 10,
    },
    imageGb: { what: 'kept in an image repository', unit: 'GB', production: 5, other: 2 },
    databaseGb: { what: 'of a database’s storage that is filled', unit: 'GB', production: 60, other: 5 },
    databaseChangeGb: { what: 'that changes in a database', unit: 'GB a day', production: 1, other: 0.1 },
    cacheGb: { what: 'snapshot of one cache shard', unit: 'GB', production: 0.5, other: 0.1 },
    secretReads: { what: 'readings of a secret', unit: 'thousands a month', production: 10, other: 2 },
    keyRequests: { what: 'uses of a customer key', unit: 'thousands a month', production: 100, other: 10 },
    notifications: { what: 'messages of a topic', unit: 'a month', production: 200, other: 100 },
    traces: { what: 'traces that X-Ray records', unit: 'millions a month', production: 0.5, other: 0.05 },
    dnsQueries: {
        what: 'queries for names of a hosted zone that are no alias',
        unit: 'millions a month',
        production: 1,
        other: 0.1,
    },
    scaleOut: {
        what: 'where the number of tasks is on average between scaling.min (0) and max (1)',
        unit: 'share',
        production: 0,
        other: 0,
    },
    cronHours: { what: 'task hours of a cron service', unit: 'hours a month', production: 30, other: 30 },
    deployments: { what: 'deployments', unit: 'a month', production: 20, other: 40 },
    deploymentMinutes: {
        what: 'that both versions run side by side in a deployment',
        unit: 'minutes',
        production: 15,
        other: 12,
    },
};
const USAGE_NAMES = Object.keys(USAGE);
/** The assumptions of an environment, with those that ez-deploy.yml says in their place. */
function usageOf(kind, given) {
    const column = kind === 'production' ? 'production' : 'other';
    return Object.fromEntries(USAGE_NAMES.map((name) => [name, given[name] ?? USAGE[name][column]]));
}


/***/ })

};
;
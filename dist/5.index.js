"use strict";
exports.id = 5;
exports.ids = [5];
exports.modules = {

/***/ 13265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ shortName),
/* harmony export */   o: () => (/* binding */ programContext)
/* harmony export */ });
function programContext(config, accountId) {
    const production = config.settings.protected ?? config.environment === 'production';
    return {
        config,
        accountId,
        region: config.settings.region,
        prefix: `${config.app}-${config.environment}`,
        production,
        // A year where an auditor may ask (CKV_AWS_338).
        logDays: production ? 365 : 30,
    };
}
/** A name of at most `limit` characters that stays unique: long ones end in a short hash of the whole. */
function shortName(name, limit) {
    if (name.length <= limit)
        return name;
    let hash = 5381;
    for (const char of name)
        hash = (Math.imul(hash, 33) ^ char.charCodeAt(0)) >>> 0;
    const tail = hash.toString(36).slice(0, 6);
    return `${name.slice(0, limit - tail.length - 1).replace(/-+$/, '')}-${tail}`;
}


/***/ }),

/***/ 20005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreTestCommand: () => (/* binding */ restoreTestCommand)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-backup/dist-cjs/index.js
var dist_cjs = __webpack_require__(379);
// EXTERNAL MODULE: ./src/aws/clients.ts
var clients = __webpack_require__(40201);
;// CONCATENATED MODULE: ./src/aws/backup.ts


/** AWS Backup, as a restore test needs it. */
function backupGateway(target) {
    const client = new dist_cjs/* BackupClient */.M3I((0,clients/* clientConfig */.y)(target));
    return {
        /** Recovery points of a resource in a vault, whatever their status. */
        recoveryPoints: async (vault, resourceArn) => {
            const found = [];
            let next;
            do {
                const page = await client.send(new dist_cjs/* ListRecoveryPointsByBackupVaultCommand */.pr_({
                    BackupVaultName: vault,
                    ByResourceArn: resourceArn,
                    ...(next === undefined ? {} : { NextToken: next }),
                }));
                for (const { RecoveryPointArn: arn, Status: status, CreationDate: at } of page.RecoveryPoints ?? [])
                    if (arn !== undefined && at !== undefined)
                        found.push({ arn, status: status ?? '', createdAt: at.getTime() });
                next = page.NextToken;
            } while (next !== undefined);
            return found;
        },
        /** What is known of the resource as it was when it was backed up. */
        restoreMetadata: async (vault, recoveryPoint) => {
            const { RestoreMetadata } = await client.send(new dist_cjs/* GetRecoveryPointRestoreMetadataCommand */.oqK({ BackupVaultName: vault, RecoveryPointArn: recoveryPoint }));
            return RestoreMetadata ?? {};
        },
        /** Starts a restore once per token: AWS takes a second call of the same token for the first one's retry. The job's id. */
        startRestore: async (order) => {
            const { RestoreJobId } = await client.send(new dist_cjs/* StartRestoreJobCommand */.veB({
                RecoveryPointArn: order.recoveryPoint,
                IamRoleArn: order.roleArn,
                Metadata: order.metadata,
                IdempotencyToken: order.token,
                ResourceType: 'RDS',
            }));
            if (RestoreJobId === undefined)
                throw new Error('StartRestoreJob answered no id');
            return RestoreJobId;
        },
        restoreJob: async (id) => {
            const { Status, StatusMessage } = await client.send(new dist_cjs/* DescribeRestoreJobCommand */.cc9({ RestoreJobId: id }));
            return { status: Status ?? '', message: StatusMessage };
        },
    };
}

// EXTERNAL MODULE: ./src/aws/bucket.ts
var bucket = __webpack_require__(37275);
// EXTERNAL MODULE: ./src/aws/ecs.ts
var aws_ecs = __webpack_require__(41032);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-rds/dist-cjs/index.js
var client_rds_dist_cjs = __webpack_require__(57202);
;// CONCATENATED MODULE: ./src/aws/rds.ts


/** RDS, as a restore test needs it. */
function rdsGateway(target) {
    const client = new client_rds_dist_cjs/* RDSClient */.rYe((0,clients/* clientConfig */.y)(target));
    return {
        /** undefined: there is none of this name (yet, or any more). */
        find: async (identifier) => {
            try {
                const answer = await client.send(new client_rds_dist_cjs/* DescribeDBInstancesCommand */.hhJ({ DBInstanceIdentifier: identifier }));
                return answer.DBInstances?.[0];
            }
            catch (error) {
                if (error instanceof client_rds_dist_cjs/* DBInstanceNotFoundFault */.dgC)
                    return undefined;
                throw error;
            }
        },
        /** Every instance of the region. */
        all: async () => {
            const found = [];
            let marker;
            do {
                const page = await client.send(new client_rds_dist_cjs/* DescribeDBInstancesCommand */.hhJ(marker === undefined ? {} : { Marker: marker, MaxRecords: 100 }));
                found.push(...(page.DBInstances ?? []));
                marker = page.Marker === '' ? undefined : page.Marker;
            } while (marker !== undefined);
            return found;
        },
        tag: async (arn, tags) => {
            await client.send(new client_rds_dist_cjs/* AddTagsToResourceCommand */.X3P({
                ResourceName: arn,
                Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
            }));
        },
        /** A new password of the master user, made by RDS and kept in a secret of RDS's own that goes with the instance. */
        manageMasterPassword: async (identifier) => {
            await client.send(new client_rds_dist_cjs/* ModifyDBInstanceCommand */.R1U({
                DBInstanceIdentifier: identifier,
                ManageMasterUserPassword: true,
                ApplyImmediately: true,
            }));
        },
        /** Orders the removal, without a last snapshot. `later`: RDS does not take the order in the instance's present state. */
        remove: async (identifier) => {
            try {
                await client.send(new client_rds_dist_cjs/* DeleteDBInstanceCommand */.Yvh({
                    DBInstanceIdentifier: identifier,
                    SkipFinalSnapshot: true,
                    DeleteAutomatedBackups: true,
                }));
                return 'ordered';
            }
            catch (error) {
                if (error instanceof client_rds_dist_cjs/* DBInstanceNotFoundFault */.dgC)
                    return 'gone';
                if (error instanceof client_rds_dist_cjs/* InvalidDBInstanceStateFault */.o4N)
                    return 'later';
                throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/aws/watch.ts
var watch = __webpack_require__(68694);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/infra/stack-tags.ts
var stack_tags = __webpack_require__(13846);
;// CONCATENATED MODULE: ./src/restore-test/bring-up.ts

/** Between two looks. AWS ms. */
const POLL_MS = 15_000;
const failed = (message, hint) => new errors/* StageError */.Zu({ stage: 'restore-test', message, ...(hint === undefined ? {} : { hint }) });
async function pause({ clock, output }, what, { until, signal, alive }) {
    if (clock.now() > until)
        throw failed(`${what} took longer than maxDuration`, 'raise backups.restoreTest.maxDuration');
    output.waiting(what, until - clock.now());
    await clock.sleep(POLL_MS, signal);
    await alive();
}
/** Waits for AWS Backup, and tags the instance as soon as it shows itself. @throws StageError where the restore fails */
async function waitRestored(deps, { jobId, instance, tags }, waiting) {
    let tagged = false;
    for (;;) {
        const { status, message } = await deps.backup.restoreJob(jobId);
        if (!tagged) {
            const arn = (await deps.rds.find(instance))?.DBInstanceArn;
            if (arn !== undefined) {
                await deps.rds.tag(arn, tags);
                tagged = true;
            }
        }
        if (status === 'COMPLETED')
            return;
        if (status !== 'PENDING' && status !== 'RUNNING')
            throw failed(`AWS Backup could not restore: ${status.toLowerCase()}${message === undefined ? '' : `: ${message}`}`);
        await pause(deps, 'the restore', waiting);
    }
}
/**
 * A copy has the users and passwords of the time of the backup, and the live database's may have been rotated since. So RDS is told
 * to give the master user a new one, which it keeps in a secret of its own and removes with the instance.
 */
async function openRestored(deps, instance, waiting) {
    let ordered = false;
    for (;;) {
        const found = await deps.rds.find(instance);
        if (found === undefined)
            throw failed(`${instance} is gone: somebody else has removed it`);
        const { DBInstanceStatus: status = '', Endpoint: at, MasterUserSecret: secret } = found;
        if (/^(?:failed|incompatible|restore-error|inaccessible)/.test(status))
            throw failed(`the restored database is ${status}`);
        if (status === 'available') {
            if (!ordered) {
                await deps.rds.manageMasterPassword(instance);
                ordered = true;
            }
            else if (secret?.SecretStatus === 'active' &&
                secret.SecretArn !== undefined &&
                at?.Address !== undefined &&
                found.PendingModifiedValues?.MasterUserPassword === undefined)
                return { host: at.Address, port: at.Port ?? 5432, secretArn: secret.SecretArn };
        }
        await pause(deps, ordered ? 'a password of its own' : 'the restored database to be available', waiting);
    }
}

// EXTERNAL MODULE: ./src/rollout/why/gather.ts
var gather = __webpack_require__(83341);
// EXTERNAL MODULE: ./src/rollout/why/log-tail.ts
var log_tail = __webpack_require__(18897);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./src/restore-test/sql.ts
/** What a line of the answer begins with; the rest of it is JSON. Each attempt to connect says first that it begins. */
const BEGIN_LINE = 'ez-deploy-begin';
const TABLE_LINE = 'ez-deploy-table ';
const END_LINE = 'ez-deploy-end ';
/** A string of SQL whatever it holds; standard_conforming_strings is on since PostgreSQL 9.1. */
function literal(text) {
    if (text.includes('\0'))
        throw new RangeError('PostgreSQL knows no text with a zero in it');
    return `'${text.replaceAll("'", "''")}'`;
}
/** What an answer's texts depend on, held still: two tests of the same rows give the same checksum. */
const settings = (statementTimeout) => [
    `set statement_timeout = ${Math.round(statementTimeout)};`,
    "set lock_timeout = '10s';",
    'set search_path = pg_catalog;',
    // Rows that a policy hides would be missing from the count: an error says so instead.
    'set row_security = off;',
    "set timezone = 'UTC';",
    "set datestyle = 'ISO, YMD';",
    "set intervalstyle = 'iso_8601';",
    "set bytea_output = 'hex';",
    'set extra_float_digits = 1;',
    'begin transaction isolation level repeatable read, read only;',
];
/** The tables as a relation of schema, name and the column whose newest time is wanted. */
function asked(tables, schema) {
    if (tables.length === 0)
        return [
            'select n.nspname::text as schema, c.relname::text as name, null::text as newest',
            '  from pg_class c join pg_namespace n on n.oid = c.relnamespace',
            `  where n.nspname = ${literal(schema)} and c.relkind in ('r', 'p') and not c.relispartition`,
        ].join('\n');
    const rows = tables.map((t) => `(${literal(t.schema)}, ${literal(t.name)}, ${t.newest === undefined ? 'null' : literal(t.newest.column)}::text)`);
    return `select * from (values\n${rows.join(',\n')}\n) as v (schema, name, newest)`;
}
/**
 * The script for psql: one line of JSON for each table, and one at the end without which the answer is not whole. The checksum adds up
 * 64 bits of each row's MD5, so that it depends on the rows and not on their order, and no row leaves the database. Names are quoted by the
 * server (format's %I).
 * @param statementTimeout ms
 */
function checkScript(tables, schema, statementTimeout) {
    const relation = asked(tables, schema);
    return [
        ...settings(statementTimeout),
        'select case',
        "  when c.oid is null then format('select %L', ",
        `    ${literal(TABLE_LINE)} || json_build_object('schema', a.schema, 'name', a.name, 'missing', true))`,
        '  else format(',
        `    'select %L || json_build_object(''schema'', %L, ''name'', %L, ''rows'', count(*), ''sum'', coalesce(sum((''x'' || substr(md5((t.*)::text), 1, 16))::bit(64)::bigint), 0)::text, ''newest'', %s) from %I.%I as t',`,
        `    ${literal(TABLE_LINE)}, a.schema, a.name,`,
        // No cast: of a column that is a text it would fail with the text itself, a patient's name, in the log. The session's zone is UTC.
        "    case when a.newest is null then 'null' else format('extract(epoch from max(t.%I))', a.newest) end,",
        '    a.schema, a.name)',
        '  end',
        `from (${relation}) as a`,
        '  left join pg_namespace n on n.nspname = a.schema',
        "  left join pg_class c on c.relnamespace = n.oid and c.relname = a.name and c.relkind in ('r', 'p', 'm')",
        'order by a.schema, a.name',
        '\\gexec',
        `select ${literal(END_LINE)} || json_build_object('server', current_setting('server_version'), 'tls', (select ssl from pg_stat_ssl where pid = pg_backend_pid()), 'bytes', pg_database_size(current_database()), 'tables', (select count(*) from (${relation}) as a));`,
        'commit;',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/restore-test/answer.ts


const tableSchema = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ schema: schemas/* string */.YjP(), name: schemas/* string */.YjP(), missing: schemas/* literal */.euz(true) }),
    schemas/* object */.Ikc({
        schema: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        rows: schemas/* number */.aig().int().min(0),
        sum: schemas/* string */.YjP().regex(/^-?\d+$/),
        /** Seconds since the epoch. */
        newest: schemas/* number */.aig().nullable(),
    }),
]);
const endSchema = schemas/* object */.Ikc({ server: schemas/* string */.YjP(), tls: schemas/* boolean */.zMY().nullable(), bytes: schemas/* number */.aig(), tables: schemas/* number */.aig() });
const parse = (schema, line, prefix) => {
    try {
        return schema.safeParse(JSON.parse(line.slice(prefix.length))).data;
    }
    catch {
        return undefined;
    }
};
/** What the check's task said in its last attempt; undefined where that is not whole. Lines that are not of the answer are passed over. */
function readAnswer(all) {
    const lines = all.slice(all.findLastIndex((line) => line.startsWith(BEGIN_LINE)) + 1);
    const at = lines.findLastIndex((line) => line.startsWith(END_LINE));
    const end = at < 0 ? undefined : parse(endSchema, lines[at] ?? '', END_LINE);
    if (end === undefined)
        return undefined;
    const tables = [];
    for (const line of lines.slice(0, at)) {
        if (!line.startsWith(TABLE_LINE))
            continue;
        const one = parse(tableSchema, line, TABLE_LINE);
        if (one === undefined)
            return undefined;
        const { schema, name } = one;
        if ('missing' in one)
            tables.push({ schema, name });
        else
            tables.push({
                schema,
                name,
                content: {
                    rows: one.rows,
                    checksum: BigInt.asUintN(64, BigInt(one.sum)).toString(16).padStart(16, '0'),
                    ...(one.newest === null ? {} : { newest: Math.round(one.newest * 1_000) }),
                },
            });
    }
    if (tables.length !== end.tables)
        return undefined;
    return { tables, server: end.server, tls: end.tls === true, bytes: end.bytes };
}

;// CONCATENATED MODULE: ./src/restore-test/task.ts

const CONTAINER = 'check';
/** Seconds between two attempts to connect: a new password takes a moment to be everywhere. */
const CONNECT_PAUSE = 10;
const CONNECT_ATTEMPTS = 6;
/**
 * psql's exit codes: 2 no connection, or lost in the middle of an answer (tried again from its beginning), 3 an error of the script. Nothing is put into this text: what differs is in the
 * environment, and psql reads the script from its input because \gexec may stand in no -c.
 */
const COMMAND = `n=0
while :; do
  echo ${BEGIN_LINE}
  printf '%s' "$EZ_DEPLOY_SQL" | psql -X -q -A -t -v ON_ERROR_STOP=1
  code=$?
  n=$((n + 1))
  if [ "$code" != 2 ] || [ "$n" -ge ${CONNECT_ATTEMPTS} ]; then exit "$code"; fi
  sleep ${CONNECT_PAUSE}
done`;
/** The official image has a client that speaks to every older server. */
const imageFor = (version) => `public.ecr.aws/docker/library/postgres:${version.split('.')[0] ?? version}-alpine`;
/** The task that looks at a restored database; pure. The password is RDS's secret: nobody but the task reads it. */
function checkTask(place, database, task) {
    const { image, script, region, cpuArchitecture } = task;
    const environment = {
        PGHOST: database.host,
        PGPORT: String(database.port),
        PGDATABASE: place.databaseName,
        // Encrypted always. RDS's authorities are in no image, and the name was just given by RDS itself, inside the VPC.
        PGSSLMODE: 'require',
        PGCONNECT_TIMEOUT: '15',
        PGAPPNAME: 'ez-deploy restore-test',
        EZ_DEPLOY_SQL: script,
    };
    const container = {
        name: CONTAINER,
        image,
        essential: true,
        readonlyRootFilesystem: true,
        // The official image starts a server unless it is given something else to start.
        entryPoint: ['sh', '-c'],
        command: [COMMAND],
        environment: Object.entries(environment).map(([name, value]) => ({ name, value })),
        secrets: [
            { name: 'PGUSER', valueFrom: `${database.secretArn}:username::` },
            { name: 'PGPASSWORD', valueFrom: `${database.secretArn}:password::` },
        ],
        logConfiguration: {
            logDriver: 'awslogs',
            options: {
                'awslogs-group': place.logGroup,
                'awslogs-region': region,
                'awslogs-stream-prefix': 'ecs',
            },
        },
    };
    return {
        family: place.family,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['FARGATE'],
        cpu: '256',
        memory: '512',
        executionRoleArn: place.executionRoleArn,
        runtimePlatform: { cpuArchitecture, operatingSystemFamily: 'LINUX' },
        containerDefinitions: [container],
    };
}

;// CONCATENATED MODULE: ./src/restore-test/check.ts







/** Between two looks at the task. AWS ms. */
const check_POLL_MS = 5_000;
/** CloudWatch Logs shows the last lines some seconds after they were written. AWS ms. */
const LOG_PATIENCE_MS = 60_000;
/** GetLogEvents answers no more at once. */
const MOST_LINES = 10_000;
const TOLD_LINES = 5;
const check_failed = (message, hint) => new errors/* StageError */.Zu({ stage: 'restore-test', message, hint });
/** Why psql failed, by its exit code (its manual) and its last words. */
function causeOf(task, lines) {
    const said = (0,log_tail/* logTail */.R)(lines, TOLD_LINES);
    const text = said.length === 0 ? '' : `: ${said.join(' · ')}`;
    const code = (0,gather/* exitCodeOf */.FO)(task);
    if (/statement timeout/.test(text))
        return check_failed(`counting took longer than statementTimeout${text}`, 'raise backups.restoreTest.statementTimeout');
    if (code === 2)
        return check_failed(`the restored database takes no connection${text}`, 'look at its security group, and at the network of the task');
    if (code === 3)
        return check_failed(`the restored database cannot be read${text}`, 'mend what PostgreSQL says');
    const { containerReason, stoppedReason } = (0,gather/* stoppedTask */.NB)(task);
    const reason = containerReason ?? stoppedReason ?? `it ended with ${code ?? 'no exit code'}`;
    return check_failed(`the task that looks at the restored database did not work: ${reason}${text}`, 'it needs an image with sh and psql (backups.restoreTest.image), a way to its registry, and its role');
}
/** Runs the task in the VPC and reads its answer out of its log. Stops it where nobody waits any more. @throws StageError */
async function runCheck({ ecs, watch, clock, output }, { outputs, place, taskDefinition, run, }, until, signal, alive) {
    const cluster = outputs.clusterName;
    let task;
    try {
        task = await ecs.runTask({
            cluster,
            taskDefinition,
            launchType: 'FARGATE',
            startedBy: `restore-test ${run}`,
            clientToken: `restore-test-${run}`,
            networkConfiguration: {
                awsvpcConfiguration: {
                    subnets: place.subnetIds,
                    securityGroups: place.securityGroupIds,
                    assignPublicIp: 'DISABLED',
                },
            },
        });
    }
    catch (error) {
        if (!(error instanceof aws_ecs/* NotPlacedError */.n_))
            throw error;
        throw check_failed(`ECS placed no task to look at the restored database: ${error.message}`, 'run it again');
    }
    const arn = task.taskArn ?? '';
    try {
        while (task.lastStatus !== 'STOPPED') {
            if (clock.now() > until)
                throw check_failed('looking at the restored database took longer than maxDuration', 'raise backups.restoreTest.maxDuration');
            output.waiting(`the restored database to be looked at (${(task.lastStatus ?? '').toLowerCase()})`);
            await clock.sleep(check_POLL_MS, signal);
            await alive();
            task = (await ecs.describeTasks(cluster, [arn]))[0] ?? task;
        }
    }
    catch (error) {
        await ecs.stopTask(cluster, arn, 'the restore test is over').catch(() => undefined);
        throw error;
    }
    const stream = `ecs/${CONTAINER}/${arn.split('/').at(-1) ?? ''}`;
    const patience = clock.now() + LOG_PATIENCE_MS;
    for (;;) {
        await clock.sleep(check_POLL_MS, signal);
        const lines = await watch.lastLines(place.logGroup, stream, MOST_LINES);
        const answer = (0,gather/* exitCodeOf */.FO)(task) === 0 ? readAnswer(lines) : undefined;
        if (answer !== undefined)
            return answer;
        const said = lines.filter((line) => !line.startsWith(BEGIN_LINE));
        if (clock.now() > patience || ((0,gather/* exitCodeOf */.FO)(task) !== 0 && said.length > 0)) {
            if ((0,gather/* exitCodeOf */.FO)(task) !== 0)
                throw causeOf(task, said);
            throw check_failed('the answer of the restored database is not whole in its log', `look at the log group ${place.logGroup}`);
        }
    }
}

// EXTERNAL MODULE: ./src/config/duration.ts
var duration = __webpack_require__(97840);
;// CONCATENATED MODULE: ./src/restore-test/judge.ts

/** The newest whole recovery point; the cause where none can be tested. */
function choosePoint(points, { now, maxAge, vault }) {
    const whole = points.filter((p) => p.status === 'COMPLETED').sort((a, b) => b.createdAt - a.createdAt);
    const [point] = whole;
    if (point === undefined) {
        const others = [...new Set(points.map((p) => p.status))].join(', ');
        return {
            problem: `the vault ${vault} has no recovery point of the database${points.length === 0 ? '' : ` that is complete (${others})`}`,
        };
    }
    const age = now - point.createdAt;
    if (age <= maxAge)
        return { point };
    return {
        point,
        problem: `the newest recovery point is ${(0,duration/* formatDuration */.a3)(age)} old, ${(0,duration/* formatDuration */.a3)(maxAge)} is allowed: a backup has not run`,
    };
}
const fullName = (t) => `${t.schema}.${t.name}`;
function judgeTable(asked, found, backupAt) {
    const name = fullName(asked);
    const content = found?.content;
    if (content === undefined)
        return [`the table ${name} is missing`];
    const problems = [];
    if (content.rows < asked.atLeast)
        problems.push(content.rows === 0
            ? `the table ${name} is empty`
            : `the table ${name} has ${content.rows} rows, at least ${asked.atLeast} are expected`);
    if (asked.newest === undefined)
        return problems;
    const { column, maxAge } = asked.newest;
    if (content.newest === undefined) {
        if (content.rows > 0)
            problems.push(`the table ${name} has no time in ${column}`);
    }
    else if (backupAt - content.newest > maxAge)
        problems.push(`the newest ${column} of ${name} is ${(0,duration/* formatDuration */.a3)(backupAt - content.newest)} older than the backup, ${(0,duration/* formatDuration */.a3)(maxAge)} is allowed`);
    return problems;
}
/**
 * What is wrong with a restored database. The same recovery point has the same rows every time it is restored: a checksum that differs
 * from that of an earlier test of it is damage.
 * @param earlier an earlier test of the same recovery point
 */
function judgeAnswer(answer, asked, { schema, backupAt, earlier }) {
    const found = new Map(answer.tables.map((t) => [fullName(t), t]));
    const problems = answer.tls ? [] : ['the restored database was not reached over TLS'];
    for (const table of asked)
        problems.push(...judgeTable(table, found.get(fullName(table)), backupAt));
    if (asked.length === 0) {
        if (answer.tables.length === 0)
            problems.push(`the schema ${schema} has no table`);
        else if (answer.tables.every((t) => t.content?.rows === 0))
            problems.push(`all ${answer.tables.length} tables of the schema ${schema} are empty`);
    }
    for (const before of earlier?.tables ?? []) {
        const now = found.get(fullName(before))?.content;
        if (now !== undefined && now.checksum !== before.checksum)
            problems.push(`the table ${fullName(before)} is not what the same recovery point gave in the test ${earlier?.run ?? ''}: ${before.rows} rows, checksum ${before.checksum} then, ${now.rows} rows, ${now.checksum} now`);
    }
    return problems;
}
/** The share of its rows that a table may lose between two tests before that is worth a word. */
const WORTH_SAYING = 0.1;
/** Tables that have lost rows since the last test: an application may delete, so it is said and fails nothing. */
function shrunk(answer, last) {
    const before = new Map((last?.tables ?? []).map((t) => [fullName(t), t.rows]));
    return answer.tables.flatMap((t) => {
        const [was, is] = [before.get(fullName(t)), t.content?.rows];
        if (was === undefined || is === undefined || is >= was * (1 - WORTH_SAYING))
            return [];
        return [`${fullName(t)} has ${is} rows, ${was} in the last test`];
    });
}

;// CONCATENATED MODULE: ./src/restore-test/lease.ts


/** How long a runner may be silent before it counts as dead, and how often it says that it is not. AWS ms. */
const LEASE_MS = 300_000;
const RENEW_MS = 60_000;
const lease_POLL_MS = 10_000;
const taken = (lease) => new errors/* StageError */.Zu({
    stage: 'restore-test',
    message: `another restore test is under way: ${lease.run} by ${lease.actor}`,
    hint: 'wait for it; its instance is left alone',
});
/** Waits for the end of a dead run's lease, no longer than that: one that is renewed meanwhile is alive. @throws StageError */
async function takeLease({ store, clock, output }, own, signal) {
    const mine = () => ({ ...own, until: clock.now() + LEASE_MS });
    let first;
    let etag;
    for (;;) {
        const found = await store.lease();
        if (found === undefined || found.lease.until <= clock.now()) {
            const wrote = await store.hold(mine(), found?.etag);
            if (wrote === undefined)
                continue;
            ({ etag } = wrote);
            break;
        }
        first ??= found.lease;
        if (found.lease.until !== first.until || found.lease.run !== first.run)
            throw taken(found.lease);
        output.waiting(`the restore test ${first.run} to be renewed, or to count as dead in ${(0,duration/* formatDuration */.a3)(first.until - clock.now())}`, LEASE_MS);
        await clock.sleep(Math.min(lease_POLL_MS, Math.max(1_000, first.until - clock.now())), signal);
    }
    let renewed = clock.now();
    return {
        keep: async () => {
            if (clock.now() - renewed < RENEW_MS)
                return;
            const wrote = await store.hold(mine(), etag);
            if (wrote === undefined)
                throw taken((await store.lease())?.lease ?? mine());
            ({ etag } = wrote);
            renewed = clock.now();
        },
        release: async () => {
            // Somebody else's, where this run was silent for too long.
            if ((await store.lease())?.lease.run === own.run)
                await store.release();
        },
    };
}

;// CONCATENATED MODULE: ./src/restore-test/metadata.ts
/**
 * What a recovery point's metadata say that a copy must not take over. Where the original was (AWS chooses a zone of the subnet
 * group), what was only told, and log exports: RDS would make log groups for the copy that nobody removes.
 */
const LEFT_OUT = new Set([
    'availabilityzone',
    'aws:backup:request-id',
    'dbinstanceidentifier',
    'dbname',
    'dbsnapshotidentifier',
    'dbsubnetgroupname',
    'deletionprotection',
    'enablecloudwatchlogsexports',
    'multiaz',
    'publiclyaccessible',
    'vpcsecuritygroupids',
]);
/**
 * StartRestoreJob's metadata out of GetRecoveryPointRestoreMetadata's: the original's class, storage and parameter group, a name,
 * network and protection of its own. Keys are the parameters of RestoreDBInstanceFromDBSnapshot, in whatever case; lists are JSON
 * in a string (https://docs.aws.amazon.com/aws-backup/latest/devguide/restoring-rds.html).
 */
function restoreMetadata(backedUp, place, instance) {
    const kept = Object.entries(backedUp).filter(([key, value]) => {
        const low = key.toLowerCase();
        if (LEFT_OUT.has(low) || low.startsWith('informationalonly:'))
            return false;
        return value !== '' && !(low === 'port' && value === '0');
    });
    return {
        ...Object.fromEntries(kept),
        DBInstanceIdentifier: instance,
        DBSubnetGroupName: place.subnetGroup,
        VpcSecurityGroupIds: JSON.stringify(place.databaseSecurityGroupIds),
        PubliclyAccessible: 'false',
        DeletionProtection: 'false',
        MultiAZ: 'false',
    };
}

// EXTERNAL MODULE: ./src/restore-test/name.ts
var restore_test_name = __webpack_require__(29662);
;// CONCATENATED MODULE: ./src/restore-test/progress.ts

/** Longest text of a cause, in characters. */
const CAUSE_LENGTH = 1_000;
/** The record of a test, as far as it came. */
function recordOf({ clock, actor }, { run, instance, startedAt }, progress, cancelled) {
    const { point, orderedAt, answeredAt, answer } = progress;
    const iso = (ms) => new Date(ms).toISOString();
    return {
        run,
        startedAt: iso(startedAt),
        finishedAt: iso(clock.now()),
        actor,
        result: cancelled ? 'cancelled' : progress.problems.length > 0 ? 'failed' : 'passed',
        // Names in them are the database's, and lines the log's.
        problems: progress.problems.map((text) => (0,log_tail/* cleanLine */.O)(text, CAUSE_LENGTH)),
        notes: progress.notes.map((text) => (0,log_tail/* cleanLine */.O)(text, CAUSE_LENGTH)),
        recoveryPoint: point === undefined
            ? null
            : {
                arn: point.arn,
                createdAt: iso(point.createdAt),
                ageSeconds: Math.round((startedAt - point.createdAt) / 1_000),
            },
        restore: orderedAt === undefined
            ? null
            : {
                instance,
                seconds: answeredAt === undefined ? null : Math.round((answeredAt - orderedAt) / 1_000),
                removed: progress.removed,
            },
        server: answer?.server ?? null,
        bytes: answer?.bytes ?? null,
        tables: (answer?.tables ?? []).flatMap(({ schema, name, content }) => content === undefined
            ? []
            : [
                {
                    schema,
                    name,
                    rows: content.rows,
                    checksum: content.checksum,
                    ...(content.newest === undefined || point === undefined
                        ? {}
                        : { newestSeconds: Math.round((point.createdAt - content.newest) / 1_000) }),
                },
            ]),
        ...(clock.factor === 1 ? {} : { clockFactor: clock.factor }),
    };
}

;// CONCATENATED MODULE: ./src/restore-test/remove.ts

/** Between two looks at an instance. AWS ms. */
const remove_POLL_MS = 15_000;
/** RDS takes some minutes to delete an instance; longer than this something is wrong. AWS ms. */
const LONGEST_MS = 1_800_000;
/**
 * Orders the removal of an instance, again until RDS takes the order, and waits until it is gone.
 * @returns false where that could not be seen in time, or was aborted before RDS took the order
 */
async function removeInstance({ rds, clock, output }, identifier, { coming, alive, orderOnly, signal }) {
    const from = clock.now();
    const aborted = () => signal?.aborted === true;
    let ordered = false;
    for (;;) {
        const said = ordered ? 'ordered' : await rds.remove(identifier);
        if (said === 'ordered') {
            if (orderOnly === true || aborted())
                return true;
            ordered = true;
            if ((await rds.find(identifier)) === undefined)
                return true;
        }
        else if (said === 'gone') {
            // Nothing of that name: it was never made, or is not there yet.
            if ((await coming?.()) !== true)
                return true;
        }
        // A runner that is told to stop has seconds: they belong to the record, and to the end of the lease.
        if (aborted() && !ordered)
            return false;
        if (clock.now() - from > LONGEST_MS)
            return false;
        output.waiting(`${identifier} to be gone`, LONGEST_MS);
        // An abort ends the pause, not the work.
        await clock.sleep(remove_POLL_MS, signal).catch(() => undefined);
        await alive?.().catch(() => undefined);
    }
}
/**
 * Has removed what runs that died have left: every instance with the name of a restored one but `own`, this run's. Whoever calls
 * holds the lease.
 */
async function removeLeftovers(deps, { prefix, own }, how) {
    const left = (await deps.rds.all()).flatMap(({ DBInstanceIdentifier: id, DBInstanceStatus: status }) => id !== undefined && (0,restore_test_name/* isRestored */.Le)(prefix, id) && id !== own && status !== 'deleting' ? [id] : []);
    const removed = [];
    for (const id of left) {
        deps.output.warn(`${id} was left by a restore test that died: it is removed`);
        removed.push({ id, gone: await removeInstance(deps, id, { ...how, orderOnly: true }) });
    }
    return removed;
}

;// CONCATENATED MODULE: ./src/restore-test/settings.ts
/** The tables of a test; none: every table of the schema. */
function askedTables({ tables, schema }) {
    return tables.map((asked) => {
        const { name: full, ...rest } = typeof asked === 'string' ? { name: asked } : asked;
        const [first = '', second] = full.split('.');
        const at = second === undefined ? { schema, name: first } : { schema: first, name: second };
        return { atLeast: 1, ...rest, ...at };
    });
}

;// CONCATENATED MODULE: ./src/restore-test/run.ts













/** What a copy is tagged with, beside the environment's tags: the run. For people and bills; runs find copies by their name. */
const RESTORE_TAG = 'ez-deploy:restore-test';
/** An order whose answer was lost shows itself within this, if it was heard. AWS ms. */
const UNSEEN_MS = 300_000;
/** AWS said no at once. Of any other failure, and of a second attempt, the order may have been heard and its answer lost. */
function refused(error) {
    const { $fault, $metadata } = error;
    return $fault === 'client' && ($metadata?.attempts ?? 1) === 1;
}
/** Brings the newest recovery point up beside the live database, and looks at it. */
async function test(deps, { run, instance, place, settings, startedAt }, progress, signal, alive) {
    const { backup, clock, output, store, outputs, config } = deps;
    const points = await backup.recoveryPoints(place.vaultName, place.databaseArn);
    const { point, problem } = choosePoint(points, { now: startedAt, maxAge: settings.maxAge, vault: place.vaultName });
    if (point !== undefined)
        progress.point = point;
    if (point === undefined || problem !== undefined) {
        progress.problems.push(problem ?? 'no recovery point');
        return;
    }
    output.info(`Restoring the recovery point of ${new Date(point.createdAt).toISOString()} as ${instance}`);
    const metadata = restoreMetadata(await backup.restoreMetadata(place.vaultName, point.arn), place, instance);
    signal.throwIfAborted();
    progress.orderedAt = clock.now();
    const waiting = { until: progress.orderedAt + settings.maxDuration, signal, alive };
    let jobId;
    try {
        const order = { recoveryPoint: point.arn, roleArn: place.backupRoleArn, metadata, token: instance };
        jobId = await backup.startRestore(order);
    }
    catch (error) {
        if (refused(error))
            delete progress.orderedAt;
        throw error;
    }
    progress.jobId = jobId;
    await waitRestored(deps, { jobId, instance, tags: { ...(0,stack_tags/* stackTags */.c)(config), [RESTORE_TAG]: run } }, waiting);
    progress.restored = true;
    const opened = await openRestored(deps, instance, waiting);
    output.info('The database is up; its tables are counted');
    const asked = askedTables(settings);
    const taskDefinition = await deps.ecs.registerTaskDefinition(checkTask(place, opened, {
        image: settings.image ?? imageFor(config.data?.postgres?.version ?? '16'),
        script: checkScript(asked, settings.schema, settings.statementTimeout),
        region: outputs.region,
        cpuArchitecture: settings.cpuArchitecture,
    }));
    progress.answer = await runCheck(deps, { outputs, place, taskDefinition, run }, waiting.until, signal, alive);
    progress.answeredAt = clock.now();
    const history = await store.history();
    const withTables = history.filter((line) => line.tables > 0);
    const same = withTables.find((line) => line.recoveryPoint === point.arn);
    const readLine = async (line) => (line === undefined ? undefined : store.read(line.run));
    const [earlier, last] = await Promise.all([readLine(same), readLine(withTables[0])]);
    progress.problems.push(...judgeAnswer(progress.answer, asked, { schema: settings.schema, backupAt: point.createdAt, earlier }));
    progress.notes.push(...shrunk(progress.answer, last));
}
/** Removes the instance, if one was ordered. */
async function clean(deps, { instance }, progress, how) {
    const { jobId, orderedAt } = progress;
    if (orderedAt === undefined)
        return;
    deps.output.info(`Removing ${instance}`);
    const coming = async () => jobId === undefined
        ? deps.clock.now() - orderedAt < UNSEEN_MS
        : ['PENDING', 'RUNNING'].includes((await deps.backup.restoreJob(jobId)).status);
    try {
        progress.removed = await removeInstance(deps, instance, {
            ...how,
            ...(progress.restored === true ? {} : { coming }),
        });
    }
    catch (error) {
        progress.notes.push((0,errors/* messageOf */.bD)(error));
    }
    if (!progress.removed)
        progress.problems.push(`${instance} could not be seen to be gone: look at it, it costs money; the next restore test removes it`);
}
/** Removes what runs that died have left. */
async function sweep(deps, { instance }, { left }, how) {
    const prefix = `${deps.outputs.app}-${deps.outputs.environment}`;
    for (const { id, gone } of await removeLeftovers(deps, { prefix, own: instance }, how))
        left.set(id, gone);
}
/**
 * Once more after the test: the job of a run that was killed may have been pending at the first look, and its copy would stand until
 * the next run. Only with the lease: without it the copy that is found is the other run's. Not after a signal: the seconds that are
 * left belong to the record.
 */
async function sweepAgain(deps, of, progress, alive, signal) {
    if (signal.aborted)
        return;
    try {
        await alive();
        await sweep(deps, of, progress, { alive, signal });
    }
    catch (error) {
        const said = (0,errors/* messageOf */.bD)(error);
        if (!progress.problems.includes(said))
            progress.problems.push(said);
    }
}
/** What the sweeps have come to. */
function tellLeftovers({ left, problems, notes }) {
    for (const [id, gone] of left)
        if (gone)
            notes.push(`${id} was left by a run that died, and was removed`);
        else
            problems.push(`${id} was left by a run that died and could not be removed: look at it, it costs money`);
}
/**
 * One restore test, from the lease to the record. What fails is in the record; the instance is removed whatever happens, also after
 * a signal.
 * @throws StageError where another test is under way; the signal's reason after a cancellation, once the record is written
 */
async function runRestoreTest(deps, place, settings, signal) {
    const { clock, output, store, outputs, actor } = deps;
    const prefix = `${outputs.app}-${outputs.environment}`;
    const startedAt = clock.now();
    const run = (0,restore_test_name/* runId */.Vz)(startedAt);
    const of = { run, instance: (0,restore_test_name/* restoredName */.CK)(prefix, run), place, settings, startedAt };
    const held = await takeLease(deps, { run, instance: of.instance, actor }, signal).catch((error) => {
        throw signal.aborted ? signal.reason : error;
    });
    const progress = { removed: false, problems: [], notes: [], left: new Map() };
    const how = { alive: held.keep, signal };
    try {
        await sweep(deps, of, progress, how);
        signal.throwIfAborted();
        await test(deps, of, progress, signal, held.keep);
    }
    catch (error) {
        if (!signal.aborted) {
            progress.problems.push((0,errors/* messageOf */.bD)(error));
            if (error instanceof errors/* StageError */.Zu && error.hint !== undefined)
                progress.notes.push(error.hint);
        }
    }
    const cancelled = signal.aborted;
    await clean(deps, of, progress, how);
    await sweepAgain(deps, of, progress, held.keep, signal);
    tellLeftovers(progress);
    const record = recordOf(deps, of, progress, cancelled);
    await store.write(record);
    await held.release();
    output.waiting(undefined);
    if (cancelled)
        throw signal.reason;
    return record;
}

// EXTERNAL MODULE: ./src/restore-test/show.ts
var show = __webpack_require__(61468);
// EXTERNAL MODULE: ./src/restore-test/store.ts + 1 modules
var store = __webpack_require__(32353);
// EXTERNAL MODULE: ./src/session.ts
var src_session = __webpack_require__(92927);
// EXTERNAL MODULE: ./src/stages/notify/summary.ts
var summary = __webpack_require__(73933);
// EXTERNAL MODULE: ./src/commands/environment.ts + 3 modules
var environment = __webpack_require__(9241);
;// CONCATENATED MODULE: ./src/commands/restore-test.ts












/** `restore-test`: proves that the newest backup restores, by restoring it. Fails with the cause where it does not. */
async function restoreTestCommand(inputs, context) {
    const session = await (0,src_session/* openSession */.fA)(inputs, context);
    const { config, target, clock, output, signal, source } = session;
    const settings = config.infrastructure.backups.restoreTest;
    if (settings === undefined)
        throw new errors/* ConfigError */.xL([
            {
                where: 'infrastructure.backups.restoreTest',
                what: 'is missing',
                fix: 'add infrastructure: { backups: { restoreTest: {} } } and apply the infrastructure once',
            },
        ]);
    const outputs = await (0,environment.outputsOf)(session, await (0,environment.accountOf)(session));
    const place = outputs?.restoreTest;
    if (outputs === undefined || place === undefined)
        throw new errors/* StageError */.Zu({
            stage: 'restore-test',
            message: `${config.environment} of ${config.app} has nothing to test a restore with yet`,
            hint: 'apply the infrastructure first: ez-deploy deploy --stages infra',
        });
    const record = await runRestoreTest({
        backup: backupGateway(target),
        rds: rdsGateway(target),
        ecs: (0,aws_ecs/* ecsGateway */.U7)(target),
        watch: (0,watch/* watchGateway */.y)(target),
        store: (0,store/* restoreStore */.y)((0,bucket.bucketGateway)(target, outputs.bucketName)),
        ...{ clock, output, outputs, config },
        actor: source.actor,
    }, place, settings, signal);
    const text = (0,show/* restoreText */.s)(record);
    await (0,summary.appendSummary)(session.env, `\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`);
    for (const problem of record.problems)
        output.error(problem);
    const passed = record.result === 'passed';
    return { exitCode: passed ? 0 : 1, json: record, text, outputs: { result: passed ? 'succeeded' : 'failed' } };
}


/***/ }),

/***/ 13846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ stackTags)
/* harmony export */ });
/** Tags of everything that an environment is made of: whose it is, on the bill and in every list. */
const stackTags = (config) => ({
    'ez-deploy:app': config.app,
    'ez-deploy:environment': config.environment,
});


/***/ }),

/***/ 29662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ restoredName),
/* harmony export */   Jj: () => (/* binding */ restoredPrefix),
/* harmony export */   Le: () => (/* binding */ isRestored),
/* harmony export */   Vz: () => (/* binding */ runId)
/* harmony export */ });
/* harmony import */ var _programs_app_context__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13265);

/** Letters and digits of a run's id. */
const RUN_LENGTH = 10;
/** DBInstanceIdentifier: at most 63 letters, digits and hyphens. */
const LONGEST = 63;
/** What every restored instance of an environment is called by; rights are given for it, so nothing else may begin so. */
const restoredPrefix = (prefix) => `${(0,_programs_app_context__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .E)(`${prefix}-postgres-restored`, LONGEST - RUN_LENGTH - 1)}-`;
/** Name of the instance that a run brings up. */
const restoredName = (prefix, run) => `${restoredPrefix(prefix)}${run}`;
/** Whether an instance is one that a run of this environment brought up: by its name, which it has before any tag can be put on it. */
function isRestored(prefix, identifier) {
    const begin = restoredPrefix(prefix);
    return identifier.startsWith(begin) && new RegExp(`^[0-9a-z]{${RUN_LENGTH}}$`).test(identifier.slice(begin.length));
}
/** Id of a run: the minute it began, and what tells it from another one of the same minute. */
function runId(now, random = Math.random) {
    const minute = Math.floor(now / 60_000).toString(36);
    const rest = RUN_LENGTH - minute.length;
    return `${minute}${Math.floor(random() * 36 ** rest)
        .toString(36)
        .padStart(rest, '0')}`;
}


/***/ }),

/***/ 61468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lastRestoreText),
/* harmony export */   s: () => (/* binding */ restoreText)
/* harmony export */ });
/* harmony import */ var _config_duration__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97840);

const RESULT = { passed: 'passed', failed: 'FAILED', cancelled: 'cancelled' };
const seconds = (s) => (s === null ? '?' : (0,_config_duration__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(s * 1_000));
/** A restore test for a person. Names are the database's, in quotes of JSON: nothing in them is a command to a terminal. */
function restoreText(test) {
    const { recoveryPoint: point, restore } = test;
    const wide = Math.max(0, ...test.tables.map((t) => `${t.schema}.${t.name}`.length)) + 2;
    return [
        `Restore test ${test.run}: ${RESULT[test.result]}`,
        ...test.problems.map((p) => `  ${p}`),
        ...(point === null ? [] : [`  recovery point of ${point.createdAt}, ${seconds(point.ageSeconds)} old`]),
        ...(restore === null
            ? []
            : [
                `  ${restore.seconds === null ? 'never answered' : `answered ${seconds(restore.seconds)} after the order`}; ${restore.instance} ${restore.removed ? 'is removed' : 'IS STILL THERE'}`,
            ]),
        ...test.tables.map((t) => `  ${JSON.stringify(`${t.schema}.${t.name}`).padEnd(wide)} ${String(t.rows).padStart(9)} rows  ${t.checksum}${t.newestSeconds === undefined ? '' : `  newest ${seconds(Math.max(0, t.newestSeconds))} before the backup`}`),
        ...test.notes.map((n) => `  note: ${n}`),
    ].join('\n');
}
/** The line of `status`. */
const lastRestoreText = (line) => line === undefined
    ? '  restore test: never'
    : line === 'unreadable'
        ? '  restore test: its history cannot be read'
        : `  restore test ${line.startedAt}: ${RESULT[line.result]}${line.reason === null ? '' : `: ${line.reason}`}${line.restoreSeconds === null ? '' : ` · restored in ${seconds(line.restoreSeconds)}, backup ${seconds(line.ageSeconds)} old, ${line.tables} tables, ${line.rows} rows`}`;


/***/ }),

/***/ 32353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ lastTest),
  y: () => (/* binding */ restoreStore)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rollout/why/log-tail.ts
var log_tail = __webpack_require__(18897);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./src/restore-test/record.ts

const time = iso/* datetime */.w$();
/** One restore test: what was brought back, how old it was, how long that took, and what was in it. */
const restoreTestSchema = schemas/* object */.Ikc({
    run: schemas/* string */.YjP(),
    startedAt: time,
    finishedAt: time,
    actor: schemas/* string */.YjP(),
    result: schemas/* enum */.k5n(['passed', 'failed', 'cancelled']),
    /** Every cause of a failure; the first one is told first. */
    problems: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** What is worth knowing and no failure. */
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
    recoveryPoint: schemas/* object */.Ikc({
        arn: schemas/* string */.YjP(),
        createdAt: time,
        /** What would have been lost at the time of the test, in seconds: the recovery point objective as it was. */
        ageSeconds: schemas/* number */.aig(),
    })
        .nullable(),
    restore: schemas/* object */.Ikc({
        instance: schemas/* string */.YjP(),
        /** From the order to restore until the database had answered, in seconds: the recovery time as it was. */
        seconds: schemas/* number */.aig().nullable(),
        /** Whether the instance was seen to be gone, or AWS took the order to delete it. */
        removed: schemas/* boolean */.zMY(),
    })
        .nullable(),
    server: schemas/* string */.YjP().nullable(),
    bytes: schemas/* number */.aig().nullable(),
    tables: schemas/* array */.YOg(schemas/* object */.Ikc({
        schema: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        rows: schemas/* number */.aig(),
        checksum: schemas/* string */.YjP(),
        /** Age of the newest row at the time of the backup, in seconds; where a column is named. */
        newestSeconds: schemas/* number */.aig().optional(),
    })),
    /** In a rehearsal: how many times faster than AWS the clock ran. */
    clockFactor: schemas/* number */.aig().optional(),
});
/** One line of the history of restore tests. */
const restoreLineSchema = restoreTestSchema
    .pick({ run: true, startedAt: true, finishedAt: true, result: true })
    .extend({
    reason: schemas/* string */.YjP().nullable(),
    recoveryPoint: schemas/* string */.YjP().nullable(),
    ageSeconds: schemas/* number */.aig().nullable(),
    restoreSeconds: schemas/* number */.aig().nullable(),
    tables: schemas/* number */.aig(),
    rows: schemas/* number */.aig(),
});
const lineOf = (test) => ({
    run: test.run,
    startedAt: test.startedAt,
    finishedAt: test.finishedAt,
    result: test.result,
    reason: test.problems[0] ?? null,
    recoveryPoint: test.recoveryPoint?.arn ?? null,
    ageSeconds: test.recoveryPoint?.ageSeconds ?? null,
    restoreSeconds: test.restore?.seconds ?? null,
    tables: test.tables.length,
    rows: test.tables.reduce((sum, t) => sum + t.rows, 0),
});

;// CONCATENATED MODULE: ./src/restore-test/store.ts




/** All below one prefix: the role of restore tests may write nothing else of the bucket. */
const FOLDER = 'ez-deploy/restore-tests';
const recordKey = (run) => `${FOLDER}/${run}.json`;
const HISTORY_KEY = `${FOLDER}/history.json`;
const LEASE_KEY = `${FOLDER}/lease.json`;
/** Lines kept in the history: two years of weeks, three months of nights. The records themselves stay. */
const HISTORY_LENGTH = 100;
/** Writers that come between before it is given up. */
const ATTEMPTS = 5;
const leaseSchema = schemas/* object */.Ikc({
    run: schemas/* string */.YjP(),
    /** The instance that it brings up. */
    instance: schemas/* string */.YjP(),
    actor: schemas/* string */.YjP(),
    /** ms since the epoch (AWS time): nobody else may touch the instance until then. */
    until: schemas/* number */.aig(),
});
/** Records and history of restore tests in the environment's bucket, and the lease that keeps two of them apart. */
function restoreStore(bucket) {
    const lines = async () => {
        const object = await bucket.read(HISTORY_KEY);
        return {
            lines: object === undefined ? [] : schemas/* array */.YOg(restoreLineSchema).parse(JSON.parse(object.text)),
            etag: object?.etag,
        };
    };
    return {
        /** Newest first. */
        history: async () => (await lines()).lines,
        read: async (run) => {
            const object = await bucket.read(recordKey(run));
            return object === undefined ? undefined : restoreTestSchema.parse(JSON.parse(object.text));
        },
        write: async (test) => {
            await bucket.write(recordKey(test.run), JSON.stringify(test, null, 2));
            for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
                const { lines: known, etag } = await lines();
                const next = [lineOf(test), ...known.filter((l) => l.run !== test.run)].slice(0, HISTORY_LENGTH);
                const condition = etag === undefined ? { ifNew: true } : { ifMatch: etag };
                if ((await bucket.write(HISTORY_KEY, JSON.stringify(next, null, 1), condition)) !== 'refused')
                    return;
            }
            throw new Error(`the history of restore tests was changed by somebody else ${ATTEMPTS} times in a row`);
        },
        lease: async () => {
            const object = await bucket.read(LEASE_KEY);
            return object === undefined
                ? undefined
                : { lease: leaseSchema.parse(JSON.parse(object.text)), etag: object.etag };
        },
        /** Takes or renews the lease over the one that was read; undefined where somebody else was faster. The new ETag. */
        hold: async (lease, over) => {
            const text = JSON.stringify(lease);
            const wrote = await bucket.write(LEASE_KEY, text, over === undefined ? { ifNew: true } : { ifMatch: over });
            if (wrote !== 'refused')
                return wrote;
            // A refusal may be the answer to the second attempt of a write whose first reply was lost.
            const now = await bucket.read(LEASE_KEY);
            return now?.text === text ? { etag: now.etag } : undefined;
        },
        release: () => bucket.remove(LEASE_KEY),
    };
}
/** The last test, for a report that has other things to tell as well: a history that cannot be read is no reason to tell nothing. */
async function lastTest(store, output) {
    try {
        return (await store.history())[0];
    }
    catch (error) {
        output.warn(`the history of restore tests cannot be read: ${(0,log_tail/* cleanLine */.O)((0,errors/* messageOf */.bD)(error), 300)}`);
        return 'unreadable';
    }
}


/***/ }),

/***/ 92927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   fA: () => (/* binding */ openSession),
/* harmony export */   oP: () => (/* binding */ readRehearsal),
/* harmony export */   x4: () => (/* binding */ REHEARSAL_CREDENTIALS)
/* harmony export */ });
/* unused harmony export roleOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _clock__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99373);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _rehearsal_info__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30479);






/** Credentials of the rehearsal cloud: it checks none, the SDK wants some. */
const REHEARSAL_CREDENTIALS = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
function readRehearsal(file) {
    try {
        return (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .readRehearsalInfo */ .oR)(file);
    }
    catch (error) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_4__/* .ConfigError */ .xL([
            {
                where: 'input rehearsal',
                what: `${file} does not describe a running rehearsal: ${(0,_errors__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error).split('\n')[0] ?? ''}`,
                fix: 'start one with: ez-deploy rehearse --serve',
            },
        ]);
    }
}
const COMMIT = /^[0-9a-f]{7,64}$/;
/**
 * The commit that is checked out, by git. The runner's word (GITHUB_SHA) is second: after workflow_run, or a checkout with `ref`, it is the
 * branch's head and not what lies in the folder. `uncommitted` where neither knows.
 */
async function commitOf(root, env) {
    const said = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', root, 'rev-parse', 'HEAD'], { timeout: 30_000 }).then(({ stdout }) => stdout.trim(), () => undefined);
    return [said, env['GITHUB_SHA']].find((commit) => commit !== undefined && COMMIT.test(commit)) ?? 'uncommitted';
}
/** The role of `environments.NAME.roles` that a command works with: one a job, the broadest of what it does. */
function roleOf({ command, stages, repair }) {
    if (command === 'preview' || (command === 'drift' && !repair))
        return 'preview';
    if (command === 'drift' || command === 'destroy')
        return 'infra';
    if (command === 'restore-test')
        return 'restore';
    if (command === 'rehearse' || command === 'bootstrap')
        return undefined;
    if (command !== 'deploy')
        return 'rollout';
    if (stages.includes('infra'))
        return 'infra';
    if (stages.includes('deploy'))
        return 'rollout';
    return stages.includes('build') ? 'build' : undefined;
}
/** Credentials of the environment's role where the job can ask GitHub for an ID token; undefined: whatever the SDK finds. */
async function credentialsOf(role, { env, output }, at) {
    if (role === undefined || env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined)
        return undefined;
    const { idTokenOf, roleCredentials } = await Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695), __webpack_require__.e(6963)]).then(__webpack_require__.bind(__webpack_require__, 96963));
    const [accessKeyId, secretAccessKey, sessionToken] = [
        env['AWS_ACCESS_KEY_ID'],
        env['AWS_SECRET_ACCESS_KEY'],
        env['AWS_SESSION_TOKEN'],
    ];
    return roleCredentials({
        role,
        // Letters that STS allows, at most 64.
        sessionName: `ez-deploy-${at.actor}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
        region: at.region,
        ...(at.endpoint === undefined ? {} : { endpoint: at.endpoint }),
        idToken: () => idTokenOf(env, output.mask),
        otherwise: accessKeyId === undefined || secretAccessKey === undefined
            ? undefined
            : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
        warn: output.warn,
        now: Date.now,
    });
}
async function openSession(inputs, context) {
    const { readConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5773), __webpack_require__.e(165), __webpack_require__.e(7542)]).then(__webpack_require__.bind(__webpack_require__, 165));
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.config);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const read = await readConfig(file, inputs.environment ?? 'production');
    const rehearsal = inputs.rehearsal === undefined ? undefined : readRehearsal((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inputs.rehearsal));
    const endpoint = rehearsal?.aws ?? context.env['AWS_ENDPOINT_URL'];
    const commit = await commitOf(root, context.env);
    // A rehearsal has one account and one region, whatever the environment's own are.
    const config = rehearsal === undefined
        ? read
        : { ...read, settings: { ...read.settings, region: rehearsal.region, account: rehearsal.accountId } };
    const actor = context.env['GITHUB_ACTOR'] ?? context.env['USER'] ?? 'unknown';
    const region = rehearsal?.region ?? config.settings.region;
    const role = roleOf(inputs);
    const assumed = await credentialsOf(role === undefined ? undefined : config.settings.roles[role], context, {
        region,
        endpoint,
        actor,
    });
    const credentials = assumed ?? (rehearsal === undefined ? undefined : REHEARSAL_CREDENTIALS);
    return {
        inputs,
        config,
        rehearsal,
        clock: rehearsal === undefined ? (0,_clock__WEBPACK_IMPORTED_MODULE_3__/* .createClock */ .t)() : (0,_rehearsal_info__WEBPACK_IMPORTED_MODULE_5__/* .clockOf */ .ie)(rehearsal),
        target: {
            region,
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(credentials === undefined ? {} : { credentials }),
        },
        source: {
            commit,
            version: inputs.version ?? (commit === 'uncommitted' ? commit : commit.slice(0, 7)),
            actor,
        },
        workFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy'),
        stateFolder: inputs.rehearsal === undefined
            ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, '.ez-deploy', 'state')
            : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(inputs.rehearsal), 'state', config.app),
        ...context,
    };
}


/***/ }),

/***/ 73933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendSummary: () => (/* binding */ appendSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);


/** GitHub takes 1 MiB a step and shows nothing of one that is larger. */
const MOST_SUMMARY = 1_024 * 1_024;
const bytesOf = (text) => Buffer.byteLength(text, 'utf8');
/**
 * Appends to the step's summary, cut at a line end where it would be too long. Several stages of one step share the limit.
 * @returns false outside of a workflow.
 */
async function appendSummary(env, text) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return false;
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((s) => s.size, () => 0);
    const note = '_Cut here: a summary of one step may have 1 MiB._';
    const room = MOST_SUMMARY - there - 2;
    if (room < bytesOf(note) + 8)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, `${(0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutMarkdown */ .G$)(text, room, note, bytesOf)}\n`);
    return true;
}


/***/ })

};
;
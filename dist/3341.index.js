"use strict";
exports.id = 3341;
exports.ids = [3341];
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

/***/ 68218:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ cutMarkdown),
/* harmony export */   IN: () => (/* binding */ cutText)
/* harmony export */ });
/* unused harmony export cutBytes */
/** Cuts at a character boundary so that the UTF-8 form has at most `bytes` bytes. */
function cutBytes(text, bytes) {
    const buffer = Buffer.from(text, 'utf8');
    if (buffer.length <= bytes)
        return text;
    let end = bytes;
    // A byte 10xxxxxx continues a character: step back to where one starts.
    while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80)
        end -= 1;
    return buffer.subarray(0, end).toString('utf8');
}
/** Cuts to `length` UTF-16 units with an ellipsis, never through a surrogate pair. */
function cutText(text, length) {
    if (text.length <= length)
        return text;
    const cut = text.slice(0, Math.max(0, length - 1));
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/** Fence that is still open at the end of a Markdown text; undefined where none is. */
function openFence(text) {
    let open;
    for (const line of text.split('\n')) {
        const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined)
            continue;
        if (open === undefined)
            open = fence;
        else if (fence[0] === open[0] && fence.length >= open.length && line.trim() === fence)
            open = undefined;
    }
    return open;
}
/**
 * Cuts Markdown at a line end so that it fits, closes fences and details that are then open, and says that it was cut.
 * @param measure length of a text in the unit of `limit`.
 */
function cutMarkdown(text, limit, note, measure = (t) => t.length) {
    if (measure(text) <= limit)
        return text;
    const close = (kept) => {
        const fence = openFence(kept);
        const details = (kept.match(/<details>/g) ?? []).length - (kept.match(/<\/details>/g) ?? []).length;
        const ending = `${fence === undefined ? '' : `\n${fence}`}${'\n\n</details>'.repeat(Math.max(0, details))}`;
        return `${kept}${ending}\n\n${note}\n`;
    };
    const lines = text.split('\n');
    // Binary search over the number of lines kept.
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (measure(close(lines.slice(0, middle).join('\n'))) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return close(lines.slice(0, low).join('\n'));
}


/***/ }),

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ slack),
/* harmony export */   code: () => (/* binding */ code),
/* harmony export */   fenced: () => (/* binding */ fenced),
/* harmony export */   markdown: () => (/* binding */ markdown),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]', 'g');
/**
 * A commit's whole id, which GitHub links. Short ones are left: a version is one by default, it is linked rightly, and whoever copies it at
 * night must get what he sees.
 */
const COMMIT = /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/gi;
/** Control characters and direction overrides out: they make a text show other than it is. */
function plain(text) {
    return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}
/** Text for HTML, also within quoted attributes. */
function html(text) {
    return plain(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/**
 * Untrusted text within GitHub Markdown, on one line: shown as it is. Nobody is mentioned, no issue and no
 * commit by its whole id is linked, no comment is opened, no table cell ended.
 */
function markdown(text) {
    return plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
        .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
        .replace(/^(\s*\d+)\.(?=\s)/, '$1\\.')
        .replace(/@(?=[A-Za-z0-9])/g, '@\u200B')
        .replace(/#(?=\d)/g, '#\u200B')
        .replace(/\bGH-(?=\d)/gi, '$&\u200B')
        .replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, '$&\u200B'))
        .replace(/\b(https?|ftp):\/\//gi, '$1:\u200B//')
        .replace(/\bwww\./gi, 'www\u200B.');
}
/** Untrusted text as inline code: only backticks and line ends matter there, and the bar where it stands in a table. */
function code(text) {
    const clean = plain(text)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('`', "'")
        .replaceAll('|', '\\|')
        .trim();
    return clean === '' ? '' : `\`${clean}\``;
}
/** Untrusted lines as a fenced block; the fence is longer than any in the text. */
function fenced(text, language = '') {
    const clean = plain(text).replaceAll('@', '@\u200B');
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((m) => m[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${clean}\n${fence}`;
}
/** Text for Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): the three characters it escapes. */
function slack(text) {
    return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** A link's address, where it is one that may be followed; undefined otherwise. */
function httpUrl(text) {
    if (text === undefined)
        return undefined;
    try {
        const url = new URL(text);
        return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 88945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XP: () => (/* binding */ accountOf),
  L8: () => (/* binding */ classify)
});

// UNUSED EXPORTS: CAUSES, SHOWN_LINES

// EXTERNAL MODULE: ./src/rollout/why/log-tail.ts
var log_tail = __webpack_require__(18897);
;// CONCATENATED MODULE: ./src/rollout/why/reading.ts

/** Longest quotation in a first line, in characters. */
const QUOTE = 140;
/** A secret's or parameter's name as AWS's text has it, for a person. */
function secretName(text) {
    const found = /:secret:([^\s:,'"]+)/.exec(text)?.[1] ??
        /:parameter(\/[^\s:,'"]+)/.exec(text)?.[1] ??
        /invalid ssm parameters?: *([^\s,'"]+)/i.exec(text)?.[1];
    return found === undefined ? 'it asks for' : (0,log_tail/* cleanLine */.O)(found.replace(/[.;]+$/, ''), QUOTE);
}
/** `REPOSITORY@sha256:…` in a pull error, the digest shortened. */
function imageName(text) {
    const found = /(?:resolve ref(?:erence)?|image|pull|repository|for) ['"]?([\w.-]+(?::\d+)?\/[\w./-]+(?:@sha256:[0-9a-f]{64}|:[\w.-]+)?)/i.exec(text);
    if (found?.[1] === undefined)
        return '';
    return `: ${found[1].replace(/(@sha256:[0-9a-f]{12})[0-9a-f]+/, '$1…')}`;
}
/** The reason an error gives after its own name, without what AWS wraps around it. */
function after(name, text) {
    const rest = text.slice(name.exec(text)?.index ?? 0).split('\n')[0] ?? '';
    return (0,log_tail/* cleanLine */.O)(rest, QUOTE);
}
const DEPENDENCY = [
    /\b(?:connect )?(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)\b/,
    /\bconnect ETIMEDOUT\b|\bETIMEDOUT\b.*\d+\.\d+\.\d+\.\d+/,
    /getaddrinfo (?:failed|for)|Name or service not known|Temporary failure in name resolution|no such host/i,
    /(?:connection (?:to (?:server|database|the (?:server|database)).*)?(?:failed|refused|timed out))|could not connect to (?:server|\w+)/i,
    /password authentication failed|no pg_hba\.conf entry|database ".*" does not exist|too many (?:clients|connections)|remaining connection slots/i,
    /Can't connect to (?:MySQL|local MySQL)|Access denied for user|Unknown database/i,
    /MongoNetworkError|MongoServerSelectionError|Redis(?:Connection)?Error|NOAUTH Authentication required|Broker(?:s)? .*not available/i,
    /dial tcp .*(?:refused|timeout|timed out)|HikariPool.*(?:Exception|Connection is not available)/i,
];
/** The log line that says that something the application needs does not answer. */
const dependencyLine = (log) => log.findLast((line) => DEPENDENCY.some((pattern) => pattern.test(line)));
/** The log line that most likely tells why a process ended: the first complaint of the last burst. */
function tellingLine(log) {
    const complaint = /\b\w*(?:Error|Exception)\b(?::| \[)|\b(?:error|fatal|panic|failed|cannot|could not|unable to)\b/i;
    // A stack trace names its error first; frames and the runtime's footer tell nothing.
    const lines = log.filter((line) => !/^(?:at |Node\.js v\d|Traceback|File "|\^+$|\{|\}|throw )/.test(line));
    const strong = lines.findLast((line) => /\b\w*(?:Error|Exception)\b(?::| \[)|^(?:fatal|panic|ERROR)\b/.test(line));
    return strong ?? lines.findLast((line) => complaint.test(line));
}
/** ` — the telling line`, or nothing. */
function quoted(line) {
    return line === undefined ? '' : ` — ${(0,log_tail/* cleanLine */.O)(line, QUOTE)}`;
}
const SAYS_LISTENING = new RegExp([
    '\\b(?:listen(?:ing|s)?|serving|bound)\\b(.*)',
    '\\b(?:server|app(?:lication)?|tomcat|jetty|netty|undertow|uvicorn|gunicorn|puma|kestrel|https?)\\b.*?\\b(?:started|running|ready|available)\\b(.*)',
    '^\\W*running (?:on|at)\\b(.*)',
].join('|'), 'i');
/** Lines about what the application connects to, and the ports of that, are not about where it listens. */
const SOMEBODY_ELSE = /postgres|redis|mysql|mongo|database|rabbit|kafka|connected|connecting|upstream|proxy/i;
/** Where the application says it listens; undefined where its log does not say. */
function saysListening(log) {
    for (const line of log.toReversed()) {
        if (SOMEBODY_ELSE.test(line))
            continue;
        const said = SAYS_LISTENING.exec(line)
            ?.slice(1)
            .find((part) => part !== undefined);
        if (said === undefined)
            continue;
        const address = /(?:https?:\/\/)?(\[[0-9a-f:]*\]|localhost|\d+\.\d+\.\d+\.\d+|\*)?:(\d{2,5})\b/i.exec(said);
        const port = address?.[2] ?? /\bport\(?s?\)?:? +(\d{2,5})\b/i.exec(said)?.[1];
        if (port === undefined || Number(port) > 65_535)
            continue;
        const host = address?.[1];
        return { port: Number(port), ...(host === undefined ? {} : { host }) };
    }
    return undefined;
}
/** Its process ended, and not well. */
const exited = ({ task }) => task?.exitCode !== undefined && task.exitCode !== 0;
/** True where the load balancer did not take the service's answers, or got none. */
function failsHealthCheck({ kind, task, health }, text) {
    if (kind === 'migration')
        return false;
    if (/failed ELB health checks|is (?:unhealthy|not healthy) in|Instance has failed at least/i.test(text))
        return true;
    return task === undefined && health?.state === 'unhealthy';
}
/** What the load balancer met: a status, silence, or nobody. From the target's health, else from the event about it. */
function healthFinding(evidence) {
    const { health, events, task } = evidence;
    const about = events.filter((e) => task === undefined || e.includes(task.id));
    const words = [
        `${health?.reason ?? ''} ${health?.description ?? ''}`,
        ...(about.length > 0 ? about : events).filter((e) => /due to/.test(e)),
    ].join('\n');
    const codes = /codes: \[([^\]]*)\]/.exec(words)?.[1];
    if (codes !== undefined || /ResponseCodeMismatch/.test(words))
        return { kind: 'status', codes: codes ?? '' };
    if (/Target\.Timeout|Request timed out/i.test(words))
        return { kind: 'timeout', codes: '' };
    if (/FailedHealthChecks|Health checks failed/.test(words))
        return { kind: 'refused', codes: '' };
    return { kind: 'unknown', codes: '' };
}

;// CONCATENATED MODULE: ./src/rollout/why/causes-access.ts

const RESOURCE = 'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed:';
const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/api-key-AbCdEf';
const IMAGE = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api';
const aboutSecrets = (text) => /secret|ssm|parameter|\bkms\b/i.test(text) && !/: ecr:|Amazon ECR/.test(text);
/** What a task may not or cannot reach before it starts: network, rights, secrets. */
const ACCESS_CAUSES = [
    {
        id: 'no-route',
        title: 'The task reaches nothing from its subnet',
        says: (_e, text) => {
            if (!/connection issue between the task and|context deadline exceeded|i\/o timeout|request canceled|RequestCanceled|task network configuration|connect: connection refused|no such host/i.test(text))
                return undefined;
            if (!/ResourceInitializationError|CannotPull|log(?:ger|ging)/i.test(text))
                return undefined;
            const what = /CannotPull|Amazon ECR|\bECR\b/.test(text)
                ? 'its image'
                : /log(?:ger|ging)|CloudWatch/i.test(text)
                    ? 'its log group'
                    : 'its secrets';
            return `the task cannot reach AWS from its subnet to get ${what}`;
        },
        hint: 'check the route to the internet (NAT gateway) or the VPC endpoints of its subnets, and the security group’s way out',
        aws: [
            `${RESOURCE} unable to retrieve secret from asm: service call has been retried 5 time(s): failed to fetch secret ${SECRET} from secrets manager: RequestCanceled: request context canceled caused by: context deadline exceeded. Please check your task network configuration.`,
            'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration.',
            'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. operation error ECR: GetAuthorizationToken, exceeded maximum number of attempts, 3, https response error StatusCode: 0, RequestID: , request send failed, Post "https://api.ecr.eu-central-1.amazonaws.com/": dial tcp 10.0.0.1:443: i/o timeout.',
            `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${IMAGE}:1: failed to do request: Head "https://${IMAGE}": dial tcp 34.205.13.154:443: i/o timeout`,
            'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. signal: killed',
        ],
        steps: [
            'Did somebody change routes, NAT gateways, VPC endpoints or the security group? The old version’s tasks run because they started before that.',
            'A private subnet needs a NAT gateway, or endpoints for `ecr.api`, `ecr.dkr`, `s3`, `secretsmanager`, `ssm`, `kms` and `logs`.',
            'Until it is mended no task of any version can start, also not by auto scaling: this is urgent although users see nothing yet.',
        ],
    },
    {
        id: 'log-group',
        title: 'The log group is missing, or may not be written',
        says: (_e, text) => /failed to (?:validate logger args|initialize logging driver)|Cloudwatch log (?:group|stream)|specified log group does not exist/i.test(text)
            ? 'its log group does not exist, or the execution role may not write to it'
            : undefined,
        hint: 'run the infra stage: it makes the log group and the role’s rights',
        aws: [
            'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.',
            'ResourceInitializationError: failed to initialize logging driver: <reason>',
        ],
        steps: ['Run the infra stage; `ez-deploy preview` shows first what is missing.'],
    },
    {
        id: 'registry-denied',
        title: 'The image may not be pulled',
        says: (_e, text) => /not authorized to perform: ecr|ecr:\w+ .*denied|pull access denied|no basic auth credentials|insufficient_scope|403 Forbidden|status code 40[13]\b|authorization failed/i.test(text)
            ? `the execution role may not pull its image${imageName(text)}`
            : undefined,
        hint: 'the execution role needs ecr:GetAuthorizationToken, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on the repository',
        aws: [
            `${RESOURCE} unable to get registry auth from asm: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-exec/0 is not authorized to perform: ecr:GetAuthorizationToken on resource: *`,
            `CannotPullContainerError: pull access denied for ${IMAGE}, repository does not exist or may require 'docker login'`,
        ],
        steps: [
            'Look at the execution role’s policy, at the repository’s policy (another account’s repository must let this one in), and at the endpoint policy of a VPC endpoint.',
            'AWS gives the same answer for a repository that does not exist: check its name too.',
        ],
    },
    {
        id: 'secret-denied',
        title: 'A secret may not be read',
        says: (_e, text) => aboutSecrets(text) && /AccessDenied|not authorized to perform|Access to KMS is not allowed/i.test(text)
            ? `the execution role may not read the secret ${secretName(text)}`
            : undefined,
        hint: 'allow the execution role secretsmanager:GetSecretValue (or ssm:GetParameters) on it, and kms:Decrypt on its key',
        aws: [
            `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-exec/26e17af9 is not authorized to perform: secretsmanager:GetSecretValue on resource: ${SECRET} because no identity-based policy allows the secretsmanager:GetSecretValue action status code: 400, request id: 359958d1`,
            `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: AccessDeniedException: Access to KMS is not allowed status code: 400, request id: a87a66d9`,
            `${RESOURCE} unable to retrieve secrets from ssm: service call has been retried 1 time(s): AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/shop-exec/f83b is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-central-1:123456789012:parameter/shop/api-key because no identity-based policy allows the ssm:GetParameters action status code: 400, request id: 1adcb55f`,
        ],
        steps: [
            'Run the infra stage: it gives the execution role the secrets that ez-deploy.yml names, and no others.',
            'A secret with a key of its own (KMS) also needs `kms:Decrypt` for the execution role, in the key’s policy or the role’s.',
            'A secret of another account needs a policy of its own that lets this account in.',
        ],
    },
    {
        id: 'secret-value',
        title: 'A secret has not the member that is asked for',
        says: (_e, text) => {
            const key = /did not contain json key ([^\s,]+)/i.exec(text)?.[1];
            if (key !== undefined)
                return `the secret has no member "${key}"`;
            return aboutSecrets(text) && /invalid character .* (?:literal|value|looking for)/i.test(text)
                ? `the secret ${secretName(text)} is not JSON, and one of its members is asked for`
                : undefined;
        },
        hint: 'put the member into the secret’s JSON, or correct the part after # in ez-deploy.yml',
        aws: [
            `${RESOURCE} unable to retrieve secret from asm: retrieved secret from Secrets Manager did not contain json key password`,
            "ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: secret arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/db: invalid character 'p' in literal true (expecting 'r')",
        ],
        steps: ['Compare the secret’s members (not its values) with what ez-deploy.yml names after `#`.'],
    },
    {
        id: 'secret-missing',
        title: 'A secret does not exist',
        says: (_e, text) => aboutSecrets(text) &&
            /ResourceNotFoundException|can't find the specified secret|can(?:'|no)t retrieve the secret with ARN|invalid ssm parameters|ParameterNotFound|marked (?:for|as) delet/i.test(text)
            ? `the secret ${secretName(text)} does not exist`
            : undefined,
        hint: 'create it in this account and region (or restore it), or take it out of `secrets` in ez-deploy.yml',
        aws: [
            `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret. status code: 400, request id: 0e3ffa61`,
            `ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: ResourceNotFoundException: The task can't retrieve the secret with ARN '${SECRET}' from AWS Secrets Manager. Check whether the secret exists in the specified Region`,
            `${RESOURCE} unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: /shop/api-key`,
            `${RESOURCE} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${SECRET} from secrets manager: InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.`,
        ],
        steps: [
            'Secrets are looked up in the environment’s own region and account: `aws secretsmanager describe-secret --secret-id NAME`.',
            'One that was deleted lately can be had back: `aws secretsmanager restore-secret --secret-id NAME`. Do it at once: the old version cannot start new tasks without it either.',
        ],
    },
    {
        id: 'role',
        title: 'A role cannot be assumed',
        says: (_e, text) => /unable to assume the role|IAM (?:permissions policies|trust relationship)|trust relationship has been/i.test(text)
            ? 'ECS cannot assume a role of the task'
            : undefined,
        hint: 'run the infra stage: the role’s trust must name ecs-tasks.amazonaws.com',
        aws: [
            "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/shop-exec' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.",
            'IAM trust relationship has been misconfigured or changed, and ECS can no longer maintain your service',
        ],
        steps: ['Look who changed the role (CloudTrail: UpdateAssumeRolePolicy, DeleteRole), then run the infra stage.'],
    },
];

;// CONCATENATED MODULE: ./src/rollout/why/causes-alive.ts

const UNHEALTHY = 'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-production-api-green/8e6d68f88cd88d12)';
const causes_alive_event = (reason) => `(service shop-production-api-green) (task 0a1b) (port 8080) is unhealthy in (target-group arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-production-api-green/8e6d68f88cd88d12) due to (reason ${reason})`;
const portOf = ({ expected }) => (expected.port === undefined ? 'its port' : `port ${expected.port}`);
const pathOf = ({ expected }) => `its health check${expected.healthPath === undefined ? '' : ` ${expected.healthPath}`}`;
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** What goes wrong with a container that runs, or as it is found out by the load balancer. */
const ALIVE_CAUSES = [
    {
        id: 'out-of-memory',
        title: 'Out of memory',
        says: (e, text) => {
            const { task, expected, log } = e;
            const limit = expected.memory === undefined ? 'it has' : `its ${expected.memory} MiB`;
            if (/OutOfMemory(?:Error)?:|killed due to memory usage/i.test(text))
                return `out of memory: it used more than ${limit}`;
            const heap = log.some((l) => /heap out of memory|java\.lang\.OutOfMemoryError|MemoryError\b|out of memory: kill|cannot allocate memory/i.test(l));
            if (heap && exited(e))
                return `out of memory: the runtime’s own limit was reached (the task has ${expected.memory ?? '?'} MiB)`;
            // Without the word it is a SIGKILL of unknown hand; a stop that was asked for ends so too, and is not this.
            return task?.exitCode === 137 && task.stopCode === 'EssentialContainerExited'
                ? `it was killed (exit code 137): most often it used more memory than ${limit}`
                : undefined;
        },
        hint: 'give the service more `memory` in ez-deploy.yml, or find what uses it up; a runtime’s own limit must fit in it',
        aws: ['OutOfMemoryError: Container killed due to memory usage'],
        steps: [
            'Does it happen at start, or under load? At start: raise `memory`. Under load: look for a leak first.',
            'Runtimes have limits of their own (`--max-old-space-size`, `-Xmx`): keep them a quarter below the task’s.',
        ],
        example: {
            task: {
                id: '0a1b',
                stoppedReason: 'Essential container in task exited',
                containerReason: 'OutOfMemoryError: Container killed due to memory usage',
                exitCode: 137,
                stopCode: 'EssentialContainerExited',
            },
        },
    },
    {
        id: 'port',
        title: 'It listens on another port',
        says: (e, text) => {
            // Where somebody answers, or nobody says no, the port is not it.
            if (!failsHealthCheck(e, text) || healthFinding(e).kind !== 'refused')
                return undefined;
            const said = saysListening(e.log);
            if (said === undefined || e.expected.port === undefined)
                return undefined;
            if (said.port !== e.expected.port)
                return `it listens on port ${said.port}, but the load balancer asks ${portOf(e)}`;
            return said.host !== undefined && LOCAL.test(said.host)
                ? `it listens on ${said.host} only, where the load balancer cannot reach it`
                : undefined;
        },
        hint: 'listen on 0.0.0.0 at the port in the environment variable PORT, or set `port` in ez-deploy.yml to the application’s',
        aws: [],
        steps: [
            'Let the application read `PORT`; ez-deploy sets it to the service’s `port`.',
            'Or change `port` in ez-deploy.yml, and run the infra stage: target group and security group follow.',
            'Listen on `0.0.0.0` (or `::`), not on `localhost`.',
        ],
        example: {
            task: { id: '0a1b', stoppedReason: UNHEALTHY },
            events: [causes_alive_event('Health checks failed')],
            log: ['listening on http://0.0.0.0:3000'],
        },
    },
    {
        id: 'dependency-down',
        title: 'Something the application needs does not answer',
        says: (e, text) => {
            const failing = exited(e) || failsHealthCheck(e, text);
            const line = failing ? dependencyLine(e.log) : undefined;
            return line === undefined ? undefined : `it cannot reach something it needs${quoted(line)}`;
        },
        hint: 'does the database, cache or other service that the log names answer, and do security group, address and password fit?',
        aws: [],
        steps: [
            'The log line names address and error. `ECONNREFUSED`: nobody listens there. `ETIMEDOUT`: a security group or route. `ENOTFOUND`: a wrong name. Authentication: a rotated or wrong password.',
            'Does the old version still reach it? Then something differs between the two: environment, secret, security group.',
            'Two versions at once double the database connections: `too many connections` means the pools are too large for it.',
            'A health check that fails with its database takes the whole service out when the database is away: consider one that does not.',
        ],
        example: {
            task: { id: '0a1b', stoppedReason: UNHEALTHY },
            events: [causes_alive_event('Health checks failed with these codes: [503]')],
            log: ['not ready: connect ECONNREFUSED 10.0.20.14:5432'],
        },
    },
    {
        id: 'health-check',
        title: 'The health check fails',
        says: (e, text) => {
            if (!failsHealthCheck(e, text))
                return undefined;
            const { kind, codes } = healthFinding(e);
            if (kind === 'unknown')
                return `${pathOf(e)} fails${quoted(tellingLine(e.log))}`;
            if (kind !== 'status')
                return undefined;
            return `${pathOf(e)} is answered with ${codes === '' ? 'a wrong status' : codes.replaceAll(',', ', ')} instead of 200 to 399${quoted(tellingLine(e.log))}`;
        },
        hint: 'ask the health path of the new image yourself: docker run, then curl; is `health.path` right?',
        aws: [UNHEALTHY],
        steps: [
            '404: `health.path` in ez-deploy.yml is not one of the application’s. 401 or 403: it asks for a login. 5xx: read the log below the error.',
            'A health check that needs more than the process itself fails with whatever it needs.',
        ],
        example: {
            task: { id: '0a1b', stoppedReason: UNHEALTHY },
            events: [causes_alive_event('Health checks failed with these codes: [500]')],
        },
    },
    {
        id: 'health-timeout',
        title: 'The health check gets no answer in time',
        says: (e, text) => {
            if (!failsHealthCheck(e, text) || healthFinding(e).kind !== 'timeout')
                return undefined;
            const within = e.expected.timeout === undefined ? 'in time' : `within ${e.expected.timeout} s`;
            return `${pathOf(e)} on ${portOf(e)} got no answer ${within}`;
        },
        hint: 'the application is overloaded or stuck, or the security group does not let the load balancer in',
        aws: [],
        steps: [
            'Is the processor at its limit while it starts? Give it more `cpu`, or a longer `health.gracePeriod`.',
            'Does the security group of the tasks let the load balancer in on the port? Run the infra stage.',
        ],
        example: { task: { id: '0a1b', stoppedReason: UNHEALTHY }, events: [causes_alive_event('Request timed out')] },
    },
    {
        id: 'slow-start',
        title: 'It starts too slowly',
        says: (e, text) => {
            if (!failsHealthCheck(e, text) || healthFinding(e).kind !== 'refused')
                return undefined;
            const grace = e.expected.grace;
            const when = grace === undefined ? 'when its grace period was over' : `when its grace period of ${grace} s was over`;
            return `it had not opened ${portOf(e)} ${when}: it starts too slowly, or listens on another port`;
        },
        hint: 'raise `health.gracePeriod` above the time it takes to start (the log shows how far it came), or make it start faster',
        aws: [],
        steps: [
            'The log shows how far it came. Measure the start where you are; with few CPU units it takes several times as long.',
            'Raise `health.gracePeriod` (and `rollout.readyTimeout`), run the infra stage, deploy again.',
            'If the log says that it is ready, it listens on another port than the one named: see [there](#port).',
        ],
        example: {
            task: { id: '0a1b', stoppedReason: UNHEALTHY },
            events: [causes_alive_event('Health checks failed')],
            log: ['loading 14 000 products …'],
        },
    },
    {
        id: 'container-health',
        title: 'The container’s own health check fails',
        says: (_e, text) => /failed container health checks/i.test(text) ? 'its container health check (HEALTHCHECK) fails' : undefined,
        hint: 'run the health check’s command inside the image: a missing curl is the most frequent reason',
        aws: ['Task failed container health checks'],
        steps: ['`docker run` the image and run the command in it. Slim images have neither curl nor wget.'],
    },
];

;// CONCATENATED MODULE: ./src/rollout/why/causes-end.ts

/** Up to this many seconds after its start an end counts as a crash at start. */
const AT_START = 60;
const about = (seconds) => (seconds === undefined ? '' : ` after ${Math.round(seconds)} s`);
const NAMED_SIGNALS = {
    134: ' (aborted)',
    137: ' (killed)',
    139: ' (segmentation fault)',
    143: ' (terminated)',
};
function codeOf({ task }) {
    if (task?.exitCode === undefined)
        return 'without an exit code';
    return `with exit code ${task.exitCode}${NAMED_SIGNALS[task.exitCode] ?? ''}`;
}
/** What PostgreSQL says where lock_timeout or statement_timeout ended a statement (errors 55P03 and 57014). */
const LIMITS = /canceling statement due to (?:lock|statement) timeout|LockNotAvailable|\b55P03\b/i;
/** How a container ends where nothing else says why. */
const END_CAUSES = [
    {
        id: 'ended',
        title: 'It ended by itself',
        says: ({ kind, task }) => kind === 'service' && task?.exitCode === 0 && task.stopCode !== 'ServiceSchedulerInitiated'
            ? `it ended by itself without an error (exit code 0${about(task.ranSeconds)}): a service must keep running`
            : undefined,
        hint: 'does `command` start the server in the foreground? A one-off command belongs in `migrations`, a schedule in a cron service',
        aws: [],
        steps: ['A program that puts itself into the background ends the container. Start it in the foreground.'],
        example: {
            task: {
                id: '0a1b',
                stoppedReason: 'Essential container in task exited',
                exitCode: 0,
                ranSeconds: 2,
                stopCode: 'EssentialContainerExited',
            },
        },
    },
    {
        id: 'migration-limit',
        title: 'The migration waits for a lock, or takes too long',
        says: (e, text) => {
            if (e.kind !== 'migration')
                return undefined;
            const line = e.log.findLast((l) => LIMITS.test(l));
            if (line === undefined || !(exited(e) || /Essential container in task exited/i.test(text)))
                return undefined;
            const what = /lock timeout/i.test(line) ? 'it waited too long for a lock' : 'a statement of it took too long';
            return `${what}${quoted(line)}`;
        },
        hint: 'no traffic was moved and the old version goes on: see in pg_stat_activity who holds the lock, deploy again when it is gone',
        aws: [],
        steps: [
            'A statement that waits for a lock makes everybody wait who comes after it. `migrations.lockTimeout` (5 s by default) ends that; so this is the limit at work.',
            'Who holds the lock: `select pid, state, xact_start, query from pg_stat_activity where xact_start is not null order by xact_start`. Often a report, a backup, or a session that is “idle in transaction”.',
            'A statement over `migrations.statementTimeout`: fill rows in batches, build indexes CONCURRENTLY, or raise the limit (see docs/migrations.md).',
        ],
        example: {
            kind: 'migration',
            task: {
                id: '0a1b',
                stoppedReason: 'Essential container in task exited',
                exitCode: 1,
                ranSeconds: 6,
                stopCode: 'EssentialContainerExited',
            },
            log: ['error: canceling statement due to lock timeout'],
        },
    },
    {
        id: 'migration',
        title: 'The migration fails',
        says: (e, text) => {
            if (e.kind !== 'migration' || !(exited(e) || /Essential container in task exited/i.test(text)))
                return undefined;
            return `it ended ${codeOf(e)}${quoted(tellingLine(e.log))}`;
        },
        hint: 'no traffic was moved and the old version goes on: mend the migration, deploy again',
        aws: [],
        steps: [
            'No traffic was moved, and the old version works on with the schema as the migration left it: look first what it has done already.',
            'A migration that waits for a lock of the running version: `migrations.lockTimeout` makes it fail early instead of holding everything up.',
            'Expand only: nothing in it may break the version that runs. What removes something belongs into a later release.',
        ],
        example: {
            kind: 'migration',
            task: {
                id: '0a1b',
                stoppedReason: 'Essential container in task exited',
                exitCode: 1,
                ranSeconds: 2,
                stopCode: 'EssentialContainerExited',
            },
            log: ['error: relation "boards" already exists'],
        },
    },
    {
        id: 'crash',
        title: 'It crashes',
        says: (e, text) => {
            const { task } = e;
            if (!exited(e) && !/Essential container in task exited/i.test(text))
                return undefined;
            const ran = task?.ranSeconds;
            const what = ran !== undefined && ran <= AT_START ? 'the application crashed at its start' : 'the application crashed';
            return `${what}, ${codeOf(e)}${about(ran)}${quoted(tellingLine(e.log))}`;
        },
        hint: 'the log below the error says why the process ended',
        aws: ['Essential container in task exited'],
        steps: [
            'Read the log lines below the error; more are in CloudWatch Logs under the task’s id.',
            'What differs from the version that runs? `ez-deploy status` names both; a new environment variable or secret is the most frequent reason.',
            'Start the same image where you are, with the same environment.',
        ],
        example: {
            task: {
                id: '0a1b',
                stoppedReason: 'Essential container in task exited',
                exitCode: 1,
                ranSeconds: 3,
                stopCode: 'EssentialContainerExited',
            },
            log: ['Error: the environment variable DATABASE_URL is missing'],
        },
    },
    {
        id: 'breaker',
        title: 'ECS gave the deployment up',
        says: (_e, text) => /deployment failed: tasks failed to start|unable to consistently start tasks|circuit breaker/i.test(text)
            ? 'its tasks kept failing, and ECS gave the deployment up'
            : undefined,
        hint: 'look at the stopped tasks of the service: AWS shows them for about an hour',
        aws: [
            '(service shop-production-api-green) (deployment ecs-svc/1571272475813219068) deployment failed: tasks failed to start.',
            '(service shop-production-api-green) is unable to consistently start tasks successfully.',
        ],
        steps: ['`aws ecs list-tasks --desired-status STOPPED`, then `describe-tasks`: each has its reason.'],
    },
];

// EXTERNAL MODULE: ./src/config/architecture.ts
var architecture = __webpack_require__(1815);
;// CONCATENATED MODULE: ./src/rollout/why/causes-image.ts


const causes_image_IMAGE = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api';
const DIGEST = `sha256:${'1f'.repeat(32)}`;
const aboutPull = (text) => /CannotPull(?:ECR)?ContainerError|pull image manifest|ref pull has been retried/i.test(text);
/** The registry's or the runtime's word for an image that has no part for the task. */
const NOT_IN_IMAGE = /descriptor (?:matching|for) platform|no match(?:ing)? (?:manifest )?for (?:platform|linux)/i;
/** The platform that the registry was asked for, or that the task definition names. */
function platformIn({ expected }, text) {
    const told = /descriptor (?:matching|for) platform \{?'?([\w/]+)|no matching manifest for (linux\/\w+)/i.exec(text);
    return told?.[1] ?? told?.[2] ?? expected.platform;
}
const buildFor = (platform) => `build for ${platform}: docker buildx build --platform ${platform}`;
const AT_A_DESK = 'a build on Apple silicon makes linux/arm64';
/** What keeps a container from starting although it may: image, platform, command. */
const IMAGE_CAUSES = [
    {
        id: 'no-emulation',
        title: 'The rehearsal’s machine has another processor',
        says: (_e, text) => {
            const found = /the task is for ([\w/]+), and this rehearsal's machine is ([\w/]+)/.exec(text);
            return found === null ? undefined : `it is for ${found[1] ?? ''}, and this machine is ${found[2] ?? ''}`;
        },
        hint: 'add emulation (docker run --privileged --rm tonistiigi/binfmt --install all, or docker/setup-qemu-action), or rehearse with --tasks processes',
        aws: [],
        example: {
            task: {
                id: '0a1b',
                stoppedReason: "CannotStartContainerError: exec format error: the task is for linux/arm64, and this rehearsal's machine is linux/amd64 and needs emulation for it",
            },
        },
        steps: [
            'Only a rehearsal with `--tasks containers` meets this: at AWS a task of `cpuArchitecture: ARM64` runs on ARM. The image is right.',
            'Emulated tasks are several times slower: choose a lower clock factor.',
        ],
    },
    {
        id: 'wrong-platform',
        title: 'The image is for another platform',
        says: (evidence, text) => {
            if (NOT_IN_IMAGE.test(text)) {
                const wanted = platformIn(evidence, text);
                return `its image is not for ${wanted === undefined ? '' : `${wanted}, `}the platform the task runs on`;
            }
            if (!/exec format error/i.test([text, ...evidence.log].join('\n')))
                return undefined;
            const on = evidence.expected.platform === undefined ? '' : `, ${evidence.expected.platform}`;
            return `its program is for another processor than the task runs on${on} (exec format error)`;
        },
        hint: `build for the platform of the task: --platform ${architecture/* PLATFORM_OF */.wu.X86_64}, or ${architecture/* PLATFORM_OF */.wu.ARM64} where cpuArchitecture is ARM64 (${AT_A_DESK})`,
        hintFor: (evidence, text) => {
            const wanted = platformIn(evidence, text);
            if (wanted === architecture/* PLATFORM_OF */.wu.X86_64)
                return `${buildFor(wanted)} (${AT_A_DESK})`;
            if (wanted === architecture/* PLATFORM_OF */.wu.ARM64)
                return `${buildFor(wanted)}, or let the tasks be X86_64 (cpuArchitecture in ez-deploy.yml)`;
            return `build for the platform of the task (cpuArchitecture in ez-deploy.yml; ${AT_A_DESK})`;
        },
        aws: [
            "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
            'CannotPullContainerError: failed to find a descriptor for platform {linux/amd64}',
            'CannotPullContainerError: no matching manifest for linux/amd64 in the manifest list entries',
            "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/arm64'",
        ],
        steps: [
            'Build with the build stage, which builds for the right platform, or add `--platform linux/amd64` (`linux/arm64` for `cpuArchitecture: ARM64`) to your own build.',
            '`exec format error` in the log is the same for a program inside of the image: a binary that was downloaded or copied for the other processor.',
            '`docker buildx imagetools inspect IMAGE` lists the platforms an image has.',
        ],
    },
    {
        id: 'pull-rate',
        title: 'The registry limits pulls',
        says: (_e, text) => /toomanyrequests|pull rate limit/i.test(text) ? 'the registry refuses more pulls for now' : undefined,
        hint: 'use a copy of the image in ECR (a pull-through cache), or log in to the registry',
        aws: [
            'CannotPullContainerError: inspect image has been retried 1 time(s): failed to resolve ref "docker.io/library/nginx:latest": toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading',
        ],
        steps: [
            'Images that ez-deploy builds are in ECR, which does not do this; the image named in `image:` is elsewhere.',
        ],
    },
    {
        id: 'disk-full',
        title: 'The disk is full',
        says: ({ log }, text) => /no space left on device/i.test(`${text}\n${log.join('\n')}`) ? 'its disk is full' : undefined,
        hint: 'a Fargate task has 20 GiB for image and files: make the image smaller, or write less',
        aws: ['CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob111111111: no space left on device'],
        steps: ['Look at the image’s size first, then at what the application writes.'],
    },
    {
        id: 'image-missing',
        title: 'The image is not in the registry',
        says: (_e, text) => aboutPull(text) && /not found|manifest unknown|does not exist|API error \(404\)/i.test(text)
            ? `its image is not in the registry${imageName(text)}`
            : undefined,
        hint: 'deploy again with the build stage: it pushes the image; then see what removed it (a lifecycle rule?)',
        aws: [
            `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${causes_image_IMAGE}@${DIGEST}: ${causes_image_IMAGE}@${DIGEST}: not found`,
            'CannotPullContainerError: API error (404): repository 123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api not found',
        ],
        steps: [
            'Deploy again with the build stage in `stages`.',
            'Look what removed it: a lifecycle rule of the repository, a clean-up job, a person. Is the running version’s image still there? If not, its tasks cannot be replaced: `aws ecr batch-get-image`.',
        ],
    },
    {
        id: 'pull-failed',
        title: 'The image could not be pulled',
        says: (_e, text) => aboutPull(text) ? `its image could not be pulled: ${after(/failed to|API error|CannotPull/i, text)}` : undefined,
        hint: 'read the stopped reason; if it names nothing of yours, deploy again',
        aws: [
            'CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: httpReaderSeeker: failed open: unexpected status code',
        ],
        steps: [
            'The registry’s own words are in the stopped reason. Deploy again; if it stays, check network and rights as above.',
        ],
    },
    {
        id: 'command',
        title: 'The command cannot be run',
        says: ({ task, log }, text) => {
            const said = `${text}\n${log.join('\n')}`;
            const missing = /exec:? "?([^\s":]+)"?:?.*(?:executable file not found|no such file or directory|permission denied|ENOENT|EACCES)/i.exec(said);
            if (missing?.[1] !== undefined)
                return `its command cannot be run: ${cleanName(missing[1])}`;
            if (task?.exitCode === 127)
                return 'its command was not found in the image (exit code 127)';
            if (task?.exitCode === 126)
                return 'its command may not be executed (exit code 126)';
            return undefined;
        },
        hint: 'look at `command` in ez-deploy.yml, and at CMD and ENTRYPOINT of the Dockerfile',
        aws: [
            'CannotStartContainerError: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "serve": executable file not found in $PATH: unknown',
        ],
        steps: [
            'Run the image where you are: `docker run --rm IMAGE`. A file may be missing from the image, or not executable.',
        ],
    },
    {
        id: 'container-start',
        title: 'The container could not be started',
        says: (_e, text) => {
            const found = /(?:CannotStartContainerError|CannotCreateContainerError|CannotCreateVolumeError|ContainerRuntime(?:Timeout)?Error|DockerTimeoutError|DockerStateError|CannotInspectContainerError|CannotStopContainerError|TaskFailedToStart|ResourceInitializationError)/.exec(text);
            return found === null ? undefined : `its container could not be started: ${after(new RegExp(found[0]), text)}`;
        },
        hint: 'read the stopped reason; if it names nothing of yours, deploy again',
        aws: [
            'CannotStartContainerError: failed to get container status: <reason>',
            'ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m: <reason>',
            'CannotCreateVolumeError: <reason>',
            'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-0.efs.eu-central-1.amazonaws.com"',
            'CannotInspectContainerError: <reason>',
            'CannotStopContainerError: failed sending SIGTERM to container: <reason>',
        ],
        steps: [
            'These words come from AWS’s container runtime. Deploy again; if it stays, search AWS’s documentation for the error’s name.',
        ],
    },
];
function cleanName(text) {
    return text.replace(/[^\w./@-]/g, '').slice(0, 80);
}

;// CONCATENATED MODULE: ./src/rollout/why/causes-place.ts

const EVENT = '(service shop-production-api-green) was unable to place a task.';
/** What AWS has no room for, or takes away. */
const PLACE_CAUSES = [
    {
        id: 'quota',
        title: 'A quota of the account is reached',
        says: (_e, text) => /reached the limit on the number of|configuration is above your limit|provisioning capacity limit was exceeded/i.test(text)
            ? `a quota of this AWS account is reached: ${after(/You.ve reached the limit|The requested|the tasks provisioning/i, text)}`
            : undefined,
        hint: 'ask for more under Service Quotas (Fargate vCPUs), or run fewer or smaller tasks; two versions run side by side during a rollout',
        aws: [
            `${EVENT} Reason: You've reached the limit on the number of tasks you can run concurrently`,
            `${EVENT} Reason: You’ve reached the limit on the number of vCPUs you can run concurrently`,
            `${EVENT} Reason: The requested CPU configuration is above your limit.`,
            `${EVENT} Reason: The requested MEMORY configuration is above your limit.`,
            '(service shop-production-api-green) was unable to place tasks in your cluster because the tasks provisioning capacity limit was exceeded.',
        ],
        steps: [
            'Service Quotas, AWS Fargate, “On-Demand vCPU resource count”: ask for at least twice what runs, for two versions run at once.',
            'Meanwhile lower `scaling.min` or the task size of a service that can bear it.',
        ],
    },
    {
        id: 'no-capacity',
        title: 'AWS has no capacity',
        says: (_e, text) => {
            if (/Capacity is unavailable/i.test(text))
                return 'AWS has no Fargate capacity for its task right now, in the zones of its subnets';
            if (/RESOURCE:(?:MEMORY|CPU|ENI|PORTS|GPU)/.test(text))
                return `the cluster has no room for its task (${/RESOURCE:\w+/.exec(text)?.[0] ?? ''})`;
            return /no container instance met all of its requirements|No Container Instances were found|insufficient (?:CPU|memory)|could not launch \S+ tasks? for deployment/i.test(text)
                ? 'the cluster has no room for its task'
                : undefined;
        },
        hint: 'wait some minutes and deploy again; more subnets in other zones, or a smaller task, find room sooner',
        aws: [
            `${EVENT} Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.`,
            'RESOURCE:MEMORY',
            'RESOURCE:CPU',
            'RESOURCE:ENI',
            '(service shop-production-api-green) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 0a1b has insufficient CPU units available.',
            '(service shop-production-api-green) was unable to reach steady state. Reason: No Container Instances were found in your capacity provider.',
            '(service shop-production-api-green) could not launch 2 tasks for deployment ecs-svc/3468368874827011691.',
        ],
        steps: [
            'Look at AWS’s health dashboard for Fargate in this region. It usually passes within minutes: deploy again then.',
            'If it stays, use subnets in more zones, or another task size (`cpu`, `memory`): capacity is kept by size.',
            'The running version keeps its tasks, but cannot grow: watch its load.',
        ],
    },
    {
        id: 'bad-zone',
        title: 'A subnet is in a zone without Fargate',
        says: (_e, text) => /unable to place a task\. Reason: Internal error/i.test(text)
            ? 'AWS cannot run its task in one of its subnets (internal error of the placement)'
            : undefined,
        hint: 'a subnet may be in an availability zone that Fargate does not serve: use another zone',
        aws: [`${EVENT} Reason: Internal error.`],
        steps: ['Compare the zone ids of the subnets with those that Fargate supports in this region.'],
    },
    {
        id: 'taken-away',
        title: 'AWS took the task away',
        says: ({ task }, text) => /^(?:SpotInterruption|TerminationNotice)$/.test(task?.stopCode ?? '') ||
            /Spot Task was interrupted|maintenance on the underlying infrastructure|Host EC2 .*(?:terminated|stopped)|scheduled for retirement/i.test(text)
            ? 'AWS took the task away: spot interruption or maintenance of the host'
            : undefined,
        hint: 'nothing is wrong with the release: deploy again',
        aws: [
            'Your Spot Task was interrupted.',
            'ECS is performing maintenance on the underlying infrastructure hosting the task.',
            'Host EC2 (instance i-0123456789abcdef0) terminated.',
        ],
        steps: ['Deploy again. A rollout is stopped by it, because a half-full new version must not get traffic.'],
    },
    {
        id: 'stopped-by-hand',
        title: 'Somebody stopped the task',
        says: ({ task }, text) => task?.stopCode === 'UserInitiated' || /^Task stopped by user/i.test(text)
            ? `somebody stopped its task: ${after(/./, text)}`
            : undefined,
        hint: 'see who it was (CloudTrail: StopTask), then deploy again',
        aws: ['Task stopped by user'],
        steps: ['CloudTrail shows who called `StopTask`.'],
    },
    {
        id: 'deployment-settings',
        title: 'ECS may neither start nor stop a task',
        says: (_e, text) => /unable to stop or start tasks during a deployment because of the service deployment configuration/i.test(text)
            ? 'the ECS service’s minimum and maximum percent leave no room to start a task'
            : undefined,
        hint: 'run the infra stage: it sets 100 and 200 percent',
        aws: [
            '(service shop-production-api-green) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
        ],
        steps: ['Somebody changed the ECS service by hand. Run the infra stage.'],
    },
    {
        id: 'target-group-gone',
        title: 'The target group is gone',
        says: (_e, text) => /TARGET (?:GROUP )?IS NOT FOUND/i.test(text) ? 'its target group, or its target in it, is gone' : undefined,
        hint: 'run the infra stage; somebody may have deleted it by hand',
        aws: [
            '(service shop-production-api-green) task set (ecs-svc/1) (task 0a1b) is not healthy in target-group (arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/x/1) due to TARGET GROUP IS NOT FOUND.',
        ],
        steps: ['Run the infra stage; `ez-deploy preview` shows what it would make anew.'],
    },
];

;// CONCATENATED MODULE: ./src/rollout/why/evidence.ts
/** AWS's words about a failure: the task's where there is one, else the events'. */
function awsText({ task, events }) {
    if (task === undefined)
        return events.join('\n');
    const { stoppedReason = '', containerReason = '' } = task;
    return stoppedReason.includes(containerReason) ? stoppedReason : `${stoppedReason}\n${containerReason}`;
}

;// CONCATENATED MODULE: ./src/rollout/why/classify.ts







/** Every cause that is known by name, in the order in which they are tried: the more exact before the more general. */
const CAUSES = [
    ...PLACE_CAUSES,
    ...ACCESS_CAUSES,
    ...IMAGE_CAUSES,
    ...ALIVE_CAUSES,
    ...END_CAUSES,
];
/** Longest text of AWS's that is repeated, in characters: its reasons have 1024 at most, events may be longer. */
const VERBATIM = 1_100;
/** Lines of the log that are shown; more are read, to find the cause. */
const SHOWN_LINES = 10;
function detailsOf(evidence) {
    const { task, events, health } = evidence;
    const details = [];
    const add = (name, value) => {
        if (value !== undefined && value !== '')
            details.push(`${name}: ${(0,log_tail/* cleanLine */.O)(String(value), VERBATIM)}`);
    };
    if (task !== undefined) {
        const code = task.stopCode === undefined ? '' : ` (${task.stopCode})`;
        add('stopped reason', task.stoppedReason === undefined ? undefined : `${task.stoppedReason}${code}`);
        if (!(task.stoppedReason ?? '').includes(task.containerReason ?? ''))
            add('container', task.containerReason);
        add('exit code', task.exitCode);
    }
    if (health?.state !== undefined && health.state !== 'healthy')
        add('target health', [health.state, health.reason, health.description].filter((p) => p !== undefined).join(', '));
    if (task === undefined)
        add('AWS says', events[0]);
    else
        add('service event', events.find((e) => /due to|unable|failed|could not/.test(e) && e.includes(task.id)));
    if (task !== undefined)
        add('task', task.id);
    return details;
}
/** Names the cause of a failure. Pure; anything AWS may say gives an answer, an unknown text itself. */
function classify(evidence) {
    const text = awsText(evidence);
    const subject = evidence.kind === 'migration' ? `${evidence.service}: the migration failed` : evidence.service;
    const rest = { details: detailsOf(evidence), log: evidence.log.slice(-SHOWN_LINES) };
    for (const cause of CAUSES) {
        const said = cause.says(evidence, text);
        if (said === undefined)
            continue;
        const hint = cause.hintFor?.(evidence, text) ?? cause.hint;
        return { cause: cause.id, line: `${subject}: ${said}`, said, hint, ...rest };
    }
    const known = (0,log_tail/* cleanLine */.O)(text, 300);
    const said = known === '' ? 'AWS gives no reason' : known;
    return {
        cause: 'unknown',
        line: `${subject}: ${said}`,
        said,
        hint: 'these are AWS’s own words; what is known besides stands below them',
        ...rest,
    };
}
/** The whole account as text; the first line is the cause. */
function accountOf(why) {
    return [
        why.line,
        ...why.details.map((d) => `  ${d}`),
        ...(why.log.length === 0 ? [] : ['  last log lines:', ...why.log.map((l) => `  | ${l}`)]),
        ...(why.cause === 'unknown' ? [] : [`  more: docs/troubleshooting.md#${why.cause}`]),
    ].join('\n');
}


/***/ }),

/***/ 83341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   NB: () => (/* binding */ stoppedTask),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   g_: () => (/* binding */ taskLog)
/* harmony export */ });
/* harmony import */ var _config_architecture__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1815);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _classify__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88945);
/* harmony import */ var _log_tail__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18897);




/** Lines that are read to find the cause. */
const READ_LINES = 100;
/** CloudWatch Logs shows a line some seconds after it was written; the account waits no longer than this for it. AWS ms. */
const LOG_DELAY_MS = 3_400;
/** Log stream of a task as awslogs names it: `ecs/CONTAINER/TASK-ID`. */
const streamOf = (service, taskArn) => `ecs/${service}/${taskArn.split('/').at(-1) ?? ''}`;
/** The container that says why: one with a reason, else one that failed, else the first. */
function tellingContainer(task) {
    const containers = task.containers ?? [];
    return (containers.find((c) => c.reason !== undefined) ??
        containers.find((c) => c.exitCode !== undefined && c.exitCode !== 0) ??
        containers[0]);
}
const exitCodeOf = (task) => tellingContainer(task)?.exitCode;
/** When its process had ended; before that, when it was told to. */
const endOf = (task) => task.executionStoppedAt ?? task.stoppingAt ?? task.stoppedAt;
/** What a stopped task says of itself. */
function stoppedTask(task) {
    const container = tellingContainer(task);
    const [started, ended] = [task.startedAt, endOf(task)];
    return {
        id: task.taskArn?.split('/').at(-1) ?? '',
        ...(task.stopCode === undefined ? {} : { stopCode: task.stopCode }),
        ...(task.stoppedReason === undefined ? {} : { stoppedReason: task.stoppedReason }),
        ...(container?.reason === undefined ? {} : { containerReason: container.reason }),
        ...(container?.exitCode === undefined ? {} : { exitCode: container.exitCode }),
        ...(started === undefined || ended === undefined
            ? {}
            : { ranSeconds: Math.max(0, (ended.getTime() - started.getTime()) / 1_000) }),
    };
}
/** The last lines of a task's log, complete as far as CloudWatch Logs shows them in time; cleaned. Never throws but on abort. */
async function linesOf({ watch, clock }, { group, stream }, task) {
    const exited = exitCodeOf(task) !== undefined;
    if (task.startedAt === undefined && !exited)
        return [];
    const ended = exited ? endOf(task) : undefined;
    if (ended !== undefined) {
        // AWS's clock and ours may differ: never longer than the delay itself.
        const wait = Math.min(LOG_DELAY_MS, ended.getTime() + LOG_DELAY_MS - clock.now());
        if (wait > 0)
            await clock.sleep(wait);
    }
    const lines = await watch.lastLines(group, stream, READ_LINES).catch(() => []);
    return (0,_log_tail__WEBPACK_IMPORTED_MODULE_3__/* .logTail */ .R)(lines, READ_LINES);
}
/** The log of a task of a service that ez-deploy made. */
async function taskLog({ aws, outputs, clock }, service, task) {
    const group = outputs.services[service]?.logGroup;
    if (group === undefined)
        return [];
    return linesOf({ watch: aws.watch, clock }, { group, stream: streamOf(service, task.taskArn ?? '') }, task);
}
/** Collects what AWS and the application say about a failure, and names its cause. */
async function explain(deps, failing) {
    const { service, kind, config, stopped, running, events = [], health } = failing;
    const teller = stopped ?? running;
    const log = teller === undefined ? [] : await taskLog(deps, service, teller);
    return (0,_classify__WEBPACK_IMPORTED_MODULE_2__/* .classify */ .L8)({
        service,
        kind,
        ...(stopped === undefined ? {} : { task: stoppedTask(stopped) }),
        events,
        ...(health === undefined ? {} : { health }),
        log,
        expected: config === undefined
            ? {}
            : {
                ...(config.port === undefined ? {} : { port: config.port }),
                healthPath: config.health.path,
                grace: Math.round(config.health.gracePeriod / 1_000),
                timeout: Math.round(config.health.timeout / 1_000),
                memory: config.memory,
                platform: _config_architecture__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_OF */ .wu[config.cpuArchitecture],
            },
    });
}
/** The account as an error: its first line is the cause. */
const failure = (why) => new _errors__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu({ stage: 'deploy', message: (0,_classify__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(why), hint: why.hint });


/***/ }),

/***/ 18897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine),
/* harmony export */   R: () => (/* binding */ logTail)
/* harmony export */ });
/* harmony import */ var _report_cut__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68218);
/* harmony import */ var _report_escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14031);


/** Longest line that is shown, in characters. */
const LINE_LENGTH = 300;
/** Escape sequences of terminals: colours, cursor, titles. */
const ESCAPES = new RegExp(['\\u001B\\[[0-?]*[ -/]*[@-~]', '\\u001B\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)?', '\\u001B[@-Z\\\\^_]'].join('|'), 'g');
/**
 * Text of an application or of AWS on one line: no control characters, and nothing the runner would obey. It takes `::` where a
 * line begins and `##[` anywhere in it for a workflow command.
 */
function cleanLine(text, length = LINE_LENGTH) {
    const flat = (0,_report_escape__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text.replace(ESCAPES, ''))
        .replace(/[\s\u2028\u2029]+/g, ' ')
        .trim();
    return (0,_report_cut__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(flat.replace(/^::/, '\u200B::').replaceAll('##[', '#\u200B#['), length);
}
/** The last lines of a log, at most `most`, without empty ones: untrusted, so cut and cleaned. */
function logTail(messages, most) {
    return messages
        .flatMap((message) => message.split(/\r?\n|\r/))
        .map((line) => cleanLine(line))
        .filter((line) => line !== '')
        .slice(-most);
}


/***/ })

};
;
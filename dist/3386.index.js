"use strict";
exports.id = 3386;
exports.ids = [3386];
exports.modules = {

/***/ 32851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ worst),
/* harmony export */   w: () => (/* binding */ judgeQuery)
/* harmony export */ });
const shown = (value) => (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4))));
/** The value that speaks most against the release: the highest where there is a `max`, else the lowest. */
function worst(values, { max, min }) {
    if (values.length === 0)
        return undefined;
    const above = max === undefined ? undefined : values.find((v) => v > max);
    if (above !== undefined)
        return Math.max(...values);
    return min === undefined ? Math.max(...values) : Math.min(...values);
}
/** Judges one query; pure. A single bad asking is told, `failures` in a row decide. */
function judgeQuery(state, look) {
    const { name, value, limits, asking } = look;
    const source = `query ${name} (${look.source})`;
    const before = state[name] ?? { asking: 0, failures: 0 };
    const evidence = (verdict, text, figures) => ({
        source,
        delay: look.delay,
        verdict,
        text,
        figures,
    });
    if (value === undefined) {
        const text = `${look.problem ?? 'no data'}: no verdict`;
        const verdict = limits.missing === 'ignore' ? 'pass' : 'inconclusive';
        // Neither good nor bad: a row of failures is not broken by silence.
        return { state: { ...state, [name]: { ...before, asking } }, evidence: evidence(verdict, text, {}) };
    }
    const broken = limits.max !== undefined && value > limits.max
        ? `above ${shown(limits.max)}`
        : limits.min !== undefined && value < limits.min
            ? `below ${shown(limits.min)}`
            : undefined;
    const failures = broken === undefined ? 0 : before.failures + (asking > before.asking ? 1 : 0);
    const next = { ...state, [name]: { asking, failures } };
    const figures = {
        value,
        failures,
        ...(limits.max === undefined ? {} : { max: limits.max }),
        ...(limits.min === undefined ? {} : { min: limits.min }),
    };
    if (broken === undefined)
        return { state: next, evidence: evidence('pass', `${shown(value)}`, figures) };
    if (failures < limits.failures) {
        const text = `${shown(value)}, ${broken} (${failures} of ${limits.failures} in a row)`;
        return { state: next, evidence: evidence('inconclusive', text, figures) };
    }
    const text = `${shown(value)}, ${broken} ${failures} time${failures === 1 ? '' : 's'} in a row`;
    return { state: next, evidence: evidence('fail', text, figures), reason: `${source}: ${text}` };
}


/***/ }),

/***/ 27285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XP: () => (/* binding */ COUNTING_SOURCES),
  Uz: () => (/* binding */ beginStep),
  Uh: () => (/* binding */ freshGate),
  S4: () => (/* binding */ judge)
});

// UNUSED EXPORTS: alphaOfSource

;// CONCATENATED MODULE: ./src/rollout/gate-counts.ts
const METRICS = ['errors', 'slow'];
const UNUSED = { requests: 0, errors: 0, slow: 0 };
/** The highest seen: a stale or partial answer must not make the same errors count again when the figure is whole. */
function highest(before, now) {
    const top = (metric) => {
        const [a, b] = [before[metric], now[metric]];
        return a === undefined && b === undefined ? {} : { [metric]: Math.max(a ?? 0, b ?? 0) };
    };
    return { requests: Math.max(before.requests, now.requests), ...top('errors'), ...top('slow') };
}
/** What is new since the last block. A bad answer that shows before its request waits for it: never more bad than answers. */
function block(used, now) {
    const requests = now.requests - used.requests;
    const bad = (metric) => Math.min(requests, (now[metric] ?? 0) - used[metric]);
    return { requests, errors: bad('errors'), slow: bad('slow') };
}
const plus = (a, b) => ({
    requests: a.requests + b.requests,
    errors: a.errors + b.errors,
    slow: a.slow + b.slow,
});

// EXTERNAL MODULE: ./src/rollout/gate-queries.ts
var gate_queries = __webpack_require__(32851);
;// CONCATENATED MODULE: ./src/rollout/sequential.ts
/**
 * Anytime-valid tests on streams of good and bad answers. Each is an e-process: under its null hypothesis the expected value
 * never exceeds 1, so by Ville's inequality the chance that it EVER reaches 1/α is at most α, however often one looks and
 * whatever the base rate. Everything is kept as logarithms.
 *
 * Two streams: Turner, Ly, Grünwald, "Generic E-variables for exact sequential k-sample tests that allow for optional
 * stopping", J. Stat. Plan. Inference 230 (2024), arXiv:2106.02693, eq. (3): for a block with n_a and n_b outcomes,
 *   S = p_θa(y_a) p_θb(y_b) / p_θ0(y_a, y_b),  θ0 = (n_a θa + n_b θb) / (n_a + n_b),
 * with θa, θb chosen before the block is seen. With θ_new > θ_old it is also an e-variable for the one-sided, convex null
 * θ_new ≤ θ_old. θ_new is a mixture of several bets (a mixture of e-processes is an e-process).
 *
 * One stream against a limit: the likelihood ratio of θ_k > limit against the limit, mixed over a grid; the
 * Bernoulli family's monotone likelihood ratio makes it valid for the whole null θ ≤ limit.
 */
/**
 * What the comparison bets the new version's rate to be: multiples of the old one's odds as learned so far (a slow decay shows at
 * any base rate), and fixed rates (a collapse shows at once, before the old rate is known). Each bet is fixed before its block is
 * seen; all together cost at most log(bets) nats.
 */
const ODDS_RATIOS = [2, 4, 10, 30];
const RATES = [0.03, 0.2, 0.9];
const BETS = ODDS_RATIOS.length + RATES.length;
/** A fixed rate below this multiple of the old one is no bet on "worse". */
const LEAST_RATIO = 1.5;
function bets(thetaOld) {
    const odds = thetaOld / (1 - thetaOld);
    return [
        ...ODDS_RATIOS.map((ratio) => (ratio * odds) / (1 + ratio * odds)),
        ...RATES.map((rate) => (rate > thetaOld * LEAST_RATIO ? rate : undefined)),
    ];
}
/** Prior of the old version's rate: Beta(½, 200), that is about a quarter of a percent, worth 200 requests. */
const PRIOR_BAD = 0.5;
const PRIOR_TOTAL = 200;
const freshProcess = () => ({ logs: Array.from({ length: BETS }, () => 0), oldTotal: 0, oldBad: 0 });
const term = (count, ratio) => (count === 0 ? 0 : count * Math.log(ratio));
/** Log-likelihood ratio of one stream: rate `theta` against rate `base`. */
function logRatio({ total, bad }, theta, base) {
    return term(bad, theta / base) + term(total - bad, (1 - theta) / (1 - base));
}
/** One block of the two-stream test: is the new version worse than the old? */
function compare(process, block) {
    const { old, new: fresh } = block;
    // Learned from earlier blocks only: a rate estimated from this one would have seen the answer it bets on.
    const thetaOld = (process.oldBad + PRIOR_BAD) / (process.oldTotal + PRIOR_TOTAL);
    const learned = { oldTotal: process.oldTotal + old.total, oldBad: process.oldBad + old.bad };
    // Without both sides there is nothing to compare: θ0 would be the alternative itself and the ratio 1.
    if (old.total === 0 || fresh.total === 0)
        return { ...process, ...learned };
    const alternatives = bets(thetaOld);
    const logs = process.logs.map((log, k) => {
        const thetaNew = alternatives[k];
        if (thetaNew === undefined)
            return log;
        const pooled = (old.total * thetaOld + fresh.total * thetaNew) / (old.total + fresh.total);
        return log + logRatio(old, thetaOld, pooled) + logRatio(fresh, thetaNew, pooled);
    });
    return { logs, ...learned };
}
/** One block of the test against an absolute limit (a share between 0 and 1). */
function exceed(process, block, limit) {
    if (limit >= 1 || block.total === 0)
        return process;
    // A limit of zero is meant as "none tolerated", which no test can hold to exactly: one in a million stands for it.
    const base = Math.max(limit, 1e-6);
    // From just above the limit to nearly 1, evenly on the scale of log-odds: a rate of twice the limit has its own bet.
    const odds = base / (1 - base);
    const topRate = 1 - (1 - base) / 10;
    const span = topRate / (1 - topRate) / odds;
    const logs = process.logs.map((log, k) => {
        const thetaOdds = odds * span ** ((k + 1) / BETS);
        return log + logRatio(block, thetaOdds / (1 + thetaOdds), base);
    });
    return { ...process, logs };
}
/** Logarithm of a weighted mean of e-values, each given by its own logarithm. */
function logMean(parts) {
    const used = parts.filter((p) => p.weight > 0 && p.log > Number.NEGATIVE_INFINITY);
    if (used.length === 0)
        return Number.NEGATIVE_INFINITY;
    const top = Math.max(...used.map((p) => p.log));
    const total = parts.reduce((sum, p) => sum + p.weight, 0);
    return top + Math.log(used.reduce((sum, p) => sum + p.weight * Math.exp(p.log - top), 0) / total);
}
/** The mixture's logarithm: log of the mean of the e-values. The null is rejected at rate α once this reaches log(1/α) (Ville). */
const logE = (process) => logMean(process.logs.map((log) => ({ log, weight: 1 })));

;// CONCATENATED MODULE: ./src/rollout/gate.ts



/** Sources that count answers, in the order in which their samples are trusted. */
const COUNTING_SOURCES = ['app-metrics', 'alb-metrics', 'probes'];
const freshGate = () => ({ sources: {}, queries: {} });
const NONE = { requests: 0 };
const freshSource = () => ({
    old: NONE,
    new: NONE,
    usedOld: UNUSED,
    usedNew: UNUSED,
    stepBase: 0,
    relative: { errors: freshProcess(), slow: freshProcess() },
    absolute: { errors: freshProcess(), slow: freshProcess() },
});
/** A new step: samples are counted from here, the evidence goes on. */
function beginStep(state) {
    const sources = {};
    for (const name of COUNTING_SOURCES) {
        const source = state.sources[name];
        if (source !== undefined)
            sources[name] = { ...source, stepBase: source.new.requests };
    }
    return { ...state, sources };
}
/**
 * Shares of a service's false-rollback rate, by source. Sources tell of the same answers at different times, so nothing may be
 * averaged over them: each keeps its own share, and together they keep the whole (union bound). The fastest gets the most.
 */
const SHARES = {
    own: { 'app-metrics': 0.75, 'alb-metrics': 0.1, probes: 0.15 },
    without: { 'app-metrics': 0, 'alb-metrics': 0.65, probes: 0.35 },
};
/**
 * False-alarm rate of one source of one service: services share the configured rate evenly, a service's sources by {@link SHARES}.
 */
function alphaOfSource(gates, services, source) {
    const shares = SHARES[gates.metricsNamespace === undefined ? 'without' : 'own'];
    return (gates.falseRollbackRate / Math.max(1, services)) * shares[source];
}
/**
 * Weights of a source's tests in its mean. All of them see the same answers at the same moment, so their weighted mean is again
 * an e-process for "no worse than the old and within the limits" (Vovk, Wang, "E-values: calibration, combination and
 * applications", Ann. Stat. 49 (2021): the mean is the best symmetric way to merge e-values that depend on each other). It
 * rejects whenever a union bound with the same weights would, and earlier when several tests agree.
 */
const WEIGHTS = {
    'app-metrics': { relative: { errors: 0.5, slow: 0.2 }, absolute: { errors: 0.2, slow: 0.1 } },
    // The load balancer does not count slow answers; probes ask the new version only.
    'alb-metrics': { relative: { errors: 0.7, slow: 0 }, absolute: { errors: 0.3, slow: 0 } },
    probes: { relative: { errors: 0, slow: 0 }, absolute: { errors: 0.7, slow: 0.3 } },
};
/** A source's evidence against the new version (log of its mean e-value), and the test that contributes most. */
function against(name, source) {
    const parts = ['relative', 'absolute'].flatMap((kind) => METRICS.map((metric) => ({ kind, metric, weight: WEIGHTS[name][kind][metric], log: logE(source[kind][metric]) })));
    const [first] = parts
        .filter((p) => p.weight > 0)
        .sort((a, b) => Math.log(b.weight) + b.log - Math.log(a.weight) - a.log);
    return { log: logMean(parts), kind: first?.kind ?? 'relative', metric: first?.metric ?? 'errors' };
}
function advance(source, old, fresh, gates) {
    const limits = { errors: gates.errorRate / 100, slow: gates.slowShare / 100 };
    const [topOld, topNew] = [highest(source.old, old), highest(source.new, fresh)];
    const [blockOld, blockNew] = [block(source.usedOld, topOld), block(source.usedNew, topNew)];
    const counts = (of, metric) => ({ total: of.requests, bad: of[metric] });
    const relative = { ...source.relative };
    const absolute = { ...source.absolute };
    for (const metric of METRICS) {
        relative[metric] = compare(relative[metric], { old: counts(blockOld, metric), new: counts(blockNew, metric) });
        absolute[metric] = exceed(absolute[metric], counts(blockNew, metric), limits[metric]);
    }
    const used = { usedOld: plus(source.usedOld, blockOld), usedNew: plus(source.usedNew, blockNew) };
    return { ...source, old: topOld, new: topNew, ...used, relative, absolute };
}
const percent = (bad, total) => (total === 0 ? '–' : `${((100 * bad) / total).toFixed(2)} %`);
const WORDS = { errors: 'failed', slow: 'slow' };
function judgeSource(name, delay, source, alpha, gates) {
    const { old, new: fresh } = source;
    const samples = fresh.requests - source.stepBase;
    const evidence = against(name, source);
    const describe = (metric) => `${fresh[metric] ?? 0} of ${fresh.requests} answers of the new version ${WORDS[metric]} (${percent(fresh[metric] ?? 0, fresh.requests)}), old ${percent(old[metric] ?? 0, old.requests)} of ${old.requests}`;
    const figures = {
        newRequests: fresh.requests,
        newErrors: fresh.errors ?? 0,
        newSlow: fresh.slow ?? 0,
        oldRequests: old.requests,
        oldErrors: old.errors ?? 0,
        oldSlow: old.slow ?? 0,
        logE: Math.round(1_000 * evidence.log) / 1_000,
        alpha,
    };
    if (evidence.log >= -Math.log(alpha)) {
        const { metric, kind } = evidence;
        const limit = metric === 'errors' ? gates.errorRate : gates.slowShare;
        const why = kind === 'absolute'
            ? `above the limit of ${limit} %`
            : `worse than the old version (false-alarm rate of this source ${alpha.toExponential(1)})`;
        const text = `${describe(metric)}: ${why}`;
        return { evidence: { source: name, delay, verdict: 'fail', text, figures }, reason: `${name}: ${text}`, samples };
    }
    const verdict = samples >= gates.minimumSamples ? 'pass' : 'inconclusive';
    const text = verdict === 'pass'
        ? `${describe('errors')}${fresh.slow === undefined ? '' : `; ${fresh.slow} slow`}`
        : `only ${samples} of ${gates.minimumSamples} answers of the new version seen in this step`;
    return { evidence: { source: name, delay, verdict, text, figures }, samples };
}
/** Evidence that needs no statistics: one occurrence decides. */
function hardEvidence(look) {
    const found = [];
    const add = (source, delay, bad, good, figures) => {
        found.push(bad === undefined
            ? { evidence: { source, delay, verdict: 'pass', text: good, figures } }
            : { evidence: { source, delay, verdict: 'fail', text: bad, figures }, reason: bad });
    };
    if (look.stopped !== undefined) {
        const { reasons, delay } = look.stopped;
        const bad = reasons.length === 0 ? undefined : `${reasons.length} task(s) of the new version stopped: ${reasons[0] ?? ''}`;
        add('stopped-tasks', delay, bad, 'no task of the new version stopped', { stopped: reasons.length });
    }
    if (look.health !== undefined) {
        const { healthy, expected, reasons, delay } = look.health;
        const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
        const bad = healthy >= expected ? undefined : `only ${healthy} of ${expected} targets of the new version are healthy${why}`;
        add('target-health', delay, bad, `${healthy} of ${expected} targets healthy`, { healthy, expected });
    }
    if (look.alarms !== undefined) {
        const { names, delay } = look.alarms;
        const bad = names.length === 0 ? undefined : `in ALARM since the rollout began: ${names.join(', ')}`;
        add('alarm', delay, bad, 'no alarm since the rollout began', { alarms: names.length });
    }
    return found;
}
const isCounting = ({ source }) => COUNTING_SOURCES.includes(source);
/** The counting source that lacked least of a verdict says what was missing: one that never had data says nothing of the version. */
function nearestOf(parts) {
    const [most] = parts
        .filter(({ evidence: e }) => isCounting(e) && e.verdict === 'inconclusive')
        .toSorted((a, b) => (b.samples ?? -1) - (a.samples ?? -1));
    return most === undefined ? undefined : `${most.evidence.text} (${most.evidence.source})`;
}
/**
 * One look at one service. `fail`: a limit is broken, or the new version is worse than the old. `pass`: samples suffice and
 * nothing speaks against it. `inconclusive`: not enough seen yet.
 * @param services how many services share the rate of false rollbacks.
 */
function judge(state, look, gates, services) {
    const sources = { ...state.sources };
    const parts = hardEvidence(look);
    for (const { source: name, delay, old, new: fresh } of look.counts) {
        if (fresh === undefined) {
            const text = 'no data yet: no verdict';
            parts.push({ evidence: { source: name, delay, verdict: 'inconclusive', text, figures: {} } });
            continue;
        }
        const before = sources[name] ?? freshSource();
        const next = advance(before, old ?? before.old, fresh, gates);
        sources[name] = next;
        parts.push(judgeSource(name, delay, next, alphaOfSource(gates, services, name), gates));
    }
    let queries = state.queries;
    const own = (look.queries ?? []).map((query) => {
        const judged = (0,gate_queries/* judgeQuery */.w)(queries, query);
        queries = judged.state;
        return judged;
    });
    parts.push(...own);
    const evidence = parts.map((p) => p.evidence);
    const reason = parts.find((p) => p.reason !== undefined)?.reason;
    const counted = evidence.filter(isCounting);
    const unsure = own.find((o) => o.evidence.verdict === 'inconclusive')?.evidence;
    const asked = gates.minimumSamples > 0 && look.noTraffic !== true;
    const enough = unsure === undefined && (!asked || counted.some((e) => e.verdict === 'pass'));
    const verdict = reason !== undefined ? 'fail' : enough ? 'pass' : 'inconclusive';
    const account = reason ??
        (enough
            ? undefined
            : unsure !== undefined
                ? `${unsure.source}: ${unsure.text}`
                : (nearestOf(parts) ?? 'no source has data'));
    return {
        state: { sources, queries },
        judgement: {
            service: look.service,
            verdict,
            evidence,
            ...(account === undefined ? {} : { reason: `${look.service}: ${account}` }),
        },
    };
}


/***/ }),

/***/ 89819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ failureEvents)
/* harmony export */ });
const FAILURE = /unable to place (?:a )?task|could not launch|unable to (?:stop or start|reach steady state)|deployment failed|consistently start|misconfigured|assume the role|IS NOT FOUND/i;
/** The reason of a task that was there and failed (`Reason: CannotPullContainerError: …`): the task itself tells it better. */
const OF_A_TASK = /Reason: \w+Error:/;
/** How long an event about a task waits for that task to show. AWS ms. */
const PATIENCE_MS = 10_000;
/**
 * The events after which no task of this deployment is to be expected. ECS tells some of them late, and says of few which
 * deployment they are about: what a task of the deployment before died of must not be held against this one.
 */
function failureEvents(events, own) {
    return events
        .filter(({ message, seenFor }) => {
        if (!FAILURE.test(message))
            return false;
        const named = message.match(/ecs-svc\/\d+/g);
        if (named !== null && !named.includes(own.deploymentId))
            return false;
        return !OF_A_TASK.test(message) || (own.livingTasks === 0 && seenFor >= PATIENCE_MS);
    })
        .map((e) => e.message);
}


/***/ }),

/***/ 12174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ nextLook),
/* harmony export */   KY: () => (/* binding */ freshPace),
/* harmony export */   S6: () => (/* binding */ newEvents),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   yb: () => (/* binding */ paced)
/* harmony export */ });
/* harmony import */ var _rollout_why_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89819);

const count = (d) => (d.runningCount ?? 0) + (d.pendingCount ?? 0);
/** Messages of this deployment's time, newest first. */
const newEvents = (service, { oldEvents }) => (service.events ?? []).flatMap((e) => (oldEvents.has(e.id ?? '') || e.message === undefined ? [] : [e.message]));
/** Reads one answer of DescribeServices. */
function viewOf(service, begun, seenFor) {
    const deployments = service.deployments ?? [];
    const [primary] = deployments.filter((d) => d.status === 'PRIMARY');
    const ours = deployments.find((d) => d.id === begun.deploymentId);
    if (ours === undefined)
        return { kind: 'gone' };
    if (ours.rolloutState === 'FAILED')
        return { kind: 'failed', reason: ours.rolloutStateReason ?? '', rollingBack: primary !== ours };
    if (primary !== ours)
        return { kind: 'gone' };
    if (ours.rolloutState === 'COMPLETED')
        return { kind: 'completed' };
    const others = deployments.filter((d) => d !== ours);
    const desired = ours.desiredCount ?? service.desiredCount ?? 0;
    const running = ours.runningCount ?? 0;
    const old = others.reduce((n, d) => n + (d.runningCount ?? 0), 0);
    // A service without rolloutState (a Classic Load Balancer) is over when it is as the SDK's own waiter wants it.
    if (ours.rolloutState === undefined && deployments.length === 1 && running === desired)
        return { kind: 'completed' };
    const fresh = newEvents(service, begun).map((message) => ({ message, seenFor: seenFor(message) }));
    return {
        kind: 'waiting',
        phase: running >= desired && old === 0 ? 'finishing' : 'starting',
        text: `${running} of ${desired} new tasks running, ${old} old`,
        tasks: count(ours),
        failedTasks: ours.failedTasks ?? 0,
        events: (0,_rollout_why_events__WEBPACK_IMPORTED_MODULE_0__/* .failureEvents */ .i)(fresh, { deploymentId: begun.deploymentId, livingTasks: count(ours) }),
    };
}
const freshPace = (at) => ({ at, most: 0, failed: 0, finishingFrom: undefined });
/** Between looks while tasks start: what fails is to be known within five seconds. AWS ms. */
const EARLY_MS = 4_600;
/** Between looks when the end is near: it is to be known within two seconds. AWS ms. */
const NEAR_MS = 1_900;
/** A Fargate task that was told to stop takes longer than this to be gone, however quick its process is. AWS ms. */
const STOPPING_MS = 3_000;
/** How long the end may be near; an end that stays away is looked for less often again. AWS ms. */
const NEAR_FOR_MS = 40_000;
/** Takes a look into account. `suspicious`: a task of ours seems to have ended; its reason is worth two calls. */
function paced(before, view, at) {
    if (view.kind !== 'waiting')
        return { pace: { ...before, at }, suspicious: false };
    const suspicious = view.failedTasks > before.failed || view.tasks < before.most || view.events.length > 0;
    return {
        suspicious,
        pace: {
            at,
            most: Math.max(before.most, view.tasks),
            failed: before.failed,
            finishingFrom: view.phase === 'finishing' ? (before.finishingFrom ?? before.at) : undefined,
        },
    };
}
/**
 * When to look next (AWS ms from now). The end of a deployment can be foreseen: the old tasks' targets drain for as long as their
 * group says, then they stop. Only around that is looked often.
 * @param drainMs how long targets drain; 0 without a load balancer.
 */
function nextLook({ at, finishingFrom }, drainMs) {
    if (finishingFrom === undefined)
        return EARLY_MS;
    const near = finishingFrom + drainMs + STOPPING_MS;
    if (at >= near + NEAR_FOR_MS)
        return EARLY_MS;
    return at >= near ? NEAR_MS : Math.min(EARLY_MS, Math.max(NEAR_MS, near - at));
}


/***/ })

};
;
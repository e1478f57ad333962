"use strict";
exports.id = 8713;
exports.ids = [8713];
exports.modules = {

/***/ 52963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withLivePage: () => (/* binding */ withLivePage)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/rehearsal/info.ts
var info = __webpack_require__(30479);
// EXTERNAL MODULE: ./src/report/cut.ts
var cut = __webpack_require__(68218);
;// CONCATENATED MODULE: ./src/live/feed.ts

/** What a phase is, for a person. */
const PHASES = {
    registering: 'Registering task definitions',
    migrating: 'Running migrations',
    'scaling-up': 'Starting the new version beside the old',
    'waiting-ready': 'Waiting until the new tasks are healthy',
    smoking: 'Smoke tests, before any user sees the new version',
    guarding: 'Starting the guardian',
    rolling: 'Replacing the tasks of services without colours',
    shifting: 'Moving traffic',
    confirming: 'Confirming that traffic moved',
    observing: 'Watching both versions',
    awaiting: 'Waiting for a person to promote',
    switching: 'Switching schedules',
    restoring: 'Giving scaling back',
    'beginning-bake': 'Beginning the bake',
    recording: 'Writing the record',
    'taking-back': 'Taking traffic back',
    'confirming-back': 'Confirming that traffic is back',
    'rolling-back': 'Bringing the old version of services without colours back',
    'scaling-down': 'Stopping the new version',
    'restoring-back': 'Giving scaling back',
    'recording-back': 'Writing the record',
    'releasing-back': 'Letting the lock go',
    releasing: 'Letting the lock go',
    done: 'Done',
};
/** Lines of the log that are kept, and characters of one. */
const [MOST_LINES, LONGEST_LINE] = [400, 2_000];
/** @param changed told after every change. @param wall wall ms. */
function createFeed(wall, changed) {
    let base;
    let rollout;
    let ended;
    let waiting;
    const stages = [];
    const lines = [];
    const masks = new Set();
    // Also what was said before it was known to be a secret.
    const hide = (text) => [...masks].reduce((t, secret) => t.replaceAll(secret, '***'), text);
    const say = (level, text) => {
        lines.push({ at: wall(), level, text: (0,cut/* cutText */.IN)(text, LONGEST_LINE) });
        if (lines.length > MOST_LINES)
            lines.shift();
        changed();
    };
    const doing = () => {
        if (ended !== undefined)
            return '';
        const phase = rollout === undefined ? 'Preparing the release' : PHASES[rollout.phase];
        return waiting === undefined ? phase : `${phase} · ${waiting}`;
    };
    return {
        begin: (release) => {
            base = release;
            changed();
        },
        stage: (record) => {
            stages.push(record);
            changed();
        },
        rollout: (view) => {
            rollout = view;
            changed();
        },
        end: (release, series) => {
            ended = { release, series };
            changed();
        },
        fail: (reason) => {
            const release = rollout?.release ?? base;
            if (release === undefined || ended !== undefined)
                return;
            ended = { release: { ...release, stages: [...stages], result: 'failed', reason }, series: rollout?.series };
            changed();
        },
        listen: (output) => ({
            ...output,
            info: (line) => {
                output.info(line);
                say('info', line);
            },
            warn: (line) => {
                output.warn(line);
                say('warn', line);
            },
            error: (line) => {
                output.error(line);
                say('error', line);
            },
            group: (title) => {
                const group = output.group(title);
                say('info', title);
                return group;
            },
            waiting: (what, limitMs) => {
                output.waiting(what, limitMs);
                if (what === waiting)
                    return;
                waiting = what;
                changed();
            },
            mask: (secret) => {
                output.mask(secret);
                if (secret.length >= 4)
                    masks.add(secret);
            },
        }),
        view: () => {
            const release = ended?.release ?? rollout?.release ?? base;
            if (release === undefined)
                return undefined;
            return {
                release: ended === undefined ? { ...release, stages } : release,
                series: ended === undefined ? rollout?.series : ended.series,
                live: {
                    doing: hide(doing()),
                    now: ended === undefined ? wall() : 0,
                    log: lines.map((l) => ({ ...l, text: hide(l.text) })),
                },
            };
        },
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/report/html.ts + 6 modules
var html = __webpack_require__(45269);
;// CONCATENATED MODULE: ./src/live/server.ts


/** Pages are told at most this often, wall ms. */
const TELL_EVERY_MS = 400;
/** Pages that are told at once; more than a person opens. */
const MOST_PAGES = 20;
/** A page that has this much unread is not reading: it is let go. Bytes. */
const MOST_UNREAD = 4 * 1024 * 1024;
/** How long the last word may take to reach the pages, wall ms. */
const FAREWELL_MS = 1_000;
const HEADERS = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
};
const eventOf = (name, data) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
/** Only what is new to a page that was told `before`. */
function changesOf(before, now) {
    const parts = Object.entries(now.parts).filter(([name, part]) => before?.parts[name] !== part);
    return { title: now.title, parts: Object.fromEntries(parts), data: now.data };
}
/**
 * Serves the page on loopback, on any free port: `/`, and its events at `/events`. Reads only, answers only requests that were addressed to
 * it (a page of the web that points its own name at 127.0.0.1 is refused).
 * @param view undefined as long as there is nothing to show.
 */
async function openLivePage(view) {
    const pages = new Set();
    let told;
    let timer;
    let port = 0;
    const refuse = (response, status, text, more = {}) => response.writeHead(status, { ...HEADERS, ...more, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
    const tell = (response, text) => {
        if (response.writableLength > MOST_UNREAD)
            response.destroy();
        else
            response.write(text);
    };
    const flush = () => {
        clearTimeout(timer);
        timer = undefined;
        const now = view();
        if (now === undefined)
            return;
        const update = (0,html.updateOf)(now);
        const text = eventOf('view', changesOf(told, update));
        told = update;
        for (const page of pages)
            tell(page, text);
    };
    const subscribe = (response) => {
        if (pages.size >= MOST_PAGES)
            return void refuse(response, 503, 'Enough pages are open.');
        response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
        // What the others were told is what the next changes are changes of.
        flush();
        response.write(told === undefined ? ': nothing yet\n\n' : eventOf('view', told));
        pages.add(response);
        response.once('close', () => pages.delete(response));
    };
    const handle = (request, response) => {
        const host = request.headers.host;
        if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
            return void refuse(response, 403, 'This page is for this machine only.');
        if (request.method !== 'GET')
            return void refuse(response, 405, 'This page is only read.', { allow: 'GET' });
        if (request.url === '/events')
            return subscribe(response);
        if (request.url !== '/')
            return void refuse(response, 404, 'Nothing is here.');
        const now = view();
        if (now === undefined)
            return void refuse(response, 503, 'Not yet.', { 'retry-after': '1' });
        response
            .writeHead(200, {
            ...HEADERS,
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': `${(0,html.pagePolicy)(true)}; frame-ancestors 'none'`,
        })
            .end((0,html.renderPage)(now));
    };
    const server = (0,external_node_http_.createServer)(handle);
    await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(0, '127.0.0.1', done);
    });
    port = server.address().port;
    // The run decides when the process ends, not a page that is open somewhere.
    server.unref();
    return {
        url: `http://127.0.0.1:${port}/`,
        changed: () => {
            timer ??= setTimeout(flush, TELL_EVERY_MS).unref();
        },
        close: async () => {
            flush();
            const closed = new Promise((done) => server.close(() => done()));
            for (const page of pages)
                page.end(eventOf('end', {}));
            server.closeIdleConnections();
            const late = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
            await closed;
            clearTimeout(late);
        },
    };
}

;// CONCATENATED MODULE: ./src/live/run.ts




/** How long a rehearsal may take to hear of the page, wall ms. */
const HEAR_MS = 2_000;
/** Tells the rehearsal's own page where this one is; that it could not be told matters to nobody. */
async function tellRehearsal(file, url, output) {
    try {
        const { control } = (0,info/* readRehearsalInfo */.oR)(file);
        const answer = await fetch(`${control}/live`, {
            method: 'POST',
            body: JSON.stringify({ url }),
            signal: AbortSignal.timeout(HEAR_MS),
        });
        await answer.body?.cancel();
    }
    catch (error) {
        output.debug(`the rehearsal's page does not link to the live page: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Runs a command with a live page beside it, and ends the page with it. */
async function withLivePage(inputs, output, run) {
    let changed = () => { };
    const feed = createFeed(Date.now, () => changed());
    const page = await openLivePage(feed.view);
    changed = page.changed;
    output.info(`Live page: ${page.url}`);
    if (inputs.rehearsal !== undefined)
        await tellRehearsal(inputs.rehearsal, page.url, output);
    try {
        return await run({ output: feed.listen(output), feed });
    }
    catch (error) {
        feed.fail((0,errors/* messageOf */.bD)(error));
        throw error;
    }
    finally {
        if (inputs.rehearsal !== undefined)
            await tellRehearsal(inputs.rehearsal, null, output);
        await page.close();
    }
}


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

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   xu: () => (/* binding */ RESULT_MARKS)
/* harmony export */ });
/* unused harmony export RESULT_WORDS */
/** The first 12 hex digits of an image's digest. */
function shortDigest(image) {
    return /@sha256:([0-9a-f]{12})/.exec(image)?.[1] ?? image.slice(-12);
}
const RESULT_WORDS = {
    succeeded: 'is live',
    failed: 'failed',
    'rolled-back': 'was rolled back',
    'rolled-back-manually': 'is live again (rolled back by hand)',
    cancelled: 'was cancelled',
    running: 'is under way',
};
const RESULT_MARKS = {
    succeeded: '✅',
    failed: '❌',
    'rolled-back': '↩️',
    'rolled-back-manually': '↩️',
    cancelled: '⏹️',
    running: '⏳',
};
function isGood(result) {
    return result === 'succeeded' || result === 'rolled-back-manually';
}
/** `shop 1.2.0 is live in production`. */
function headline(release) {
    const whose = release.only === undefined ? release.app : `${release.only.join(', ')} of ${release.app}`;
    return `${whose} ${release.version} ${RESULT_WORDS[release.result]} in ${release.environment}`;
}
/** Seconds between two ISO times; undefined where one is missing or wrong. */
function secondsBetween(from, to) {
    const ms = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isFinite(ms) ? Math.max(0, ms) / 1_000 : undefined;
}
/** `45 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds === undefined)
        return '–';
    if (seconds < 10)
        return `${Math.round(seconds * 10) / 10} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    const pad = (n) => String(n).padStart(2, '0');
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
    return `${Math.floor(whole / 3_600)} h ${pad(Math.floor((whole % 3_600) / 60))} min`;
}
/** What a step's judgement means, for a person. */
const VERDICT_WORDS = {
    pass: 'good',
    fail: 'bad',
    inconclusive: 'not enough evidence',
    'not-judged': 'first release, not judged',
};
/** What happened and what to do, where a release is not simply live: the account of a rollback or a failure. */
function account(release) {
    const happened = [];
    const todo = [];
    const [first, ...said] = release.result === 'succeeded' ? [] : (release.reason?.split('\n') ?? []);
    if (first !== undefined)
        happened.push(first);
    const { rollback } = release;
    if (rollback !== null) {
        if (rollback.reason !== release.reason)
            happened.push(rollback.reason.split('\n')[0] ?? '');
        const took = secondsBetween(rollback.startedAt, rollback.trafficBackAt);
        const aws = took === undefined ? undefined : took * release.clockFactor;
        const to = rollback.to === undefined ? 'the version before' : rollback.to;
        happened.push(aws === undefined
            ? `Traffic has not been seen back at ${to} yet.`
            : `Traffic was back at ${to} after ${duration(aws)}${release.clockFactor > 1 ? ' (AWS time)' : ''}, by ${rollback.by}.`);
        if (rollback.trafficBackAt === undefined)
            todo.push('Look where traffic goes now: ez-deploy status; then ez-deploy resume.');
    }
    if (release.undone !== undefined)
        happened.push(`Taken back: ${release.undone}.`);
    if (release.hint !== undefined && release.result !== 'succeeded')
        todo.push(release.hint);
    if (release.result === 'rolled-back' && todo.length === 0) {
        todo.push('Users are on the version before. Mend the cause shown below, and deploy again.');
    }
    return { happened, todo, said };
}
/** What a run of migrations was, where it was not the one of a deployment, and on which files. */
function phaseOf({ phase, files }) {
    if (phase === 'expand')
        return '';
    return ` (${phase === 'down' ? 'taken back' : phase}: ${files.map((f) => f.name).join(', ')})`;
}


/***/ })

};
;
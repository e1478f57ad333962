"use strict";
exports.id = 644;
exports.ids = [644];
exports.modules = {

/***/ 3256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ backWeights),
/* harmony export */   Q2: () => (/* binding */ hasMoved),
/* harmony export */   Wc: () => (/* binding */ BACKWARD),
/* harmony export */   _e: () => (/* binding */ backRolled),
/* harmony export */   aP: () => (/* binding */ backEffectOf)
/* harmony export */ });
/* harmony import */ var _shifts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82260);

/** The way back: traffic first, then everything else. Each phase goes on to the next, also when tidying up failed. */
const BACKWARD = {
    'taking-back': 'confirming-back',
    'confirming-back': 'rolling-back',
    'rolling-back': 'scaling-down',
    'scaling-down': 'restoring-back',
    'restoring-back': 'recording-back',
    'recording-back': 'releasing-back',
    'releasing-back': 'done',
};
const leftAlone = (state, service) => state.left.find((l) => l.service === service);
/** A first release has nobody to go back to: its traffic stays where it is. So does what somebody else directed. */
function backWeights(state) {
    return state.plan.services
        .filter((s) => !s.first && leftAlone(state, s.name) === undefined)
        .map((s) => ({ service: s.name, live: s.live, idle: s.idle, weight: 0 }));
}
/** Services without colours, and schedules, that got their new version, or may have. */
const backRolled = (state) => {
    const rolled = new Set(state.rolled ?? []);
    // A first release that keeps its traffic keeps what works for it.
    const keeps = state.exposed && state.plan.services.some((s) => s.first);
    return {
        services: (0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .rollingOf */ .$M)(state.plan).flatMap((s) => (rolled.has(s.name) && !(s.first && keeps) ? [s.name] : [])),
        schedules: (state.plan.schedules ?? []).filter((name) => rolled.has(name)),
    };
};
/** True where users, or what works for them, may have met the new version, and there is an old one to go back to. */
const hasMoved = (state) => (state.exposed && backWeights(state).length > 0) ||
    (0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .rollingOf */ .$M)(state.plan).some((s) => !s.first && (state.rolled ?? []).includes(s.name)) ||
    backRolled(state).schedules.length > 0;
/** True when the way back ended before all was confirmed back: the guardian has to go on, so nothing is given up. */
const leftToGuardian = (state) => state.rollBackFailed === true || (state.takeBackAt !== null && state.trafficBackAt === null);
/** The effect a phase of the way back asks for; undefined where there is nothing to do. */
function backEffectOf(phase, state) {
    switch (phase) {
        case 'taking-back':
        case 'confirming-back': {
            const weights = backWeights(state);
            if (weights.length === 0)
                return undefined;
            return { kind: phase === 'taking-back' ? 'TakeBack' : 'ConfirmBack', weights };
        }
        case 'rolling-back': {
            const back = backRolled(state);
            return back.services.length + back.schedules.length === 0 ? undefined : { kind: 'RollBack', ...back };
        }
        case 'scaling-down': {
            if (!state.started)
                return undefined;
            // Never a colour with weight > 0: an exposed first release keeps its traffic and its tasks; a stranger's may have any.
            const targets = state.plan.services
                .filter((s) => (!state.exposed || !s.first) && leftAlone(state, s.name) === undefined)
                .map((s) => ({ service: s.name, colour: s.idle }));
            return targets.length === 0 ? undefined : { kind: 'ScaleDown', targets };
        }
        case 'restoring-back': {
            const services = [
                // The colour that has the traffic now.
                ...state.plan.services.map((s) => ({
                    service: s.name,
                    colour: leftAlone(state, s.name)?.colour ?? (s.first && state.exposed ? s.idle : s.live),
                })),
                ...(0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .rollingOf */ .$M)(state.plan)
                    .filter((s) => !s.first)
                    .map((s) => ({ service: s.name })),
            ];
            return services.length === 0 ? undefined : { kind: 'RestoreScaling', services };
        }
        case 'recording-back':
            return { kind: 'WriteRecord' };
        case 'releasing-back':
            return leftToGuardian(state) ? undefined : { kind: 'ReleaseLock', to: 'free' };
        default:
            return undefined;
    }
}


/***/ }),

/***/ 50644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s6: () => (/* binding */ isGoingBack),
  TS: () => (/* binding */ reduce),
  ni: () => (/* binding */ start)
});

// UNUSED EXPORTS: ATTEMPTS

// EXTERNAL MODULE: ./src/rollout/backward.ts
var backward = __webpack_require__(3256);
// EXTERNAL MODULE: ./src/rollout/shifts.ts
var shifts = __webpack_require__(82260);
;// CONCATENATED MODULE: ./src/rollout/forward.ts

/** The way of a good release. Where the next phase depends on the plan, machine.ts decides. */
const FORWARD = {
    registering: 'migrating',
    migrating: 'scaling-up',
    'scaling-up': 'waiting-ready',
    'waiting-ready': 'smoking',
    smoking: 'guarding',
    guarding: 'shifting',
    rolling: 'shifting',
    shifting: 'confirming',
    confirming: 'observing',
    observing: 'shifting',
    awaiting: 'shifting',
    switching: 'restoring',
    restoring: 'beginning-bake',
    'beginning-bake': 'recording',
    recording: 'releasing',
    releasing: 'done',
};
const needsMigration = (plan) => [...plan.services, ...(0,shifts/* rollingOf */.$M)(plan)].some((s) => s.migrates);
const isLastStep = ({ plan, step }) => step >= (0,shifts/* shiftsOf */.pS)(plan).length - 1;
/** True where a person has to let the release go on past this step. */
const needsPromotion = ({ plan, step }) => plan.approvals?.includes((0,shifts/* weightOfStep */.Y0)(plan, step)) === true;
/** The effect a forward phase asks for; undefined where there is nothing to do. */
function effectOf(phase, state) {
    const { plan } = state;
    const names = plan.services.map((s) => s.name);
    const rolling = (0,shifts/* rollingOf */.$M)(plan);
    const newTargets = plan.services.map((s) => ({ service: s.name, colour: s.idle, count: s.count }));
    switch (phase) {
        case 'registering':
            return {
                kind: 'RegisterTaskDefinitions',
                services: [...names, ...rolling.map((s) => s.name), ...(plan.schedules ?? [])],
            };
        case 'migrating':
            return needsMigration(plan)
                ? {
                    kind: 'RunMigrations',
                    services: [...plan.services, ...rolling].filter((s) => s.migrates).map((s) => s.name),
                }
                : undefined;
        case 'scaling-up':
            return newTargets.length === 0 ? undefined : { kind: 'ScaleUp', targets: newTargets };
        case 'waiting-ready':
            return newTargets.length === 0 ? undefined : { kind: 'WaitReady', targets: newTargets };
        case 'smoking':
            return names.length === 0 ? undefined : { kind: 'Smoke', services: names };
        case 'guarding':
            return { kind: 'StartGuardian' };
        case 'rolling':
            return {
                kind: 'Roll',
                targets: (0,shifts/* rolledAt */.II)(plan, state.step).map((s) => ({ service: s.name, count: s.count })),
            };
        case 'shifting':
            return { kind: 'SetWeights', step: state.step, weights: (0,shifts/* stepWeights */.aC)(plan, state.step) };
        case 'confirming':
            return { kind: 'ConfirmWeights', step: state.step, weights: (0,shifts/* stepWeights */.aC)(plan, state.step) };
        case 'observing':
            return {
                kind: 'Observe',
                step: state.step,
                weight: (0,shifts/* weightOfStep */.Y0)(plan, state.step),
                services: (0,shifts/* watchedAt */.y2)(plan, state.step),
            };
        case 'awaiting':
            return {
                kind: 'AwaitPromotion',
                step: state.step,
                weight: (0,shifts/* weightOfStep */.Y0)(plan, state.step),
                services: (0,shifts/* watchedAt */.y2)(plan, state.step),
                until: state.observeUntil ?? 0,
            };
        case 'switching':
            return { kind: 'SwitchSchedules', services: plan.schedules ?? [] };
        case 'restoring': {
            const services = [
                ...plan.services.map((s) => ({ service: s.name, colour: s.idle })),
                ...rolling.map((s) => ({ service: s.name })),
            ];
            return services.length === 0 ? undefined : { kind: 'RestoreScaling', services };
        }
        case 'beginning-bake':
            return { kind: 'BeginBake', bakeMs: plan.bakeMs };
        case 'recording':
            return { kind: 'WriteRecord' };
        case 'releasing':
            return { kind: 'ReleaseLock', to: 'baking' };
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/rollout/step-records.ts
var step_records = __webpack_require__(39748);
;// CONCATENATED MODULE: ./src/rollout/machine.ts




/** How often what must not stay undone is tried: taking traffic back (the guardian is left to do it then), giving the lock back. */
const ATTEMPTS = 5;
const BACK_PHASES = Object.keys(backward/* BACKWARD */.Wc);
const isGoingBack = (phase) => BACK_PHASES.includes(phase);
/** The machine at its start, and its first effect. */
function start(plan) {
    const state = {
        plan,
        phase: 'registering',
        step: -1,
        nextId: 1,
        pending: null,
        exposed: false,
        started: false,
        rolled: [],
        observeUntil: null,
        extended: false,
        steps: [],
        judgements: [],
        attempts: 0,
        left: [],
        outcome: null,
        reason: null,
        hint: null,
        takeBackAt: null,
        trafficBackAt: null,
        notes: [],
    };
    return enter(state, 'registering');
}
/** Goes to a phase and asks for its effect. */
function enter(state, phase) {
    if (phase === 'done')
        return { state: { ...state, phase, pending: null }, effects: [] };
    const wanted = isGoingBack(phase) ? (0,backward/* backEffectOf */.aP)(phase, state) : effectOf(phase, state);
    // A phase with nothing to do (no migrations, nothing to scale down) is passed through.
    if (wanted === undefined) {
        return enter({ ...state, phase }, isGoingBack(phase) ? nextBack(phase) : nextForward({ ...state, phase }));
    }
    const effect = { ...wanted, id: state.nextId };
    return {
        state: {
            ...state,
            phase,
            pending: effect,
            nextId: state.nextId + 1,
            exposed: state.exposed || effect.kind === 'SetWeights',
            started: state.started || effect.kind === 'ScaleUp',
            rolled: [...(state.rolled ?? []), ...rolledBy(effect)],
        },
        effects: [effect],
    };
}
/** Services, or schedules, whose new version an effect asks for. */
const rolledBy = (effect) => effect.kind === 'Roll'
    ? effect.targets.map((t) => t.service)
    : effect.kind === 'SwitchSchedules'
        ? effect.services
        : [];
const nextBack = (phase) => backward/* BACKWARD */.Wc[phase];
function nextForward(state) {
    if (state.phase === 'registering' && !needsMigration(state.plan))
        return 'scaling-up';
    if (state.phase === 'confirming')
        return isLastStep(state) ? 'restoring' : 'observing';
    return FORWARD[state.phase];
}
/** The pure heart of a rollout: any event in any state gives a state; nothing throws, nothing waits. */
function reduce(state, event) {
    if (state.phase === 'done')
        return { state, effects: [] };
    switch (event.type) {
        case 'LockLost':
            return lockLost(state, event.reason);
        case 'ForeignChange':
            // On the way back, or once all traffic was confirmed, there is nothing to stand down from.
            if (isGoingBack(state.phase) || isSettled(state))
                return { state: withNote(state, `somebody else changed the traffic: ${event.what}`), effects: [] };
            return standDown(state, event);
        case 'Cancel':
            if (isGoingBack(state.phase))
                return { state, effects: [] };
            // At 100 % and confirmed there is nothing left to cancel.
            if (isSettled(state))
                return { state: withNote(state, `${event.reason} came after the last step and was ignored`), effects: [] };
            return goBack(state, event.at, 'cancelled', event.reason);
        case 'Judged':
            return isWatching(state.phase) && event.id === state.pending?.id ? judged(state, event) : { state, effects: [] };
        case 'Promoted':
            if (state.phase !== 'awaiting' || event.step !== state.step)
                return { state, effects: [] };
            return nextStep(withNote(state, `promoted past ${(0,shifts/* weightOfStep */.Y0)(state.plan, state.step)} % by ${event.by}`), event.at);
        case 'EffectFailed':
            return event.id === state.pending?.id ? failed(state, event) : { state, effects: [] };
        case 'EffectSucceeded':
            return event.id === state.pending?.id ? succeeded(state, event) : { state, effects: [] };
    }
}
/** Somebody is looking at how the new version does. */
const isWatching = (phase) => phase === 'observing' || phase === 'awaiting';
const withNote = (state, note) => ({ ...state, notes: [...state.notes, note] });
const isSettled = ({ phase }) => phase === 'restoring' || phase === 'beginning-bake' || phase === 'recording' || phase === 'releasing';
/** Traffic first: from any forward phase to the way back. Without exposure no weight has to move. */
function goBack(state, at, outcome, reason, hint) {
    // A failed deployment that had moved traffic is a rollback, and says so.
    const moved = (0,backward/* hasMoved */.Q2)(state);
    const stays = state.exposed ? state.plan.services.filter((s) => s.first).map((s) => s.name) : [];
    const next = {
        ...state,
        outcome: moved && outcome === 'failed' ? 'rolled-back' : outcome,
        reason,
        hint: hint ?? null,
        attempts: 0,
        takeBackAt: moved ? at : null,
        steps: (0,step_records/* closedRecords */.T3)(state),
    };
    const note = `first release of ${stays.join(', ')}: there is no old version to go back to, so its traffic stays`;
    return enter(stays.length === 0 ? next : withNote(next, note), state.exposed ? 'taking-back' : 'rolling-back');
}
/** Leaves alone what a stranger put on one colour; whatever is split must not stay so when the guardian stands down too. */
function standDown(state, event) {
    const next = {
        ...state,
        outcome: 'failed',
        reason: `somebody else changed the traffic: ${event.what}`,
        hint: 'see ez-deploy status; when the weights are as wanted, deploy again or run rollback',
        attempts: 0,
        left: event.leave ?? [],
        steps: (0,step_records/* closedRecords */.T3)(state),
    };
    // Nothing of ours is running, so nothing of ours can have traffic.
    if (!state.started)
        return enter({ ...next, takeBackAt: (0,backward/* hasMoved */.Q2)(next) ? event.at : null }, 'rolling-back');
    const exposed = { ...next, exposed: true };
    return enter({ ...exposed, takeBackAt: (0,backward/* hasMoved */.Q2)(exposed) ? event.at : null }, 'taking-back');
}
/** Nothing more may be sent: somebody else is writing. What was not confirmed by now is not claimed. */
function lockLost(state, reason) {
    // The lock was being given back: it is our own success that was seen.
    if (state.phase === 'releasing' || state.phase === 'releasing-back')
        return enter(state, 'done');
    if (isGoingBack(state.phase)) {
        const unsure = state.takeBackAt !== null && state.trafficBackAt === null;
        return enter(withNote(unsure ? { ...state, outcome: 'failed' } : state, reason), 'done');
    }
    const account = isSettled(state) ? `${reason}; the new version had all traffic by then` : reason;
    return enter({ ...state, outcome: 'failed', reason: account, hint: 'see ez-deploy status' }, 'done');
}
function judged(state, event) {
    const decision = state.phase === 'awaiting' ? (0,step_records/* decideWait */.yA)(state, event) : (0,step_records/* decideStep */.lH)(state, event);
    if (decision.kind === 'wait')
        return { state: decision.state, effects: [] };
    if (decision.kind === 'next') {
        if (isLastStep(state))
            return finish(decision.state);
        if (!needsPromotion(state))
            return nextStep(decision.state, event.at);
        return enter({ ...decision.state, observeUntil: event.at + (state.plan.approvalMs ?? 0) }, 'awaiting');
    }
    return goBack(decision.state, event.at, 'failed', decision.reason, decision.hint);
}
function nextStep(before, at) {
    const state = { ...before, step: before.step + 1, judgements: [], extended: false, observeUntil: null };
    return (0,shifts/* rolledAt */.II)(state.plan, state.step).length > 0 ? enter(state, 'rolling') : shift(state, at);
}
/** Traffic to the step's weights; a wave without traffic is only watched. */
function shift(state, at) {
    if ((0,shifts/* stepWeights */.aC)(state.plan, state.step).length > 0)
        return enter(state, 'shifting');
    if ((0,shifts/* watchedAt */.y2)(state.plan, state.step).length === 0)
        return finish(state);
    return enter({ ...state, observeUntil: at + state.plan.intervalMs }, 'observing');
}
/** Every service is at the new version. */
function finish(state) {
    if ((state.plan.schedules ?? []).length > 0)
        return enter(state, 'switching');
    return enter({ ...state, outcome: 'succeeded' }, 'restoring');
}
function failed(state, event) {
    const attempts = state.attempts + 1;
    if (state.phase === 'taking-back' || state.phase === 'confirming-back') {
        if (attempts < ATTEMPTS)
            return enter({ ...state, attempts }, 'taking-back');
        const note = `traffic could not be taken back (${event.reason}); the guardian does it by its deadline`;
        // Neither scaled down nor unlocked: the guardian goes on from here.
        return enter(withNote({ ...state, attempts, outcome: 'failed' }, note), 'recording-back');
    }
    // A lock that is not given back reads as a runner that fell silent: the guardian would undo a good release.
    if ((state.phase === 'releasing' || state.phase === 'releasing-back') && attempts < ATTEMPTS)
        return enter({ ...state, attempts }, state.phase);
    if (isGoingBack(state.phase)) {
        // Half a way back is not one: what works for the old version may still be the new one.
        if (state.phase === 'rolling-back') {
            const note = `not all services could be taken back (${event.reason}); the guardian does it by its deadline`;
            return enter(withNote({ ...state, outcome: 'failed', rollBackFailed: true }, note), nextBack(state.phase));
        }
        // Traffic is where it belongs; what could not be tidied is said, not hidden.
        return enter(withNote(state, `${state.phase}: ${event.reason}`), nextBack(state.phase));
    }
    if (isSettled(state))
        return enter(withNote(state, `${state.phase}: ${event.reason}`), nextForward(state));
    return goBack(state, event.at, 'failed', event.reason, event.hint);
}
function succeeded(state, event) {
    const next = { ...state, notes: [...state.notes, ...(event.notes ?? [])] };
    if (isGoingBack(state.phase)) {
        // Where no traffic had moved it is the services that are back.
        const only = state.phase === 'rolling-back' && state.takeBackAt !== null && state.trafficBackAt === null;
        if (only)
            return enter({ ...next, trafficBackAt: event.at }, nextBack(state.phase));
        if (state.phase !== 'confirming-back')
            return enter(next, nextBack(state.phase));
        return enter({ ...next, attempts: 0, trafficBackAt: event.at }, nextBack(state.phase));
    }
    switch (state.phase) {
        case 'guarding':
            return nextStep(next, event.at);
        case 'rolling':
            return shift({ ...next, steps: [...next.steps, ...(0,step_records/* rolledRecords */.RB)(next, event.at, event.evidence ?? {})] }, event.at);
        case 'switching':
            return enter({ ...next, outcome: 'succeeded' }, 'restoring');
        case 'confirming': {
            const steps = [...next.steps, ...(0,step_records/* openedRecords */.KR)(next, event.at, event.evidence ?? {})];
            if (isLastStep(next))
                return finish({ ...next, steps });
            // A wave's last shift is not watched before the next wave's: its gates go on in that.
            if ((0,shifts/* shiftOf */.Gn)(next.plan, next.step).ends)
                return nextStep({ ...next, steps }, event.at);
            return enter({ ...next, steps, observeUntil: event.at + next.plan.intervalMs }, 'observing');
        }
        // Observation ends by judgement. One that ends by itself is blind: nobody watches the new version any more.
        case 'observing':
        case 'awaiting':
            return goBack(next, event.at, 'failed', 'the observation of the step ended before its judgement');
        default:
            return enter(next, nextForward(next));
    }
}


/***/ }),

/***/ 82260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ rollingOf),
/* harmony export */   D7: () => (/* binding */ judgedAt),
/* harmony export */   Gn: () => (/* binding */ shiftOf),
/* harmony export */   II: () => (/* binding */ rolledAt),
/* harmony export */   IQ: () => (/* binding */ isOfStep),
/* harmony export */   Y0: () => (/* binding */ weightOfStep),
/* harmony export */   aC: () => (/* binding */ stepWeights),
/* harmony export */   pS: () => (/* binding */ shiftsOf),
/* harmony export */   y2: () => (/* binding */ watchedAt)
/* harmony export */ });
const waveOf = ({ wave = 0 }) => wave;
const rollingOf = (plan) => plan.rolling ?? [];
/**
 * All shifts of a rollout in their order; `step` of the machine's state is an index into them. The last of a wave is 100 whatever the
 * plan says, so that no rollout can end half-way. A wave without anybody to compare with has this one alone.
 */
function shiftsOf(plan) {
    const waves = [...new Set([...plan.services, ...rollingOf(plan)].map(waveOf))].sort((a, b) => a - b);
    return (waves.length === 0 ? [0] : waves).flatMap((wave) => {
        const compared = plan.services.some((s) => waveOf(s) === wave && !s.first);
        const weights = compared ? [...plan.steps.slice(0, -1), 100] : [100];
        return weights.map((weight, i) => ({ wave, weight, begins: i === 0, ends: i === weights.length - 1 }));
    });
}
const LAST = { wave: 0, weight: 100, begins: true, ends: true };
const shiftOf = (plan, step) => shiftsOf(plan)[step] ?? LAST;
/** Percent of a step. */
const weightOfStep = (plan, step) => shiftOf(plan, step).weight;
/** Weights of a step: all services of its wave together; a first release goes straight to 100. */
function stepWeights(plan, step) {
    const shift = shiftOf(plan, step);
    return plan.services
        .filter((s) => waveOf(s) === shift.wave && (!s.first || shift.begins))
        .map((s) => ({ service: s.name, live: s.live, idle: s.idle, weight: s.first ? 100 : shift.weight }));
}
/** Services without colours that are rolled when this step begins. */
function rolledAt(plan, step) {
    const shift = shiftOf(plan, step);
    return shift.begins ? rollingOf(plan).filter((s) => waveOf(s) === shift.wave) : [];
}
/** Names of the services whose gates decide this step: those of its wave that have somebody to compare with, or were rolled. */
function judgedAt(plan, step) {
    const { wave } = shiftOf(plan, step);
    const web = plan.services.filter((s) => !s.first && waveOf(s) === wave);
    return [...web, ...rollingOf(plan).filter((s) => waveOf(s) === wave)].map((s) => s.name);
}
/** Names of the services that are watched in this step: also those of earlier waves. */
function watchedAt(plan, step) {
    const { wave } = shiftOf(plan, step);
    const web = plan.services.filter((s) => !s.first && waveOf(s) <= wave);
    return [...web, ...rollingOf(plan).filter((s) => waveOf(s) <= wave)].map((s) => s.name);
}
/** True for the record of a service that this step is about. */
function isOfStep(plan, step, record) {
    const { wave, weight } = shiftOf(plan, step);
    const rolled = rollingOf(plan).find((s) => s.name === record.service);
    if (rolled !== undefined)
        return waveOf(rolled) <= wave;
    const web = plan.services.find((s) => s.name === record.service);
    return web !== undefined && waveOf(web) === wave && record.weight === weight;
}


/***/ }),

/***/ 39748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ ROLLING_SOURCE),
/* harmony export */   KR: () => (/* binding */ openedRecords),
/* harmony export */   RB: () => (/* binding */ rolledRecords),
/* harmony export */   T3: () => (/* binding */ closedRecords),
/* harmony export */   lH: () => (/* binding */ decideStep),
/* harmony export */   yA: () => (/* binding */ decideWait)
/* harmony export */ });
/* harmony import */ var _shifts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82260);

/** Evidence that ECS has replaced a service's tasks. */
const ROLLING_SOURCE = 'rolling-deployment';
/** Times in the state are AWS ms; records carry ISO strings. The shell maps them to wall time where reports need it. */
const iso = (at) => new Date(at).toISOString();
/** Records of a step whose weights were just confirmed, one a service. */
function openedRecords(state, at, evidence) {
    const { ends } = (0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .shiftOf */ .Gn)(state.plan, state.step);
    const firsts = new Set(state.plan.services.filter((s) => s.first).map((s) => s.name));
    return (0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .stepWeights */ .aC)(state.plan, state.step).map(({ service, weight }) => ({
        service,
        weight,
        at: iso(at),
        verdict: firsts.has(service) ? 'not-judged' : ends ? 'pass' : 'inconclusive',
        evidence: [...(evidence[service] ?? [])],
    }));
}
/** Records of services that ECS has just replaced the tasks of: that it came to an end is their first verdict. */
function rolledRecords(state, at, evidence) {
    return (0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .rolledAt */ .II)(state.plan, state.step).map((s) => ({
        service: s.name,
        weight: 100,
        at: iso(at),
        verdict: s.first ? 'not-judged' : 'pass',
        evidence: [...(evidence[s.name] ?? [])],
    }));
}
/** The records with verdict and evidence of the step that ends: each service's own last judgement, whatever ended it. */
function closedRecords(state) {
    if (state.phase !== 'observing' && state.phase !== 'awaiting')
        return state.steps;
    return state.steps.map((record) => {
        const judgement = state.judgements.find((j) => j.service === record.service);
        if (record.verdict === 'not-judged' || judgement === undefined)
            return record;
        if (!(0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .isOfStep */ .IQ)(state.plan, state.step, record))
            return record;
        // How its tasks were replaced was seen once, and stays.
        const rolled = record.evidence.filter((e) => e.source === ROLLING_SOURCE);
        return { ...record, verdict: judgement.verdict, evidence: [...rolled, ...judgement.evidence] };
    });
}
/**
 * A failed gate ends the step at once; a step passes when its time is over and every compared service's gate passes; evidence
 * that does not suffice gets one extension, then the configured policy.
 */
function decideStep(before, event) {
    const state = { ...before, judgements: event.judgements };
    const { plan } = state;
    const bad = event.judgements.find((j) => j.verdict === 'fail');
    if (bad !== undefined) {
        const reason = bad.reason ?? `the gate of ${bad.service} failed`;
        return { kind: 'back', state, reason, hint: 'read the evidence below; the old version has the traffic' };
    }
    if (event.at < (state.observeUntil ?? 0))
        return { kind: 'wait', state };
    const passes = (name) => event.judgements.some((j) => j.service === name && j.verdict === 'pass');
    const allPass = (0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .judgedAt */ .D7)(plan, state.step).every(passes);
    const closed = { ...state, steps: closedRecords(state) };
    if (allPass)
        return { kind: 'next', state: closed };
    if (!state.extended) {
        return { kind: 'wait', state: { ...state, extended: true, observeUntil: event.at + plan.extensionMs } };
    }
    const weight = (0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .weightOfStep */ .Y0)(plan, state.step);
    if (plan.onInconclusive === 'continue') {
        const note = `step ${weight} % was not conclusive; onInconclusive: continue`;
        return { kind: 'next', state: { ...closed, notes: [...closed.notes, note] } };
    }
    const thin = event.judgements.find((j) => j.verdict === 'inconclusive');
    return {
        kind: 'back',
        state,
        reason: thin?.reason ?? `the evidence at ${weight} % never sufficed`,
        hint: 'lower rollout.gates.minimumSamples, lengthen rollout.interval, or set onInconclusive: continue',
    };
}
/** While a person's promotion is awaited the gates go on: one that fails ends the wait, and so does its time. */
function decideWait(before, event) {
    const state = { ...before, judgements: event.judgements };
    const bad = event.judgements.find((j) => j.verdict === 'fail');
    if (bad !== undefined) {
        const reason = bad.reason ?? `the gate of ${bad.service} failed`;
        return { kind: 'back', state, reason, hint: 'read the evidence below; the old version has the traffic' };
    }
    if (event.at < (state.observeUntil ?? 0))
        return { kind: 'wait', state };
    return {
        kind: 'back',
        state,
        reason: `nobody promoted the release past ${(0,_shifts__WEBPACK_IMPORTED_MODULE_0__/* .weightOfStep */ .Y0)(state.plan, state.step)} % in time`,
        hint: 'deploy again and run ez-deploy promote, or lengthen rollout.approvalTimeout',
    };
}


/***/ })

};
;
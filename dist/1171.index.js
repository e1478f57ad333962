"use strict";
exports.id = 1171;
exports.ids = [1171];
exports.modules = {

/***/ 55596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ actionsWith),
/* harmony export */   Z$: () => (/* binding */ weightsOf),
/* harmony export */   mm: () => (/* binding */ elbGateway)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50586);
/* harmony import */ var _clients__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40201);
/* harmony import */ var _fence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);



function weightsOf(rule) {
    const forward = rule.Actions?.find((a) => a.Type === 'forward');
    const groups = forward?.ForwardConfig?.TargetGroups;
    if (groups !== undefined && groups.length > 0) {
        return Object.fromEntries(groups.map((g) => [g.TargetGroupArn ?? '', g.Weight ?? 1]));
    }
    return forward?.TargetGroupArn === undefined ? {} : { [forward.TargetGroupArn]: 1 };
}
/**
 * A rule's actions with new weights. ModifyRule replaces all of them: what stands in front of the forward action (authentication)
 * stays, an OIDC action keeps its secret, and stickiness, which would beat the weights, is off.
 */
function actionsWith(rule, weights) {
    const before = (rule.Actions ?? [])
        .filter((a) => a.Type !== 'forward')
        .map((a) => {
        if (a.AuthenticateOidcConfig === undefined)
            return a;
        return { ...a, AuthenticateOidcConfig: { ...a.AuthenticateOidcConfig, UseExistingClientSecret: true } };
    });
    const order = rule.Actions?.find((a) => a.Type === 'forward')?.Order;
    return [
        ...before,
        {
            Type: 'forward',
            ...(order === undefined ? {} : { Order: order }),
            ForwardConfig: {
                TargetGroups: Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })),
                TargetGroupStickinessConfig: { Enabled: false },
            },
        },
    ];
}
function elbGateway(target) {
    const client = (0,_fence__WEBPACK_IMPORTED_MODULE_0__/* .fenced */ .OF)(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .ElasticLoadBalancingV2Client */ .MlD((0,_clients__WEBPACK_IMPORTED_MODULE_2__/* .clientConfig */ .y)(target)), target.fence);
    return {
        rules: async (arns) => {
            const { Rules } = await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeRulesCommand */ .Ggo({ RuleArns: [...arns] }));
            return new Map((Rules ?? []).map((r) => [r.RuleArn ?? '', r]));
        },
        modifyRule: async (arn, change) => {
            await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .ModifyRuleCommand */ .y5P({
                RuleArn: arn,
                ...(change.actions === undefined ? {} : { Actions: change.actions }),
                ...(change.conditions === undefined ? {} : { Conditions: change.conditions }),
            }));
        },
        targetHealth: async (targetGroupArn) => {
            const answer = await client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetHealthCommand */ .qyg({ TargetGroupArn: targetGroupArn }));
            return answer.TargetHealthDescriptions ?? [];
        },
    };
}


/***/ }),

/***/ 8732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  adoptCommand: () => (/* binding */ adoptCommand)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-cjs/index.js
var dist_cjs = __webpack_require__(50586);
// EXTERNAL MODULE: ./src/aws/clients.ts
var clients = __webpack_require__(40201);
// EXTERNAL MODULE: ./src/aws/elb.ts
var aws_elb = __webpack_require__(55596);
;// CONCATENATED MODULE: ./src/adopt/aws.ts



/** What adopting asks of the load balancer. */
function adoptGateway(target) {
    const elb = new dist_cjs/* ElasticLoadBalancingV2Client */.MlD((0,clients/* clientConfig */.y)(target));
    const one = async (input) => {
        try {
            const { TargetGroups } = await elb.send(new dist_cjs/* DescribeTargetGroupsCommand */.sC7(input));
            return TargetGroups?.[0];
        }
        catch (error) {
            if (error instanceof Error && /TargetGroupNotFound/.test(error.name))
                return undefined;
            throw error;
        }
    };
    return {
        group: (arn) => one({ TargetGroupArns: [arn] }),
        groupNamed: (name) => one({ Names: [name] }),
        /** Rules of these load balancers' listeners that forward to a group. */
        rulesTo: async (group, loadBalancers) => {
            const found = [];
            for (const LoadBalancerArn of loadBalancers) {
                const { Listeners = [] } = await elb.send(new dist_cjs/* DescribeListenersCommand */.AKE({ LoadBalancerArn }));
                const answers = await Promise.all(Listeners.map(({ ListenerArn }) => elb.send(new dist_cjs/* DescribeRulesCommand */.Ggo({ ListenerArn }))));
                found.push(...answers.flatMap((a) => a.Rules ?? []));
            }
            return found.filter((r) => group in (0,aws_elb/* weightsOf */.Z$)(r));
        },
        /** A second group like the first: health check, protocol and attributes. @returns its ARN. */
        createLike: async (like, name) => {
            const { TargetGroupArn = '' } = like;
            const { TargetGroups } = await elb.send(new dist_cjs/* CreateTargetGroupCommand */.GGF({
                Name: name,
                Protocol: like.Protocol,
                ProtocolVersion: like.ProtocolVersion,
                Port: like.Port,
                VpcId: like.VpcId,
                TargetType: like.TargetType,
                IpAddressType: like.IpAddressType,
                HealthCheckProtocol: like.HealthCheckProtocol,
                HealthCheckPort: like.HealthCheckPort,
                HealthCheckEnabled: like.HealthCheckEnabled,
                HealthCheckPath: like.HealthCheckPath,
                HealthCheckIntervalSeconds: like.HealthCheckIntervalSeconds,
                HealthCheckTimeoutSeconds: like.HealthCheckTimeoutSeconds,
                HealthyThresholdCount: like.HealthyThresholdCount,
                UnhealthyThresholdCount: like.UnhealthyThresholdCount,
                Matcher: like.Matcher,
                Tags: [{ Key: 'ez-deploy:adopted-from', Value: TargetGroupArn }],
            }));
            const arn = TargetGroups?.[0]?.TargetGroupArn;
            if (arn === undefined)
                throw new Error(`CreateTargetGroup of ${name} answered nothing`);
            const { Attributes } = await elb.send(new dist_cjs/* DescribeTargetGroupAttributesCommand */.cKh({ TargetGroupArn }));
            await elb.send(new dist_cjs/* ModifyTargetGroupAttributesCommand */.fHb({ TargetGroupArn: arn, Attributes }));
            return arn;
        },
        addToRule: async (ruleArn, live, second) => {
            const { Rules } = await elb.send(new dist_cjs/* DescribeRulesCommand */.Ggo({ RuleArns: [ruleArn] }));
            const rule = Rules?.[0];
            if (rule === undefined)
                throw new Error(`the rule ${ruleArn} is gone`);
            const Actions = (0,aws_elb/* actionsWith */.Qh)(rule, { [live]: 100, [second]: 0 });
            await elb.send(new dist_cjs/* ModifyRuleCommand */.y5P({ RuleArn: ruleArn, Actions }));
        },
    };
}

;// CONCATENATED MODULE: ./src/adopt/plan.ts

/** Names of target groups have 32 characters at most. */
const MOST_NAME = 32;
const secondName = (name) => `${name.slice(0, MOST_NAME - 2).replace(/-+$/, '')}-2`;
/**
 * What is left to do until a service has two target groups on one weighted rule and ECS knows of them. Pure, and read off AWS each
 * time: a run that was interrupted is taken up where it ended.
 */
function planOf({ service, group, rules, second, role }) {
    const problems = [];
    const name = service.serviceName ?? '';
    const live = group.TargetGroupArn ?? '';
    const bad = (where, what, fix) => problems.push({ where, what, fix });
    const controller = service.deploymentController?.type ?? 'ECS';
    if (controller !== 'ECS')
        bad(`service ${name}`, `has the deployment controller ${controller}`, 'move it to ECS first; see docs/moving.md');
    if ((service.loadBalancers ?? []).length !== 1)
        bad(`service ${name}`, `is behind ${service.loadBalancers?.length ?? 0} target groups`, 'only services behind exactly one can be adopted');
    if (group.TargetType !== undefined && group.TargetType !== 'ip' && group.TargetType !== 'instance')
        bad(`target group ${group.TargetGroupName ?? ''}`, `has targets of type ${group.TargetType}`, 'ip or instance');
    if ((service.deployments ?? []).some((d) => d.rolloutState === 'IN_PROGRESS'))
        bad(`service ${name}`, 'is being deployed', 'wait until that deployment is over');
    const own = rules.filter((r) => r.IsDefault !== true);
    if (own.length < rules.length)
        bad(`service ${name}`, 'gets traffic from a listener’s default action', 'ECS changes rules only: give it a rule of its own, with path /* where it is to get everything');
    else if (own.length !== 1)
        bad(`service ${name}`, `${own.length} rules forward to its target group`, 'ECS shifts the weights of one: put their conditions into one rule, or remove what is not used');
    const rule = own.length === 1 ? own[0] : undefined;
    if (rule?.Actions?.some((a) => a.Type !== 'forward') === true)
        bad(`rule ${rule.Priority ?? ''}`, `also has the action ${rule.Actions.find((a) => a.Type !== 'forward')?.Type ?? ''}`, 'ECS refuses to shift such rules: authenticate in front of the load balancer or in the application');
    const weights = rule === undefined ? {} : (0,aws_elb/* weightsOf */.Z$)(rule);
    const others = Object.keys(weights).filter((arn) => arn !== live);
    const advanced = service.loadBalancers?.[0]?.advancedConfiguration;
    const alternate = advanced?.alternateTargetGroupArn ?? second?.TargetGroupArn;
    if (others.some((arn) => arn !== alternate))
        bad(`rule ${rule?.Priority ?? ''}`, 'also forwards to a group of somebody else', 'take it off this rule first');
    const known = advanced?.roleArn ?? role;
    if (known === undefined)
        bad('input load-balancer-role', 'is missing', 'the ARN of a role that ECS may assume, with AmazonECSInfrastructureRolePolicyForLoadBalancers');
    const steps = [];
    if (alternate === undefined)
        steps.push({ do: 'create-group', name: secondName(group.TargetGroupName ?? name), like: live });
    if (rule?.RuleArn !== undefined && others.length === 0)
        steps.push({ do: 'add-to-rule', rule: rule.RuleArn, live });
    if (rule?.RuleArn !== undefined && known !== undefined && advanced === undefined)
        steps.push({ do: 'tell-ecs', rule: rule.RuleArn, role: known });
    const least = service.deploymentConfiguration?.minimumHealthyPercent ?? 100;
    const warnings = least < 100 && steps.some((s) => s.do === 'tell-ecs')
        ? [`ECS replaces the tasks once, and may go down to ${least} % of them: minimumHealthyPercent is ${least}`]
        : [];
    return { steps: problems.length > 0 ? [] : steps, problems, warnings };
}
/** A step for a person. */
function stepText(step) {
    switch (step.do) {
        case 'create-group':
            return `create target group ${step.name} with health check and attributes of the present one`;
        case 'add-to-rule':
            return 'put it on the rule with weight 0; the present one keeps all traffic';
        case 'tell-ecs':
            return 'tell ECS of both (advancedConfiguration); ECS then replaces the tasks once, one after the other';
    }
}

// EXTERNAL MODULE: ./src/aws/ecs.ts
var ecs = __webpack_require__(41032);
// EXTERNAL MODULE: ./src/aws/service-deployments.ts
var service_deployments = __webpack_require__(25619);
// EXTERNAL MODULE: ./src/aws/watch.ts
var watch = __webpack_require__(68694);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/update/back.ts
var back = __webpack_require__(28654);
// EXTERNAL MODULE: ./src/update/session.ts
var update_session = __webpack_require__(37513);
// EXTERNAL MODULE: ./src/update/wait.ts
var wait = __webpack_require__(72356);
;// CONCATENATED MODULE: ./src/commands/adopt.ts









/** Longest that ECS may take to replace the tasks once. AWS ms. */
const LIMIT_MS = 30 * 60_000;
/**
 * `adopt`: gives a service that somebody else made a second target group on its rule, and tells ECS of both, so that it can be
 * deployed by canary, linear or blue-green. Without `apply` it only says what it would do.
 */
async function adoptCommand(inputs, context) {
    const asked = inputs.adopt;
    if (asked === undefined)
        throw new Error('adopt without its inputs');
    const { cluster, service: name } = asked;
    const session = await (0,update_session/* openUpdate */.Y)(inputs, context);
    const { target, clock, output } = session;
    const deployments = (0,service_deployments/* serviceDeployments */.g)(target);
    const adopt = adoptGateway(target);
    const refuse = (message, hint) => new errors/* StageError */.Zu({ stage: 'adopt', message, hint });
    const service = await deployments.service(cluster, name);
    if (service?.status !== 'ACTIVE')
        throw refuse(`there is no active service ${name} in cluster ${cluster}`, 'check service, cluster and region');
    const binding = service.loadBalancers?.[0];
    const group = binding?.targetGroupArn === undefined ? undefined : await adopt.group(binding.targetGroupArn);
    const live = group?.TargetGroupArn;
    if (binding === undefined || group === undefined || live === undefined)
        throw refuse(`${name} is not behind a load balancer`, 'such a service is deployed by `update` with ROLLING');
    const [rules, second] = await Promise.all([
        adopt.rulesTo(live, group.LoadBalancerArns ?? []),
        adopt.groupNamed(secondName(group.TargetGroupName ?? name)),
    ]);
    const plan = planOf({ service, group, rules, second, role: asked.role });
    if (plan.problems.length > 0)
        throw new errors/* ConfigError */.xL(plan.problems);
    for (const warning of plan.warnings)
        output.warn(warning);
    const texts = plan.steps.map(stepText);
    const answer = (result, text) => ({
        exitCode: 0,
        json: { command: 'adopt', result, service: name, cluster, steps: texts },
        text,
        outputs: { result: 'succeeded' },
    });
    if (plan.steps.length === 0)
        return answer('nothing-to-do', `${name} has been adopted already: nothing to do.`);
    const list = texts.map((t, i) => `  ${i + 1}. ${t}`).join('\n');
    if (!asked.apply)
        return answer('planned', `${name} can be adopted:\n${list}\nNothing was changed; --apply does it.`);
    let other = binding.advancedConfiguration?.alternateTargetGroupArn ?? second?.TargetGroupArn;
    for (const [i, step] of plan.steps.entries()) {
        context.signal.throwIfAborted();
        output.info(`${i + 1}/${plan.steps.length} ${texts[i] ?? ''}`);
        if (step.do === 'create-group')
            other = await adopt.createLike(group, step.name);
        else if (step.do === 'add-to-rule')
            await adopt.addToRule(step.rule, step.live, other ?? '');
        else
            await tellEcs(step, other ?? '');
    }
    return answer('succeeded', `${name} is adopted: \`update\` can deploy it with a strategy; see docs/moving.md.`);
    async function tellEcs(step, alternateTargetGroupArn) {
        const updated = await deployments.update({
            cluster,
            service: name,
            loadBalancers: [
                {
                    ...binding,
                    advancedConfiguration: { alternateTargetGroupArn, productionListenerRule: step.rule, roleArn: step.role },
                },
            ],
        });
        const primary = updated.deployments?.find((d) => d.status === 'PRIMARY');
        const definition = await (0,ecs/* ecsGateway */.U7)(target).describeTaskDefinition(updated.taskDefinition ?? '');
        const deps = { deployments, watch: (0,watch/* watchGateway */.y)(target), clock, output };
        const ended = await (0,wait/* waitFor */.f)(deps, {
            cluster,
            deploymentId: primary?.id ?? '',
            oldEvents: new Set((service?.events ?? []).flatMap((e) => e.id ?? [])),
            subject: {
                service: name,
                definition: {
                    family: definition?.family,
                    containerDefinitions: definition?.containerDefinitions,
                    runtimePlatform: definition?.runtimePlatform,
                },
                targetGroupArn: live,
                graceSeconds: service?.healthCheckGracePeriodSeconds,
            },
            limitMs: LIMIT_MS,
        }, context.signal);
        output.waiting(undefined);
        if (ended.how === 'completed')
            return;
        const reason = ended.how === 'gone' ? `${name}: another deployment took the place of this one` : ended.reason;
        const createdAt = primary?.createdAt?.getTime() ?? clock.now();
        if (ended.how === 'failing')
            await (0,back/* takeBack */.zH)(deps, { cluster, service: name, deploymentId: primary?.id ?? '', createdAt, previous: undefined });
        throw new errors/* StageError */.Zu({
            stage: 'adopt',
            message: reason,
            hint: 'its tasks did not come up a second time: mend that, then run adopt again; it goes on where it ended',
            undone: 'the service runs as before; the second target group has no traffic and may stay',
        });
    }
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
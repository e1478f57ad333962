"use strict";
exports.id = 6485;
exports.ids = [6485];
exports.modules = {

/***/ 46485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  costCommand: () => (/* binding */ costCommand)
});

// EXTERNAL MODULE: ./src/config/load.ts + 17 modules
var load = __webpack_require__(165);
// EXTERNAL MODULE: ./src/controls/synthesise.ts
var synthesise = __webpack_require__(41781);
// EXTERNAL MODULE: ./src/cost/assess.ts + 12 modules
var assess = __webpack_require__(49554);
;// CONCATENATED MODULE: ./src/cost/render.ts
const money = (usd) => (usd === undefined ? '-' : usd.toFixed(2));
/** What the reader must know of the figures before he believes them. */
function caveats(cost) {
    const { region, insteadOf, dates, fromMemory, lines } = cost.prices;
    return [
        `Prices of ${region}${insteadOf === undefined ? '' : ` (there are none of ${insteadOf} in the price file)`}, written down ${dates.join(', ')}: on demand, without tax and free tiers; ${fromMemory} of ${lines} from memory. docs/cost.md has each.`,
        ...(cost.planUsd === undefined ? [] : ['The plan names its total only: its lines are an allocation of ours.']),
        ...cost.notCounted.map((what) => `Not ours, and not counted: ${what}.`),
        ...cost.unusedPrices.map((id) => `infrastructure.cost.prices.${id} is asked for by nothing: is it misspelt?`),
        ...cost.unpriced.map((u) => `NOT PRICED: ${u.type} ${u.name}: ${u.reason}. The sum is too low by it.`),
    ];
}
/** The table for a terminal. */
function costText(cost) {
    const plan = cost.planUsd !== undefined;
    const row = (name, now, fixed, usage, planned) => `${name.padEnd(24)}${money(now).padStart(10)}${money(fixed).padStart(10)}${money(usage).padStart(10)}${plan ? money(planned).padStart(10) : ''}`;
    const head = `${'USD a month'.padEnd(24)}${'all'.padStart(10)}${'fixed'.padStart(10)}${'usage'.padStart(10)}${plan ? 'plan'.padStart(10) : ''}`;
    const rows = cost.rows.flatMap((r) => [
        row(r.service, r.monthlyUsd, r.fixedUsd, r.usageUsd, r.planUsd),
        `  ${r.explanation}`,
    ]);
    const total = row('Total', cost.monthlyUsd, cost.fixedUsd, cost.usageUsd, cost.planUsd);
    const hints = cost.hints.map((h) => `  ${money(h.savesUsd).padStart(8)}  ${h.what}\n            but: ${h.but}`);
    return [
        `${cost.environment}`,
        '',
        head,
        ...rows,
        total,
        '',
        ...caveats(cost),
        ...(hints.length === 0 ? [] : ['', 'What would save (USD a month; they do not add up):', ...hints]),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/commands/cost.ts





/** `cost`: what the graph that the program makes of ez-deploy.yml costs a month. Asks nobody: prices are those of the price file. */
async function costCommand(inputs, context) {
    if (inputs.environment === undefined)
        throw new errors/* ConfigError */.xL([
            { where: 'input environment', what: 'is missing', fix: 'name an environment of ez-deploy.yml' },
        ]);
    const config = await (0,load.readConfig)(inputs.config, inputs.environment);
    const { graph, brought } = await (0,synthesise/* graphOf */.cQ)(config);
    // Nothing of the graph is known then, and nothing is not free.
    const unjudged = brought.everything;
    const cost = (0,assess/* assessCost */.g)(config, graph, brought);
    const figure = unjudged === undefined ? `about ${cost.monthlyUsd.toFixed(2)} USD a month` : `not judged (${unjudged})`;
    context.output.info(`${cost.environment}: ${figure}`);
    for (const u of cost.unpriced)
        context.output.warn(`${u.type} ${u.name} has no price: ${u.reason}`);
    const whole = cost.unpriced.length === 0;
    return {
        exitCode: whole ? 0 : 1,
        json: cost,
        text: unjudged === undefined ? costText(cost) : `${cost.environment}: ${figure}\n`,
        outputs: { result: whole ? 'succeeded' : 'failed' },
    };
}


/***/ })

};
;
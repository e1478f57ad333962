exports.id = 8154;
exports.ids = [8154];
exports.modules = {

/***/ 29750:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ContextAPI = void 0;
const NoopContextManager_1 = __webpack_require__(99522);
const global_utils_1 = __webpack_require__(39923);
const diag_1 = __webpack_require__(1230);
const API_NAME = 'context';
const NOOP_CONTEXT_MANAGER = new NoopContextManager_1.NoopContextManager();
/**
 * Singleton object which represents the entry point to the OpenTelemetry Context API
 *
 * @since 1.0.0
 */
class ContextAPI {
    /** Empty private constructor prevents end users from constructing a new instance of the API */
    constructor() { }
    /** Get the singleton instance of the Context API */
    static getInstance() {
        if (!this._instance) {
            this._instance = new ContextAPI();
        }
        return this._instance;
    }
    /**
     * Set the current context manager.
     *
     * @returns true if the context manager was successfully registered, else false
     */
    setGlobalContextManager(contextManager) {
        return (0, global_utils_1.registerGlobal)(API_NAME, contextManager, diag_1.DiagAPI.instance());
    }
    /**
     * Get the currently active context
     */
    active() {
        return this._getContextManager().active();
    }
    /**
     * Execute a function with an active context
     *
     * @param context context to be active during function execution
     * @param fn function to execute in a context
     * @param thisArg optional receiver to be used for calling fn
     * @param args optional arguments forwarded to fn
     */
    with(context, fn, thisArg, ...args) {
        return this._getContextManager().with(context, fn, thisArg, ...args);
    }
    /**
     * Bind a context to a target function or event emitter
     *
     * @param context context to bind to the event emitter or function. Defaults to the currently active context
     * @param target function or event emitter to bind
     */
    bind(context, target) {
        return this._getContextManager().bind(context, target);
    }
    _getContextManager() {
        return (0, global_utils_1.getGlobal)(API_NAME) || NOOP_CONTEXT_MANAGER;
    }
    /** Disable and remove the global context manager */
    disable() {
        this._getContextManager().disable();
        (0, global_utils_1.unregisterGlobal)(API_NAME, diag_1.DiagAPI.instance());
    }
}
exports.ContextAPI = ContextAPI;
//# sourceMappingURL=context.js.map

/***/ }),

/***/ 1230:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DiagAPI = void 0;
const ComponentLogger_1 = __webpack_require__(37723);
const logLevelLogger_1 = __webpack_require__(83514);
const types_1 = __webpack_require__(2573);
const global_utils_1 = __webpack_require__(39923);
const API_NAME = 'diag';
/**
 * Singleton object which represents the entry point to the OpenTelemetry internal
 * diagnostic API
 *
 * @since 1.0.0
 */
class DiagAPI {
    /** Get the singleton instance of the DiagAPI API */
    static instance() {
        if (!this._instance) {
            this._instance = new DiagAPI();
        }
        return this._instance;
    }
    /**
     * Private internal constructor
     * @private
     */
    constructor() {
        function _logProxy(funcName) {
            return function (...args) {
                const logger = (0, global_utils_1.getGlobal)('diag');
                // shortcut if logger not set
                if (!logger)
                    return;
                return logger[funcName](...args);
            };
        }
        // Using self local variable for minification purposes as 'this' cannot be minified
        const self = this;
        // DiagAPI specific functions
        const setLogger = (logger, optionsOrLogLevel = { logLevel: types_1.DiagLogLevel.INFO }) => {
            var _a, _b, _c;
            if (logger === self) {
                // There isn't much we can do here.
                // Logging to the console might break the user application.
                // Try to log to self. If a logger was previously registered it will receive the log.
                const err = new Error('Cannot use diag as the logger for itself. Please use a DiagLogger implementation like ConsoleDiagLogger or a custom implementation');
                self.error((_a = err.stack) !== null && _a !== void 0 ? _a : err.message);
                return false;
            }
            if (typeof optionsOrLogLevel === 'number') {
                optionsOrLogLevel = {
                    logLevel: optionsOrLogLevel,
                };
            }
            const oldLogger = (0, global_utils_1.getGlobal)('diag');
            const newLogger = (0, logLevelLogger_1.createLogLevelDiagLogger)((_b = optionsOrLogLevel.logLevel) !== null && _b !== void 0 ? _b : types_1.DiagLogLevel.INFO, logger);
            // There already is an logger registered. We'll let it know before overwriting it.
            if (oldLogger && !optionsOrLogLevel.suppressOverrideMessage) {
                const stack = (_c = new Error().stack) !== null && _c !== void 0 ? _c : '<failed to generate stacktrace>';
                oldLogger.warn(`Current logger will be overwritten from ${stack}`);
                newLogger.warn(`Current logger will overwrite one already registered from ${stack}`);
            }
            return (0, global_utils_1.registerGlobal)('diag', newLogger, self, true);
        };
        self.setLogger = setLogger;
        self.disable = () => {
            (0, global_utils_1.unregisterGlobal)(API_NAME, self);
        };
        self.createComponentLogger = (options) => {
            return new ComponentLogger_1.DiagComponentLogger(options);
        };
        self.verbose = _logProxy('verbose');
        self.debug = _logProxy('debug');
        self.info = _logProxy('info');
        self.warn = _logProxy('warn');
        self.error = _logProxy('error');
    }
}
exports.DiagAPI = DiagAPI;
//# sourceMappingURL=diag.js.map

/***/ }),

/***/ 18692:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MetricsAPI = void 0;
const NoopMeterProvider_1 = __webpack_require__(12896);
const global_utils_1 = __webpack_require__(39923);
const diag_1 = __webpack_require__(1230);
const API_NAME = 'metrics';
/**
 * Singleton object which represents the entry point to the OpenTelemetry Metrics API
 */
class MetricsAPI {
    /** Empty private constructor prevents end users from constructing a new instance of the API */
    constructor() { }
    /** Get the singleton instance of the Metrics API */
    static getInstance() {
        if (!this._instance) {
            this._instance = new MetricsAPI();
        }
        return this._instance;
    }
    /**
     * Set the current global meter provider.
     * Returns true if the meter provider was successfully registered, else false.
     */
    setGlobalMeterProvider(provider) {
        return (0, global_utils_1.registerGlobal)(API_NAME, provider, diag_1.DiagAPI.instance());
    }
    /**
     * Returns the global meter provider.
     */
    getMeterProvider() {
        return (0, global_utils_1.getGlobal)(API_NAME) || NoopMeterProvider_1.NOOP_METER_PROVIDER;
    }
    /**
     * Returns a meter from the global meter provider.
     */
    getMeter(name, version, options) {
        return this.getMeterProvider().getMeter(name, version, options);
    }
    /** Remove the global meter provider */
    disable() {
        (0, global_utils_1.unregisterGlobal)(API_NAME, diag_1.DiagAPI.instance());
    }
}
exports.MetricsAPI = MetricsAPI;
//# sourceMappingURL=metrics.js.map

/***/ }),

/***/ 7:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PropagationAPI = void 0;
const global_utils_1 = __webpack_require__(39923);
const NoopTextMapPropagator_1 = __webpack_require__(54353);
const TextMapPropagator_1 = __webpack_require__(77865);
const context_helpers_1 = __webpack_require__(30052);
const utils_1 = __webpack_require__(38558);
const diag_1 = __webpack_require__(1230);
const API_NAME = 'propagation';
const NOOP_TEXT_MAP_PROPAGATOR = new NoopTextMapPropagator_1.NoopTextMapPropagator();
/**
 * Singleton object which represents the entry point to the OpenTelemetry Propagation API
 *
 * @since 1.0.0
 */
class PropagationAPI {
    /** Empty private constructor prevents end users from constructing a new instance of the API */
    constructor() {
        this.createBaggage = utils_1.createBaggage;
        this.getBaggage = context_helpers_1.getBaggage;
        this.getActiveBaggage = context_helpers_1.getActiveBaggage;
        this.setBaggage = context_helpers_1.setBaggage;
        this.deleteBaggage = context_helpers_1.deleteBaggage;
    }
    /** Get the singleton instance of the Propagator API */
    static getInstance() {
        if (!this._instance) {
            this._instance = new PropagationAPI();
        }
        return this._instance;
    }
    /**
     * Set the current propagator.
     *
     * @returns true if the propagator was successfully registered, else false
     */
    setGlobalPropagator(propagator) {
        return (0, global_utils_1.registerGlobal)(API_NAME, propagator, diag_1.DiagAPI.instance());
    }
    /**
     * Inject context into a carrier to be propagated inter-process
     *
     * @param context Context carrying tracing data to inject
     * @param carrier carrier to inject context into
     * @param setter Function used to set values on the carrier
     */
    inject(context, carrier, setter = TextMapPropagator_1.defaultTextMapSetter) {
        return this._getGlobalPropagator().inject(context, carrier, setter);
    }
    /**
     * Extract context from a carrier
     *
     * @param context Context which the newly created context will inherit from
     * @param carrier Carrier to extract context from
     * @param getter Function used to extract keys from a carrier
     */
    extract(context, carrier, getter = TextMapPropagator_1.defaultTextMapGetter) {
        return this._getGlobalPropagator().extract(context, carrier, getter);
    }
    /**
     * Return a list of all fields which may be used by the propagator.
     */
    fields() {
        return this._getGlobalPropagator().fields();
    }
    /** Remove the global propagator */
    disable() {
        (0, global_utils_1.unregisterGlobal)(API_NAME, diag_1.DiagAPI.instance());
    }
    _getGlobalPropagator() {
        return (0, global_utils_1.getGlobal)(API_NAME) || NOOP_TEXT_MAP_PROPAGATOR;
    }
}
exports.PropagationAPI = PropagationAPI;
//# sourceMappingURL=propagation.js.map

/***/ }),

/***/ 24508:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TraceAPI = void 0;
const global_utils_1 = __webpack_require__(39923);
const ProxyTracerProvider_1 = __webpack_require__(20312);
const spancontext_utils_1 = __webpack_require__(60639);
const context_utils_1 = __webpack_require__(52771);
const diag_1 = __webpack_require__(1230);
const API_NAME = 'trace';
/**
 * Singleton object which represents the entry point to the OpenTelemetry Tracing API
 *
 * @since 1.0.0
 */
class TraceAPI {
    /** Empty private constructor prevents end users from constructing a new instance of the API */
    constructor() {
        this._proxyTracerProvider = new ProxyTracerProvider_1.ProxyTracerProvider();
        this.wrapSpanContext = spancontext_utils_1.wrapSpanContext;
        this.isSpanContextValid = spancontext_utils_1.isSpanContextValid;
        this.deleteSpan = context_utils_1.deleteSpan;
        this.getSpan = context_utils_1.getSpan;
        this.getActiveSpan = context_utils_1.getActiveSpan;
        this.getSpanContext = context_utils_1.getSpanContext;
        this.setSpan = context_utils_1.setSpan;
        this.setSpanContext = context_utils_1.setSpanContext;
    }
    /** Get the singleton instance of the Trace API */
    static getInstance() {
        if (!this._instance) {
            this._instance = new TraceAPI();
        }
        return this._instance;
    }
    /**
     * Set the current global tracer.
     *
     * @returns true if the tracer provider was successfully registered, else false
     */
    setGlobalTracerProvider(provider) {
        const success = (0, global_utils_1.registerGlobal)(API_NAME, this._proxyTracerProvider, diag_1.DiagAPI.instance());
        if (success) {
            this._proxyTracerProvider.setDelegate(provider);
        }
        return success;
    }
    /**
     * Returns the global tracer provider.
     */
    getTracerProvider() {
        return (0, global_utils_1.getGlobal)(API_NAME) || this._proxyTracerProvider;
    }
    /**
     * Returns a tracer from the global tracer provider.
     */
    getTracer(name, version) {
        return this.getTracerProvider().getTracer(name, version);
    }
    /** Remove the global tracer provider */
    disable() {
        (0, global_utils_1.unregisterGlobal)(API_NAME, diag_1.DiagAPI.instance());
        this._proxyTracerProvider = new ProxyTracerProvider_1.ProxyTracerProvider();
    }
}
exports.TraceAPI = TraceAPI;
//# sourceMappingURL=trace.js.map

/***/ }),

/***/ 30052:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deleteBaggage = exports.setBaggage = exports.getActiveBaggage = exports.getBaggage = void 0;
const context_1 = __webpack_require__(29750);
const context_2 = __webpack_require__(37977);
/**
 * Baggage key
 */
const BAGGAGE_KEY = (0, context_2.createContextKey)('OpenTelemetry Baggage Key');
/**
 * Retrieve the current baggage from the given context
 *
 * @param {Context} Context that manage all context values
 * @returns {Baggage} Extracted baggage from the context
 */
function getBaggage(context) {
    return context.getValue(BAGGAGE_KEY) || undefined;
}
exports.getBaggage = getBaggage;
/**
 * Retrieve the current baggage from the active/current context
 *
 * @returns {Baggage} Extracted baggage from the context
 */
function getActiveBaggage() {
    return getBaggage(context_1.ContextAPI.getInstance().active());
}
exports.getActiveBaggage = getActiveBaggage;
/**
 * Store a baggage in the given context
 *
 * @param {Context} Context that manage all context values
 * @param {Baggage} baggage that will be set in the actual context
 */
function setBaggage(context, baggage) {
    return context.setValue(BAGGAGE_KEY, baggage);
}
exports.setBaggage = setBaggage;
/**
 * Delete the baggage stored in the given context
 *
 * @param {Context} Context that manage all context values
 */
function deleteBaggage(context) {
    return context.deleteValue(BAGGAGE_KEY);
}
exports.deleteBaggage = deleteBaggage;
//# sourceMappingURL=context-helpers.js.map

/***/ }),

/***/ 33274:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BaggageImpl = void 0;
class BaggageImpl {
    constructor(entries) {
        this._entries = entries ? new Map(entries) : new Map();
    }
    getEntry(key) {
        const entry = this._entries.get(key);
        if (!entry) {
            return undefined;
        }
        return Object.assign({}, entry);
    }
    getAllEntries() {
        return Array.from(this._entries.entries());
    }
    setEntry(key, entry) {
        const newBaggage = new BaggageImpl(this._entries);
        newBaggage._entries.set(key, entry);
        return newBaggage;
    }
    removeEntry(key) {
        const newBaggage = new BaggageImpl(this._entries);
        newBaggage._entries.delete(key);
        return newBaggage;
    }
    removeEntries(...keys) {
        const newBaggage = new BaggageImpl(this._entries);
        for (const key of keys) {
            newBaggage._entries.delete(key);
        }
        return newBaggage;
    }
    clear() {
        return new BaggageImpl();
    }
}
exports.BaggageImpl = BaggageImpl;
//# sourceMappingURL=baggage-impl.js.map

/***/ }),

/***/ 3997:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.baggageEntryMetadataSymbol = void 0;
/**
 * Symbol used to make BaggageEntryMetadata an opaque type
 */
exports.baggageEntryMetadataSymbol = Symbol('BaggageEntryMetadata');
//# sourceMappingURL=symbol.js.map

/***/ }),

/***/ 38558:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.baggageEntryMetadataFromString = exports.createBaggage = void 0;
const diag_1 = __webpack_require__(1230);
const baggage_impl_1 = __webpack_require__(33274);
const symbol_1 = __webpack_require__(3997);
const diag = diag_1.DiagAPI.instance();
/**
 * Create a new Baggage with optional entries
 *
 * @param entries An array of baggage entries the new baggage should contain
 */
function createBaggage(entries = {}) {
    return new baggage_impl_1.BaggageImpl(new Map(Object.entries(entries)));
}
exports.createBaggage = createBaggage;
/**
 * Create a serializable BaggageEntryMetadata object from a string.
 *
 * @param str string metadata. Format is currently not defined by the spec and has no special meaning.
 *
 * @since 1.0.0
 */
function baggageEntryMetadataFromString(str) {
    if (typeof str !== 'string') {
        diag.error(`Cannot create baggage metadata from unknown type: ${typeof str}`);
        str = '';
    }
    return {
        __TYPE__: symbol_1.baggageEntryMetadataSymbol,
        toString() {
            return str;
        },
    };
}
exports.baggageEntryMetadataFromString = baggageEntryMetadataFromString;
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 70244:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.context = void 0;
// Split module-level variable definition into separate files to allow
// tree-shaking on each api instance.
const context_1 = __webpack_require__(29750);
/**
 * Entrypoint for context API
 * @since 1.0.0
 */
exports.context = context_1.ContextAPI.getInstance();
//# sourceMappingURL=context-api.js.map

/***/ }),

/***/ 99522:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NoopContextManager = void 0;
const context_1 = __webpack_require__(37977);
class NoopContextManager {
    active() {
        return context_1.ROOT_CONTEXT;
    }
    with(_context, fn, thisArg, ...args) {
        return fn.call(thisArg, ...args);
    }
    bind(_context, target) {
        return target;
    }
    enable() {
        return this;
    }
    disable() {
        return this;
    }
}
exports.NoopContextManager = NoopContextManager;
//# sourceMappingURL=NoopContextManager.js.map

/***/ }),

/***/ 37977:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ROOT_CONTEXT = exports.createContextKey = void 0;
/**
 * Get a key to uniquely identify a context value
 *
 * @since 1.0.0
 */
function createContextKey(description) {
    // The specification states that for the same input, multiple calls should
    // return different keys. Due to the nature of the JS dependency management
    // system, this creates problems where multiple versions of some package
    // could hold different keys for the same property.
    //
    // Therefore, we use Symbol.for which returns the same key for the same input.
    return Symbol.for(description);
}
exports.createContextKey = createContextKey;
class BaseContext {
    /**
     * Construct a new context which inherits values from an optional parent context.
     *
     * @param parentContext a context from which to inherit values
     */
    constructor(parentContext) {
        // for minification
        const self = this;
        self._currentContext = parentContext ? new Map(parentContext) : new Map();
        self.getValue = (key) => self._currentContext.get(key);
        self.setValue = (key, value) => {
            const context = new BaseContext(self._currentContext);
            context._currentContext.set(key, value);
            return context;
        };
        self.deleteValue = (key) => {
            const context = new BaseContext(self._currentContext);
            context._currentContext.delete(key);
            return context;
        };
    }
}
/**
 * The root context is used as the default parent context when there is no active context
 *
 * @since 1.0.0
 */
exports.ROOT_CONTEXT = new BaseContext();
//# sourceMappingURL=context.js.map

/***/ }),

/***/ 11414:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.diag = void 0;
// Split module-level variable definition into separate files to allow
// tree-shaking on each api instance.
const diag_1 = __webpack_require__(1230);
/**
 * Entrypoint for Diag API.
 * Defines Diagnostic handler used for internal diagnostic logging operations.
 * The default provides a Noop DiagLogger implementation which may be changed via the
 * diag.setLogger(logger: DiagLogger) function.
 *
 * @since 1.0.0
 */
exports.diag = diag_1.DiagAPI.instance();
//# sourceMappingURL=diag-api.js.map

/***/ }),

/***/ 37723:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DiagComponentLogger = void 0;
const global_utils_1 = __webpack_require__(39923);
/**
 * Component Logger which is meant to be used as part of any component which
 * will add automatically additional namespace in front of the log message.
 * It will then forward all message to global diag logger
 * @example
 * const cLogger = diag.createComponentLogger({ namespace: '@opentelemetry/instrumentation-http' });
 * cLogger.debug('test');
 * // @opentelemetry/instrumentation-http test
 */
class DiagComponentLogger {
    constructor(props) {
        this._namespace = props.namespace || 'DiagComponentLogger';
    }
    debug(...args) {
        return logProxy('debug', this._namespace, args);
    }
    error(...args) {
        return logProxy('error', this._namespace, args);
    }
    info(...args) {
        return logProxy('info', this._namespace, args);
    }
    warn(...args) {
        return logProxy('warn', this._namespace, args);
    }
    verbose(...args) {
        return logProxy('verbose', this._namespace, args);
    }
}
exports.DiagComponentLogger = DiagComponentLogger;
function logProxy(funcName, namespace, args) {
    const logger = (0, global_utils_1.getGlobal)('diag');
    // shortcut if logger not set
    if (!logger) {
        return;
    }
    return logger[funcName](namespace, ...args);
}
//# sourceMappingURL=ComponentLogger.js.map

/***/ }),

/***/ 66769:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DiagConsoleLogger = exports._originalConsoleMethods = void 0;
const consoleMap = [
    { n: 'error', c: 'error' },
    { n: 'warn', c: 'warn' },
    { n: 'info', c: 'info' },
    { n: 'debug', c: 'debug' },
    { n: 'verbose', c: 'trace' },
];
// Save original console methods at module load time, before any instrumentation
// can wrap them. This ensures DiagConsoleLogger calls the unwrapped originals.
// Exported for testing only — not part of the public API.
exports._originalConsoleMethods = {};
if (typeof console !== 'undefined') {
    const keys = [
        'error',
        'warn',
        'info',
        'debug',
        'trace',
        'log',
    ];
    for (const key of keys) {
        // eslint-disable-next-line no-console
        if (typeof console[key] === 'function') {
            // eslint-disable-next-line no-console
            exports._originalConsoleMethods[key] = console[key];
        }
    }
}
/**
 * A simple Immutable Console based diagnostic logger which will output any messages to the Console.
 * If you want to limit the amount of logging to a specific level or lower use the
 * {@link createLogLevelDiagLogger}
 *
 * @since 1.0.0
 */
class DiagConsoleLogger {
    constructor() {
        function _consoleFunc(funcName) {
            return function (...args) {
                // Prefer original (pre-instrumentation) methods saved at module load time.
                let theFunc = exports._originalConsoleMethods[funcName];
                // Some environments only expose the console when the F12 developer console is open
                if (typeof theFunc !== 'function') {
                    theFunc = exports._originalConsoleMethods['log'];
                }
                // Fall back in case console was not available at module load time but became available later.
                if (typeof theFunc !== 'function' && console) {
                    // eslint-disable-next-line no-console
                    theFunc = console[funcName];
                    if (typeof theFunc !== 'function') {
                        // eslint-disable-next-line no-console
                        theFunc = console.log;
                    }
                }
                if (typeof theFunc === 'function') {
                    return theFunc.apply(console, args);
                }
            };
        }
        for (let i = 0; i < consoleMap.length; i++) {
            this[consoleMap[i].n] = _consoleFunc(consoleMap[i].c);
        }
    }
}
exports.DiagConsoleLogger = DiagConsoleLogger;
//# sourceMappingURL=consoleLogger.js.map

/***/ }),

/***/ 83514:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createLogLevelDiagLogger = void 0;
const types_1 = __webpack_require__(2573);
function createLogLevelDiagLogger(maxLevel, logger) {
    if (maxLevel < types_1.DiagLogLevel.NONE) {
        maxLevel = types_1.DiagLogLevel.NONE;
    }
    else if (maxLevel > types_1.DiagLogLevel.ALL) {
        maxLevel = types_1.DiagLogLevel.ALL;
    }
    // In case the logger is null or undefined
    logger = logger || {};
    function _filterFunc(funcName, theLevel) {
        const theFunc = logger[funcName];
        if (typeof theFunc === 'function' && maxLevel >= theLevel) {
            return theFunc.bind(logger);
        }
        return function () { };
    }
    return {
        error: _filterFunc('error', types_1.DiagLogLevel.ERROR),
        warn: _filterFunc('warn', types_1.DiagLogLevel.WARN),
        info: _filterFunc('info', types_1.DiagLogLevel.INFO),
        debug: _filterFunc('debug', types_1.DiagLogLevel.DEBUG),
        verbose: _filterFunc('verbose', types_1.DiagLogLevel.VERBOSE),
    };
}
exports.createLogLevelDiagLogger = createLogLevelDiagLogger;
//# sourceMappingURL=logLevelLogger.js.map

/***/ }),

/***/ 2573:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DiagLogLevel = void 0;
/**
 * Defines the available internal logging levels for the diagnostic logger, the numeric values
 * of the levels are defined to match the original values from the initial LogLevel to avoid
 * compatibility/migration issues for any implementation that assume the numeric ordering.
 */
var DiagLogLevel;
(function (DiagLogLevel) {
    /** Diagnostic Logging level setting to disable all logging (except and forced logs) */
    DiagLogLevel[DiagLogLevel["NONE"] = 0] = "NONE";
    /** Identifies an error scenario */
    DiagLogLevel[DiagLogLevel["ERROR"] = 30] = "ERROR";
    /** Identifies a warning scenario */
    DiagLogLevel[DiagLogLevel["WARN"] = 50] = "WARN";
    /** General informational log message */
    DiagLogLevel[DiagLogLevel["INFO"] = 60] = "INFO";
    /** General debug log message */
    DiagLogLevel[DiagLogLevel["DEBUG"] = 70] = "DEBUG";
    /**
     * Detailed trace level logging should only be used for development, should only be set
     * in a development environment.
     */
    DiagLogLevel[DiagLogLevel["VERBOSE"] = 80] = "VERBOSE";
    /** Used to set the logging level to include all logging */
    DiagLogLevel[DiagLogLevel["ALL"] = 9999] = "ALL";
})(DiagLogLevel = exports.DiagLogLevel || (exports.DiagLogLevel = {}));
//# sourceMappingURL=types.js.map

/***/ }),

/***/ 63914:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.trace = exports.propagation = exports.metrics = exports.diag = exports.context = exports.INVALID_SPAN_CONTEXT = exports.INVALID_TRACEID = exports.INVALID_SPANID = exports.isValidSpanId = exports.isValidTraceId = exports.isSpanContextValid = exports.createTraceState = exports.TraceFlags = exports.SpanStatusCode = exports.SpanKind = exports.SamplingDecision = exports.ProxyTracerProvider = exports.ProxyTracer = exports.defaultTextMapSetter = exports.defaultTextMapGetter = exports.ValueType = exports.createNoopMeter = exports.DiagLogLevel = exports.DiagConsoleLogger = exports.ROOT_CONTEXT = exports.createContextKey = exports.baggageEntryMetadataFromString = void 0;
var utils_1 = __webpack_require__(38558);
Object.defineProperty(exports, "baggageEntryMetadataFromString", ({ enumerable: true, get: function () { return utils_1.baggageEntryMetadataFromString; } }));
// Context APIs
var context_1 = __webpack_require__(37977);
Object.defineProperty(exports, "createContextKey", ({ enumerable: true, get: function () { return context_1.createContextKey; } }));
Object.defineProperty(exports, "ROOT_CONTEXT", ({ enumerable: true, get: function () { return context_1.ROOT_CONTEXT; } }));
// Diag APIs
var consoleLogger_1 = __webpack_require__(66769);
Object.defineProperty(exports, "DiagConsoleLogger", ({ enumerable: true, get: function () { return consoleLogger_1.DiagConsoleLogger; } }));
var types_1 = __webpack_require__(2573);
Object.defineProperty(exports, "DiagLogLevel", ({ enumerable: true, get: function () { return types_1.DiagLogLevel; } }));
// Metrics APIs
var NoopMeter_1 = __webpack_require__(7017);
Object.defineProperty(exports, "createNoopMeter", ({ enumerable: true, get: function () { return NoopMeter_1.createNoopMeter; } }));
var Metric_1 = __webpack_require__(73814);
Object.defineProperty(exports, "ValueType", ({ enumerable: true, get: function () { return Metric_1.ValueType; } }));
// Propagation APIs
var TextMapPropagator_1 = __webpack_require__(77865);
Object.defineProperty(exports, "defaultTextMapGetter", ({ enumerable: true, get: function () { return TextMapPropagator_1.defaultTextMapGetter; } }));
Object.defineProperty(exports, "defaultTextMapSetter", ({ enumerable: true, get: function () { return TextMapPropagator_1.defaultTextMapSetter; } }));
var ProxyTracer_1 = __webpack_require__(4833);
Object.defineProperty(exports, "ProxyTracer", ({ enumerable: true, get: function () { return ProxyTracer_1.ProxyTracer; } }));
// TODO: Remove ProxyTracerProvider export in the next major version.
var ProxyTracerProvider_1 = __webpack_require__(20312);
Object.defineProperty(exports, "ProxyTracerProvider", ({ enumerable: true, get: function () { return ProxyTracerProvider_1.ProxyTracerProvider; } }));
var SamplingResult_1 = __webpack_require__(80434);
Object.defineProperty(exports, "SamplingDecision", ({ enumerable: true, get: function () { return SamplingResult_1.SamplingDecision; } }));
var span_kind_1 = __webpack_require__(42347);
Object.defineProperty(exports, "SpanKind", ({ enumerable: true, get: function () { return span_kind_1.SpanKind; } }));
var status_1 = __webpack_require__(61524);
Object.defineProperty(exports, "SpanStatusCode", ({ enumerable: true, get: function () { return status_1.SpanStatusCode; } }));
var trace_flags_1 = __webpack_require__(47221);
Object.defineProperty(exports, "TraceFlags", ({ enumerable: true, get: function () { return trace_flags_1.TraceFlags; } }));
var utils_2 = __webpack_require__(90969);
Object.defineProperty(exports, "createTraceState", ({ enumerable: true, get: function () { return utils_2.createTraceState; } }));
var spancontext_utils_1 = __webpack_require__(60639);
Object.defineProperty(exports, "isSpanContextValid", ({ enumerable: true, get: function () { return spancontext_utils_1.isSpanContextValid; } }));
Object.defineProperty(exports, "isValidTraceId", ({ enumerable: true, get: function () { return spancontext_utils_1.isValidTraceId; } }));
Object.defineProperty(exports, "isValidSpanId", ({ enumerable: true, get: function () { return spancontext_utils_1.isValidSpanId; } }));
var invalid_span_constants_1 = __webpack_require__(57088);
Object.defineProperty(exports, "INVALID_SPANID", ({ enumerable: true, get: function () { return invalid_span_constants_1.INVALID_SPANID; } }));
Object.defineProperty(exports, "INVALID_TRACEID", ({ enumerable: true, get: function () { return invalid_span_constants_1.INVALID_TRACEID; } }));
Object.defineProperty(exports, "INVALID_SPAN_CONTEXT", ({ enumerable: true, get: function () { return invalid_span_constants_1.INVALID_SPAN_CONTEXT; } }));
// Split module-level variable definition into separate files to allow
// tree-shaking on each api instance.
const context_api_1 = __webpack_require__(70244);
Object.defineProperty(exports, "context", ({ enumerable: true, get: function () { return context_api_1.context; } }));
const diag_api_1 = __webpack_require__(11414);
Object.defineProperty(exports, "diag", ({ enumerable: true, get: function () { return diag_api_1.diag; } }));
const metrics_api_1 = __webpack_require__(2053);
Object.defineProperty(exports, "metrics", ({ enumerable: true, get: function () { return metrics_api_1.metrics; } }));
const propagation_api_1 = __webpack_require__(16389);
Object.defineProperty(exports, "propagation", ({ enumerable: true, get: function () { return propagation_api_1.propagation; } }));
const trace_api_1 = __webpack_require__(56542);
Object.defineProperty(exports, "trace", ({ enumerable: true, get: function () { return trace_api_1.trace; } }));
// Default export.
exports["default"] = {
    context: context_api_1.context,
    diag: diag_api_1.diag,
    metrics: metrics_api_1.metrics,
    propagation: propagation_api_1.propagation,
    trace: trace_api_1.trace,
};
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 39923:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unregisterGlobal = exports.getGlobal = exports.registerGlobal = void 0;
const version_1 = __webpack_require__(59390);
const semver_1 = __webpack_require__(45088);
const major = version_1.VERSION.split('.')[0];
const GLOBAL_OPENTELEMETRY_API_KEY = Symbol.for(`opentelemetry.js.api.${major}`);
const _global = (typeof globalThis === 'object'
    ? globalThis
    : typeof self === 'object'
        ? self
        : typeof window === 'object'
            ? window
            : typeof global === 'object'
                ? global
                : {});
function registerGlobal(type, instance, diag, allowOverride = false) {
    var _a;
    const api = (_global[GLOBAL_OPENTELEMETRY_API_KEY] = (_a = _global[GLOBAL_OPENTELEMETRY_API_KEY]) !== null && _a !== void 0 ? _a : {
        version: version_1.VERSION,
    });
    if (!allowOverride && api[type]) {
        // already registered an API of this type
        const err = new Error(`@opentelemetry/api: Attempted duplicate registration of API: ${type}`);
        diag.error(err.stack || err.message);
        return false;
    }
    if (api.version !== version_1.VERSION) {
        // All registered APIs must be of the same version exactly
        const err = new Error(`@opentelemetry/api: Registration of version v${api.version} for ${type} does not match previously registered API v${version_1.VERSION}`);
        diag.error(err.stack || err.message);
        return false;
    }
    api[type] = instance;
    diag.debug(`@opentelemetry/api: Registered a global for ${type} v${version_1.VERSION}.`);
    return true;
}
exports.registerGlobal = registerGlobal;
function getGlobal(type) {
    var _a, _b;
    const globalVersion = (_a = _global[GLOBAL_OPENTELEMETRY_API_KEY]) === null || _a === void 0 ? void 0 : _a.version;
    if (!globalVersion || !(0, semver_1.isCompatible)(globalVersion)) {
        return;
    }
    return (_b = _global[GLOBAL_OPENTELEMETRY_API_KEY]) === null || _b === void 0 ? void 0 : _b[type];
}
exports.getGlobal = getGlobal;
function unregisterGlobal(type, diag) {
    diag.debug(`@opentelemetry/api: Unregistering a global for ${type} v${version_1.VERSION}.`);
    const api = _global[GLOBAL_OPENTELEMETRY_API_KEY];
    if (api) {
        delete api[type];
    }
}
exports.unregisterGlobal = unregisterGlobal;
//# sourceMappingURL=global-utils.js.map

/***/ }),

/***/ 45088:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isCompatible = exports._makeCompatibilityCheck = void 0;
const version_1 = __webpack_require__(59390);
const re = /^(\d+)\.(\d+)\.(\d+)(-(.+))?$/;
/**
 * Create a function to test an API version to see if it is compatible with the provided ownVersion.
 *
 * The returned function has the following semantics:
 * - Exact match is always compatible
 * - Major versions must match exactly
 *    - 1.x package cannot use global 2.x package
 *    - 2.x package cannot use global 1.x package
 * - The minor version of the API module requesting access to the global API must be less than or equal to the minor version of this API
 *    - 1.3 package may use 1.4 global because the later global contains all functions 1.3 expects
 *    - 1.4 package may NOT use 1.3 global because it may try to call functions which don't exist on 1.3
 * - If the major version is 0, the minor version is treated as the major and the patch is treated as the minor
 * - Patch and build tag differences are not considered at this time
 *
 * @param ownVersion version which should be checked against
 */
function _makeCompatibilityCheck(ownVersion) {
    const acceptedVersions = new Set([ownVersion]);
    const rejectedVersions = new Set();
    const myVersionMatch = ownVersion.match(re);
    if (!myVersionMatch) {
        // we cannot guarantee compatibility so we always return noop
        return () => false;
    }
    const ownVersionParsed = {
        major: +myVersionMatch[1],
        minor: +myVersionMatch[2],
        patch: +myVersionMatch[3],
        prerelease: myVersionMatch[4],
    };
    // if ownVersion has a prerelease tag, versions must match exactly
    if (ownVersionParsed.prerelease != null) {
        return function isExactmatch(globalVersion) {
            return globalVersion === ownVersion;
        };
    }
    function _reject(v) {
        rejectedVersions.add(v);
        return false;
    }
    function _accept(v) {
        acceptedVersions.add(v);
        return true;
    }
    return function isCompatible(globalVersion) {
        if (acceptedVersions.has(globalVersion)) {
            return true;
        }
        if (rejectedVersions.has(globalVersion)) {
            return false;
        }
        const globalVersionMatch = globalVersion.match(re);
        if (!globalVersionMatch) {
            // cannot parse other version
            // we cannot guarantee compatibility so we always noop
            return _reject(globalVersion);
        }
        const globalVersionParsed = {
            major: +globalVersionMatch[1],
            minor: +globalVersionMatch[2],
            patch: +globalVersionMatch[3],
            prerelease: globalVersionMatch[4],
        };
        // if globalVersion has a prerelease tag, versions must match exactly
        if (globalVersionParsed.prerelease != null) {
            return _reject(globalVersion);
        }
        // major versions must match
        if (ownVersionParsed.major !== globalVersionParsed.major) {
            return _reject(globalVersion);
        }
        if (ownVersionParsed.major === 0) {
            if (ownVersionParsed.minor === globalVersionParsed.minor &&
                ownVersionParsed.patch <= globalVersionParsed.patch) {
                return _accept(globalVersion);
            }
            return _reject(globalVersion);
        }
        if (ownVersionParsed.minor <= globalVersionParsed.minor) {
            return _accept(globalVersion);
        }
        return _reject(globalVersion);
    };
}
exports._makeCompatibilityCheck = _makeCompatibilityCheck;
/**
 * Test an API version to see if it is compatible with this API.
 *
 * - Exact match is always compatible
 * - Major versions must match exactly
 *    - 1.x package cannot use global 2.x package
 *    - 2.x package cannot use global 1.x package
 * - The minor version of the API module requesting access to the global API must be less than or equal to the minor version of this API
 *    - 1.3 package may use 1.4 global because the later global contains all functions 1.3 expects
 *    - 1.4 package may NOT use 1.3 global because it may try to call functions which don't exist on 1.3
 * - If the major version is 0, the minor version is treated as the major and the patch is treated as the minor
 * - Patch and build tag differences are not considered at this time
 *
 * @param version version of the API requesting an instance of the global API
 */
exports.isCompatible = _makeCompatibilityCheck(version_1.VERSION);
//# sourceMappingURL=semver.js.map

/***/ }),

/***/ 2053:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.metrics = void 0;
// Split module-level variable definition into separate files to allow
// tree-shaking on each api instance.
const metrics_1 = __webpack_require__(18692);
/**
 * Entrypoint for metrics API
 *
 * @since 1.3.0
 */
exports.metrics = metrics_1.MetricsAPI.getInstance();
//# sourceMappingURL=metrics-api.js.map

/***/ }),

/***/ 73814:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValueType = void 0;
/**
 * The Type of value. It describes how the data is reported.
 *
 * @since 1.3.0
 */
var ValueType;
(function (ValueType) {
    ValueType[ValueType["INT"] = 0] = "INT";
    ValueType[ValueType["DOUBLE"] = 1] = "DOUBLE";
})(ValueType = exports.ValueType || (exports.ValueType = {}));
//# sourceMappingURL=Metric.js.map

/***/ }),

/***/ 7017:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createNoopMeter = exports.NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC = exports.NOOP_OBSERVABLE_GAUGE_METRIC = exports.NOOP_OBSERVABLE_COUNTER_METRIC = exports.NOOP_UP_DOWN_COUNTER_METRIC = exports.NOOP_HISTOGRAM_METRIC = exports.NOOP_GAUGE_METRIC = exports.NOOP_COUNTER_METRIC = exports.NOOP_METER = exports.NoopObservableUpDownCounterMetric = exports.NoopObservableGaugeMetric = exports.NoopObservableCounterMetric = exports.NoopObservableMetric = exports.NoopHistogramMetric = exports.NoopGaugeMetric = exports.NoopUpDownCounterMetric = exports.NoopCounterMetric = exports.NoopMetric = exports.NoopMeter = void 0;
/**
 * NoopMeter is a noop implementation of the {@link Meter} interface. It reuses
 * constant NoopMetrics for all of its methods.
 */
class NoopMeter {
    constructor() { }
    /**
     * @see {@link Meter.createGauge}
     */
    createGauge(_name, _options) {
        return exports.NOOP_GAUGE_METRIC;
    }
    /**
     * @see {@link Meter.createHistogram}
     */
    createHistogram(_name, _options) {
        return exports.NOOP_HISTOGRAM_METRIC;
    }
    /**
     * @see {@link Meter.createCounter}
     */
    createCounter(_name, _options) {
        return exports.NOOP_COUNTER_METRIC;
    }
    /**
     * @see {@link Meter.createUpDownCounter}
     */
    createUpDownCounter(_name, _options) {
        return exports.NOOP_UP_DOWN_COUNTER_METRIC;
    }
    /**
     * @see {@link Meter.createObservableGauge}
     */
    createObservableGauge(_name, _options) {
        return exports.NOOP_OBSERVABLE_GAUGE_METRIC;
    }
    /**
     * @see {@link Meter.createObservableCounter}
     */
    createObservableCounter(_name, _options) {
        return exports.NOOP_OBSERVABLE_COUNTER_METRIC;
    }
    /**
     * @see {@link Meter.createObservableUpDownCounter}
     */
    createObservableUpDownCounter(_name, _options) {
        return exports.NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC;
    }
    /**
     * @see {@link Meter.addBatchObservableCallback}
     */
    addBatchObservableCallback(_callback, _observables) { }
    /**
     * @see {@link Meter.removeBatchObservableCallback}
     */
    removeBatchObservableCallback(_callback) { }
}
exports.NoopMeter = NoopMeter;
class NoopMetric {
}
exports.NoopMetric = NoopMetric;
class NoopCounterMetric extends NoopMetric {
    add(_value, _attributes) { }
}
exports.NoopCounterMetric = NoopCounterMetric;
class NoopUpDownCounterMetric extends NoopMetric {
    add(_value, _attributes) { }
}
exports.NoopUpDownCounterMetric = NoopUpDownCounterMetric;
class NoopGaugeMetric extends NoopMetric {
    record(_value, _attributes) { }
}
exports.NoopGaugeMetric = NoopGaugeMetric;
class NoopHistogramMetric extends NoopMetric {
    record(_value, _attributes) { }
}
exports.NoopHistogramMetric = NoopHistogramMetric;
class NoopObservableMetric {
    addCallback(_callback) { }
    removeCallback(_callback) { }
}
exports.NoopObservableMetric = NoopObservableMetric;
class NoopObservableCounterMetric extends NoopObservableMetric {
}
exports.NoopObservableCounterMetric = NoopObservableCounterMetric;
class NoopObservableGaugeMetric extends NoopObservableMetric {
}
exports.NoopObservableGaugeMetric = NoopObservableGaugeMetric;
class NoopObservableUpDownCounterMetric extends NoopObservableMetric {
}
exports.NoopObservableUpDownCounterMetric = NoopObservableUpDownCounterMetric;
exports.NOOP_METER = new NoopMeter();
// Synchronous instruments
exports.NOOP_COUNTER_METRIC = new NoopCounterMetric();
exports.NOOP_GAUGE_METRIC = new NoopGaugeMetric();
exports.NOOP_HISTOGRAM_METRIC = new NoopHistogramMetric();
exports.NOOP_UP_DOWN_COUNTER_METRIC = new NoopUpDownCounterMetric();
// Asynchronous instruments
exports.NOOP_OBSERVABLE_COUNTER_METRIC = new NoopObservableCounterMetric();
exports.NOOP_OBSERVABLE_GAUGE_METRIC = new NoopObservableGaugeMetric();
exports.NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC = new NoopObservableUpDownCounterMetric();
/**
 * Create a no-op Meter
 *
 * @since 1.3.0
 */
function createNoopMeter() {
    return exports.NOOP_METER;
}
exports.createNoopMeter = createNoopMeter;
//# sourceMappingURL=NoopMeter.js.map

/***/ }),

/***/ 12896:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NOOP_METER_PROVIDER = exports.NoopMeterProvider = void 0;
const NoopMeter_1 = __webpack_require__(7017);
/**
 * An implementation of the {@link MeterProvider} which returns an impotent Meter
 * for all calls to `getMeter`
 */
class NoopMeterProvider {
    getMeter(_name, _version, _options) {
        return NoopMeter_1.NOOP_METER;
    }
}
exports.NoopMeterProvider = NoopMeterProvider;
exports.NOOP_METER_PROVIDER = new NoopMeterProvider();
//# sourceMappingURL=NoopMeterProvider.js.map

/***/ }),

/***/ 16389:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.propagation = void 0;
// Split module-level variable definition into separate files to allow
// tree-shaking on each api instance.
const propagation_1 = __webpack_require__(7);
/**
 * Entrypoint for propagation API
 *
 * @since 1.0.0
 */
exports.propagation = propagation_1.PropagationAPI.getInstance();
//# sourceMappingURL=propagation-api.js.map

/***/ }),

/***/ 54353:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NoopTextMapPropagator = void 0;
/**
 * No-op implementations of {@link TextMapPropagator}.
 */
class NoopTextMapPropagator {
    /** Noop inject function does nothing */
    inject(_context, _carrier) { }
    /** Noop extract function does nothing and returns the input context */
    extract(context, _carrier) {
        return context;
    }
    fields() {
        return [];
    }
}
exports.NoopTextMapPropagator = NoopTextMapPropagator;
//# sourceMappingURL=NoopTextMapPropagator.js.map

/***/ }),

/***/ 77865:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.defaultTextMapSetter = exports.defaultTextMapGetter = void 0;
/**
 * @since 1.0.0
 */
exports.defaultTextMapGetter = {
    get(carrier, key) {
        if (carrier == null) {
            return undefined;
        }
        return carrier[key];
    },
    keys(carrier) {
        if (carrier == null) {
            return [];
        }
        return Object.keys(carrier);
    },
};
/**
 * @since 1.0.0
 */
exports.defaultTextMapSetter = {
    set(carrier, key, value) {
        if (carrier == null) {
            return;
        }
        carrier[key] = value;
    },
};
//# sourceMappingURL=TextMapPropagator.js.map

/***/ }),

/***/ 56542:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.trace = void 0;
// Split module-level variable definition into separate files to allow
// tree-shaking on each api instance.
const trace_1 = __webpack_require__(24508);
/**
 * Entrypoint for trace API
 *
 * @since 1.0.0
 */
exports.trace = trace_1.TraceAPI.getInstance();
//# sourceMappingURL=trace-api.js.map

/***/ }),

/***/ 47168:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NonRecordingSpan = void 0;
const invalid_span_constants_1 = __webpack_require__(57088);
/**
 * The NonRecordingSpan is the default {@link Span} that is used when no Span
 * implementation is available. All operations are no-op including context
 * propagation.
 */
class NonRecordingSpan {
    constructor(spanContext = invalid_span_constants_1.INVALID_SPAN_CONTEXT) {
        this._spanContext = spanContext;
    }
    // Returns a SpanContext.
    spanContext() {
        return this._spanContext;
    }
    // By default does nothing
    setAttribute(_key, _value) {
        return this;
    }
    // By default does nothing
    setAttributes(_attributes) {
        return this;
    }
    // By default does nothing
    addEvent(_name, _attributes) {
        return this;
    }
    addLink(_link) {
        return this;
    }
    addLinks(_links) {
        return this;
    }
    // By default does nothing
    setStatus(_status) {
        return this;
    }
    // By default does nothing
    updateName(_name) {
        return this;
    }
    // By default does nothing
    end(_endTime) { }
    // isRecording always returns false for NonRecordingSpan.
    isRecording() {
        return false;
    }
    // By default does nothing
    recordException(_exception, _time) { }
}
exports.NonRecordingSpan = NonRecordingSpan;
//# sourceMappingURL=NonRecordingSpan.js.map

/***/ }),

/***/ 9051:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NoopTracer = void 0;
const context_1 = __webpack_require__(29750);
const context_utils_1 = __webpack_require__(52771);
const NonRecordingSpan_1 = __webpack_require__(47168);
const spancontext_utils_1 = __webpack_require__(60639);
const contextApi = context_1.ContextAPI.getInstance();
/**
 * No-op implementations of {@link Tracer}.
 */
class NoopTracer {
    // startSpan starts a noop span.
    startSpan(name, options, context = contextApi.active()) {
        const root = Boolean(options === null || options === void 0 ? void 0 : options.root);
        if (root) {
            return new NonRecordingSpan_1.NonRecordingSpan();
        }
        const parentFromContext = context && (0, context_utils_1.getSpanContext)(context);
        if (isSpanContext(parentFromContext) &&
            (0, spancontext_utils_1.isSpanContextValid)(parentFromContext)) {
            return new NonRecordingSpan_1.NonRecordingSpan(parentFromContext);
        }
        else {
            return new NonRecordingSpan_1.NonRecordingSpan();
        }
    }
    startActiveSpan(name, arg2, arg3, arg4) {
        let opts;
        let ctx;
        let fn;
        if (arguments.length < 2) {
            return;
        }
        else if (arguments.length === 2) {
            fn = arg2;
        }
        else if (arguments.length === 3) {
            opts = arg2;
            fn = arg3;
        }
        else {
            opts = arg2;
            ctx = arg3;
            fn = arg4;
        }
        const parentContext = ctx !== null && ctx !== void 0 ? ctx : contextApi.active();
        const span = this.startSpan(name, opts, parentContext);
        const contextWithSpanSet = (0, context_utils_1.setSpan)(parentContext, span);
        return contextApi.with(contextWithSpanSet, fn, undefined, span);
    }
}
exports.NoopTracer = NoopTracer;
function isSpanContext(spanContext) {
    return (spanContext !== null &&
        typeof spanContext === 'object' &&
        'spanId' in spanContext &&
        typeof spanContext['spanId'] === 'string' &&
        'traceId' in spanContext &&
        typeof spanContext['traceId'] === 'string' &&
        'traceFlags' in spanContext &&
        typeof spanContext['traceFlags'] === 'number');
}
//# sourceMappingURL=NoopTracer.js.map

/***/ }),

/***/ 94602:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NoopTracerProvider = void 0;
const NoopTracer_1 = __webpack_require__(9051);
/**
 * An implementation of the {@link TracerProvider} which returns an impotent
 * Tracer for all calls to `getTracer`.
 *
 * All operations are no-op.
 */
class NoopTracerProvider {
    getTracer(_name, _version, _options) {
        return new NoopTracer_1.NoopTracer();
    }
}
exports.NoopTracerProvider = NoopTracerProvider;
//# sourceMappingURL=NoopTracerProvider.js.map

/***/ }),

/***/ 4833:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ProxyTracer = void 0;
const NoopTracer_1 = __webpack_require__(9051);
const NOOP_TRACER = new NoopTracer_1.NoopTracer();
/**
 * Proxy tracer provided by the proxy tracer provider
 *
 * @since 1.0.0
 */
class ProxyTracer {
    constructor(provider, name, version, options) {
        this._provider = provider;
        this.name = name;
        this.version = version;
        this.options = options;
    }
    startSpan(name, options, context) {
        return this._getTracer().startSpan(name, options, context);
    }
    startActiveSpan(_name, _options, _context, _fn) {
        const tracer = this._getTracer();
        return Reflect.apply(tracer.startActiveSpan, tracer, arguments);
    }
    /**
     * Try to get a tracer from the proxy tracer provider.
     * If the proxy tracer provider has no delegate, return a noop tracer.
     */
    _getTracer() {
        if (this._delegate) {
            return this._delegate;
        }
        const tracer = this._provider.getDelegateTracer(this.name, this.version, this.options);
        if (!tracer) {
            return NOOP_TRACER;
        }
        this._delegate = tracer;
        return this._delegate;
    }
}
exports.ProxyTracer = ProxyTracer;
//# sourceMappingURL=ProxyTracer.js.map

/***/ }),

/***/ 20312:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ProxyTracerProvider = void 0;
const ProxyTracer_1 = __webpack_require__(4833);
const NoopTracerProvider_1 = __webpack_require__(94602);
const NOOP_TRACER_PROVIDER = new NoopTracerProvider_1.NoopTracerProvider();
/**
 * Tracer provider which provides {@link ProxyTracer}s.
 *
 * Before a delegate is set, tracers provided are NoOp.
 *   When a delegate is set, traces are provided from the delegate.
 *   When a delegate is set after tracers have already been provided,
 *   all tracers already provided will use the provided delegate implementation.
 *
 * @deprecated This will be removed in the next major version.
 * @since 1.0.0
 */
class ProxyTracerProvider {
    /**
     * Get a {@link ProxyTracer}
     */
    getTracer(name, version, options) {
        var _a;
        return ((_a = this.getDelegateTracer(name, version, options)) !== null && _a !== void 0 ? _a : new ProxyTracer_1.ProxyTracer(this, name, version, options));
    }
    getDelegate() {
        var _a;
        return (_a = this._delegate) !== null && _a !== void 0 ? _a : NOOP_TRACER_PROVIDER;
    }
    /**
     * Set the delegate tracer provider
     */
    setDelegate(delegate) {
        this._delegate = delegate;
    }
    getDelegateTracer(name, version, options) {
        var _a;
        return (_a = this._delegate) === null || _a === void 0 ? void 0 : _a.getTracer(name, version, options);
    }
}
exports.ProxyTracerProvider = ProxyTracerProvider;
//# sourceMappingURL=ProxyTracerProvider.js.map

/***/ }),

/***/ 80434:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SamplingDecision = void 0;
/**
 * @deprecated use the one declared in @opentelemetry/sdk-trace-base instead.
 * A sampling decision that determines how a {@link Span} will be recorded
 * and collected.
 *
 * @since 1.0.0
 */
var SamplingDecision;
(function (SamplingDecision) {
    /**
     * `Span.isRecording() === false`, span will not be recorded and all events
     * and attributes will be dropped.
     */
    SamplingDecision[SamplingDecision["NOT_RECORD"] = 0] = "NOT_RECORD";
    /**
     * `Span.isRecording() === true`, but `Sampled` flag in {@link TraceFlags}
     * MUST NOT be set.
     */
    SamplingDecision[SamplingDecision["RECORD"] = 1] = "RECORD";
    /**
     * `Span.isRecording() === true` AND `Sampled` flag in {@link TraceFlags}
     * MUST be set.
     */
    SamplingDecision[SamplingDecision["RECORD_AND_SAMPLED"] = 2] = "RECORD_AND_SAMPLED";
})(SamplingDecision = exports.SamplingDecision || (exports.SamplingDecision = {}));
//# sourceMappingURL=SamplingResult.js.map

/***/ }),

/***/ 52771:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getSpanContext = exports.setSpanContext = exports.deleteSpan = exports.setSpan = exports.getActiveSpan = exports.getSpan = void 0;
const context_1 = __webpack_require__(37977);
const NonRecordingSpan_1 = __webpack_require__(47168);
const context_2 = __webpack_require__(29750);
/**
 * span key
 */
const SPAN_KEY = (0, context_1.createContextKey)('OpenTelemetry Context Key SPAN');
/**
 * Return the span if one exists
 *
 * @param context context to get span from
 */
function getSpan(context) {
    return context.getValue(SPAN_KEY) || undefined;
}
exports.getSpan = getSpan;
/**
 * Gets the span from the current context, if one exists.
 */
function getActiveSpan() {
    return getSpan(context_2.ContextAPI.getInstance().active());
}
exports.getActiveSpan = getActiveSpan;
/**
 * Set the span on a context
 *
 * @param context context to use as parent
 * @param span span to set active
 */
function setSpan(context, span) {
    return context.setValue(SPAN_KEY, span);
}
exports.setSpan = setSpan;
/**
 * Remove current span stored in the context
 *
 * @param context context to delete span from
 */
function deleteSpan(context) {
    return context.deleteValue(SPAN_KEY);
}
exports.deleteSpan = deleteSpan;
/**
 * Wrap span context in a NoopSpan and set as span in a new
 * context
 *
 * @param context context to set active span on
 * @param spanContext span context to be wrapped
 */
function setSpanContext(context, spanContext) {
    return setSpan(context, new NonRecordingSpan_1.NonRecordingSpan(spanContext));
}
exports.setSpanContext = setSpanContext;
/**
 * Get the span context of the span if it exists.
 *
 * @param context context to get values from
 */
function getSpanContext(context) {
    var _a;
    return (_a = getSpan(context)) === null || _a === void 0 ? void 0 : _a.spanContext();
}
exports.getSpanContext = getSpanContext;
//# sourceMappingURL=context-utils.js.map

/***/ }),

/***/ 77903:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TraceStateImpl = void 0;
const tracestate_validators_1 = __webpack_require__(95618);
const MAX_TRACE_STATE_ITEMS = 32;
const MAX_TRACE_STATE_LEN = 512;
const LIST_MEMBERS_SEPARATOR = ',';
const LIST_MEMBER_KEY_VALUE_SPLITTER = '=';
/**
 * TraceState must be a class and not a simple object type because of the spec
 * requirement (https://www.w3.org/TR/trace-context/#tracestate-field).
 *
 * Here is the list of allowed mutations:
 * - New key-value pair should be added into the beginning of the list
 * - The value of any key can be updated. Modified keys MUST be moved to the
 * beginning of the list.
 */
class TraceStateImpl {
    constructor(rawTraceState) {
        this._internalState = new Map();
        if (rawTraceState)
            this._parse(rawTraceState);
    }
    set(key, value) {
        // TODO: Benchmark the different approaches(map vs list) and
        // use the faster one.
        const traceState = this._clone();
        if (traceState._internalState.has(key)) {
            traceState._internalState.delete(key);
        }
        traceState._internalState.set(key, value);
        return traceState;
    }
    unset(key) {
        const traceState = this._clone();
        traceState._internalState.delete(key);
        return traceState;
    }
    get(key) {
        return this._internalState.get(key);
    }
    serialize() {
        return (Array.from(this._internalState.keys())
            // Use reduceRight() because keys are stored in reverse insertion order.
            .reduceRight((agg, key) => {
            agg.push(key + LIST_MEMBER_KEY_VALUE_SPLITTER + this.get(key));
            return agg;
        }, [])
            .join(LIST_MEMBERS_SEPARATOR));
    }
    _parse(rawTraceState) {
        if (rawTraceState.length > MAX_TRACE_STATE_LEN)
            return;
        this._internalState = rawTraceState
            .split(LIST_MEMBERS_SEPARATOR)
            // Use reduceRight() so new keys (.set(...)) will be placed at the beginning
            .reduceRight((agg, part) => {
            const listMember = part.trim(); // Optional Whitespace (OWS) handling
            const i = listMember.indexOf(LIST_MEMBER_KEY_VALUE_SPLITTER);
            if (i !== -1) {
                const key = listMember.slice(0, i);
                const value = listMember.slice(i + 1, part.length);
                if ((0, tracestate_validators_1.validateKey)(key) && (0, tracestate_validators_1.validateValue)(value)) {
                    agg.set(key, value);
                }
                else {
                    // TODO: Consider to add warning log
                }
            }
            return agg;
        }, new Map());
        // Because of the reverse() requirement, trunc must be done after map is created
        if (this._internalState.size > MAX_TRACE_STATE_ITEMS) {
            this._internalState = new Map(Array.from(this._internalState.entries())
                .reverse() // Use reverse same as original tracestate parse chain
                .slice(0, MAX_TRACE_STATE_ITEMS));
        }
    }
    // @ts-expect-error TS6133 Accessed in tests only.
    _keys() {
        return Array.from(this._internalState.keys()).reverse();
    }
    _clone() {
        const traceState = new TraceStateImpl();
        traceState._internalState = new Map(this._internalState);
        return traceState;
    }
}
exports.TraceStateImpl = TraceStateImpl;
//# sourceMappingURL=tracestate-impl.js.map

/***/ }),

/***/ 95618:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validateValue = exports.validateKey = void 0;
const VALID_KEY_CHAR_RANGE = '[_0-9a-z-*/]';
const VALID_KEY = `[a-z]${VALID_KEY_CHAR_RANGE}{0,255}`;
const VALID_VENDOR_KEY = `[a-z0-9]${VALID_KEY_CHAR_RANGE}{0,240}@[a-z]${VALID_KEY_CHAR_RANGE}{0,13}`;
const VALID_KEY_REGEX = new RegExp(`^(?:${VALID_KEY}|${VALID_VENDOR_KEY})$`);
const VALID_VALUE_BASE_REGEX = /^[ -~]{0,255}[!-~]$/;
const INVALID_VALUE_COMMA_EQUAL_REGEX = /,|=/;
/**
 * Key is opaque string up to 256 characters printable. It MUST begin with a
 * lowercase letter, and can only contain lowercase letters a-z, digits 0-9,
 * underscores _, dashes -, asterisks *, and forward slashes /.
 * For multi-tenant vendor scenarios, an at sign (@) can be used to prefix the
 * vendor name. Vendors SHOULD set the tenant ID at the beginning of the key.
 * see https://www.w3.org/TR/trace-context/#key
 */
function validateKey(key) {
    return VALID_KEY_REGEX.test(key);
}
exports.validateKey = validateKey;
/**
 * Value is opaque string up to 256 characters printable ASCII RFC0020
 * characters (i.e., the range 0x20 to 0x7E) except comma , and =.
 */
function validateValue(value) {
    return (VALID_VALUE_BASE_REGEX.test(value) &&
        !INVALID_VALUE_COMMA_EQUAL_REGEX.test(value));
}
exports.validateValue = validateValue;
//# sourceMappingURL=tracestate-validators.js.map

/***/ }),

/***/ 90969:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createTraceState = void 0;
const tracestate_impl_1 = __webpack_require__(77903);
/**
 * @since 1.1.0
 */
function createTraceState(rawTraceState) {
    return new tracestate_impl_1.TraceStateImpl(rawTraceState);
}
exports.createTraceState = createTraceState;
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 57088:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.INVALID_SPAN_CONTEXT = exports.INVALID_TRACEID = exports.INVALID_SPANID = void 0;
const trace_flags_1 = __webpack_require__(47221);
/**
 * @since 1.0.0
 */
exports.INVALID_SPANID = '0000000000000000';
/**
 * @since 1.0.0
 */
exports.INVALID_TRACEID = '00000000000000000000000000000000';
/**
 * @since 1.0.0
 */
exports.INVALID_SPAN_CONTEXT = {
    traceId: exports.INVALID_TRACEID,
    spanId: exports.INVALID_SPANID,
    traceFlags: trace_flags_1.TraceFlags.NONE,
};
//# sourceMappingURL=invalid-span-constants.js.map

/***/ }),

/***/ 42347:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SpanKind = void 0;
/**
 * @since 1.0.0
 */
var SpanKind;
(function (SpanKind) {
    /** Default value. Indicates that the span is used internally. */
    SpanKind[SpanKind["INTERNAL"] = 0] = "INTERNAL";
    /**
     * Indicates that the span covers server-side handling of an RPC or other
     * remote request.
     */
    SpanKind[SpanKind["SERVER"] = 1] = "SERVER";
    /**
     * Indicates that the span covers the client-side wrapper around an RPC or
     * other remote request.
     */
    SpanKind[SpanKind["CLIENT"] = 2] = "CLIENT";
    /**
     * Indicates that the span describes producer sending a message to a
     * broker. Unlike client and server, there is no direct critical path latency
     * relationship between producer and consumer spans.
     */
    SpanKind[SpanKind["PRODUCER"] = 3] = "PRODUCER";
    /**
     * Indicates that the span describes consumer receiving a message from a
     * broker. Unlike client and server, there is no direct critical path latency
     * relationship between producer and consumer spans.
     */
    SpanKind[SpanKind["CONSUMER"] = 4] = "CONSUMER";
})(SpanKind = exports.SpanKind || (exports.SpanKind = {}));
//# sourceMappingURL=span_kind.js.map

/***/ }),

/***/ 60639:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.wrapSpanContext = exports.isSpanContextValid = exports.isValidSpanId = exports.isValidTraceId = void 0;
/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
const invalid_span_constants_1 = __webpack_require__(57088);
const NonRecordingSpan_1 = __webpack_require__(47168);
// Valid characters (0-9, a-f, A-F) are marked as 1.
const isHex = new Uint8Array([
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1,
]);
function isValidHex(id, length) {
    // As of 1.9.0 the id was allowed to be a non-string value,
    // even though it was not possible in the types.
    if (typeof id !== 'string' || id.length !== length)
        return false;
    let r = 0;
    for (let i = 0; i < id.length; i += 4) {
        r +=
            (isHex[id.charCodeAt(i)] | 0) +
                (isHex[id.charCodeAt(i + 1)] | 0) +
                (isHex[id.charCodeAt(i + 2)] | 0) +
                (isHex[id.charCodeAt(i + 3)] | 0);
    }
    return r === length;
}
/**
 * @since 1.0.0
 */
function isValidTraceId(traceId) {
    return isValidHex(traceId, 32) && traceId !== invalid_span_constants_1.INVALID_TRACEID;
}
exports.isValidTraceId = isValidTraceId;
/**
 * @since 1.0.0
 */
function isValidSpanId(spanId) {
    return isValidHex(spanId, 16) && spanId !== invalid_span_constants_1.INVALID_SPANID;
}
exports.isValidSpanId = isValidSpanId;
/**
 * Returns true if this {@link SpanContext} is valid.
 * @return true if this {@link SpanContext} is valid.
 *
 * @since 1.0.0
 */
function isSpanContextValid(spanContext) {
    return (isValidTraceId(spanContext.traceId) && isValidSpanId(spanContext.spanId));
}
exports.isSpanContextValid = isSpanContextValid;
/**
 * Wrap the given {@link SpanContext} in a new non-recording {@link Span}
 *
 * @param spanContext span context to be wrapped
 * @returns a new non-recording {@link Span} with the provided context
 */
function wrapSpanContext(spanContext) {
    return new NonRecordingSpan_1.NonRecordingSpan(spanContext);
}
exports.wrapSpanContext = wrapSpanContext;
//# sourceMappingURL=spancontext-utils.js.map

/***/ }),

/***/ 61524:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SpanStatusCode = void 0;
/**
 * An enumeration of status codes.
 *
 * @since 1.0.0
 */
var SpanStatusCode;
(function (SpanStatusCode) {
    /**
     * The default status.
     */
    SpanStatusCode[SpanStatusCode["UNSET"] = 0] = "UNSET";
    /**
     * The operation has been validated by an Application developer or
     * Operator to have completed successfully.
     */
    SpanStatusCode[SpanStatusCode["OK"] = 1] = "OK";
    /**
     * The operation contains an error.
     */
    SpanStatusCode[SpanStatusCode["ERROR"] = 2] = "ERROR";
})(SpanStatusCode = exports.SpanStatusCode || (exports.SpanStatusCode = {}));
//# sourceMappingURL=status.js.map

/***/ }),

/***/ 47221:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.TraceFlags = void 0;
/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * @since 1.0.0
 */
var TraceFlags;
(function (TraceFlags) {
    /** Represents no flag set. */
    TraceFlags[TraceFlags["NONE"] = 0] = "NONE";
    /** Bit to represent whether trace is sampled in trace flags. */
    TraceFlags[TraceFlags["SAMPLED"] = 1] = "SAMPLED";
})(TraceFlags = exports.TraceFlags || (exports.TraceFlags = {}));
//# sourceMappingURL=trace_flags.js.map

/***/ }),

/***/ 59390:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

/*
 * Copyright The OpenTelemetry Authors
 * SPDX-License-Identifier: Apache-2.0
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
// this is autogenerated file, see scripts/version-update.js
exports.VERSION = '1.9.1';
//# sourceMappingURL=version.js.map

/***/ }),

/***/ 64352:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const utils = __importStar(__webpack_require__(67812));
/**
 * An {@link Archive} represents a collection of named assets.
 */
class Archive {
    constructor() {
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiArchive = true;
    }
    /**
     * Returns true if the given object is an {@link Archive}. This is designed
     * to work even when multiple copies of the Pulumi SDK have been loaded into
     * the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiArchive");
    }
}
exports.Archive = Archive;
/**
 * An {@link AssetArchive} is an archive created from an in-memory collection of
 * named assets or other archives.
 */
class AssetArchive extends Archive {
    constructor(assets) {
        super();
        this.assets = Promise.resolve(assets);
    }
}
exports.AssetArchive = AssetArchive;
/**
 * A {@link FileArchive} is a file-based archive, or a collection of file-based
 * assets. This can be a raw directory or a single archive file in one of the
 * supported formats (`.tar`, `.tar.gz`, or `.zip`).
 */
class FileArchive extends Archive {
    constructor(path) {
        super();
        this.path = Promise.resolve(path);
    }
}
exports.FileArchive = FileArchive;
/**
 * A {@link RemoteArchive} is a file-based archive fetched from a remote
 * location. The URI's scheme dictates the protocol for fetching the archive's
 * contents: `file://` is a local file (just like a {@link FileArchive}),
 * `http://` and `https://` specify HTTP and HTTPS, respectively, and specific
 * providers may recognize custom schemes.
 */
class RemoteArchive extends Archive {
    constructor(uri) {
        super();
        this.uri = Promise.resolve(uri);
    }
}
exports.RemoteArchive = RemoteArchive;
//# sourceMappingURL=archive.js.map

/***/ }),

/***/ 97574:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const utils = __importStar(__webpack_require__(67812));
/**
 * {@link Asset} represents a single blob of text or data that is managed as a
 * first-class entity.
 */
class Asset {
    constructor() {
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiAsset = true;
    }
    /**
     * Returns true if the given object is an {@link Asset}. This is designed to
     * work even when multiple copies of the Pulumi SDK have been loaded into
     * the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiAsset");
    }
}
exports.Asset = Asset;
/**
 * {@link FileAsset} is a kind of asset produced from a given path to a file on
 * the local filesystem.
 */
class FileAsset extends Asset {
    constructor(path) {
        super();
        this.path = Promise.resolve(path);
    }
}
exports.FileAsset = FileAsset;
/**
 * {@link StringAsset} is a kind of asset produced from an in-memory
 * UTF8-encoded string.
 */
class StringAsset extends Asset {
    constructor(text) {
        super();
        this.text = Promise.resolve(text);
    }
}
exports.StringAsset = StringAsset;
/**
 * {@link RemoteAsset} is a kind of asset produced from a given URI string. The
 * URI's scheme dictates the protocol for fetching contents: `file://` specifies
 * a local file, `http://` and `https://` specify HTTP and HTTPS, respectively.
 * Note that specific providers may recognize alternative schemes; this is
 * merely the smallest set that all providers support.
 */
class RemoteAsset extends Asset {
    constructor(uri) {
        super();
        this.uri = Promise.resolve(uri);
    }
}
exports.RemoteAsset = RemoteAsset;
//# sourceMappingURL=asset.js.map

/***/ }),

/***/ 94058:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
function __export(m) {
    for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p];
}
Object.defineProperty(exports, "__esModule", ({ value: true }));
__export(__webpack_require__(64352));
__export(__webpack_require__(97574));
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 31118:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const grpc = __importStar(__webpack_require__(83033));
const utils = __importStar(__webpack_require__(67812));
/**
 * {@link RunError} can be used for terminating a program abruptly, but
 * resulting in a clean exit rather than the usual verbose unhandled error logic
 * which emits the source program text and complete stack trace. This type
 * should be rarely used. Ideally {@link ResourceError} should always be used so
 * that as many errors as possible can be associated with a resource.
 */
class RunError extends Error {
    constructor() {
        super(...arguments);
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiRunError = true;
    }
    /**
     * Returns true if the given object is a {@link RunError}. This is designed
     * to work even when multiple copies of the Pulumi SDK have been loaded into
     * the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiRunError");
    }
}
exports.RunError = RunError;
/**
 * {@link ResourceError} can be used for terminating a program abruptly,
 * specifically associating the problem with a {@link Resource}. Depending on
 * the nature of the problem, clients can choose whether or not the call stack
 * should be hidden as well. This should be very rare, and would only indicate
 * that presenting the stack to the user would not be useful/be detrimental.
 */
class ResourceError extends Error {
    constructor(message, resource, hideStack) {
        super(message);
        this.resource = resource;
        this.hideStack = hideStack;
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention, no-underscore-dangle, id-blacklist, id-match
        this.__pulumResourceError = true;
    }
    /**
     * Returns true if the given object is a {@link ResourceError}. This is
     * designed to work even when multiple copies of the Pulumi SDK have been
     * loaded into the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumResourceError");
    }
}
exports.ResourceError = ResourceError;
function isGrpcError(err) {
    const code = err.code;
    return code === grpc.status.UNAVAILABLE || code === grpc.status.CANCELLED;
}
exports.isGrpcError = isGrpcError;
/**
 * {@link InputPropertyError} is an error type that is used to indicate that a
 * an input property has failed validation.
 *
 * The engine will pretty print this error for the user.
 */
class InputPropertyError extends Error {
    constructor(args) {
        super(args.reason);
        /** @internal */
        this.__pulumiInputPropertyError = true;
        this.propertyPath = args.propertyPath;
        this.reason = args.reason;
    }
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiInputPropertyError");
    }
}
exports.InputPropertyError = InputPropertyError;
/**
 * {@link InputPropertiesError} is an error type that is used to indicate that
 * multiple input properties have failed validation.
 *
 * The engine will pretty print this error for the user.
 */
class InputPropertiesError extends Error {
    constructor(args) {
        super(args.message);
        /** @internal */
        this.__pulumiInputPropertiesError = true;
        this.message = args.message;
        this.errors = args.errors;
    }
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiInputPropertiesError");
    }
}
exports.InputPropertiesError = InputPropertiesError;
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 89128:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const engproto = __importStar(__webpack_require__(23509));
const settings_1 = __webpack_require__(94213);
const state_1 = __webpack_require__(39623);
let lastLog = Promise.resolve();
const messageLevels = {
    [engproto.LogSeverity.DEBUG]: "debug",
    [engproto.LogSeverity.INFO]: "info",
    [engproto.LogSeverity.WARNING]: "warn",
    [engproto.LogSeverity.ERROR]: "error",
};
/**
 * Returns true if any errors have occurred in the program.
 */
function hasErrors() {
    return state_1.getStore().logErrorCount > 0;
}
exports.hasErrors = hasErrors;
/**
 * Logs a debug-level message that is generally hidden from end-users.
 */
function debug(msg, resource, streamId, ephemeral) {
    const engine = settings_1.getEngine();
    if (engine) {
        return log(engine, engproto.LogSeverity.DEBUG, msg, resource, streamId, ephemeral);
    }
    else {
        if (settings_1.excessiveDebugOutput) {
            console.log(`debug: [runtime] ${msg}`);
        }
        return Promise.resolve();
    }
}
exports.debug = debug;
/**
 * Logs an informational message that is generally printed to standard output
 * during resource operations.
 */
function info(msg, resource, streamId, ephemeral) {
    const engine = settings_1.getEngine();
    if (engine) {
        return log(engine, engproto.LogSeverity.INFO, msg, resource, streamId, ephemeral);
    }
    else {
        console.log(`info: [runtime] ${msg}`);
        return Promise.resolve();
    }
}
exports.info = info;
/**
 * Logs a warning to indicate that something went wrong, but not
 * catastrophically so.
 */
function warn(msg, resource, streamId, ephemeral) {
    const engine = settings_1.getEngine();
    if (engine) {
        return log(engine, engproto.LogSeverity.WARNING, msg, resource, streamId, ephemeral);
    }
    else {
        console.warn(`warning: [runtime] ${msg}`);
        return Promise.resolve();
    }
}
exports.warn = warn;
/**
 * Logs a fatal condition. Consider raising an exception after calling error to
 * stop the Pulumi program.
 */
function error(msg, resource, streamId, ephemeral) {
    state_1.getStore().logErrorCount++; // remember the error so we can suppress leaks.
    const engine = settings_1.getEngine();
    if (engine) {
        return log(engine, engproto.LogSeverity.ERROR, msg, resource, streamId, ephemeral);
    }
    else {
        console.error(`error: [runtime] ${msg}`);
        return Promise.resolve();
    }
}
exports.error = error;
function log(engine, sev, msg, resource, streamId, ephemeral) {
    // Ensure we log everything in serial order.
    const keepAlive = settings_1.rpcKeepAlive();
    const urnPromise = resource ? resource.urn.promise() : Promise.resolve("");
    lastLog = Promise.all([lastLog, urnPromise]).then(([_, urn]) => {
        return new Promise((resolve, reject) => {
            try {
                const req = new engproto.LogRequest();
                req.setSeverity(sev);
                req.setMessage(msg);
                req.setUrn(urn);
                req.setStreamid(streamId === undefined ? 0 : streamId);
                req.setEphemeral(ephemeral === true);
                engine.log(req, () => {
                    resolve(); // let the next log through
                    keepAlive(); // permit RPC channel tear-downs
                });
            }
            catch (err) {
                reject(err);
            }
        });
    });
    return lastLog.catch((err) => {
        // debug messages never go to stdout/err
        if (sev !== engproto.LogSeverity.DEBUG) {
            // if we're unable to deliver the log message, deliver to stderr instead
            console.error(`failed to deliver log message. \nerror: ${err} \noriginal message: ${msg}\n message severity: ${messageLevels[sev]}`);
        }
        // we still need to free up the outstanding promise chain, whether or not delivery succeeded.
        keepAlive();
    });
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 95988:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
// This file exports metadata about the context in which a program is being run.
const settings = __importStar(__webpack_require__(94213));
/**
 * Returns the current organization name.
 */
function getOrganization() {
    return settings.getOrganization();
}
exports.getOrganization = getOrganization;
/**
 * Returns the current project name. Throws an exception if none is registered.
 */
function getProject() {
    return settings.getProject();
}
exports.getProject = getProject;
/**
 * Returns the current stack name. Throws an exception if none is registered.
 */
function getStack() {
    return settings.getStack();
}
exports.getStack = getStack;
/**
 * Returns the root directory of the current Pulumi project.
 */
function getRootDirectory() {
    return settings.getRootDirectory();
}
exports.getRootDirectory = getRootDirectory;
/**
 * Checks if the engine we are connected to is compatible with the passed in version range. If the version is not
 * compatible with the specified range, an exception is raised.
 *
 * @param range
 *  The range to check. The supported syntax for the range is that of
 *  https://pkg.go.dev/github.com/blang/semver#ParseRange. For example ">=3.0.0", or "!3.1.2". Ranges can be AND-ed
 *  together by concatenating with spaces ">=3.5.0 !3.7.7", meaning greater-or-equal to 3.5.0 and not exactly 3.7.7.
 *  Ranges can be OR-ed with the `||` operator: "<3.4.0 || >3.8.0", meaning less-than 3.4.0 or greater-than 3.8.0.
 */
function requirePulumiVersion(range) {
    return settings.requirePulumiVersion(range);
}
exports.requirePulumiVersion = requirePulumiVersion;
//# sourceMappingURL=metadata.js.map

/***/ }),

/***/ 43016:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const resource_1 = __webpack_require__(96005);
const state_1 = __webpack_require__(39623);
const utils = __importStar(__webpack_require__(67812));
/* eslint-disable no-shadow, @typescript-eslint/no-shadow */
/** @internal */
class OutputToStringError extends Error {
    constructor() {
        super(`Calling [toString] on an [Output<T>] is not supported.

To get the value of an Output<T> as an Output<string> consider either:
1: o.apply(v => \`prefix\${v}suffix\`)
2: pulumi.interpolate \`prefix\${v}suffix\`

See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.

Or use ESLint with https://github.com/pulumi/eslint-plugin-pulumi to warn or
error lint on using Output<T> in template literals.`);
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * This is internal instead of being truly private, to support mixins and our serialization model.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiOutputToStringError = true;
    }
    /**
     * Returns true if the given object is an {@link OutputToStringError}. This is designed to work even when multiple
     * copies of the Pulumi SDK have been loaded into the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiOutputToStringError");
    }
}
exports.OutputToStringError = OutputToStringError;
/**
 * {@link Output} helps encode the relationship between {@link Resource}s in a
 * Pulumi application. Specifically, an {@link Output} holds onto a piece of
 * data and the resource it was generated from. An output value can then be
 * provided when constructing new resources, allowing that new resource to know
 * both the value as well as the resource the value came from.  This allows for
 * a precise resource dependency graph to be created, which properly tracks the
 * relationship between resources.
 */
class OutputImpl {
    /**
     * @internal
     */
    constructor(resources, promise, isKnown, isSecret, allResources) {
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * This is internal instead of being truly private, to support mixins and our serialization model.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiOutput = true;
        // Always create a copy so that no one accidentally modifies our Resource list.
        const resourcesCopy = copyResources(resources);
        // Create a copy of the async resources.  Populate this with the sync-resources if that's
        // all we have.  That way this is always ensured to be a superset of the list of sync resources.
        allResources = allResources || Promise.resolve([]);
        const allResourcesCopy = allResources.then((r) => utils.union(copyResources(r), resourcesCopy));
        // We are only known if we are not explicitly unknown and the resolved value of the output
        // contains no distinguished unknown values.
        isKnown = Promise.all([isKnown, promise]).then(([known, val]) => known && !containsUnknowns(val));
        const lifted = Promise.all([allResourcesCopy, promise, isKnown, isSecret]).then(([liftedResources, value, liftedIsKnown, liftedIsSecret]) => liftInnerOutput(liftedResources, value, liftedIsKnown, liftedIsSecret));
        this.resources = () => resourcesCopy;
        this.allResources = () => lifted.then((l) => l.allResources);
        this.isKnown = lifted.then((l) => l.isKnown);
        this.isSecret = lifted.then((l) => l.isSecret);
        this.promise = (withUnknowns) => OutputImpl.getPromisedValue(lifted.then((l) => l.value), withUnknowns);
        this.toString = () => {
            const error = new OutputToStringError();
            if (utils.errorOutputString) {
                throw error;
            }
            let message = error.message;
            message += `\nThis function may throw in a future version of @pulumi/pulumi.`;
            return message;
        };
        this.toJSON = () => {
            let message = `Calling [toJSON] on an [Output<T>] is not supported.

To get the value of an Output as a JSON value or JSON string consider either:
    1: o.apply(v => v.toJSON())
    2: o.apply(v => JSON.stringify(v))

See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.`;
            if (utils.errorOutputString) {
                throw new Error(message);
            }
            message += `\nThis function may throw in a future version of @pulumi/pulumi.`;
            return message;
        };
        return new Proxy(this, {
            get: (obj, prop) => {
                // Recreate the prototype walk to ensure we find any actual members defined directly
                // on `Output<T>`.
                for (let o = obj; o; o = Object.getPrototypeOf(o)) {
                    if (o.hasOwnProperty(prop)) {
                        return o[prop];
                    }
                }
                // Always explicitly fail on a member called 'then'.  It is used by other systems to
                // determine if this is a Promise, and we do not want to indicate that that's what
                // we are.
                if (prop === "then") {
                    return undefined;
                }
                // Do not lift members that start with __.  Technically, if all libraries were
                // using this version of pulumi/pulumi we would not need this.  However, this is
                // so that downstream consumers can use this version of pulumi/pulumi while also
                // passing these new Outputs to older versions of pulumi/pulumi.  The reason this
                // can be a problem is that older versions do an RTTI check that simply asks questions
                // like:
                //
                //      Is there a member on this object called '__pulumiResource'
                //
                // If we automatically lift such a member (even if it eventually points to 'undefined'),
                // then those RTTI checks will succeed.
                //
                // Note: this should be safe to not lift as, in general, properties with this prefix
                // are not at all common (and in general are used to represent private things anyway
                // that likely should not be exposed).
                //
                // Similarly, do not respond to the 'doNotCapture' member name.  It serves a similar
                // RTTI purpose.
                if (typeof prop === "string") {
                    if (prop.startsWith("__") || prop === "doNotCapture" || prop === "deploymentOnlyModule") {
                        return undefined;
                    }
                }
                // Fail out if we are being accessed using a symbol.  Many APIs will access with a
                // well known symbol (like 'Symbol.toPrimitive') to check for the presence of something.
                // They will only check for the existence of that member, and we don't want to make it
                // appear that have those.
                //
                // Another way of putting this is that we only forward 'string/number' members to our
                // underlying value.
                if (typeof prop === "symbol") {
                    return undefined;
                }
                // Else for *any other* property lookup, succeed the lookup and return a lifted
                // `apply` on the underlying `Output`.
                return obj.apply((ob) => {
                    if (ob === undefined || ob === null) {
                        return undefined;
                    }
                    else if (isUnknown(ob)) {
                        // If the value of this output is unknown, the result of the access should also be unknown.
                        // This is conceptually consistent, and also prevents us from returning a "known undefined"
                        // value from the `ob[prop]` expression below.
                        return exports.unknown;
                    }
                    return ob[prop];
                }, /*runWithUnknowns:*/ true);
            },
        });
    }
    static create(val) {
        return output(val);
    }
    /**
     * Returns true if the given object is an {@link Output}. This is designed
     * to work even when multiple copies of the Pulumi SDK have been loaded into
     * the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiOutput");
    }
    /**
     * @internal
     */
    static async getPromisedValue(promise, withUnknowns) {
        // If the caller did not explicitly ask to see unknown values and val contains unknowns, return undefined. This
        // preserves compatibility with earlier versions of the Pulumi SDK.
        const val = await promise;
        if (!withUnknowns && containsUnknowns(val)) {
            return undefined;
        }
        return val;
    }
    get() {
        throw new Error(`Cannot call '.get' during update or preview.
To manipulate the value of this Output, use '.apply' instead.`);
    }
    // runWithUnknowns requests that `func` is run even if `isKnown` resolves to `false`. This is used to allow
    // callers to process fully- or partially-unknown values and return a known result. the output proxy takes
    // advantage of this to allow proxied property accesses to return known values even if other properties of
    // the containing object are unknown.
    apply(func, runWithUnknowns) {
        // we're inside the modern `output` code, so it's safe to call `.allResources!` here.
        const applied = Promise.all([
            this.allResources(),
            this.promise(/*withUnknowns*/ true),
            this.isKnown,
            this.isSecret,
        ]).then(([allResources, value, isKnown, isSecret]) => applyHelperAsync(allResources, value, isKnown, isSecret, func, !!runWithUnknowns));
        const result = new OutputImpl(this.resources(), applied.then((a) => a.value), applied.then((a) => a.isKnown), applied.then((a) => a.isSecret), applied.then((a) => a.allResources));
        return result;
    }
}
/**
 * Creates an Output<T> whose value can be later resolved from another Output<T> instance.
 */
function deferredOutput() {
    let resolveValue;
    let rejectValue;
    let resolveIsKnown;
    let rejectIsKnown;
    let resolveIsSecret;
    let rejectIsSecret;
    let resolveDeps;
    let rejectDeps;
    let alreadyResolved = false;
    const resolve = (source) => {
        if (alreadyResolved) {
            throw new Error("Deferred Output has already been resolved");
        }
        alreadyResolved = true;
        state_1.getDeferredOutputSources().set(output, source);
        source.promise().then(resolveValue, rejectValue);
        source.isKnown.then(resolveIsKnown, rejectIsKnown);
        source.isSecret.then(resolveIsSecret, rejectIsSecret);
        if (source.allResources) {
            source.allResources().then(resolveDeps, rejectDeps);
        }
    };
    const output = new exports.Output(new Set(), new Promise((res, rej) => {
        resolveValue = res;
        rejectValue = rej;
    }), new Promise((res, rej) => {
        resolveIsKnown = res;
        rejectIsKnown = rej;
    }), new Promise((res, rej) => {
        resolveIsSecret = res;
        rejectIsSecret = rej;
    }), new Promise((res, rej) => {
        resolveDeps = res;
        rejectDeps = rej;
    }));
    output.__pulumiDeferredOutput = true;
    return [output, resolve];
}
exports.deferredOutput = deferredOutput;
/**
 * @Internal
 */
function getAllResources(op) {
    return op.allResources instanceof Function ? op.allResources() : Promise.resolve(op.resources());
}
exports.getAllResources = getAllResources;
function copyResources(resources) {
    const copy = Array.isArray(resources)
        ? new Set(resources)
        : resources instanceof Set
            ? new Set(resources)
            : new Set([resources]);
    return copy;
}
async function liftInnerOutput(allResources, value, isKnown, isSecret) {
    if (!exports.Output.isInstance(value)) {
        // 'value' itself wasn't an output, no need to transform any of the data we got.
        return { allResources, value, isKnown, isSecret };
    }
    // 'value' was an Output.  So we unwrap that to get the inner value/isKnown/isSecret/resources
    // returned by that Output and merge with the state passed in to get the state of the final Output.
    // Note: we intentionally await all the promises of the inner output. This way we properly
    // propagate any rejections of any of these promises through the outer output as well.
    const innerValue = await value.promise(/*withUnknowns*/ true);
    const innerIsKnown = await value.isKnown;
    const innerIsSecret = await (value.isSecret || Promise.resolve(false));
    // If we're working with a new-style output, grab all its resources and merge into ours.
    // Otherwise, if this is an old-style output, just grab the resources it was known to have
    // at construction time.
    const innerResources = await getAllResources(value);
    const totalResources = utils.union(allResources, innerResources);
    return {
        allResources: totalResources,
        value: innerValue,
        isKnown: innerIsKnown,
        isSecret: isSecret || innerIsSecret,
    };
}
/* eslint-disable max-len */
async function applyHelperAsync(allResources, value, isKnown, isSecret, func, runWithUnknowns) {
    // Only perform the apply if the engine was able to give us an actual value
    // for this Output.
    const doApply = isKnown || runWithUnknowns;
    if (!doApply) {
        // We didn't actually run the function, our new Output is definitely **not** known.
        return {
            allResources,
            value: undefined,
            isKnown: false,
            isSecret,
        };
    }
    // If we are running with unknown values and the value is explicitly unknown but does not actually
    // contain any unknown values, collapse its value to the unknown value. This ensures that callbacks
    // that expect to see unknowns during preview in outputs that are not known will always do so.
    if (!isKnown && runWithUnknowns && !containsUnknowns(value)) {
        value = exports.unknown;
    }
    const transformed = await func(value);
    // We successfully ran the inner function. Our new Output should be considered known.  We
    // preserve secretness from our original Output to the new one we're creating.
    return liftInnerOutput(allResources, transformed, /*isKnown*/ true, isSecret);
}
/**
 * Returns a promise denoting if the output is a secret or not. This is not the
 * same as just calling `.isSecret` because in cases where the output does not
 * have a `isSecret` property and it is a Proxy, we need to ignore the `isSecret`
 * member that the proxy reports back.
 *
 * This calls the public implementation so that we only make any calculations in
 * a single place.
 *
 * @internal
 */
function isSecretOutput(o) {
    return isSecret(o);
}
exports.isSecretOutput = isSecretOutput;
/**
 * Helper function for {@link output}. This function trivially recurses through
 * an object, copying it, while also lifting any inner {@link Outputs} (with all
 * their respective state) to a top-level output at the end. If there are no
 * inner outputs, this will not affect the data (except by producing a new copy
 * of it).
 *
 * Importantly:
 *
 *  1. Resources encountered while recursing are not touched.  This helps ensure
 *     they stay Resources (with an appropriate prototype chain).
 *
 *  2. Primitive values (string, number, etc.) are returned as is.
 *
 *  3. Arrays and records are recursed into. An `Array<...>` that contains any
 *     `Outputs` wil become an `Output<Array<Unwrapped>>`. A `Record<string, ...>`
 *     that contains any output values will be an `Output<Record<string Unwrap<...>>`.
 *     In both cases of recursion, the outer output's known/secret/resources
 *     will be computed from the nested Outputs.
 */
function outputRec(val, seen, preallocatedError) {
    if (val === null || typeof val !== "object") {
        // strings, numbers, booleans, functions, symbols, undefineds, nulls are all returned as
        // themselves.  They are always 'known' (i.e. we can safely 'apply' off of them even during
        // preview).
        return val;
    }
    if (resource_1.Resource.isInstance(val)) {
        // Don't unwrap Resources, there are existing codepaths that return Resources through
        // Outputs and we want to preserve them as is when flattening.
        return val;
    }
    if (isUnknown(val)) {
        return val;
    }
    if (val instanceof Promise) {
        // Recurse into the value the Promise points to.  This may end up producing a
        // Promise<Output>. Wrap this in another Output as the final result.  This Output's
        // construction will be able to merge the inner Output's data with its own.  See
        // liftInnerOutput for more details.
        return createSimpleOutput(val.then((v) => outputRec(v, seen, preallocatedError)));
    }
    if (exports.Output.isInstance(val)) {
        // We create a new output here from the raw pieces of the original output in order to
        // accommodate outputs from downlevel SxS SDKs.  This ensures that within this package it is
        // safe to assume the implementation of any Output returned by the `output` function.
        //
        // This includes:
        // 1. that first-class unknowns are properly represented in the system: if this was a
        //    downlevel output where val.isKnown resolves to false, this guarantees that the
        //    returned output's promise resolves to unknown.
        // 2. That the `isSecret` property is available.
        // 3. That the `.allResources` is available.
        const allResources = getAllResources(val);
        const newOutput = new OutputImpl(val.resources(), val.promise(/*withUnknowns*/ true), val.isKnown, val.isSecret, allResources);
        return newOutput.apply((v) => outputRec(v, seen, preallocatedError), /*runWithUnknowns*/ true);
    }
    // Used to track whether we've seen this object before, so we can throw an error about circular
    // structures. The Set is allocated when the first "container" object is encountered, either an array
    // or object. Any subsequent recursive calls get a new Set based on the passed-in one.
    seen = new Set(seen);
    // In order to present a useful stack trace if an error occurs, we preallocate an error here.
    // V8 captures a stack trace at the moment an Error is created and this stack trace will lead
    // directly to user code.
    preallocatedError = preallocatedError ?? new Error("Cannot create an Output from a circular structure");
    // Throw an error if we've seen this object before.
    if (seen.has(val)) {
        throw preallocatedError;
    }
    // Track that we've seen this object.
    seen.add(val);
    if (val instanceof Array) {
        const allValues = [];
        let hasOutputs = false;
        for (const v of val) {
            const ev = outputRec(v, seen, preallocatedError);
            allValues.push(ev);
            if (exports.Output.isInstance(ev)) {
                hasOutputs = true;
            }
        }
        // If we didn't encounter any nested Outputs, we don't need to do anything.  We can just
        // return this value as is.
        if (!hasOutputs) {
            // Note: we intentionally return 'allValues' here and not 'val'.  This ensures we get a
            // copy.  This has been behavior we've had since the beginning and there may be subtle
            // logic out there that depends on this that we would not want ot break.
            return allValues;
        }
        // Otherwise, combine the data from all the outputs/non-outputs to one final output.
        const promisedArray = Promise.all(allValues.map((v) => getAwaitableValue(v)));
        const [syncResources, isKnown, isSecret, allResources] = getResourcesAndDetails(allValues);
        return new exports.Output(syncResources, promisedArray, isKnown, isSecret, allResources);
    }
    const promisedValues = [];
    let hasOutputs = false;
    for (const k of Object.keys(val)) {
        const ev = outputRec(val[k], seen, preallocatedError);
        promisedValues.push({ key: k, value: ev });
        if (exports.Output.isInstance(ev)) {
            hasOutputs = true;
        }
    }
    if (!hasOutputs) {
        // Note: we intentionally return a new value here and not 'val'.  This ensures we get a
        // copy.  This has been behavior we've had since the beginning and there may be subtle
        // logic out there that depends on this that we would not want ot break.
        return promisedValues.reduce((o, kvp) => {
            o[kvp.key] = kvp.value;
            return o;
        }, {});
    }
    const promisedObject = getPromisedObject(promisedValues);
    const [syncResources, isKnown, isSecret, allResources] = getResourcesAndDetails(promisedValues.map((kvp) => kvp.value));
    return new exports.Output(syncResources, promisedObject, isKnown, isSecret, allResources);
}
function output(val) {
    const ov = outputRec(val);
    return exports.Output.isInstance(ov) ? ov : createSimpleOutput(ov);
}
exports.output = output;
function secret(val) {
    const o = output(val);
    // we called `output` right above this, so it's safe to call `.allResources` on the result.
    return new exports.Output(o.resources(), o.promise(/*withUnknowns*/ true), o.isKnown, Promise.resolve(true), o.allResources());
}
exports.secret = secret;
/**
 * {@link unsecret} behaves the same as {@link output} except the returned
 * output takes the existing output and unwraps the secret.
 */
function unsecret(val) {
    return new exports.Output(val.resources(), val.promise(/*withUnknowns*/ true), val.isKnown, Promise.resolve(false), val.allResources());
}
exports.unsecret = unsecret;
/**
 * {@link isSecret} returns `true` if and only if the provided {@link Output} is
 * a secret.
 */
function isSecret(val) {
    return exports.Output.isInstance(val.isSecret) ? Promise.resolve(false) : val.isSecret;
}
exports.isSecret = isSecret;
function createSimpleOutput(val) {
    return new exports.Output(new Set(), val instanceof Promise ? val : Promise.resolve(val), 
    /*isKnown*/ Promise.resolve(true), 
    /*isSecret */ Promise.resolve(false), Promise.resolve(new Set()));
}
function all(val) {
    // Our recursive `output` helper already does exactly what `all` needs to do in terms of the
    // implementation. Why have both `output` and `all` then?  Currently, to the best of our
    // abilities, we haven't been able to make a single signature for both that can unify tuples and
    // arrays for TypeScript.  So `all` is much better when dealing with a tuple of heterogenous
    // values, while `output` is good for everything else.
    //
    // Specifically ``all` can take an `[Output<string>, Output<number>]` and produce an
    // `Output<[string, number]>` However, `output` for that same type will produce an
    // `Output<(string|number)[]>` which is definitely suboptimal.
    return output(val);
}
exports.all = all;
function getAwaitableValue(v) {
    if (exports.Output.isInstance(v)) {
        return v.promise(/* withUnknowns */ true);
    }
    else {
        return v;
    }
}
async function getPromisedObject(keysAndOutputs) {
    const result = {};
    for (const kvp of keysAndOutputs) {
        result[kvp.key] = await getAwaitableValue(kvp.value);
    }
    return result;
}
function getResourcesAndDetails(allValues) {
    const syncResources = new Set();
    const allOutputs = [];
    for (const v of allValues) {
        if (exports.Output.isInstance(v)) {
            allOutputs.push(v);
            for (const res of v.resources()) {
                syncResources.add(res);
            }
        }
    }
    // All the outputs were generated in `function all` using `output(v)`.  So it's safe
    // to call `.allResources!` here.
    const allResources = Promise.all(allOutputs.map((o) => o.allResources())).then((arr) => {
        const result = new Set();
        for (const set of arr) {
            for (const res of set) {
                result.add(res);
            }
        }
        return result;
    });
    // A merged output is known if all of its inputs are known.
    const isKnown = Promise.all(allOutputs.map((o) => o.isKnown)).then((ps) => ps.every((b) => b));
    // A merged output is secret if any of its inputs are secret.
    const isSecret = Promise.all(allOutputs.map((o) => isSecretOutput(o))).then((ps) => ps.some((b) => b));
    return [syncResources, isKnown, isSecret, allResources];
}
/**
 * Unknown represents a value that is unknown. These values correspond to
 * unknown property values received from the Pulumi engine as part of the result
 * of a resource registration (see `runtime/rpc.ts`). User code is not typically
 * exposed to these values: any {@link Output} that contains an {@link Unknown}
 * will itself be unknown, so any user callbacks passed to `apply` will not be
 * run. Internal callers of `apply` can request that they are run even with
 * unknown values; the output proxy takes advantage of this to allow proxied
 * property accesses to return known values even if other properties of the
 * containing object are unknown.
 */
class Unknown {
    constructor() {
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * This is internal instead of being truly private, to support mixins and our serialization model.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiUnknown = true;
    }
    /**
     * Returns true if the given object is an {@link Unknown}. This is designed
     * to work even when multiple copies of the Pulumi SDK have been loaded into
     * the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiUnknown");
    }
}
/**
 * {@link unknown} is the singleton {@link Unknown} value.
 *
 */
exports.unknown = new Unknown();
/**
 * Returns true if the given value is unknown.
 */
function isUnknown(val) {
    return Unknown.isInstance(val);
}
exports.isUnknown = isUnknown;
/**
 * Returns true if the given value is or contains unknown values.
 */
function containsUnknowns(value) {
    return impl(value, new Set());
    function impl(val, seen) {
        if (val === null || typeof val !== "object") {
            return false;
        }
        else if (isUnknown(val)) {
            return true;
        }
        else if (seen.has(val)) {
            return false;
        }
        seen.add(val);
        if (val instanceof Array) {
            return val.some((e) => impl(e, seen));
        }
        else {
            return Object.keys(val).some((k) => impl(val[k], seen));
        }
    }
}
exports.containsUnknowns = containsUnknowns;
// eslint-disable-next-line @typescript-eslint/naming-convention,@typescript-eslint/no-redeclare,no-underscore-dangle,id-blacklist,id-match
exports.Output = OutputImpl;
/**
 * {@link concat} takes a sequence of {@link Input}s, stringifies each one, and
 * concatenates all values into one final string.  Individual inputs can be any
 * sort of input value: they can be promises, outputs, or just plain JavaScript
 * values. Use this function like so:
 *
 * ```ts
 *      // 'server' and 'loadBalancer' are both resources that expose [Output] properties.
 *      let val: Output<string> = pulumi.concat("http://", server.hostname, ":", loadBalancer.port);
 * ```
 *
 */
function concat(...params) {
    return output(params).apply((array) => array.join(""));
}
exports.concat = concat;
/**
 * {@link interpolate} is similar to {@link concat} but is designed to be used
 * as a tagged template expression, e.g.:
 *
 * ```ts
 *      // 'server' and 'loadBalancer' are both resources that expose [Output] properties.
 *      let val: Output<string> = pulumi.interpolate `http://${server.hostname}:${loadBalancer.port}`
 * ```
 *
 * As with {@link concat}, the placeholders between `${}` can be any
 * {@link Input}s: promises, outputs, or just plain JavaScript values.
 */
function interpolate(literals, ...placeholders) {
    return output(placeholders).apply((unwrapped) => {
        let result = "";
        // interleave the literals with the placeholders
        for (let i = 0; i < unwrapped.length; i++) {
            result += literals[i];
            result += unwrapped[i];
        }
        // add the last literal
        result += literals[literals.length - 1];
        return result;
    });
}
exports.interpolate = interpolate;
/**
 * {@link jsonStringify} uses {@link JSON.stringify} to serialize the given
 * {@link Input} value into a JSON string.
 */
function jsonStringify(obj, replacer, space) {
    return output(obj).apply((o) => {
        return JSON.stringify(o, replacer, space);
    });
}
exports.jsonStringify = jsonStringify;
/**
 * {@link jsonParse} Uses {@link JSON.parse} to deserialize the given {@link
 * Input} JSON string into a value.
 */
function jsonParse(text, reviver) {
    return output(text).apply((t) => {
        return JSON.parse(t, reviver);
    });
}
exports.jsonParse = jsonParse;
/**
 * Returns an {@link Output} that yields the Output's value, or — if the
 * Output faulted with an error — the value produced by calling `func`
 * with the error.
 *
 * Once recovered, the original failure is considered handled and will not
 * be reported as an unhandled rejection at program exit. `func` is only
 * invoked when this Output fails.
 */
function recover(o, func) {
    // Attach no-op catch handlers so a rejection in any of the underlying
    // promises is considered "handled" and does not surface as an
    // unhandledRejection at the Node level. Awaiting them via Promise.all
    // below still rethrows so we can run the recovery path.
    const swallow = (p) => {
        p.catch(() => undefined);
        return p;
    };
    const data = (async () => {
        try {
            const [value, isKnown, isSecret, allResources] = await Promise.all([
                swallow(o.promise(/*withUnknowns*/ true)),
                swallow(o.isKnown),
                swallow(o.isSecret),
                swallow(o.allResources()),
            ]);
            return { value, isKnown, isSecret, allResources };
        }
        catch (err) {
            const inner = output(func(err));
            const [value, isKnown, isSecret, allResources] = await Promise.all([
                inner.promise(/*withUnknowns*/ true),
                inner.isKnown,
                inner.isSecret,
                inner.allResources(),
            ]);
            return { value, isKnown, isSecret, allResources };
        }
    })();
    const result = new OutputImpl(new Set(), data.then((d) => d.value), data.then((d) => d.isKnown), data.then((d) => d.isSecret), data.then((d) => d.allResources));
    return result;
}
exports.recover = recover;
//# sourceMappingURL=output.js.map

/***/ }),

/***/ 22817:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";
// GENERATED CODE -- DO NOT EDIT!

// Original file comments:
// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
//

var grpc = __webpack_require__(83033);
var pulumi_callback_pb = __webpack_require__(16938);

function serialize_pulumirpc_CallbackInvokeRequest(arg) {
  if (!(arg instanceof pulumi_callback_pb.CallbackInvokeRequest)) {
    throw new Error('Expected argument of type pulumirpc.CallbackInvokeRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_CallbackInvokeRequest(buffer_arg) {
  return pulumi_callback_pb.CallbackInvokeRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_CallbackInvokeResponse(arg) {
  if (!(arg instanceof pulumi_callback_pb.CallbackInvokeResponse)) {
    throw new Error('Expected argument of type pulumirpc.CallbackInvokeResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_CallbackInvokeResponse(buffer_arg) {
  return pulumi_callback_pb.CallbackInvokeResponse.deserializeBinary(new Uint8Array(buffer_arg));
}


// Callbacks is a service for invoking functions in one runtime from other processes.
var CallbacksService = exports.CallbacksService = {
  // Invoke invokes a given callback, identified by its token.
invoke: {
    path: '/pulumirpc.Callbacks/Invoke',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_callback_pb.CallbackInvokeRequest,
    responseType: pulumi_callback_pb.CallbackInvokeResponse,
    requestSerialize: serialize_pulumirpc_CallbackInvokeRequest,
    requestDeserialize: deserialize_pulumirpc_CallbackInvokeRequest,
    responseSerialize: serialize_pulumirpc_CallbackInvokeResponse,
    responseDeserialize: deserialize_pulumirpc_CallbackInvokeResponse,
  },
};

exports.CallbacksClient = grpc.makeGenericClientConstructor(CallbacksService, 'Callbacks');


/***/ }),

/***/ 16938:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

// source: pulumi/callback.proto
/**
 * @fileoverview
 * @enhanceable
 * @suppress {missingRequire} reports error on implicit type usages.
 * @suppress {messageConventions} JS Compiler reports an error if a variable or
 *     field starts with 'MSG_' and isn't a translatable message.
 * @public
 */
// GENERATED CODE -- DO NOT EDIT!
/* eslint-disable */
// @ts-nocheck

var jspb = __webpack_require__(13860);
var goog = jspb;
var proto = { codegen: { }, pulumirpc: { codegen: { }, testing: { } } }, global = proto;

goog.exportSymbol('proto.pulumirpc.Callback', null, global);
goog.exportSymbol('proto.pulumirpc.CallbackInvokeRequest', null, global);
goog.exportSymbol('proto.pulumirpc.CallbackInvokeResponse', null, global);
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.Callback = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.Callback, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.Callback.displayName = 'proto.pulumirpc.Callback';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.CallbackInvokeRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.CallbackInvokeRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.CallbackInvokeRequest.displayName = 'proto.pulumirpc.CallbackInvokeRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.CallbackInvokeResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.CallbackInvokeResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.CallbackInvokeResponse.displayName = 'proto.pulumirpc.CallbackInvokeResponse';
}



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.Callback.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.Callback.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.Callback} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.Callback.toObject = function(includeInstance, msg) {
  var f, obj = {
target: jspb.Message.getFieldWithDefault(msg, 1, ""),
token: jspb.Message.getFieldWithDefault(msg, 2, ""),
acceptsByteString: jspb.Message.getBooleanFieldWithDefault(msg, 3, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.Callback}
 */
proto.pulumirpc.Callback.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.Callback;
  return proto.pulumirpc.Callback.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.Callback} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.Callback}
 */
proto.pulumirpc.Callback.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setTarget(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setToken(value);
      break;
    case 3:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptsByteString(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.Callback.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.Callback.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.Callback} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.Callback.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getTarget();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getToken();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getAcceptsByteString();
  if (f) {
    writer.writeBool(
      3,
      f
    );
  }
};


/**
 * optional string target = 1;
 * @return {string}
 */
proto.pulumirpc.Callback.prototype.getTarget = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.Callback} returns this
 */
proto.pulumirpc.Callback.prototype.setTarget = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string token = 2;
 * @return {string}
 */
proto.pulumirpc.Callback.prototype.getToken = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.Callback} returns this
 */
proto.pulumirpc.Callback.prototype.setToken = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional bool accepts_byte_string = 3;
 * @return {boolean}
 */
proto.pulumirpc.Callback.prototype.getAcceptsByteString = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 3, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.Callback} returns this
 */
proto.pulumirpc.Callback.prototype.setAcceptsByteString = function(value) {
  return jspb.Message.setProto3BooleanField(this, 3, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.CallbackInvokeRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.CallbackInvokeRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.CallbackInvokeRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
token: jspb.Message.getFieldWithDefault(msg, 1, ""),
request: msg.getRequest_asB64()
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.CallbackInvokeRequest}
 */
proto.pulumirpc.CallbackInvokeRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.CallbackInvokeRequest;
  return proto.pulumirpc.CallbackInvokeRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.CallbackInvokeRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.CallbackInvokeRequest}
 */
proto.pulumirpc.CallbackInvokeRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setToken(value);
      break;
    case 2:
      var value = /** @type {!Uint8Array} */ (reader.readBytes());
      msg.setRequest(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.CallbackInvokeRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.CallbackInvokeRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.CallbackInvokeRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getToken();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getRequest_asU8();
  if (f.length > 0) {
    writer.writeBytes(
      2,
      f
    );
  }
};


/**
 * optional string token = 1;
 * @return {string}
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.getToken = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.CallbackInvokeRequest} returns this
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.setToken = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional bytes request = 2;
 * @return {!(string|Uint8Array)}
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.getRequest = function() {
  return /** @type {!(string|Uint8Array)} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * optional bytes request = 2;
 * This is a type-conversion wrapper around `getRequest()`
 * @return {string}
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.getRequest_asB64 = function() {
  return /** @type {string} */ (jspb.Message.bytesAsB64(
      this.getRequest()));
};


/**
 * optional bytes request = 2;
 * Note that Uint8Array is not supported on all browsers.
 * @see http://caniuse.com/Uint8Array
 * This is a type-conversion wrapper around `getRequest()`
 * @return {!Uint8Array}
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.getRequest_asU8 = function() {
  return /** @type {!Uint8Array} */ (jspb.Message.bytesAsU8(
      this.getRequest()));
};


/**
 * @param {!(string|Uint8Array)} value
 * @return {!proto.pulumirpc.CallbackInvokeRequest} returns this
 */
proto.pulumirpc.CallbackInvokeRequest.prototype.setRequest = function(value) {
  return jspb.Message.setProto3BytesField(this, 2, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.CallbackInvokeResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.CallbackInvokeResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.CallbackInvokeResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.CallbackInvokeResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
response: msg.getResponse_asB64()
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.CallbackInvokeResponse}
 */
proto.pulumirpc.CallbackInvokeResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.CallbackInvokeResponse;
  return proto.pulumirpc.CallbackInvokeResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.CallbackInvokeResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.CallbackInvokeResponse}
 */
proto.pulumirpc.CallbackInvokeResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {!Uint8Array} */ (reader.readBytes());
      msg.setResponse(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.CallbackInvokeResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.CallbackInvokeResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.CallbackInvokeResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.CallbackInvokeResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getResponse_asU8();
  if (f.length > 0) {
    writer.writeBytes(
      1,
      f
    );
  }
};


/**
 * optional bytes response = 1;
 * @return {!(string|Uint8Array)}
 */
proto.pulumirpc.CallbackInvokeResponse.prototype.getResponse = function() {
  return /** @type {!(string|Uint8Array)} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * optional bytes response = 1;
 * This is a type-conversion wrapper around `getResponse()`
 * @return {string}
 */
proto.pulumirpc.CallbackInvokeResponse.prototype.getResponse_asB64 = function() {
  return /** @type {string} */ (jspb.Message.bytesAsB64(
      this.getResponse()));
};


/**
 * optional bytes response = 1;
 * Note that Uint8Array is not supported on all browsers.
 * @see http://caniuse.com/Uint8Array
 * This is a type-conversion wrapper around `getResponse()`
 * @return {!Uint8Array}
 */
proto.pulumirpc.CallbackInvokeResponse.prototype.getResponse_asU8 = function() {
  return /** @type {!Uint8Array} */ (jspb.Message.bytesAsU8(
      this.getResponse()));
};


/**
 * @param {!(string|Uint8Array)} value
 * @return {!proto.pulumirpc.CallbackInvokeResponse} returns this
 */
proto.pulumirpc.CallbackInvokeResponse.prototype.setResponse = function(value) {
  return jspb.Message.setProto3BytesField(this, 1, value);
};


goog.object.extend(exports, proto.pulumirpc);


/***/ }),

/***/ 26604:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";
// GENERATED CODE -- DO NOT EDIT!

// Original file comments:
// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
//

var grpc = __webpack_require__(83033);
var pulumi_engine_pb = __webpack_require__(23509);
var google_protobuf_empty_pb = __webpack_require__(32577);
var google_protobuf_struct_pb = __webpack_require__(21065);

function serialize_google_protobuf_Empty(arg) {
  if (!(arg instanceof google_protobuf_empty_pb.Empty)) {
    throw new Error('Expected argument of type google.protobuf.Empty');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_google_protobuf_Empty(buffer_arg) {
  return google_protobuf_empty_pb.Empty.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_GetRootResourceRequest(arg) {
  if (!(arg instanceof pulumi_engine_pb.GetRootResourceRequest)) {
    throw new Error('Expected argument of type pulumirpc.GetRootResourceRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_GetRootResourceRequest(buffer_arg) {
  return pulumi_engine_pb.GetRootResourceRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_GetRootResourceResponse(arg) {
  if (!(arg instanceof pulumi_engine_pb.GetRootResourceResponse)) {
    throw new Error('Expected argument of type pulumirpc.GetRootResourceResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_GetRootResourceResponse(buffer_arg) {
  return pulumi_engine_pb.GetRootResourceResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_LogRequest(arg) {
  if (!(arg instanceof pulumi_engine_pb.LogRequest)) {
    throw new Error('Expected argument of type pulumirpc.LogRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_LogRequest(buffer_arg) {
  return pulumi_engine_pb.LogRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RequirePulumiVersionRequest(arg) {
  if (!(arg instanceof pulumi_engine_pb.RequirePulumiVersionRequest)) {
    throw new Error('Expected argument of type pulumirpc.RequirePulumiVersionRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RequirePulumiVersionRequest(buffer_arg) {
  return pulumi_engine_pb.RequirePulumiVersionRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RequirePulumiVersionResponse(arg) {
  if (!(arg instanceof pulumi_engine_pb.RequirePulumiVersionResponse)) {
    throw new Error('Expected argument of type pulumirpc.RequirePulumiVersionResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RequirePulumiVersionResponse(buffer_arg) {
  return pulumi_engine_pb.RequirePulumiVersionResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_SetRootResourceRequest(arg) {
  if (!(arg instanceof pulumi_engine_pb.SetRootResourceRequest)) {
    throw new Error('Expected argument of type pulumirpc.SetRootResourceRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_SetRootResourceRequest(buffer_arg) {
  return pulumi_engine_pb.SetRootResourceRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_SetRootResourceResponse(arg) {
  if (!(arg instanceof pulumi_engine_pb.SetRootResourceResponse)) {
    throw new Error('Expected argument of type pulumirpc.SetRootResourceResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_SetRootResourceResponse(buffer_arg) {
  return pulumi_engine_pb.SetRootResourceResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_StartDebuggingRequest(arg) {
  if (!(arg instanceof pulumi_engine_pb.StartDebuggingRequest)) {
    throw new Error('Expected argument of type pulumirpc.StartDebuggingRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_StartDebuggingRequest(buffer_arg) {
  return pulumi_engine_pb.StartDebuggingRequest.deserializeBinary(new Uint8Array(buffer_arg));
}


// Engine is an auxiliary service offered to language and resource provider plugins. Its main purpose today is
// to serve as a common logging endpoint, but it also serves as a state storage mechanism for language hosts
// that can't store their own global state.
var EngineService = exports.EngineService = {
  // Log logs a global message in the engine, including errors and warnings.
log: {
    path: '/pulumirpc.Engine/Log',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_engine_pb.LogRequest,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_pulumirpc_LogRequest,
    requestDeserialize: deserialize_pulumirpc_LogRequest,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
  // GetRootResource gets the URN of the root resource, the resource that should be the root of all
// otherwise-unparented resources.
getRootResource: {
    path: '/pulumirpc.Engine/GetRootResource',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_engine_pb.GetRootResourceRequest,
    responseType: pulumi_engine_pb.GetRootResourceResponse,
    requestSerialize: serialize_pulumirpc_GetRootResourceRequest,
    requestDeserialize: deserialize_pulumirpc_GetRootResourceRequest,
    responseSerialize: serialize_pulumirpc_GetRootResourceResponse,
    responseDeserialize: deserialize_pulumirpc_GetRootResourceResponse,
  },
  // SetRootResource sets the URN of the root resource.
setRootResource: {
    path: '/pulumirpc.Engine/SetRootResource',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_engine_pb.SetRootResourceRequest,
    responseType: pulumi_engine_pb.SetRootResourceResponse,
    requestSerialize: serialize_pulumirpc_SetRootResourceRequest,
    requestDeserialize: deserialize_pulumirpc_SetRootResourceRequest,
    responseSerialize: serialize_pulumirpc_SetRootResourceResponse,
    responseDeserialize: deserialize_pulumirpc_SetRootResourceResponse,
  },
  // StartDebugging indicates to the engine that the program has started under a debugger, and the engine
// should notify the user of how to connect to the debugger.
startDebugging: {
    path: '/pulumirpc.Engine/StartDebugging',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_engine_pb.StartDebuggingRequest,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_pulumirpc_StartDebuggingRequest,
    requestDeserialize: deserialize_pulumirpc_StartDebuggingRequest,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
  // RequirePulumiVersion checks that the version of the engine satisfies the passed in range.
requirePulumiVersion: {
    path: '/pulumirpc.Engine/RequirePulumiVersion',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_engine_pb.RequirePulumiVersionRequest,
    responseType: pulumi_engine_pb.RequirePulumiVersionResponse,
    requestSerialize: serialize_pulumirpc_RequirePulumiVersionRequest,
    requestDeserialize: deserialize_pulumirpc_RequirePulumiVersionRequest,
    responseSerialize: serialize_pulumirpc_RequirePulumiVersionResponse,
    responseDeserialize: deserialize_pulumirpc_RequirePulumiVersionResponse,
  },
};

exports.EngineClient = grpc.makeGenericClientConstructor(EngineService, 'Engine');


/***/ }),

/***/ 23509:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

// source: pulumi/engine.proto
/**
 * @fileoverview
 * @enhanceable
 * @suppress {missingRequire} reports error on implicit type usages.
 * @suppress {messageConventions} JS Compiler reports an error if a variable or
 *     field starts with 'MSG_' and isn't a translatable message.
 * @public
 */
// GENERATED CODE -- DO NOT EDIT!
/* eslint-disable */
// @ts-nocheck

var jspb = __webpack_require__(13860);
var goog = jspb;
var proto = { codegen: { }, pulumirpc: { codegen: { }, testing: { } } }, global = proto;

var google_protobuf_empty_pb = __webpack_require__(32577);
goog.object.extend(proto, google_protobuf_empty_pb);
var google_protobuf_struct_pb = __webpack_require__(21065);
goog.object.extend(proto, google_protobuf_struct_pb);
goog.exportSymbol('proto.pulumirpc.GetRootResourceRequest', null, global);
goog.exportSymbol('proto.pulumirpc.GetRootResourceResponse', null, global);
goog.exportSymbol('proto.pulumirpc.LogRequest', null, global);
goog.exportSymbol('proto.pulumirpc.LogSeverity', null, global);
goog.exportSymbol('proto.pulumirpc.RequirePulumiVersionRequest', null, global);
goog.exportSymbol('proto.pulumirpc.RequirePulumiVersionResponse', null, global);
goog.exportSymbol('proto.pulumirpc.SetRootResourceRequest', null, global);
goog.exportSymbol('proto.pulumirpc.SetRootResourceResponse', null, global);
goog.exportSymbol('proto.pulumirpc.StartDebuggingRequest', null, global);
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.LogRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.LogRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.LogRequest.displayName = 'proto.pulumirpc.LogRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.GetRootResourceRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.GetRootResourceRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.GetRootResourceRequest.displayName = 'proto.pulumirpc.GetRootResourceRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.GetRootResourceResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.GetRootResourceResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.GetRootResourceResponse.displayName = 'proto.pulumirpc.GetRootResourceResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.SetRootResourceRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.SetRootResourceRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.SetRootResourceRequest.displayName = 'proto.pulumirpc.SetRootResourceRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.SetRootResourceResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.SetRootResourceResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.SetRootResourceResponse.displayName = 'proto.pulumirpc.SetRootResourceResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.StartDebuggingRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.StartDebuggingRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.StartDebuggingRequest.displayName = 'proto.pulumirpc.StartDebuggingRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RequirePulumiVersionRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RequirePulumiVersionRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RequirePulumiVersionRequest.displayName = 'proto.pulumirpc.RequirePulumiVersionRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RequirePulumiVersionResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RequirePulumiVersionResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RequirePulumiVersionResponse.displayName = 'proto.pulumirpc.RequirePulumiVersionResponse';
}



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.LogRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.LogRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.LogRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.LogRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
severity: jspb.Message.getFieldWithDefault(msg, 1, 0),
message: jspb.Message.getFieldWithDefault(msg, 2, ""),
urn: jspb.Message.getFieldWithDefault(msg, 3, ""),
streamid: jspb.Message.getFieldWithDefault(msg, 4, 0),
ephemeral: jspb.Message.getBooleanFieldWithDefault(msg, 5, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.LogRequest}
 */
proto.pulumirpc.LogRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.LogRequest;
  return proto.pulumirpc.LogRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.LogRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.LogRequest}
 */
proto.pulumirpc.LogRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {!proto.pulumirpc.LogSeverity} */ (reader.readEnum());
      msg.setSeverity(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setMessage(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    case 4:
      var value = /** @type {number} */ (reader.readInt32());
      msg.setStreamid(value);
      break;
    case 5:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setEphemeral(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.LogRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.LogRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.LogRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.LogRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getSeverity();
  if (f !== 0.0) {
    writer.writeEnum(
      1,
      f
    );
  }
  f = message.getMessage();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getStreamid();
  if (f !== 0) {
    writer.writeInt32(
      4,
      f
    );
  }
  f = message.getEphemeral();
  if (f) {
    writer.writeBool(
      5,
      f
    );
  }
};


/**
 * optional LogSeverity severity = 1;
 * @return {!proto.pulumirpc.LogSeverity}
 */
proto.pulumirpc.LogRequest.prototype.getSeverity = function() {
  return /** @type {!proto.pulumirpc.LogSeverity} */ (jspb.Message.getFieldWithDefault(this, 1, 0));
};


/**
 * @param {!proto.pulumirpc.LogSeverity} value
 * @return {!proto.pulumirpc.LogRequest} returns this
 */
proto.pulumirpc.LogRequest.prototype.setSeverity = function(value) {
  return jspb.Message.setProto3EnumField(this, 1, value);
};


/**
 * optional string message = 2;
 * @return {string}
 */
proto.pulumirpc.LogRequest.prototype.getMessage = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.LogRequest} returns this
 */
proto.pulumirpc.LogRequest.prototype.setMessage = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string urn = 3;
 * @return {string}
 */
proto.pulumirpc.LogRequest.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.LogRequest} returns this
 */
proto.pulumirpc.LogRequest.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * optional int32 streamId = 4;
 * @return {number}
 */
proto.pulumirpc.LogRequest.prototype.getStreamid = function() {
  return /** @type {number} */ (jspb.Message.getFieldWithDefault(this, 4, 0));
};


/**
 * @param {number} value
 * @return {!proto.pulumirpc.LogRequest} returns this
 */
proto.pulumirpc.LogRequest.prototype.setStreamid = function(value) {
  return jspb.Message.setProto3IntField(this, 4, value);
};


/**
 * optional bool ephemeral = 5;
 * @return {boolean}
 */
proto.pulumirpc.LogRequest.prototype.getEphemeral = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 5, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.LogRequest} returns this
 */
proto.pulumirpc.LogRequest.prototype.setEphemeral = function(value) {
  return jspb.Message.setProto3BooleanField(this, 5, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.GetRootResourceRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.GetRootResourceRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.GetRootResourceRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.GetRootResourceRequest.toObject = function(includeInstance, msg) {
  var f, obj = {

  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.GetRootResourceRequest}
 */
proto.pulumirpc.GetRootResourceRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.GetRootResourceRequest;
  return proto.pulumirpc.GetRootResourceRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.GetRootResourceRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.GetRootResourceRequest}
 */
proto.pulumirpc.GetRootResourceRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.GetRootResourceRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.GetRootResourceRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.GetRootResourceRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.GetRootResourceRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.GetRootResourceResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.GetRootResourceResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.GetRootResourceResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.GetRootResourceResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
urn: jspb.Message.getFieldWithDefault(msg, 1, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.GetRootResourceResponse}
 */
proto.pulumirpc.GetRootResourceResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.GetRootResourceResponse;
  return proto.pulumirpc.GetRootResourceResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.GetRootResourceResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.GetRootResourceResponse}
 */
proto.pulumirpc.GetRootResourceResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.GetRootResourceResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.GetRootResourceResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.GetRootResourceResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.GetRootResourceResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
};


/**
 * optional string urn = 1;
 * @return {string}
 */
proto.pulumirpc.GetRootResourceResponse.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.GetRootResourceResponse} returns this
 */
proto.pulumirpc.GetRootResourceResponse.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.SetRootResourceRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.SetRootResourceRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.SetRootResourceRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SetRootResourceRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
urn: jspb.Message.getFieldWithDefault(msg, 1, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.SetRootResourceRequest}
 */
proto.pulumirpc.SetRootResourceRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.SetRootResourceRequest;
  return proto.pulumirpc.SetRootResourceRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.SetRootResourceRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.SetRootResourceRequest}
 */
proto.pulumirpc.SetRootResourceRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.SetRootResourceRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.SetRootResourceRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.SetRootResourceRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SetRootResourceRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
};


/**
 * optional string urn = 1;
 * @return {string}
 */
proto.pulumirpc.SetRootResourceRequest.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.SetRootResourceRequest} returns this
 */
proto.pulumirpc.SetRootResourceRequest.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.SetRootResourceResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.SetRootResourceResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.SetRootResourceResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SetRootResourceResponse.toObject = function(includeInstance, msg) {
  var f, obj = {

  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.SetRootResourceResponse}
 */
proto.pulumirpc.SetRootResourceResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.SetRootResourceResponse;
  return proto.pulumirpc.SetRootResourceResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.SetRootResourceResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.SetRootResourceResponse}
 */
proto.pulumirpc.SetRootResourceResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.SetRootResourceResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.SetRootResourceResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.SetRootResourceResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SetRootResourceResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.StartDebuggingRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.StartDebuggingRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.StartDebuggingRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.StartDebuggingRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
config: (f = msg.getConfig()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
message: jspb.Message.getFieldWithDefault(msg, 2, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.StartDebuggingRequest}
 */
proto.pulumirpc.StartDebuggingRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.StartDebuggingRequest;
  return proto.pulumirpc.StartDebuggingRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.StartDebuggingRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.StartDebuggingRequest}
 */
proto.pulumirpc.StartDebuggingRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setConfig(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setMessage(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.StartDebuggingRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.StartDebuggingRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.StartDebuggingRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.StartDebuggingRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getConfig();
  if (f != null) {
    writer.writeMessage(
      1,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getMessage();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
};


/**
 * optional google.protobuf.Struct config = 1;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.StartDebuggingRequest.prototype.getConfig = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 1));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.StartDebuggingRequest} returns this
*/
proto.pulumirpc.StartDebuggingRequest.prototype.setConfig = function(value) {
  return jspb.Message.setWrapperField(this, 1, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.StartDebuggingRequest} returns this
 */
proto.pulumirpc.StartDebuggingRequest.prototype.clearConfig = function() {
  return this.setConfig(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.StartDebuggingRequest.prototype.hasConfig = function() {
  return jspb.Message.getField(this, 1) != null;
};


/**
 * optional string message = 2;
 * @return {string}
 */
proto.pulumirpc.StartDebuggingRequest.prototype.getMessage = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.StartDebuggingRequest} returns this
 */
proto.pulumirpc.StartDebuggingRequest.prototype.setMessage = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RequirePulumiVersionRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RequirePulumiVersionRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RequirePulumiVersionRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RequirePulumiVersionRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
pulumiVersionRange: jspb.Message.getFieldWithDefault(msg, 1, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RequirePulumiVersionRequest}
 */
proto.pulumirpc.RequirePulumiVersionRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RequirePulumiVersionRequest;
  return proto.pulumirpc.RequirePulumiVersionRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RequirePulumiVersionRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RequirePulumiVersionRequest}
 */
proto.pulumirpc.RequirePulumiVersionRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setPulumiVersionRange(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RequirePulumiVersionRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RequirePulumiVersionRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RequirePulumiVersionRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RequirePulumiVersionRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getPulumiVersionRange();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
};


/**
 * optional string pulumi_version_range = 1;
 * @return {string}
 */
proto.pulumirpc.RequirePulumiVersionRequest.prototype.getPulumiVersionRange = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RequirePulumiVersionRequest} returns this
 */
proto.pulumirpc.RequirePulumiVersionRequest.prototype.setPulumiVersionRange = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RequirePulumiVersionResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RequirePulumiVersionResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RequirePulumiVersionResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RequirePulumiVersionResponse.toObject = function(includeInstance, msg) {
  var f, obj = {

  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RequirePulumiVersionResponse}
 */
proto.pulumirpc.RequirePulumiVersionResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RequirePulumiVersionResponse;
  return proto.pulumirpc.RequirePulumiVersionResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RequirePulumiVersionResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RequirePulumiVersionResponse}
 */
proto.pulumirpc.RequirePulumiVersionResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RequirePulumiVersionResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RequirePulumiVersionResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RequirePulumiVersionResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RequirePulumiVersionResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
};


/**
 * @enum {number}
 */
proto.pulumirpc.LogSeverity = {
  DEBUG: 0,
  INFO: 1,
  WARNING: 2,
  ERROR: 3
};

goog.object.extend(exports, proto.pulumirpc);


/***/ }),

/***/ 34482:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";
// GENERATED CODE -- DO NOT EDIT!

// Original file comments:
// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
//

var grpc = __webpack_require__(83033);
var pulumi_resource_pb = __webpack_require__(86831);
var google_protobuf_empty_pb = __webpack_require__(32577);
var google_protobuf_struct_pb = __webpack_require__(21065);
var pulumi_provider_pb = __webpack_require__(8584);
var pulumi_alias_pb = __webpack_require__(7809);
var pulumi_source_pb = __webpack_require__(3860);
var pulumi_callback_pb = __webpack_require__(16938);

function serialize_google_protobuf_Empty(arg) {
  if (!(arg instanceof google_protobuf_empty_pb.Empty)) {
    throw new Error('Expected argument of type google.protobuf.Empty');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_google_protobuf_Empty(buffer_arg) {
  return google_protobuf_empty_pb.Empty.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_CallResponse(arg) {
  if (!(arg instanceof pulumi_provider_pb.CallResponse)) {
    throw new Error('Expected argument of type pulumirpc.CallResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_CallResponse(buffer_arg) {
  return pulumi_provider_pb.CallResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_Callback(arg) {
  if (!(arg instanceof pulumi_callback_pb.Callback)) {
    throw new Error('Expected argument of type pulumirpc.Callback');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_Callback(buffer_arg) {
  return pulumi_callback_pb.Callback.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_DeploymentInfo(arg) {
  if (!(arg instanceof pulumi_resource_pb.DeploymentInfo)) {
    throw new Error('Expected argument of type pulumirpc.DeploymentInfo');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_DeploymentInfo(buffer_arg) {
  return pulumi_resource_pb.DeploymentInfo.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_ReadResourceRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.ReadResourceRequest)) {
    throw new Error('Expected argument of type pulumirpc.ReadResourceRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_ReadResourceRequest(buffer_arg) {
  return pulumi_resource_pb.ReadResourceRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_ReadResourceResponse(arg) {
  if (!(arg instanceof pulumi_resource_pb.ReadResourceResponse)) {
    throw new Error('Expected argument of type pulumirpc.ReadResourceResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_ReadResourceResponse(buffer_arg) {
  return pulumi_resource_pb.ReadResourceResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RegisterErrorHookRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.RegisterErrorHookRequest)) {
    throw new Error('Expected argument of type pulumirpc.RegisterErrorHookRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RegisterErrorHookRequest(buffer_arg) {
  return pulumi_resource_pb.RegisterErrorHookRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RegisterPackageRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.RegisterPackageRequest)) {
    throw new Error('Expected argument of type pulumirpc.RegisterPackageRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RegisterPackageRequest(buffer_arg) {
  return pulumi_resource_pb.RegisterPackageRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RegisterPackageResponse(arg) {
  if (!(arg instanceof pulumi_resource_pb.RegisterPackageResponse)) {
    throw new Error('Expected argument of type pulumirpc.RegisterPackageResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RegisterPackageResponse(buffer_arg) {
  return pulumi_resource_pb.RegisterPackageResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RegisterResourceHookRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.RegisterResourceHookRequest)) {
    throw new Error('Expected argument of type pulumirpc.RegisterResourceHookRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RegisterResourceHookRequest(buffer_arg) {
  return pulumi_resource_pb.RegisterResourceHookRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RegisterResourceOutputsRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.RegisterResourceOutputsRequest)) {
    throw new Error('Expected argument of type pulumirpc.RegisterResourceOutputsRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RegisterResourceOutputsRequest(buffer_arg) {
  return pulumi_resource_pb.RegisterResourceOutputsRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RegisterResourceRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.RegisterResourceRequest)) {
    throw new Error('Expected argument of type pulumirpc.RegisterResourceRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RegisterResourceRequest(buffer_arg) {
  return pulumi_resource_pb.RegisterResourceRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_RegisterResourceResponse(arg) {
  if (!(arg instanceof pulumi_resource_pb.RegisterResourceResponse)) {
    throw new Error('Expected argument of type pulumirpc.RegisterResourceResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_RegisterResourceResponse(buffer_arg) {
  return pulumi_resource_pb.RegisterResourceResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_ResourceCallRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.ResourceCallRequest)) {
    throw new Error('Expected argument of type pulumirpc.ResourceCallRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_ResourceCallRequest(buffer_arg) {
  return pulumi_resource_pb.ResourceCallRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_ResourceInvokeRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.ResourceInvokeRequest)) {
    throw new Error('Expected argument of type pulumirpc.ResourceInvokeRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_ResourceInvokeRequest(buffer_arg) {
  return pulumi_resource_pb.ResourceInvokeRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_ResourceInvokeResponse(arg) {
  if (!(arg instanceof pulumi_resource_pb.ResourceInvokeResponse)) {
    throw new Error('Expected argument of type pulumirpc.ResourceInvokeResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_ResourceInvokeResponse(buffer_arg) {
  return pulumi_resource_pb.ResourceInvokeResponse.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_SupportsFeatureRequest(arg) {
  if (!(arg instanceof pulumi_resource_pb.SupportsFeatureRequest)) {
    throw new Error('Expected argument of type pulumirpc.SupportsFeatureRequest');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_SupportsFeatureRequest(buffer_arg) {
  return pulumi_resource_pb.SupportsFeatureRequest.deserializeBinary(new Uint8Array(buffer_arg));
}

function serialize_pulumirpc_SupportsFeatureResponse(arg) {
  if (!(arg instanceof pulumi_resource_pb.SupportsFeatureResponse)) {
    throw new Error('Expected argument of type pulumirpc.SupportsFeatureResponse');
  }
  return Buffer.from(arg.serializeBinary());
}

function deserialize_pulumirpc_SupportsFeatureResponse(buffer_arg) {
  return pulumi_resource_pb.SupportsFeatureResponse.deserializeBinary(new Uint8Array(buffer_arg));
}


// ResourceMonitor is the interface a source uses to talk back to the planning monitor orchestrating the execution.
var ResourceMonitorService = exports.ResourceMonitorService = {
  // GetDeploymentInfo returns the execution context associated with this monitor instance.
//
// This is an additive API intended to reduce duplicated state passed through
// environment variables and per-request protobuf fields. New clients should
// prefer this over piecemeal feature probing via SupportsFeature.
//
// Backward compatibility:
// - Older monitors may not implement this RPC and will return UNIMPLEMENTED.
// - Clients should fall back to existing request fields/env vars/SupportsFeature.
getDeploymentInfo: {
    path: '/pulumirpc.ResourceMonitor/GetDeploymentInfo',
    requestStream: false,
    responseStream: false,
    requestType: google_protobuf_empty_pb.Empty,
    responseType: pulumi_resource_pb.DeploymentInfo,
    requestSerialize: serialize_google_protobuf_Empty,
    requestDeserialize: deserialize_google_protobuf_Empty,
    responseSerialize: serialize_pulumirpc_DeploymentInfo,
    responseDeserialize: deserialize_pulumirpc_DeploymentInfo,
  },
  supportsFeature: {
    path: '/pulumirpc.ResourceMonitor/SupportsFeature',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.SupportsFeatureRequest,
    responseType: pulumi_resource_pb.SupportsFeatureResponse,
    requestSerialize: serialize_pulumirpc_SupportsFeatureRequest,
    requestDeserialize: deserialize_pulumirpc_SupportsFeatureRequest,
    responseSerialize: serialize_pulumirpc_SupportsFeatureResponse,
    responseDeserialize: deserialize_pulumirpc_SupportsFeatureResponse,
  },
  invoke: {
    path: '/pulumirpc.ResourceMonitor/Invoke',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.ResourceInvokeRequest,
    responseType: pulumi_resource_pb.ResourceInvokeResponse,
    requestSerialize: serialize_pulumirpc_ResourceInvokeRequest,
    requestDeserialize: deserialize_pulumirpc_ResourceInvokeRequest,
    responseSerialize: serialize_pulumirpc_ResourceInvokeResponse,
    responseDeserialize: deserialize_pulumirpc_ResourceInvokeResponse,
  },
  call: {
    path: '/pulumirpc.ResourceMonitor/Call',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.ResourceCallRequest,
    responseType: pulumi_provider_pb.CallResponse,
    requestSerialize: serialize_pulumirpc_ResourceCallRequest,
    requestDeserialize: deserialize_pulumirpc_ResourceCallRequest,
    responseSerialize: serialize_pulumirpc_CallResponse,
    responseDeserialize: deserialize_pulumirpc_CallResponse,
  },
  readResource: {
    path: '/pulumirpc.ResourceMonitor/ReadResource',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.ReadResourceRequest,
    responseType: pulumi_resource_pb.ReadResourceResponse,
    requestSerialize: serialize_pulumirpc_ReadResourceRequest,
    requestDeserialize: deserialize_pulumirpc_ReadResourceRequest,
    responseSerialize: serialize_pulumirpc_ReadResourceResponse,
    responseDeserialize: deserialize_pulumirpc_ReadResourceResponse,
  },
  registerResource: {
    path: '/pulumirpc.ResourceMonitor/RegisterResource',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.RegisterResourceRequest,
    responseType: pulumi_resource_pb.RegisterResourceResponse,
    requestSerialize: serialize_pulumirpc_RegisterResourceRequest,
    requestDeserialize: deserialize_pulumirpc_RegisterResourceRequest,
    responseSerialize: serialize_pulumirpc_RegisterResourceResponse,
    responseDeserialize: deserialize_pulumirpc_RegisterResourceResponse,
  },
  registerResourceOutputs: {
    path: '/pulumirpc.ResourceMonitor/RegisterResourceOutputs',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.RegisterResourceOutputsRequest,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_pulumirpc_RegisterResourceOutputsRequest,
    requestDeserialize: deserialize_pulumirpc_RegisterResourceOutputsRequest,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
  // Register a resource transform for the stack
registerStackTransform: {
    path: '/pulumirpc.ResourceMonitor/RegisterStackTransform',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_callback_pb.Callback,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_pulumirpc_Callback,
    requestDeserialize: deserialize_pulumirpc_Callback,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
  // Register an invoke transform for the stack
registerStackInvokeTransform: {
    path: '/pulumirpc.ResourceMonitor/RegisterStackInvokeTransform',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_callback_pb.Callback,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_pulumirpc_Callback,
    requestDeserialize: deserialize_pulumirpc_Callback,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
  // Register a resource hook that can be called by the engine during certain
// steps of a resource's lifecycle.
registerResourceHook: {
    path: '/pulumirpc.ResourceMonitor/RegisterResourceHook',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.RegisterResourceHookRequest,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_pulumirpc_RegisterResourceHookRequest,
    requestDeserialize: deserialize_pulumirpc_RegisterResourceHookRequest,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
  // Register an error hook that can be called by the engine when an operation fails and is retryable.
//
// Error hooks are a separate type of hook to other life cycle hooks as they have different inputs and outputs.
registerErrorHook: {
    path: '/pulumirpc.ResourceMonitor/RegisterErrorHook',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.RegisterErrorHookRequest,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_pulumirpc_RegisterErrorHookRequest,
    requestDeserialize: deserialize_pulumirpc_RegisterErrorHookRequest,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
  // Registers a package and allocates a packageRef. The same package can be registered multiple times in Pulumi.
// Multiple requests are idempotent and guaranteed to return the same result.
registerPackage: {
    path: '/pulumirpc.ResourceMonitor/RegisterPackage',
    requestStream: false,
    responseStream: false,
    requestType: pulumi_resource_pb.RegisterPackageRequest,
    responseType: pulumi_resource_pb.RegisterPackageResponse,
    requestSerialize: serialize_pulumirpc_RegisterPackageRequest,
    requestDeserialize: deserialize_pulumirpc_RegisterPackageRequest,
    responseSerialize: serialize_pulumirpc_RegisterPackageResponse,
    responseDeserialize: deserialize_pulumirpc_RegisterPackageResponse,
  },
  // SignalAndWaitForShutdown lets the resource monitor know that no more
// events will be generated. This call blocks until the resource monitor is
// finished, which will happen once all the steps have executed. This allows
// the language runtime to stay running and handle callback requests, even
// after the user program has completed. Runtime SDKs should call this after
// executing the user's program. This can only be called once.
signalAndWaitForShutdown: {
    path: '/pulumirpc.ResourceMonitor/SignalAndWaitForShutdown',
    requestStream: false,
    responseStream: false,
    requestType: google_protobuf_empty_pb.Empty,
    responseType: google_protobuf_empty_pb.Empty,
    requestSerialize: serialize_google_protobuf_Empty,
    requestDeserialize: deserialize_google_protobuf_Empty,
    responseSerialize: serialize_google_protobuf_Empty,
    responseDeserialize: deserialize_google_protobuf_Empty,
  },
};

exports.ResourceMonitorClient = grpc.makeGenericClientConstructor(ResourceMonitorService, 'ResourceMonitor');


/***/ }),

/***/ 86831:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

// source: pulumi/resource.proto
/**
 * @fileoverview
 * @enhanceable
 * @suppress {missingRequire} reports error on implicit type usages.
 * @suppress {messageConventions} JS Compiler reports an error if a variable or
 *     field starts with 'MSG_' and isn't a translatable message.
 * @public
 */
// GENERATED CODE -- DO NOT EDIT!
/* eslint-disable */
// @ts-nocheck

var jspb = __webpack_require__(13860);
var goog = jspb;
var proto = { codegen: { }, pulumirpc: { codegen: { }, testing: { } } }, global = proto;

var google_protobuf_empty_pb = __webpack_require__(32577);
goog.object.extend(proto, google_protobuf_empty_pb);
var google_protobuf_struct_pb = __webpack_require__(21065);
goog.object.extend(proto, google_protobuf_struct_pb);
var pulumi_provider_pb = __webpack_require__(8584);
goog.object.extend(proto, pulumi_provider_pb);
var pulumi_alias_pb = __webpack_require__(7809);
goog.object.extend(proto, pulumi_alias_pb);
var pulumi_source_pb = __webpack_require__(3860);
goog.object.extend(proto, pulumi_source_pb);
var pulumi_callback_pb = __webpack_require__(16938);
goog.object.extend(proto, pulumi_callback_pb);
goog.exportSymbol('proto.pulumirpc.DeploymentInfo', null, global);
goog.exportSymbol('proto.pulumirpc.ErrorHookRequest', null, global);
goog.exportSymbol('proto.pulumirpc.ErrorHookResponse', null, global);
goog.exportSymbol('proto.pulumirpc.Parameterization', null, global);
goog.exportSymbol('proto.pulumirpc.ReadResourceRequest', null, global);
goog.exportSymbol('proto.pulumirpc.ReadResourceResponse', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterErrorHookRequest', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterPackageRequest', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterPackageResponse', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceHookRequest', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceOutputsRequest', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceRequest', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceRequest.CustomTimeouts', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceRequest.PropertyDependencies', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceResponse', null, global);
goog.exportSymbol('proto.pulumirpc.RegisterResourceResponse.PropertyDependencies', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceCallRequest', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceCallRequest.ArgumentDependencies', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceHookRequest', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceHookResponse', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceInvokeRequest', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceInvokeResponse', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceMonitorFeature', null, global);
goog.exportSymbol('proto.pulumirpc.ResourceOptions', null, global);
goog.exportSymbol('proto.pulumirpc.Result', null, global);
goog.exportSymbol('proto.pulumirpc.SupportsFeatureRequest', null, global);
goog.exportSymbol('proto.pulumirpc.SupportsFeatureResponse', null, global);
goog.exportSymbol('proto.pulumirpc.TransformInvokeOptions', null, global);
goog.exportSymbol('proto.pulumirpc.TransformInvokeRequest', null, global);
goog.exportSymbol('proto.pulumirpc.TransformInvokeResponse', null, global);
goog.exportSymbol('proto.pulumirpc.TransformRequest', null, global);
goog.exportSymbol('proto.pulumirpc.TransformResourceOptions', null, global);
goog.exportSymbol('proto.pulumirpc.TransformResponse', null, global);
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.DeploymentInfo = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.DeploymentInfo.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.DeploymentInfo, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.DeploymentInfo.displayName = 'proto.pulumirpc.DeploymentInfo';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.SupportsFeatureRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.SupportsFeatureRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.SupportsFeatureRequest.displayName = 'proto.pulumirpc.SupportsFeatureRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.SupportsFeatureResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.SupportsFeatureResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.SupportsFeatureResponse.displayName = 'proto.pulumirpc.SupportsFeatureResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ReadResourceRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.ReadResourceRequest.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.ReadResourceRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ReadResourceRequest.displayName = 'proto.pulumirpc.ReadResourceRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ReadResourceResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.ReadResourceResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ReadResourceResponse.displayName = 'proto.pulumirpc.ReadResourceResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.RegisterResourceRequest.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceRequest.displayName = 'proto.pulumirpc.RegisterResourceRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceRequest.PropertyDependencies, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.displayName = 'proto.pulumirpc.RegisterResourceRequest.PropertyDependencies';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceRequest.CustomTimeouts, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.displayName = 'proto.pulumirpc.RegisterResourceRequest.CustomTimeouts';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.displayName = 'proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.RegisterResourceResponse.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceResponse.displayName = 'proto.pulumirpc.RegisterResourceResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceResponse.PropertyDependencies, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.displayName = 'proto.pulumirpc.RegisterResourceResponse.PropertyDependencies';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceOutputsRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceOutputsRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceOutputsRequest.displayName = 'proto.pulumirpc.RegisterResourceOutputsRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ResourceInvokeRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.ResourceInvokeRequest.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.ResourceInvokeRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ResourceInvokeRequest.displayName = 'proto.pulumirpc.ResourceInvokeRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ResourceInvokeResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.ResourceInvokeResponse.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.ResourceInvokeResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ResourceInvokeResponse.displayName = 'proto.pulumirpc.ResourceInvokeResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ResourceCallRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.ResourceCallRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ResourceCallRequest.displayName = 'proto.pulumirpc.ResourceCallRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.ResourceCallRequest.ArgumentDependencies, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.displayName = 'proto.pulumirpc.ResourceCallRequest.ArgumentDependencies';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.TransformResourceOptions = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.TransformResourceOptions.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.TransformResourceOptions, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.TransformResourceOptions.displayName = 'proto.pulumirpc.TransformResourceOptions';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ResourceOptions = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.ResourceOptions.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.ResourceOptions, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ResourceOptions.displayName = 'proto.pulumirpc.ResourceOptions';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.TransformRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.TransformRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.TransformRequest.displayName = 'proto.pulumirpc.TransformRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.TransformResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.TransformResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.TransformResponse.displayName = 'proto.pulumirpc.TransformResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.TransformInvokeRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.TransformInvokeRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.TransformInvokeRequest.displayName = 'proto.pulumirpc.TransformInvokeRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.TransformInvokeResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.TransformInvokeResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.TransformInvokeResponse.displayName = 'proto.pulumirpc.TransformInvokeResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.TransformInvokeOptions = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.TransformInvokeOptions, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.TransformInvokeOptions.displayName = 'proto.pulumirpc.TransformInvokeOptions';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ResourceHookRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.ResourceHookRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ResourceHookRequest.displayName = 'proto.pulumirpc.ResourceHookRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ResourceHookResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.ResourceHookResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ResourceHookResponse.displayName = 'proto.pulumirpc.ResourceHookResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ErrorHookRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.ErrorHookRequest.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.ErrorHookRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ErrorHookRequest.displayName = 'proto.pulumirpc.ErrorHookRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.ErrorHookResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.ErrorHookResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.ErrorHookResponse.displayName = 'proto.pulumirpc.ErrorHookResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterPackageRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RegisterPackageRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterPackageRequest.displayName = 'proto.pulumirpc.RegisterPackageRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterPackageResponse = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RegisterPackageResponse, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterPackageResponse.displayName = 'proto.pulumirpc.RegisterPackageResponse';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.Parameterization = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.Parameterization, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.Parameterization.displayName = 'proto.pulumirpc.Parameterization';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterResourceHookRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RegisterResourceHookRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterResourceHookRequest.displayName = 'proto.pulumirpc.RegisterResourceHookRequest';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.RegisterErrorHookRequest = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.RegisterErrorHookRequest, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.RegisterErrorHookRequest.displayName = 'proto.pulumirpc.RegisterErrorHookRequest';
}

/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.DeploymentInfo.repeatedFields_ = [5,8];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.DeploymentInfo.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.DeploymentInfo.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.DeploymentInfo} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.DeploymentInfo.toObject = function(includeInstance, msg) {
  var f, obj = {
project: jspb.Message.getFieldWithDefault(msg, 1, ""),
stack: jspb.Message.getFieldWithDefault(msg, 2, ""),
organization: jspb.Message.getFieldWithDefault(msg, 3, ""),
configMap: (f = msg.getConfigMap()) ? f.toObject(includeInstance, undefined) : [],
configsecretkeysList: (f = jspb.Message.getRepeatedField(msg, 5)) == null ? undefined : f,
dryrun: jspb.Message.getBooleanFieldWithDefault(msg, 6, false),
parallel: jspb.Message.getFieldWithDefault(msg, 7, 0),
supportedfeaturesList: (f = jspb.Message.getRepeatedField(msg, 8)) == null ? undefined : f
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.DeploymentInfo}
 */
proto.pulumirpc.DeploymentInfo.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.DeploymentInfo;
  return proto.pulumirpc.DeploymentInfo.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.DeploymentInfo} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.DeploymentInfo}
 */
proto.pulumirpc.DeploymentInfo.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setProject(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setStack(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setOrganization(value);
      break;
    case 4:
      var value = msg.getConfigMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readString, null, "", "");
         });
      break;
    case 5:
      var value = /** @type {string} */ (reader.readString());
      msg.addConfigsecretkeys(value);
      break;
    case 6:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setDryrun(value);
      break;
    case 7:
      var value = /** @type {number} */ (reader.readInt32());
      msg.setParallel(value);
      break;
    case 8:
      var values = /** @type {!Array<!proto.pulumirpc.ResourceMonitorFeature>} */ (reader.isDelimited() ? reader.readPackedEnum() : [reader.readEnum()]);
      for (var i = 0; i < values.length; i++) {
        msg.addSupportedfeatures(values[i]);
      }
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.DeploymentInfo.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.DeploymentInfo.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.DeploymentInfo} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.DeploymentInfo.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getProject();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getStack();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getOrganization();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getConfigMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(4, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeString);
  }
  f = message.getConfigsecretkeysList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      5,
      f
    );
  }
  f = message.getDryrun();
  if (f) {
    writer.writeBool(
      6,
      f
    );
  }
  f = message.getParallel();
  if (f !== 0) {
    writer.writeInt32(
      7,
      f
    );
  }
  f = message.getSupportedfeaturesList();
  if (f.length > 0) {
    writer.writePackedEnum(
      8,
      f
    );
  }
};


/**
 * optional string project = 1;
 * @return {string}
 */
proto.pulumirpc.DeploymentInfo.prototype.getProject = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.setProject = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string stack = 2;
 * @return {string}
 */
proto.pulumirpc.DeploymentInfo.prototype.getStack = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.setStack = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string organization = 3;
 * @return {string}
 */
proto.pulumirpc.DeploymentInfo.prototype.getOrganization = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.setOrganization = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * map<string, string> config = 4;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,string>}
 */
proto.pulumirpc.DeploymentInfo.prototype.getConfigMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,string>} */ (
      jspb.Message.getMapField(this, 4, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.clearConfigMap = function() {
  this.getConfigMap().clear();
  return this;
};


/**
 * repeated string configSecretKeys = 5;
 * @return {!Array<string>}
 */
proto.pulumirpc.DeploymentInfo.prototype.getConfigsecretkeysList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 5));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.setConfigsecretkeysList = function(value) {
  return jspb.Message.setField(this, 5, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.addConfigsecretkeys = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 5, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.clearConfigsecretkeysList = function() {
  return this.setConfigsecretkeysList([]);
};


/**
 * optional bool dryRun = 6;
 * @return {boolean}
 */
proto.pulumirpc.DeploymentInfo.prototype.getDryrun = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 6, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.setDryrun = function(value) {
  return jspb.Message.setProto3BooleanField(this, 6, value);
};


/**
 * optional int32 parallel = 7;
 * @return {number}
 */
proto.pulumirpc.DeploymentInfo.prototype.getParallel = function() {
  return /** @type {number} */ (jspb.Message.getFieldWithDefault(this, 7, 0));
};


/**
 * @param {number} value
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.setParallel = function(value) {
  return jspb.Message.setProto3IntField(this, 7, value);
};


/**
 * repeated ResourceMonitorFeature supportedFeatures = 8;
 * @return {!Array<!proto.pulumirpc.ResourceMonitorFeature>}
 */
proto.pulumirpc.DeploymentInfo.prototype.getSupportedfeaturesList = function() {
  return /** @type {!Array<!proto.pulumirpc.ResourceMonitorFeature>} */ (jspb.Message.getRepeatedField(this, 8));
};


/**
 * @param {!Array<!proto.pulumirpc.ResourceMonitorFeature>} value
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.setSupportedfeaturesList = function(value) {
  return jspb.Message.setField(this, 8, value || []);
};


/**
 * @param {!proto.pulumirpc.ResourceMonitorFeature} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.addSupportedfeatures = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 8, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.DeploymentInfo} returns this
 */
proto.pulumirpc.DeploymentInfo.prototype.clearSupportedfeaturesList = function() {
  return this.setSupportedfeaturesList([]);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.SupportsFeatureRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.SupportsFeatureRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.SupportsFeatureRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SupportsFeatureRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
id: jspb.Message.getFieldWithDefault(msg, 1, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.SupportsFeatureRequest}
 */
proto.pulumirpc.SupportsFeatureRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.SupportsFeatureRequest;
  return proto.pulumirpc.SupportsFeatureRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.SupportsFeatureRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.SupportsFeatureRequest}
 */
proto.pulumirpc.SupportsFeatureRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setId(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.SupportsFeatureRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.SupportsFeatureRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.SupportsFeatureRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SupportsFeatureRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getId();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
};


/**
 * optional string id = 1;
 * @return {string}
 */
proto.pulumirpc.SupportsFeatureRequest.prototype.getId = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.SupportsFeatureRequest} returns this
 */
proto.pulumirpc.SupportsFeatureRequest.prototype.setId = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.SupportsFeatureResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.SupportsFeatureResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.SupportsFeatureResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SupportsFeatureResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
hassupport: jspb.Message.getBooleanFieldWithDefault(msg, 1, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.SupportsFeatureResponse}
 */
proto.pulumirpc.SupportsFeatureResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.SupportsFeatureResponse;
  return proto.pulumirpc.SupportsFeatureResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.SupportsFeatureResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.SupportsFeatureResponse}
 */
proto.pulumirpc.SupportsFeatureResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setHassupport(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.SupportsFeatureResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.SupportsFeatureResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.SupportsFeatureResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SupportsFeatureResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getHassupport();
  if (f) {
    writer.writeBool(
      1,
      f
    );
  }
};


/**
 * optional bool hasSupport = 1;
 * @return {boolean}
 */
proto.pulumirpc.SupportsFeatureResponse.prototype.getHassupport = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 1, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.SupportsFeatureResponse} returns this
 */
proto.pulumirpc.SupportsFeatureResponse.prototype.setHassupport = function(value) {
  return jspb.Message.setProto3BooleanField(this, 1, value);
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.ReadResourceRequest.repeatedFields_ = [6,10];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ReadResourceRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ReadResourceRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ReadResourceRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ReadResourceRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
id: jspb.Message.getFieldWithDefault(msg, 1, ""),
type: jspb.Message.getFieldWithDefault(msg, 2, ""),
name: jspb.Message.getFieldWithDefault(msg, 3, ""),
parent: jspb.Message.getFieldWithDefault(msg, 4, ""),
properties: (f = msg.getProperties()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
dependenciesList: (f = jspb.Message.getRepeatedField(msg, 6)) == null ? undefined : f,
provider: jspb.Message.getFieldWithDefault(msg, 7, ""),
version: jspb.Message.getFieldWithDefault(msg, 8, ""),
acceptsecrets: jspb.Message.getBooleanFieldWithDefault(msg, 9, false),
additionalsecretoutputsList: (f = jspb.Message.getRepeatedField(msg, 10)) == null ? undefined : f,
acceptresources: jspb.Message.getBooleanFieldWithDefault(msg, 12, false),
plugindownloadurl: jspb.Message.getFieldWithDefault(msg, 13, ""),
pluginchecksumsMap: (f = msg.getPluginchecksumsMap()) ? f.toObject(includeInstance, undefined) : [],
sourceposition: (f = msg.getSourceposition()) && pulumi_source_pb.SourcePosition.toObject(includeInstance, f),
stacktrace: (f = msg.getStacktrace()) && pulumi_source_pb.StackTrace.toObject(includeInstance, f),
parentstacktracehandle: jspb.Message.getFieldWithDefault(msg, 18, ""),
packageref: jspb.Message.getFieldWithDefault(msg, 16, ""),
acceptsByteString: jspb.Message.getBooleanFieldWithDefault(msg, 19, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ReadResourceRequest}
 */
proto.pulumirpc.ReadResourceRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ReadResourceRequest;
  return proto.pulumirpc.ReadResourceRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ReadResourceRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ReadResourceRequest}
 */
proto.pulumirpc.ReadResourceRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setId(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setType(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.setParent(value);
      break;
    case 5:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setProperties(value);
      break;
    case 6:
      var value = /** @type {string} */ (reader.readString());
      msg.addDependencies(value);
      break;
    case 7:
      var value = /** @type {string} */ (reader.readString());
      msg.setProvider(value);
      break;
    case 8:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 9:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptsecrets(value);
      break;
    case 10:
      var value = /** @type {string} */ (reader.readString());
      msg.addAdditionalsecretoutputs(value);
      break;
    case 12:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptresources(value);
      break;
    case 13:
      var value = /** @type {string} */ (reader.readString());
      msg.setPlugindownloadurl(value);
      break;
    case 15:
      var value = msg.getPluginchecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    case 14:
      var value = new pulumi_source_pb.SourcePosition;
      reader.readMessage(value,pulumi_source_pb.SourcePosition.deserializeBinaryFromReader);
      msg.setSourceposition(value);
      break;
    case 17:
      var value = new pulumi_source_pb.StackTrace;
      reader.readMessage(value,pulumi_source_pb.StackTrace.deserializeBinaryFromReader);
      msg.setStacktrace(value);
      break;
    case 18:
      var value = /** @type {string} */ (reader.readString());
      msg.setParentstacktracehandle(value);
      break;
    case 16:
      var value = /** @type {string} */ (reader.readString());
      msg.setPackageref(value);
      break;
    case 19:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptsByteString(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ReadResourceRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ReadResourceRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ReadResourceRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ReadResourceRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getId();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getType();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getParent();
  if (f.length > 0) {
    writer.writeString(
      4,
      f
    );
  }
  f = message.getProperties();
  if (f != null) {
    writer.writeMessage(
      5,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getDependenciesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      6,
      f
    );
  }
  f = message.getProvider();
  if (f.length > 0) {
    writer.writeString(
      7,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      8,
      f
    );
  }
  f = message.getAcceptsecrets();
  if (f) {
    writer.writeBool(
      9,
      f
    );
  }
  f = message.getAdditionalsecretoutputsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      10,
      f
    );
  }
  f = message.getAcceptresources();
  if (f) {
    writer.writeBool(
      12,
      f
    );
  }
  f = message.getPlugindownloadurl();
  if (f.length > 0) {
    writer.writeString(
      13,
      f
    );
  }
  f = message.getPluginchecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(15, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
  f = message.getSourceposition();
  if (f != null) {
    writer.writeMessage(
      14,
      f,
      pulumi_source_pb.SourcePosition.serializeBinaryToWriter
    );
  }
  f = message.getStacktrace();
  if (f != null) {
    writer.writeMessage(
      17,
      f,
      pulumi_source_pb.StackTrace.serializeBinaryToWriter
    );
  }
  f = message.getParentstacktracehandle();
  if (f.length > 0) {
    writer.writeString(
      18,
      f
    );
  }
  f = message.getPackageref();
  if (f.length > 0) {
    writer.writeString(
      16,
      f
    );
  }
  f = message.getAcceptsByteString();
  if (f) {
    writer.writeBool(
      19,
      f
    );
  }
};


/**
 * optional string id = 1;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getId = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setId = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string type = 2;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getType = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setType = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string name = 3;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * optional string parent = 4;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getParent = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 4, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setParent = function(value) {
  return jspb.Message.setProto3StringField(this, 4, value);
};


/**
 * optional google.protobuf.Struct properties = 5;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getProperties = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 5));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
*/
proto.pulumirpc.ReadResourceRequest.prototype.setProperties = function(value) {
  return jspb.Message.setWrapperField(this, 5, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.clearProperties = function() {
  return this.setProperties(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ReadResourceRequest.prototype.hasProperties = function() {
  return jspb.Message.getField(this, 5) != null;
};


/**
 * repeated string dependencies = 6;
 * @return {!Array<string>}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getDependenciesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 6));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setDependenciesList = function(value) {
  return jspb.Message.setField(this, 6, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.addDependencies = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 6, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.clearDependenciesList = function() {
  return this.setDependenciesList([]);
};


/**
 * optional string provider = 7;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getProvider = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 7, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setProvider = function(value) {
  return jspb.Message.setProto3StringField(this, 7, value);
};


/**
 * optional string version = 8;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 8, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 8, value);
};


/**
 * optional bool acceptSecrets = 9;
 * @return {boolean}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getAcceptsecrets = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 9, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setAcceptsecrets = function(value) {
  return jspb.Message.setProto3BooleanField(this, 9, value);
};


/**
 * repeated string additionalSecretOutputs = 10;
 * @return {!Array<string>}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getAdditionalsecretoutputsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 10));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setAdditionalsecretoutputsList = function(value) {
  return jspb.Message.setField(this, 10, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.addAdditionalsecretoutputs = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 10, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.clearAdditionalsecretoutputsList = function() {
  return this.setAdditionalsecretoutputsList([]);
};


/**
 * optional bool acceptResources = 12;
 * @return {boolean}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getAcceptresources = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 12, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setAcceptresources = function(value) {
  return jspb.Message.setProto3BooleanField(this, 12, value);
};


/**
 * optional string pluginDownloadURL = 13;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getPlugindownloadurl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 13, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setPlugindownloadurl = function(value) {
  return jspb.Message.setProto3StringField(this, 13, value);
};


/**
 * map<string, bytes> pluginChecksums = 15;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getPluginchecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 15, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.clearPluginchecksumsMap = function() {
  this.getPluginchecksumsMap().clear();
  return this;
};


/**
 * optional SourcePosition sourcePosition = 14;
 * @return {?proto.pulumirpc.SourcePosition}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getSourceposition = function() {
  return /** @type{?proto.pulumirpc.SourcePosition} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.SourcePosition, 14));
};


/**
 * @param {?proto.pulumirpc.SourcePosition|undefined} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
*/
proto.pulumirpc.ReadResourceRequest.prototype.setSourceposition = function(value) {
  return jspb.Message.setWrapperField(this, 14, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.clearSourceposition = function() {
  return this.setSourceposition(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ReadResourceRequest.prototype.hasSourceposition = function() {
  return jspb.Message.getField(this, 14) != null;
};


/**
 * optional StackTrace stackTrace = 17;
 * @return {?proto.pulumirpc.StackTrace}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getStacktrace = function() {
  return /** @type{?proto.pulumirpc.StackTrace} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.StackTrace, 17));
};


/**
 * @param {?proto.pulumirpc.StackTrace|undefined} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
*/
proto.pulumirpc.ReadResourceRequest.prototype.setStacktrace = function(value) {
  return jspb.Message.setWrapperField(this, 17, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.clearStacktrace = function() {
  return this.setStacktrace(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ReadResourceRequest.prototype.hasStacktrace = function() {
  return jspb.Message.getField(this, 17) != null;
};


/**
 * optional string parentStackTraceHandle = 18;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getParentstacktracehandle = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 18, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setParentstacktracehandle = function(value) {
  return jspb.Message.setProto3StringField(this, 18, value);
};


/**
 * optional string packageRef = 16;
 * @return {string}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getPackageref = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 16, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setPackageref = function(value) {
  return jspb.Message.setProto3StringField(this, 16, value);
};


/**
 * optional bool accepts_byte_string = 19;
 * @return {boolean}
 */
proto.pulumirpc.ReadResourceRequest.prototype.getAcceptsByteString = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 19, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ReadResourceRequest} returns this
 */
proto.pulumirpc.ReadResourceRequest.prototype.setAcceptsByteString = function(value) {
  return jspb.Message.setProto3BooleanField(this, 19, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ReadResourceResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ReadResourceResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ReadResourceResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ReadResourceResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
urn: jspb.Message.getFieldWithDefault(msg, 1, ""),
properties: (f = msg.getProperties()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ReadResourceResponse}
 */
proto.pulumirpc.ReadResourceResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ReadResourceResponse;
  return proto.pulumirpc.ReadResourceResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ReadResourceResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ReadResourceResponse}
 */
proto.pulumirpc.ReadResourceResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    case 2:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setProperties(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ReadResourceResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ReadResourceResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ReadResourceResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ReadResourceResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getProperties();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
};


/**
 * optional string urn = 1;
 * @return {string}
 */
proto.pulumirpc.ReadResourceResponse.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ReadResourceResponse} returns this
 */
proto.pulumirpc.ReadResourceResponse.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional google.protobuf.Struct properties = 2;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ReadResourceResponse.prototype.getProperties = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 2));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ReadResourceResponse} returns this
*/
proto.pulumirpc.ReadResourceResponse.prototype.setProperties = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ReadResourceResponse} returns this
 */
proto.pulumirpc.ReadResourceResponse.prototype.clearProperties = function() {
  return this.setProperties(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ReadResourceResponse.prototype.hasProperties = function() {
  return jspb.Message.getField(this, 2) != null;
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.RegisterResourceRequest.repeatedFields_ = [7,12,14,15,23,26,38,31,37];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
type: jspb.Message.getFieldWithDefault(msg, 1, ""),
name: jspb.Message.getFieldWithDefault(msg, 2, ""),
parent: jspb.Message.getFieldWithDefault(msg, 3, ""),
custom: jspb.Message.getBooleanFieldWithDefault(msg, 4, false),
object: (f = msg.getObject()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
protect: (f = jspb.Message.getBooleanField(msg, 6)) == null ? undefined : f,
dependenciesList: (f = jspb.Message.getRepeatedField(msg, 7)) == null ? undefined : f,
provider: jspb.Message.getFieldWithDefault(msg, 8, ""),
propertydependenciesMap: (f = msg.getPropertydependenciesMap()) ? f.toObject(includeInstance, proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.toObject) : [],
deletebeforereplace: jspb.Message.getBooleanFieldWithDefault(msg, 10, false),
version: jspb.Message.getFieldWithDefault(msg, 11, ""),
ignorechangesList: (f = jspb.Message.getRepeatedField(msg, 12)) == null ? undefined : f,
acceptsecrets: jspb.Message.getBooleanFieldWithDefault(msg, 13, false),
additionalsecretoutputsList: (f = jspb.Message.getRepeatedField(msg, 14)) == null ? undefined : f,
aliasurnsList: (f = jspb.Message.getRepeatedField(msg, 15)) == null ? undefined : f,
importid: jspb.Message.getFieldWithDefault(msg, 16, ""),
customtimeouts: (f = msg.getCustomtimeouts()) && proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.toObject(includeInstance, f),
deletebeforereplacedefined: jspb.Message.getBooleanFieldWithDefault(msg, 18, false),
supportspartialvalues: jspb.Message.getBooleanFieldWithDefault(msg, 19, false),
remote: jspb.Message.getBooleanFieldWithDefault(msg, 20, false),
acceptresources: jspb.Message.getBooleanFieldWithDefault(msg, 21, false),
providersMap: (f = msg.getProvidersMap()) ? f.toObject(includeInstance, undefined) : [],
replaceonchangesList: (f = jspb.Message.getRepeatedField(msg, 23)) == null ? undefined : f,
plugindownloadurl: jspb.Message.getFieldWithDefault(msg, 24, ""),
pluginchecksumsMap: (f = msg.getPluginchecksumsMap()) ? f.toObject(includeInstance, undefined) : [],
retainondelete: (f = jspb.Message.getBooleanField(msg, 25)) == null ? undefined : f,
aliasesList: jspb.Message.toObjectList(msg.getAliasesList(),
    pulumi_alias_pb.Alias.toObject, includeInstance),
deletedwith: jspb.Message.getFieldWithDefault(msg, 27, ""),
replaceWithList: (f = jspb.Message.getRepeatedField(msg, 38)) == null ? undefined : f,
replacementTrigger: (f = msg.getReplacementTrigger()) && google_protobuf_struct_pb.Value.toObject(includeInstance, f),
aliasspecs: jspb.Message.getBooleanFieldWithDefault(msg, 28, false),
sourceposition: (f = msg.getSourceposition()) && pulumi_source_pb.SourcePosition.toObject(includeInstance, f),
stacktrace: (f = msg.getStacktrace()) && pulumi_source_pb.StackTrace.toObject(includeInstance, f),
parentstacktracehandle: jspb.Message.getFieldWithDefault(msg, 36, ""),
transformsList: jspb.Message.toObjectList(msg.getTransformsList(),
    pulumi_callback_pb.Callback.toObject, includeInstance),
supportsresultreporting: jspb.Message.getBooleanFieldWithDefault(msg, 32, false),
packageref: jspb.Message.getFieldWithDefault(msg, 33, ""),
hooks: (f = msg.getHooks()) && proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.toObject(includeInstance, f),
hidediffsList: (f = jspb.Message.getRepeatedField(msg, 37)) == null ? undefined : f,
envvarmappingsMap: (f = msg.getEnvvarmappingsMap()) ? f.toObject(includeInstance, undefined) : [],
snippetid: jspb.Message.getFieldWithDefault(msg, 40, ""),
acceptsByteString: jspb.Message.getBooleanFieldWithDefault(msg, 42, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceRequest}
 */
proto.pulumirpc.RegisterResourceRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceRequest;
  return proto.pulumirpc.RegisterResourceRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceRequest}
 */
proto.pulumirpc.RegisterResourceRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setType(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setParent(value);
      break;
    case 4:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setCustom(value);
      break;
    case 5:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setObject(value);
      break;
    case 6:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setProtect(value);
      break;
    case 7:
      var value = /** @type {string} */ (reader.readString());
      msg.addDependencies(value);
      break;
    case 8:
      var value = /** @type {string} */ (reader.readString());
      msg.setProvider(value);
      break;
    case 9:
      var value = msg.getPropertydependenciesMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readMessage, proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.deserializeBinaryFromReader, "", new proto.pulumirpc.RegisterResourceRequest.PropertyDependencies());
         });
      break;
    case 10:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setDeletebeforereplace(value);
      break;
    case 11:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 12:
      var value = /** @type {string} */ (reader.readString());
      msg.addIgnorechanges(value);
      break;
    case 13:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptsecrets(value);
      break;
    case 14:
      var value = /** @type {string} */ (reader.readString());
      msg.addAdditionalsecretoutputs(value);
      break;
    case 15:
      var value = /** @type {string} */ (reader.readString());
      msg.addAliasurns(value);
      break;
    case 16:
      var value = /** @type {string} */ (reader.readString());
      msg.setImportid(value);
      break;
    case 17:
      var value = new proto.pulumirpc.RegisterResourceRequest.CustomTimeouts;
      reader.readMessage(value,proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.deserializeBinaryFromReader);
      msg.setCustomtimeouts(value);
      break;
    case 18:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setDeletebeforereplacedefined(value);
      break;
    case 19:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setSupportspartialvalues(value);
      break;
    case 20:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setRemote(value);
      break;
    case 21:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptresources(value);
      break;
    case 22:
      var value = msg.getProvidersMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readString, null, "", "");
         });
      break;
    case 23:
      var value = /** @type {string} */ (reader.readString());
      msg.addReplaceonchanges(value);
      break;
    case 24:
      var value = /** @type {string} */ (reader.readString());
      msg.setPlugindownloadurl(value);
      break;
    case 30:
      var value = msg.getPluginchecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    case 25:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setRetainondelete(value);
      break;
    case 26:
      var value = new pulumi_alias_pb.Alias;
      reader.readMessage(value,pulumi_alias_pb.Alias.deserializeBinaryFromReader);
      msg.addAliases(value);
      break;
    case 27:
      var value = /** @type {string} */ (reader.readString());
      msg.setDeletedwith(value);
      break;
    case 38:
      var value = /** @type {string} */ (reader.readString());
      msg.addReplaceWith(value);
      break;
    case 39:
      var value = new google_protobuf_struct_pb.Value;
      reader.readMessage(value,google_protobuf_struct_pb.Value.deserializeBinaryFromReader);
      msg.setReplacementTrigger(value);
      break;
    case 28:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAliasspecs(value);
      break;
    case 29:
      var value = new pulumi_source_pb.SourcePosition;
      reader.readMessage(value,pulumi_source_pb.SourcePosition.deserializeBinaryFromReader);
      msg.setSourceposition(value);
      break;
    case 35:
      var value = new pulumi_source_pb.StackTrace;
      reader.readMessage(value,pulumi_source_pb.StackTrace.deserializeBinaryFromReader);
      msg.setStacktrace(value);
      break;
    case 36:
      var value = /** @type {string} */ (reader.readString());
      msg.setParentstacktracehandle(value);
      break;
    case 31:
      var value = new pulumi_callback_pb.Callback;
      reader.readMessage(value,pulumi_callback_pb.Callback.deserializeBinaryFromReader);
      msg.addTransforms(value);
      break;
    case 32:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setSupportsresultreporting(value);
      break;
    case 33:
      var value = /** @type {string} */ (reader.readString());
      msg.setPackageref(value);
      break;
    case 34:
      var value = new proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding;
      reader.readMessage(value,proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.deserializeBinaryFromReader);
      msg.setHooks(value);
      break;
    case 37:
      var value = /** @type {string} */ (reader.readString());
      msg.addHidediffs(value);
      break;
    case 41:
      var value = msg.getEnvvarmappingsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readString, null, "", "");
         });
      break;
    case 40:
      var value = /** @type {string} */ (reader.readString());
      msg.setSnippetid(value);
      break;
    case 42:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptsByteString(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getType();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getParent();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getCustom();
  if (f) {
    writer.writeBool(
      4,
      f
    );
  }
  f = message.getObject();
  if (f != null) {
    writer.writeMessage(
      5,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 6));
  if (f != null) {
    writer.writeBool(
      6,
      f
    );
  }
  f = message.getDependenciesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      7,
      f
    );
  }
  f = message.getProvider();
  if (f.length > 0) {
    writer.writeString(
      8,
      f
    );
  }
  f = message.getPropertydependenciesMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(9, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeMessage, proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.serializeBinaryToWriter);
  }
  f = message.getDeletebeforereplace();
  if (f) {
    writer.writeBool(
      10,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      11,
      f
    );
  }
  f = message.getIgnorechangesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      12,
      f
    );
  }
  f = message.getAcceptsecrets();
  if (f) {
    writer.writeBool(
      13,
      f
    );
  }
  f = message.getAdditionalsecretoutputsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      14,
      f
    );
  }
  f = message.getAliasurnsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      15,
      f
    );
  }
  f = message.getImportid();
  if (f.length > 0) {
    writer.writeString(
      16,
      f
    );
  }
  f = message.getCustomtimeouts();
  if (f != null) {
    writer.writeMessage(
      17,
      f,
      proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.serializeBinaryToWriter
    );
  }
  f = message.getDeletebeforereplacedefined();
  if (f) {
    writer.writeBool(
      18,
      f
    );
  }
  f = message.getSupportspartialvalues();
  if (f) {
    writer.writeBool(
      19,
      f
    );
  }
  f = message.getRemote();
  if (f) {
    writer.writeBool(
      20,
      f
    );
  }
  f = message.getAcceptresources();
  if (f) {
    writer.writeBool(
      21,
      f
    );
  }
  f = message.getProvidersMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(22, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeString);
  }
  f = message.getReplaceonchangesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      23,
      f
    );
  }
  f = message.getPlugindownloadurl();
  if (f.length > 0) {
    writer.writeString(
      24,
      f
    );
  }
  f = message.getPluginchecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(30, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 25));
  if (f != null) {
    writer.writeBool(
      25,
      f
    );
  }
  f = message.getAliasesList();
  if (f.length > 0) {
    writer.writeRepeatedMessage(
      26,
      f,
      pulumi_alias_pb.Alias.serializeBinaryToWriter
    );
  }
  f = message.getDeletedwith();
  if (f.length > 0) {
    writer.writeString(
      27,
      f
    );
  }
  f = message.getReplaceWithList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      38,
      f
    );
  }
  f = message.getReplacementTrigger();
  if (f != null) {
    writer.writeMessage(
      39,
      f,
      google_protobuf_struct_pb.Value.serializeBinaryToWriter
    );
  }
  f = message.getAliasspecs();
  if (f) {
    writer.writeBool(
      28,
      f
    );
  }
  f = message.getSourceposition();
  if (f != null) {
    writer.writeMessage(
      29,
      f,
      pulumi_source_pb.SourcePosition.serializeBinaryToWriter
    );
  }
  f = message.getStacktrace();
  if (f != null) {
    writer.writeMessage(
      35,
      f,
      pulumi_source_pb.StackTrace.serializeBinaryToWriter
    );
  }
  f = message.getParentstacktracehandle();
  if (f.length > 0) {
    writer.writeString(
      36,
      f
    );
  }
  f = message.getTransformsList();
  if (f.length > 0) {
    writer.writeRepeatedMessage(
      31,
      f,
      pulumi_callback_pb.Callback.serializeBinaryToWriter
    );
  }
  f = message.getSupportsresultreporting();
  if (f) {
    writer.writeBool(
      32,
      f
    );
  }
  f = message.getPackageref();
  if (f.length > 0) {
    writer.writeString(
      33,
      f
    );
  }
  f = message.getHooks();
  if (f != null) {
    writer.writeMessage(
      34,
      f,
      proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.serializeBinaryToWriter
    );
  }
  f = message.getHidediffsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      37,
      f
    );
  }
  f = message.getEnvvarmappingsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(41, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeString);
  }
  f = message.getSnippetid();
  if (f.length > 0) {
    writer.writeString(
      40,
      f
    );
  }
  f = message.getAcceptsByteString();
  if (f) {
    writer.writeBool(
      42,
      f
    );
  }
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.repeatedFields_ = [1];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.toObject = function(includeInstance, msg) {
  var f, obj = {
urnsList: (f = jspb.Message.getRepeatedField(msg, 1)) == null ? undefined : f
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies}
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceRequest.PropertyDependencies;
  return proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies}
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.addUrns(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrnsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      1,
      f
    );
  }
};


/**
 * repeated string urns = 1;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.prototype.getUrnsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 1));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies} returns this
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.prototype.setUrnsList = function(value) {
  return jspb.Message.setField(this, 1, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies} returns this
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.prototype.addUrns = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 1, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies} returns this
 */
proto.pulumirpc.RegisterResourceRequest.PropertyDependencies.prototype.clearUrnsList = function() {
  return this.setUrnsList([]);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.toObject = function(includeInstance, msg) {
  var f, obj = {
create: jspb.Message.getFieldWithDefault(msg, 1, ""),
update: jspb.Message.getFieldWithDefault(msg, 2, ""),
pb_delete: jspb.Message.getFieldWithDefault(msg, 3, ""),
read: jspb.Message.getFieldWithDefault(msg, 4, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceRequest.CustomTimeouts;
  return proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setCreate(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setUpdate(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setDelete(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.setRead(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getCreate();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getUpdate();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getDelete();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getRead();
  if (f.length > 0) {
    writer.writeString(
      4,
      f
    );
  }
};


/**
 * optional string create = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.getCreate = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} returns this
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.setCreate = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string update = 2;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.getUpdate = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} returns this
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.setUpdate = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string delete = 3;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.getDelete = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} returns this
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.setDelete = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * optional string read = 4;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.getRead = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 4, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} returns this
 */
proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.prototype.setRead = function(value) {
  return jspb.Message.setProto3StringField(this, 4, value);
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.repeatedFields_ = [1,2,3,4,5,6,7];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.toObject = function(includeInstance, msg) {
  var f, obj = {
beforeCreateList: (f = jspb.Message.getRepeatedField(msg, 1)) == null ? undefined : f,
afterCreateList: (f = jspb.Message.getRepeatedField(msg, 2)) == null ? undefined : f,
beforeUpdateList: (f = jspb.Message.getRepeatedField(msg, 3)) == null ? undefined : f,
afterUpdateList: (f = jspb.Message.getRepeatedField(msg, 4)) == null ? undefined : f,
beforeDeleteList: (f = jspb.Message.getRepeatedField(msg, 5)) == null ? undefined : f,
afterDeleteList: (f = jspb.Message.getRepeatedField(msg, 6)) == null ? undefined : f,
onErrorList: (f = jspb.Message.getRepeatedField(msg, 7)) == null ? undefined : f
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding;
  return proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.addBeforeCreate(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.addAfterCreate(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.addBeforeUpdate(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.addAfterUpdate(value);
      break;
    case 5:
      var value = /** @type {string} */ (reader.readString());
      msg.addBeforeDelete(value);
      break;
    case 6:
      var value = /** @type {string} */ (reader.readString());
      msg.addAfterDelete(value);
      break;
    case 7:
      var value = /** @type {string} */ (reader.readString());
      msg.addOnError(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getBeforeCreateList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      1,
      f
    );
  }
  f = message.getAfterCreateList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      2,
      f
    );
  }
  f = message.getBeforeUpdateList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      3,
      f
    );
  }
  f = message.getAfterUpdateList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      4,
      f
    );
  }
  f = message.getBeforeDeleteList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      5,
      f
    );
  }
  f = message.getAfterDeleteList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      6,
      f
    );
  }
  f = message.getOnErrorList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      7,
      f
    );
  }
};


/**
 * repeated string before_create = 1;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.getBeforeCreateList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 1));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.setBeforeCreateList = function(value) {
  return jspb.Message.setField(this, 1, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.addBeforeCreate = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 1, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.clearBeforeCreateList = function() {
  return this.setBeforeCreateList([]);
};


/**
 * repeated string after_create = 2;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.getAfterCreateList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 2));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.setAfterCreateList = function(value) {
  return jspb.Message.setField(this, 2, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.addAfterCreate = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 2, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.clearAfterCreateList = function() {
  return this.setAfterCreateList([]);
};


/**
 * repeated string before_update = 3;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.getBeforeUpdateList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 3));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.setBeforeUpdateList = function(value) {
  return jspb.Message.setField(this, 3, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.addBeforeUpdate = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 3, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.clearBeforeUpdateList = function() {
  return this.setBeforeUpdateList([]);
};


/**
 * repeated string after_update = 4;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.getAfterUpdateList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 4));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.setAfterUpdateList = function(value) {
  return jspb.Message.setField(this, 4, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.addAfterUpdate = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 4, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.clearAfterUpdateList = function() {
  return this.setAfterUpdateList([]);
};


/**
 * repeated string before_delete = 5;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.getBeforeDeleteList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 5));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.setBeforeDeleteList = function(value) {
  return jspb.Message.setField(this, 5, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.addBeforeDelete = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 5, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.clearBeforeDeleteList = function() {
  return this.setBeforeDeleteList([]);
};


/**
 * repeated string after_delete = 6;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.getAfterDeleteList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 6));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.setAfterDeleteList = function(value) {
  return jspb.Message.setField(this, 6, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.addAfterDelete = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 6, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.clearAfterDeleteList = function() {
  return this.setAfterDeleteList([]);
};


/**
 * repeated string on_error = 7;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.getOnErrorList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 7));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.setOnErrorList = function(value) {
  return jspb.Message.setField(this, 7, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.addOnError = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 7, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} returns this
 */
proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.prototype.clearOnErrorList = function() {
  return this.setOnErrorList([]);
};


/**
 * optional string type = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getType = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setType = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string name = 2;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string parent = 3;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getParent = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setParent = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * optional bool custom = 4;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getCustom = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 4, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setCustom = function(value) {
  return jspb.Message.setProto3BooleanField(this, 4, value);
};


/**
 * optional google.protobuf.Struct object = 5;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getObject = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 5));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setObject = function(value) {
  return jspb.Message.setWrapperField(this, 5, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearObject = function() {
  return this.setObject(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasObject = function() {
  return jspb.Message.getField(this, 5) != null;
};


/**
 * optional bool protect = 6;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getProtect = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 6, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setProtect = function(value) {
  return jspb.Message.setField(this, 6, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearProtect = function() {
  return jspb.Message.setField(this, 6, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasProtect = function() {
  return jspb.Message.getField(this, 6) != null;
};


/**
 * repeated string dependencies = 7;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getDependenciesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 7));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setDependenciesList = function(value) {
  return jspb.Message.setField(this, 7, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addDependencies = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 7, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearDependenciesList = function() {
  return this.setDependenciesList([]);
};


/**
 * optional string provider = 8;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getProvider = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 8, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setProvider = function(value) {
  return jspb.Message.setProto3StringField(this, 8, value);
};


/**
 * map<string, PropertyDependencies> propertyDependencies = 9;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getPropertydependenciesMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!proto.pulumirpc.RegisterResourceRequest.PropertyDependencies>} */ (
      jspb.Message.getMapField(this, 9, opt_noLazyCreate,
      proto.pulumirpc.RegisterResourceRequest.PropertyDependencies));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearPropertydependenciesMap = function() {
  this.getPropertydependenciesMap().clear();
  return this;
};


/**
 * optional bool deleteBeforeReplace = 10;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getDeletebeforereplace = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 10, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setDeletebeforereplace = function(value) {
  return jspb.Message.setProto3BooleanField(this, 10, value);
};


/**
 * optional string version = 11;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 11, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 11, value);
};


/**
 * repeated string ignoreChanges = 12;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getIgnorechangesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 12));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setIgnorechangesList = function(value) {
  return jspb.Message.setField(this, 12, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addIgnorechanges = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 12, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearIgnorechangesList = function() {
  return this.setIgnorechangesList([]);
};


/**
 * optional bool acceptSecrets = 13;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getAcceptsecrets = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 13, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setAcceptsecrets = function(value) {
  return jspb.Message.setProto3BooleanField(this, 13, value);
};


/**
 * repeated string additionalSecretOutputs = 14;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getAdditionalsecretoutputsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 14));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setAdditionalsecretoutputsList = function(value) {
  return jspb.Message.setField(this, 14, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addAdditionalsecretoutputs = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 14, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearAdditionalsecretoutputsList = function() {
  return this.setAdditionalsecretoutputsList([]);
};


/**
 * repeated string aliasURNs = 15;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getAliasurnsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 15));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setAliasurnsList = function(value) {
  return jspb.Message.setField(this, 15, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addAliasurns = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 15, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearAliasurnsList = function() {
  return this.setAliasurnsList([]);
};


/**
 * optional string importId = 16;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getImportid = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 16, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setImportid = function(value) {
  return jspb.Message.setProto3StringField(this, 16, value);
};


/**
 * optional CustomTimeouts customTimeouts = 17;
 * @return {?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getCustomtimeouts = function() {
  return /** @type{?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.RegisterResourceRequest.CustomTimeouts, 17));
};


/**
 * @param {?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setCustomtimeouts = function(value) {
  return jspb.Message.setWrapperField(this, 17, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearCustomtimeouts = function() {
  return this.setCustomtimeouts(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasCustomtimeouts = function() {
  return jspb.Message.getField(this, 17) != null;
};


/**
 * optional bool deleteBeforeReplaceDefined = 18;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getDeletebeforereplacedefined = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 18, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setDeletebeforereplacedefined = function(value) {
  return jspb.Message.setProto3BooleanField(this, 18, value);
};


/**
 * optional bool supportsPartialValues = 19;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getSupportspartialvalues = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 19, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setSupportspartialvalues = function(value) {
  return jspb.Message.setProto3BooleanField(this, 19, value);
};


/**
 * optional bool remote = 20;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getRemote = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 20, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setRemote = function(value) {
  return jspb.Message.setProto3BooleanField(this, 20, value);
};


/**
 * optional bool acceptResources = 21;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getAcceptresources = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 21, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setAcceptresources = function(value) {
  return jspb.Message.setProto3BooleanField(this, 21, value);
};


/**
 * map<string, string> providers = 22;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getProvidersMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,string>} */ (
      jspb.Message.getMapField(this, 22, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearProvidersMap = function() {
  this.getProvidersMap().clear();
  return this;
};


/**
 * repeated string replaceOnChanges = 23;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getReplaceonchangesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 23));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setReplaceonchangesList = function(value) {
  return jspb.Message.setField(this, 23, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addReplaceonchanges = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 23, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearReplaceonchangesList = function() {
  return this.setReplaceonchangesList([]);
};


/**
 * optional string pluginDownloadURL = 24;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getPlugindownloadurl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 24, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setPlugindownloadurl = function(value) {
  return jspb.Message.setProto3StringField(this, 24, value);
};


/**
 * map<string, bytes> pluginChecksums = 30;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getPluginchecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 30, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearPluginchecksumsMap = function() {
  this.getPluginchecksumsMap().clear();
  return this;
};


/**
 * optional bool retainOnDelete = 25;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getRetainondelete = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 25, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setRetainondelete = function(value) {
  return jspb.Message.setField(this, 25, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearRetainondelete = function() {
  return jspb.Message.setField(this, 25, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasRetainondelete = function() {
  return jspb.Message.getField(this, 25) != null;
};


/**
 * repeated Alias aliases = 26;
 * @return {!Array<!proto.pulumirpc.Alias>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getAliasesList = function() {
  return /** @type{!Array<!proto.pulumirpc.Alias>} */ (
    jspb.Message.getRepeatedWrapperField(this, pulumi_alias_pb.Alias, 26));
};


/**
 * @param {!Array<!proto.pulumirpc.Alias>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setAliasesList = function(value) {
  return jspb.Message.setRepeatedWrapperField(this, 26, value);
};


/**
 * @param {!proto.pulumirpc.Alias=} opt_value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.Alias}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addAliases = function(opt_value, opt_index) {
  return jspb.Message.addToRepeatedWrapperField(this, 26, opt_value, proto.pulumirpc.Alias, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearAliasesList = function() {
  return this.setAliasesList([]);
};


/**
 * optional string deletedWith = 27;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getDeletedwith = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 27, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setDeletedwith = function(value) {
  return jspb.Message.setProto3StringField(this, 27, value);
};


/**
 * repeated string replace_with = 38;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getReplaceWithList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 38));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setReplaceWithList = function(value) {
  return jspb.Message.setField(this, 38, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addReplaceWith = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 38, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearReplaceWithList = function() {
  return this.setReplaceWithList([]);
};


/**
 * optional google.protobuf.Value replacement_trigger = 39;
 * @return {?proto.google.protobuf.Value}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getReplacementTrigger = function() {
  return /** @type{?proto.google.protobuf.Value} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Value, 39));
};


/**
 * @param {?proto.google.protobuf.Value|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setReplacementTrigger = function(value) {
  return jspb.Message.setWrapperField(this, 39, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearReplacementTrigger = function() {
  return this.setReplacementTrigger(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasReplacementTrigger = function() {
  return jspb.Message.getField(this, 39) != null;
};


/**
 * optional bool aliasSpecs = 28;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getAliasspecs = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 28, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setAliasspecs = function(value) {
  return jspb.Message.setProto3BooleanField(this, 28, value);
};


/**
 * optional SourcePosition sourcePosition = 29;
 * @return {?proto.pulumirpc.SourcePosition}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getSourceposition = function() {
  return /** @type{?proto.pulumirpc.SourcePosition} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.SourcePosition, 29));
};


/**
 * @param {?proto.pulumirpc.SourcePosition|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setSourceposition = function(value) {
  return jspb.Message.setWrapperField(this, 29, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearSourceposition = function() {
  return this.setSourceposition(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasSourceposition = function() {
  return jspb.Message.getField(this, 29) != null;
};


/**
 * optional StackTrace stackTrace = 35;
 * @return {?proto.pulumirpc.StackTrace}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getStacktrace = function() {
  return /** @type{?proto.pulumirpc.StackTrace} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.StackTrace, 35));
};


/**
 * @param {?proto.pulumirpc.StackTrace|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setStacktrace = function(value) {
  return jspb.Message.setWrapperField(this, 35, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearStacktrace = function() {
  return this.setStacktrace(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasStacktrace = function() {
  return jspb.Message.getField(this, 35) != null;
};


/**
 * optional string parentStackTraceHandle = 36;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getParentstacktracehandle = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 36, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setParentstacktracehandle = function(value) {
  return jspb.Message.setProto3StringField(this, 36, value);
};


/**
 * repeated Callback transforms = 31;
 * @return {!Array<!proto.pulumirpc.Callback>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getTransformsList = function() {
  return /** @type{!Array<!proto.pulumirpc.Callback>} */ (
    jspb.Message.getRepeatedWrapperField(this, pulumi_callback_pb.Callback, 31));
};


/**
 * @param {!Array<!proto.pulumirpc.Callback>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setTransformsList = function(value) {
  return jspb.Message.setRepeatedWrapperField(this, 31, value);
};


/**
 * @param {!proto.pulumirpc.Callback=} opt_value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.Callback}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addTransforms = function(opt_value, opt_index) {
  return jspb.Message.addToRepeatedWrapperField(this, 31, opt_value, proto.pulumirpc.Callback, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearTransformsList = function() {
  return this.setTransformsList([]);
};


/**
 * optional bool supportsResultReporting = 32;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getSupportsresultreporting = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 32, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setSupportsresultreporting = function(value) {
  return jspb.Message.setProto3BooleanField(this, 32, value);
};


/**
 * optional string packageRef = 33;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getPackageref = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 33, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setPackageref = function(value) {
  return jspb.Message.setProto3StringField(this, 33, value);
};


/**
 * optional ResourceHooksBinding hooks = 34;
 * @return {?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getHooks = function() {
  return /** @type{?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding, 34));
};


/**
 * @param {?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
*/
proto.pulumirpc.RegisterResourceRequest.prototype.setHooks = function(value) {
  return jspb.Message.setWrapperField(this, 34, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearHooks = function() {
  return this.setHooks(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.hasHooks = function() {
  return jspb.Message.getField(this, 34) != null;
};


/**
 * repeated string hideDiffs = 37;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getHidediffsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 37));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setHidediffsList = function(value) {
  return jspb.Message.setField(this, 37, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.addHidediffs = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 37, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearHidediffsList = function() {
  return this.setHidediffsList([]);
};


/**
 * map<string, string> envVarMappings = 41;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,string>}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getEnvvarmappingsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,string>} */ (
      jspb.Message.getMapField(this, 41, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.clearEnvvarmappingsMap = function() {
  this.getEnvvarmappingsMap().clear();
  return this;
};


/**
 * optional string snippetId = 40;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getSnippetid = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 40, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setSnippetid = function(value) {
  return jspb.Message.setProto3StringField(this, 40, value);
};


/**
 * optional bool accepts_byte_string = 42;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceRequest.prototype.getAcceptsByteString = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 42, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceRequest} returns this
 */
proto.pulumirpc.RegisterResourceRequest.prototype.setAcceptsByteString = function(value) {
  return jspb.Message.setProto3BooleanField(this, 42, value);
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.RegisterResourceResponse.repeatedFields_ = [5];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
urn: jspb.Message.getFieldWithDefault(msg, 1, ""),
id: jspb.Message.getFieldWithDefault(msg, 2, ""),
object: (f = msg.getObject()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
stable: jspb.Message.getBooleanFieldWithDefault(msg, 4, false),
stablesList: (f = jspb.Message.getRepeatedField(msg, 5)) == null ? undefined : f,
propertydependenciesMap: (f = msg.getPropertydependenciesMap()) ? f.toObject(includeInstance, proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.toObject) : [],
result: jspb.Message.getFieldWithDefault(msg, 7, 0),
unknown: jspb.Message.getBooleanFieldWithDefault(msg, 8, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceResponse}
 */
proto.pulumirpc.RegisterResourceResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceResponse;
  return proto.pulumirpc.RegisterResourceResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceResponse}
 */
proto.pulumirpc.RegisterResourceResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setId(value);
      break;
    case 3:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setObject(value);
      break;
    case 4:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setStable(value);
      break;
    case 5:
      var value = /** @type {string} */ (reader.readString());
      msg.addStables(value);
      break;
    case 6:
      var value = msg.getPropertydependenciesMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readMessage, proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.deserializeBinaryFromReader, "", new proto.pulumirpc.RegisterResourceResponse.PropertyDependencies());
         });
      break;
    case 7:
      var value = /** @type {!proto.pulumirpc.Result} */ (reader.readEnum());
      msg.setResult(value);
      break;
    case 8:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setUnknown(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getId();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getObject();
  if (f != null) {
    writer.writeMessage(
      3,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getStable();
  if (f) {
    writer.writeBool(
      4,
      f
    );
  }
  f = message.getStablesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      5,
      f
    );
  }
  f = message.getPropertydependenciesMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(6, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeMessage, proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.serializeBinaryToWriter);
  }
  f = message.getResult();
  if (f !== 0.0) {
    writer.writeEnum(
      7,
      f
    );
  }
  f = message.getUnknown();
  if (f) {
    writer.writeBool(
      8,
      f
    );
  }
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.repeatedFields_ = [1];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.toObject = function(includeInstance, msg) {
  var f, obj = {
urnsList: (f = jspb.Message.getRepeatedField(msg, 1)) == null ? undefined : f
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies}
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceResponse.PropertyDependencies;
  return proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies}
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.addUrns(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrnsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      1,
      f
    );
  }
};


/**
 * repeated string urns = 1;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.prototype.getUrnsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 1));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies} returns this
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.prototype.setUrnsList = function(value) {
  return jspb.Message.setField(this, 1, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies} returns this
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.prototype.addUrns = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 1, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies} returns this
 */
proto.pulumirpc.RegisterResourceResponse.PropertyDependencies.prototype.clearUrnsList = function() {
  return this.setUrnsList([]);
};


/**
 * optional string urn = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string id = 2;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getId = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.setId = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional google.protobuf.Struct object = 3;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getObject = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 3));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
*/
proto.pulumirpc.RegisterResourceResponse.prototype.setObject = function(value) {
  return jspb.Message.setWrapperField(this, 3, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.clearObject = function() {
  return this.setObject(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.hasObject = function() {
  return jspb.Message.getField(this, 3) != null;
};


/**
 * optional bool stable = 4;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getStable = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 4, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.setStable = function(value) {
  return jspb.Message.setProto3BooleanField(this, 4, value);
};


/**
 * repeated string stables = 5;
 * @return {!Array<string>}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getStablesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 5));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.setStablesList = function(value) {
  return jspb.Message.setField(this, 5, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.addStables = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 5, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.clearStablesList = function() {
  return this.setStablesList([]);
};


/**
 * map<string, PropertyDependencies> propertyDependencies = 6;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies>}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getPropertydependenciesMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!proto.pulumirpc.RegisterResourceResponse.PropertyDependencies>} */ (
      jspb.Message.getMapField(this, 6, opt_noLazyCreate,
      proto.pulumirpc.RegisterResourceResponse.PropertyDependencies));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.clearPropertydependenciesMap = function() {
  this.getPropertydependenciesMap().clear();
  return this;
};


/**
 * optional Result result = 7;
 * @return {!proto.pulumirpc.Result}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getResult = function() {
  return /** @type {!proto.pulumirpc.Result} */ (jspb.Message.getFieldWithDefault(this, 7, 0));
};


/**
 * @param {!proto.pulumirpc.Result} value
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.setResult = function(value) {
  return jspb.Message.setProto3EnumField(this, 7, value);
};


/**
 * optional bool unknown = 8;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceResponse.prototype.getUnknown = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 8, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceResponse} returns this
 */
proto.pulumirpc.RegisterResourceResponse.prototype.setUnknown = function(value) {
  return jspb.Message.setProto3BooleanField(this, 8, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceOutputsRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceOutputsRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceOutputsRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
urn: jspb.Message.getFieldWithDefault(msg, 1, ""),
outputs: (f = msg.getOutputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceOutputsRequest}
 */
proto.pulumirpc.RegisterResourceOutputsRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceOutputsRequest;
  return proto.pulumirpc.RegisterResourceOutputsRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceOutputsRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceOutputsRequest}
 */
proto.pulumirpc.RegisterResourceOutputsRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    case 2:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setOutputs(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceOutputsRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceOutputsRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceOutputsRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getOutputs();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
};


/**
 * optional string urn = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceOutputsRequest} returns this
 */
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional google.protobuf.Struct outputs = 2;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.getOutputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 2));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceOutputsRequest} returns this
*/
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.setOutputs = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceOutputsRequest} returns this
 */
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.clearOutputs = function() {
  return this.setOutputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceOutputsRequest.prototype.hasOutputs = function() {
  return jspb.Message.getField(this, 2) != null;
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.ResourceInvokeRequest.repeatedFields_ = [13];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ResourceInvokeRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ResourceInvokeRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceInvokeRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
tok: jspb.Message.getFieldWithDefault(msg, 1, ""),
args: (f = msg.getArgs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
provider: jspb.Message.getFieldWithDefault(msg, 3, ""),
version: jspb.Message.getFieldWithDefault(msg, 4, ""),
acceptresources: jspb.Message.getBooleanFieldWithDefault(msg, 5, false),
plugindownloadurl: jspb.Message.getFieldWithDefault(msg, 6, ""),
pluginchecksumsMap: (f = msg.getPluginchecksumsMap()) ? f.toObject(includeInstance, undefined) : [],
sourceposition: (f = msg.getSourceposition()) && pulumi_source_pb.SourcePosition.toObject(includeInstance, f),
stacktrace: (f = msg.getStacktrace()) && pulumi_source_pb.StackTrace.toObject(includeInstance, f),
parentstacktracehandle: jspb.Message.getFieldWithDefault(msg, 11, ""),
packageref: jspb.Message.getFieldWithDefault(msg, 9, ""),
acceptsByteString: jspb.Message.getBooleanFieldWithDefault(msg, 12, false),
dependsonList: (f = jspb.Message.getRepeatedField(msg, 13)) == null ? undefined : f,
parent: jspb.Message.getFieldWithDefault(msg, 15, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ResourceInvokeRequest}
 */
proto.pulumirpc.ResourceInvokeRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ResourceInvokeRequest;
  return proto.pulumirpc.ResourceInvokeRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ResourceInvokeRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ResourceInvokeRequest}
 */
proto.pulumirpc.ResourceInvokeRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setTok(value);
      break;
    case 2:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setArgs(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setProvider(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 5:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptresources(value);
      break;
    case 6:
      var value = /** @type {string} */ (reader.readString());
      msg.setPlugindownloadurl(value);
      break;
    case 8:
      var value = msg.getPluginchecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    case 7:
      var value = new pulumi_source_pb.SourcePosition;
      reader.readMessage(value,pulumi_source_pb.SourcePosition.deserializeBinaryFromReader);
      msg.setSourceposition(value);
      break;
    case 10:
      var value = new pulumi_source_pb.StackTrace;
      reader.readMessage(value,pulumi_source_pb.StackTrace.deserializeBinaryFromReader);
      msg.setStacktrace(value);
      break;
    case 11:
      var value = /** @type {string} */ (reader.readString());
      msg.setParentstacktracehandle(value);
      break;
    case 9:
      var value = /** @type {string} */ (reader.readString());
      msg.setPackageref(value);
      break;
    case 12:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptsByteString(value);
      break;
    case 13:
      var value = /** @type {string} */ (reader.readString());
      msg.addDependson(value);
      break;
    case 15:
      var value = /** @type {string} */ (reader.readString());
      msg.setParent(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ResourceInvokeRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ResourceInvokeRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceInvokeRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getTok();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getArgs();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getProvider();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      4,
      f
    );
  }
  f = message.getAcceptresources();
  if (f) {
    writer.writeBool(
      5,
      f
    );
  }
  f = message.getPlugindownloadurl();
  if (f.length > 0) {
    writer.writeString(
      6,
      f
    );
  }
  f = message.getPluginchecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(8, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
  f = message.getSourceposition();
  if (f != null) {
    writer.writeMessage(
      7,
      f,
      pulumi_source_pb.SourcePosition.serializeBinaryToWriter
    );
  }
  f = message.getStacktrace();
  if (f != null) {
    writer.writeMessage(
      10,
      f,
      pulumi_source_pb.StackTrace.serializeBinaryToWriter
    );
  }
  f = message.getParentstacktracehandle();
  if (f.length > 0) {
    writer.writeString(
      11,
      f
    );
  }
  f = message.getPackageref();
  if (f.length > 0) {
    writer.writeString(
      9,
      f
    );
  }
  f = message.getAcceptsByteString();
  if (f) {
    writer.writeBool(
      12,
      f
    );
  }
  f = message.getDependsonList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      13,
      f
    );
  }
  f = message.getParent();
  if (f.length > 0) {
    writer.writeString(
      15,
      f
    );
  }
};


/**
 * optional string tok = 1;
 * @return {string}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getTok = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setTok = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional google.protobuf.Struct args = 2;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getArgs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 2));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
*/
proto.pulumirpc.ResourceInvokeRequest.prototype.setArgs = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.clearArgs = function() {
  return this.setArgs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.hasArgs = function() {
  return jspb.Message.getField(this, 2) != null;
};


/**
 * optional string provider = 3;
 * @return {string}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getProvider = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setProvider = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * optional string version = 4;
 * @return {string}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 4, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 4, value);
};


/**
 * optional bool acceptResources = 5;
 * @return {boolean}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getAcceptresources = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 5, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setAcceptresources = function(value) {
  return jspb.Message.setProto3BooleanField(this, 5, value);
};


/**
 * optional string pluginDownloadURL = 6;
 * @return {string}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getPlugindownloadurl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 6, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setPlugindownloadurl = function(value) {
  return jspb.Message.setProto3StringField(this, 6, value);
};


/**
 * map<string, bytes> pluginChecksums = 8;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getPluginchecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 8, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.clearPluginchecksumsMap = function() {
  this.getPluginchecksumsMap().clear();
  return this;
};


/**
 * optional SourcePosition sourcePosition = 7;
 * @return {?proto.pulumirpc.SourcePosition}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getSourceposition = function() {
  return /** @type{?proto.pulumirpc.SourcePosition} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.SourcePosition, 7));
};


/**
 * @param {?proto.pulumirpc.SourcePosition|undefined} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
*/
proto.pulumirpc.ResourceInvokeRequest.prototype.setSourceposition = function(value) {
  return jspb.Message.setWrapperField(this, 7, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.clearSourceposition = function() {
  return this.setSourceposition(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.hasSourceposition = function() {
  return jspb.Message.getField(this, 7) != null;
};


/**
 * optional StackTrace stackTrace = 10;
 * @return {?proto.pulumirpc.StackTrace}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getStacktrace = function() {
  return /** @type{?proto.pulumirpc.StackTrace} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.StackTrace, 10));
};


/**
 * @param {?proto.pulumirpc.StackTrace|undefined} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
*/
proto.pulumirpc.ResourceInvokeRequest.prototype.setStacktrace = function(value) {
  return jspb.Message.setWrapperField(this, 10, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.clearStacktrace = function() {
  return this.setStacktrace(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.hasStacktrace = function() {
  return jspb.Message.getField(this, 10) != null;
};


/**
 * optional string parentStackTraceHandle = 11;
 * @return {string}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getParentstacktracehandle = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 11, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setParentstacktracehandle = function(value) {
  return jspb.Message.setProto3StringField(this, 11, value);
};


/**
 * optional string packageRef = 9;
 * @return {string}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getPackageref = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 9, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setPackageref = function(value) {
  return jspb.Message.setProto3StringField(this, 9, value);
};


/**
 * optional bool accepts_byte_string = 12;
 * @return {boolean}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getAcceptsByteString = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 12, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setAcceptsByteString = function(value) {
  return jspb.Message.setProto3BooleanField(this, 12, value);
};


/**
 * repeated string dependsOn = 13;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getDependsonList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 13));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setDependsonList = function(value) {
  return jspb.Message.setField(this, 13, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.addDependson = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 13, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.clearDependsonList = function() {
  return this.setDependsonList([]);
};


/**
 * optional string parent = 15;
 * @return {string}
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.getParent = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 15, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceInvokeRequest} returns this
 */
proto.pulumirpc.ResourceInvokeRequest.prototype.setParent = function(value) {
  return jspb.Message.setProto3StringField(this, 15, value);
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.ResourceInvokeResponse.repeatedFields_ = [2];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ResourceInvokeResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ResourceInvokeResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceInvokeResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
pb_return: (f = msg.getReturn()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
failuresList: jspb.Message.toObjectList(msg.getFailuresList(),
    pulumi_provider_pb.CheckFailure.toObject, includeInstance),
unknown: jspb.Message.getBooleanFieldWithDefault(msg, 3, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ResourceInvokeResponse}
 */
proto.pulumirpc.ResourceInvokeResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ResourceInvokeResponse;
  return proto.pulumirpc.ResourceInvokeResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ResourceInvokeResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ResourceInvokeResponse}
 */
proto.pulumirpc.ResourceInvokeResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setReturn(value);
      break;
    case 2:
      var value = new pulumi_provider_pb.CheckFailure;
      reader.readMessage(value,pulumi_provider_pb.CheckFailure.deserializeBinaryFromReader);
      msg.addFailures(value);
      break;
    case 3:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setUnknown(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ResourceInvokeResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ResourceInvokeResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceInvokeResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getReturn();
  if (f != null) {
    writer.writeMessage(
      1,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getFailuresList();
  if (f.length > 0) {
    writer.writeRepeatedMessage(
      2,
      f,
      pulumi_provider_pb.CheckFailure.serializeBinaryToWriter
    );
  }
  f = message.getUnknown();
  if (f) {
    writer.writeBool(
      3,
      f
    );
  }
};


/**
 * optional google.protobuf.Struct return = 1;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.getReturn = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 1));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ResourceInvokeResponse} returns this
*/
proto.pulumirpc.ResourceInvokeResponse.prototype.setReturn = function(value) {
  return jspb.Message.setWrapperField(this, 1, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceInvokeResponse} returns this
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.clearReturn = function() {
  return this.setReturn(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.hasReturn = function() {
  return jspb.Message.getField(this, 1) != null;
};


/**
 * repeated CheckFailure failures = 2;
 * @return {!Array<!proto.pulumirpc.CheckFailure>}
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.getFailuresList = function() {
  return /** @type{!Array<!proto.pulumirpc.CheckFailure>} */ (
    jspb.Message.getRepeatedWrapperField(this, pulumi_provider_pb.CheckFailure, 2));
};


/**
 * @param {!Array<!proto.pulumirpc.CheckFailure>} value
 * @return {!proto.pulumirpc.ResourceInvokeResponse} returns this
*/
proto.pulumirpc.ResourceInvokeResponse.prototype.setFailuresList = function(value) {
  return jspb.Message.setRepeatedWrapperField(this, 2, value);
};


/**
 * @param {!proto.pulumirpc.CheckFailure=} opt_value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.CheckFailure}
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.addFailures = function(opt_value, opt_index) {
  return jspb.Message.addToRepeatedWrapperField(this, 2, opt_value, proto.pulumirpc.CheckFailure, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceInvokeResponse} returns this
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.clearFailuresList = function() {
  return this.setFailuresList([]);
};


/**
 * optional bool unknown = 3;
 * @return {boolean}
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.getUnknown = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 3, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ResourceInvokeResponse} returns this
 */
proto.pulumirpc.ResourceInvokeResponse.prototype.setUnknown = function(value) {
  return jspb.Message.setProto3BooleanField(this, 3, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ResourceCallRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ResourceCallRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ResourceCallRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceCallRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
tok: jspb.Message.getFieldWithDefault(msg, 1, ""),
args: (f = msg.getArgs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
argdependenciesMap: (f = msg.getArgdependenciesMap()) ? f.toObject(includeInstance, proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.toObject) : [],
provider: jspb.Message.getFieldWithDefault(msg, 4, ""),
version: jspb.Message.getFieldWithDefault(msg, 5, ""),
plugindownloadurl: jspb.Message.getFieldWithDefault(msg, 13, ""),
pluginchecksumsMap: (f = msg.getPluginchecksumsMap()) ? f.toObject(includeInstance, undefined) : [],
sourceposition: (f = msg.getSourceposition()) && pulumi_source_pb.SourcePosition.toObject(includeInstance, f),
stacktrace: (f = msg.getStacktrace()) && pulumi_source_pb.StackTrace.toObject(includeInstance, f),
parentstacktracehandle: jspb.Message.getFieldWithDefault(msg, 19, ""),
packageref: jspb.Message.getFieldWithDefault(msg, 17, ""),
acceptsByteString: jspb.Message.getBooleanFieldWithDefault(msg, 20, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ResourceCallRequest}
 */
proto.pulumirpc.ResourceCallRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ResourceCallRequest;
  return proto.pulumirpc.ResourceCallRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ResourceCallRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ResourceCallRequest}
 */
proto.pulumirpc.ResourceCallRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setTok(value);
      break;
    case 2:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setArgs(value);
      break;
    case 3:
      var value = msg.getArgdependenciesMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readMessage, proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.deserializeBinaryFromReader, "", new proto.pulumirpc.ResourceCallRequest.ArgumentDependencies());
         });
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.setProvider(value);
      break;
    case 5:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 13:
      var value = /** @type {string} */ (reader.readString());
      msg.setPlugindownloadurl(value);
      break;
    case 16:
      var value = msg.getPluginchecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    case 15:
      var value = new pulumi_source_pb.SourcePosition;
      reader.readMessage(value,pulumi_source_pb.SourcePosition.deserializeBinaryFromReader);
      msg.setSourceposition(value);
      break;
    case 18:
      var value = new pulumi_source_pb.StackTrace;
      reader.readMessage(value,pulumi_source_pb.StackTrace.deserializeBinaryFromReader);
      msg.setStacktrace(value);
      break;
    case 19:
      var value = /** @type {string} */ (reader.readString());
      msg.setParentstacktracehandle(value);
      break;
    case 17:
      var value = /** @type {string} */ (reader.readString());
      msg.setPackageref(value);
      break;
    case 20:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setAcceptsByteString(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ResourceCallRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ResourceCallRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ResourceCallRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceCallRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getTok();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getArgs();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getArgdependenciesMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(3, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeMessage, proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.serializeBinaryToWriter);
  }
  f = message.getProvider();
  if (f.length > 0) {
    writer.writeString(
      4,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      5,
      f
    );
  }
  f = message.getPlugindownloadurl();
  if (f.length > 0) {
    writer.writeString(
      13,
      f
    );
  }
  f = message.getPluginchecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(16, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
  f = message.getSourceposition();
  if (f != null) {
    writer.writeMessage(
      15,
      f,
      pulumi_source_pb.SourcePosition.serializeBinaryToWriter
    );
  }
  f = message.getStacktrace();
  if (f != null) {
    writer.writeMessage(
      18,
      f,
      pulumi_source_pb.StackTrace.serializeBinaryToWriter
    );
  }
  f = message.getParentstacktracehandle();
  if (f.length > 0) {
    writer.writeString(
      19,
      f
    );
  }
  f = message.getPackageref();
  if (f.length > 0) {
    writer.writeString(
      17,
      f
    );
  }
  f = message.getAcceptsByteString();
  if (f) {
    writer.writeBool(
      20,
      f
    );
  }
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.repeatedFields_ = [1];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.toObject = function(includeInstance, msg) {
  var f, obj = {
urnsList: (f = jspb.Message.getRepeatedField(msg, 1)) == null ? undefined : f
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies}
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ResourceCallRequest.ArgumentDependencies;
  return proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies}
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.addUrns(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrnsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      1,
      f
    );
  }
};


/**
 * repeated string urns = 1;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.prototype.getUrnsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 1));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies} returns this
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.prototype.setUrnsList = function(value) {
  return jspb.Message.setField(this, 1, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies} returns this
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.prototype.addUrns = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 1, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies} returns this
 */
proto.pulumirpc.ResourceCallRequest.ArgumentDependencies.prototype.clearUrnsList = function() {
  return this.setUrnsList([]);
};


/**
 * optional string tok = 1;
 * @return {string}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getTok = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.setTok = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional google.protobuf.Struct args = 2;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getArgs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 2));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
*/
proto.pulumirpc.ResourceCallRequest.prototype.setArgs = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.clearArgs = function() {
  return this.setArgs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceCallRequest.prototype.hasArgs = function() {
  return jspb.Message.getField(this, 2) != null;
};


/**
 * map<string, ArgumentDependencies> argDependencies = 3;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies>}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getArgdependenciesMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!proto.pulumirpc.ResourceCallRequest.ArgumentDependencies>} */ (
      jspb.Message.getMapField(this, 3, opt_noLazyCreate,
      proto.pulumirpc.ResourceCallRequest.ArgumentDependencies));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.clearArgdependenciesMap = function() {
  this.getArgdependenciesMap().clear();
  return this;
};


/**
 * optional string provider = 4;
 * @return {string}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getProvider = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 4, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.setProvider = function(value) {
  return jspb.Message.setProto3StringField(this, 4, value);
};


/**
 * optional string version = 5;
 * @return {string}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 5, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 5, value);
};


/**
 * optional string pluginDownloadURL = 13;
 * @return {string}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getPlugindownloadurl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 13, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.setPlugindownloadurl = function(value) {
  return jspb.Message.setProto3StringField(this, 13, value);
};


/**
 * map<string, bytes> pluginChecksums = 16;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getPluginchecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 16, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.clearPluginchecksumsMap = function() {
  this.getPluginchecksumsMap().clear();
  return this;
};


/**
 * optional SourcePosition sourcePosition = 15;
 * @return {?proto.pulumirpc.SourcePosition}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getSourceposition = function() {
  return /** @type{?proto.pulumirpc.SourcePosition} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.SourcePosition, 15));
};


/**
 * @param {?proto.pulumirpc.SourcePosition|undefined} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
*/
proto.pulumirpc.ResourceCallRequest.prototype.setSourceposition = function(value) {
  return jspb.Message.setWrapperField(this, 15, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.clearSourceposition = function() {
  return this.setSourceposition(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceCallRequest.prototype.hasSourceposition = function() {
  return jspb.Message.getField(this, 15) != null;
};


/**
 * optional StackTrace stackTrace = 18;
 * @return {?proto.pulumirpc.StackTrace}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getStacktrace = function() {
  return /** @type{?proto.pulumirpc.StackTrace} */ (
    jspb.Message.getWrapperField(this, pulumi_source_pb.StackTrace, 18));
};


/**
 * @param {?proto.pulumirpc.StackTrace|undefined} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
*/
proto.pulumirpc.ResourceCallRequest.prototype.setStacktrace = function(value) {
  return jspb.Message.setWrapperField(this, 18, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.clearStacktrace = function() {
  return this.setStacktrace(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceCallRequest.prototype.hasStacktrace = function() {
  return jspb.Message.getField(this, 18) != null;
};


/**
 * optional string parentStackTraceHandle = 19;
 * @return {string}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getParentstacktracehandle = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 19, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.setParentstacktracehandle = function(value) {
  return jspb.Message.setProto3StringField(this, 19, value);
};


/**
 * optional string packageRef = 17;
 * @return {string}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getPackageref = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 17, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.setPackageref = function(value) {
  return jspb.Message.setProto3StringField(this, 17, value);
};


/**
 * optional bool accepts_byte_string = 20;
 * @return {boolean}
 */
proto.pulumirpc.ResourceCallRequest.prototype.getAcceptsByteString = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 20, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ResourceCallRequest} returns this
 */
proto.pulumirpc.ResourceCallRequest.prototype.setAcceptsByteString = function(value) {
  return jspb.Message.setProto3BooleanField(this, 20, value);
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.TransformResourceOptions.repeatedFields_ = [1,3,4,6,13,18,19];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.TransformResourceOptions.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.TransformResourceOptions.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.TransformResourceOptions} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformResourceOptions.toObject = function(includeInstance, msg) {
  var f, obj = {
dependsOnList: (f = jspb.Message.getRepeatedField(msg, 1)) == null ? undefined : f,
protect: (f = jspb.Message.getBooleanField(msg, 2)) == null ? undefined : f,
ignoreChangesList: (f = jspb.Message.getRepeatedField(msg, 3)) == null ? undefined : f,
replaceOnChangesList: (f = jspb.Message.getRepeatedField(msg, 4)) == null ? undefined : f,
version: jspb.Message.getFieldWithDefault(msg, 5, ""),
aliasesList: jspb.Message.toObjectList(msg.getAliasesList(),
    pulumi_alias_pb.Alias.toObject, includeInstance),
provider: jspb.Message.getFieldWithDefault(msg, 7, ""),
customTimeouts: (f = msg.getCustomTimeouts()) && proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.toObject(includeInstance, f),
pluginDownloadUrl: jspb.Message.getFieldWithDefault(msg, 9, ""),
retainOnDelete: (f = jspb.Message.getBooleanField(msg, 10)) == null ? undefined : f,
deletedWith: jspb.Message.getFieldWithDefault(msg, 11, ""),
deleteBeforeReplace: (f = jspb.Message.getBooleanField(msg, 12)) == null ? undefined : f,
additionalSecretOutputsList: (f = jspb.Message.getRepeatedField(msg, 13)) == null ? undefined : f,
providersMap: (f = msg.getProvidersMap()) ? f.toObject(includeInstance, undefined) : [],
pluginChecksumsMap: (f = msg.getPluginChecksumsMap()) ? f.toObject(includeInstance, undefined) : [],
hooks: (f = msg.getHooks()) && proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.toObject(includeInstance, f),
pb_import: jspb.Message.getFieldWithDefault(msg, 17, ""),
hideDiffList: (f = jspb.Message.getRepeatedField(msg, 18)) == null ? undefined : f,
replaceWithList: (f = jspb.Message.getRepeatedField(msg, 19)) == null ? undefined : f,
replacementTrigger: (f = msg.getReplacementTrigger()) && google_protobuf_struct_pb.Value.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.TransformResourceOptions}
 */
proto.pulumirpc.TransformResourceOptions.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.TransformResourceOptions;
  return proto.pulumirpc.TransformResourceOptions.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.TransformResourceOptions} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.TransformResourceOptions}
 */
proto.pulumirpc.TransformResourceOptions.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.addDependsOn(value);
      break;
    case 2:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setProtect(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.addIgnoreChanges(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.addReplaceOnChanges(value);
      break;
    case 5:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 6:
      var value = new pulumi_alias_pb.Alias;
      reader.readMessage(value,pulumi_alias_pb.Alias.deserializeBinaryFromReader);
      msg.addAliases(value);
      break;
    case 7:
      var value = /** @type {string} */ (reader.readString());
      msg.setProvider(value);
      break;
    case 8:
      var value = new proto.pulumirpc.RegisterResourceRequest.CustomTimeouts;
      reader.readMessage(value,proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.deserializeBinaryFromReader);
      msg.setCustomTimeouts(value);
      break;
    case 9:
      var value = /** @type {string} */ (reader.readString());
      msg.setPluginDownloadUrl(value);
      break;
    case 10:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setRetainOnDelete(value);
      break;
    case 11:
      var value = /** @type {string} */ (reader.readString());
      msg.setDeletedWith(value);
      break;
    case 12:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setDeleteBeforeReplace(value);
      break;
    case 13:
      var value = /** @type {string} */ (reader.readString());
      msg.addAdditionalSecretOutputs(value);
      break;
    case 14:
      var value = msg.getProvidersMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readString, null, "", "");
         });
      break;
    case 15:
      var value = msg.getPluginChecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    case 16:
      var value = new proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding;
      reader.readMessage(value,proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.deserializeBinaryFromReader);
      msg.setHooks(value);
      break;
    case 17:
      var value = /** @type {string} */ (reader.readString());
      msg.setImport(value);
      break;
    case 18:
      var value = /** @type {string} */ (reader.readString());
      msg.addHideDiff(value);
      break;
    case 19:
      var value = /** @type {string} */ (reader.readString());
      msg.addReplaceWith(value);
      break;
    case 20:
      var value = new google_protobuf_struct_pb.Value;
      reader.readMessage(value,google_protobuf_struct_pb.Value.deserializeBinaryFromReader);
      msg.setReplacementTrigger(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.TransformResourceOptions.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.TransformResourceOptions.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.TransformResourceOptions} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformResourceOptions.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getDependsOnList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      1,
      f
    );
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 2));
  if (f != null) {
    writer.writeBool(
      2,
      f
    );
  }
  f = message.getIgnoreChangesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      3,
      f
    );
  }
  f = message.getReplaceOnChangesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      4,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      5,
      f
    );
  }
  f = message.getAliasesList();
  if (f.length > 0) {
    writer.writeRepeatedMessage(
      6,
      f,
      pulumi_alias_pb.Alias.serializeBinaryToWriter
    );
  }
  f = message.getProvider();
  if (f.length > 0) {
    writer.writeString(
      7,
      f
    );
  }
  f = message.getCustomTimeouts();
  if (f != null) {
    writer.writeMessage(
      8,
      f,
      proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.serializeBinaryToWriter
    );
  }
  f = message.getPluginDownloadUrl();
  if (f.length > 0) {
    writer.writeString(
      9,
      f
    );
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 10));
  if (f != null) {
    writer.writeBool(
      10,
      f
    );
  }
  f = message.getDeletedWith();
  if (f.length > 0) {
    writer.writeString(
      11,
      f
    );
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 12));
  if (f != null) {
    writer.writeBool(
      12,
      f
    );
  }
  f = message.getAdditionalSecretOutputsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      13,
      f
    );
  }
  f = message.getProvidersMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(14, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeString);
  }
  f = message.getPluginChecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(15, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
  f = message.getHooks();
  if (f != null) {
    writer.writeMessage(
      16,
      f,
      proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.serializeBinaryToWriter
    );
  }
  f = message.getImport();
  if (f.length > 0) {
    writer.writeString(
      17,
      f
    );
  }
  f = message.getHideDiffList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      18,
      f
    );
  }
  f = message.getReplaceWithList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      19,
      f
    );
  }
  f = message.getReplacementTrigger();
  if (f != null) {
    writer.writeMessage(
      20,
      f,
      google_protobuf_struct_pb.Value.serializeBinaryToWriter
    );
  }
};


/**
 * repeated string depends_on = 1;
 * @return {!Array<string>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getDependsOnList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 1));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setDependsOnList = function(value) {
  return jspb.Message.setField(this, 1, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.addDependsOn = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 1, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearDependsOnList = function() {
  return this.setDependsOnList([]);
};


/**
 * optional bool protect = 2;
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getProtect = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 2, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setProtect = function(value) {
  return jspb.Message.setField(this, 2, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearProtect = function() {
  return jspb.Message.setField(this, 2, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.hasProtect = function() {
  return jspb.Message.getField(this, 2) != null;
};


/**
 * repeated string ignore_changes = 3;
 * @return {!Array<string>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getIgnoreChangesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 3));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setIgnoreChangesList = function(value) {
  return jspb.Message.setField(this, 3, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.addIgnoreChanges = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 3, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearIgnoreChangesList = function() {
  return this.setIgnoreChangesList([]);
};


/**
 * repeated string replace_on_changes = 4;
 * @return {!Array<string>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getReplaceOnChangesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 4));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setReplaceOnChangesList = function(value) {
  return jspb.Message.setField(this, 4, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.addReplaceOnChanges = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 4, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearReplaceOnChangesList = function() {
  return this.setReplaceOnChangesList([]);
};


/**
 * optional string version = 5;
 * @return {string}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 5, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 5, value);
};


/**
 * repeated Alias aliases = 6;
 * @return {!Array<!proto.pulumirpc.Alias>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getAliasesList = function() {
  return /** @type{!Array<!proto.pulumirpc.Alias>} */ (
    jspb.Message.getRepeatedWrapperField(this, pulumi_alias_pb.Alias, 6));
};


/**
 * @param {!Array<!proto.pulumirpc.Alias>} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
*/
proto.pulumirpc.TransformResourceOptions.prototype.setAliasesList = function(value) {
  return jspb.Message.setRepeatedWrapperField(this, 6, value);
};


/**
 * @param {!proto.pulumirpc.Alias=} opt_value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.Alias}
 */
proto.pulumirpc.TransformResourceOptions.prototype.addAliases = function(opt_value, opt_index) {
  return jspb.Message.addToRepeatedWrapperField(this, 6, opt_value, proto.pulumirpc.Alias, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearAliasesList = function() {
  return this.setAliasesList([]);
};


/**
 * optional string provider = 7;
 * @return {string}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getProvider = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 7, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setProvider = function(value) {
  return jspb.Message.setProto3StringField(this, 7, value);
};


/**
 * optional RegisterResourceRequest.CustomTimeouts custom_timeouts = 8;
 * @return {?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getCustomTimeouts = function() {
  return /** @type{?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.RegisterResourceRequest.CustomTimeouts, 8));
};


/**
 * @param {?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts|undefined} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
*/
proto.pulumirpc.TransformResourceOptions.prototype.setCustomTimeouts = function(value) {
  return jspb.Message.setWrapperField(this, 8, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearCustomTimeouts = function() {
  return this.setCustomTimeouts(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.hasCustomTimeouts = function() {
  return jspb.Message.getField(this, 8) != null;
};


/**
 * optional string plugin_download_url = 9;
 * @return {string}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getPluginDownloadUrl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 9, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setPluginDownloadUrl = function(value) {
  return jspb.Message.setProto3StringField(this, 9, value);
};


/**
 * optional bool retain_on_delete = 10;
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getRetainOnDelete = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 10, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setRetainOnDelete = function(value) {
  return jspb.Message.setField(this, 10, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearRetainOnDelete = function() {
  return jspb.Message.setField(this, 10, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.hasRetainOnDelete = function() {
  return jspb.Message.getField(this, 10) != null;
};


/**
 * optional string deleted_with = 11;
 * @return {string}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getDeletedWith = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 11, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setDeletedWith = function(value) {
  return jspb.Message.setProto3StringField(this, 11, value);
};


/**
 * optional bool delete_before_replace = 12;
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getDeleteBeforeReplace = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 12, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setDeleteBeforeReplace = function(value) {
  return jspb.Message.setField(this, 12, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearDeleteBeforeReplace = function() {
  return jspb.Message.setField(this, 12, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.hasDeleteBeforeReplace = function() {
  return jspb.Message.getField(this, 12) != null;
};


/**
 * repeated string additional_secret_outputs = 13;
 * @return {!Array<string>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getAdditionalSecretOutputsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 13));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setAdditionalSecretOutputsList = function(value) {
  return jspb.Message.setField(this, 13, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.addAdditionalSecretOutputs = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 13, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearAdditionalSecretOutputsList = function() {
  return this.setAdditionalSecretOutputsList([]);
};


/**
 * map<string, string> providers = 14;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,string>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getProvidersMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,string>} */ (
      jspb.Message.getMapField(this, 14, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearProvidersMap = function() {
  this.getProvidersMap().clear();
  return this;
};


/**
 * map<string, bytes> plugin_checksums = 15;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getPluginChecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 15, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearPluginChecksumsMap = function() {
  this.getPluginChecksumsMap().clear();
  return this;
};


/**
 * optional RegisterResourceRequest.ResourceHooksBinding hooks = 16;
 * @return {?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getHooks = function() {
  return /** @type{?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding, 16));
};


/**
 * @param {?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding|undefined} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
*/
proto.pulumirpc.TransformResourceOptions.prototype.setHooks = function(value) {
  return jspb.Message.setWrapperField(this, 16, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearHooks = function() {
  return this.setHooks(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.hasHooks = function() {
  return jspb.Message.getField(this, 16) != null;
};


/**
 * optional string import = 17;
 * @return {string}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getImport = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 17, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setImport = function(value) {
  return jspb.Message.setProto3StringField(this, 17, value);
};


/**
 * repeated string hide_diff = 18;
 * @return {!Array<string>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getHideDiffList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 18));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setHideDiffList = function(value) {
  return jspb.Message.setField(this, 18, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.addHideDiff = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 18, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearHideDiffList = function() {
  return this.setHideDiffList([]);
};


/**
 * repeated string replace_with = 19;
 * @return {!Array<string>}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getReplaceWithList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 19));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.setReplaceWithList = function(value) {
  return jspb.Message.setField(this, 19, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.addReplaceWith = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 19, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearReplaceWithList = function() {
  return this.setReplaceWithList([]);
};


/**
 * optional google.protobuf.Value replacement_trigger = 20;
 * @return {?proto.google.protobuf.Value}
 */
proto.pulumirpc.TransformResourceOptions.prototype.getReplacementTrigger = function() {
  return /** @type{?proto.google.protobuf.Value} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Value, 20));
};


/**
 * @param {?proto.google.protobuf.Value|undefined} value
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
*/
proto.pulumirpc.TransformResourceOptions.prototype.setReplacementTrigger = function(value) {
  return jspb.Message.setWrapperField(this, 20, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformResourceOptions} returns this
 */
proto.pulumirpc.TransformResourceOptions.prototype.clearReplacementTrigger = function() {
  return this.setReplacementTrigger(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResourceOptions.prototype.hasReplacementTrigger = function() {
  return jspb.Message.getField(this, 20) != null;
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.ResourceOptions.repeatedFields_ = [1,3,4,6,13,18,19];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ResourceOptions.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ResourceOptions.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ResourceOptions} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceOptions.toObject = function(includeInstance, msg) {
  var f, obj = {
dependsOnList: (f = jspb.Message.getRepeatedField(msg, 1)) == null ? undefined : f,
protect: (f = jspb.Message.getBooleanField(msg, 2)) == null ? undefined : f,
ignoreChangesList: (f = jspb.Message.getRepeatedField(msg, 3)) == null ? undefined : f,
replaceOnChangesList: (f = jspb.Message.getRepeatedField(msg, 4)) == null ? undefined : f,
version: jspb.Message.getFieldWithDefault(msg, 5, ""),
aliasesList: jspb.Message.toObjectList(msg.getAliasesList(),
    pulumi_alias_pb.Alias.toObject, includeInstance),
provider: jspb.Message.getFieldWithDefault(msg, 7, ""),
customTimeouts: (f = msg.getCustomTimeouts()) && proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.toObject(includeInstance, f),
pluginDownloadUrl: jspb.Message.getFieldWithDefault(msg, 9, ""),
retainOnDelete: (f = jspb.Message.getBooleanField(msg, 10)) == null ? undefined : f,
deletedWith: jspb.Message.getFieldWithDefault(msg, 11, ""),
deleteBeforeReplace: (f = jspb.Message.getBooleanField(msg, 12)) == null ? undefined : f,
additionalSecretOutputsList: (f = jspb.Message.getRepeatedField(msg, 13)) == null ? undefined : f,
providersMap: (f = msg.getProvidersMap()) ? f.toObject(includeInstance, undefined) : [],
pluginChecksumsMap: (f = msg.getPluginChecksumsMap()) ? f.toObject(includeInstance, undefined) : [],
hooks: (f = msg.getHooks()) && proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.toObject(includeInstance, f),
pb_import: jspb.Message.getFieldWithDefault(msg, 17, ""),
hideDiffList: (f = jspb.Message.getRepeatedField(msg, 18)) == null ? undefined : f,
replaceWithList: (f = jspb.Message.getRepeatedField(msg, 19)) == null ? undefined : f,
replacementTrigger: (f = msg.getReplacementTrigger()) && google_protobuf_struct_pb.Value.toObject(includeInstance, f),
parent: jspb.Message.getFieldWithDefault(msg, 21, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ResourceOptions}
 */
proto.pulumirpc.ResourceOptions.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ResourceOptions;
  return proto.pulumirpc.ResourceOptions.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ResourceOptions} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ResourceOptions}
 */
proto.pulumirpc.ResourceOptions.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.addDependsOn(value);
      break;
    case 2:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setProtect(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.addIgnoreChanges(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.addReplaceOnChanges(value);
      break;
    case 5:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 6:
      var value = new pulumi_alias_pb.Alias;
      reader.readMessage(value,pulumi_alias_pb.Alias.deserializeBinaryFromReader);
      msg.addAliases(value);
      break;
    case 7:
      var value = /** @type {string} */ (reader.readString());
      msg.setProvider(value);
      break;
    case 8:
      var value = new proto.pulumirpc.RegisterResourceRequest.CustomTimeouts;
      reader.readMessage(value,proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.deserializeBinaryFromReader);
      msg.setCustomTimeouts(value);
      break;
    case 9:
      var value = /** @type {string} */ (reader.readString());
      msg.setPluginDownloadUrl(value);
      break;
    case 10:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setRetainOnDelete(value);
      break;
    case 11:
      var value = /** @type {string} */ (reader.readString());
      msg.setDeletedWith(value);
      break;
    case 12:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setDeleteBeforeReplace(value);
      break;
    case 13:
      var value = /** @type {string} */ (reader.readString());
      msg.addAdditionalSecretOutputs(value);
      break;
    case 14:
      var value = msg.getProvidersMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readString, null, "", "");
         });
      break;
    case 15:
      var value = msg.getPluginChecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    case 16:
      var value = new proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding;
      reader.readMessage(value,proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.deserializeBinaryFromReader);
      msg.setHooks(value);
      break;
    case 17:
      var value = /** @type {string} */ (reader.readString());
      msg.setImport(value);
      break;
    case 18:
      var value = /** @type {string} */ (reader.readString());
      msg.addHideDiff(value);
      break;
    case 19:
      var value = /** @type {string} */ (reader.readString());
      msg.addReplaceWith(value);
      break;
    case 20:
      var value = new google_protobuf_struct_pb.Value;
      reader.readMessage(value,google_protobuf_struct_pb.Value.deserializeBinaryFromReader);
      msg.setReplacementTrigger(value);
      break;
    case 21:
      var value = /** @type {string} */ (reader.readString());
      msg.setParent(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ResourceOptions.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ResourceOptions.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ResourceOptions} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceOptions.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getDependsOnList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      1,
      f
    );
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 2));
  if (f != null) {
    writer.writeBool(
      2,
      f
    );
  }
  f = message.getIgnoreChangesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      3,
      f
    );
  }
  f = message.getReplaceOnChangesList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      4,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      5,
      f
    );
  }
  f = message.getAliasesList();
  if (f.length > 0) {
    writer.writeRepeatedMessage(
      6,
      f,
      pulumi_alias_pb.Alias.serializeBinaryToWriter
    );
  }
  f = message.getProvider();
  if (f.length > 0) {
    writer.writeString(
      7,
      f
    );
  }
  f = message.getCustomTimeouts();
  if (f != null) {
    writer.writeMessage(
      8,
      f,
      proto.pulumirpc.RegisterResourceRequest.CustomTimeouts.serializeBinaryToWriter
    );
  }
  f = message.getPluginDownloadUrl();
  if (f.length > 0) {
    writer.writeString(
      9,
      f
    );
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 10));
  if (f != null) {
    writer.writeBool(
      10,
      f
    );
  }
  f = message.getDeletedWith();
  if (f.length > 0) {
    writer.writeString(
      11,
      f
    );
  }
  f = /** @type {boolean} */ (jspb.Message.getField(message, 12));
  if (f != null) {
    writer.writeBool(
      12,
      f
    );
  }
  f = message.getAdditionalSecretOutputsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      13,
      f
    );
  }
  f = message.getProvidersMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(14, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeString);
  }
  f = message.getPluginChecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(15, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
  f = message.getHooks();
  if (f != null) {
    writer.writeMessage(
      16,
      f,
      proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding.serializeBinaryToWriter
    );
  }
  f = message.getImport();
  if (f.length > 0) {
    writer.writeString(
      17,
      f
    );
  }
  f = message.getHideDiffList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      18,
      f
    );
  }
  f = message.getReplaceWithList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      19,
      f
    );
  }
  f = message.getReplacementTrigger();
  if (f != null) {
    writer.writeMessage(
      20,
      f,
      google_protobuf_struct_pb.Value.serializeBinaryToWriter
    );
  }
  f = message.getParent();
  if (f.length > 0) {
    writer.writeString(
      21,
      f
    );
  }
};


/**
 * repeated string depends_on = 1;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceOptions.prototype.getDependsOnList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 1));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setDependsOnList = function(value) {
  return jspb.Message.setField(this, 1, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.addDependsOn = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 1, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearDependsOnList = function() {
  return this.setDependsOnList([]);
};


/**
 * optional bool protect = 2;
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.getProtect = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 2, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setProtect = function(value) {
  return jspb.Message.setField(this, 2, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearProtect = function() {
  return jspb.Message.setField(this, 2, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.hasProtect = function() {
  return jspb.Message.getField(this, 2) != null;
};


/**
 * repeated string ignore_changes = 3;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceOptions.prototype.getIgnoreChangesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 3));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setIgnoreChangesList = function(value) {
  return jspb.Message.setField(this, 3, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.addIgnoreChanges = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 3, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearIgnoreChangesList = function() {
  return this.setIgnoreChangesList([]);
};


/**
 * repeated string replace_on_changes = 4;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceOptions.prototype.getReplaceOnChangesList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 4));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setReplaceOnChangesList = function(value) {
  return jspb.Message.setField(this, 4, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.addReplaceOnChanges = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 4, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearReplaceOnChangesList = function() {
  return this.setReplaceOnChangesList([]);
};


/**
 * optional string version = 5;
 * @return {string}
 */
proto.pulumirpc.ResourceOptions.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 5, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 5, value);
};


/**
 * repeated Alias aliases = 6;
 * @return {!Array<!proto.pulumirpc.Alias>}
 */
proto.pulumirpc.ResourceOptions.prototype.getAliasesList = function() {
  return /** @type{!Array<!proto.pulumirpc.Alias>} */ (
    jspb.Message.getRepeatedWrapperField(this, pulumi_alias_pb.Alias, 6));
};


/**
 * @param {!Array<!proto.pulumirpc.Alias>} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
*/
proto.pulumirpc.ResourceOptions.prototype.setAliasesList = function(value) {
  return jspb.Message.setRepeatedWrapperField(this, 6, value);
};


/**
 * @param {!proto.pulumirpc.Alias=} opt_value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.Alias}
 */
proto.pulumirpc.ResourceOptions.prototype.addAliases = function(opt_value, opt_index) {
  return jspb.Message.addToRepeatedWrapperField(this, 6, opt_value, proto.pulumirpc.Alias, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearAliasesList = function() {
  return this.setAliasesList([]);
};


/**
 * optional string provider = 7;
 * @return {string}
 */
proto.pulumirpc.ResourceOptions.prototype.getProvider = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 7, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setProvider = function(value) {
  return jspb.Message.setProto3StringField(this, 7, value);
};


/**
 * optional RegisterResourceRequest.CustomTimeouts custom_timeouts = 8;
 * @return {?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts}
 */
proto.pulumirpc.ResourceOptions.prototype.getCustomTimeouts = function() {
  return /** @type{?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.RegisterResourceRequest.CustomTimeouts, 8));
};


/**
 * @param {?proto.pulumirpc.RegisterResourceRequest.CustomTimeouts|undefined} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
*/
proto.pulumirpc.ResourceOptions.prototype.setCustomTimeouts = function(value) {
  return jspb.Message.setWrapperField(this, 8, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearCustomTimeouts = function() {
  return this.setCustomTimeouts(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.hasCustomTimeouts = function() {
  return jspb.Message.getField(this, 8) != null;
};


/**
 * optional string plugin_download_url = 9;
 * @return {string}
 */
proto.pulumirpc.ResourceOptions.prototype.getPluginDownloadUrl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 9, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setPluginDownloadUrl = function(value) {
  return jspb.Message.setProto3StringField(this, 9, value);
};


/**
 * optional bool retain_on_delete = 10;
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.getRetainOnDelete = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 10, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setRetainOnDelete = function(value) {
  return jspb.Message.setField(this, 10, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearRetainOnDelete = function() {
  return jspb.Message.setField(this, 10, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.hasRetainOnDelete = function() {
  return jspb.Message.getField(this, 10) != null;
};


/**
 * optional string deleted_with = 11;
 * @return {string}
 */
proto.pulumirpc.ResourceOptions.prototype.getDeletedWith = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 11, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setDeletedWith = function(value) {
  return jspb.Message.setProto3StringField(this, 11, value);
};


/**
 * optional bool delete_before_replace = 12;
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.getDeleteBeforeReplace = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 12, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setDeleteBeforeReplace = function(value) {
  return jspb.Message.setField(this, 12, value);
};


/**
 * Clears the field making it undefined.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearDeleteBeforeReplace = function() {
  return jspb.Message.setField(this, 12, undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.hasDeleteBeforeReplace = function() {
  return jspb.Message.getField(this, 12) != null;
};


/**
 * repeated string additional_secret_outputs = 13;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceOptions.prototype.getAdditionalSecretOutputsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 13));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setAdditionalSecretOutputsList = function(value) {
  return jspb.Message.setField(this, 13, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.addAdditionalSecretOutputs = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 13, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearAdditionalSecretOutputsList = function() {
  return this.setAdditionalSecretOutputsList([]);
};


/**
 * map<string, string> providers = 14;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,string>}
 */
proto.pulumirpc.ResourceOptions.prototype.getProvidersMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,string>} */ (
      jspb.Message.getMapField(this, 14, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearProvidersMap = function() {
  this.getProvidersMap().clear();
  return this;
};


/**
 * map<string, bytes> plugin_checksums = 15;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.ResourceOptions.prototype.getPluginChecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 15, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearPluginChecksumsMap = function() {
  this.getPluginChecksumsMap().clear();
  return this;
};


/**
 * optional RegisterResourceRequest.ResourceHooksBinding hooks = 16;
 * @return {?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding}
 */
proto.pulumirpc.ResourceOptions.prototype.getHooks = function() {
  return /** @type{?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding, 16));
};


/**
 * @param {?proto.pulumirpc.RegisterResourceRequest.ResourceHooksBinding|undefined} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
*/
proto.pulumirpc.ResourceOptions.prototype.setHooks = function(value) {
  return jspb.Message.setWrapperField(this, 16, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearHooks = function() {
  return this.setHooks(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.hasHooks = function() {
  return jspb.Message.getField(this, 16) != null;
};


/**
 * optional string import = 17;
 * @return {string}
 */
proto.pulumirpc.ResourceOptions.prototype.getImport = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 17, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setImport = function(value) {
  return jspb.Message.setProto3StringField(this, 17, value);
};


/**
 * repeated string hide_diff = 18;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceOptions.prototype.getHideDiffList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 18));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setHideDiffList = function(value) {
  return jspb.Message.setField(this, 18, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.addHideDiff = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 18, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearHideDiffList = function() {
  return this.setHideDiffList([]);
};


/**
 * repeated string replace_with = 19;
 * @return {!Array<string>}
 */
proto.pulumirpc.ResourceOptions.prototype.getReplaceWithList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 19));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setReplaceWithList = function(value) {
  return jspb.Message.setField(this, 19, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.addReplaceWith = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 19, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearReplaceWithList = function() {
  return this.setReplaceWithList([]);
};


/**
 * optional google.protobuf.Value replacement_trigger = 20;
 * @return {?proto.google.protobuf.Value}
 */
proto.pulumirpc.ResourceOptions.prototype.getReplacementTrigger = function() {
  return /** @type{?proto.google.protobuf.Value} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Value, 20));
};


/**
 * @param {?proto.google.protobuf.Value|undefined} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
*/
proto.pulumirpc.ResourceOptions.prototype.setReplacementTrigger = function(value) {
  return jspb.Message.setWrapperField(this, 20, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.clearReplacementTrigger = function() {
  return this.setReplacementTrigger(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceOptions.prototype.hasReplacementTrigger = function() {
  return jspb.Message.getField(this, 20) != null;
};


/**
 * optional string parent = 21;
 * @return {string}
 */
proto.pulumirpc.ResourceOptions.prototype.getParent = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 21, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceOptions} returns this
 */
proto.pulumirpc.ResourceOptions.prototype.setParent = function(value) {
  return jspb.Message.setProto3StringField(this, 21, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.TransformRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.TransformRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.TransformRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
type: jspb.Message.getFieldWithDefault(msg, 1, ""),
name: jspb.Message.getFieldWithDefault(msg, 2, ""),
custom: jspb.Message.getBooleanFieldWithDefault(msg, 3, false),
parent: jspb.Message.getFieldWithDefault(msg, 4, ""),
properties: (f = msg.getProperties()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
options: (f = msg.getOptions()) && proto.pulumirpc.TransformResourceOptions.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.TransformRequest}
 */
proto.pulumirpc.TransformRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.TransformRequest;
  return proto.pulumirpc.TransformRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.TransformRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.TransformRequest}
 */
proto.pulumirpc.TransformRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setType(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 3:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setCustom(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.setParent(value);
      break;
    case 5:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setProperties(value);
      break;
    case 6:
      var value = new proto.pulumirpc.TransformResourceOptions;
      reader.readMessage(value,proto.pulumirpc.TransformResourceOptions.deserializeBinaryFromReader);
      msg.setOptions(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.TransformRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.TransformRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.TransformRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getType();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getCustom();
  if (f) {
    writer.writeBool(
      3,
      f
    );
  }
  f = message.getParent();
  if (f.length > 0) {
    writer.writeString(
      4,
      f
    );
  }
  f = message.getProperties();
  if (f != null) {
    writer.writeMessage(
      5,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOptions();
  if (f != null) {
    writer.writeMessage(
      6,
      f,
      proto.pulumirpc.TransformResourceOptions.serializeBinaryToWriter
    );
  }
};


/**
 * optional string type = 1;
 * @return {string}
 */
proto.pulumirpc.TransformRequest.prototype.getType = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformRequest} returns this
 */
proto.pulumirpc.TransformRequest.prototype.setType = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string name = 2;
 * @return {string}
 */
proto.pulumirpc.TransformRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformRequest} returns this
 */
proto.pulumirpc.TransformRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional bool custom = 3;
 * @return {boolean}
 */
proto.pulumirpc.TransformRequest.prototype.getCustom = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 3, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.TransformRequest} returns this
 */
proto.pulumirpc.TransformRequest.prototype.setCustom = function(value) {
  return jspb.Message.setProto3BooleanField(this, 3, value);
};


/**
 * optional string parent = 4;
 * @return {string}
 */
proto.pulumirpc.TransformRequest.prototype.getParent = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 4, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformRequest} returns this
 */
proto.pulumirpc.TransformRequest.prototype.setParent = function(value) {
  return jspb.Message.setProto3StringField(this, 4, value);
};


/**
 * optional google.protobuf.Struct properties = 5;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.TransformRequest.prototype.getProperties = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 5));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.TransformRequest} returns this
*/
proto.pulumirpc.TransformRequest.prototype.setProperties = function(value) {
  return jspb.Message.setWrapperField(this, 5, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformRequest} returns this
 */
proto.pulumirpc.TransformRequest.prototype.clearProperties = function() {
  return this.setProperties(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformRequest.prototype.hasProperties = function() {
  return jspb.Message.getField(this, 5) != null;
};


/**
 * optional TransformResourceOptions options = 6;
 * @return {?proto.pulumirpc.TransformResourceOptions}
 */
proto.pulumirpc.TransformRequest.prototype.getOptions = function() {
  return /** @type{?proto.pulumirpc.TransformResourceOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.TransformResourceOptions, 6));
};


/**
 * @param {?proto.pulumirpc.TransformResourceOptions|undefined} value
 * @return {!proto.pulumirpc.TransformRequest} returns this
*/
proto.pulumirpc.TransformRequest.prototype.setOptions = function(value) {
  return jspb.Message.setWrapperField(this, 6, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformRequest} returns this
 */
proto.pulumirpc.TransformRequest.prototype.clearOptions = function() {
  return this.setOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformRequest.prototype.hasOptions = function() {
  return jspb.Message.getField(this, 6) != null;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.TransformResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.TransformResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.TransformResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
properties: (f = msg.getProperties()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
options: (f = msg.getOptions()) && proto.pulumirpc.TransformResourceOptions.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.TransformResponse}
 */
proto.pulumirpc.TransformResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.TransformResponse;
  return proto.pulumirpc.TransformResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.TransformResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.TransformResponse}
 */
proto.pulumirpc.TransformResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setProperties(value);
      break;
    case 2:
      var value = new proto.pulumirpc.TransformResourceOptions;
      reader.readMessage(value,proto.pulumirpc.TransformResourceOptions.deserializeBinaryFromReader);
      msg.setOptions(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.TransformResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.TransformResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.TransformResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getProperties();
  if (f != null) {
    writer.writeMessage(
      1,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOptions();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      proto.pulumirpc.TransformResourceOptions.serializeBinaryToWriter
    );
  }
};


/**
 * optional google.protobuf.Struct properties = 1;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.TransformResponse.prototype.getProperties = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 1));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.TransformResponse} returns this
*/
proto.pulumirpc.TransformResponse.prototype.setProperties = function(value) {
  return jspb.Message.setWrapperField(this, 1, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformResponse} returns this
 */
proto.pulumirpc.TransformResponse.prototype.clearProperties = function() {
  return this.setProperties(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResponse.prototype.hasProperties = function() {
  return jspb.Message.getField(this, 1) != null;
};


/**
 * optional TransformResourceOptions options = 2;
 * @return {?proto.pulumirpc.TransformResourceOptions}
 */
proto.pulumirpc.TransformResponse.prototype.getOptions = function() {
  return /** @type{?proto.pulumirpc.TransformResourceOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.TransformResourceOptions, 2));
};


/**
 * @param {?proto.pulumirpc.TransformResourceOptions|undefined} value
 * @return {!proto.pulumirpc.TransformResponse} returns this
*/
proto.pulumirpc.TransformResponse.prototype.setOptions = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformResponse} returns this
 */
proto.pulumirpc.TransformResponse.prototype.clearOptions = function() {
  return this.setOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformResponse.prototype.hasOptions = function() {
  return jspb.Message.getField(this, 2) != null;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.TransformInvokeRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.TransformInvokeRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.TransformInvokeRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformInvokeRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
token: jspb.Message.getFieldWithDefault(msg, 1, ""),
args: (f = msg.getArgs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
options: (f = msg.getOptions()) && proto.pulumirpc.TransformInvokeOptions.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.TransformInvokeRequest}
 */
proto.pulumirpc.TransformInvokeRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.TransformInvokeRequest;
  return proto.pulumirpc.TransformInvokeRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.TransformInvokeRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.TransformInvokeRequest}
 */
proto.pulumirpc.TransformInvokeRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setToken(value);
      break;
    case 2:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setArgs(value);
      break;
    case 3:
      var value = new proto.pulumirpc.TransformInvokeOptions;
      reader.readMessage(value,proto.pulumirpc.TransformInvokeOptions.deserializeBinaryFromReader);
      msg.setOptions(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.TransformInvokeRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.TransformInvokeRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.TransformInvokeRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformInvokeRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getToken();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getArgs();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOptions();
  if (f != null) {
    writer.writeMessage(
      3,
      f,
      proto.pulumirpc.TransformInvokeOptions.serializeBinaryToWriter
    );
  }
};


/**
 * optional string token = 1;
 * @return {string}
 */
proto.pulumirpc.TransformInvokeRequest.prototype.getToken = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformInvokeRequest} returns this
 */
proto.pulumirpc.TransformInvokeRequest.prototype.setToken = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional google.protobuf.Struct args = 2;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.TransformInvokeRequest.prototype.getArgs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 2));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.TransformInvokeRequest} returns this
*/
proto.pulumirpc.TransformInvokeRequest.prototype.setArgs = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformInvokeRequest} returns this
 */
proto.pulumirpc.TransformInvokeRequest.prototype.clearArgs = function() {
  return this.setArgs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformInvokeRequest.prototype.hasArgs = function() {
  return jspb.Message.getField(this, 2) != null;
};


/**
 * optional TransformInvokeOptions options = 3;
 * @return {?proto.pulumirpc.TransformInvokeOptions}
 */
proto.pulumirpc.TransformInvokeRequest.prototype.getOptions = function() {
  return /** @type{?proto.pulumirpc.TransformInvokeOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.TransformInvokeOptions, 3));
};


/**
 * @param {?proto.pulumirpc.TransformInvokeOptions|undefined} value
 * @return {!proto.pulumirpc.TransformInvokeRequest} returns this
*/
proto.pulumirpc.TransformInvokeRequest.prototype.setOptions = function(value) {
  return jspb.Message.setWrapperField(this, 3, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformInvokeRequest} returns this
 */
proto.pulumirpc.TransformInvokeRequest.prototype.clearOptions = function() {
  return this.setOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformInvokeRequest.prototype.hasOptions = function() {
  return jspb.Message.getField(this, 3) != null;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.TransformInvokeResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.TransformInvokeResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.TransformInvokeResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformInvokeResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
args: (f = msg.getArgs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
options: (f = msg.getOptions()) && proto.pulumirpc.TransformInvokeOptions.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.TransformInvokeResponse}
 */
proto.pulumirpc.TransformInvokeResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.TransformInvokeResponse;
  return proto.pulumirpc.TransformInvokeResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.TransformInvokeResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.TransformInvokeResponse}
 */
proto.pulumirpc.TransformInvokeResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setArgs(value);
      break;
    case 2:
      var value = new proto.pulumirpc.TransformInvokeOptions;
      reader.readMessage(value,proto.pulumirpc.TransformInvokeOptions.deserializeBinaryFromReader);
      msg.setOptions(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.TransformInvokeResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.TransformInvokeResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.TransformInvokeResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformInvokeResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getArgs();
  if (f != null) {
    writer.writeMessage(
      1,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOptions();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      proto.pulumirpc.TransformInvokeOptions.serializeBinaryToWriter
    );
  }
};


/**
 * optional google.protobuf.Struct args = 1;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.TransformInvokeResponse.prototype.getArgs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 1));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.TransformInvokeResponse} returns this
*/
proto.pulumirpc.TransformInvokeResponse.prototype.setArgs = function(value) {
  return jspb.Message.setWrapperField(this, 1, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformInvokeResponse} returns this
 */
proto.pulumirpc.TransformInvokeResponse.prototype.clearArgs = function() {
  return this.setArgs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformInvokeResponse.prototype.hasArgs = function() {
  return jspb.Message.getField(this, 1) != null;
};


/**
 * optional TransformInvokeOptions options = 2;
 * @return {?proto.pulumirpc.TransformInvokeOptions}
 */
proto.pulumirpc.TransformInvokeResponse.prototype.getOptions = function() {
  return /** @type{?proto.pulumirpc.TransformInvokeOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.TransformInvokeOptions, 2));
};


/**
 * @param {?proto.pulumirpc.TransformInvokeOptions|undefined} value
 * @return {!proto.pulumirpc.TransformInvokeResponse} returns this
*/
proto.pulumirpc.TransformInvokeResponse.prototype.setOptions = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.TransformInvokeResponse} returns this
 */
proto.pulumirpc.TransformInvokeResponse.prototype.clearOptions = function() {
  return this.setOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.TransformInvokeResponse.prototype.hasOptions = function() {
  return jspb.Message.getField(this, 2) != null;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.TransformInvokeOptions.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.TransformInvokeOptions.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.TransformInvokeOptions} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformInvokeOptions.toObject = function(includeInstance, msg) {
  var f, obj = {
provider: jspb.Message.getFieldWithDefault(msg, 1, ""),
pluginDownloadUrl: jspb.Message.getFieldWithDefault(msg, 2, ""),
version: jspb.Message.getFieldWithDefault(msg, 3, ""),
pluginChecksumsMap: (f = msg.getPluginChecksumsMap()) ? f.toObject(includeInstance, undefined) : []
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.TransformInvokeOptions}
 */
proto.pulumirpc.TransformInvokeOptions.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.TransformInvokeOptions;
  return proto.pulumirpc.TransformInvokeOptions.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.TransformInvokeOptions} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.TransformInvokeOptions}
 */
proto.pulumirpc.TransformInvokeOptions.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setProvider(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setPluginDownloadUrl(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 4:
      var value = msg.getPluginChecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.TransformInvokeOptions.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.TransformInvokeOptions.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.TransformInvokeOptions} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.TransformInvokeOptions.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getProvider();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getPluginDownloadUrl();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getPluginChecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(4, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
};


/**
 * optional string provider = 1;
 * @return {string}
 */
proto.pulumirpc.TransformInvokeOptions.prototype.getProvider = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformInvokeOptions} returns this
 */
proto.pulumirpc.TransformInvokeOptions.prototype.setProvider = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string plugin_download_url = 2;
 * @return {string}
 */
proto.pulumirpc.TransformInvokeOptions.prototype.getPluginDownloadUrl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformInvokeOptions} returns this
 */
proto.pulumirpc.TransformInvokeOptions.prototype.setPluginDownloadUrl = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string version = 3;
 * @return {string}
 */
proto.pulumirpc.TransformInvokeOptions.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.TransformInvokeOptions} returns this
 */
proto.pulumirpc.TransformInvokeOptions.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * map<string, bytes> plugin_checksums = 4;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.TransformInvokeOptions.prototype.getPluginChecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 4, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.TransformInvokeOptions} returns this
 */
proto.pulumirpc.TransformInvokeOptions.prototype.clearPluginChecksumsMap = function() {
  this.getPluginChecksumsMap().clear();
  return this;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ResourceHookRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ResourceHookRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ResourceHookRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceHookRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
urn: jspb.Message.getFieldWithDefault(msg, 1, ""),
id: jspb.Message.getFieldWithDefault(msg, 2, ""),
name: jspb.Message.getFieldWithDefault(msg, 3, ""),
type: jspb.Message.getFieldWithDefault(msg, 4, ""),
newInputs: (f = msg.getNewInputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
oldInputs: (f = msg.getOldInputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
newOutputs: (f = msg.getNewOutputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
oldOutputs: (f = msg.getOldOutputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
oldOptions: (f = msg.getOldOptions()) && proto.pulumirpc.ResourceOptions.toObject(includeInstance, f),
newOptions: (f = msg.getNewOptions()) && proto.pulumirpc.ResourceOptions.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ResourceHookRequest}
 */
proto.pulumirpc.ResourceHookRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ResourceHookRequest;
  return proto.pulumirpc.ResourceHookRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ResourceHookRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ResourceHookRequest}
 */
proto.pulumirpc.ResourceHookRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setId(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.setType(value);
      break;
    case 5:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setNewInputs(value);
      break;
    case 6:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setOldInputs(value);
      break;
    case 7:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setNewOutputs(value);
      break;
    case 8:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setOldOutputs(value);
      break;
    case 9:
      var value = new proto.pulumirpc.ResourceOptions;
      reader.readMessage(value,proto.pulumirpc.ResourceOptions.deserializeBinaryFromReader);
      msg.setOldOptions(value);
      break;
    case 10:
      var value = new proto.pulumirpc.ResourceOptions;
      reader.readMessage(value,proto.pulumirpc.ResourceOptions.deserializeBinaryFromReader);
      msg.setNewOptions(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ResourceHookRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ResourceHookRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ResourceHookRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceHookRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getId();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getType();
  if (f.length > 0) {
    writer.writeString(
      4,
      f
    );
  }
  f = message.getNewInputs();
  if (f != null) {
    writer.writeMessage(
      5,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOldInputs();
  if (f != null) {
    writer.writeMessage(
      6,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getNewOutputs();
  if (f != null) {
    writer.writeMessage(
      7,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOldOutputs();
  if (f != null) {
    writer.writeMessage(
      8,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOldOptions();
  if (f != null) {
    writer.writeMessage(
      9,
      f,
      proto.pulumirpc.ResourceOptions.serializeBinaryToWriter
    );
  }
  f = message.getNewOptions();
  if (f != null) {
    writer.writeMessage(
      10,
      f,
      proto.pulumirpc.ResourceOptions.serializeBinaryToWriter
    );
  }
};


/**
 * optional string urn = 1;
 * @return {string}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string id = 2;
 * @return {string}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getId = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.setId = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string name = 3;
 * @return {string}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * optional string type = 4;
 * @return {string}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getType = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 4, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.setType = function(value) {
  return jspb.Message.setProto3StringField(this, 4, value);
};


/**
 * optional google.protobuf.Struct new_inputs = 5;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getNewInputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 5));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
*/
proto.pulumirpc.ResourceHookRequest.prototype.setNewInputs = function(value) {
  return jspb.Message.setWrapperField(this, 5, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.clearNewInputs = function() {
  return this.setNewInputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceHookRequest.prototype.hasNewInputs = function() {
  return jspb.Message.getField(this, 5) != null;
};


/**
 * optional google.protobuf.Struct old_inputs = 6;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getOldInputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 6));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
*/
proto.pulumirpc.ResourceHookRequest.prototype.setOldInputs = function(value) {
  return jspb.Message.setWrapperField(this, 6, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.clearOldInputs = function() {
  return this.setOldInputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceHookRequest.prototype.hasOldInputs = function() {
  return jspb.Message.getField(this, 6) != null;
};


/**
 * optional google.protobuf.Struct new_outputs = 7;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getNewOutputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 7));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
*/
proto.pulumirpc.ResourceHookRequest.prototype.setNewOutputs = function(value) {
  return jspb.Message.setWrapperField(this, 7, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.clearNewOutputs = function() {
  return this.setNewOutputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceHookRequest.prototype.hasNewOutputs = function() {
  return jspb.Message.getField(this, 7) != null;
};


/**
 * optional google.protobuf.Struct old_outputs = 8;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getOldOutputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 8));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
*/
proto.pulumirpc.ResourceHookRequest.prototype.setOldOutputs = function(value) {
  return jspb.Message.setWrapperField(this, 8, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.clearOldOutputs = function() {
  return this.setOldOutputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceHookRequest.prototype.hasOldOutputs = function() {
  return jspb.Message.getField(this, 8) != null;
};


/**
 * optional ResourceOptions old_options = 9;
 * @return {?proto.pulumirpc.ResourceOptions}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getOldOptions = function() {
  return /** @type{?proto.pulumirpc.ResourceOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.ResourceOptions, 9));
};


/**
 * @param {?proto.pulumirpc.ResourceOptions|undefined} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
*/
proto.pulumirpc.ResourceHookRequest.prototype.setOldOptions = function(value) {
  return jspb.Message.setWrapperField(this, 9, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.clearOldOptions = function() {
  return this.setOldOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceHookRequest.prototype.hasOldOptions = function() {
  return jspb.Message.getField(this, 9) != null;
};


/**
 * optional ResourceOptions new_options = 10;
 * @return {?proto.pulumirpc.ResourceOptions}
 */
proto.pulumirpc.ResourceHookRequest.prototype.getNewOptions = function() {
  return /** @type{?proto.pulumirpc.ResourceOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.ResourceOptions, 10));
};


/**
 * @param {?proto.pulumirpc.ResourceOptions|undefined} value
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
*/
proto.pulumirpc.ResourceHookRequest.prototype.setNewOptions = function(value) {
  return jspb.Message.setWrapperField(this, 10, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ResourceHookRequest} returns this
 */
proto.pulumirpc.ResourceHookRequest.prototype.clearNewOptions = function() {
  return this.setNewOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ResourceHookRequest.prototype.hasNewOptions = function() {
  return jspb.Message.getField(this, 10) != null;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ResourceHookResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ResourceHookResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ResourceHookResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceHookResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
error: jspb.Message.getFieldWithDefault(msg, 1, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ResourceHookResponse}
 */
proto.pulumirpc.ResourceHookResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ResourceHookResponse;
  return proto.pulumirpc.ResourceHookResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ResourceHookResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ResourceHookResponse}
 */
proto.pulumirpc.ResourceHookResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setError(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ResourceHookResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ResourceHookResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ResourceHookResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ResourceHookResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getError();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
};


/**
 * optional string error = 1;
 * @return {string}
 */
proto.pulumirpc.ResourceHookResponse.prototype.getError = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ResourceHookResponse} returns this
 */
proto.pulumirpc.ResourceHookResponse.prototype.setError = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.ErrorHookRequest.repeatedFields_ = [9];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ErrorHookRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ErrorHookRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ErrorHookRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ErrorHookRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
urn: jspb.Message.getFieldWithDefault(msg, 1, ""),
id: jspb.Message.getFieldWithDefault(msg, 2, ""),
name: jspb.Message.getFieldWithDefault(msg, 3, ""),
type: jspb.Message.getFieldWithDefault(msg, 4, ""),
newInputs: (f = msg.getNewInputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
oldInputs: (f = msg.getOldInputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
oldOutputs: (f = msg.getOldOutputs()) && google_protobuf_struct_pb.Struct.toObject(includeInstance, f),
failedOperation: jspb.Message.getFieldWithDefault(msg, 8, ""),
errorsList: (f = jspb.Message.getRepeatedField(msg, 9)) == null ? undefined : f,
oldOptions: (f = msg.getOldOptions()) && proto.pulumirpc.ResourceOptions.toObject(includeInstance, f),
newOptions: (f = msg.getNewOptions()) && proto.pulumirpc.ResourceOptions.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ErrorHookRequest}
 */
proto.pulumirpc.ErrorHookRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ErrorHookRequest;
  return proto.pulumirpc.ErrorHookRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ErrorHookRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ErrorHookRequest}
 */
proto.pulumirpc.ErrorHookRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUrn(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setId(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 4:
      var value = /** @type {string} */ (reader.readString());
      msg.setType(value);
      break;
    case 5:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setNewInputs(value);
      break;
    case 6:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setOldInputs(value);
      break;
    case 7:
      var value = new google_protobuf_struct_pb.Struct;
      reader.readMessage(value,google_protobuf_struct_pb.Struct.deserializeBinaryFromReader);
      msg.setOldOutputs(value);
      break;
    case 8:
      var value = /** @type {string} */ (reader.readString());
      msg.setFailedOperation(value);
      break;
    case 9:
      var value = /** @type {string} */ (reader.readString());
      msg.addErrors(value);
      break;
    case 10:
      var value = new proto.pulumirpc.ResourceOptions;
      reader.readMessage(value,proto.pulumirpc.ResourceOptions.deserializeBinaryFromReader);
      msg.setOldOptions(value);
      break;
    case 11:
      var value = new proto.pulumirpc.ResourceOptions;
      reader.readMessage(value,proto.pulumirpc.ResourceOptions.deserializeBinaryFromReader);
      msg.setNewOptions(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ErrorHookRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ErrorHookRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ErrorHookRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ErrorHookRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUrn();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getId();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getType();
  if (f.length > 0) {
    writer.writeString(
      4,
      f
    );
  }
  f = message.getNewInputs();
  if (f != null) {
    writer.writeMessage(
      5,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOldInputs();
  if (f != null) {
    writer.writeMessage(
      6,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getOldOutputs();
  if (f != null) {
    writer.writeMessage(
      7,
      f,
      google_protobuf_struct_pb.Struct.serializeBinaryToWriter
    );
  }
  f = message.getFailedOperation();
  if (f.length > 0) {
    writer.writeString(
      8,
      f
    );
  }
  f = message.getErrorsList();
  if (f.length > 0) {
    writer.writeRepeatedString(
      9,
      f
    );
  }
  f = message.getOldOptions();
  if (f != null) {
    writer.writeMessage(
      10,
      f,
      proto.pulumirpc.ResourceOptions.serializeBinaryToWriter
    );
  }
  f = message.getNewOptions();
  if (f != null) {
    writer.writeMessage(
      11,
      f,
      proto.pulumirpc.ResourceOptions.serializeBinaryToWriter
    );
  }
};


/**
 * optional string urn = 1;
 * @return {string}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getUrn = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.setUrn = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string id = 2;
 * @return {string}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getId = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.setId = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string name = 3;
 * @return {string}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * optional string type = 4;
 * @return {string}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getType = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 4, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.setType = function(value) {
  return jspb.Message.setProto3StringField(this, 4, value);
};


/**
 * optional google.protobuf.Struct new_inputs = 5;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getNewInputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 5));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
*/
proto.pulumirpc.ErrorHookRequest.prototype.setNewInputs = function(value) {
  return jspb.Message.setWrapperField(this, 5, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.clearNewInputs = function() {
  return this.setNewInputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ErrorHookRequest.prototype.hasNewInputs = function() {
  return jspb.Message.getField(this, 5) != null;
};


/**
 * optional google.protobuf.Struct old_inputs = 6;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getOldInputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 6));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
*/
proto.pulumirpc.ErrorHookRequest.prototype.setOldInputs = function(value) {
  return jspb.Message.setWrapperField(this, 6, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.clearOldInputs = function() {
  return this.setOldInputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ErrorHookRequest.prototype.hasOldInputs = function() {
  return jspb.Message.getField(this, 6) != null;
};


/**
 * optional google.protobuf.Struct old_outputs = 7;
 * @return {?proto.google.protobuf.Struct}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getOldOutputs = function() {
  return /** @type{?proto.google.protobuf.Struct} */ (
    jspb.Message.getWrapperField(this, google_protobuf_struct_pb.Struct, 7));
};


/**
 * @param {?proto.google.protobuf.Struct|undefined} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
*/
proto.pulumirpc.ErrorHookRequest.prototype.setOldOutputs = function(value) {
  return jspb.Message.setWrapperField(this, 7, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.clearOldOutputs = function() {
  return this.setOldOutputs(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ErrorHookRequest.prototype.hasOldOutputs = function() {
  return jspb.Message.getField(this, 7) != null;
};


/**
 * optional string failed_operation = 8;
 * @return {string}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getFailedOperation = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 8, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.setFailedOperation = function(value) {
  return jspb.Message.setProto3StringField(this, 8, value);
};


/**
 * repeated string errors = 9;
 * @return {!Array<string>}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getErrorsList = function() {
  return /** @type {!Array<string>} */ (jspb.Message.getRepeatedField(this, 9));
};


/**
 * @param {!Array<string>} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.setErrorsList = function(value) {
  return jspb.Message.setField(this, 9, value || []);
};


/**
 * @param {string} value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.addErrors = function(value, opt_index) {
  return jspb.Message.addToRepeatedField(this, 9, value, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.clearErrorsList = function() {
  return this.setErrorsList([]);
};


/**
 * optional ResourceOptions old_options = 10;
 * @return {?proto.pulumirpc.ResourceOptions}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getOldOptions = function() {
  return /** @type{?proto.pulumirpc.ResourceOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.ResourceOptions, 10));
};


/**
 * @param {?proto.pulumirpc.ResourceOptions|undefined} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
*/
proto.pulumirpc.ErrorHookRequest.prototype.setOldOptions = function(value) {
  return jspb.Message.setWrapperField(this, 10, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.clearOldOptions = function() {
  return this.setOldOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ErrorHookRequest.prototype.hasOldOptions = function() {
  return jspb.Message.getField(this, 10) != null;
};


/**
 * optional ResourceOptions new_options = 11;
 * @return {?proto.pulumirpc.ResourceOptions}
 */
proto.pulumirpc.ErrorHookRequest.prototype.getNewOptions = function() {
  return /** @type{?proto.pulumirpc.ResourceOptions} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.ResourceOptions, 11));
};


/**
 * @param {?proto.pulumirpc.ResourceOptions|undefined} value
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
*/
proto.pulumirpc.ErrorHookRequest.prototype.setNewOptions = function(value) {
  return jspb.Message.setWrapperField(this, 11, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.ErrorHookRequest} returns this
 */
proto.pulumirpc.ErrorHookRequest.prototype.clearNewOptions = function() {
  return this.setNewOptions(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.ErrorHookRequest.prototype.hasNewOptions = function() {
  return jspb.Message.getField(this, 11) != null;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.ErrorHookResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.ErrorHookResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.ErrorHookResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ErrorHookResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
error: jspb.Message.getFieldWithDefault(msg, 1, ""),
retry: jspb.Message.getBooleanFieldWithDefault(msg, 2, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.ErrorHookResponse}
 */
proto.pulumirpc.ErrorHookResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.ErrorHookResponse;
  return proto.pulumirpc.ErrorHookResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.ErrorHookResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.ErrorHookResponse}
 */
proto.pulumirpc.ErrorHookResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setError(value);
      break;
    case 2:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setRetry(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.ErrorHookResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.ErrorHookResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.ErrorHookResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.ErrorHookResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getError();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getRetry();
  if (f) {
    writer.writeBool(
      2,
      f
    );
  }
};


/**
 * optional string error = 1;
 * @return {string}
 */
proto.pulumirpc.ErrorHookResponse.prototype.getError = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.ErrorHookResponse} returns this
 */
proto.pulumirpc.ErrorHookResponse.prototype.setError = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional bool retry = 2;
 * @return {boolean}
 */
proto.pulumirpc.ErrorHookResponse.prototype.getRetry = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 2, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.ErrorHookResponse} returns this
 */
proto.pulumirpc.ErrorHookResponse.prototype.setRetry = function(value) {
  return jspb.Message.setProto3BooleanField(this, 2, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterPackageRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterPackageRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterPackageRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
name: jspb.Message.getFieldWithDefault(msg, 1, ""),
version: jspb.Message.getFieldWithDefault(msg, 2, ""),
downloadUrl: jspb.Message.getFieldWithDefault(msg, 3, ""),
checksumsMap: (f = msg.getChecksumsMap()) ? f.toObject(includeInstance, undefined) : [],
parameterization: (f = msg.getParameterization()) && proto.pulumirpc.Parameterization.toObject(includeInstance, f),
extension: (f = msg.getExtension$()) && proto.pulumirpc.Parameterization.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterPackageRequest}
 */
proto.pulumirpc.RegisterPackageRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterPackageRequest;
  return proto.pulumirpc.RegisterPackageRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterPackageRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterPackageRequest}
 */
proto.pulumirpc.RegisterPackageRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 3:
      var value = /** @type {string} */ (reader.readString());
      msg.setDownloadUrl(value);
      break;
    case 4:
      var value = msg.getChecksumsMap();
      reader.readMessage(value, function(message, reader) {
        jspb.Map.deserializeBinary(message, reader, jspb.BinaryReader.prototype.readString, jspb.BinaryReader.prototype.readBytes, null, "", "");
         });
      break;
    case 5:
      var value = new proto.pulumirpc.Parameterization;
      reader.readMessage(value,proto.pulumirpc.Parameterization.deserializeBinaryFromReader);
      msg.setParameterization(value);
      break;
    case 6:
      var value = new proto.pulumirpc.Parameterization;
      reader.readMessage(value,proto.pulumirpc.Parameterization.deserializeBinaryFromReader);
      msg.setExtension$(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterPackageRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterPackageRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterPackageRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getDownloadUrl();
  if (f.length > 0) {
    writer.writeString(
      3,
      f
    );
  }
  f = message.getChecksumsMap(true);
  if (f && f.getLength() > 0) {
    f.serializeBinary(4, writer, jspb.BinaryWriter.prototype.writeString, jspb.BinaryWriter.prototype.writeBytes);
  }
  f = message.getParameterization();
  if (f != null) {
    writer.writeMessage(
      5,
      f,
      proto.pulumirpc.Parameterization.serializeBinaryToWriter
    );
  }
  f = message.getExtension$();
  if (f != null) {
    writer.writeMessage(
      6,
      f,
      proto.pulumirpc.Parameterization.serializeBinaryToWriter
    );
  }
};


/**
 * optional string name = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
 */
proto.pulumirpc.RegisterPackageRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string version = 2;
 * @return {string}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
 */
proto.pulumirpc.RegisterPackageRequest.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional string download_url = 3;
 * @return {string}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.getDownloadUrl = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
 */
proto.pulumirpc.RegisterPackageRequest.prototype.setDownloadUrl = function(value) {
  return jspb.Message.setProto3StringField(this, 3, value);
};


/**
 * map<string, bytes> checksums = 4;
 * @param {boolean=} opt_noLazyCreate Do not create the map if
 * empty, instead returning `undefined`
 * @return {!jspb.Map<string,!(string|Uint8Array)>}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.getChecksumsMap = function(opt_noLazyCreate) {
  return /** @type {!jspb.Map<string,!(string|Uint8Array)>} */ (
      jspb.Message.getMapField(this, 4, opt_noLazyCreate,
      null));
};


/**
 * Clears values from the map. The map will be non-null.
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
 */
proto.pulumirpc.RegisterPackageRequest.prototype.clearChecksumsMap = function() {
  this.getChecksumsMap().clear();
  return this;
};


/**
 * optional Parameterization parameterization = 5;
 * @return {?proto.pulumirpc.Parameterization}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.getParameterization = function() {
  return /** @type{?proto.pulumirpc.Parameterization} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.Parameterization, 5));
};


/**
 * @param {?proto.pulumirpc.Parameterization|undefined} value
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
*/
proto.pulumirpc.RegisterPackageRequest.prototype.setParameterization = function(value) {
  return jspb.Message.setWrapperField(this, 5, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
 */
proto.pulumirpc.RegisterPackageRequest.prototype.clearParameterization = function() {
  return this.setParameterization(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.hasParameterization = function() {
  return jspb.Message.getField(this, 5) != null;
};


/**
 * optional Parameterization extension = 6;
 * @return {?proto.pulumirpc.Parameterization}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.getExtension$ = function() {
  return /** @type{?proto.pulumirpc.Parameterization} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.Parameterization, 6));
};


/**
 * @param {?proto.pulumirpc.Parameterization|undefined} value
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
*/
proto.pulumirpc.RegisterPackageRequest.prototype.setExtension$ = function(value) {
  return jspb.Message.setWrapperField(this, 6, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterPackageRequest} returns this
 */
proto.pulumirpc.RegisterPackageRequest.prototype.clearExtension$ = function() {
  return this.setExtension$(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterPackageRequest.prototype.hasExtension$ = function() {
  return jspb.Message.getField(this, 6) != null;
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterPackageResponse.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterPackageResponse.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterPackageResponse} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterPackageResponse.toObject = function(includeInstance, msg) {
  var f, obj = {
ref: jspb.Message.getFieldWithDefault(msg, 1, "")
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterPackageResponse}
 */
proto.pulumirpc.RegisterPackageResponse.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterPackageResponse;
  return proto.pulumirpc.RegisterPackageResponse.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterPackageResponse} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterPackageResponse}
 */
proto.pulumirpc.RegisterPackageResponse.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setRef(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterPackageResponse.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterPackageResponse.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterPackageResponse} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterPackageResponse.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getRef();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
};


/**
 * optional string ref = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterPackageResponse.prototype.getRef = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterPackageResponse} returns this
 */
proto.pulumirpc.RegisterPackageResponse.prototype.setRef = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.Parameterization.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.Parameterization.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.Parameterization} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.Parameterization.toObject = function(includeInstance, msg) {
  var f, obj = {
name: jspb.Message.getFieldWithDefault(msg, 1, ""),
version: jspb.Message.getFieldWithDefault(msg, 2, ""),
value: msg.getValue_asB64()
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.Parameterization}
 */
proto.pulumirpc.Parameterization.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.Parameterization;
  return proto.pulumirpc.Parameterization.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.Parameterization} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.Parameterization}
 */
proto.pulumirpc.Parameterization.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 2:
      var value = /** @type {string} */ (reader.readString());
      msg.setVersion(value);
      break;
    case 3:
      var value = /** @type {!Uint8Array} */ (reader.readBytes());
      msg.setValue(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.Parameterization.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.Parameterization.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.Parameterization} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.Parameterization.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getVersion();
  if (f.length > 0) {
    writer.writeString(
      2,
      f
    );
  }
  f = message.getValue_asU8();
  if (f.length > 0) {
    writer.writeBytes(
      3,
      f
    );
  }
};


/**
 * optional string name = 1;
 * @return {string}
 */
proto.pulumirpc.Parameterization.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.Parameterization} returns this
 */
proto.pulumirpc.Parameterization.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional string version = 2;
 * @return {string}
 */
proto.pulumirpc.Parameterization.prototype.getVersion = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 2, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.Parameterization} returns this
 */
proto.pulumirpc.Parameterization.prototype.setVersion = function(value) {
  return jspb.Message.setProto3StringField(this, 2, value);
};


/**
 * optional bytes value = 3;
 * @return {!(string|Uint8Array)}
 */
proto.pulumirpc.Parameterization.prototype.getValue = function() {
  return /** @type {!(string|Uint8Array)} */ (jspb.Message.getFieldWithDefault(this, 3, ""));
};


/**
 * optional bytes value = 3;
 * This is a type-conversion wrapper around `getValue()`
 * @return {string}
 */
proto.pulumirpc.Parameterization.prototype.getValue_asB64 = function() {
  return /** @type {string} */ (jspb.Message.bytesAsB64(
      this.getValue()));
};


/**
 * optional bytes value = 3;
 * Note that Uint8Array is not supported on all browsers.
 * @see http://caniuse.com/Uint8Array
 * This is a type-conversion wrapper around `getValue()`
 * @return {!Uint8Array}
 */
proto.pulumirpc.Parameterization.prototype.getValue_asU8 = function() {
  return /** @type {!Uint8Array} */ (jspb.Message.bytesAsU8(
      this.getValue()));
};


/**
 * @param {!(string|Uint8Array)} value
 * @return {!proto.pulumirpc.Parameterization} returns this
 */
proto.pulumirpc.Parameterization.prototype.setValue = function(value) {
  return jspb.Message.setProto3BytesField(this, 3, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterResourceHookRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterResourceHookRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceHookRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
name: jspb.Message.getFieldWithDefault(msg, 1, ""),
callback: (f = msg.getCallback()) && pulumi_callback_pb.Callback.toObject(includeInstance, f),
onDryRun: jspb.Message.getBooleanFieldWithDefault(msg, 3, false),
ignoreErrors: jspb.Message.getBooleanFieldWithDefault(msg, 4, false)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterResourceHookRequest}
 */
proto.pulumirpc.RegisterResourceHookRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterResourceHookRequest;
  return proto.pulumirpc.RegisterResourceHookRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterResourceHookRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterResourceHookRequest}
 */
proto.pulumirpc.RegisterResourceHookRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 2:
      var value = new pulumi_callback_pb.Callback;
      reader.readMessage(value,pulumi_callback_pb.Callback.deserializeBinaryFromReader);
      msg.setCallback(value);
      break;
    case 3:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setOnDryRun(value);
      break;
    case 4:
      var value = /** @type {boolean} */ (reader.readBool());
      msg.setIgnoreErrors(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterResourceHookRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterResourceHookRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterResourceHookRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getCallback();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      pulumi_callback_pb.Callback.serializeBinaryToWriter
    );
  }
  f = message.getOnDryRun();
  if (f) {
    writer.writeBool(
      3,
      f
    );
  }
  f = message.getIgnoreErrors();
  if (f) {
    writer.writeBool(
      4,
      f
    );
  }
};


/**
 * optional string name = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterResourceHookRequest} returns this
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional Callback callback = 2;
 * @return {?proto.pulumirpc.Callback}
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.getCallback = function() {
  return /** @type{?proto.pulumirpc.Callback} */ (
    jspb.Message.getWrapperField(this, pulumi_callback_pb.Callback, 2));
};


/**
 * @param {?proto.pulumirpc.Callback|undefined} value
 * @return {!proto.pulumirpc.RegisterResourceHookRequest} returns this
*/
proto.pulumirpc.RegisterResourceHookRequest.prototype.setCallback = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterResourceHookRequest} returns this
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.clearCallback = function() {
  return this.setCallback(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.hasCallback = function() {
  return jspb.Message.getField(this, 2) != null;
};


/**
 * optional bool on_dry_run = 3;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.getOnDryRun = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 3, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceHookRequest} returns this
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.setOnDryRun = function(value) {
  return jspb.Message.setProto3BooleanField(this, 3, value);
};


/**
 * optional bool ignore_errors = 4;
 * @return {boolean}
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.getIgnoreErrors = function() {
  return /** @type {boolean} */ (jspb.Message.getBooleanFieldWithDefault(this, 4, false));
};


/**
 * @param {boolean} value
 * @return {!proto.pulumirpc.RegisterResourceHookRequest} returns this
 */
proto.pulumirpc.RegisterResourceHookRequest.prototype.setIgnoreErrors = function(value) {
  return jspb.Message.setProto3BooleanField(this, 4, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.RegisterErrorHookRequest.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.RegisterErrorHookRequest.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.RegisterErrorHookRequest} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterErrorHookRequest.toObject = function(includeInstance, msg) {
  var f, obj = {
name: jspb.Message.getFieldWithDefault(msg, 1, ""),
callback: (f = msg.getCallback()) && pulumi_callback_pb.Callback.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.RegisterErrorHookRequest}
 */
proto.pulumirpc.RegisterErrorHookRequest.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.RegisterErrorHookRequest;
  return proto.pulumirpc.RegisterErrorHookRequest.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.RegisterErrorHookRequest} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.RegisterErrorHookRequest}
 */
proto.pulumirpc.RegisterErrorHookRequest.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setName(value);
      break;
    case 2:
      var value = new pulumi_callback_pb.Callback;
      reader.readMessage(value,pulumi_callback_pb.Callback.deserializeBinaryFromReader);
      msg.setCallback(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.RegisterErrorHookRequest.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.RegisterErrorHookRequest.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.RegisterErrorHookRequest} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.RegisterErrorHookRequest.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getName();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getCallback();
  if (f != null) {
    writer.writeMessage(
      2,
      f,
      pulumi_callback_pb.Callback.serializeBinaryToWriter
    );
  }
};


/**
 * optional string name = 1;
 * @return {string}
 */
proto.pulumirpc.RegisterErrorHookRequest.prototype.getName = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.RegisterErrorHookRequest} returns this
 */
proto.pulumirpc.RegisterErrorHookRequest.prototype.setName = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional Callback callback = 2;
 * @return {?proto.pulumirpc.Callback}
 */
proto.pulumirpc.RegisterErrorHookRequest.prototype.getCallback = function() {
  return /** @type{?proto.pulumirpc.Callback} */ (
    jspb.Message.getWrapperField(this, pulumi_callback_pb.Callback, 2));
};


/**
 * @param {?proto.pulumirpc.Callback|undefined} value
 * @return {!proto.pulumirpc.RegisterErrorHookRequest} returns this
*/
proto.pulumirpc.RegisterErrorHookRequest.prototype.setCallback = function(value) {
  return jspb.Message.setWrapperField(this, 2, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.RegisterErrorHookRequest} returns this
 */
proto.pulumirpc.RegisterErrorHookRequest.prototype.clearCallback = function() {
  return this.setCallback(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.RegisterErrorHookRequest.prototype.hasCallback = function() {
  return jspb.Message.getField(this, 2) != null;
};


/**
 * @enum {number}
 */
proto.pulumirpc.ResourceMonitorFeature = {
  RESOURCE_MONITOR_FEATURE_SECRETS: 0,
  RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES: 1,
  RESOURCE_MONITOR_FEATURE_OUTPUT_VALUES: 2,
  RESOURCE_MONITOR_FEATURE_ALIAS_SPECS: 3,
  RESOURCE_MONITOR_FEATURE_REPLACEMENT_TRIGGER: 4,
  RESOURCE_MONITOR_FEATURE_DELETED_WITH: 5,
  RESOURCE_MONITOR_FEATURE_REPLACE_WITH: 6,
  RESOURCE_MONITOR_FEATURE_TRANSFORMS: 7,
  RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS: 8,
  RESOURCE_MONITOR_FEATURE_PARAMETERIZATION: 9,
  RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS: 10,
  RESOURCE_MONITOR_FEATURE_ERROR_HOOKS: 11,
  RESOURCE_MONITOR_FEATURE_SENDS_OPTIONS_TO_HOOKS: 12,
  RESOURCE_MONITOR_FEATURE_BYTE_STRING: 13,
  RESOURCE_MONITOR_FEATURE_INVOKE_DEPENDS_ON: 14,
  RESOURCE_MONITOR_FEATURE_INVOKE_PARENT: 15
};

/**
 * @enum {number}
 */
proto.pulumirpc.Result = {
  SUCCESS: 0,
  FAIL: 1,
  SKIP: 2
};

goog.object.extend(exports, proto.pulumirpc);


/***/ }),

/***/ 3860:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

// source: pulumi/source.proto
/**
 * @fileoverview
 * @enhanceable
 * @suppress {missingRequire} reports error on implicit type usages.
 * @suppress {messageConventions} JS Compiler reports an error if a variable or
 *     field starts with 'MSG_' and isn't a translatable message.
 * @public
 */
// GENERATED CODE -- DO NOT EDIT!
/* eslint-disable */
// @ts-nocheck

var jspb = __webpack_require__(13860);
var goog = jspb;
var proto = { codegen: { }, pulumirpc: { codegen: { }, testing: { } } }, global = proto;

goog.exportSymbol('proto.pulumirpc.SourcePosition', null, global);
goog.exportSymbol('proto.pulumirpc.StackFrame', null, global);
goog.exportSymbol('proto.pulumirpc.StackTrace', null, global);
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.SourcePosition = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.SourcePosition, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.SourcePosition.displayName = 'proto.pulumirpc.SourcePosition';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.StackFrame = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, null, null);
};
goog.inherits(proto.pulumirpc.StackFrame, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.StackFrame.displayName = 'proto.pulumirpc.StackFrame';
}
/**
 * Generated by JsPbCodeGenerator.
 * @param {Array=} opt_data Optional initial data array, typically from a
 * server response, or constructed directly in Javascript. The array is used
 * in place and becomes part of the constructed object. It is not cloned.
 * If no data is provided, the constructed object will be empty, but still
 * valid.
 * @extends {jspb.Message}
 * @constructor
 */
proto.pulumirpc.StackTrace = function(opt_data) {
  jspb.Message.initialize(this, opt_data, 0, -1, proto.pulumirpc.StackTrace.repeatedFields_, null);
};
goog.inherits(proto.pulumirpc.StackTrace, jspb.Message);
if (goog.DEBUG && !COMPILED) {
  /**
   * @public
   * @override
   */
  proto.pulumirpc.StackTrace.displayName = 'proto.pulumirpc.StackTrace';
}



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.SourcePosition.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.SourcePosition.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.SourcePosition} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SourcePosition.toObject = function(includeInstance, msg) {
  var f, obj = {
uri: jspb.Message.getFieldWithDefault(msg, 1, ""),
line: jspb.Message.getFieldWithDefault(msg, 2, 0),
column: jspb.Message.getFieldWithDefault(msg, 3, 0)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.SourcePosition}
 */
proto.pulumirpc.SourcePosition.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.SourcePosition;
  return proto.pulumirpc.SourcePosition.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.SourcePosition} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.SourcePosition}
 */
proto.pulumirpc.SourcePosition.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = /** @type {string} */ (reader.readString());
      msg.setUri(value);
      break;
    case 2:
      var value = /** @type {number} */ (reader.readInt32());
      msg.setLine(value);
      break;
    case 3:
      var value = /** @type {number} */ (reader.readInt32());
      msg.setColumn(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.SourcePosition.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.SourcePosition.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.SourcePosition} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.SourcePosition.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getUri();
  if (f.length > 0) {
    writer.writeString(
      1,
      f
    );
  }
  f = message.getLine();
  if (f !== 0) {
    writer.writeInt32(
      2,
      f
    );
  }
  f = message.getColumn();
  if (f !== 0) {
    writer.writeInt32(
      3,
      f
    );
  }
};


/**
 * optional string uri = 1;
 * @return {string}
 */
proto.pulumirpc.SourcePosition.prototype.getUri = function() {
  return /** @type {string} */ (jspb.Message.getFieldWithDefault(this, 1, ""));
};


/**
 * @param {string} value
 * @return {!proto.pulumirpc.SourcePosition} returns this
 */
proto.pulumirpc.SourcePosition.prototype.setUri = function(value) {
  return jspb.Message.setProto3StringField(this, 1, value);
};


/**
 * optional int32 line = 2;
 * @return {number}
 */
proto.pulumirpc.SourcePosition.prototype.getLine = function() {
  return /** @type {number} */ (jspb.Message.getFieldWithDefault(this, 2, 0));
};


/**
 * @param {number} value
 * @return {!proto.pulumirpc.SourcePosition} returns this
 */
proto.pulumirpc.SourcePosition.prototype.setLine = function(value) {
  return jspb.Message.setProto3IntField(this, 2, value);
};


/**
 * optional int32 column = 3;
 * @return {number}
 */
proto.pulumirpc.SourcePosition.prototype.getColumn = function() {
  return /** @type {number} */ (jspb.Message.getFieldWithDefault(this, 3, 0));
};


/**
 * @param {number} value
 * @return {!proto.pulumirpc.SourcePosition} returns this
 */
proto.pulumirpc.SourcePosition.prototype.setColumn = function(value) {
  return jspb.Message.setProto3IntField(this, 3, value);
};





if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.StackFrame.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.StackFrame.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.StackFrame} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.StackFrame.toObject = function(includeInstance, msg) {
  var f, obj = {
pc: (f = msg.getPc()) && proto.pulumirpc.SourcePosition.toObject(includeInstance, f)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.StackFrame}
 */
proto.pulumirpc.StackFrame.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.StackFrame;
  return proto.pulumirpc.StackFrame.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.StackFrame} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.StackFrame}
 */
proto.pulumirpc.StackFrame.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = new proto.pulumirpc.SourcePosition;
      reader.readMessage(value,proto.pulumirpc.SourcePosition.deserializeBinaryFromReader);
      msg.setPc(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.StackFrame.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.StackFrame.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.StackFrame} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.StackFrame.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getPc();
  if (f != null) {
    writer.writeMessage(
      1,
      f,
      proto.pulumirpc.SourcePosition.serializeBinaryToWriter
    );
  }
};


/**
 * optional SourcePosition pc = 1;
 * @return {?proto.pulumirpc.SourcePosition}
 */
proto.pulumirpc.StackFrame.prototype.getPc = function() {
  return /** @type{?proto.pulumirpc.SourcePosition} */ (
    jspb.Message.getWrapperField(this, proto.pulumirpc.SourcePosition, 1));
};


/**
 * @param {?proto.pulumirpc.SourcePosition|undefined} value
 * @return {!proto.pulumirpc.StackFrame} returns this
*/
proto.pulumirpc.StackFrame.prototype.setPc = function(value) {
  return jspb.Message.setWrapperField(this, 1, value);
};


/**
 * Clears the message field making it undefined.
 * @return {!proto.pulumirpc.StackFrame} returns this
 */
proto.pulumirpc.StackFrame.prototype.clearPc = function() {
  return this.setPc(undefined);
};


/**
 * Returns whether this field is set.
 * @return {boolean}
 */
proto.pulumirpc.StackFrame.prototype.hasPc = function() {
  return jspb.Message.getField(this, 1) != null;
};



/**
 * List of repeated fields within this message type.
 * @private {!Array<number>}
 * @const
 */
proto.pulumirpc.StackTrace.repeatedFields_ = [1];



if (jspb.Message.GENERATE_TO_OBJECT) {
/**
 * Creates an object representation of this proto.
 * Field names that are reserved in JavaScript and will be renamed to pb_name.
 * Optional fields that are not set will be set to undefined.
 * To access a reserved field use, foo.pb_<name>, eg, foo.pb_default.
 * For the list of reserved names please see:
 *     net/proto2/compiler/js/internal/generator.cc#kKeyword.
 * @param {boolean=} opt_includeInstance Deprecated. whether to include the
 *     JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @return {!Object}
 */
proto.pulumirpc.StackTrace.prototype.toObject = function(opt_includeInstance) {
  return proto.pulumirpc.StackTrace.toObject(opt_includeInstance, this);
};


/**
 * Static version of the {@see toObject} method.
 * @param {boolean|undefined} includeInstance Deprecated. Whether to include
 *     the JSPB instance for transitional soy proto support:
 *     http://goto/soy-param-migration
 * @param {!proto.pulumirpc.StackTrace} msg The msg instance to transform.
 * @return {!Object}
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.StackTrace.toObject = function(includeInstance, msg) {
  var f, obj = {
framesList: jspb.Message.toObjectList(msg.getFramesList(),
    proto.pulumirpc.StackFrame.toObject, includeInstance)
  };

  if (includeInstance) {
    obj.$jspbMessageInstance = msg;
  }
  return obj;
};
}


/**
 * Deserializes binary data (in protobuf wire format).
 * @param {jspb.ByteSource} bytes The bytes to deserialize.
 * @return {!proto.pulumirpc.StackTrace}
 */
proto.pulumirpc.StackTrace.deserializeBinary = function(bytes) {
  var reader = new jspb.BinaryReader(bytes);
  var msg = new proto.pulumirpc.StackTrace;
  return proto.pulumirpc.StackTrace.deserializeBinaryFromReader(msg, reader);
};


/**
 * Deserializes binary data (in protobuf wire format) from the
 * given reader into the given message object.
 * @param {!proto.pulumirpc.StackTrace} msg The message object to deserialize into.
 * @param {!jspb.BinaryReader} reader The BinaryReader to use.
 * @return {!proto.pulumirpc.StackTrace}
 */
proto.pulumirpc.StackTrace.deserializeBinaryFromReader = function(msg, reader) {
  while (reader.nextField()) {
    if (reader.isEndGroup()) {
      break;
    }
    var field = reader.getFieldNumber();
    switch (field) {
    case 1:
      var value = new proto.pulumirpc.StackFrame;
      reader.readMessage(value,proto.pulumirpc.StackFrame.deserializeBinaryFromReader);
      msg.addFrames(value);
      break;
    default:
      reader.skipField();
      break;
    }
  }
  return msg;
};


/**
 * Serializes the message to binary data (in protobuf wire format).
 * @return {!Uint8Array}
 */
proto.pulumirpc.StackTrace.prototype.serializeBinary = function() {
  var writer = new jspb.BinaryWriter();
  proto.pulumirpc.StackTrace.serializeBinaryToWriter(this, writer);
  return writer.getResultBuffer();
};


/**
 * Serializes the given message to binary data (in protobuf wire
 * format), writing to the given BinaryWriter.
 * @param {!proto.pulumirpc.StackTrace} message
 * @param {!jspb.BinaryWriter} writer
 * @suppress {unusedLocalVariables} f is only used for nested messages
 */
proto.pulumirpc.StackTrace.serializeBinaryToWriter = function(message, writer) {
  var f = undefined;
  f = message.getFramesList();
  if (f.length > 0) {
    writer.writeRepeatedMessage(
      1,
      f,
      proto.pulumirpc.StackFrame.serializeBinaryToWriter
    );
  }
};


/**
 * repeated StackFrame frames = 1;
 * @return {!Array<!proto.pulumirpc.StackFrame>}
 */
proto.pulumirpc.StackTrace.prototype.getFramesList = function() {
  return /** @type{!Array<!proto.pulumirpc.StackFrame>} */ (
    jspb.Message.getRepeatedWrapperField(this, proto.pulumirpc.StackFrame, 1));
};


/**
 * @param {!Array<!proto.pulumirpc.StackFrame>} value
 * @return {!proto.pulumirpc.StackTrace} returns this
*/
proto.pulumirpc.StackTrace.prototype.setFramesList = function(value) {
  return jspb.Message.setRepeatedWrapperField(this, 1, value);
};


/**
 * @param {!proto.pulumirpc.StackFrame=} opt_value
 * @param {number=} opt_index
 * @return {!proto.pulumirpc.StackFrame}
 */
proto.pulumirpc.StackTrace.prototype.addFrames = function(opt_value, opt_index) {
  return jspb.Message.addToRepeatedWrapperField(this, 1, opt_value, proto.pulumirpc.StackFrame, opt_index);
};


/**
 * Clears the list making it empty but non-null.
 * @return {!proto.pulumirpc.StackTrace} returns this
 */
proto.pulumirpc.StackTrace.prototype.clearFramesList = function() {
  return this.setFramesList([]);
};


goog.object.extend(exports, proto.pulumirpc);


/***/ }),

/***/ 96005:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const url = __importStar(__webpack_require__(87016));
const errors_1 = __webpack_require__(31118);
const log = __importStar(__webpack_require__(89128));
const output_1 = __webpack_require__(43016);
const resource_1 = __webpack_require__(10776);
const rpc_1 = __webpack_require__(85397);
const settings_1 = __webpack_require__(94213);
const state_1 = __webpack_require__(39623);
const utils = __importStar(__webpack_require__(67812));
/**
 * {@link createUrn} computes a URN from the combination of a resource name,
 * resource type, optional parent, optional project and optional stack.
 */
function createUrn(name, type, parent, project, stack) {
    let parentPrefix;
    if (parent) {
        let parentUrn;
        if (Resource.isInstance(parent)) {
            parentUrn = parent.urn;
        }
        else {
            parentUrn = output_1.output(parent);
        }
        parentPrefix = parentUrn.apply((parentUrnString) => {
            const prefix = parentUrnString.substring(0, parentUrnString.lastIndexOf("::")) + "$";
            if (prefix.endsWith("::pulumi:pulumi:Stack$")) {
                // Don't prefix the stack type as a parent type
                return `urn:pulumi:${stack || settings_1.getStack()}::${project || settings_1.getProject()}::`;
            }
            return prefix;
        });
    }
    else {
        parentPrefix = output_1.output(`urn:pulumi:${stack || settings_1.getStack()}::${project || settings_1.getProject()}::`);
    }
    return output_1.interpolate `${parentPrefix}${type}::${name}`;
}
exports.createUrn = createUrn;
/**
 * {@link inheritedChildAlias} computes the alias that should be applied to a
 * child based on an alias applied to its parent. This may involve changing the
 * name of the resource in cases where the resource has a named derived from the
 * name of the parent, and the parent name changed.
 */
function inheritedChildAlias(childName, parentName, parentAlias, childType) {
    // If the child name has the parent name as a prefix, then we make the assumption that it was
    // constructed from the convention of using `{name}-details` as the name of the child resource.  To
    // ensure this is aliased correctly, we must then also replace the parent aliases name in the prefix of
    // the child resource name.
    //
    // For example:
    // * name: "newapp-function"
    // * opts.parent.__name: "newapp"
    // * parentAlias: "urn:pulumi:stackname::projectname::awsx:ec2:Vpc::app"
    // * parentAliasName: "app"
    // * aliasName: "app-function"
    // * childAlias: "urn:pulumi:stackname::projectname::aws:s3/bucket:Bucket::app-function"
    let aliasName = output_1.output(childName);
    if (childName.startsWith(parentName)) {
        aliasName = output_1.output(parentAlias).apply((parentAliasUrn) => {
            const parentAliasName = parentAliasUrn.substring(parentAliasUrn.lastIndexOf("::") + 2);
            return parentAliasName + childName.substring(parentName.length);
        });
    }
    return createUrn(aliasName, childType, parentAlias);
}
/**
 * Extracts the type and name from a URN.
 */
function urnTypeAndName(urn) {
    const parts = urn.split("::");
    const typeParts = parts[2].split("$");
    return {
        name: parts[3],
        type: typeParts[typeParts.length - 1],
    };
}
/**
 * {@link allAliases} computes the full set of aliases for a child resource
 * given a set of aliases applied to the child and parent resources. This
 * includes the child resource's own aliases, as well as aliases inherited from
 * the parent. If there are N child aliases, and M parent aliases, there will be
 * (M+1)*(N+1)-1 total aliases, or, as calculated in the logic below,
 * N+(M*(1+N)).
 */
function allAliases(childAliases, childName, childType, parent, parentName) {
    const aliases = [];
    for (const childAlias of childAliases) {
        aliases.push(collapseAliasToUrn(childAlias, childName, childType, parent));
    }
    for (const parentAlias of parent.__aliases || []) {
        // For each parent alias, add an alias that uses that base child name and the parent alias
        aliases.push(inheritedChildAlias(childName, parentName, parentAlias, childType));
        // Also add an alias for each child alias and the parent alias
        for (const childAlias of childAliases) {
            const inheritedAlias = collapseAliasToUrn(childAlias, childName, childType, parent).apply((childAliasURN) => {
                const { name: aliasedChildName, type: aliasedChildType } = urnTypeAndName(childAliasURN);
                return inheritedChildAlias(aliasedChildName, parentName, parentAlias, aliasedChildType);
            });
            aliases.push(inheritedAlias);
        }
    }
    return aliases;
}
exports.allAliases = allAliases;
/**
 * {@link Resource} represents a class whose CRUD operations are implemented by
 * a provider plugin.
 */
class Resource {
    /**
     * Creates and registers a new resource object. `t` is the fully qualified
     * type token and `name` is the "name" part to use in creating a stable and
     * globally unique URN for the object. `dependsOn` is an optional list of
     * other resources that this resource depends on, controlling the order in
     * which we perform resource operations.
     *
     * @param t
     *  The type of the resource.
     * @param name
     *  The _unique_ name of the resource.
     * @param custom
     *  True to indicate that this is a custom resource, managed by a plugin.
     * @param props
     *  The arguments to use to populate the new resource.
     * @param opts
     *  A bag of options that control this resource's behavior.
     * @param remote
     *  This parameter is intended for use by code-generated component SDKs;
     *  end users authoring their own {@link ComponentResource} subclasses
     *  should leave this at its default (`false`). When `true`, the
     *  component's children are constructed by the engine rather than in
     *  this process, and the constructor skips local child registration
     *  accordingly.
     * @param dependency
     *  True if this is a synthetic resource used internally for dependency tracking.
     */
    constructor(t, name, custom, props = {}, opts = {}, remote = false, dependency = false, packageRef) {
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiResource = true;
        this.__pulumiType = t;
        if (dependency) {
            this.__providers = {};
            return;
        }
        if (opts.parent && !Resource.isInstance(opts.parent)) {
            throw new Error(`Resource parent is not a valid Resource: ${opts.parent}`);
        }
        if (!t) {
            throw new errors_1.ResourceError("Missing resource type argument", opts.parent);
        }
        if (!name) {
            throw new errors_1.ResourceError("Missing resource name argument (for URN creation)", opts.parent);
        }
        // Before anything else - if there are transformations registered, invoke them in order to transform the properties and
        // options assigned to this resource.
        const parent = opts.parent || state_1.getStackResource();
        this.__transformations = [...(opts.transformations || []), ...(parent?.__transformations || [])];
        for (const transformation of this.__transformations) {
            const tres = transformation({ resource: this, type: t, name, props, opts });
            if (tres) {
                if (tres.opts.parent !== opts.parent) {
                    // This is currently not allowed because the parent tree is needed to establish what
                    // transformation to apply in the first place, and to compute inheritance of other
                    // resource options in the Resource constructor before transformations are run (so
                    // modifying it here would only even partially take affect).  It's theoretically
                    // possible this restriction could be lifted in the future, but for now just
                    // disallow re-parenting resources in transformations to be safe.
                    throw new Error("Transformations cannot currently be used to change the `parent` of a resource.");
                }
                props = tres.props;
                opts = tres.opts;
            }
        }
        this.__name = name;
        // Make a shallow clone of opts to ensure we don't modify the value passed in.
        opts = Object.assign({}, opts);
        // Check the parent type if one exists and fill in any default options.
        this.__providers = {};
        if (parent) {
            this.__parentResource = parent;
            this.__parentResource.__childResources = this.__parentResource.__childResources || new Set();
            this.__parentResource.__childResources.add(this);
            if (opts.protect === undefined) {
                opts.protect = parent.__protect;
            }
            this.__providers = parent.__providers;
        }
        // providers is found by combining (in ascending order of priority)
        //      1. provider
        //      2. self_providers
        //      3. opts.providers
        this.__providers = {
            ...this.__providers,
            ...convertToProvidersMap(opts.providers),
            ...convertToProvidersMap(opts.provider ? [opts.provider] : {}),
        };
        const pkg = pkgFromType(t);
        // provider is the first option that does not return none
        // 1. opts.provider
        // 2. a matching provider in opts.providers
        // 3. a matching provider inherited from opts.parent
        if ((custom || remote) && opts.provider === undefined) {
            const parentProvider = parent?.getProvider(t);
            if (pkg && pkg in this.__providers) {
                opts.provider = this.__providers[pkg];
            }
            else if (parentProvider) {
                opts.provider = parentProvider;
            }
        }
        // Custom and remote resources have a backing provider. If this is a custom or
        // remote resource and a provider has been specified that has the same package
        // as the resource's package, save it in `__prov`.
        // If the provider's package isn't the same as the resource's package, don't
        // save it in `__prov` because the user specified `provider: someProvider` as
        // shorthand for `providers: [someProvider]`, which is a provider intended for
        // the component's children and not for this resource itself.
        // `__prov` is passed along in `Call` gRPC requests for resource method calls
        // (when set) so that the call goes to the same provider as the resource.
        if ((custom || remote) && opts.provider) {
            if (pkg && pkg === opts.provider.getPackage()) {
                this.__prov = opts.provider;
            }
        }
        this.__protect = opts.protect;
        this.__version = opts.version;
        this.__pluginDownloadURL = opts.pluginDownloadURL;
        // Collapse any `Alias`es down to URNs. We have to wait until this point to do so because we do not know the
        // default `name` and `type` to apply until we are inside the resource constructor.
        this.__aliases = [];
        if (opts.aliases) {
            for (const alias of opts.aliases) {
                this.__aliases.push(collapseAliasToUrn(alias, name, t, parent));
            }
        }
        // This is somewhat brittle in that it expects a call stack of the form:
        //
        // - {@link Resource} class constructor
        // - abstract {@link Resource} subclass constructor
        // - concrete {@link Resource} subclass constructor
        // - user code
        //
        // This stack reflects the expected class hierarchy of:
        //
        // Resource > Custom/Component resource > Cloud/Component resource
        //
        // For example, consider the AWS S3 Bucket resource. When user code
        // instantiates a Bucket, the stack will look like this:
        //
        //     new Resource (/path/to/resource.ts:123:45)
        //     new CustomResource (/path/to/resource.ts:678:90)
        //     new Bucket (/path/to/bucket.ts:987:65)
        //     <user code> (/path/to/index.ts:4:3)
        const stackTrace = Resource.stackTrace(4);
        const sourcePosition = stackTrace.length < 1 ? undefined : stackTrace[0];
        if (opts.urn) {
            // This is a resource that already exists. Read its state from the engine.
            resource_1.getResource(this, parent, props, custom, opts.urn);
        }
        else if (opts.id) {
            // If this is a custom resource that already exists, read its state from the provider.
            if (!custom) {
                throw new errors_1.ResourceError("Cannot read an existing resource unless it has a custom provider", opts.parent);
            }
            resource_1.readResource(this, parent, t, name, props, opts, sourcePosition, stackTrace, packageRef);
        }
        else {
            // Kick off the resource registration.  If we are actually performing a deployment, this
            // resource's properties will be resolved asynchronously after the operation completes, so
            // that dependent computations resolve normally.  If we are just planning, on the other
            // hand, values will never resolve.
            resource_1.registerResource(this, parent, t, name, custom, remote, (urn) => new DependencyResource(urn), props, opts, sourcePosition, stackTrace, packageRef);
        }
    }
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiResource");
    }
    /**
     * Returns the list of callsites for the current stack. The top of the stack is at index 0.
     *
     * Some callsites may not contain position information. It is up to the caller to detect this situation.
     */
    static callsites() {
        // NOTE: it would be lovely to implement this using prepareStackTrace and actual V8 callsite information.
        // Unfortunately, the V8 source locations are not mapped from transpiled locations to user locations, and
        // Node 20.x does not expose an easy way to access source map information. Furthermore, ts-node may inject
        // hooks that perform this mapping as part of prepareStackTrace. Instead of using prepareStackTrace, then,
        // we parse its output as returned via `new Error().stack`. The stack trace will look like:
        //
        //     Error
        //         at foo (file:line:column)
        //         at bar (file:line:column)
        //         at baz (file:line:column)
        //
        // We process this by splitting it into lines and parsing the position information out of each line.
        const stackTraceLimit = Error.stackTraceLimit;
        try {
            Error.stackTraceLimit = Number.POSITIVE_INFINITY;
            const stackTrace = new Error().stack;
            return (stackTrace
                ?.split("\n")
                ?.slice(1)
                ?.map((frame) => {
                const { file, line, column } = Resource.framePositionRegExp.exec(frame)?.groups || {};
                if (!file || !line || !column || file.startsWith("node:")) {
                    return {};
                }
                const lineNum = parseInt(line, 10);
                const colNum = parseInt(column, 10);
                if (Number.isNaN(lineNum) || Number.isNaN(colNum)) {
                    return {};
                }
                return { file, line: lineNum, column: colNum };
            }) || []);
        }
        finally {
            Error.stackTraceLimit = stackTraceLimit;
        }
    }
    static stackTrace(skip) {
        let stack = Resource.callsites();
        if (stack.length < skip + 1) {
            return [];
        }
        stack = stack.slice(skip + 1);
        return stack.map((frame) => {
            const { file, line, column } = frame;
            if (!file || !line || !column) {
                return undefined;
            }
            return {
                uri: url.pathToFileURL(file).toString(),
                line,
                column,
            };
        });
    }
    /**
     * Returns the provider for the given module member, if one exists.
     */
    getProvider(moduleMember) {
        const pkg = pkgFromType(moduleMember);
        if (pkg === undefined) {
            return undefined;
        }
        return this.__providers[pkg];
    }
}
exports.Resource = Resource;
/**
 * A regexp for use with {@link sourcePosition}.
 */
Resource.framePositionRegExp = /^\s*at .* \((?<file>.*):(?<line>[0-9]+):(?<column>[0-9]+)\)$/;
function convertToProvidersMap(providers) {
    if (!providers) {
        return {};
    }
    if (!Array.isArray(providers)) {
        return providers;
    }
    const result = {};
    for (const provider of providers) {
        result[provider.getPackage()] = provider;
    }
    return result;
}
Resource.doNotCapture = true;
/**
 * A constant to represent the "root stack" resource for a Pulumi application.
 * The purpose of this is solely to make it easy to write an {@link Alias} like
 * so:
 *
 * `aliases: [{ parent: rootStackResource }]`.
 *
 * This indicates that the prior name for a resource was created based on it
 * being parented directly by the stack itself and no other resources. Note:
 * this is equivalent to:
 *
 * `aliases: [{ parent: undefined }]`
 *
 * However, the former form is preferable as it is more self-descriptive, while
 * the latter may look a bit confusing and may incorrectly look like something
 * that could be removed without changing semantics.
 */
exports.rootStackResource = undefined;
/**
 * Converts an alias into a URN given a set of default data for the missing
 * values.
 */
function collapseAliasToUrn(alias, defaultName, defaultType, defaultParent) {
    return output_1.output(alias).apply((a) => {
        if (typeof a === "string") {
            return output_1.output(a);
        }
        const name = a.hasOwnProperty("name") ? a.name : defaultName;
        const type = a.hasOwnProperty("type") ? a.type : defaultType;
        const parent = a.hasOwnProperty("parent") ? a.parent : defaultParent;
        const project = a.hasOwnProperty("project") ? a.project : settings_1.getProject();
        const stack = a.hasOwnProperty("stack") ? a.stack : settings_1.getStack();
        if (name === undefined) {
            throw new Error("No valid 'name' passed in for alias.");
        }
        if (type === undefined) {
            throw new Error("No valid 'type' passed in for alias.");
        }
        return createUrn(name, type, parent, project, stack);
    });
}
/**
 * ResourceHook is a named hook that can be registered as a resource hook.
 */
class ResourceHook {
    constructor(name, callback, opts) {
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        this.__pulumiResourceHook = true;
        this.name = name;
        this.callback = callback;
        this.opts = opts;
        this.__registered = resource_1.registerResourceHook(this);
    }
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiResourceHook");
    }
}
exports.ResourceHook = ResourceHook;
/**
 * ErrorHook is a named hook that can be registered as an error hook.
 */
class ErrorHook {
    constructor(name, callback) {
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        this.__pulumiErrorHook = true;
        this.name = name;
        this.callback = callback;
        this.__registered = resource_1.registerErrorHook(this);
    }
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiErrorHook");
    }
}
exports.ErrorHook = ErrorHook;
/**
 * {@link CustomResource} is a resource whose create, read, update, and delete
 * (CRUD) operations are managed by performing external operations on some
 * physical entity.  The engine understands how to diff and perform partial
 * updates of them, and these CRUD operations are implemented in a dynamically
 * loaded plugin for the defining package.
 */
class CustomResource extends Resource {
    /**
     * Creates and registers a new managed resource. `t` is the fully qualified
     * type token and `name` is the "name" part to use in creating a stable and
     * globally unique URN for the object. `dependsOn` is an optional list of
     * other resources that this resource depends on, controlling the order in
     * which we perform resource operations. Creating an instance does not
     * necessarily perform a create on the physical entity which it represents.
     * Instead, this is dependent upon the diffing of the new goal state
     * compared to the current known resource state.
     *
     * @param t
     *  The type of the resource.
     * @param name
     *  The _unique_ name of the resource.
     * @param props
     *  The arguments to use to populate the new resource.
     * @param opts
     *  A bag of options that control this resource's behavior.
     * @param dependency
     *  True if this is a synthetic resource used internally for dependency tracking.
     */
    constructor(t, name, props, opts = {}, dependency = false, packageRef) {
        if (opts.providers) {
            throw new errors_1.ResourceError("Do not supply 'providers' option to a CustomResource. Did you mean 'provider' instead?", opts.parent);
        }
        super(t, name, true, props, opts, false, dependency, packageRef);
        this.__pulumiCustomResource = true;
    }
    /**
     * Returns true if the given object is a {@link CustomResource}. This is
     * designed to work even when multiple copies of the Pulumi SDK have been
     * loaded into the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiCustomResource");
    }
}
exports.CustomResource = CustomResource;
CustomResource.doNotCapture = true;
/**
 * {@link ProviderResource} is a resource that implements CRUD operations for
 * other custom resources. These resources are managed similarly to other
 * resources, including the usual diffing and update semantics.
 */
class ProviderResource extends CustomResource {
    /**
     * Creates and registers a new provider resource for a particular package.
     *
     * @param pkg
     *  The package associated with this provider.
     * @param name
     *  The _unique_ name of the provider.
     * @param props
     *  The configuration to use for this provider.
     * @param opts
     *  A bag of options that control this provider's behavior.
     * @param dependency
     *  True if this is a synthetic resource used internally for dependency tracking.
     */
    constructor(pkg, name, props, opts = {}, dependency = false, packageRef) {
        super(`pulumi:providers:${pkg}`, name, props, opts, dependency, packageRef);
        this.pkg = pkg;
    }
    static async register(provider) {
        if (provider === undefined) {
            return undefined;
        }
        if (!provider.__registrationId) {
            const providerURN = await provider.urn.promise();
            const providerID = (await provider.id.promise()) || rpc_1.unknownValue;
            provider.__registrationId = `${providerURN}::${providerID}`;
        }
        return provider.__registrationId;
    }
    /**
     * @internal
     */
    getPackage() {
        return this.pkg;
    }
}
exports.ProviderResource = ProviderResource;
/**
 * {@link ComponentResource} is a resource that aggregates one or more other
 * child resources into a higher level abstraction. The component resource
 * itself is a resource, but does not require custom CRUD operations for
 * provisioning.
 */
class ComponentResource extends Resource {
    /**
     * Creates and registers a new component resource. `type` is the fully
     * qualified type token and `name` is the "name" part to use in creating a
     * stable and globally unique URN for the object. `opts.parent` is the
     * optional parent for this component, and `opts.dependsOn` is an optional
     * list of other resources that this resource depends on, controlling the
     * order in which we perform resource operations.
     *
     * @param type
     *  The type of the resource.
     * @param name
     *  The _unique_ name of the resource.
     * @param args
     *  Information passed to [initialize] method.
     * @param opts
     *  A bag of options that control this resource's behavior.
     * @param remote
     *  This parameter is intended for use by code-generated component SDKs;
     *  end users authoring their own {@link ComponentResource} subclasses
     *  should leave this at its default (`false`). When `true`, the
     *  component's children are constructed by the engine rather than in
     *  this process, and the constructor skips local child registration
     *  accordingly.
     */
    constructor(type, name, args = {}, opts = {}, remote = false, packageRef) {
        super(type, name, 
        /*custom:*/ false, 
        // If the PULUMI_NODEJS_SKIP_COMPONENT_INPUTS environment variable is set, we skip sending the
        // inputs to the engine. Unless this is a remote component, in which case we always send the
        // inputs.
        process.env.PULUMI_NODEJS_SKIP_COMPONENT_INPUTS && !remote ? {} : args, opts, remote, false, packageRef);
        /**
         * A private field to help with RTTI that works in SxS scenarios.
         *
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__pulumiComponentResource = true;
        /**
         * @internal
         */
        // eslint-disable-next-line @typescript-eslint/naming-convention,no-underscore-dangle,id-blacklist,id-match
        this.__registered = false;
        this.__remote = remote;
        this.__registered = remote || !!opts?.urn;
        this.__data =
            remote || opts?.urn
                ? Promise.resolve({})
                : this.initializeAndRegisterOutputs(args, opts, name, type);
    }
    /**
     * Returns true if the given object is a {@link CustomResource}. This is
     * designed to work even when multiple copies of the Pulumi SDK have been
     * loaded into the same process.
     */
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiComponentResource");
    }
    /**
     * @internal
     */
    async initializeAndRegisterOutputs(args, opts, name, type) {
        const data = await this.initialize(args, opts, name, type);
        this.registerOutputs();
        return data;
    }
    /**
     * Can be overridden by a subclass to asynchronously initialize data for this component
     * automatically when constructed. The data will be available immediately for subclass
     * constructors to use. To access the data use {@link getData}.
     */
    async initialize(args, opts, name, type) {
        return undefined;
    }
    /**
     * Retrieves the data produces by {@link initialize}. The data is
     * immediately available in a derived class's constructor after the
     * `super(...)` call to `ComponentResource`.
     */
    getData() {
        return this.__data;
    }
    /**
     * Registers synthetic outputs that a component has initialized, usually by
     * allocating other child sub-resources and propagating their resulting
     * property values.
     *
     * Component resources can call this at the end of their constructor to
     * indicate that they are done creating child resources.  This is not
     * strictly necessary as this will automatically be called after the {@link
     * initialize} method completes.
     */
    registerOutputs(outputs) {
        if (this.__registered) {
            return;
        }
        this.__registered = true;
        resource_1.registerResourceOutputs(this, outputs || {});
    }
}
exports.ComponentResource = ComponentResource;
ComponentResource.doNotCapture = true;
ComponentResource.prototype.registerOutputs.doNotCapture = true;
ComponentResource.prototype.initialize.doNotCapture = true;
ComponentResource.prototype.initializeAndRegisterOutputs.doNotCapture = true;
/**
 * @internal
 */
exports.testingOptions = {
    isDryRun: false,
};
function mergeOptions(opts1, opts2) {
    const dest = { ...opts1 };
    const source = { ...opts2 };
    // Ensure provider/providers are all expanded into the `ProviderResource[]` form.
    // This makes merging simple.
    expandProviders(dest);
    expandProviders(source);
    // iterate specifically over the supplied properties in [source].  Note: there may not be an
    // corresponding value in [dest].
    for (const key of Object.keys(source)) {
        const destVal = dest[key];
        const sourceVal = source[key];
        // For 'dependsOn' we might have singleton resources in both options bags. We
        // want to make sure we combine them into a collection.
        if (key === "dependsOn") {
            dest[key] = merge(destVal, sourceVal, /*alwaysCreateArray:*/ true);
            continue;
        }
        if (key === "hooks") {
            continue;
        }
        dest[key] = merge(destVal, sourceVal, /*alwaysCreateArray:*/ false);
    }
    if (dest.hooks || source.hooks) {
        const hookTypes = [
            "beforeCreate",
            "afterCreate",
            "beforeUpdate",
            "afterUpdate",
            "beforeDelete",
            "afterDelete",
            "onError",
        ];
        for (const hookType of hookTypes) {
            const destHooks = dest?.hooks?.[hookType];
            const sourceHooks = source?.hooks?.[hookType];
            if (destHooks || sourceHooks) {
                if (!dest.hooks) {
                    dest.hooks = {};
                }
                dest.hooks[hookType] = merge(destHooks, sourceHooks, /*alwaysCreateArray:*/ false);
            }
        }
    }
    // Now, if we are left with a .providers that is just a single key/value pair, then
    // collapse that down into .provider form.
    normalizeProviders(dest);
    return dest;
}
exports.mergeOptions = mergeOptions;
function isPromiseOrOutput(val) {
    return val instanceof Promise || output_1.Output.isInstance(val);
}
/**
 * @internal
 */
function expandProviders(options) {
    // Convert 'providers' map to array form.
    if (options.providers && !Array.isArray(options.providers)) {
        for (const k in options.providers) {
            if (Object.prototype.hasOwnProperty.call(options.providers, k)) {
                const v = options.providers[k];
                if (k !== v.getPackage()) {
                    const message = `provider resource map where key ${k} doesn't match provider ${v.getPackage()}`;
                    log.warn(message);
                }
            }
        }
        options.providers = utils.values(options.providers);
    }
}
exports.expandProviders = expandProviders;
function normalizeProviders(opts) {
    // If we have 0 providers, delete providers. Otherwise, convert providers into a map.
    const providers = opts.providers;
    if (providers) {
        if (providers.length === 0) {
            opts.providers = undefined;
        }
        else {
            opts.providers = {};
            for (const res of providers) {
                opts.providers[res.getPackage()] = res;
            }
        }
    }
}
/**
 * @internal
 *  This is exported for testing purposes.
 */
function merge(dest, source, alwaysCreateArray) {
    // unwind any top level promise/outputs.
    if (isPromiseOrOutput(dest)) {
        return output_1.output(dest).apply((d) => merge(d, source, alwaysCreateArray));
    }
    if (isPromiseOrOutput(source)) {
        return output_1.output(source).apply((s) => merge(dest, s, alwaysCreateArray));
    }
    // If either are an array, make a new array and merge the values into it.
    // Otherwise, just overwrite the destination with the source value.
    if (alwaysCreateArray || Array.isArray(dest) || Array.isArray(source)) {
        const result = [];
        addToArray(result, dest);
        addToArray(result, source);
        return result;
    }
    return source;
}
exports.merge = merge;
function addToArray(resultArray, value) {
    if (Array.isArray(value)) {
        resultArray.push(...value);
    }
    else if (value !== undefined && value !== null) {
        resultArray.push(value);
    }
}
/**
 * A {@link DependencyResource} is a resource that is used to indicate that an
 * {@link Output} has a dependency on a particular resource. These resources are
 * only created when dealing with remote component resources.
 */
class DependencyResource extends CustomResource {
    constructor(urn) {
        super("", "", {}, {}, true);
        this.urn = new output_1.Output(this, Promise.resolve(urn), Promise.resolve(true), Promise.resolve(false), Promise.resolve([]));
    }
}
exports.DependencyResource = DependencyResource;
/**
 * A {@link DependencyProviderResource} is a resource that is used by the
 * provider SDK as a stand-in for a provider that is only used for its
 * reference. Its only valid properties are its URN and ID.
 */
class DependencyProviderResource extends ProviderResource {
    constructor(ref) {
        const [urn, id] = parseResourceReference(ref);
        const urnParts = urn.split("::");
        const qualifiedType = urnParts[2];
        const type = qualifiedType.split("$").pop();
        // type will be "pulumi:providers:<package>" and we want the last part.
        const typeParts = type.split(":");
        const pkg = typeParts.length > 2 ? typeParts[2] : "";
        super(pkg, "", {}, {}, true);
        this.urn = new output_1.Output(this, Promise.resolve(urn), Promise.resolve(true), Promise.resolve(false), Promise.resolve([]));
        this.id = new output_1.Output(this, Promise.resolve(id), Promise.resolve(true), Promise.resolve(false), Promise.resolve([]));
    }
}
exports.DependencyProviderResource = DependencyProviderResource;
/**
 * Parses the URN and ID out of the provider reference.
 *
 * @internal
 */
function parseResourceReference(ref) {
    const lastSep = ref.lastIndexOf("::");
    if (lastSep === -1) {
        throw new Error(`expected '::' in provider reference ${ref}`);
    }
    const urn = ref.slice(0, lastSep);
    const id = ref.slice(lastSep + 2);
    return [urn, id];
}
exports.parseResourceReference = parseResourceReference;
/**
 * Extracts the package from the type token of the form "pkg:module:member".
 *
 * @internal
 */
function pkgFromType(type) {
    const parts = type.split(":");
    if (parts.length === 3) {
        return parts[0];
    }
    return undefined;
}
exports.pkgFromType = pkgFromType;
/**
 * The Pulumi type assigned to the resource at construction, of the form `package:module:name`.
 */
function resourceType(res) {
    return res.__pulumiType;
}
exports.resourceType = resourceType;
/**
 * The Pulumi name assigned to the resource at construction, i.e. the "name" in its constructor call.
 */
function resourceName(res) {
    if (res.__name === undefined) {
        throw new errors_1.ResourceError("Resource name is not available, this resource instance must have been constructed by an old SDK", res);
    }
    return res.__name;
}
exports.resourceName = resourceName;
//# sourceMappingURL=resource.js.map

/***/ }),

/***/ 27882:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const grpc = __importStar(__webpack_require__(83033));
const crypto_1 = __webpack_require__(76982);
const gstruct = __importStar(__webpack_require__(21065));
const log = __importStar(__webpack_require__(89128));
const output_1 = __webpack_require__(43016);
const callrpc = __importStar(__webpack_require__(22817));
const callback_pb_1 = __webpack_require__(16938);
const resproto = __importStar(__webpack_require__(86831));
const resource_1 = __webpack_require__(96005);
const resource_2 = __webpack_require__(10776);
const rpc_1 = __webpack_require__(85397);
const debuggable_1 = __webpack_require__(20500);
const settings_1 = __webpack_require__(94213);
class CallbackServer {
    constructor(monitor) {
        this._callbacks = new Map();
        this._pendingRegistrations = 0;
        this._awaitQueue = [];
        this._monitor = monitor;
        this._server = new grpc.Server({
            ...settings_1.grpcChannelOptions,
        });
        const implementation = {
            invoke: this.invoke.bind(this),
        };
        this._server.addService(callrpc.CallbacksService, implementation);
        const self = this;
        this._target = new Promise((resolve, reject) => {
            self._server.bindAsync(`127.0.0.1:0`, grpc.ServerCredentials.createInsecure(), (err, port) => {
                if (err !== null) {
                    reject(err);
                    return;
                }
                // The running callbacks server keeps the Node.js eventloop
                // active, so we will never exit the process. Normally we would
                // shutdown the server when we're done, however we don't have a
                // good way to tell when that is the case. Consider a user
                // provider Pulumi program:
                //
                // setTimeout(() => new random.RandomPet(
                //      "username", {}, { transforms: [...] }), 2000);
                //
                // When we import the user program (module really), it will
                // return immediately, but we have to wait for the timeout to
                // trigger and then the resource registration to complete.
                //
                // Usually the best indication that no more work is outstanding
                // is `process.on("beforeExit", ...)`, which will be emitted
                // when there is no more work waiting in the eventloop. However
                // if we have a server running, we'll never get to that event.
                //
                // To break out of this catch-22, we `unref` the server, and the
                // sessions created by the server.
                //
                // https://nodejs.org/api/net.html#serverunref
                // https://nodejs.org/api/http2.html#http2sessionunref
                try {
                    // https://github.com/grpc/grpc-node/blob/01db2bc6206963a6678ee05fa4651fd2ee40068c/packages/grpc-js/src/server.ts#L271
                    // @ts-ignore 2341 // http2Servers is private
                    const httpServer = Array.from(self._server.http2Servers.keys())[0];
                    if (httpServer) {
                        httpServer.unref();
                        httpServer.on("session", (session) => {
                            session.unref();
                        });
                    }
                }
                catch (error) {
                    log.debug(`failed to unref the callback server: ${error}`);
                }
                // The server takes a while to _actually_ startup so we need to keep trying to send an invoke
                // to ourselves before we resolve the address to tell the engine about it.
                const target = `127.0.0.1:${port}`;
                const client = new callrpc.CallbacksClient(target, grpc.credentials.createInsecure());
                const connect = () => {
                    client.invoke(new callback_pb_1.CallbackInvokeRequest(), (error, _) => {
                        if (error?.code === grpc.status.UNAVAILABLE) {
                            setTimeout(connect, 1000);
                            return;
                        }
                        // The expected error given we didn't give a token to the invoke.
                        if (error?.details === "callback not found: ") {
                            resolve(target);
                            return;
                        }
                        reject(error);
                    });
                };
                connect();
            });
        });
    }
    awaitStackRegistrations() {
        if (this._pendingRegistrations === 0) {
            return Promise.resolve();
        }
        return new Promise((resolve, reject) => {
            this._awaitQueue.push((reason) => {
                if (reason !== undefined) {
                    reject(reason);
                }
                else {
                    resolve();
                }
            });
        });
    }
    shutdown() {
        this._server.forceShutdown();
    }
    async invoke(call, callback) {
        const req = call.request;
        const cb = this._callbacks.get(req.getToken());
        if (cb === undefined) {
            const err = new grpc.StatusBuilder();
            err.withCode(grpc.status.INVALID_ARGUMENT);
            err.withDetails("callback not found: " + req.getToken());
            callback(err.build());
            return;
        }
        try {
            const response = await cb(req.getRequest_asU8());
            const resp = new callback_pb_1.CallbackInvokeResponse();
            resp.setResponse(response.serializeBinary());
            callback(null, resp);
        }
        catch (e) {
            const err = new grpc.StatusBuilder();
            err.withCode(grpc.status.UNKNOWN);
            if (e instanceof Error) {
                err.withDetails(e.message);
            }
            else {
                err.withDetails(JSON.stringify(e));
            }
            callback(err.build());
        }
    }
    async registerTransform(transform) {
        const cb = async (bytes) => {
            const request = resproto.TransformRequest.deserializeBinary(bytes);
            let opts = request.getOptions() || new resproto.TransformResourceOptions();
            let ropts;
            if (request.getCustom()) {
                ropts = {
                    deleteBeforeReplace: opts.getDeleteBeforeReplace(),
                    additionalSecretOutputs: opts.getAdditionalSecretOutputsList(),
                    import: opts.getImport(),
                };
            }
            else {
                const providers = {};
                for (const [key, value] of opts.getProvidersMap().entries()) {
                    providers[key] = new resource_1.DependencyProviderResource(value);
                }
                ropts = {
                    providers: providers,
                };
            }
            ropts.aliases = opts.getAliasesList().map((alias) => {
                if (alias.hasUrn()) {
                    return alias.getUrn();
                }
                else {
                    const spec = alias.getSpec();
                    if (spec === undefined) {
                        throw new Error("alias must have either a urn or a spec");
                    }
                    const nodeAlias = {
                        name: spec.getName(),
                        type: spec.getType(),
                        project: spec.getProject(),
                        stack: spec.getStack(),
                        parent: spec.getParenturn() !== "" ? new resource_1.DependencyResource(spec.getParenturn()) : undefined,
                    };
                    if (spec.getNoparent()) {
                        nodeAlias.parent = resource_1.rootStackResource;
                    }
                    return nodeAlias;
                }
            });
            const timeouts = opts.getCustomTimeouts();
            if (timeouts !== undefined) {
                ropts.customTimeouts = {
                    create: timeouts.getCreate(),
                    update: timeouts.getUpdate(),
                    delete: timeouts.getDelete(),
                    read: timeouts.getRead(),
                };
            }
            ropts.hooks = resource_2.hookBindingFromProto(opts.getHooks());
            ropts.deletedWith =
                opts.getDeletedWith() !== "" ? new resource_1.DependencyResource(opts.getDeletedWith()) : undefined;
            ropts.replaceWith = opts.getReplaceWithList().map((dep) => new resource_1.DependencyResource(dep));
            ropts.dependsOn = opts.getDependsOnList().map((dep) => new resource_1.DependencyResource(dep));
            ropts.ignoreChanges = opts.getIgnoreChangesList();
            ropts.parent = request.getParent() !== "" ? new resource_1.DependencyResource(request.getParent()) : undefined;
            ropts.pluginDownloadURL = opts.getPluginDownloadUrl() !== "" ? opts.getPluginDownloadUrl() : undefined;
            ropts.protect = opts.getProtect();
            ropts.provider = opts.getProvider() !== "" ? new resource_1.DependencyProviderResource(opts.getProvider()) : undefined;
            ropts.replaceOnChanges = opts.getReplaceOnChangesList();
            const replacementTrigger = opts.getReplacementTrigger();
            ropts.replacementTrigger = replacementTrigger
                ? rpc_1.deserializeProperty(replacementTrigger.toJavaScript())
                : undefined;
            ropts.retainOnDelete = opts.getRetainOnDelete();
            ropts.version = opts.getVersion() !== "" ? opts.getVersion() : undefined;
            const props = request.getProperties();
            const args = {
                custom: request.getCustom(),
                type: request.getType(),
                name: request.getName(),
                props: props === undefined ? {} : rpc_1.deserializeProperties(props),
                opts: ropts,
            };
            const result = await transform(args);
            const response = new resproto.TransformResponse();
            if (result === undefined) {
                response.setProperties(request.getProperties());
                response.setOptions(request.getOptions());
            }
            else {
                const mprops = await rpc_1.serializeProperties("props", result.props);
                response.setProperties(gstruct.Struct.fromJavaScript(mprops));
                // Copy the options over.
                if (result.opts !== undefined) {
                    opts = new resproto.TransformResourceOptions();
                    if (result.opts.aliases !== undefined) {
                        const aliases = [];
                        const uniqueAliases = new Set();
                        for (const alias of result.opts.aliases || []) {
                            const aliasVal = await output_1.output(alias).promise();
                            if (!uniqueAliases.has(aliasVal)) {
                                uniqueAliases.add(aliasVal);
                                aliases.push(aliasVal);
                            }
                        }
                        opts.setAliasesList(await resource_2.mapAliasesForRequest(aliases, request.getParent()));
                    }
                    if (result.opts.customTimeouts !== undefined) {
                        const customTimeouts = new resproto.RegisterResourceRequest.CustomTimeouts();
                        if (result.opts.customTimeouts.create !== undefined) {
                            customTimeouts.setCreate(result.opts.customTimeouts.create);
                        }
                        if (result.opts.customTimeouts.update !== undefined) {
                            customTimeouts.setUpdate(result.opts.customTimeouts.update);
                        }
                        if (result.opts.customTimeouts.delete !== undefined) {
                            customTimeouts.setDelete(result.opts.customTimeouts.delete);
                        }
                        if (result.opts.customTimeouts.read !== undefined) {
                            customTimeouts.setRead(result.opts.customTimeouts.read);
                        }
                        opts.setCustomTimeouts(customTimeouts);
                    }
                    if (result.opts.deletedWith !== undefined) {
                        opts.setDeletedWith(await result.opts.deletedWith.urn.promise());
                    }
                    if (result.opts.replaceWith !== undefined) {
                        opts.setReplaceWithList(await Promise.all(result.opts.replaceWith.map(async (dep) => await dep.urn.promise())));
                    }
                    if (result.opts.dependsOn !== undefined) {
                        const resolvedDeps = await output_1.output(result.opts.dependsOn).promise();
                        const deps = [];
                        if (resource_1.Resource.isInstance(resolvedDeps)) {
                            deps.push(await resolvedDeps.urn.promise());
                        }
                        else {
                            for (const dep of resolvedDeps) {
                                deps.push(await dep.urn.promise());
                            }
                        }
                        opts.setDependsOnList(deps);
                    }
                    if (result.opts.ignoreChanges !== undefined) {
                        opts.setIgnoreChangesList(result.opts.ignoreChanges);
                    }
                    if (result.opts.pluginDownloadURL !== undefined) {
                        opts.setPluginDownloadUrl(result.opts.pluginDownloadURL);
                    }
                    if (result.opts.protect !== undefined) {
                        opts.setProtect(result.opts.protect);
                    }
                    if (result.opts.provider !== undefined) {
                        const providerURN = await result.opts.provider.urn.promise();
                        const providerID = (await result.opts.provider.id.promise()) || rpc_1.unknownValue;
                        opts.setProvider(`${providerURN}::${providerID}`);
                    }
                    if (result.opts.replaceOnChanges !== undefined) {
                        opts.setReplaceOnChangesList(result.opts.replaceOnChanges);
                    }
                    if (result.opts.replacementTrigger !== undefined) {
                        const triggerValue = await rpc_1.serializeProperty("replacementTrigger", result.opts.replacementTrigger);
                        opts.setReplacementTrigger(gstruct.Value.fromJavaScript(triggerValue));
                    }
                    if (result.opts.retainOnDelete !== undefined) {
                        opts.setRetainOnDelete(result.opts.retainOnDelete);
                    }
                    if (result.opts.version !== undefined) {
                        opts.setVersion(result.opts.version);
                    }
                    if (result.opts.hooks !== undefined) {
                        opts.setHooks(await resource_2.prepareHooks(result.opts.hooks, request.getName()));
                    }
                    if (request.getCustom()) {
                        const copts = result.opts;
                        if (copts.deleteBeforeReplace !== undefined) {
                            opts.setDeleteBeforeReplace(copts.deleteBeforeReplace);
                        }
                        if (copts.additionalSecretOutputs !== undefined) {
                            opts.setAdditionalSecretOutputsList(copts.additionalSecretOutputs);
                        }
                        if (copts.import !== undefined) {
                            opts.setImport(copts.import);
                        }
                    }
                    else {
                        const copts = result.opts;
                        if (copts.providers !== undefined) {
                            const providers = opts.getProvidersMap();
                            if (copts.providers && !Array.isArray(copts.providers)) {
                                for (const k in copts.providers) {
                                    if (Object.prototype.hasOwnProperty.call(copts.providers, k)) {
                                        const v = copts.providers[k];
                                        if (k !== v.getPackage()) {
                                            const message = `provider resource map where key ${k} doesn't match provider ${v.getPackage()}`;
                                            log.warn(message);
                                        }
                                    }
                                }
                            }
                            const provs = Object.values(copts.providers);
                            for (const prov of provs) {
                                const providerURN = await prov.urn.promise();
                                const providerID = (await prov.id.promise()) || rpc_1.unknownValue;
                                providers.set(prov.getPackage(), `${providerURN}::${providerID}`);
                            }
                            opts.clearProvidersMap();
                        }
                    }
                }
                response.setOptions(opts);
            }
            return response;
        };
        const tryCb = async (bytes) => {
            try {
                return await cb(bytes);
            }
            catch (e) {
                throw new Error(`transform failed: ${e}`);
            }
        };
        const uuid = crypto_1.randomUUID();
        this._callbacks.set(uuid, tryCb);
        const req = new callback_pb_1.Callback();
        req.setToken(uuid);
        req.setTarget(await this._target);
        return req;
    }
    registerStackTransform(transform) {
        this._pendingRegistrations++;
        this.registerTransform(transform)
            .then((req) => {
            return new Promise((resolve, reject) => {
                this._monitor.registerStackTransform(req, (err, _) => {
                    if (err !== null) {
                        // Remove this from the list of callbacks given we didn't manage to actually register it.
                        this._callbacks.delete(req.getToken());
                        reject();
                    }
                    else {
                        resolve();
                    }
                });
            });
        }, (err) => log.error(`failed to register stack transform: ${err}`))
            .finally(() => {
            this._pendingRegistrations--;
            if (this._pendingRegistrations === 0) {
                const queue = this._awaitQueue;
                this._awaitQueue = [];
                for (const waiter of queue) {
                    waiter();
                }
            }
        });
    }
    async registerStackInvokeTransformAsync(transform) {
        const cb = async (bytes) => {
            const request = resproto.TransformInvokeRequest.deserializeBinary(bytes);
            let opts = request.getOptions() || new resproto.TransformInvokeOptions();
            const ropts = {};
            ropts.pluginDownloadURL = opts.getPluginDownloadUrl() !== "" ? opts.getPluginDownloadUrl() : undefined;
            ropts.provider = opts.getProvider() !== "" ? new resource_1.DependencyProviderResource(opts.getProvider()) : undefined;
            ropts.version = opts.getVersion() !== "" ? opts.getVersion() : undefined;
            const invokeArgs = request.getArgs();
            const args = {
                token: request.getToken(),
                args: invokeArgs === undefined ? {} : rpc_1.deserializeProperties(invokeArgs),
                opts: ropts,
            };
            const result = await transform(args);
            const response = new resproto.TransformInvokeResponse();
            if (result === undefined) {
                response.setArgs(request.getArgs());
                response.setOptions(request.getOptions());
            }
            else {
                const margs = await rpc_1.serializeProperties("args", result.args);
                response.setArgs(gstruct.Struct.fromJavaScript(margs));
                // Copy the options over.
                if (result.opts !== undefined) {
                    opts = new resproto.TransformInvokeOptions();
                    if (result.opts.pluginDownloadURL !== undefined) {
                        opts.setPluginDownloadUrl(result.opts.pluginDownloadURL);
                    }
                    if (result.opts.provider !== undefined) {
                        const providerURN = await result.opts.provider.urn.promise();
                        const providerID = (await result.opts.provider.id.promise()) || rpc_1.unknownValue;
                        opts.setProvider(`${providerURN}::${providerID}`);
                    }
                    if (result.opts.version !== undefined) {
                        opts.setVersion(result.opts.version);
                    }
                    response.setOptions(opts);
                }
            }
            return response;
        };
        const tryCb = async (bytes) => {
            try {
                return await cb(bytes);
            }
            catch (e) {
                throw new Error(`transform failed: ${e}`);
            }
        };
        const uuid = crypto_1.randomUUID();
        this._callbacks.set(uuid, tryCb);
        const req = new callback_pb_1.Callback();
        req.setToken(uuid);
        req.setTarget(await this._target);
        return req;
    }
    registerStackInvokeTransform(transform) {
        this._pendingRegistrations++;
        this.registerStackInvokeTransformAsync(transform)
            .then((req) => {
            return new Promise((resolve, reject) => {
                this._monitor.registerStackInvokeTransform(req, (err, _) => {
                    if (err !== null) {
                        // Remove this from the list of callbacks given we didn't manage to actually register it.
                        this._callbacks.delete(req.getToken());
                        reject();
                    }
                    else {
                        resolve();
                    }
                });
            });
        }, (err) => log.error(`failed to register stack transform: ${err}`))
            .finally(() => {
            this._pendingRegistrations--;
            if (this._pendingRegistrations === 0) {
                const queue = this._awaitQueue;
                this._awaitQueue = [];
                for (const waiter of queue) {
                    waiter();
                }
            }
        });
    }
    async registerResourceHook(hook) {
        const cb = async (bytes) => {
            try {
                const request = resproto.ResourceHookRequest.deserializeBinary(bytes);
                const newInputs = request.getNewInputs();
                const oldInputs = request.getOldInputs();
                const newOutputs = request.getNewOutputs();
                const oldOutputs = request.getOldOutputs();
                await hook.callback({
                    urn: request.getUrn(),
                    id: request.getId(),
                    name: request.getName(),
                    type: request.getType(),
                    newInputs: newInputs
                        ? outputtifySecrets(rpc_1.deserializeProperties(newInputs, true /*keepUnknowns */))
                        : undefined,
                    oldInputs: oldInputs
                        ? outputtifySecrets(rpc_1.deserializeProperties(oldInputs, true /*keepUnknowns */))
                        : undefined,
                    newOutputs: newOutputs
                        ? outputtifySecrets(rpc_1.deserializeProperties(newOutputs, true /*keepUnknowns */))
                        : undefined,
                    oldOutputs: oldOutputs
                        ? outputtifySecrets(rpc_1.deserializeProperties(oldOutputs, true /*keepUnknowns */))
                        : undefined,
                });
            }
            catch (error) {
                const response = new resproto.ResourceHookResponse();
                response.setError(error.message);
                return response;
            }
            return new resproto.ResourceHookResponse();
        };
        const uuid = crypto_1.randomUUID();
        this._callbacks.set(uuid, cb);
        const callback = new callback_pb_1.Callback();
        callback.setToken(uuid);
        callback.setTarget(await this._target);
        const req = new resproto.RegisterResourceHookRequest();
        req.setCallback(callback);
        req.setName(hook.name);
        req.setOnDryRun(hook.opts?.onDryRun ?? false);
        req.setIgnoreErrors(hook.opts?.ignoreErrors ?? false);
        const done = settings_1.rpcKeepAlive();
        return debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            this._monitor.registerResourceHook(req, (err, _) => {
                if (err !== null) {
                    // Remove this from the list of callbacks given we didn't manage to actually register it.
                    this._callbacks.delete(uuid);
                    reject(err);
                }
                else {
                    resolve();
                }
                done();
            });
        }), `resourceHook:${hook.name}`);
    }
    async registerErrorHook(hook) {
        const cb = async (bytes) => {
            try {
                const request = resproto.ErrorHookRequest.deserializeBinary(bytes);
                const newInputs = request.getNewInputs();
                const oldInputs = request.getOldInputs();
                const oldOutputs = request.getOldOutputs();
                const retry = await hook.callback({
                    urn: request.getUrn(),
                    id: request.getId(),
                    name: request.getName(),
                    type: request.getType(),
                    newInputs: newInputs
                        ? outputtifySecrets(rpc_1.deserializeProperties(newInputs, true /*keepUnknowns */))
                        : undefined,
                    oldInputs: oldInputs
                        ? outputtifySecrets(rpc_1.deserializeProperties(oldInputs, true /*keepUnknowns */))
                        : undefined,
                    oldOutputs: oldOutputs
                        ? outputtifySecrets(rpc_1.deserializeProperties(oldOutputs, true /*keepUnknowns */))
                        : undefined,
                    failedOperation: request.getFailedOperation(),
                    errors: request.getErrorsList(),
                });
                const response = new resproto.ErrorHookResponse();
                response.setRetry(retry);
                return response;
            }
            catch (error) {
                const response = new resproto.ErrorHookResponse();
                response.setError(error.message);
                return response;
            }
        };
        const uuid = crypto_1.randomUUID();
        this._callbacks.set(uuid, cb);
        const callback = new callback_pb_1.Callback();
        callback.setToken(uuid);
        callback.setTarget(await this._target);
        const req = new resproto.RegisterErrorHookRequest();
        req.setCallback(callback);
        req.setName(hook.name);
        const done = settings_1.rpcKeepAlive();
        return debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            this._monitor.registerErrorHook(req, (err, _) => {
                if (err !== null) {
                    // Remove this from the list of callbacks given we didn't manage to actually register it.
                    this._callbacks.delete(uuid);
                    reject(err);
                }
                else {
                    resolve();
                }
                done();
            });
        }), `errorHook:${hook.name}`);
    }
}
exports.CallbackServer = CallbackServer;
function outputtifySecrets(props) {
    const outputs = {};
    for (const [key, value] of Object.entries(props)) {
        if (rpc_1.isRpcSecret(value)) {
            outputs[key] = output_1.secret(rpc_1.unwrapRpcSecret(value));
        }
        else {
            outputs[key] = value;
        }
    }
    return outputs;
}
//# sourceMappingURL=callbacks.js.map

/***/ }),

/***/ 902:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
Object.defineProperty(exports, "__esModule", ({ value: true }));
const state_1 = __webpack_require__(39623);
/**
 * The environment variable key that the language plugin uses to set
 * configuration values.
 *
 * @internal
 */
exports.configEnvKey = "PULUMI_CONFIG";
/**
 * The environment variable key that the language plugin uses to set
 * configuration keys that contain secrets.
 *
 * @internal
 */
exports.configSecretKeysEnvKey = "PULUMI_CONFIG_SECRET_KEYS";
/**
 * Returns a copy of the full configuration map.
 */
function allConfig() {
    const config = parseConfig();
    return Object.assign({}, config);
}
exports.allConfig = allConfig;
/**
 * Overwrites the configuration map.
 */
function setAllConfig(c, secretKeys) {
    const obj = {};
    for (const k of Object.keys(c)) {
        obj[cleanKey(k)] = c[k];
    }
    persistConfig(obj, secretKeys);
}
exports.setAllConfig = setAllConfig;
/**
 * Sets a configuration variable.
 */
function setConfig(k, v) {
    const config = parseConfig();
    config[cleanKey(k)] = v;
    persistConfig(config, []);
}
exports.setConfig = setConfig;
/**
 * Returns a configuration variable's value, or `undefined` if it is unset.
 */
function getConfig(k) {
    const config = parseConfig();
    return config[k];
}
exports.getConfig = getConfig;
/**
 * Returns true if the key contains a secret value.
 *
 * @internal
 */
function isConfigSecret(k) {
    const { config } = state_1.getStore();
    const envConfigSecretKeys = config[exports.configSecretKeysEnvKey];
    if (envConfigSecretKeys) {
        const envConfigSecretArray = JSON.parse(envConfigSecretKeys);
        if (Array.isArray(envConfigSecretArray)) {
            return envConfigSecretArray.includes(k);
        }
    }
    return false;
}
exports.isConfigSecret = isConfigSecret;
/**
 * Reads configuration from the source of truth, the environment. Configuration
 * must always be read this way because the Automation API introduces new
 * program lifetime semantics where program lifetime != module lifetime.
 */
function parseConfig() {
    const { config } = state_1.getStore();
    const parsedConfig = {};
    const envConfig = config[exports.configEnvKey];
    if (envConfig) {
        const envObject = JSON.parse(envConfig);
        for (const k of Object.keys(envObject)) {
            parsedConfig[cleanKey(k)] = envObject[k];
        }
    }
    return parsedConfig;
}
/**
 * Writes configuration to the environment. Configuration changes must always be
 * persisted to the environment this way because the Automation API introduces
 * new program lifetime semantics where program lifetime != module lifetime.
 */
function persistConfig(config, secretKeys) {
    const store = state_1.getStore();
    const serializedConfig = JSON.stringify(config);
    const serializedSecretKeys = Array.isArray(secretKeys) ? JSON.stringify(secretKeys) : "[]";
    store.config[exports.configEnvKey] = serializedConfig;
    store.config[exports.configSecretKeysEnvKey] = serializedSecretKeys;
}
/**
 * Takes a configuration key and, if it is of the form
 * "<string>:config:<string>" removes the ":config:" portion. Previously, our
 * keys always had the string ":config:" in them, and we'd like to remove it.
 * However, the language host needs to continue to set it so we can be
 * compatible with older versions of our packages. Once we stop supporting older
 * packages, we can change the language host to not add this :config: thing and
 * remove this function.
 */
function cleanKey(key) {
    const idx = key.indexOf(":");
    if (idx > 0 && key.startsWith("config:", idx + 1)) {
        return key.substring(0, idx) + ":" + key.substring(idx + 1 + "config:".length);
    }
    return key;
}
//# sourceMappingURL=config.js.map

/***/ }),

/***/ 20500:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const log = __importStar(__webpack_require__(89128));
const state = __importStar(__webpack_require__(39623));
/**
 * debugPromiseLeaks can be set to enable promises leaks debugging.
 *
 * @internal
 */
exports.debugPromiseLeaks = !!process.env.PULUMI_DEBUG_PROMISE_LEAKS;
/**
 * leakDetectorScheduled is true when the promise leak detector is scheduled for
 * process exit.
 */
let leakDetectorScheduled = false;
function pendingRegistrationDescription(reg) {
    return reg.name && reg.type ? `"${reg.name}" [${reg.type}]` : reg.label;
}
function isDeferredOutput(v) {
    return typeof v === "object" && v !== null && v.__pulumiDeferredOutput === true;
}
function detectedCycleMessage(pending) {
    for (const reg of pending.values()) {
        for (const ownerReg of pendingOwners(reg.awaitingOutput, pending)) {
            const kind = waitCycleKind(ownerReg, reg, pending);
            if (kind !== undefined) {
                return cycleDescription(reg, ownerReg, kind);
            }
        }
    }
    return undefined;
}
function pendingOwners(output, pending) {
    const owners = new Set();
    if (typeof output !== "object" || output === null) {
        return owners;
    }
    const addOwnersOf = (o) => {
        const resources = o.resources;
        if (typeof resources !== "function") {
            return;
        }
        for (const res of resources.call(o)) {
            const ownerReg = pending.get(res);
            if (ownerReg !== undefined) {
                owners.add(ownerReg);
            }
        }
    };
    addOwnersOf(output);
    const source = state.getDeferredOutputSources().get(output);
    if (source !== undefined) {
        addOwnersOf(source);
    }
    return owners;
}
function waitCycleKind(start, target, pending) {
    for (let cur = start; cur !== undefined;) {
        if (cur === target) {
            return "ancestry";
        }
        cur = cur.parent === undefined ? undefined : pending.get(cur.parent);
    }
    // Not reachable through parents alone: search the full wait-for graph, where a pending
    // registration waits on its parent's registration and on the owners of the output its
    // input serialization is currently awaiting.
    const visited = new Set([start]);
    const queue = [start];
    while (queue.length > 0) {
        const cur = queue.shift();
        if (cur === target) {
            return "inputs";
        }
        const successors = [];
        if (cur.parent !== undefined) {
            const parentReg = pending.get(cur.parent);
            if (parentReg !== undefined) {
                successors.push(parentReg);
            }
        }
        for (const ownerReg of pendingOwners(cur.awaitingOutput, pending)) {
            successors.push(ownerReg);
        }
        for (const next of successors) {
            if (!visited.has(next)) {
                visited.add(next);
                queue.push(next);
            }
        }
    }
    return undefined;
}
const registerOutputsRemedy = "Register the value with `registerResourceOutputs` instead of passing it as an input.";
function cycleDescription(reg, ownerReg, kind) {
    const prop = reg.inputProperty !== undefined ? ` "${reg.inputProperty}"` : "";
    const component = pendingRegistrationDescription(reg);
    const other = pendingRegistrationDescription(ownerReg);
    let resolvedBy;
    if (ownerReg === reg) {
        resolvedBy =
            `from one of ${component}'s own outputs. The resource cannot be registered until this ` +
                "input resolves, and the output cannot resolve until the resource has been registered";
    }
    else if (kind === "inputs") {
        resolvedBy =
            `by an output of ${other}, and ${other}'s own registration is in turn waiting on ` +
                `${component} through its inputs or parent`;
    }
    else {
        resolvedBy =
            `by ${other}, a descendant of ${component}. ${component} cannot be registered until this ` +
                `input resolves, and ${other} cannot be registered until its ancestor ${component} has been registered`;
    }
    return (`input${prop} of resource ${component} is a deferred output that is resolved ${resolvedBy}, ` +
        `so the deployment would deadlock. ${registerOutputsRemedy}`);
}
function pendingRegistrationPhaseDescription(reg, pending) {
    switch (reg.phase) {
        case "dependencies":
            return "waiting for its dependencies to resolve";
        case "inputs": {
            let suffix = "";
            if (isDeferredOutput(reg.awaitingOutput)) {
                suffix = state.getDeferredOutputSources().has(reg.awaitingOutput)
                    ? ", a deferred output"
                    : ", a deferred output that was never resolved";
            }
            return reg.inputProperty === undefined
                ? `waiting for its input properties to resolve${suffix}`
                : `waiting for the value of its input property "${reg.inputProperty}"${suffix}`;
        }
        case "parent": {
            const parentReg = reg.parent === undefined ? undefined : pending.get(reg.parent);
            const parent = parentReg !== undefined
                ? pendingRegistrationDescription(parentReg)
                : reg.parent?.__name !== undefined
                    ? `"${reg.parent.__name}"`
                    : "its parent";
            return `waiting for its parent ${parent} to finish registering`;
        }
        case "provider":
            return "waiting for its provider to finish registering";
        case "dependency-urns":
        default:
            return "waiting for the URNs of its dependencies to resolve";
    }
}
function fallbackCycleMessage(pending) {
    for (const reg of pending.values()) {
        if (isDeferredOutput(reg.awaitingOutput)) {
            return ("A deferred output that is never resolved, or that is resolved by a resource that directly or\n" +
                "indirectly waits on the registration awaiting it, can never complete. Make sure every deferred\n" +
                `output is resolved. ${registerOutputsRemedy}`);
        }
    }
    return ("This can happen when a resource's inputs, dependencies, or parent depend on a promise or\n" +
        "output that never resolves, or when there is a cyclic dependency between resources.");
}
function pendingRegistrationsMessage(pending) {
    const lines = [...pending.values()].map((reg) => `  * ${pendingRegistrationDescription(reg)} was ${pendingRegistrationPhaseDescription(reg, pending)}`);
    let message = "The Pulumi runtime detected that the program exited before the following resource\n" +
        "registrations could complete:\n" +
        lines.join("\n") +
        "\n\n";
    const detectedCycle = detectedCycleMessage(pending);
    if (detectedCycle !== undefined) {
        message += detectedCycle;
    }
    else {
        message += fallbackCycleMessage(pending);
    }
    if (!exports.debugPromiseLeaks) {
        message +=
            "\n\n" +
                "Re-run your program with the `PULUMI_DEBUG_PROMISE_LEAKS` environment variable set for\n" +
                "additional debug information about the leaked promises.";
    }
    return message;
}
/**
 * @internal
 */
function leakedPromises() {
    const localStore = state.getStore();
    const leaked = localStore.leakCandidates;
    const pendingRegistrations = localStore.pendingResourceRegistrations;
    const promisePlural = leaked.size === 1 ? "promise was" : "promises were";
    let message = leaked.size === 0
        ? ""
        : `The Pulumi runtime detected that ${leaked.size} ${promisePlural} still active\n` +
            "at the time that the process exited. There are a few ways that this can occur:\n" +
            "  * Not using `await` or `.then` on a Promise returned from a Pulumi API\n" +
            "  * Introducing a cyclic dependency between two Pulumi Resources\n" +
            "  * A bug in the Pulumi Runtime\n" +
            "\n" +
            "Leaving promises active is probably not what you want. If you are unsure about\n" +
            "why you are seeing this message, re-run your program " +
            "with the `PULUMI_DEBUG_PROMISE_LEAKS`\n" +
            "environment variable. The Pulumi runtime will then print out additional\n" +
            "debug information about the leaked promises.";
    if (leaked.size > 0 && pendingRegistrations !== undefined && pendingRegistrations.size > 0) {
        message = pendingRegistrationsMessage(pendingRegistrations);
    }
    if (exports.debugPromiseLeaks) {
        for (const leak of leaked) {
            console.error("Promise leak detected:");
            console.error(promiseDebugString(leak));
        }
    }
    localStore.leakCandidates = new Set();
    return [leaked, message];
}
exports.leakedPromises = leakedPromises;
/**
 * @internal
 */
function promiseDebugString(p) {
    return `CONTEXT(${p._debugId}): ${p._debugCtx}\n` + `STACK_TRACE:\n` + `${p._debugStackTrace}`;
}
exports.promiseDebugString = promiseDebugString;
let promiseId = 0;
/**
 * Optionally wraps a promise with some goo to make it easier to debug common
 * problems.
 *
 * @internal
 */
function debuggablePromise(p, ctx) {
    const localStore = state.getStore();
    // Whack some stack onto the promise.  Leave them non-enumerable to avoid awkward rendering.
    Object.defineProperty(p, "_debugId", { writable: true, value: promiseId });
    Object.defineProperty(p, "_debugCtx", { writable: true, value: ctx });
    Object.defineProperty(p, "_debugStackTrace", { writable: true, value: new Error().stack });
    promiseId++;
    if (!leakDetectorScheduled) {
        process.on("exit", (code) => {
            // Only print leaks if we're exiting normally.  Otherwise, it could be a crash, which of
            // course yields things that look like "leaks".
            //
            // process.exitCode is undefined unless set, in which case it's the exit code that was
            // passed to process.exit.
            //
            // If `localStore.terminated` is true, the monitor was terminated while we were waiting
            // for an operation to complete. In this case we have in flight promises (the ones tied
            // to the operation), but we don't to report the leaks message. Pulumi will already have
            // notified the user of the error reason that lead to the monitor shutdown.
            if ((process.exitCode === undefined || process.exitCode === 0) &&
                !log.hasErrors() &&
                !localStore.terminated) {
                const [leaks, message] = leakedPromises();
                if (leaks.size === 0) {
                    // No leaks - proceed with the exit.
                    return;
                }
                console.error(message);
                // Fail the deployment if we leaked any promises.
                process.exitCode = 1;
            }
        });
        leakDetectorScheduled = true;
    }
    // Add this promise to the leak candidates list, and schedule it for removal if it resolves.
    localStore.leakCandidates.add(p);
    return p
        .then((val) => {
        localStore.leakCandidates.delete(p);
        return val;
    })
        .catch((err) => {
        localStore.leakCandidates.delete(p);
        err.promise = p;
        throw err;
    });
}
exports.debuggablePromise = debuggablePromise;
/**
 * Produces a string from an error, conditionally including additional
 * diagnostics.
 *
 * @internal
 */
function errorString(err) {
    if (err.stack) {
        return err.stack;
    }
    return err.toString();
}
exports.errorString = errorString;
//# sourceMappingURL=debuggable.js.map

/***/ }),

/***/ 19052:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
Object.defineProperty(exports, "__esModule", ({ value: true }));
const output_1 = __webpack_require__(43016);
const resource_1 = __webpack_require__(96005);
/**
 * Gathers explicit dependent Resources from a list of Resources (possibly Promises and/or Outputs).
 *
 * @internal
 */
async function gatherExplicitDependencies(dependsOn) {
    if (dependsOn) {
        if (Array.isArray(dependsOn)) {
            const dos = [];
            for (const d of dependsOn) {
                dos.push(...(await gatherExplicitDependencies(d)));
            }
            return dos;
        }
        else if (dependsOn instanceof Promise) {
            return gatherExplicitDependencies(await dependsOn);
        }
        else if (output_1.Output.isInstance(dependsOn)) {
            // Recursively gather dependencies, await the promise, and append the output's dependencies.
            const dos = dependsOn.apply((v) => gatherExplicitDependencies(v));
            const urns = await dos.promise();
            const dosResources = await output_1.getAllResources(dos);
            const implicits = await gatherExplicitDependencies([...dosResources]);
            return (urns ?? []).concat(implicits);
        }
        else {
            if (!resource_1.Resource.isInstance(dependsOn)) {
                throw new Error("'dependsOn' was passed a value that was not a Resource.");
            }
            return [dependsOn];
        }
    }
    return [];
}
exports.gatherExplicitDependencies = gatherExplicitDependencies;
/**
 * Go through 'resources', but transitively walk through **Component** resources, collecting any
 * of their child resources.  This way, a Component acts as an aggregation really of all the
 * reachable resources it parents.  This walking will stop when it hits custom resources.
 *
 * This function also terminates at remote components, whose children are not known to the Node SDK directly.
 * Remote components will always wait on all of their children, so ensuring we return the remote component
 * itself here and waiting on it will accomplish waiting on all of it's children regardless of whether they
 * are returned explicitly here.
 *
 * In other words, if we had:
 *
 *                  Comp1
 *              /     |     \
 *          Cust1   Comp2  Remote1
 *                  /   \       \
 *              Cust2   Cust3  Comp3
 *              /                 \
 *          Cust4                Cust5
 *
 * Then the transitively reachable resources of Comp1 will be [Cust1, Cust2, Cust3, Remote1].
 * It will *not* include:
 *   * Cust4 because it is a child of a custom resource
 *   * Comp2 because it is a non-remote component resource
 *   * Comp3 and Cust5 because Comp3 is a child of a remote component resource
 *
 * To do this, first we just get the transitively reachable set of resources (not diving
 * into custom resources).  In the above picture, if we start with 'Comp1', this will be
 * [Comp1, Cust1, Comp2, Cust2, Cust3]
 *
 * @internal
 */
async function getAllTransitivelyReferencedResources(resources, exclude) {
    const transitivelyReachableResources = await getTransitivelyReferencedChildResourcesOfComponentResources(resources, exclude);
    // Then we filter to only include Custom and Remote resources.
    const transitivelyReachableCustomResources = [...transitivelyReachableResources].filter((r) => (resource_1.CustomResource.isInstance(r) || r.__remote) && !exclude.has(r));
    return transitivelyReachableCustomResources;
}
exports.getAllTransitivelyReferencedResources = getAllTransitivelyReferencedResources;
/**
 * Gather all URNs of resources transitively reachable from the given resources,
 * see `getAllTransitivelyReferencedResources`.
 *
 * @internal
 */
async function getAllTransitivelyReferencedResourceURNs(resources, exclude) {
    const transitivelyReachableCustomResources = await getAllTransitivelyReferencedResources(resources, exclude);
    const promises = transitivelyReachableCustomResources.map((r) => r.urn.promise());
    const urns = await Promise.all(promises);
    return new Set(urns);
}
exports.getAllTransitivelyReferencedResourceURNs = getAllTransitivelyReferencedResourceURNs;
/**
 * Recursively walk the resources passed in, returning them and all resources
 * reachable from {@link Resource.__childResources} through any **component**
 * resources we encounter.
 */
async function getTransitivelyReferencedChildResourcesOfComponentResources(resources, exclude) {
    // Recursively walk the dependent resources through their children, adding them to the result set.
    const result = new Set();
    await addTransitivelyReferencedChildResourcesOfComponentResources(resources, exclude, result);
    return result;
}
async function addTransitivelyReferencedChildResourcesOfComponentResources(resources, exclude, result) {
    // We can collect the resources out of the loop
    const promises = [];
    if (resources) {
        for (const resource of resources) {
            if (!result.has(resource)) {
                result.add(resource);
                if (resource_1.ComponentResource.isInstance(resource)) {
                    // Skip including children of a resource in the excluded set to avoid depending on
                    // children that haven't been registered yet.
                    if (exclude.has(resource)) {
                        continue;
                    }
                    // This await is safe even if __isConstructed is undefined. Ensure that the
                    // resource has completely finished construction.  That way all parent/child
                    // relationships will have been setup.
                    promises.push(resource.__data.then(() => {
                        const children = resource.__childResources;
                        return addTransitivelyReferencedChildResourcesOfComponentResources(children, exclude, result);
                    }));
                }
            }
        }
    }
    await Promise.all(promises);
}
//# sourceMappingURL=dependsOn.js.map

/***/ }),

/***/ 68937:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const rpc_1 = __webpack_require__(85397);
const settings_1 = __webpack_require__(94213);
const state_1 = __webpack_require__(39623);
const structproto = __importStar(__webpack_require__(21065));
const resproto = __importStar(__webpack_require__(86831));
class MockMonitor {
    constructor(mocks) {
        this.mocks = mocks;
        this.resources = new Map();
    }
    newUrn(parent, type, name) {
        if (parent) {
            const qualifiedType = parent.split("::")[2];
            const parentType = qualifiedType.split("$").pop();
            type = parentType + "$" + type;
        }
        return "urn:pulumi:" + [settings_1.getStack(), settings_1.getProject(), type, name].join("::");
    }
    async invoke(req, callback) {
        try {
            const tok = req.getTok();
            const inputs = rpc_1.deserializeProperties(req.getArgs());
            if (tok === "pulumi:pulumi:getResource") {
                const registeredResource = this.resources.get(inputs.urn);
                if (!registeredResource) {
                    throw new Error(`unknown resource ${inputs.urn}`);
                }
                const resp = new resproto.ResourceInvokeResponse();
                resp.setReturn(structproto.Struct.fromJavaScript(registeredResource));
                callback(null, resp);
                return;
            }
            const result = await this.mocks.call({
                token: tok,
                inputs: inputs,
                provider: req.getProvider(),
            });
            const response = new resproto.ResourceInvokeResponse();
            response.setReturn(structproto.Struct.fromJavaScript(await rpc_1.serializeProperties("", result)));
            callback(null, response);
        }
        catch (err) {
            callback(err, undefined);
        }
    }
    async readResource(req, callback) {
        try {
            const result = await this.mocks.newResource({
                type: req.getType(),
                name: req.getName(),
                inputs: rpc_1.deserializeProperties(req.getProperties()),
                provider: req.getProvider(),
                custom: true,
                id: req.getId(),
            });
            const urn = this.newUrn(req.getParent(), req.getType(), req.getName());
            const serializedState = await rpc_1.serializeProperties("", result.state);
            this.resources.set(urn, { urn, id: result.id ?? null, state: serializedState });
            const response = new resproto.ReadResourceResponse();
            response.setUrn(urn);
            response.setProperties(structproto.Struct.fromJavaScript(serializedState));
            callback(null, response);
        }
        catch (err) {
            callback(err, undefined);
        }
    }
    async registerResource(req, callback) {
        try {
            const result = await this.mocks.newResource({
                type: req.getType(),
                name: req.getName(),
                inputs: rpc_1.deserializeProperties(req.getObject()),
                provider: req.getProvider(),
                custom: req.getCustom(),
                id: req.getImportid(),
            });
            const urn = this.newUrn(req.getParent(), req.getType(), req.getName());
            const serializedState = await rpc_1.serializeProperties("", result.state);
            this.resources.set(urn, { urn, id: result.id ?? null, state: serializedState });
            const response = new resproto.RegisterResourceResponse();
            response.setUrn(urn);
            response.setId(result.id || "");
            response.setObject(structproto.Struct.fromJavaScript(serializedState));
            callback(null, response);
        }
        catch (err) {
            callback(err, undefined);
        }
    }
    getRegisteredResources() {
        return new Map(this.resources);
    }
    registerResourceOutputs(req, callback) {
        try {
            const registeredResource = this.resources.get(req.getUrn());
            if (!registeredResource) {
                throw new Error(`unknown resource ${req.getUrn()}`);
            }
            registeredResource.state = req.getOutputs();
            callback(null, {});
        }
        catch (err) {
            callback(err, undefined);
        }
    }
    supportsFeature(req, callback) {
        const id = req.getId();
        // Support for "outputValues" is deliberately disabled for the mock monitor so
        // instances of `Output` don't show up in `MockResourceArgs` inputs.
        const hasSupport = id !== "outputValues";
        callback(null, {
            getHassupport: () => hasSupport,
        });
    }
    getDeploymentInfo(req, callback) {
        // Support for "outputValues" is deliberately disabled for the mock monitor so
        // instances of `Output` don't show up in `MockResourceArgs` inputs.
        const resp = new resproto.DeploymentInfo();
        resp.setSupportedfeaturesList([
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_SECRETS,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACEMENT_TRIGGER,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_DELETED_WITH,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACE_WITH,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_TRANSFORMS,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS,
            resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS,
        ]);
        callback(null, resp);
    }
    registerPackage(req, callback) {
        // Mocks don't _really_ support packages, so we just return a fake package ref.
        const resp = new resproto.RegisterPackageResponse();
        resp.setRef("mock-uuid");
        callback(null, resp);
    }
}
exports.MockMonitor = MockMonitor;
/**
 * Configures the Pulumi runtime to use the given mocks for testing.
 *
 * @param mocks
 *  The mocks to use for calls to provider functions and resource construction.
 * @param project
 *  If provided, the name of the Pulumi project. Defaults to "project".
 * @param stack
 *  If provided, the name of the Pulumi stack. Defaults to "stack".
 * @param preview
 *  If provided, indicates whether or not the program is running a preview. Defaults to false.
 * @param organization
 *  If provided, the name of the Pulumi organization. Defaults to nothing.
 */
async function setMocks(mocks, project, stack, preview, organization) {
    settings_1.setMockOptions(new MockMonitor(mocks), project, stack, preview, organization);
    // Mocks enable all features except outputValues.
    const store = state_1.getStore();
    store.supportsSecrets = true;
    store.supportsResourceReferences = true;
    store.supportsOutputValues = false;
    store.supportsDeletedWith = true;
    store.supportsReplaceWith = true;
    store.supportsAliasSpecs = true;
    store.supportsTransforms = false;
    store.supportsParameterization = true;
    store.supportsResourceHooks = true;
    store.supportsErrorHooks = true;
    // The mock monitor does not implement the engine's invoke dependency gate, so keep the client-side one.
    store.supportsInvokeDependsOn = false;
}
exports.setMocks = setMocks;
//# sourceMappingURL=mocks.js.map

/***/ }),

/***/ 10776:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const grpc = __importStar(__webpack_require__(83033));
const log = __importStar(__webpack_require__(89128));
const utils = __importStar(__webpack_require__(67812));
const output_1 = __webpack_require__(43016);
const resource_1 = __webpack_require__(96005);
const debuggable_1 = __webpack_require__(20500);
const dependsOn_1 = __webpack_require__(19052);
const state_1 = __webpack_require__(39623);
const errors_1 = __webpack_require__(31118);
const rpc_1 = __webpack_require__(85397);
const settings_1 = __webpack_require__(94213);
const gstruct = __importStar(__webpack_require__(21065));
const aliasproto = __importStar(__webpack_require__(7809));
const resproto = __importStar(__webpack_require__(86831));
const sourceproto = __importStar(__webpack_require__(3860));
function marshalSourcePosition(sourcePosition) {
    if (sourcePosition === undefined) {
        return undefined;
    }
    const pos = new sourceproto.SourcePosition();
    pos.setUri(sourcePosition.uri);
    pos.setLine(sourcePosition.line);
    pos.setColumn(sourcePosition.column);
    return pos;
}
function marshalStackTrace(stackTrace) {
    if (stackTrace === undefined) {
        return undefined;
    }
    const trace = new sourceproto.StackTrace();
    trace.setFramesList(stackTrace.map((pos) => {
        const frame = new sourceproto.StackFrame();
        frame.setPc(marshalSourcePosition(pos));
        return frame;
    }));
    return trace;
}
/**
 * Get an existing resource's state from the engine.
 */
function getResource(res, parent, props, custom, urn) {
    // Extract the resource type from the URN.
    const urnParts = urn.split("::");
    const qualifiedType = urnParts[2];
    const urnName = urnParts[3];
    const type = qualifiedType.split("$").pop();
    const label = `resource:urn=${urn}`;
    log.debug(`Getting resource: urn=${urn}`);
    // Wait for all values to be available, and then perform the RPC.
    const done = settings_1.rpcKeepAlive();
    const monitor = settings_1.getMonitor();
    const resopAsync = prepareResource(label, res, parent, custom, false, props, { urn: urn });
    const preallocError = new Error();
    debuggable_1.debuggablePromise(resopAsync
        .then(async (resop) => {
        const inputs = await rpc_1.serializeProperties(label, { urn });
        const req = new resproto.ResourceInvokeRequest();
        req.setTok("pulumi:pulumi:getResource");
        req.setArgs(gstruct.Struct.fromJavaScript(inputs));
        req.setProvider("");
        req.setVersion("");
        req.setAcceptresources(!utils.disableResourceReferences);
        // Now run the operation, serializing the invocation if necessary.
        const opLabel = `monitor.getResource(${label})`;
        runAsyncResourceOp(opLabel, async () => {
            let resp = {};
            let err;
            try {
                if (monitor) {
                    resp = await debuggable_1.debuggablePromise(new Promise((resolve, reject) => monitor.invoke(req, (rpcError, innerResponse) => {
                        log.debug(`getResource Invoke RPC finished: err: ${rpcError}, resp: ${innerResponse}`);
                        if (rpcError) {
                            if (rpcError.code === grpc.status.UNAVAILABLE ||
                                rpcError.code === grpc.status.CANCELLED) {
                                err = rpcError;
                                settings_1.terminateRpcs();
                                rpcError.message = "Resource monitor is terminating";
                                preallocError.code = rpcError.code;
                            }
                            preallocError.message = `failed to get resource:urn=${urn}: ${rpcError.message}`;
                            reject(new Error(rpcError.details));
                        }
                        else {
                            resolve(innerResponse);
                        }
                    })), opLabel);
                    // If the invoke failed, raise an error
                    const failures = resp.getFailuresList();
                    if (failures?.length) {
                        let reasons = "";
                        for (let i = 0; i < failures.length; i++) {
                            if (reasons !== "") {
                                reasons += "; ";
                            }
                            reasons += `${failures[i].getReason()} (${failures[i].getProperty()})`;
                        }
                        throw new Error(`getResource Invoke failed: ${reasons}`);
                    }
                    // Otherwise, return the response.
                    const m = resp.getReturn().getFieldsMap();
                    resp = {
                        urn: m.get("urn").toJavaScript(),
                        id: m.get("id").toJavaScript() || undefined,
                        state: m.get("state").getStructValue(),
                    };
                }
            }
            catch (e) {
                err = e;
                resp = {
                    urn: "",
                    id: undefined,
                    state: undefined,
                };
            }
            resop.resolveURN(resp.urn, err);
            // Note: 'id || undefined' is intentional.  We intentionally collapse falsy values to
            // undefined so that later parts of our system don't have to deal with values like 'null'.
            if (resop.resolveID) {
                const id = resp.id || undefined;
                resop.resolveID(id, id !== undefined, err);
            }
            await resolveOutputs(res, type, urnName, props, resp.state, {}, resop.resolvers, err);
            done();
        });
    })
        .catch((err) => {
        state_1.failPendingRegistration(res, err);
        done();
        throw err;
    }), label);
}
exports.getResource = getResource;
/**
 * Reads an existing custom resource's state from the resource monitor.  Note
 * that resources read in this way will not be part of the resulting stack's
 * state, as they are presumed to belong to another.
 */
function readResource(res, parent, t, name, props, opts, sourcePosition, stackTrace, packageRef) {
    if (!opts.id) {
        throw new Error("Cannot read resource whose options are lacking an ID value");
    }
    const id = output_1.output(opts.id).promise(true);
    const label = `resource:${name}[${t}]#...`;
    log.debug(`Reading resource: t=${t}, name=${name}`);
    // Wait for all values to be available, and then perform the RPC.
    const done = settings_1.rpcKeepAlive();
    const monitor = settings_1.getMonitor();
    const resopAsync = prepareResource(label, res, parent, true, false, props, opts);
    const preallocError = new Error();
    debuggable_1.debuggablePromise(resopAsync
        .then(async (resop) => {
        const resolvedID = await rpc_1.serializeProperty(label, await id, new Set(), { keepOutputValues: false });
        log.debug(`ReadResource RPC prepared: id=${resolvedID}, t=${t}, name=${name}` +
            (settings_1.excessiveDebugOutput ? `, obj=${JSON.stringify(resop.serializedProps)}` : ``));
        let packageRefStr = undefined;
        if (packageRef !== undefined) {
            packageRefStr = await packageRef;
            if (packageRefStr !== undefined) {
                // If we have a package reference we can clear some of the resource options
                opts.version = undefined;
                opts.pluginDownloadURL = undefined;
            }
        }
        // Create a resource request and do the RPC.
        const req = new resproto.ReadResourceRequest();
        req.setType(t);
        req.setName(name);
        req.setId(resolvedID);
        req.setParent(resop.parentURN || "");
        req.setProvider(resop.providerRef || "");
        req.setProperties(gstruct.Struct.fromJavaScript(resop.serializedProps));
        req.setDependenciesList(Array.from(resop.allDirectDependencyURNs));
        req.setVersion(opts.version || "");
        req.setPlugindownloadurl(opts.pluginDownloadURL || "");
        req.setAcceptsecrets(true);
        req.setAcceptresources(!utils.disableResourceReferences);
        req.setAdditionalsecretoutputsList(opts.additionalSecretOutputs || []);
        req.setSourceposition(marshalSourcePosition(sourcePosition));
        req.setStacktrace(marshalStackTrace(stackTrace));
        req.setPackageref(packageRefStr || "");
        // Now run the operation, serializing the invocation if necessary.
        const opLabel = `monitor.readResource(${label})`;
        runAsyncResourceOp(opLabel, async () => {
            let resp = {};
            let err;
            try {
                if (monitor) {
                    // If we're attached to the engine, make an RPC call and wait for it to resolve.
                    resp = await debuggable_1.debuggablePromise(new Promise((resolve, reject) => monitor.readResource(req, (rpcError, innerResponse) => {
                        log.debug(`ReadResource RPC finished: ${label}; err: ${rpcError}, resp: ${innerResponse}`);
                        if (rpcError) {
                            if (rpcError.code === grpc.status.UNAVAILABLE ||
                                rpcError.code === grpc.status.CANCELLED) {
                                err = rpcError;
                                settings_1.terminateRpcs();
                                rpcError.message = "Resource monitor is terminating";
                                preallocError.code = rpcError.code;
                            }
                            preallocError.message = `failed to read resource #${resolvedID} '${name}' [${t}]: ${rpcError.message}`;
                            reject(preallocError);
                        }
                        else {
                            resolve(innerResponse);
                        }
                    })), opLabel);
                }
                else {
                    // If we aren't attached to the engine, in test mode, mock up a fake response for testing purposes.
                    const mockurn = await resource_1.createUrn(req.getName(), req.getType(), req.getParent()).promise();
                    resp = {
                        getUrn: () => mockurn,
                        getProperties: () => req.getProperties(),
                    };
                }
            }
            catch (e) {
                err = e;
                resp = {
                    getUrn: () => "",
                    getProperties: () => undefined,
                };
            }
            // Now resolve everything: the URN, the ID (supplied as input), and the output properties.
            resop.resolveURN(resp.getUrn(), err);
            resop.resolveID(resolvedID, resolvedID !== undefined, err);
            await resolveOutputs(res, t, name, props, resp.getProperties(), {}, resop.resolvers, err);
            done();
        });
    })
        .catch((err) => {
        state_1.failPendingRegistration(res, err);
        done();
        throw err;
    }), label);
}
exports.readResource = readResource;
function getParentURN(parent) {
    if (resource_1.Resource.isInstance(parent)) {
        return parent.urn;
    }
    return output_1.output(parent);
}
function mapAliasesForRequest(aliases, parentURN) {
    if (aliases === undefined) {
        return Promise.resolve([]);
    }
    return Promise.all(aliases.map(async (a) => {
        const newAlias = new aliasproto.Alias();
        if (typeof a === "string") {
            newAlias.setUrn(a);
        }
        else {
            const newAliasSpec = new aliasproto.Alias.Spec();
            const name = a.name === undefined ? undefined : await output_1.output(a.name).promise();
            const type = a.type === undefined ? undefined : await output_1.output(a.type).promise();
            const stack = a.stack === undefined ? undefined : await output_1.output(a.stack).promise();
            const project = a.project === undefined ? undefined : await output_1.output(a.project).promise();
            newAliasSpec.setName(name || "");
            newAliasSpec.setType(type || "");
            newAliasSpec.setStack(stack || "");
            newAliasSpec.setProject(project || "");
            if (a.hasOwnProperty("parent")) {
                if (a.parent === undefined) {
                    newAliasSpec.setNoparent(true);
                }
                else {
                    const aliasParentUrn = getParentURN(a.parent);
                    const urn = await aliasParentUrn.promise();
                    if (urn !== undefined) {
                        newAliasSpec.setParenturn(urn);
                    }
                }
            }
            else if (parentURN) {
                // If a parent isn't specified for the alias and the resource has a parent,
                // pass along the resource's parent in the alias spec.
                // It shouldn't be necessary to do this because the engine should fill-in the
                // resource's parent if one wasn't specified for the alias.
                // However, some older versions of the CLI don't do this correctly, and this
                // SDK has always passed along the parent in this way, so we continue doing it
                // to maintain compatibility with these versions of the CLI.
                newAliasSpec.setParenturn(parentURN);
            }
            newAlias.setSpec(newAliasSpec);
        }
        return newAlias;
    }));
}
exports.mapAliasesForRequest = mapAliasesForRequest;
/**
 * registerResource registers a new resource object with a given type `t` and
 * `name`. It returns the auto-generated URN and the ID that will resolve after
 * the deployment has completed.  All properties will be initialized to property
 * objects that the registration operation will resolve at the right time (or
 * remain unresolved for deployments).
 */
function registerResource(res, parent, t, name, custom, remote, newDependency, props, opts, sourcePosition, stackTrace, packageRef) {
    const label = `resource:${name}[${t}]`;
    log.debug(`Registering resource: t=${t}, name=${name}, custom=${custom}, remote=${remote}`);
    // Wait for all values to be available, and then perform the RPC.
    const done = settings_1.rpcKeepAlive();
    const monitor = settings_1.getMonitor();
    const resopAsync = prepareResource(label, res, parent, custom, remote, props, opts, t, name);
    // In order to present a useful stack trace if an error does occur, we preallocate potential
    // errors here. V8 captures a stack trace at the moment an Error is created and this stack
    // trace will lead directly to user code. Throwing in `runAsyncResourceOp` results in an Error
    // with a non-useful stack trace.
    const preallocError = new Error();
    debuggable_1.debuggablePromise(resopAsync
        .then(async (resop) => {
        log.debug(`RegisterResource RPC prepared: t=${t}, name=${name}` +
            (settings_1.excessiveDebugOutput ? `, obj=${JSON.stringify(resop.serializedProps)}` : ``));
        await settings_1.awaitStackRegistrations();
        const callbacks = [];
        if (opts.transforms !== undefined && opts.transforms.length > 0) {
            if (!state_1.getStore().supportsTransforms) {
                throw new Error("The Pulumi CLI does not support transforms. Please update the Pulumi CLI");
            }
            const callbackServer = settings_1.getCallbacks();
            if (callbackServer === undefined) {
                throw new Error("Callback server could not initialize");
            }
            for (const transform of opts.transforms) {
                callbacks.push(await callbackServer.registerTransform(transform));
            }
        }
        // If we have a package reference, we need to wait for it to resolve.
        let packageRefStr = undefined;
        if (packageRef !== undefined) {
            packageRefStr = await packageRef;
            if (packageRefStr !== undefined) {
                // If we have a package reference we can clear some of the resource options
                opts.version = undefined;
                opts.pluginDownloadURL = undefined;
            }
        }
        const hookPrefix = `${t}_${name}`;
        const hooks = await prepareHooks(opts.hooks, hookPrefix);
        const req = new resproto.RegisterResourceRequest();
        req.setPackageref(packageRefStr || "");
        req.setType(t);
        req.setName(name);
        req.setParent(resop.parentURN || "");
        req.setCustom(custom);
        req.setObject(gstruct.Struct.fromJavaScript(resop.serializedProps));
        if (opts.protect !== undefined) {
            req.setProtect(opts.protect);
        }
        req.setProvider(resop.providerRef || "");
        req.setDependenciesList(Array.from(resop.allDirectDependencyURNs));
        req.setDeletebeforereplace(opts.deleteBeforeReplace || false);
        req.setDeletebeforereplacedefined(opts.deleteBeforeReplace !== undefined);
        req.setIgnorechangesList(opts.ignoreChanges || []);
        req.setVersion(opts.version || "");
        req.setAcceptsecrets(true);
        req.setAcceptresources(!utils.disableResourceReferences);
        req.setAdditionalsecretoutputsList(opts.additionalSecretOutputs || []);
        if (resop.monitorSupportsStructuredAliases) {
            const aliasesList = await mapAliasesForRequest(resop.aliases, resop.parentURN);
            req.setAliasesList(aliasesList);
        }
        else {
            const urns = new Array();
            resop.aliases.forEach((v) => {
                if (typeof v === "string") {
                    urns.push(v);
                }
            });
            req.setAliasurnsList(urns);
        }
        req.setImportid(resop.import || "");
        req.setSupportspartialvalues(true);
        req.setRemote(remote);
        req.setReplaceonchangesList(opts.replaceOnChanges || []);
        if (resop.replacementTrigger !== undefined) {
            const options = {};
            if (output_1.Output.isInstance(resop.replacementTrigger)) {
                const isKnown = await resop.replacementTrigger.isKnown;
                options.keepOutputValues = !isKnown || settings_1.isDryRun();
            }
            const serializedTrigger = await rpc_1.serializeProperty(`${label}.replacementTrigger`, resop.replacementTrigger, new Set(), options);
            req.setReplacementTrigger(gstruct.Value.fromJavaScript(serializedTrigger));
        }
        req.setPlugindownloadurl(opts.pluginDownloadURL || "");
        if (opts.retainOnDelete !== undefined) {
            req.setRetainondelete(opts.retainOnDelete);
        }
        if (opts.hideDiffs !== undefined) {
            req.setHidediffsList(opts.hideDiffs);
        }
        req.setDeletedwith(resop.deletedWithURN || "");
        const replaceWithURNs = [];
        const replaceWithResources = resop.replaceWithResources ?? [];
        for (const dependency of replaceWithResources) {
            const urn = await dependency.urn.promise();
            if (urn) {
                replaceWithURNs.push(urn);
            }
        }
        if (replaceWithURNs.length > 0) {
            if (!state_1.getStore().supportsReplaceWith) {
                throw new Error("The Pulumi CLI does not support the ReplaceWith option. Please update the Pulumi CLI.");
            }
            req.setReplaceWithList(replaceWithURNs);
        }
        else {
            req.setReplaceWithList([]);
        }
        req.setAliasspecs(true);
        req.setSourceposition(marshalSourcePosition(sourcePosition));
        req.setStacktrace(marshalStackTrace(stackTrace));
        req.setTransformsList(callbacks);
        req.setSupportsresultreporting(true);
        req.setHooks(hooks);
        if (opts.envVarMappings !== undefined) {
            const envVarMappingsMap = req.getEnvvarmappingsMap();
            for (const [key, value] of Object.entries(opts.envVarMappings)) {
                envVarMappingsMap.set(key, value);
            }
        }
        if (resop.deletedWithURN && !state_1.getStore().supportsDeletedWith) {
            throw new Error("The Pulumi CLI does not support the DeletedWith option. Please update the Pulumi CLI.");
        }
        const customTimeouts = new resproto.RegisterResourceRequest.CustomTimeouts();
        if (opts.customTimeouts != null) {
            customTimeouts.setCreate(opts.customTimeouts.create || "");
            customTimeouts.setUpdate(opts.customTimeouts.update || "");
            customTimeouts.setDelete(opts.customTimeouts.delete || "");
            customTimeouts.setRead(opts.customTimeouts.read || "");
        }
        req.setCustomtimeouts(customTimeouts);
        const propertyDependencies = req.getPropertydependenciesMap();
        for (const [key, resourceURNs] of resop.propertyToDirectDependencyURNs) {
            const deps = new resproto.RegisterResourceRequest.PropertyDependencies();
            deps.setUrnsList(Array.from(resourceURNs));
            propertyDependencies.set(key, deps);
        }
        const providerRefs = req.getProvidersMap();
        for (const [key, ref] of resop.providerRefs) {
            providerRefs.set(key, ref);
        }
        // Now run the operation, serializing the invocation if necessary.
        const opLabel = `monitor.registerResource(${label})`;
        runAsyncResourceOp(opLabel, async () => {
            let resp = {};
            let err;
            try {
                if (monitor) {
                    // If we're running with an attachment to the engine, perform the operation.
                    resp = await debuggable_1.debuggablePromise(new Promise((resolve, reject) => monitor.registerResource(req, (rpcErr, innerResponse) => {
                        if (rpcErr) {
                            err = rpcErr;
                            // If the monitor is unavailable, it is in the process of shutting down or has already
                            // shut down. Don't emit an error and don't do any more RPCs, just exit.
                            if (rpcErr.code === grpc.status.UNAVAILABLE ||
                                rpcErr.code === grpc.status.CANCELLED) {
                                // Re-emit the message
                                settings_1.terminateRpcs();
                                rpcErr.message = "Resource monitor is terminating";
                                preallocError.code = rpcErr.code;
                            }
                            // Node lets us hack the message as long as we do it before accessing the `stack` property.
                            log.debug(`RegisterResource RPC finished: ${label}; err: ${rpcErr}, resp: ${innerResponse}`);
                            preallocError.message = `failed to register new resource ${name} [${t}]: ${rpcErr.message}`;
                            reject(preallocError);
                        }
                        else {
                            log.debug(`RegisterResource RPC finished: ${label}; err: ${rpcErr}, resp: ${innerResponse}`);
                            resolve(innerResponse);
                        }
                    })), opLabel);
                }
                else {
                    // If we aren't attached to the engine, in test mode, mock up a fake response for testing purposes.
                    const mockurn = await resource_1.createUrn(req.getName(), req.getType(), req.getParent()).promise();
                    resp = {
                        getUrn: () => mockurn,
                        getId: () => undefined,
                        getObject: () => req.getObject(),
                        getPropertydependenciesMap: () => undefined,
                        getResult: () => 0,
                        getUnknown: () => false,
                    };
                }
            }
            catch (e) {
                err = e;
                resp = {
                    getUrn: () => "",
                    getId: () => undefined,
                    getObject: () => req.getObject(),
                    getPropertydependenciesMap: () => undefined,
                    getResult: () => 0,
                    getUnknown: () => false,
                };
            }
            // If the engine reported that the resource failed or was skipped, synthesize
            // an error so downstream outputs reject. This allows `pulumi.recover` to
            // intercept the failure.
            const resultFailed = resp.getResult() !== resproto.Result.SUCCESS;
            let effectiveErr = err;
            if (!effectiveErr && resultFailed) {
                effectiveErr = new Error(`resource ${name} [${t}] failed to register`);
            }
            resop.resolveURN(resp.getUrn(), effectiveErr);
            // Note: 'id || undefined' is intentional.  We intentionally collapse falsy values to
            // undefined so that later parts of our system don't have to deal with values like 'null'.
            if (resop.resolveID) {
                const id = resp.getId() || undefined;
                resop.resolveID(id, id !== undefined, effectiveErr);
            }
            const deps = {};
            const rpcDeps = resp.getPropertydependenciesMap();
            if (rpcDeps) {
                for (const [k, propertyDeps] of resp.getPropertydependenciesMap().entries()) {
                    const urns = propertyDeps.getUrnsList();
                    deps[k] = urns.map((urn) => newDependency(urn));
                }
            }
            const unknown = custom && !resultFailed && !settings_1.isDryRun() && resp.getUnknown();
            // Now resolve the output properties.
            await resolveOutputs(res, t, name, props, resp.getObject(), deps, resop.resolvers, effectiveErr, resultFailed || unknown);
            done();
        });
    })
        .catch((err) => {
        log.debug(`RegisterResource RPC failed: t=${t}, name=${name}, err=${err}`);
        // If we fail to prepare the resource, we need to ensure that we still call done to prevent a hang,
        // and fail the resource's outputs so that dependents (e.g. children awaiting our URN) unblock.
        state_1.failPendingRegistration(res, err);
        done();
        throw err;
    }), label);
}
exports.registerResource = registerResource;
/**
 * Prepares for an RPC that will manufacture a resource, and hence deals with
 * input and output properties.
 *
 * @internal
 */
async function prepareResource(label, res, parent, custom, remote, props, opts, type, name) {
    // Simply initialize the URN property and get prepared to resolve it later on.
    // Note: a resource urn will always get a value, and thus the output property
    // for it can always run .apply calls.
    let resolveURN;
    {
        let resolveValue;
        let rejectValue;
        let resolveIsKnown;
        let rejectIsKnown;
        res.urn = new output_1.Output(res, debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveValue = resolve;
            rejectValue = reject;
        }), `resolveURN(${label})`), debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveIsKnown = resolve;
            rejectIsKnown = reject;
        }), `resolveURNIsKnown(${label})`), 
        /*isSecret:*/ Promise.resolve(false), Promise.resolve(res));
        resolveURN = (v, err) => {
            if (err) {
                if (errors_1.isGrpcError(err)) {
                    if (debuggable_1.debugPromiseLeaks) {
                        console.error("info: skipped rejection in resolveURN");
                    }
                    return;
                }
                rejectValue(err);
                rejectIsKnown(err);
            }
            else {
                resolveValue(v);
                resolveIsKnown(true);
            }
        };
    }
    // If a custom resource, make room for the ID property.
    let resolveID;
    if (custom) {
        let resolveValue;
        let rejectValue;
        let resolveIsKnown;
        let rejectIsKnown;
        res.id = new output_1.Output(res, debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveValue = resolve;
            rejectValue = reject;
        }), `resolveID(${label})`), debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveIsKnown = resolve;
            rejectIsKnown = reject;
        }), `resolveIDIsKnown(${label})`), Promise.resolve(false), Promise.resolve(res));
        resolveID = (v, isKnown, err) => {
            if (err) {
                if (errors_1.isGrpcError(err)) {
                    if (debuggable_1.debugPromiseLeaks) {
                        console.error("info: skipped rejection in resolveID");
                    }
                    return;
                }
                rejectValue(err);
                rejectIsKnown(err);
            }
            else {
                resolveValue(v);
                resolveIsKnown(isKnown);
            }
        };
    }
    // Now "transfer" all input properties into unresolved Promises on res.  This way,
    // this resource will look like it has all its output properties to anyone it is
    // passed to.  However, those promises won't actually resolve until the registerResource
    // RPC returns.  We don't do this for local component resources as their outputs are
    // manually setup in their constructors.
    let resolvers = {};
    if (remote || custom || opts.urn !== undefined) {
        resolvers = rpc_1.transferProperties(res, label, props);
    }
    /** IMPORTANT!  We should never await prior to this line, otherwise the Resource will be partly uninitialized. */
    const pendingRegistrations = state_1.getPendingResourceRegistrations();
    const pending = { res, parent, label, type, name, phase: "dependencies" };
    pending.fail = (err) => {
        resolveURN("", err);
        if (resolveID !== undefined) {
            resolveID(undefined, false, err);
        }
        for (const key of Object.keys(resolvers)) {
            resolvers[key](undefined, true, false, [], err);
        }
    };
    pendingRegistrations.set(res, pending);
    // Before we can proceed, all our dependencies must be finished.
    const replaceWithDependencies = await dependsOn_1.gatherExplicitDependencies(opts.replaceWith);
    const explicitDirectDependencies = new Set(await dependsOn_1.gatherExplicitDependencies(opts.dependsOn));
    for (const dependency of replaceWithDependencies) {
        explicitDirectDependencies.add(dependency);
    }
    // Serialize out all our props to their final values.  In doing so, we'll also collect all
    // the Resources pointed to by any Dependency objects we encounter, adding them to 'propertyDependencies'.
    pending.phase = "inputs";
    const [serializedProps, propertyToDirectDependencies] = await rpc_1.serializeResourceProperties(label, props, {
        // To initially scope the use of this new feature, we only keep output values when
        // remote is true (for multi-lang components, i.e. MLCs).
        keepOutputValues: remote,
        // When remote is true, exclude resource references from 'propertyDependencies'.
        // This way, component providers creating outputs for component inputs based
        // on 'propertyDependencies' won't create outputs for properties that only
        // contain resource references.
        excludeResourceReferencesFromDependencies: remote,
        pendingRegistration: pending,
    });
    pending.inputProperty = undefined;
    // Wait for the parent to complete.
    // If no parent was provided, parent to the root resource.
    pending.phase = "parent";
    const parentURN = parent ? await parent.urn.promise() : undefined;
    pending.phase = "provider";
    let importID;
    if (custom) {
        const customOpts = opts;
        importID = customOpts.import;
    }
    let providerRef;
    let sendProvider = custom;
    if (remote && opts.provider) {
        // If it's a remote component and a provider was specified, only
        // send the provider in the request if the provider's package is
        // the same as the component's package. Otherwise, don't send it
        // because the user specified `provider: someProvider` as shorthand
        // for `providers: [someProvider]`.
        const pkg = resource_1.pkgFromType(type);
        if (pkg && pkg === opts.provider.getPackage()) {
            sendProvider = true;
        }
    }
    if (sendProvider) {
        providerRef = await resource_1.ProviderResource.register(opts.provider);
    }
    const providerRefs = new Map();
    if (remote || !custom) {
        const componentOpts = opts;
        resource_1.expandProviders(componentOpts);
        // the <ProviderResource[]> casts are safe because expandProviders
        // /always/ leaves providers as an array.
        if (componentOpts.provider !== undefined) {
            if (componentOpts.providers === undefined) {
                // We still want to do the promotion, so we define providers
                componentOpts.providers = [componentOpts.provider];
            }
            else if (componentOpts.providers?.indexOf(componentOpts.provider) !== -1) {
                const pkg = componentOpts.provider.getPackage();
                const message = `There is a conflict between the 'provider' field (${pkg}) and a member of the 'providers' map'. `;
                const deprecationd = "This will become an error in a future version. See https://github.com/pulumi/pulumi/issues/8799 for more details";
                log.warn(message + deprecationd);
            }
            else {
                componentOpts.providers.push(componentOpts.provider);
            }
        }
        if (componentOpts.providers) {
            for (const provider of componentOpts.providers) {
                const pref = await resource_1.ProviderResource.register(provider);
                if (pref) {
                    providerRefs.set(provider.getPackage(), pref);
                }
            }
        }
    }
    // Collect the URNs for explicit/implicit dependencies for the engine so that it can understand
    // the dependency graph and optimize operations accordingly.
    pending.phase = "dependency-urns";
    // The list of all dependencies (implicit or explicit).
    const allDirectDependencies = new Set(explicitDirectDependencies);
    const exclude = new Set([res]);
    const allDirectDependencyURNs = await dependsOn_1.getAllTransitivelyReferencedResourceURNs(explicitDirectDependencies, exclude);
    const propertyToDirectDependencyURNs = new Map();
    for (const [propertyName, directDependencies] of propertyToDirectDependencies) {
        addAll(allDirectDependencies, directDependencies);
        const urns = await dependsOn_1.getAllTransitivelyReferencedResourceURNs(directDependencies, exclude);
        addAll(allDirectDependencyURNs, urns);
        propertyToDirectDependencyURNs.set(propertyName, urns);
    }
    const monitorSupportsStructuredAliases = state_1.getStore().supportsAliasSpecs;
    let computedAliases;
    if (!monitorSupportsStructuredAliases && parent) {
        computedAliases = resource_1.allAliases(opts.aliases || [], name, type, parent, parent.__name);
    }
    else {
        computedAliases = opts.aliases || [];
    }
    // Wait for all aliases.
    const aliases = [];
    const uniqueAliases = new Set();
    for (const alias of computedAliases || []) {
        const aliasVal = await output_1.output(alias).promise();
        if (!uniqueAliases.has(aliasVal)) {
            uniqueAliases.add(aliasVal);
            aliases.push(aliasVal);
        }
    }
    const replacementTrigger = opts?.replacementTrigger;
    const deletedWithURN = opts?.deletedWith ? await opts.deletedWith.urn.promise() : undefined;
    const replaceWithResources = replaceWithDependencies.length > 0 ? Array.from(new Set(replaceWithDependencies)) : undefined;
    pendingRegistrations.delete(res);
    return {
        resolveURN: resolveURN,
        resolveID: resolveID,
        resolvers: resolvers,
        serializedProps: serializedProps,
        parentURN: parentURN,
        providerRef: providerRef,
        providerRefs: providerRefs,
        allDirectDependencyURNs: allDirectDependencyURNs,
        propertyToDirectDependencyURNs: propertyToDirectDependencyURNs,
        aliases: aliases,
        import: importID,
        monitorSupportsStructuredAliases,
        deletedWithURN,
        replaceWithResources,
        replacementTrigger,
    };
}
exports.prepareResource = prepareResource;
/**
 * Prepare the hooks to bind to the resource. This ensures that all hook required registrations have completed.
 * Hooks that are plain functions get wrapped in a `ResourceHook`.
 *
 * @param binding The resource hook binding.
 * @param namePrefix The name prefix to use for plain function hooks.
 *
 * @internal
 */
async function prepareHooks(binding, namePrefix) {
    if (!binding || Object.keys(binding).length === 0) {
        return Promise.resolve(undefined);
    }
    const req = new resproto.RegisterResourceRequest.ResourceHooksBinding();
    const hookTypes = [
        { bindingKey: "beforeCreate", addMethod: "addBeforeCreate" },
        { bindingKey: "afterCreate", addMethod: "addAfterCreate" },
        { bindingKey: "beforeUpdate", addMethod: "addBeforeUpdate" },
        { bindingKey: "afterUpdate", addMethod: "addAfterUpdate" },
        { bindingKey: "beforeDelete", addMethod: "addBeforeDelete" },
        { bindingKey: "afterDelete", addMethod: "addAfterDelete" },
    ];
    for (const { bindingKey, addMethod } of hookTypes) {
        let i = 0;
        for (let hook of binding[bindingKey] ?? []) {
            if (!resource_1.ResourceHook.isInstance(hook)) {
                hook = new resource_1.ResourceHook(`${namePrefix}_${bindingKey}_${i}`, hook);
            }
            await hook.__registered;
            req[addMethod](hook.name);
            i++;
        }
    }
    // Handle error hooks separately since they use ErrorHook instead of ResourceHook
    for (const hook of binding.onError ?? []) {
        await hook.__registered;
        req.addOnError(hook.name);
    }
    return req;
}
exports.prepareHooks = prepareHooks;
/**
 * StubResourceHook is a resource hook that does nothing.
 *
 * Note that we do not subclass {@link ResourceHook} here, because we do
 * not want to call the super constructor, which would cause a hook
 * registration.
 *
 * We need to reconstruct {@link ResourceHook} instances to set on the
 * {@link ResourceOption}, but we only have the name available to us. We also
 * know that these hooks have already been registered, so we can construct
 * dummy hooks here, that will later be serialized back into list of hook
 * names.
 *
 * @internal
 */
class StubResourceHook {
    constructor(name) {
        this.__pulumiResourceHook = true;
        this.name = name;
        this.callback = () => {
            return;
        };
        this.__registered = Promise.resolve();
    }
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiResourceHook");
    }
}
exports.StubResourceHook = StubResourceHook;
/**
 * StubErrorHook is an error hook that does nothing.
 *
 * Note that we do not subclass {@link ErrorHook} here, because we do
 * not want to call the super constructor, which would cause a hook
 * registration.
 *
 * We need to reconstruct {@link ErrorHook} instances to set on the
 * {@link ResourceOption}, but we only have the name available to us. We also
 * know that these hooks have already been registered, so we can construct
 * dummy hooks here, that will later be serialized back into list of hook
 * names.
 *
 * @internal
 */
class StubErrorHook {
    constructor(name) {
        this.__pulumiErrorHook = true;
        this.name = name;
        this.callback = () => {
            return false;
        };
        this.__registered = Promise.resolve();
    }
    static isInstance(obj) {
        return utils.isInstance(obj, "__pulumiErrorHook");
    }
}
exports.StubErrorHook = StubErrorHook;
/**
 * Convert a hook binding from a protobuf message to an {@link ResourceHookBinding} with {@link StubHook}s.
 *
 * @internal
 */
function hookBindingFromProto(protoBinding) {
    if (protoBinding) {
        const resourceHooks = {};
        resourceHooks.beforeCreate = protoBinding.getBeforeCreateList().map((n) => new StubResourceHook(n));
        resourceHooks.afterCreate = protoBinding.getAfterCreateList().map((n) => new StubResourceHook(n));
        resourceHooks.beforeUpdate = protoBinding.getBeforeUpdateList().map((n) => new StubResourceHook(n));
        resourceHooks.afterUpdate = protoBinding.getAfterUpdateList().map((n) => new StubResourceHook(n));
        resourceHooks.beforeDelete = protoBinding.getBeforeDeleteList().map((n) => new StubResourceHook(n));
        resourceHooks.afterDelete = protoBinding.getAfterDeleteList().map((n) => new StubResourceHook(n));
        resourceHooks.onError = protoBinding.getOnErrorList().map((n) => new StubErrorHook(n));
        return resourceHooks;
    }
    return;
}
exports.hookBindingFromProto = hookBindingFromProto;
function addAll(to, from) {
    for (const val of from) {
        to.add(val);
    }
}
/**
 * Finishes a resource creation RPC operation by resolving its outputs to the
 * resulting RPC payload.
 */
async function resolveOutputs(res, t, name, props, outputs, deps, resolvers, err, keepUnknowns) {
    // Produce a combined set of property states, starting with inputs and then applying
    // outputs.  If the same property exists in the inputs and outputs states, the output wins.
    const allProps = {};
    if (outputs) {
        Object.assign(allProps, rpc_1.deserializeProperties(outputs, keepUnknowns));
    }
    const label = `resource:${name}[${t}]#...`;
    if (!settings_1.isDryRun() || settings_1.isLegacyApplyEnabled()) {
        for (const key of Object.keys(props)) {
            if (!allProps.hasOwnProperty(key)) {
                // input prop the engine didn't give us a final value for.  Just use the value passed into the resource
                // after round-tripping it through serialization. We do the round-tripping primarily s.t. we ensure that
                // Output values are handled properly w.r.t. unknowns.
                const inputProp = await rpc_1.serializeProperty(label, props[key], new Set(), { keepOutputValues: false });
                if (inputProp === undefined) {
                    continue;
                }
                allProps[key] = rpc_1.deserializeProperty(inputProp, keepUnknowns);
            }
        }
    }
    rpc_1.resolveProperties(res, resolvers, t, name, allProps, deps, err, keepUnknowns);
}
/**
 * Completes a resource registration, attaching an optional set of computed
 * outputs.
 */
function registerResourceOutputs(res, outputs) {
    // Now run the operation. Note that we explicitly do not serialize output registration with
    // respect to other resource operations, as outputs may depend on properties of other resources
    // that will not resolve until later turns. This would create a circular promise chain that can
    // never resolve.
    const opLabel = `monitor.registerResourceOutputs(...)`;
    const done = settings_1.rpcKeepAlive();
    runAsyncResourceOp(opLabel, async () => {
        try {
            // The registration could very well still be taking place, so we will need to wait for its URN.
            // Additionally, the output properties might have come from other resources, so we must await those too.
            const urn = await res.urn.promise();
            const resolved = await rpc_1.serializeProperties(opLabel, { outputs });
            const outputsObj = gstruct.Struct.fromJavaScript(resolved.outputs);
            log.debug(`RegisterResourceOutputs RPC prepared: urn=${urn}` +
                (settings_1.excessiveDebugOutput ? `, outputs=${JSON.stringify(outputsObj)}` : ``));
            // Fetch the monitor and make an RPC request.
            const monitor = settings_1.getMonitor();
            if (monitor) {
                const req = new resproto.RegisterResourceOutputsRequest();
                req.setUrn(urn);
                req.setOutputs(outputsObj);
                const label = `monitor.registerResourceOutputs(${urn}, ...)`;
                await debuggable_1.debuggablePromise(new Promise((resolve, reject) => monitor.registerResourceOutputs(req, (err, innerResponse) => {
                    log.debug(`RegisterResourceOutputs RPC finished: urn=${urn}; ` +
                        `err: ${err}, resp: ${innerResponse}`);
                    if (err) {
                        // If the monitor is unavailable, it is in the process of shutting down or has already
                        // shut down. Don't emit an error and don't do any more RPCs, just exit.
                        if (err.code === grpc.status.UNAVAILABLE ||
                            err.code === grpc.status.CANCELLED) {
                            settings_1.terminateRpcs();
                            err.message = "Resource monitor is terminating";
                        }
                        reject(err);
                    }
                    else {
                        log.debug(`RegisterResourceOutputs RPC finished: urn=${urn}; ` +
                            `err: ${err}, resp: ${innerResponse}`);
                        resolve();
                    }
                })), label);
            }
        }
        finally {
            done();
        }
    }, false);
}
exports.registerResourceOutputs = registerResourceOutputs;
/**
 * resourceChain is used to serialize all resource requests.  If we don't do
 * this, all resource operations will be entirely asynchronous, meaning the
 * dataflow graph that results will determine ordering of operations.  This
 * causes problems with some resource providers, so for now we will serialize
 * all of them.  The issue pulumi/pulumi#335 tracks coming up with a long-term
 * solution here.
 */
let resourceChain = Promise.resolve();
let resourceChainLabel = undefined;
/**
 * Runs an asynchronous resource operation, possibly serializing it as
 * necessary.
 */
function runAsyncResourceOp(label, callback, serial) {
    // Serialize the invocation if necessary.
    if (serial === undefined) {
        serial = settings_1.serialize();
    }
    const resourceOp = rpc_1.suppressUnhandledGrpcRejections(debuggable_1.debuggablePromise(resourceChain.then(async () => {
        if (serial) {
            resourceChainLabel = label;
            log.debug(`Resource RPC serialization requested: ${label} is current`);
        }
        return callback();
    }), label + "-initial"));
    const finalOp = debuggable_1.debuggablePromise(resourceOp, label + "-final");
    // Set up another promise that propagates the error, if any, so that it triggers unhandled rejection logic.
    resourceOp.catch((err) => Promise.reject(err));
    // If serialization is requested, wait for the prior resource operation to finish before we proceed, serializing
    // them, and make this the current resource operation so that everybody piles up on it.
    if (serial) {
        resourceChain = finalOp;
        if (resourceChainLabel) {
            log.debug(`Resource RPC serialization requested: ${label} is behind ${resourceChainLabel}`);
        }
    }
}
async function registerResourceHook(hook) {
    if (!state_1.getStore().supportsResourceHooks) {
        throw new Error("The Pulumi CLI does not support resource hooks. Please update the Pulumi CLI");
    }
    const callbackServer = settings_1.getCallbacks();
    if (callbackServer === undefined) {
        throw new Error("Callback server could not initialize");
    }
    return callbackServer.registerResourceHook(hook);
}
exports.registerResourceHook = registerResourceHook;
async function registerErrorHook(hook) {
    if (!state_1.getStore().supportsErrorHooks) {
        throw new Error("The Pulumi CLI does not support error hooks. Please update the Pulumi CLI");
    }
    const callbackServer = settings_1.getCallbacks();
    if (callbackServer === undefined) {
        throw new Error("Callback server could not initialize");
    }
    return callbackServer.registerErrorHook(hook);
}
exports.registerErrorHook = registerErrorHook;
//# sourceMappingURL=resource.js.map

/***/ }),

/***/ 85397:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const asset = __importStar(__webpack_require__(94058));
const errors_1 = __webpack_require__(31118);
const log = __importStar(__webpack_require__(89128));
const output_1 = __webpack_require__(43016);
const resource_1 = __webpack_require__(96005);
const debuggable_1 = __webpack_require__(20500);
const dependsOn_1 = __webpack_require__(19052);
const settings_1 = __webpack_require__(94213);
const state_1 = __webpack_require__(39623);
const semver = __importStar(__webpack_require__(62088));
// Fix to cover cases such as https://github.com/pulumi/pulumi/issues/17736 where an array or other
// nested object contains an Output, and it's toString method tries to call toString on that output.
function safeToString(v) {
    try {
        return `${v}`;
    }
    catch (err) {
        // We only want to catch our toString errors here. Anything else we should still bubble up to the user.
        if (output_1.OutputToStringError.isInstance(err)) {
            return "Output<T>";
        }
        throw err;
    }
}
/**
 * Mutates the `onto` resource so that it has Promise-valued properties for all
 * the `props` input/output props. *Importantly* all these promises are
 * completely unresolved. This is because we don't want anyone to observe the
 * values of these properties until the rpc call to registerResource actually
 * returns. This is because the registerResource call may actually override
 * input values, and we only want people to see the final value.
 *
 * The result of this call (beyond the stateful changes to `onto`) is the set of
 * {@link Promise} resolvers that will be called post-RPC call.  When the
 * {@link registerResource} RPC call comes back, the values that the engine
 * actualy produced will be used to resolve all the unresolved promised placed
 * on `onto`.
 */
function transferProperties(onto, label, props) {
    const resolvers = {};
    for (const k of Object.keys(props)) {
        // Skip "id" and "urn", since we handle those specially.
        if (k === "id" || k === "urn") {
            continue;
        }
        // Create a property to wrap the value and store it on the resource.
        if (onto.hasOwnProperty(k)) {
            throw new Error(`Property '${k}' is already initialized on target '${label}`);
        }
        let resolveValue;
        let rejectValue;
        let resolveIsKnown;
        let rejectIsKnown;
        let resolveIsSecret;
        let rejectIsSecret;
        let resolveDeps;
        let rejectDeps;
        resolvers[k] = (v, isKnown, isSecret, deps = [], err) => {
            if (err) {
                if (errors_1.isGrpcError(err)) {
                    if (debuggable_1.debugPromiseLeaks) {
                        console.error("info: skipped rejection in transferProperties");
                    }
                    return;
                }
                rejectValue(err);
                rejectIsKnown(err);
                rejectIsSecret(err);
                rejectDeps(err);
            }
            else {
                resolveValue(v);
                resolveIsKnown(isKnown);
                resolveIsSecret(isSecret);
                resolveDeps(deps);
            }
        };
        const propString = output_1.Output.isInstance(props[k]) ? "Output<T>" : safeToString(props[k]);
        onto[k] = new output_1.Output(onto, debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveValue = resolve;
            rejectValue = reject;
        }), `transferProperty(${label}, ${k}, ${propString})`), debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveIsKnown = resolve;
            rejectIsKnown = reject;
        }), `transferIsStable(${label}, ${k}, ${propString})`), debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveIsSecret = resolve;
            rejectIsSecret = reject;
        }), `transferIsSecret(${label}, ${k}, ${propString})`), debuggable_1.debuggablePromise(new Promise((resolve, reject) => {
            resolveDeps = resolve;
            rejectDeps = reject;
        }), `transferDeps(${label}, ${k}, ${propString})`));
    }
    return resolvers;
}
exports.transferProperties = transferProperties;
/**
 * Walks the props object passed in, awaiting all interior promises for
 * properties with keys that match the provided filter, creating a reasonable
 * POJO object that can be remoted over to {@link registerResource}.
 */
async function serializeFilteredProperties(label, props, acceptKey, opts) {
    const propertyToDependentResources = new Map();
    const result = {};
    for (const k of Object.keys(props)) {
        if (acceptKey(k)) {
            if (opts?.pendingRegistration !== undefined) {
                opts.pendingRegistration.inputProperty = k;
            }
            // We treat properties with undefined values as if they do not exist.
            const dependentResources = new Set();
            let v;
            try {
                v = await serializeProperty(`${label}.${k}`, props[k], dependentResources, opts);
            }
            catch (err) {
                // Augment the message with the property name, but rethrow the *same* error so its identity is
                // preserved: our uncaught handler dedupes reported errors by identity, and the same rejection can
                // surface from more than one awaiter.
                if (err instanceof Error) {
                    err.message = `error serializing property "${k}": ${err.message}`;
                    throw err;
                }
                throw new Error(`error serializing property "${k}": ${String(err)}`);
            }
            if (v !== undefined) {
                result[k] = v;
                propertyToDependentResources.set(k, dependentResources);
            }
        }
    }
    return [result, propertyToDependentResources];
}
/**
 * Walks the props object passed in, awaiting all interior promises besides
 * those for `id` and `urn`, creating a reasonable POJO object that can be
 * remoted over to {@link registerResource}.
 */
async function serializeResourceProperties(label, props, opts) {
    return serializeFilteredProperties(label, props, (key) => key !== "id" && key !== "urn", opts);
}
exports.serializeResourceProperties = serializeResourceProperties;
/**
 * Walks the props object passed in, awaiting all interior promises, creating a
 * reasonable POJO object that can be remoted over to {@link registerResource}.
 */
async function serializeProperties(label, props, opts) {
    const [result] = await serializeFilteredProperties(label, props, (_) => true, opts);
    return result;
}
exports.serializeProperties = serializeProperties;
/**
 * @internal
 */
async function serializePropertiesReturnDeps(label, props, opts) {
    return serializeFilteredProperties(label, props, (_) => true, opts);
}
exports.serializePropertiesReturnDeps = serializePropertiesReturnDeps;
/**
 * Fetches the raw outputs and deserializes them from a gRPC call result.
 */
function deserializeProperties(outputsStruct, keepUnknowns) {
    const props = {};
    const outputs = outputsStruct.toJavaScript();
    for (const k of Object.keys(outputs)) {
        // We treat properties with undefined values as if they do not exist.
        if (outputs[k] !== undefined) {
            props[k] = deserializeProperty(outputs[k], keepUnknowns);
        }
    }
    return props;
}
exports.deserializeProperties = deserializeProperties;
/**
 * Takes as input a gRPC serialized `proto.google.protobuf.Struct` and resolves
 * all of the resource's matching properties to the values inside.
 *
 * NOTE: it is imperative that the properties in `allProps` were produced by
 * `deserializeProperties` in order for output properties to work correctly
 * w.r.t. knowns/unknowns: this function assumes that any undefined value in
 * `allProps`represents an unknown value that was returned by an engine
 * operation.
 */
function resolveProperties(res, resolvers, t, name, allProps, deps, err, keepUnknowns) {
    // If there is an error, just reject everything.
    if (err) {
        for (const k of Object.keys(resolvers)) {
            const resolve = resolvers[k];
            resolve(undefined, true, false, [], err);
        }
        return;
    }
    // Now go ahead and resolve all properties present in the inputs and outputs set.
    for (const k of Object.keys(allProps)) {
        // Skip "id" and "urn", since we handle those specially.
        if (k === "id" || k === "urn") {
            continue;
        }
        // Otherwise, unmarshal the value, and store it on the resource object.
        const resolve = resolvers[k];
        if (resolve === undefined) {
            // engine returned a property that was not in our initial property-map.  This can happen
            // for outputs that were registered through direct calls to 'registerOutputs'. We do
            // *not* want to do anything with these returned properties.  First, the component
            // resources that were calling 'registerOutputs' will have already assigned these fields
            // directly on them themselves.  Second, if we were to try to assign here we would have
            // an incredibly bad race condition for two reasons:
            //
            //  1. This call to 'resolveProperties' happens asynchronously at some point far after
            //     the resource was constructed.  So the user will have been able to observe the
            //     initial value up until we get to this point.
            //
            //  2. The component resource will have often assigned a value of some arbitrary type
            //     (say, a 'string').  If we overwrite this with an `Output<string>` we'll be changing
            //     the type at some non-deterministic point in the future.
            continue;
        }
        // If this value is a secret, unwrap its inner value.
        let value = allProps[k];
        const isSecret = isRpcSecret(value);
        value = unwrapRpcSecret(value);
        try {
            // If the value the engine handed back is or contains an unknown value, the resolver will mark its value as
            // unknown automatically, so we just pass true for isKnown here. Note that unknown values will only be
            // present during previews (i.e. isDryRun() will be true).
            resolve(value, /*isKnown*/ true, isSecret, deps[k]);
        }
        catch (resolveError) {
            throw new Error(`Unable to set property '${k}' on resource '${name}' [${t}]; error: ${debuggable_1.errorString(resolveError)}`);
        }
    }
    // `allProps` may not have contained a value for every resolver: for example, optional outputs may not be present.
    // We will resolve all of these values as `undefined`, and will mark the value as known if we are not running a
    // preview.  For updates when the resource failed, was skipped, or was a skipped create we'll mark them as
    // `unknown`.
    for (const k of Object.keys(resolvers)) {
        if (!allProps.hasOwnProperty(k)) {
            const resolve = resolvers[k];
            if (!settings_1.isDryRun && keepUnknowns) {
                resolve(output_1.unknown, true, false);
            }
            else {
                resolve(undefined, !settings_1.isDryRun() && !keepUnknowns, false);
            }
        }
    }
}
exports.resolveProperties = resolveProperties;
/**
 * Unknown values are encoded as a distinguished string value.
 */
exports.unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
/**
 * {@link specialSigKey} is sometimes used to encode type identity inside of a
 * map.
 *
 * @see sdk/go/common/resource/properties.go.
 */
exports.specialSigKey = "4dabf18193072939515e22adb298388d";
/**
 * {@link specialAssetSig} is a randomly assigned hash used to identify assets
 * in maps.
 *
 * @see sdk/go/common/resource/asset.go.
 */
exports.specialAssetSig = "c44067f5952c0a294b673a41bacd8c17";
/**
 * {@link specialArchiveSig} is a randomly assigned hash used to identify
 * archives in maps.
 *
 * @see sdk/go/common/resource/asset.go.
 */
exports.specialArchiveSig = "0def7320c3a5731c473e5ecbe6d01bc7";
/**
 * {@link specialSecretSig} is a randomly assigned hash used to identify secrets
 * in maps.
 *
 * @see sdk/go/common/resource/properties.go.
 */
exports.specialSecretSig = "1b47061264138c4ac30d75fd1eb44270";
/**
 * {@link specialResourceSig} is a randomly assigned hash used to identify
 * resources in maps.
 *
 * @see sdk/go/common/resource/properties.go.
 */
exports.specialResourceSig = "5cf8f73096256a8f31e491e813e4eb8e";
/**
 * {@link specialOutputValueSig} is a randomly assigned hash used to identify
 * outputs in maps.
 *
 * @see sdk/go/common/resource/properties.go.
 */
exports.specialOutputValueSig = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
/** @internal */
function serializeSecretValue(value) {
    return {
        [exports.specialSigKey]: exports.specialSecretSig,
        // coerce 'undefined' to 'null' as required by the protobuf system.
        value: value === undefined ? null : value,
    };
}
exports.serializeSecretValue = serializeSecretValue;
/**
 * Serializes properties deeply.  This understands how to wait on any unresolved
 * promises, as appropriate, in addition to translating certain "special" values
 * so that they are ready to go on the wire.
 */
async function serializeProperty(ctx, prop, dependentResources, opts) {
    // if prop is a function type just return undefined, we don't want to try and keep these values around.
    if (typeof prop === "function") {
        if (settings_1.excessiveDebugOutput) {
            log.debug(`Serialize property [${ctx}]: function=${prop}`);
        }
        return undefined;
    }
    if (prop === undefined ||
        prop === null ||
        typeof prop === "boolean" ||
        typeof prop === "number" ||
        typeof prop === "string") {
        if (settings_1.excessiveDebugOutput) {
            log.debug(`Serialize property [${ctx}]: primitive=${prop}`);
        }
        return prop;
    }
    if (asset.Asset.isInstance(prop) || asset.Archive.isInstance(prop)) {
        // Serializing an asset or archive requires the use of a magical signature key, since otherwise it would look
        // like any old weakly typed object/map when received by the other side of the RPC boundary.
        const obj = {
            [exports.specialSigKey]: asset.Asset.isInstance(prop) ? exports.specialAssetSig : exports.specialArchiveSig,
        };
        return await serializeAllKeys(prop, obj, { keepOutputValues: false });
    }
    if (prop instanceof Promise) {
        // For a promise input, await the property and then serialize the result.
        if (settings_1.excessiveDebugOutput) {
            log.debug(`Serialize property [${ctx}]: Promise<T>`);
        }
        const subctx = `Promise<${ctx}>`;
        return serializeProperty(subctx, await debuggable_1.debuggablePromise(prop, `serializeProperty.await(${subctx})`), dependentResources, opts);
    }
    if (output_1.Output.isInstance(prop)) {
        if (settings_1.excessiveDebugOutput) {
            log.debug(`Serialize property [${ctx}]: Output<T>`);
        }
        if (opts?.pendingRegistration !== undefined) {
            opts.pendingRegistration.awaitingOutput = prop;
        }
        // handle serializing both old-style outputs (with sync resources) and new-style outputs
        // (with async resources).
        const propResources = await output_1.getAllResources(prop);
        for (const resource of propResources) {
            if (dependentResources) {
                dependentResources.add(resource);
            }
        }
        // When serializing an Output, we will either serialize it as its resolved value or the "unknown value"
        // sentinel. We will do the former for all outputs created directly by user code (such outputs always
        // resolve isKnown to true) and for any resource outputs that were resolved with known values.
        const isKnown = await prop.isKnown;
        // You might think that doing an explict `=== true` here is not needed, but it is for a subtle reason. If the
        // output we are serializing is a proxy itself, and it comes from a version of the SDK that did not have the
        // `isSecret` member on `OutputImpl` then the call to `prop.isSecret` here will return an Output itself,
        // which will wrap undefined, if it were to be resolved (since `Output` has no member named .isSecret).
        // so we must compare to the literal true instead of just doing await prop.isSecret.
        const isSecret = (await prop.isSecret) === true;
        const promiseDeps = new Set();
        const value = await serializeProperty(`${ctx}.id`, prop.promise(), promiseDeps, {
            keepOutputValues: false,
        });
        for (const resource of promiseDeps) {
            propResources.add(resource);
            if (dependentResources) {
                dependentResources.add(resource);
            }
        }
        if (opts?.keepOutputValues && state_1.getStore().supportsOutputValues) {
            const urnDeps = new Set();
            for (const resource of propResources) {
                await serializeProperty(`${ctx} dependency`, resource.urn, urnDeps, {
                    keepOutputValues: false,
                });
            }
            for (const resource of urnDeps) {
                propResources.add(resource);
                if (dependentResources) {
                    dependentResources.add(resource);
                }
            }
            const dependencies = await dependsOn_1.getAllTransitivelyReferencedResourceURNs(propResources, new Set());
            const obj = {
                [exports.specialSigKey]: exports.specialOutputValueSig,
            };
            if (isKnown) {
                // coerce 'undefined' to 'null' as required by the protobuf system.
                obj["value"] = value === undefined ? null : value;
            }
            if (isSecret) {
                obj["secret"] = isSecret;
            }
            if (dependencies.size > 0) {
                obj["dependencies"] = Array.from(dependencies);
            }
            return obj;
        }
        if (!isKnown) {
            return exports.unknownValue;
        }
        if (isSecret && state_1.getStore().supportsSecrets) {
            return serializeSecretValue(value);
        }
        return value;
    }
    if (output_1.isUnknown(prop)) {
        return exports.unknownValue;
    }
    if (resource_1.CustomResource.isInstance(prop)) {
        if (settings_1.excessiveDebugOutput) {
            log.debug(`Serialize property [${ctx}]: custom resource urn`);
        }
        if (opts?.excludeResourceReferencesFromDependencies && state_1.getStore().supportsResourceReferences) {
            // If excluding resource references from dependencies and the monitor supports resource
            // references, we don't want to track this dependency, so we set `dependentResources`
            // to undefined so when serializing the `id` and `urn` the resource won't be included
            // in the caller's `dependentResources`.
            dependentResources = undefined;
        }
        else {
            // Otherwise, track the dependency.
            if (dependentResources) {
                dependentResources.add(prop);
            }
        }
        const id = await serializeProperty(`${ctx}.id`, prop.id, dependentResources, {
            keepOutputValues: false,
        });
        if (state_1.getStore().supportsResourceReferences) {
            // If we are keeping resources, emit a stronly typed wrapper over the URN
            const urn = await serializeProperty(`${ctx}.urn`, prop.urn, dependentResources, {
                keepOutputValues: false,
            });
            return {
                [exports.specialSigKey]: exports.specialResourceSig,
                urn: urn,
                id: id,
            };
        }
        // Else, return the id for backward compatibility.
        return id;
    }
    if (resource_1.ComponentResource.isInstance(prop)) {
        // Component resources often can contain cycles in them.  For example, an awsinfra
        // SecurityGroupRule can point a the awsinfra SecurityGroup, which in turn can point back to
        // its rules through its `egressRules` and `ingressRules` properties.  If serializing out
        // the `SecurityGroup` resource ends up trying to serialize out those properties, a deadlock
        // will happen, due to waiting on the child, which is waiting on the parent.
        //
        // Practically, there is no need to actually serialize out a component.  It doesn't represent
        // a real resource, nor does it have normal properties that need to be tracked for differences
        // (since changes to its properties don't represent changes to resources in the real world).
        //
        // So, to avoid these problems, while allowing a flexible and simple programming model, we
        // just serialize out the component as its urn.  This allows the component to be identified
        // and tracked in a reasonable manner, while not causing us to compute or embed information
        // about it that is not needed, and which can lead to deadlocks.
        if (settings_1.excessiveDebugOutput) {
            log.debug(`Serialize property [${ctx}]: component resource urn`);
        }
        if (state_1.getStore().supportsResourceReferences) {
            if (opts?.excludeResourceReferencesFromDependencies) {
                // If excluding resource references from dependencies and the monitor supports resource
                // references, we don't want to track this dependency, so we set `dependentResources`
                // to undefined so when serializing the `urn` the resource won't be included in the
                // caller's `dependentResources`.
                dependentResources = undefined;
            }
            // If we are keeping resources, emit a strongly typed wrapper over the URN
            const urn = await serializeProperty(`${ctx}.urn`, prop.urn, dependentResources, {
                keepOutputValues: false,
            });
            return {
                [exports.specialSigKey]: exports.specialResourceSig,
                urn: urn,
            };
        }
        // Else, return the urn for backward compatibility.
        return serializeProperty(`${ctx}.urn`, prop.urn, dependentResources, {
            keepOutputValues: false,
        });
    }
    if (prop instanceof Array) {
        const result = [];
        for (let i = 0; i < prop.length; i++) {
            if (settings_1.excessiveDebugOutput) {
                log.debug(`Serialize property [${ctx}]: array[${i}] element`);
            }
            // When serializing arrays, we serialize any undefined values as `null`. This matches JSON semantics.
            const elem = await serializeProperty(`${ctx}[${i}]`, prop[i], dependentResources, opts);
            result.push(elem === undefined ? null : elem);
        }
        return result;
    }
    return await serializeAllKeys(prop, {}, opts);
    async function serializeAllKeys(innerProp, obj, innerOpts) {
        for (const k of Object.keys(innerProp)) {
            if (settings_1.excessiveDebugOutput) {
                log.debug(`Serialize property [${ctx}]: object.${k}`);
            }
            // When serializing an object, we omit any keys with undefined values. This matches JSON semantics.
            const v = await serializeProperty(`${ctx}.${k}`, innerProp[k], dependentResources, innerOpts);
            if (v !== undefined) {
                obj[k] = v;
            }
        }
        return obj;
    }
}
exports.serializeProperty = serializeProperty;
/**
 * Returns true if the given object is a wrapped secret value (i.e. it's an
 * object with the special key set).
 */
function isRpcSecret(obj) {
    return obj && obj[exports.specialSigKey] === exports.specialSecretSig;
}
exports.isRpcSecret = isRpcSecret;
/**
 * Returns the underlying value for a secret, or the value itself if it was not
 * a secret.
 */
function unwrapRpcSecret(obj) {
    if (!isRpcSecret(obj)) {
        return obj;
    }
    return obj.value;
}
exports.unwrapRpcSecret = unwrapRpcSecret;
function isPrimitive(value) {
    return (value === null ||
        value === undefined ||
        typeof value === "boolean" ||
        typeof value === "number" ||
        typeof value === "string");
}
/** @internal */
function containsUnknownValues(value) {
    if (value === exports.unknownValue) {
        return true;
    }
    else if (isPrimitive(value)) {
        return false;
    }
    else if (value instanceof Array) {
        return value.some(containsUnknownValues);
    }
    else {
        const map = value;
        return Object.keys(map).some((key) => containsUnknownValues(map[key]));
    }
}
exports.containsUnknownValues = containsUnknownValues;
/** @internal */
function unwrapSecretValues(value) {
    if (isPrimitive(value)) {
        return [value, false];
    }
    else if (isRpcSecret(value)) {
        return [unwrapRpcSecret(value), true];
    }
    else if (value instanceof Array) {
        let hadSecret = false;
        const result = [];
        for (const elem of value) {
            const [unwrapped, isSecret] = unwrapSecretValues(elem);
            hadSecret = hadSecret || isSecret;
            result.push(unwrapped);
        }
        return [result, hadSecret];
    }
    else {
        let hadSecret = false;
        const result = {};
        const map = value;
        for (const key of Object.keys(map)) {
            const [unwrapped, isSecret] = unwrapSecretValues(map[key]);
            hadSecret = hadSecret || isSecret;
            result[key] = unwrapped;
        }
        return [result, hadSecret];
    }
}
exports.unwrapSecretValues = unwrapSecretValues;
/**
 * Unpacks some special types, reversing the process undertaken by
 * {@link serializeProperty}.
 */
function deserializeProperty(prop, keepUnknowns) {
    if (prop === undefined) {
        throw new Error("unexpected undefined property value during deserialization");
    }
    else if (prop === exports.unknownValue) {
        return settings_1.isDryRun() || keepUnknowns ? output_1.unknown : undefined;
    }
    else if (prop === null || typeof prop === "boolean" || typeof prop === "number" || typeof prop === "string") {
        return prop;
    }
    else if (prop instanceof Array) {
        // We can just deserialize all the elements of the underlying array and return it.
        // However, we want to push secretness up to the top level (since we can't set sub-properties to secret)
        // values since they are not typed as Output<T>.
        let hadSecret = false;
        const elems = [];
        for (const e of prop) {
            prop = deserializeProperty(e, keepUnknowns);
            hadSecret = hadSecret || isRpcSecret(prop);
            elems.push(unwrapRpcSecret(prop));
        }
        if (hadSecret) {
            return {
                [exports.specialSigKey]: exports.specialSecretSig,
                value: elems,
            };
        }
        return elems;
    }
    else {
        // We need to recognize assets and archives specially, so we can produce the right runtime objects.
        const sig = prop[exports.specialSigKey];
        if (sig) {
            switch (sig) {
                case exports.specialAssetSig:
                    if (prop["path"]) {
                        return new asset.FileAsset(prop["path"]);
                    }
                    else if (prop["text"]) {
                        return new asset.StringAsset(prop["text"]);
                    }
                    else if (prop["uri"]) {
                        return new asset.RemoteAsset(prop["uri"]);
                    }
                    else {
                        throw new Error("Invalid asset encountered when unmarshaling resource property");
                    }
                case exports.specialArchiveSig:
                    if (prop["assets"]) {
                        const assets = {};
                        for (const name of Object.keys(prop["assets"])) {
                            const a = deserializeProperty(prop["assets"][name], keepUnknowns);
                            if (!asset.Asset.isInstance(a) && !asset.Archive.isInstance(a)) {
                                throw new Error("Expected an AssetArchive's assets to be unmarshaled Asset or Archive objects");
                            }
                            assets[name] = a;
                        }
                        return new asset.AssetArchive(assets);
                    }
                    else if (prop["path"]) {
                        return new asset.FileArchive(prop["path"]);
                    }
                    else if (prop["uri"]) {
                        return new asset.RemoteArchive(prop["uri"]);
                    }
                    else {
                        throw new Error("Invalid archive encountered when unmarshaling resource property");
                    }
                case exports.specialSecretSig:
                    return {
                        [exports.specialSigKey]: exports.specialSecretSig,
                        value: deserializeProperty(prop["value"], keepUnknowns),
                    };
                case exports.specialResourceSig:
                    // Deserialize the resource into a live Resource reference
                    const urn = prop["urn"];
                    const version = prop["packageVersion"];
                    // New engines send type and name as distinct fields
                    let urnType = prop["type"];
                    let urnName = prop["name"];
                    // Old engines don't and we have to parse the URN.
                    if (urnName === undefined || urnType === undefined) {
                        const urnParts = urn.split("::");
                        const qualifiedType = urnParts[2];
                        urnName = urnParts[3];
                        urnType = qualifiedType.split("$").pop();
                    }
                    const typeParts = urnType.split(":");
                    const pkgName = typeParts[0];
                    const modName = typeParts.length > 1 ? typeParts[1] : "";
                    const typName = typeParts.length > 2 ? typeParts[2] : "";
                    const isProvider = pkgName === "pulumi" && modName === "providers";
                    if (isProvider) {
                        const resourcePackage = getResourcePackage(typName, version);
                        if (resourcePackage) {
                            return resourcePackage.constructProvider(urnName, urnType, urn);
                        }
                    }
                    else {
                        const resourceModule = getResourceModule(pkgName, modName, version);
                        if (resourceModule) {
                            return resourceModule.construct(urnName, urnType, urn);
                        }
                    }
                    // If we've made it here, deserialize the reference as either a URN or an ID (if present).
                    if (prop["id"]) {
                        const id = prop["id"];
                        return deserializeProperty(id === "" ? exports.unknownValue : id, keepUnknowns);
                    }
                    return urn;
                case exports.specialOutputValueSig:
                    let value = prop["value"];
                    const isKnown = value !== undefined;
                    if (isKnown) {
                        value = deserializeProperty(value, keepUnknowns);
                    }
                    const isSecret = prop["secret"] === true;
                    const dependencies = prop["dependencies"];
                    const resources = Array.isArray(dependencies)
                        ? dependencies.map((d) => new resource_1.DependencyResource(d))
                        : [];
                    return new output_1.Output(resources, Promise.resolve(value), Promise.resolve(isKnown), Promise.resolve(isSecret), Promise.resolve([]));
                default:
                    throw new Error(`Unrecognized signature '${sig}' when unmarshaling resource property`);
            }
        }
        // If there isn't a signature, it's not a special type, and we can simply return the object as a map.
        // However, we want to push secretness up to the top level (since we can't set sub-properties to secret)
        // values since they are not typed as Output<T>.
        const obj = {};
        let hadSecrets = false;
        for (const k of Object.keys(prop)) {
            const o = deserializeProperty(prop[k], keepUnknowns);
            hadSecrets = hadSecrets || isRpcSecret(o);
            obj[k] = unwrapRpcSecret(o);
        }
        if (hadSecrets) {
            return {
                [exports.specialSigKey]: exports.specialSecretSig,
                value: obj,
            };
        }
        return obj;
    }
}
exports.deserializeProperty = deserializeProperty;
/**
 * Silences any unhandled promise rejections that occur due to gRPC errors. The
 * input promise may still be rejected.
 */
function suppressUnhandledGrpcRejections(p) {
    p.catch((err) => {
        if (!errors_1.isGrpcError(err)) {
            throw err;
        }
    });
    return p;
}
exports.suppressUnhandledGrpcRejections = suppressUnhandledGrpcRejections;
function sameVersion(a, b) {
    // We treat undefined as a wildcard, so it always equals every other version.
    return a === undefined || b === undefined || semver.eq(a, b);
}
function checkVersion(want, have) {
    if (want === undefined || have === undefined) {
        return true;
    }
    return have.major === want.major && have.minor >= want.minor && have.patch >= want.patch;
}
/**
 * @internal
 */
function register(source, registrationType, key, item) {
    let items = source.get(key);
    if (items) {
        for (const existing of items) {
            if (sameVersion(existing.version, item.version)) {
                // It is possible for the same version of the same provider SDK to be loaded multiple times in Node.js.
                // In this case, we might legitimately get multiple registrations of the same resource.  It should not
                // matter which we use, so we can just skip re-registering.  De-serialized resources will always be
                // instances of classes from the first registered package.
                if (settings_1.excessiveDebugOutput) {
                    log.debug(`skip re-registering already registered ${registrationType} ${key}@${item.version}.`);
                }
                return false;
            }
        }
    }
    else {
        items = [];
        source.set(key, items);
    }
    if (settings_1.excessiveDebugOutput) {
        log.debug(`registering ${registrationType} ${key}@${item.version}`);
    }
    items.push(item);
    return true;
}
exports.register = register;
/**
 * @internal
 */
function getRegistration(source, key, version) {
    const ver = version ? new semver.SemVer(version) : undefined;
    let bestMatch = undefined;
    let bestMatchVersion = undefined;
    for (const existing of source.get(key) ?? []) {
        const existingVersion = existing.version !== undefined ? new semver.SemVer(existing.version) : undefined;
        if (!checkVersion(ver, existingVersion)) {
            continue;
        }
        if (!bestMatch || (existingVersion && bestMatchVersion && semver.gt(existingVersion, bestMatchVersion))) {
            bestMatch = existing;
            bestMatchVersion = existingVersion;
        }
    }
    return bestMatch;
}
exports.getRegistration = getRegistration;
/**
 * @internal
 *  Used only for testing purposes.
 */
function _resetResourcePackages() {
    const resourcePackages = state_1.getResourcePackages();
    resourcePackages.clear();
}
exports._resetResourcePackages = _resetResourcePackages;
/**
 * Registers a resource package that will be used to construct providers for any
 * URNs matching the package name and version that are deserialized by the
 * current instance of the Pulumi JavaScript SDK.
 */
function registerResourcePackage(pkg, resourcePackage) {
    const resourcePackages = state_1.getResourcePackages();
    register(resourcePackages, "package", pkg, resourcePackage);
}
exports.registerResourcePackage = registerResourcePackage;
function getResourcePackage(pkg, version) {
    const resourcePackages = state_1.getResourcePackages();
    return getRegistration(resourcePackages, pkg, version);
}
exports.getResourcePackage = getResourcePackage;
function moduleKey(pkg, mod) {
    return `${pkg}:${mod}`;
}
/**
 * @internal
 *  Used only for testing purposes.
 */
function _resetResourceModules() {
    const resourceModules = state_1.getResourceModules();
    resourceModules.clear();
}
exports._resetResourceModules = _resetResourceModules;
/**
 * Registers a resource module that will be used to construct resources for any
 * URNs matching the module name and version that are deserialized by the
 * current instance of the Pulumi JavaScript SDK.
 */
function registerResourceModule(pkg, mod, module) {
    const key = moduleKey(pkg, mod);
    const resourceModules = state_1.getResourceModules();
    register(resourceModules, "module", key, module);
}
exports.registerResourceModule = registerResourceModule;
function getResourceModule(pkg, mod, version) {
    const key = moduleKey(pkg, mod);
    const resourceModules = state_1.getResourceModules();
    return getRegistration(resourceModules, key, version);
}
exports.getResourceModule = getResourceModule;
//# sourceMappingURL=rpc.js.map

/***/ }),

/***/ 94213:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const grpc = __importStar(__webpack_require__(83033));
const fs = __importStar(__webpack_require__(79896));
const path = __importStar(__webpack_require__(16928));
const callbacks_1 = __webpack_require__(27882);
const debuggable_1 = __webpack_require__(20500);
const state_1 = __webpack_require__(39623);
const engrpc = __importStar(__webpack_require__(26604));
const engproto = __importStar(__webpack_require__(23509));
const resrpc = __importStar(__webpack_require__(34482));
const resproto = __importStar(__webpack_require__(86831));
const emptyproto = __importStar(__webpack_require__(32577));
// Loaded with require() instead of a typed import because the OpenTelemetry type declarations
// use syntax that requires TypeScript >= 4.5, while this SDK is compiled with TypeScript 3.8.
const opentelemetry = __webpack_require__(63914);
/*
  Raises the gRPC Max Message size from `4194304` (4mb) to `419430400` (400mb).
 */
const maxRPCMessageSize = 1024 * 1024 * 400;
/*
  This is the time a message can be received by the GRPC server and wait in the queue without being handled. If there is
  blocking happening in the pulumi program, and/or there are a lot of requests and other tasks to process by the event
  loop, this can take longer than the default 30 seconds. Requests that take longer end up being cancelled, causing the
  operation to fail.
*/
const serverMaxUnrequestedTimeInServer = 30 * 60; // half an hour in seconds
/**
 * Create a gRPC interceptor that injects OpenTelemetry trace context into outgoing calls.
 * This is needed because the automatic instrumentation doesn't work with generated gRPC clients
 * that capture prototype method references at module load time.
 */
function createTraceContextInterceptor() {
    return (opts, nextCall) => {
        return new grpc.InterceptingCall(nextCall(opts), {
            start: (metadata, listener, next) => {
                const carrier = {
                    get(key) {
                        return metadata.get(key)?.[0]?.toString();
                    },
                    set(key, value) {
                        metadata.set(key, value);
                    },
                    keys() {
                        return metadata.getMap() ? Object.keys(metadata.getMap()) : [];
                    },
                };
                opentelemetry.propagation.inject(opentelemetry.context.active(), carrier);
                next(metadata, listener);
            },
        });
    };
}
/**
 * Base gRPC channel options used for both clients and servers.
 * @internal
 */
exports.grpcChannelOptions = {
    "grpc.max_receive_message_length": maxRPCMessageSize,
    "grpc.server_max_unrequested_time_in_server": serverMaxUnrequestedTimeInServer,
};
/**
 * gRPC client options with trace context propagation interceptor.
 * @internal
 */
exports.grpcClientOptions = {
    ...exports.grpcChannelOptions,
    interceptors: [createTraceContextInterceptor()],
};
/**
 * excessiveDebugOutput enables, well, pretty excessive debug output pertaining
 * to resources and properties.
 */
exports.excessiveDebugOutput = false;
let monitor;
let engine;
/**
 * Resets NodeJS runtime global state (such as RPC clients), and sets NodeJS
 * runtime option environment variables to the specified values.
 */
function resetOptions(project, stack, parallel, engineAddr, monitorAddr, preview, organization) {
    const store = state_1.getStore();
    monitor = undefined;
    engine = undefined;
    store.settings.monitor = undefined;
    store.settings.engine = undefined;
    store.settings.rpcDone = Promise.resolve();
    store.settings.featureSupport = {};
    // reset node specific environment variables in the process
    store.settings.options.project = project;
    store.settings.options.stack = stack;
    store.settings.options.dryRun = preview;
    store.settings.options.parallel = parallel;
    store.settings.options.monitorAddr = monitorAddr;
    store.settings.options.engineAddr = engineAddr;
    store.settings.options.organization = organization;
    store.leakCandidates = new Set();
    store.logErrorCount = 0;
    store.stackResource = undefined;
    store.supportsSecrets = false;
    store.supportsResourceReferences = false;
    store.supportsOutputValues = false;
    store.supportsDeletedWith = false;
    store.supportsReplaceWith = false;
    store.supportsAliasSpecs = false;
    store.supportsTransforms = false;
    store.supportsInvokeTransforms = false;
    store.supportsParameterization = false;
    store.callbacks = undefined;
    store.packageRefs = new Map();
    store.pendingResourceRegistrations = new Map();
    store.deferredOutputSources = new WeakMap();
}
exports.resetOptions = resetOptions;
function setMockOptions(mockMonitor, project, stack, preview, organization) {
    const opts = options();
    resetOptions(project || opts.project || "project", stack || opts.stack || "stack", opts.parallel || -1, opts.engineAddr || "", "mock", preview || false, organization || "");
    const { settings } = state_1.getStore();
    settings.monitor = mockMonitor;
    monitor = mockMonitor;
}
exports.setMockOptions = setMockOptions;
/**
 * @internal
 *  Used only for testing purposes.
 */
function _setIsDryRun(val) {
    const { settings } = state_1.getStore();
    settings.options.dryRun = val;
}
exports._setIsDryRun = _setIsDryRun;
/**
 * Returns true if we are currently doing a preview.
 *
 * When writing unit tests, you can set this flag via either `setMocks` or
 * `_setIsDryRun`.
 */
function isDryRun() {
    return options().dryRun === true;
}
exports.isDryRun = isDryRun;
/**
 * Returns a promise that when resolved tells you if the resource monitor we are
 * connected to is able to support a particular feature.
 *
 * @internal
 */
async function monitorSupportsFeature(monitorClient, feature) {
    const req = new resproto.SupportsFeatureRequest();
    req.setId(feature);
    const result = await new Promise((resolve, reject) => {
        monitorClient.supportsFeature(req, (err, resp) => {
            // Back-compat case - if the monitor doesn't let us ask if it supports a feature, it doesn't support
            // any features.
            if (err && err.code === grpc.status.UNIMPLEMENTED) {
                return resolve(false);
            }
            if (err) {
                return reject(err);
            }
            if (resp === undefined) {
                return reject(new Error("No response from resource monitor"));
            }
            return resolve(resp.getHassupport());
        });
    });
    return result;
}
/**
 * Queries the resource monitor for the set of features it supports via
 * GetDeploymentInfo.
 *
 * Resolves to undefined if the monitor does not implement GetDeploymentInfo.
 *
 * @internal
 */
function getMonitorSupportedFeatures(monitorClient) {
    return new Promise((resolve, reject) => {
        monitorClient.getDeploymentInfo(new emptyproto.Empty(), (err, resp) => {
            if (err && err.code === grpc.status.UNIMPLEMENTED) {
                return resolve(undefined);
            }
            if (err) {
                return reject(err);
            }
            if (resp === undefined) {
                return reject(new Error("No response from resource monitor"));
            }
            return resolve(resp.getSupportedfeaturesList());
        });
    });
}
// A frozen map of old feature IDs to the new resource monitor features.
//
// This map should never be updated.
const legacyFeatureMapping = {
    secrets: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_SECRETS,
    resourceReferences: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES,
    outputValues: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_OUTPUT_VALUES,
    deletedWith: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_DELETED_WITH,
    replaceWith: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACE_WITH,
    aliasSpecs: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS,
    transforms: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_TRANSFORMS,
    invokeTransforms: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS,
    parameterization: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION,
    resourceHooks: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS,
    errorHooks: resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS,
};
/**
 * Queries the resource monitor for its capabilities and sets the appropriate
 * flags in the store. Monitor capabilities are advertised as a set via
 * GetDeploymentInfo. Older monitors don't implement it, in which case we fall
 * back to probing each feature individually via SupportsFeature.
 *
 * @internal
 **/
async function awaitFeatureSupport() {
    const monitorRef = getMonitor();
    if (monitorRef === undefined) {
        return;
    }
    let features = await getMonitorSupportedFeatures(monitorRef);
    if (features === undefined) {
        const probed = await Promise.all(Object.keys(legacyFeatureMapping)
            .sort()
            .map(async (id) => (await monitorSupportsFeature(monitorRef, id)) ? legacyFeatureMapping[id] : undefined));
        features = probed.filter((f) => f !== undefined);
    }
    const store = state_1.getStore();
    store.supportsSecrets = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_SECRETS);
    store.supportsResourceReferences = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES);
    store.supportsOutputValues = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_OUTPUT_VALUES);
    store.supportsDeletedWith = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_DELETED_WITH);
    store.supportsReplaceWith = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACE_WITH);
    store.supportsAliasSpecs = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS);
    store.supportsTransforms = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_TRANSFORMS);
    store.supportsInvokeTransforms = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS);
    store.supportsParameterization = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION);
    store.supportsResourceHooks = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS);
    store.supportsErrorHooks = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS);
    store.supportsInvokeDependsOn = features.includes(resproto.ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_INVOKE_DEPENDS_ON);
}
exports.awaitFeatureSupport = awaitFeatureSupport;
/**
 * @internal
 *  Used only for testing purposes.
 */
function _reset() {
    resetOptions("", "", -1, "", "", false, "");
}
exports._reset = _reset;
/**
 * Returns true if we will resolve missing outputs to inputs during preview
 * (`PULUMI_ENABLE_LEGACY_APPLY`).
 */
function isLegacyApplyEnabled() {
    return options().legacyApply === true;
}
exports.isLegacyApplyEnabled = isLegacyApplyEnabled;
/**
 * Returns true if we will cache serialized dynamic providers on the program
 * side (the default is true).
 */
function cacheDynamicProviders() {
    return options().cacheDynamicProviders === true;
}
exports.cacheDynamicProviders = cacheDynamicProviders;
/**
 * Get the organization being run by the current update.
 */
function getOrganization() {
    const organization = options().organization;
    if (organization) {
        return organization;
    }
    // If the organization is missing, specialize the error.
    // Throw an error if test mode is enabled, instructing how to manually configure the organization:
    throw new Error("Missing organization name; for test mode, please call `pulumi.runtime.setMocks`");
}
exports.getOrganization = getOrganization;
/**
 * @internal
 *  Used only for testing purposes.
 */
function _setOrganization(val) {
    const { settings } = state_1.getStore();
    settings.options.organization = val;
    return settings.options.organization;
}
exports._setOrganization = _setOrganization;
/**
 * Get the project being run by the current update.
 */
function getProject() {
    const { project } = options();
    return project || "";
}
exports.getProject = getProject;
/**
 * Get the project root directory.  This is the location of the Pulumi.yaml file.
 */
function getRootDirectory() {
    const { rootDirectory: rootDirectory } = options();
    return rootDirectory || "";
}
exports.getRootDirectory = getRootDirectory;
/**
 * @internal
 *  Used only for testing purposes.
 */
function _setProject(val) {
    const { settings } = state_1.getStore();
    settings.options.project = val;
    return settings.options.project;
}
exports._setProject = _setProject;
/**
 * Get the stack being targeted by the current update.
 */
function getStack() {
    const { stack } = options();
    return stack || "";
}
exports.getStack = getStack;
/**
 * @internal
 *  Used only for testing purposes.
 */
function _setStack(val) {
    const { settings } = state_1.getStore();
    settings.options.stack = val;
    return settings.options.stack;
}
exports._setStack = _setStack;
/**
 * Checks if the engine we are connected to is compatible with the passed in version range. If the version is not
 * compatible with the specified range, an exception is raised.
 *
 * @param range
 *  The range to check. The supported syntax for the range is that of
 *  https://pkg.go.dev/github.com/blang/semver#ParseRange. For example ">=3.0.0", or "!3.1.2". Ranges can be AND-ed
 *  together by concatenating with spaces ">=3.5.0 !3.7.7", meaning greater-or-equal to 3.5.0 and not exactly 3.7.7.
 *  Ranges can be OR-ed with the `||` operator: "<3.4.0 || >3.8.0", meaning less-than 3.4.0 or greater-than 3.8.0.
 */
function requirePulumiVersion(range) {
    const engineRef = getEngine();
    if (!engineRef) {
        return Promise.resolve(undefined);
    }
    const req = new engproto.RequirePulumiVersionRequest();
    req.setPulumiVersionRange(range);
    return new Promise((resolve, reject) => {
        engineRef.requirePulumiVersion(req, (err, resp) => {
            if (err && err.code === grpc.status.UNIMPLEMENTED) {
                return reject(new Error("The installed version of the CLI does not support the `RequirePulumiVersion` RPC. " +
                    "Please upgrade the Pulumi CLI."));
            }
            if (err) {
                return reject(err);
            }
            return resolve();
        });
    });
}
exports.requirePulumiVersion = requirePulumiVersion;
/**
 * Returns true if we are currently connected to a resource monitoring service.
 */
function hasMonitor() {
    const { settings } = state_1.getStore();
    return (!!monitor && !!options().monitorAddr) || !!settings.monitor;
}
exports.hasMonitor = hasMonitor;
/**
 * Returns the current resource monitoring service client for RPC
 * communications.
 */
function getMonitor() {
    const { settings } = state_1.getStore();
    const addr = options().monitorAddr;
    if (state_1.getLocalStore() === undefined && addr !== "mock") {
        if (monitor === undefined) {
            if (addr) {
                // Lazily initialize the RPC connection to the monitor.
                monitor = new resrpc.ResourceMonitorClient(addr, grpc.credentials.createInsecure(), exports.grpcClientOptions);
                settings.options.monitorAddr = addr;
            }
        }
        return monitor;
    }
    else {
        if (settings.monitor === undefined) {
            if (addr) {
                // Lazily initialize the RPC connection to the monitor.
                settings.monitor = new resrpc.ResourceMonitorClient(addr, grpc.credentials.createInsecure(), exports.grpcClientOptions);
                settings.options.monitorAddr = addr;
            }
        }
        return settings.monitor;
    }
}
exports.getMonitor = getMonitor;
/**
 * Waits for any pending stack transforms to register.
 */
async function awaitStackRegistrations() {
    const store = state_1.getStore();
    const callbacks = store.callbacks;
    if (callbacks === undefined) {
        return;
    }
    return await callbacks.awaitStackRegistrations();
}
exports.awaitStackRegistrations = awaitStackRegistrations;
/**
 * Returns the current callbacks for RPC communications.
 */
function getCallbacks() {
    const store = state_1.getStore();
    const callbacks = store.callbacks;
    if (callbacks !== undefined) {
        return callbacks;
    }
    const monitorRef = getMonitor();
    if (monitorRef === undefined) {
        return undefined;
    }
    const callbackServer = new callbacks_1.CallbackServer(monitorRef);
    store.callbacks = callbackServer;
    return callbackServer;
}
exports.getCallbacks = getCallbacks;
let syncInvokes;
/**
 * @internal
 */
function tryGetSyncInvokes() {
    const syncDir = options().syncDir;
    if (syncInvokes === undefined && syncDir) {
        const requests = fs.openSync(path.join(syncDir, "invoke_req"), fs.constants.O_WRONLY | fs.constants.O_SYNC);
        const responses = fs.openSync(path.join(syncDir, "invoke_res"), fs.constants.O_RDONLY | fs.constants.O_SYNC);
        syncInvokes = { requests, responses };
    }
    return syncInvokes;
}
exports.tryGetSyncInvokes = tryGetSyncInvokes;
/**
 * Returns true if we are currently connected to an engine.
 */
function hasEngine() {
    return !!engine && !!options().engineAddr;
}
exports.hasEngine = hasEngine;
/**
 * Returns the current engine, if any, for RPC communications back to the
 * resource engine.
 */
function getEngine() {
    const { settings } = state_1.getStore();
    if (state_1.getLocalStore() === undefined) {
        if (engine === undefined) {
            const addr = options().engineAddr;
            if (addr) {
                // Lazily initialize the RPC connection to the engine.
                engine = new engrpc.EngineClient(addr, grpc.credentials.createInsecure(), exports.grpcClientOptions);
            }
        }
        return engine;
    }
    else {
        if (settings.engine === undefined) {
            const addr = options().engineAddr;
            if (addr) {
                // Lazily initialize the RPC connection to the engine.
                settings.engine = new engrpc.EngineClient(addr, grpc.credentials.createInsecure(), exports.grpcClientOptions);
            }
        }
        return settings.engine;
    }
}
exports.getEngine = getEngine;
function terminateRpcs() {
    const store = state_1.getStore();
    store.terminated = true;
    disconnectSync();
}
exports.terminateRpcs = terminateRpcs;
/**
 * Returns true if resource operations should be serialized.
 */
function serialize() {
    return options().parallel === 1;
}
exports.serialize = serialize;
/**
 * Returns the options from the environment, which is the source of truth.
 * Options are global per process.
 *
 * For CLI driven programs, `pulumi-language-nodejs` sets environment variables
 * prior to the user program loading, meaning that options could be loaded up
 * front and cached. Automation API and multi-language components introduced
 * more complex lifecycles for runtime `options()`. These language hosts manage
 * the lifecycle of options manually throughout the lifetime of the NodeJS
 * process. In addition, NodeJS module resolution can lead to duplicate copies
 * of `@pulumi/pulumi` and thus duplicate options objects that may not be synced
 * if options are cached upfront. Mutating options must write to the environment
 * and reading options must always read directly from the environment.
 */
function options() {
    const { settings } = state_1.getStore();
    return settings.options;
}
/**
 * Permanently disconnects from the server, closing the connections. It waits
 * for the existing RPC queue to drain.  If any RPCs come in afterwards,
 * however, they will crash the process.
 *
 * If `signalShutdown` is true, signal to the monitor that we're ready to
 * shutdown. This will wait until the monitor has completed all steps,
 * including deletion steps.
 */
async function disconnect(signalShutdown = false) {
    await waitForRPCs();
    if (signalShutdown) {
        await signalAndWaitForShutdown();
    }
    disconnectSync();
}
exports.disconnect = disconnect;
/**
 * Waits for the existing RPC queue to drain.
 *
 * @internal
 */
function waitForRPCs() {
    const localStore = state_1.getStore();
    let done;
    const closeCallback = async () => {
        if (done !== localStore.settings.rpcDone) {
            // If the done promise has changed, some activity occurred in between callbacks.  Wait again.
            done = localStore.settings.rpcDone;
            return debuggable_1.debuggablePromise(done.then(closeCallback), "disconnect");
        }
        return Promise.resolve();
    };
    return closeCallback();
}
exports.waitForRPCs = waitForRPCs;
/**
 * Signals to the monitor that we're ready to shutdown. This will wait until the
 * monitor has completed all steps, including deletion steps.
 *
 * @internal
 */
function signalAndWaitForShutdown() {
    return new Promise((resolve, reject) => {
        const monitorRef = getMonitor();
        if (!monitorRef) {
            return resolve();
        }
        monitorRef.signalAndWaitForShutdown(new emptyproto.Empty(), (err, _) => {
            if (err) {
                // If we are running against an older version of the CLI,
                // SignalAndWaitForShutdown might not be implemented. This is
                // mostly fine, but means that delete hooks do not work. Since
                // we check if the CLI supports the `resourceHook` feature when
                // registering hooks, it's fine to ignore the `UNIMPLEMENTED`
                // error here.
                // If we get `UNAVAILABLE`, the monitor was already shutdown, likely
                // due to an error, and we can ignore the GRPC error here, since
                // Pulumi will have notified the user.
                if (err && (err.code === grpc.status.UNIMPLEMENTED || err.code === grpc.status.UNAVAILABLE)) {
                    return resolve();
                }
                return reject(new Error(`Error while signaling shutdown: ${err}`));
            }
            return resolve();
        });
    });
}
exports.signalAndWaitForShutdown = signalAndWaitForShutdown;
/**
 * Returns the configured number of process listeners available.
 */
function getMaximumListeners() {
    const { settings } = state_1.getStore();
    return settings.options.maximumProcessListeners;
}
exports.getMaximumListeners = getMaximumListeners;
/**
 * Permanently disconnects from the server, closing the connections. Unlike
 * `disconnect`. it does not wait for the existing RPC queue to drain. Any RPCs
 * that come in after this call will crash the process.
 */
function disconnectSync() {
    // Otherwise, actually perform the close activities (ignoring errors and crashes).
    const store = state_1.getStore();
    if (store.callbacks) {
        store.callbacks.shutdown();
        store.callbacks = undefined;
    }
    if (monitor) {
        try {
            monitor.close();
        }
        catch (err) {
            // ignore.
        }
        monitor = undefined;
    }
    if (engine) {
        try {
            engine.close();
        }
        catch (err) {
            // ignore.
        }
        engine = undefined;
    }
}
exports.disconnectSync = disconnectSync;
/**
 * Registers a pending call to ensure that we don't prematurely disconnect from
 * the server.  It returns a function that, when invoked, signals that the RPC
 * has completed.
 */
function rpcKeepAlive() {
    const localStore = state_1.getStore();
    let done = undefined;
    const donePromise = debuggable_1.debuggablePromise(new Promise((resolve) => {
        done = resolve;
        return done;
    }), "rpcKeepAlive");
    localStore.settings.rpcDone = localStore.settings.rpcDone.then(() => donePromise);
    return done;
}
exports.rpcKeepAlive = rpcKeepAlive;
/**
 * Returns if the engine supports package references and parameterized providers.
 */
function supportsParameterization() {
    return state_1.getStore().supportsParameterization;
}
exports.supportsParameterization = supportsParameterization;
/**
 * Registers a parameterized provider package with the resource monitor and
 * returns its package reference. The result is cached per deployment so that
 * concurrent inline programs each register against their own engine and
 * receive distinct refs.
 */
function registerPackage(args) {
    const key = [
        args.baseProviderName,
        args.baseProviderVersion,
        args.baseProviderDownloadUrl,
        args.packageName,
        args.packageVersion,
        args.base64Parameter,
        String(args.extension ?? false),
    ].join("\0");
    const cache = state_1.getPackageRefs();
    const existing = cache.get(key);
    if (existing !== undefined) {
        return existing;
    }
    if (!supportsParameterization()) {
        throw new Error("The Pulumi CLI does not support parameterization. Please update the Pulumi CLI");
    }
    const params = new resproto.Parameterization();
    params.setName(args.packageName);
    params.setVersion(args.packageVersion);
    params.setValue(Uint8Array.from(atob(args.base64Parameter), (c) => c.charCodeAt(0)));
    const req = new resproto.RegisterPackageRequest();
    req.setName(args.baseProviderName);
    req.setVersion(args.baseProviderVersion);
    req.setDownloadUrl(args.baseProviderDownloadUrl);
    if (args.extension) {
        req.setExtension$(params);
    }
    else {
        req.setParameterization(params);
    }
    const mon = getMonitor();
    if (mon === undefined) {
        throw new Error("No monitor available");
    }
    const promise = new Promise((resolve, reject) => {
        mon.registerPackage(req, (err, resp) => {
            if (err) {
                reject(err);
            }
            else {
                resolve(resp.getRef());
            }
        });
    });
    cache.set(key, promise);
    return promise;
}
exports.registerPackage = registerPackage;
/**
 * Registers a resource that will become the default parent for all resources
 * without explicit parents.
 */
async function setRootResource(res) {
    // This is the first async point of program startup where we can query the resource monitor for its capabilities.
    await awaitFeatureSupport();
    const engineRef = getEngine();
    if (!engineRef) {
        return Promise.resolve();
    }
    // Back-compat case - Try to set the root URN for SxS old SDKs that expect the engine to roundtrip the
    // stack URN.
    const req = new engproto.SetRootResourceRequest();
    const urn = await res.urn.promise();
    req.setUrn(urn);
    return new Promise((resolve, reject) => {
        engineRef.setRootResource(req, (err, resp) => {
            // Back-compat case - if the engine we're speaking to isn't aware that it can save and load root
            // resources, just ignore there's nothing we can do.
            if (err && err.code === grpc.status.UNIMPLEMENTED) {
                return resolve();
            }
            if (err) {
                return reject(err);
            }
            return resolve();
        });
    });
}
exports.setRootResource = setRootResource;
//# sourceMappingURL=settings.js.map

/***/ }),

/***/ 72642:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const asset = __importStar(__webpack_require__(94058));
const log_1 = __webpack_require__(89128);
const metadata_1 = __webpack_require__(95988);
const output_1 = __webpack_require__(43016);
const resource_1 = __webpack_require__(96005);
const settings_1 = __webpack_require__(94213);
const state_1 = __webpack_require__(39623);
/**
 * The type name that should be used to construct the root component in the tree
 * of Pulumi resources allocated by a deployment. This must be kept up to date
 * with `github.com/pulumi/pulumi/sdk/v3/go/common/resource/stack.RootStackType`.
 */
exports.rootPulumiStackTypeName = "pulumi:pulumi:Stack";
/**
 * Creates a new Pulumi stack resource and executes the callback inside of it.
 * Any outputs returned by the callback will be stored as output properties on
 * this resulting Stack object.
 */
function runInPulumiStack(init) {
    const stack = new Stack(init);
    return stack.outputs.promise();
}
exports.runInPulumiStack = runInPulumiStack;
/**
 * {@link Stack} is the root resource for a Pulumi stack. Before invoking the
 * `init` callback, it registers itself as the root resource with the Pulumi
 * engine.
 */
class Stack extends resource_1.ComponentResource {
    constructor(init) {
        // Clear the stackResource so that when the Resource constructor runs it gives us no parent, we'll
        // then set this to ourselves in init before calling the user code that will then create other
        // resources.
        state_1.setStackResource(undefined);
        super(exports.rootPulumiStackTypeName, `${metadata_1.getProject()}-${metadata_1.getStack()}`, { init });
        const data = this.getData();
        this.outputs = output_1.output(data);
    }
    /**
     * Invokes the given `init` callback with this resource set as the root
     * resource. The return value of init is used as the stack's output
     * properties.
     *
     * @param args.init
     *  The callback to run in the context of this Pulumi stack
     */
    async initialize(args) {
        await settings_1.setRootResource(this);
        // Set the global reference to the stack resource before invoking this init() function
        state_1.setStackResource(this);
        let outputs;
        try {
            const inputs = await args.init();
            outputs = await massage(undefined, inputs, []);
        }
        finally {
            // We want to expose stack outputs as simple pojo objects (including Resources).  This
            // helps ensure that outputs can point to resources, and that that is stored and
            // presented as something reasonable, and not as just an id/urn in the case of
            // Resources.
            super.registerOutputs(outputs);
        }
        return outputs;
    }
}
exports.Stack = Stack;
async function massage(key, prop, objectStack) {
    if (prop === undefined && objectStack.length === 1) {
        // This is a top level undefined value, it will not show up in stack outputs, warn the user about
        // this.
        log_1.warn(`Undefined value (${key}) will not show as a stack output.`);
        return undefined;
    }
    if (prop === undefined ||
        prop === null ||
        typeof prop === "boolean" ||
        typeof prop === "number" ||
        typeof prop === "string") {
        return prop;
    }
    if (prop instanceof Promise) {
        return await massage(key, await prop, objectStack);
    }
    if (output_1.Output.isInstance(prop)) {
        const result = prop.apply((v) => massage(key, v, objectStack));
        // explicitly await the underlying promise of the output here.  This is necessary to get a
        // deterministic walk of the object graph.  We need that deterministic walk, otherwise our
        // actual cycle detection logic (using 'objectStack') doesn't work.  i.e. if we don't do
        // this then the main walking logic will be interleaved with the async function this output
        // is executing.  This interleaving breaks out assumption about pushing/popping values onto
        // objectStack'
        await result.promise();
        return result;
    }
    // from this point on, we have complex objects.  If we see them again, we don't want to emit
    // them again fully or else we'd loop infinitely.
    if (objectStack.indexOf(prop) >= 0) {
        // Note: for Resources we hit again, emit their urn so cycles can be easily understood
        // in the pojo objects.
        if (resource_1.Resource.isInstance(prop)) {
            return await massage(key, prop.urn, objectStack);
        }
        return undefined;
    }
    try {
        // push and pop what we see into a stack.  That way if we see the same object through
        // different paths, we will still print it out.  We only skip it if it would truly cause
        // recursion.
        objectStack.push(prop);
        return await massageComplex(prop, objectStack);
    }
    finally {
        const popped = objectStack.pop();
        if (popped !== prop) {
            throw new Error("Invariant broken when processing stack outputs");
        }
    }
}
async function massageComplex(prop, objectStack) {
    // Preserve Asset / Archive instances so subsequent gRPC serialization
    // tags them with the special signature key (`specialAssetSig` /
    // `specialArchiveSig`).
    if (asset.Asset.isInstance(prop) || asset.Archive.isInstance(prop)) {
        return prop;
    }
    if (resource_1.Resource.isInstance(prop)) {
        // Emit a resource as a normal pojo.  But filter out all our internal properties so that
        // they don't clutter the display/checkpoint with values not relevant to the application.
        //
        // In preview only, we mark the POJO with "@isPulumiResource" to indicate that it is derived
        // from a resource. This allows the engine to perform resource-specific filtering of unknowns
        // from output diffs during a preview. This filtering is not necessary during an update because
        // all property values are known.
        const pojo = await serializeAllKeys((n) => !n.startsWith("__"));
        return !settings_1.isDryRun() ? pojo : { ...pojo, "@isPulumiResource": true };
    }
    if (prop instanceof Array) {
        const result = [];
        for (let i = 0; i < prop.length; i++) {
            result[i] = await massage(undefined, prop[i], objectStack);
        }
        return result;
    }
    return await serializeAllKeys((n) => true);
    async function serializeAllKeys(include) {
        const obj = {};
        for (const k of Object.keys(prop)) {
            if (include(k)) {
                obj[k] = await massage(k, prop[k], objectStack);
            }
        }
        return obj;
    }
}
/**
 * Add a transformation to all future resources constructed in this Pulumi
 * stack.
 */
function registerStackTransformation(t) {
    const stackResource = getStackResource();
    if (!stackResource) {
        throw new Error("The root stack resource was referenced before it was initialized.");
    }
    stackResource.__transformations = [...(stackResource.__transformations || []), t];
}
exports.registerStackTransformation = registerStackTransformation;
/**
 * Add a transformation to all future resources constructed in this Pulumi
 * stack.
 */
function registerResourceTransform(t) {
    if (!state_1.getStore().supportsTransforms) {
        throw new Error("The Pulumi CLI does not support transforms. Please update the Pulumi CLI");
    }
    const callbacks = settings_1.getCallbacks();
    if (!callbacks) {
        throw new Error("No callback server registered.");
    }
    callbacks.registerStackTransform(t);
}
exports.registerResourceTransform = registerResourceTransform;
/**
 * Add a transformation to all future resources constructed in this Pulumi
 * stack.
 *
 * @deprecated
 *  Use `registerResourceTransform` instead.
 */
function registerStackTransform(t) {
    registerResourceTransform(t);
}
exports.registerStackTransform = registerStackTransform;
/**
 * Add a transformation to all future invoke calls in this Pulumi stack.
 */
function registerInvokeTransform(t) {
    if (!state_1.getStore().supportsInvokeTransforms) {
        throw new Error("The Pulumi CLI does not support transforms. Please update the Pulumi CLI");
    }
    const callbacks = settings_1.getCallbacks();
    if (!callbacks) {
        throw new Error("No callback server registered.");
    }
    callbacks.registerStackInvokeTransform(t);
}
exports.registerInvokeTransform = registerInvokeTransform;
function getStackResource() {
    return state_1.getStackResource();
}
exports.getStackResource = getStackResource;
//# sourceMappingURL=stack.js.map

/***/ }),

/***/ 39623:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
var __importStar = (this && this.__importStar) || function (mod) {
    if (mod && mod.__esModule) return mod;
    var result = {};
    if (mod != null) for (var k in mod) if (Object.hasOwnProperty.call(mod, k)) result[k] = mod[k];
    result["default"] = mod;
    return result;
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
const async_hooks_1 = __webpack_require__(90290);
const config = __importStar(__webpack_require__(902));
const nodeEnvKeys = {
    project: "PULUMI_NODEJS_PROJECT",
    rootDirectory: "PULUMI_NODEJS_ROOT_DIRECTORY",
    stack: "PULUMI_NODEJS_STACK",
    dryRun: "PULUMI_NODEJS_DRY_RUN",
    parallel: "PULUMI_NODEJS_PARALLEL",
    monitorAddr: "PULUMI_NODEJS_MONITOR",
    engineAddr: "PULUMI_NODEJS_ENGINE",
    syncDir: "PULUMI_NODEJS_SYNC",
    // Unlike the values above, this value is not set by the CLI and is
    // controlled via a user-set environment variable.
    cacheDynamicProviders: "PULUMI_NODEJS_CACHE_DYNAMIC_PROVIDERS",
    organization: "PULUMI_NODEJS_ORGANIZATION",
};
const pulumiEnvKeys = {
    legacyApply: "PULUMI_ENABLE_LEGACY_APPLY",
};
/**
 * @internal
 */
function getDeferredOutputSources() {
    const store = exports.getStore();
    if (store.deferredOutputSources === undefined) {
        // deferredOutputSources may be undefined if the Store was created by an older
        // copy of the SDK runtime that didn't define this field.
        store.deferredOutputSources = new WeakMap();
    }
    return store.deferredOutputSources;
}
exports.getDeferredOutputSources = getDeferredOutputSources;
/**
 * @internal
 */
function failPendingRegistration(res, err) {
    const pending = getPendingResourceRegistrations();
    pending.get(res)?.fail?.(err);
    pending.delete(res);
}
exports.failPendingRegistration = failPendingRegistration;
/**
 * @internal
 */
function getPendingResourceRegistrations() {
    const store = exports.getStore();
    if (store.pendingResourceRegistrations === undefined) {
        // pendingResourceRegistrations may be undefined if the Store was created by an older
        // copy of the SDK runtime that didn't define this field.
        store.pendingResourceRegistrations = new Map();
    }
    return store.pendingResourceRegistrations;
}
exports.getPendingResourceRegistrations = getPendingResourceRegistrations;
/**
 * @internal
 */
class LocalStore {
    constructor() {
        this.settings = {
            options: {
                organization: process.env[nodeEnvKeys.organization],
                project: process.env[nodeEnvKeys.project] || "project",
                rootDirectory: process.env[nodeEnvKeys.rootDirectory] || "rootDirectory",
                stack: process.env[nodeEnvKeys.stack] || "stack",
                dryRun: process.env[nodeEnvKeys.dryRun] === "true",
                monitorAddr: process.env[nodeEnvKeys.monitorAddr],
                engineAddr: process.env[nodeEnvKeys.engineAddr],
                syncDir: process.env[nodeEnvKeys.syncDir],
                cacheDynamicProviders: process.env[nodeEnvKeys.cacheDynamicProviders] !== "false",
                legacyApply: process.env[pulumiEnvKeys.legacyApply] === "true",
                maximumProcessListeners: 30,
            },
            rpcDone: Promise.resolve(),
            featureSupport: {},
        };
        this.config = {
            [config.configEnvKey]: process.env[config.configEnvKey] || "",
            [config.configSecretKeysEnvKey]: process.env[config.configSecretKeysEnvKey] || "",
        };
        this.stackResource = undefined;
        /**
         * Tracks the list of potential leak candidates.
         */
        this.leakCandidates = new Set();
        this.logErrorCount = 0;
        /* Tracks whether the monitor was terminated while we were waiting for an operation to complete */
        this.terminated = false;
        this.supportsSecrets = false;
        this.supportsResourceReferences = false;
        this.supportsOutputValues = false;
        this.supportsDeletedWith = false;
        this.supportsReplaceWith = false;
        this.supportsAliasSpecs = false;
        this.supportsTransforms = false;
        this.supportsInvokeTransforms = false;
        this.supportsParameterization = false;
        this.supportsResourceHooks = false;
        this.supportsErrorHooks = false;
        this.supportsInvokeDependsOn = false;
        this.resourcePackages = new Map();
        this.resourceModules = new Map();
        this.packageRefs = new Map();
        this.pendingResourceRegistrations = new Map();
        this.deferredOutputSources = new WeakMap();
    }
}
exports.LocalStore = LocalStore;
/**
 * Get the root stack resource for the current stack deployment.
 *
 * @internal
 */
function getStackResource() {
    const { stackResource } = exports.getStore();
    return stackResource;
}
exports.getStackResource = getStackResource;
/**
 * Get the resource package map for the current stack deployment.
 *
 * @internal
 */
function getResourcePackages() {
    const store = exports.getGlobalStore();
    if (store.resourcePackages === undefined) {
        // resourcePackages can be undefined if an older SDK where it was not defined is created it.
        // In this case, we should initialize it to an empty map.
        store.resourcePackages = new Map();
    }
    return store.resourcePackages;
}
exports.getResourcePackages = getResourcePackages;
/**
 * Get the resource module map for the current stack deployment.
 *
 * @internal
 */
function getResourceModules() {
    const store = exports.getGlobalStore();
    if (store.resourceModules === undefined) {
        // resourceModules can be undefined if an older SDK where it was not defined is created it.
        // In this case, we should initialize it to an empty map.
        store.resourceModules = new Map();
    }
    return store.resourceModules;
}
exports.getResourceModules = getResourceModules;
/**
 * Get the package reference cache for the current stack deployment.
 *
 * @internal
 */
function getPackageRefs() {
    const store = exports.getStore();
    if (store.packageRefs === undefined) {
        // packageRefs may be undefined if the Store was created by an older
        // copy of the SDK runtime that didn't define this field.
        store.packageRefs = new Map();
    }
    return store.packageRefs;
}
exports.getPackageRefs = getPackageRefs;
/**
 * @internal
 */
function setStackResource(newStackResource) {
    const localStore = exports.getStore();
    globalThis.stackResource = newStackResource;
    localStore.stackResource = newStackResource;
}
exports.setStackResource = setStackResource;
// Ensure there is a global.asyncLocalStorage if this is the first copy of `runtime` to
// load.
if (global.asyncLocalStorage === undefined) {
    global.asyncLocalStorage = new async_hooks_1.AsyncLocalStorage();
}
/**
 * @internal
 */
function withLocalStorage(callback, ...args) {
    const store = new LocalStore();
    return global.asyncLocalStorage.run(store, callback, ...args);
}
exports.withLocalStorage = withLocalStorage;
/**
 * @internal
 */
function getLocalStore() {
    return global.asyncLocalStorage.getStore();
}
exports.getLocalStore = getLocalStore;
getLocalStore.captureReplacement = () => {
    const returnFunc = () => {
        if (global.globalStore === undefined) {
            global.globalStore = new LocalStore();
        }
        return global.globalStore;
    };
    return returnFunc;
};
/**
 * @internal
 */
exports.getStore = () => {
    const localStore = getLocalStore();
    if (localStore === undefined) {
        if (global.globalStore === undefined) {
            global.globalStore = new LocalStore();
        }
        return global.globalStore;
    }
    return localStore;
};
exports.getStore.captureReplacement = () => {
    const returnFunc = () => {
        if (global.globalStore === undefined) {
            global.globalStore = new LocalStore();
        }
        return global.globalStore;
    };
    return returnFunc;
};
/**
 * @internal
 */
exports.getGlobalStore = () => {
    if (global.globalStore === undefined) {
        global.globalStore = new LocalStore();
    }
    return global.globalStore;
};
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 67812:
/***/ ((__unused_webpack_module, exports) => {

"use strict";

// Copyright 2016, Pulumi Corporation.
//
// Licensed under the Apache License, Version 2.0 (the "License");
// you may not use this file except in compliance with the License.
// You may obtain a copy of the License at
//
//     http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing, software
// distributed under the License is distributed on an "AS IS" BASIS,
// WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
// See the License for the specific language governing permissions and
// limitations under the License.
Object.defineProperty(exports, "__esModule", ({ value: true }));
/**
 * Common code for doing RTTI typechecks.  RTTI is done by having a boolean property on an object
 * with a special name (like "__resource" or "__asset").  This function checks that the object
 * exists, has a **boolean** property with that name, and that that boolean property has the value
 * of 'true'.  Checking that property is 'boolean' helps ensure that this test works even on proxies
 * that synthesize properties dynamically (like Output).  Checking that the property has the 'true'
 * value isn't strictly necessary, but works to make sure that the impls are following a common
 * pattern.
 *
 * @internal
 */
function isInstance(obj, name) {
    return hasTrueBooleanMember(obj, name);
}
exports.isInstance = isInstance;
/**
 * @internal
 */
function hasTrueBooleanMember(obj, memberName) {
    if (obj === undefined || obj === null) {
        return false;
    }
    const val = obj[memberName];
    if (typeof val !== "boolean") {
        return false;
    }
    return val === true;
}
exports.hasTrueBooleanMember = hasTrueBooleanMember;
/**
 * @internal
 */
function hasFunctionMember(obj, memberName) {
    if (obj === undefined || obj === null) {
        return false;
    }
    const val = obj[memberName];
    if (typeof val !== "function") {
        return false;
    }
    return true;
}
exports.hasFunctionMember = hasFunctionMember;
/**
 * A polyfill for Object.values
 *
 * @internal
 */
function values(obj) {
    const result = [];
    for (const key of Object.keys(obj)) {
        result.push(obj[key]);
    }
    return result;
}
exports.values = values;
/**
 * @internal
 */
function union(set1, set2) {
    return new Set([...set1, ...set2]);
}
exports.union = union;
/**
 * @internal
 */
exports.disableResourceReferences = process.env.PULUMI_DISABLE_RESOURCE_REFERENCES === "1" ||
    (process.env.PULUMI_DISABLE_RESOURCE_REFERENCES ?? "").toUpperCase() === "TRUE";
/**
 * @internal
 */
exports.errorOutputString = process.env.PULUMI_ERROR_OUTPUT_STRING === "1" || process.env.PULUMI_ERROR_OUTPUT_STRING?.toUpperCase() === "TRUE";
//# sourceMappingURL=utils.js.map

/***/ })

};
;
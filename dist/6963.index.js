"use strict";
exports.id = 6963;
exports.ids = [6963];
exports.modules = {

/***/ 96963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   idTokenOf: () => (/* binding */ idTokenOf),
/* harmony export */   roleCredentials: () => (/* binding */ roleCredentials)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71695);
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);


/** What a session may last that is chained or whose role says nothing else. Seconds. */
const SESSION_SECONDS = 3_600;
/** A session is renewed when this part of its life is over: long before a call could meet its end. */
const RENEW_AT = 0.75;
/**
 * Credentials of a role, assumed by the job's own ID token and renewed for as long as the job runs: a rollout that waits for a person, or a
 * long step, outlives the hour that the credentials of the step before it hold. One renewal at a time, shared by all clients.
 * @throws Error when the role can neither be assumed nor was before.
 */
function roleCredentials(options) {
    const { role, sessionName, region, endpoint, idToken, otherwise, warn, now } = options;
    const sts = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .STSClient */ .iM({ region, ...(endpoint === undefined ? {} : { endpoint }), maxAttempts: 5 });
    let held;
    let renewing;
    const assume = async () => {
        const { Credentials: given } = await sts.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_1__/* .AssumeRoleWithWebIdentityCommand */ .WH({
            RoleArn: role,
            RoleSessionName: sessionName,
            WebIdentityToken: await idToken(),
            DurationSeconds: SESSION_SECONDS,
        }));
        const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = given ?? {};
        if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
            throw new Error('STS gave no credentials');
        const until = given?.Expiration?.getTime() ?? now() + SESSION_SECONDS * 1_000;
        const credentials = { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(until) };
        held = { credentials, renewAt: now() + RENEW_AT * (until - now()), until };
        return credentials;
    };
    const renew = async () => {
        try {
            return await assume();
        }
        catch (error) {
            // The one that is held may still do; the next call tries again.
            if (held !== undefined && now() < held.until)
                return held.credentials;
            if (otherwise === undefined || held !== undefined)
                throw error;
            warn(`${role} could not be assumed by this job's ID token (${(0,_errors__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}); its other credentials are used`);
            held = { credentials: otherwise, renewAt: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };
            return otherwise;
        }
    };
    return () => {
        if (held !== undefined && now() < held.renewAt)
            return Promise.resolve(held.credentials);
        return (renewing ??= renew().finally(() => (renewing = undefined)));
    };
}
/**
 * A fresh ID token of the job for STS (https://docs.github.com/actions/reference/security/oidc). Not by @actions/core: that writes workflow
 * commands to standard output, where `--json` has its one document.
 */
async function idTokenOf(env, mask) {
    const [address, token] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
    if (address === undefined || token === undefined)
        throw new Error('this job may not ask for an ID token');
    const url = new URL(address);
    url.searchParams.set('audience', 'sts.amazonaws.com');
    const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
    });
    const { value } = response.ok ? (await response.json()) : {};
    if (typeof value !== 'string')
        throw new Error(`GitHub gave no ID token (status ${response.status})`);
    mask(value);
    return value;
}


/***/ })

};
;
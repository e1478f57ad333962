"use strict";
exports.id = 3729;
exports.ids = [3729];
exports.modules = {

/***/ 23729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadSqlParser: () => (/* binding */ loadSqlParser),
/* harmony export */   underKey: () => (/* binding */ underKey)
/* harmony export */ });
const BLANK = /^(?:\s+|--[^\n]*(?:\n|$))/;
/** Characters of blanks and comments before the first word; block comments nest. */
function leading(text) {
    let at = 0;
    for (;;) {
        const blank = BLANK.exec(text.slice(at))?.[0].length ?? 0;
        at += blank;
        if (text.startsWith('/*', at)) {
            let depth = 0;
            do {
                if (text.startsWith('/*', at))
                    [depth, at] = [depth + 1, at + 2];
                else if (text.startsWith('*/', at))
                    [depth, at] = [depth - 1, at + 2];
                else
                    at += 1;
            } while (depth > 0 && at < text.length);
        }
        else if (blank === 0)
            return at;
    }
}
const lineAt = (text, index) => text.slice(0, index).split('\n').length;
/** Every value under a key of that name, at any depth. */
function* underKey(value, key) {
    if (typeof value !== 'object' || value === null)
        return;
    for (const [name, inner] of Object.entries(value)) {
        if (name === key)
            yield inner;
        yield* underKey(inner, key);
    }
}
/** Loads the parser: 1.7 MB that only a deployment with migration files needs. */
async function loadSqlParser() {
    const { hasSqlDetails, loadModule, parsePlPgSQLSync, parseSync } = await __webpack_require__.e(/* import() */ 2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await loadModule();
    const parse = (sql) => {
        // The parser refuses a text without any character, and stops at a zero character.
        if (sql.trim() === '')
            return { statements: [] };
        if (sql.includes('\0'))
            return { problem: 'it holds a zero character', line: lineAt(sql, sql.indexOf('\0')) };
        const bytes = Buffer.from(sql, 'utf8');
        try {
            const { stmts = [] } = parseSync(sql);
            return {
                statements: stmts.flatMap(({ stmt, stmt_location: from = 0, stmt_len: length }) => {
                    if (stmt === undefined)
                        return [];
                    // The parser counts bytes.
                    const before = bytes.subarray(0, from).toString('utf8');
                    const text = bytes.subarray(from, length === undefined ? undefined : from + length).toString('utf8');
                    const skipped = leading(text);
                    return [{ node: stmt, line: lineAt(before + text, before.length + skipped), text: text.slice(skipped) }];
                }),
            };
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            // Here it counts characters.
            const at = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
            return { problem: message, line: lineAt(sql, [...sql].slice(0, Math.max(0, at)).join('').length) };
        }
    };
    return {
        parse,
        block: (doStatement) => {
            let tree;
            try {
                tree = parsePlPgSQLSync(doStatement);
            }
            catch {
                return undefined;
            }
            const statements = [...underKey(tree, 'PLpgSQL_expr')]
                .map((e) => e.query ?? '')
                // Conditions and assigned values are expressions, not statements.
                .filter((query) => 'statements' in parse(query));
            const unread = [...underKey(tree, 'PLpgSQL_stmt_execsql')].some((s) => [...underKey(s, 'query')].some((query) => !('statements' in parse(String(query)))));
            const dynamic = ['PLpgSQL_stmt_dynexecute', 'PLpgSQL_stmt_dynfors'].some((kind) => !underKey(tree, kind).next().done);
            return { statements, dynamic: dynamic || unread };
        },
    };
}


/***/ })

};
;
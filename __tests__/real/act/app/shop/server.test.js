const { test } = require('node:test');
const assert = require('node:assert');

test('the service has a version', () => assert.match(require('./server.js').VERSION, /^\d+$/));

// Stands in for packages that the bundle never uses on its own paths; touching one says so.
module.exports = new Proxy(function () {}, {
  get: (_, key) => {
    if (key === '__esModule' || key === 'then' || typeof key === 'symbol') return undefined;
    return function () { throw new Error('ez-deploy: ' + String(key) + ' of a package that is not part of the bundle was called'); };
  },
});

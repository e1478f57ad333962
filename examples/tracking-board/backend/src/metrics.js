// Embedded Metric Format on standard output: the log driver brings the lines to CloudWatch, which makes metrics of them.
const NAMESPACE = 'TrackingBoard';

/** Counts between two flushes and writes one EMF line each time. */
export function createMetrics({
  service,
  release,
  flushMs,
  slowMs,
  write = (line) => process.stdout.write(`${line}\n`),
}) {
  let counts = {};
  const add = (name, n = 1) => {
    counts[name] = (counts[name] ?? 0) + n;
  };
  const flush = () => {
    if (Object.keys(counts).length === 0) return;
    const values = { Requests: 0, Errors: 0, Slow: 0, ...counts };
    counts = {};
    write(
      JSON.stringify({
        _aws: {
          Timestamp: Date.now(),
          CloudWatchMetrics: [
            {
              Namespace: NAMESPACE,
              Dimensions: [['Service', 'Release']],
              Metrics: Object.keys(values).map((Name) => ({ Name, Unit: 'Count', StorageResolution: 1 })),
            },
          ],
        },
        Service: service,
        Release: release,
        ...values,
      }),
    );
  };
  const timer = setInterval(flush, flushMs).unref();
  return {
    add,
    flush,
    answered: (status, ms) => {
      add('Requests');
      if (status >= 500) add('Errors');
      if (ms > slowMs) add('Slow');
    },
    stop: () => {
      clearInterval(timer);
      flush();
    },
  };
}

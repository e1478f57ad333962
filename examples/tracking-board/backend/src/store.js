import pg from 'pg';

/** Vital signs in PostgreSQL. A few connections a task: two colours of several tasks share the database's limit. */
export function createStore(url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
  });
  pool.on('error', () => undefined);
  return {
    ping: () => pool.query('select 1'),
    user: async (name) => (await pool.query('select name, password from users where name = $1', [name])).rows[0],
    patients: async () => (await pool.query('select id, name from patients order by id')).rows,
    vitals: async (patient) =>
      (
        await pool.query(
          'select patient, heart_rate as "heartRate", temperature, oxygen, at from vitals where patient = $1 order by at desc limit 20',
          [patient],
        )
      ).rows,
    addVitals: async (v) =>
      (
        await pool.query(
          'insert into vitals (patient, heart_rate, temperature, oxygen) values ($1, $2, $3, $4) returning id',
          [v.patient, v.heartRate, v.temperature, v.oxygen],
        )
      ).rows[0],
    end: () => pool.end(),
  };
}

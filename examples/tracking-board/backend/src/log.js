/** One JSON line a message; never a password, a session or a patient's values. */
export function log(level, message, fields = {}) {
  process.stdout.write(`${JSON.stringify({ level, message, at: new Date().toISOString(), ...fields })}\n`);
}

/** A request that the client has to mend. */
export class BadRequest extends Error {}

const RANGES = { heartRate: [20, 250], temperature: [30, 45], oxygen: [50, 100] };

/** Checks a set of vital signs as it came in; throws BadRequest with the first thing that is wrong. */
export function checkVitals(body) {
  const { patient } = body ?? {};
  if (!Number.isInteger(patient) || patient < 1) throw new BadRequest('patient must be a positive whole number');
  const vitals = { patient };
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const value = body[name];
    if (typeof value !== 'number' || value < least || value > most)
      throw new BadRequest(`${name} must be from ${least} to ${most}`);
    vitals[name] = value;
  }
  return vitals;
}

import { openGround } from '../../sweep/ground';
import { many } from '../../sweep/many';
import { measured, type Measured } from './measured';

const FACTOR = 10;
const COUNTS = [1, 10, 40];

/** One release of 1, 10 and 40 services: calls to AWS, and the time beside that of one. */
export const calls = measured('calls to AWS and time for 1, 10 and 40 services', async (say) => {
  const figures: Measured[] = [];
  let one = Number.NaN;
  for (const count of COUNTS) {
    const ground = await openGround(FACTOR, (text) => many(text, count));
    try {
      ground.tap.arm(undefined);
      const { json, stderr } = await ground.victim(ground.deploy()).ended;
      if (json?.['result'] !== 'succeeded') throw new Error(`${count} services: ${stderr.slice(-2_000)}`);
      const took = (FACTOR * (Date.parse(String(json['endedAt'])) - Date.parse(String(json['startedAt'])))) / 1_000;
      if (count === 1) one = took;
      say(`${count} services: ${took.toFixed(0)} AWS s, ${ground.tap.seen().length} calls`);
      figures.push({
        name: `API calls, ${count} service${count === 1 ? '' : 's'}`,
        value: ground.tap.seen().length,
        unit: 'calls',
        how: `${(ground.tap.seen().length / count).toFixed(0)} a service, in ${took.toFixed(0)} AWS s`,
      });
      if (count > 1)
        figures.push({
          name: `time of ${count} services beside one`,
          value: took / one,
          unit: '',
          ...(count === 40 ? { atMost: 1.5 } : {}),
          how: `${took.toFixed(0)} s over ${one.toFixed(0)} s at clock factor ${FACTOR}`,
        });
    } finally {
      await ground.close();
    }
  }
  return figures;
});

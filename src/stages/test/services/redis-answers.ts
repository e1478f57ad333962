import { createConnection } from 'node:net';

/** Whether a Redis takes this password and answers a PING within `limitMs` wall milliseconds. */
export function redisAnswers(port: number, password: string, limitMs = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    let said = '';
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limitMs, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
      if (/^-/m.test(said)) end(false);
      else if (said.includes('+PONG')) end(true);
    });
  });
}

import { play, type Task } from './cells';

// One process of the pool: plays what it is sent and answers with the tallies.
process.on('message', (task: Task) => {
  process.send?.(play(task));
});

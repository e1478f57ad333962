import { describe, expect, it } from 'vitest';

import { ConfigError } from '../../src/errors';
import { inputsFromAction, inputsFromArgv } from '../../src/inputs';

const problemsOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((p) => `${p.where}: ${p.what}`);
    throw error;
  }
  return [];
};

describe('inputs', () => {
  it('reads the command line', () => {
    const inputs = inputsFromArgv(['deploy', '--environment', 'staging', '--json', '--stages', 'build,test'], {});
    expect(inputs).toMatchObject({ command: 'deploy', environment: 'staging', json: true, stages: ['test', 'build'] });
  });

  it('reads the action’s inputs, and an empty one is its default', () => {
    const inputs = inputsFromAction({ INPUT_COMMAND: '', INPUT_ENVIRONMENT: ' production ', INPUT_CONFIG: '' });
    expect(inputs).toMatchObject({ command: 'deploy', environment: 'production', config: 'ez-deploy.yml' });
  });

  it('an action’s default of an input that the command does not know is no mistake', () => {
    const inputs = inputsFromAction({
      INPUT_COMMAND: 'rollback',
      INPUT_ENVIRONMENT: 'production',
      INPUT_STAGES: 'test,scan,build,infra,deploy,notify',
    });
    expect(inputs.command).toBe('rollback');
  });

  it('says all problems at once', () => {
    const problems = problemsOf(() =>
      inputsFromArgv(['deploy', '--stages', 'tset', '--images', '{"backend":"backend:latest"}'], {}),
    );
    expect(problems).toEqual([
      'input environment: is missing',
      'input stages: "tset" is not a stage',
      'input images.backend: is not an image by digest',
    ]);
  });

  it.each([
    [['deploi', '--environment', 'x'], 'input command: "deploi" is not a command'],
    [['deploy', 'now', '--environment', 'x'], 'command line: "now" is one word too many'],
    [['status', '--environment', 'x', '--to', 'r1'], 'input to: means nothing to status'],
    [['status', '--environment', 'x', '--live'], 'input live: means nothing to status'],
    [['rehearse', '--clock-factor', '0'], 'input clock-factor: is not a number from 1 to 60'],
    [['rehearse', '--clock-factor', 'fast'], 'input clock-factor: is not a number from 1 to 60'],
    [['rehearse', '--tasks', 'boats'], 'input tasks: "boats" is not one of its values'],
    [['deploy', '--environment', 'x', '--tasks', 'containers'], 'input tasks: means nothing to deploy'],
    [['deploy', '--environment', 'x', '--images', '['], 'input images: is not JSON'],
    [['deploy', '--environment', 'x', '--images', '[]'], 'input images: is not a JSON object'],
  ])('%j: %s', (argv, problem) => {
    expect(problemsOf(() => inputsFromArgv(argv, {}))).toContain(problem);
  });

  it('an unknown option is named', () => {
    expect(problemsOf(() => inputsFromArgv(['deploy', '--enviroment', 'x'], {}))[0]).toContain('--enviroment');
  });

  it('takes the token from the environment on the command line', () => {
    expect(inputsFromArgv(['status', '--environment', 'x'], { GITHUB_TOKEN: 't' }).githubToken).toBe('t');
  });
});

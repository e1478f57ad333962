/** Inputs of the commands that work on infrastructure alone. */
export const INFRA_INPUTS = {
  repair: {
    description: 'true: put right what has drifted, through the guard, as a deployment would.',
    default: 'false',
    commands: ['drift'],
  },
  confirm: {
    description: 'APP/ENVIRONMENT of what is to be destroyed, word for word.',
    commands: ['destroy'],
  },
  organization: {
    description: 'true: also AWS Organizations and an account for production, as foundation.organization says.',
    default: 'false',
    commands: ['bootstrap'],
  },
  template: {
    description: 'true: print the same as a CloudFormation template, for an administrator; nothing is done.',
    default: 'false',
    commands: ['bootstrap'],
  },
} as const;

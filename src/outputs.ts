/** Every output of the action, once: action.yml is made from this table. Set also when the run failed. */
export const OUTPUTS = {
  result: 'succeeded, failed, rolled-back, rolled-back-manually or cancelled.',
  release: 'Id of the release.',
  url: 'Where the application answers.',
  images:
    'Manifest of the images (JSON: schemaVersion, commit, services.NAME with image, key, size, signature): what a later job or environment deploys. It is held to the commit and to the registry.',
  report: 'Path of the HTML report.',
  duration: 'Seconds from start to end.',
  'rolled-back': 'true where traffic was taken back.',
  'task-definition-arn': 'ARN of the task definition that update registered.',
  'run-task-arn': 'ARNs of the task that update ran on its own (JSON array).',
} as const;
export type OutputName = keyof typeof OUTPUTS;

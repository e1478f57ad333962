/** Every output of the action, once: action.yml is made from this table. Set also when the run failed. */
export const OUTPUTS = {
  result: 'succeeded, failed, rolled-back, rolled-back-manually or cancelled.',
  release: 'Id of the release.',
  url: 'Where the application answers.',
  images: 'Images by digest (JSON, service to REPOSITORY@sha256:…): what a later job or environment deploys.',
  report: 'Path of the HTML report.',
  duration: 'Seconds from start to end.',
  'rolled-back': 'true where traffic was taken back.',
} as const;
export type OutputName = keyof typeof OUTPUTS;

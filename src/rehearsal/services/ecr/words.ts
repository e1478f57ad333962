import type { TaskPlatform } from '../../../config/architecture';
import { AwsError } from '../../kernel/types';

const PREFIX = 'CannotPullContainerError: pull image manifest has been retried 1 time(s):';

/** As Fargate's platform version 1.4.0 words it, which passes on what containerd says. */
export const cannotPull = (reference: string, why: string): AwsError =>
  new AwsError('CannotPullContainerError', `${PREFIX} failed to resolve ref ${reference}: ${why}`);

export const notFound = (reference: string): AwsError => cannotPull(reference, `${reference}: not found`);

export const wrongPlatform = (platform: TaskPlatform): AwsError =>
  new AwsError(
    'CannotPullContainerError',
    `${PREFIX} image Manifest does not contain descriptor matching platform '${platform}'`,
  );

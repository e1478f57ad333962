import type { Output } from '../../output';
import { changeOf, mebibytes } from './size';

export interface BuiltImage {
  readonly service: string;
  /** `HOST/NAME@sha256:…`. */
  readonly image: string;
  readonly digest: string;
  /** Its content key; undefined where the image was given. */
  readonly key: string | undefined;
  /** Wall seconds. */
  readonly seconds: number;
  /** The registry had it already: nothing was built or pushed. */
  readonly cached: boolean;
  /** `configured`: the configuration names it; `copied`: an earlier job built it, and its digest is kept. */
  readonly origin: 'built' | 'configured' | 'copied';
  /** Bytes that were pushed, where we know them (local builder, copies). */
  readonly sent: number | undefined;
  /** Compressed size, as a task pulls it; undefined where nobody asked (configured images). */
  readonly size: number | undefined;
  /** Who has signed it, as verified in this run; undefined where nothing is signed, and for configured images. */
  readonly signedBy: string | undefined;
}

export interface BuildResult {
  /** What `Inputs.images` of a later job takes. */
  readonly images: Readonly<Record<string, string>>;
  readonly built: readonly BuiltImage[];
}

/** One line on what became of a service's image. @param before its size in the last release. */
export function sayDone(output: Pick<Output, 'info'>, done: BuiltImage, before: number | undefined): void {
  const digest = done.digest.slice('sha256:'.length, 'sha256:'.length + 12);
  const change =
    done.size === undefined || before === undefined || before === done.size
      ? ''
      : ` (${changeOf(done.size, before)} to the last release)`;
  const size = done.size === undefined ? '' : `, ${mebibytes(done.size)}${change}`;
  const sent = done.sent === undefined ? '' : `, ${mebibytes(done.sent)} pushed`;
  const seconds = `${done.seconds.toFixed(1)} s`;
  if (done.origin === 'configured') output.info(`${done.service}: image ${digest}, as configured`);
  else if (done.origin === 'copied')
    output.info(
      `${done.service}: image ${digest} ${done.cached ? 'is in the registry already' : `copied in ${seconds}`}${size}${sent}`,
    );
  else if (done.cached)
    output.info(`${done.service}: unchanged, image ${digest} is in the registry already${size} (${seconds})`);
  else output.info(`${done.service}: built image ${digest} in ${seconds}${size}${sent}`);
  if (done.signedBy !== undefined) output.info(`${done.service}: signature verified, by ${done.signedBy}`);
}

import { PLATFORM_OF, type TaskPlatform } from '../../config/architecture';
import type { Cause, Evidence } from './evidence';
import { after, imageName } from './reading';

const IMAGE = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api';
const DIGEST = `sha256:${'1f'.repeat(32)}`;

const aboutPull = (text: string) =>
  /CannotPull(?:ECR)?ContainerError|pull image manifest|ref pull has been retried/i.test(text);

/** The registry's or the runtime's word for an image that has no part for the task. */
const NOT_IN_IMAGE = /descriptor (?:matching|for) platform|no match(?:ing)? (?:manifest )?for (?:platform|linux)/i;

/** The platform that the registry was asked for, or that the task definition names. */
function platformIn({ expected }: Evidence, text: string): string | undefined {
  const told = /descriptor (?:matching|for) platform \{?'?([\w/]+)|no matching manifest for (linux\/\w+)/i.exec(text);
  return told?.[1] ?? told?.[2] ?? expected.platform;
}

const buildFor = (platform: TaskPlatform) => `build for ${platform}: docker buildx build --platform ${platform}`;
const AT_A_DESK = 'a build on Apple silicon makes linux/arm64';

/** What keeps a container from starting although it may: image, platform, command. */
export const IMAGE_CAUSES: readonly Cause[] = [
  {
    id: 'no-emulation',
    title: 'The rehearsal’s machine has another processor',
    says: (_e, text) => {
      const found = /the task is for ([\w/]+), and this rehearsal's machine is ([\w/]+)/.exec(text);
      return found === null ? undefined : `it is for ${found[1] ?? ''}, and this machine is ${found[2] ?? ''}`;
    },
    hint: 'add emulation (docker run --privileged --rm tonistiigi/binfmt --install all, or docker/setup-qemu-action), or rehearse with --tasks processes',
    aws: [],
    example: {
      task: {
        id: '0a1b',
        stoppedReason:
          "CannotStartContainerError: exec format error: the task is for linux/arm64, and this rehearsal's machine is linux/amd64 and needs emulation for it",
      },
    },
    steps: [
      'Only a rehearsal with `--tasks containers` meets this: at AWS a task of `cpuArchitecture: ARM64` runs on ARM. The image is right.',
      'Emulated tasks are several times slower: choose a lower clock factor.',
    ],
  },
  {
    id: 'wrong-platform',
    title: 'The image is for another platform',
    says: (evidence, text) => {
      if (NOT_IN_IMAGE.test(text)) {
        const wanted = platformIn(evidence, text);
        return `its image is not for ${wanted === undefined ? '' : `${wanted}, `}the platform the task runs on`;
      }
      if (!/exec format error/i.test([text, ...evidence.log].join('\n'))) return undefined;
      const on = evidence.expected.platform === undefined ? '' : `, ${evidence.expected.platform}`;
      return `its program is for another processor than the task runs on${on} (exec format error)`;
    },
    hint: `build for the platform of the task: --platform ${PLATFORM_OF.X86_64}, or ${PLATFORM_OF.ARM64} where cpuArchitecture is ARM64 (${AT_A_DESK})`,
    hintFor: (evidence, text) => {
      const wanted = platformIn(evidence, text);
      if (wanted === PLATFORM_OF.X86_64) return `${buildFor(wanted)} (${AT_A_DESK})`;
      if (wanted === PLATFORM_OF.ARM64)
        return `${buildFor(wanted)}, or let the tasks be X86_64 (cpuArchitecture in ez-deploy.yml)`;
      return `build for the platform of the task (cpuArchitecture in ez-deploy.yml; ${AT_A_DESK})`;
    },
    aws: [
      "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
      'CannotPullContainerError: failed to find a descriptor for platform {linux/amd64}',
      'CannotPullContainerError: no matching manifest for linux/amd64 in the manifest list entries',
      "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/arm64'",
    ],
    steps: [
      'Build with the build stage, which builds for the right platform, or add `--platform linux/amd64` (`linux/arm64` for `cpuArchitecture: ARM64`) to your own build.',
      '`exec format error` in the log is the same for a program inside of the image: a binary that was downloaded or copied for the other processor.',
      '`docker buildx imagetools inspect IMAGE` lists the platforms an image has.',
    ],
  },
  {
    id: 'pull-rate',
    title: 'The registry limits pulls',
    says: (_e, text) =>
      /toomanyrequests|pull rate limit/i.test(text) ? 'the registry refuses more pulls for now' : undefined,
    hint: 'use a copy of the image in ECR (a pull-through cache), or log in to the registry',
    aws: [
      'CannotPullContainerError: inspect image has been retried 1 time(s): failed to resolve ref "docker.io/library/nginx:latest": toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading',
    ],
    steps: [
      'Images that ez-deploy builds are in ECR, which does not do this; the image named in `image:` is elsewhere.',
    ],
  },
  {
    id: 'disk-full',
    title: 'The disk is full',
    says: ({ log }, text) =>
      /no space left on device/i.test(`${text}\n${log.join('\n')}`) ? 'its disk is full' : undefined,
    hint: 'a Fargate task has 20 GiB for image and files: make the image smaller, or write less',
    aws: ['CannotPullContainerError: write /var/lib/docker/tmp/GetImageBlob111111111: no space left on device'],
    steps: ['Look at the image’s size first, then at what the application writes.'],
  },
  {
    id: 'image-missing',
    title: 'The image is not in the registry',
    says: (_e, text) =>
      aboutPull(text) && /not found|manifest unknown|does not exist|API error \(404\)/i.test(text)
        ? `its image is not in the registry${imageName(text)}`
        : undefined,
    hint: 'deploy again with the build stage: it pushes the image; then see what removed it (a lifecycle rule?)',
    aws: [
      `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${IMAGE}@${DIGEST}: ${IMAGE}@${DIGEST}: not found`,
      'CannotPullContainerError: API error (404): repository 123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api not found',
    ],
    steps: [
      'Deploy again with the build stage in `stages`.',
      'Look what removed it: a lifecycle rule of the repository, a clean-up job, a person. Is the running version’s image still there? If not, its tasks cannot be replaced: `aws ecr batch-get-image`.',
    ],
  },
  {
    id: 'pull-failed',
    title: 'The image could not be pulled',
    says: (_e, text) =>
      aboutPull(text) ? `its image could not be pulled: ${after(/failed to|API error|CannotPull/i, text)}` : undefined,
    hint: 'read the stopped reason; if it names nothing of yours, deploy again',
    aws: [
      'CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: httpReaderSeeker: failed open: unexpected status code',
    ],
    steps: [
      'The registry’s own words are in the stopped reason. Deploy again; if it stays, check network and rights as above.',
    ],
  },
  {
    id: 'command',
    title: 'The command cannot be run',
    says: ({ task, log }, text) => {
      const said = `${text}\n${log.join('\n')}`;
      const missing =
        /exec:? "?([^\s":]+)"?:?.*(?:executable file not found|no such file or directory|permission denied|ENOENT|EACCES)/i.exec(
          said,
        );
      if (missing?.[1] !== undefined) return `its command cannot be run: ${cleanName(missing[1])}`;
      if (task?.exitCode === 127) return 'its command was not found in the image (exit code 127)';
      if (task?.exitCode === 126) return 'its command may not be executed (exit code 126)';
      return undefined;
    },
    hint: 'look at `command` in ez-deploy.yml, and at CMD and ENTRYPOINT of the Dockerfile',
    aws: [
      'CannotStartContainerError: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "serve": executable file not found in $PATH: unknown',
    ],
    steps: [
      'Run the image where you are: `docker run --rm IMAGE`. A file may be missing from the image, or not executable.',
    ],
  },
  {
    id: 'container-start',
    title: 'The container could not be started',
    says: (_e, text) => {
      const found =
        /(?:CannotStartContainerError|CannotCreateContainerError|CannotCreateVolumeError|ContainerRuntime(?:Timeout)?Error|DockerTimeoutError|DockerStateError|CannotInspectContainerError|CannotStopContainerError|TaskFailedToStart|ResourceInitializationError)/.exec(
          text,
        );
      return found === null ? undefined : `its container could not be started: ${after(new RegExp(found[0]), text)}`;
    },
    hint: 'read the stopped reason; if it names nothing of yours, deploy again',
    aws: [
      'CannotStartContainerError: failed to get container status: <reason>',
      'ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m: <reason>',
      'CannotCreateVolumeError: <reason>',
      'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-0.efs.eu-central-1.amazonaws.com"',
      'CannotInspectContainerError: <reason>',
      'CannotStopContainerError: failed sending SIGTERM to container: <reason>',
    ],
    steps: [
      'These words come from AWS’s container runtime. Deploy again; if it stays, search AWS’s documentation for the error’s name.',
    ],
  },
];

function cleanName(text: string): string {
  return text.replace(/[^\w./@-]/g, '').slice(0, 80);
}

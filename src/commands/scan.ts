import type { Session } from '../session';
import type { ScanResult } from '../stages/scan/apply';

/** The scan stage of a run, with what it needs of the workflow: base of the pull request, code scanning, the job's summary. */
export async function scanStage(session: Session, signal: AbortSignal): Promise<ScanResult> {
  const { config, output, env, source } = session;
  const [{ applyScan }, { githubContext }, { readEvent }, { appendSummary }] = await Promise.all([
    import('../stages/scan/apply'),
    import('../github/client'),
    import('../github/event'),
    import('../stages/notify/summary'),
  ]);
  const github = session.asAction ? githubContext(env, session.inputs.githubToken) : undefined;
  const ref = env['GITHUB_REF'];
  const upload =
    github === undefined || ref === undefined || session.rehearsal !== undefined
      ? undefined
      : async (sarif: string) => {
          const { uploadSarif } = await import('../github/code-scanning');
          await uploadSarif(github, { commit: source.commit, ref, workspace: env['GITHUB_WORKSPACE'] }, sarif, output);
        };
  return applyScan({
    ...{ config, output, env, signal, upload },
    rehearsal: session.rehearsal !== undefined,
    base: session.asAction ? readEvent(env)?.pullRequest?.baseSha : undefined,
    summary: (markdown) => appendSummary(env, markdown),
  });
}

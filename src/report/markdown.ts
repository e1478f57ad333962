import type { Release } from '../release/release';
import { code, fenced, httpUrl, markdown } from './escape';
import { suiteFacts } from './suites';
import {
  account,
  duration,
  headline,
  phaseOf,
  RESULT_MARKS,
  secondsBetween,
  shortDigest,
  VERDICT_WORDS,
} from './words';

const STAGE_MARKS = { succeeded: '✅', failed: '❌', skipped: '⏭️', cancelled: '⏹️' } as const;
const SUITE_MARKS = { passed: '✅', failed: '❌', skipped: '⏭️', cancelled: '⏹️' } as const;
const VERDICT_MARKS = { pass: '✅', fail: '❌', inconclusive: '❔', 'not-judged': '➖' } as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The release for GitHub's step summary and comments; pure. All text of others is escaped. */
export function renderMarkdown(release: Release): string {
  const parts: string[] = [`## ${RESULT_MARKS[release.result]} ${markdown(headline(release))}`];
  const url = httpUrl(release.url);
  const took = secondsBetween(release.startedAt, release.endedAt);
  const facts = [
    `Release ${code(release.release)}`,
    `commit ${code(release.commit.slice(0, 12))}`,
    `by ${markdown(release.actor)}`,
    ...(took === undefined ? [] : [`in ${duration(took)}`]),
    // Brackets, not Markdown's own autolink: an address may hold characters that end one.
    ...(url === undefined ? [] : [`at <a href="${url.replaceAll('"', '%22')}">${markdown(url)}</a>`]),
  ];
  parts.push(facts.join(' · '));
  if (release.clockFactor > 1) {
    parts.push(`This is a rehearsal: AWS time runs ${release.clockFactor} times as fast as the clock on the wall.`);
  }
  const { happened, todo, said } = account(release);
  if (happened.length > 0) parts.push(`### What happened\n\n${happened.map((t) => `- ${markdown(t)}`).join('\n')}`);
  if (said.length > 0) parts.push(fenced(said.join('\n')));
  if (todo.length > 0) parts.push(`### What to do\n\n${todo.map((t) => `- ${markdown(t)}`).join('\n')}`);

  const services = Object.entries(release.services);
  const images = Object.entries(release.images).filter(([name]) => release.services[name] === undefined);
  if (services.length + images.length > 0) {
    const rows = [
      ...services.map(([name, s]) => [
        code(name),
        code(shortDigest(s.image)),
        s.colour ?? '–',
        code(s.taskDefinitionArn.split('/').at(-1) ?? ''),
      ]),
      ...images.map(([name, image]) => [code(name), code(shortDigest(image)), '–', '–']),
    ];
    parts.push(`### Services\n\n${table(['service', 'image', 'colour', 'task definition'], rows)}`);
  }
  if (release.steps.length > 0) {
    const rows = release.steps.map((step) => [
      code(step.service),
      `${step.weight} %`,
      `${VERDICT_MARKS[step.verdict]} ${VERDICT_WORDS[step.verdict]}`,
      step.evidence.map((e) => `${VERDICT_MARKS[e.verdict]} ${markdown(e.text)}`).join('<br>') || '–',
    ]);
    parts.push(`### Traffic steps\n\n${table(['service', 'weight', 'verdict', 'evidence'], rows)}`);
  }
  if (release.stages.length > 0) {
    const rows = release.stages.map((s) => [
      `${STAGE_MARKS[s.result]} ${markdown(s.name)}`,
      duration(s.seconds),
      markdown(s.detail ?? ''),
    ]);
    parts.push(`### Stages\n\n${table(['stage', 'time', ''], rows)}`);
  }
  const suites = release.suites ?? [];
  if (suites.length > 0) {
    const rows = suites.map((s) => [
      `${SUITE_MARKS[s.result]} ${markdown(s.name)}`,
      duration(s.seconds),
      suiteFacts(s).map(markdown).join('<br>'),
    ]);
    parts.push(`### Suites\n\n${table(['suite', 'time', ''], rows)}`);
  }
  for (const m of release.migrations) {
    const result = m.exitCode === 0 ? 'done' : `failed with exit code ${m.exitCode}`;
    const log = m.log.length === 0 ? '' : `\n\n${fenced(m.log.slice(-40).join('\n'))}`;
    parts.push(
      `<details><summary>Migration of ${markdown(m.service)}${markdown(phaseOf(m))}: ${result} in ${duration(m.seconds)}</summary>${log}\n\n</details>`,
    );
  }
  if (release.notes.length > 0) parts.push(`### Notes\n\n${release.notes.map((n) => `- ${markdown(n)}`).join('\n')}`);
  return `${parts.join('\n\n')}\n`;
}

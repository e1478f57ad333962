import type { Release } from '../release/release';
import { cutText } from './cut';
import { httpUrl, slack } from './escape';
import { account, duration, headline, RESULT_MARKS, secondsBetween, shortDigest, VERDICT_WORDS } from './words';

interface Text {
  readonly type: 'mrkdwn' | 'plain_text';
  readonly text: string;
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: Text }
  | { readonly type: 'section'; readonly text: Text }
  | { readonly type: 'context'; readonly elements: readonly Text[] }
  | {
      readonly type: 'actions';
      readonly elements: readonly { readonly type: 'button'; readonly text: Text; readonly url: string }[];
    };

export interface SlackMessage {
  /** Shown in notifications and by clients without blocks. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Limits of Block Kit (https://docs.slack.dev/reference/block-kit/blocks). */
const MOST_BLOCKS = 50;
const MOST_SECTION = 3_000;
const MOST_HEADER = 150;
const MOST_URL = 3_000;

const section = (text: string): SlackBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cutText(text, MOST_SECTION) },
});

/**
 * The release as a Slack message; pure.
 * @param runUrl address of the workflow run, for a button.
 */
export function renderSlack(release: Release, runUrl?: string): SlackMessage {
  const title = `${RESULT_MARKS[release.result]} ${headline(release)}`;
  const blocks: SlackBlock[] = [{ type: 'header', text: { type: 'plain_text', text: cutText(title, MOST_HEADER) } }];
  const took = secondsBetween(release.startedAt, release.endedAt);
  const facts = [
    `\`${slack(release.release)}\``,
    `commit \`${slack(release.commit.slice(0, 12))}\``,
    `by ${slack(release.actor)}`,
    ...(took === undefined ? [] : [`in ${duration(took)}`]),
    ...(release.clockFactor > 1 ? [`rehearsal, AWS time × ${release.clockFactor}`] : []),
  ];
  blocks.push({ type: 'context', elements: [{ type: 'mrkdwn', text: cutText(facts.join(' · '), MOST_SECTION) }] });
  const { happened, todo } = account(release);
  if (happened.length > 0) blocks.push(section(`*What happened*\n${happened.map((t) => `• ${slack(t)}`).join('\n')}`));
  if (todo.length > 0) blocks.push(section(`*What to do*\n${todo.map((t) => `• ${slack(t)}`).join('\n')}`));
  const services = Object.entries(release.services).map(([name, s]) => `• ${slack(name)} \`${shortDigest(s.image)}\``);
  if (services.length > 0) blocks.push(section(`*Services*\n${services.join('\n')}`));
  for (const step of release.steps) {
    if (step.verdict === 'fail' || step.verdict === 'inconclusive') {
      const evidence = step.evidence.filter((e) => e.verdict !== 'pass').map((e) => `• ${slack(e.text)}`);
      const line = `*${slack(step.service)} at ${step.weight} %: ${VERDICT_WORDS[step.verdict]}*`;
      blocks.push(section([line, ...evidence].join('\n')));
    }
  }
  const buttons = [
    { label: 'Open the application', url: httpUrl(release.url) },
    { label: 'Open the run', url: httpUrl(runUrl) },
  ].flatMap(({ label, url }) =>
    url === undefined || url.length > MOST_URL
      ? []
      : [{ type: 'button' as const, text: { type: 'plain_text' as const, text: label }, url }],
  );
  const last: SlackBlock[] = buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }];
  const room = MOST_BLOCKS - last.length;
  const kept =
    blocks.length <= room
      ? blocks
      : [...blocks.slice(0, room - 1), section(`… and ${blocks.length - room + 1} more; see the run.`)];
  return { text: slack(title), blocks: [...kept, ...last] };
}

/** A release that waits for a person, as a Slack message; pure. */
export function renderAwaiting(
  of: {
    readonly app: string;
    readonly environment: string;
    readonly version: string;
    readonly release: string;
    readonly weight: number;
  },
  runUrl?: string,
): SlackMessage {
  const title = `⏸️ ${of.app} ${of.version} in ${of.environment} has passed ${of.weight} % and waits for a person`;
  const url = httpUrl(runUrl);
  return {
    text: slack(title),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cutText(title, MOST_HEADER) } },
      section(
        `Go on: run the *promote* workflow, or \`ez-deploy promote --environment ${slack(of.environment)}\`.\nGo back: cancel the run, or \`ez-deploy rollback\`. Gates go on watching \`${slack(of.release)}\` meanwhile.`,
      ),
      ...(url === undefined || url.length > MOST_URL
        ? []
        : [
            {
              type: 'actions' as const,
              elements: [{ type: 'button' as const, text: { type: 'plain_text' as const, text: 'Open the run' }, url }],
            },
          ]),
    ],
  };
}

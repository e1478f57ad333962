import type { ChartData } from '../chart-data';
import { chartsIn } from './charts';

interface Update {
  readonly title: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly data: ChartData;
}

const byId = (id: string) => document.getElementById(id);
const root = byId('part-charts');
const charts = root === null ? undefined : chartsIn(root);

function show(data: ChartData): void {
  // The drawings of the report stand in for charts; with charts they would say it twice.
  document.documentElement.classList.toggle('charted', data.charts.length > 0);
  charts?.show(data);
}

/** Parts are made, and escaped, by the renderer of the reports; what a reader opened stays open. */
function put(name: string, part: string): void {
  const element = byId(`part-${name}`);
  if (element === null || name === 'charts' || element.dataset['shown'] === part) return;
  const open = new Map([...element.querySelectorAll('details')].map((d) => [d.dataset['key'], d.open]));
  const log = element.querySelector('.log');
  const atEnd = log === null || log.scrollTop + log.clientHeight >= log.scrollHeight - 8;
  const top = log?.scrollTop ?? 0;
  element.dataset['shown'] = part;
  element.innerHTML = part;
  for (const one of element.querySelectorAll('details')) one.open = open.get(one.dataset['key']) ?? one.open;
  const fresh = element.querySelector('.log');
  if (fresh !== null) fresh.scrollTop = atEnd ? fresh.scrollHeight : top;
}

function follow(): void {
  const link = byId('link');
  const say = (text: string, tone: string) => {
    if (link === null) return;
    link.textContent = text;
    link.className = `pill ${tone}`;
  };
  const events = new EventSource('/events');
  let ended = false;
  events.addEventListener('open', () => say('live', 'live'));
  events.addEventListener('view', (event: MessageEvent<string>) => {
    const update = JSON.parse(event.data) as Update;
    document.title = update.title;
    for (const [name, part] of Object.entries(update.parts)) put(name, part);
    show(update.data);
  });
  events.addEventListener('end', () => {
    ended = true;
    events.close();
    say('ended', 'soft');
  });
  events.addEventListener('error', () => {
    if (ended) return;
    // Nothing is served any more: asking again every few seconds would only fill the console.
    events.close();
    say('not connected: the process has ended', 'warn');
  });
}

show(JSON.parse(byId('data')?.textContent ?? '') as ChartData);
if (document.documentElement.dataset['live'] === '1') follow();

import uPlot from 'uplot';

import type { Chart, ChartData, ChartLine } from '../chart-data';
import { DASHES, type Legend, legendOf } from './legend';

/** Of a chart, CSS pixels; the traffic's is as wide as the page and needs less. */
const heightOf = (chart: Chart) => (chart.max === 100 ? 130 : 170);
const SYNC = 'release';
const variable = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** `1:05`: minutes and seconds since the release began. */
function elapsed(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), String(whole % 60).padStart(2, '0')];
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

const number = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : String(Math.round(value * 100) / 100);
const withUnit = (value: number | null | undefined, unit: Chart['unit']) =>
  value === null || value === undefined ? '–' : unit === '/s' ? `${number(value)}/s` : `${number(value)} ${unit}`;

/** One table of all lines over one axis. undefined: this line says nothing here; null: a gap. */
const tableOf = (lines: readonly ChartLine[]): uPlot.AlignedData =>
  uPlot.join(
    lines.map((l): uPlot.AlignedData => [[...l.at], [...l.values]]),
    lines.map(() => [0, 2]),
  );

/** Points that no line touches would be seen by nobody: those alone between gaps are drawn as dots. */
function lonely(u: uPlot, index: number): number[] {
  const values = u.data[index] ?? [];
  const known = [...values].flatMap((v, i) => (v === undefined ? [] : [{ i, v }]));
  return known.flatMap(({ i, v }, k) => {
    const alone = (known[k - 1]?.v ?? null) === null && (known[k + 1]?.v ?? null) === null;
    return v !== null && (alone || known.length <= 24) ? [i] : [];
  });
}

/** The moments at which traffic was moved, and the gate's limit. */
function draw(u: uPlot, chart: Chart, marks: ChartData['marks']): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.lineWidth = ratio;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.font = `${11 * ratio}px system-ui, sans-serif`;
  let labelled = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    const x = Math.round(u.valToPos(mark.at, 'x', true)) + 0.5;
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = ctx.fillStyle = variable(mark.back ? '--bad' : '--soft');
    ctx.setLineDash([3 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    if (chart.max === null) continue;
    const text = mark.back ? 'back' : mark.label;
    const width = ctx.measureText(text).width;
    const left = Math.min(x + 3 * ratio, bbox.left + bbox.width - width);
    if (left > labelled || mark.back) {
      ctx.fillText(text, left, bbox.top - 4 * ratio);
      labelled = left + width + 4 * ratio;
    }
  }
  if (chart.limit !== null) {
    const y = Math.round(u.valToPos(chart.limit, 'y', true)) + 0.5;
    if (y >= bbox.top && y <= bbox.top + bbox.height) {
      ctx.strokeStyle = variable('--bad');
      ctx.setLineDash([6 * ratio, 4 * ratio]);
      ctx.beginPath();
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
      ctx.stroke();
    }
  }
  ctx.restore();
}

function seriesOf(line: ChartLine): uPlot.Series {
  const colour = variable(`--${line.colour}`);
  const stepped = line.stepped ? uPlot.paths.stepped?.({ align: 1 }) : undefined;
  return {
    label: line.label,
    stroke: colour,
    width: 2,
    ...(DASHES[line.source] === undefined ? {} : { dash: DASHES[line.source] }),
    ...(line.stepped ? { fill: `${colour}33` } : {}),
    ...(stepped === undefined ? {} : { paths: stepped }),
    points: line.stepped ? { show: false } : { show: true, size: 5, filter: (u, index) => lonely(u, index) },
  };
}

/** The upper end of an axis: its data and, where near enough to matter, the limit; never a flat line at the top. */
function topOf(chart: Chart): number {
  if (chart.max !== null) return chart.max;
  const highest = Math.max(0, ...chart.lines.flatMap((l) => l.values.map((v) => v ?? 0)));
  const limit = chart.limit ?? 0;
  return Math.max(highest * 1.15, limit * 1.3, chart.unit === '%' ? 1 : 0.1);
}

/** Values under the cursor; where there is none, the last ones. */
function tellLegend(u: uPlot, chart: Chart, legend: Legend): void {
  const index = u.cursor.idx ?? undefined;
  const values = chart.lines.map((_, i) => {
    const column = u.data[i + 1] ?? [];
    const upTo = index === undefined ? column.length - 1 : index;
    // A line that says nothing at this very moment says what it said last; at a gap it says nothing.
    for (let k = upTo; k >= 0; k -= 1) {
      const value = column[k];
      if (value === null && index !== undefined) return null;
      if (value !== undefined && value !== null) return value;
    }
    return null;
  });
  const at = index === undefined ? undefined : u.data[0][index];
  legend.show(
    at === undefined ? 'last' : `after ${elapsed(at)}`,
    values.map((v) => withUnit(v, chart.unit)),
  );
}

const kindOf = (chart: Chart) => `${chart.service}\n${chart.title}\n${chart.lines.map((l) => l.label).join('\n')}`;

interface Drawn {
  readonly kind: string;
  /** What holds the drawing, without margins. */
  readonly frame: HTMLElement;
  readonly plot: uPlot;
  readonly legend: Legend;
  chart: Chart;
}

/** Draws the charts into an element and keeps them current; sizes and colours follow the window and the theme. */
export function chartsIn(root: HTMLElement) {
  let drawn: Drawn[] = [];
  let data: ChartData = { from: 0, to: 0, marks: [], charts: [] };

  const widthOf = (frame: HTMLElement) => Math.max(200, Math.floor(frame.clientWidth));
  const add = (grid: HTMLElement, chart: Chart): Drawn => {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = chart.unit === '/s' ? chart.title : `${chart.title}, ${chart.unit}`;
    if (chart.limit !== null) {
      const limit = document.createElement('span');
      limit.className = 'limit';
      limit.textContent = `limit ${chart.limit} %`;
      caption.append(limit);
    }
    const frame = document.createElement('div');
    figure.append(caption, frame);
    figure.setAttribute('role', 'group');
    figure.setAttribute('aria-label', `${chart.service}: ${caption.textContent}; its figures are in the table below`);
    if (chart.max === 100) figure.className = 'wide';
    grid.append(figure);
    const axis: uPlot.Axis = {
      stroke: variable('--soft'),
      grid: { stroke: variable('--line'), width: 1 },
      ticks: { show: false },
      font: '11px system-ui, sans-serif',
    };
    const one = { chart };
    const legend = legendOf(chart.lines);
    const plot = new uPlot(
      {
        width: widthOf(frame),
        height: heightOf(chart),
        padding: [18, 12, 0, 0],
        cursor: { sync: { key: SYNC }, drag: { x: false, y: false }, points: { size: 7 } },
        legend: { show: false },
        scales: {
          x: { time: false, range: () => [data.from, Math.max(data.from + 1, data.to)] },
          y: { range: () => [0, topOf(one.chart)] },
        },
        axes: [
          {
            ...axis,
            size: 26,
            gap: 4,
            values: (_, splits) => splits.map((s) => elapsed(s)),
            incrs: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_800, 3_600],
          },
          { ...axis, size: 44, gap: 4, space: 34, values: (_, splits) => splits.map((s) => number(s)) },
        ],
        series: [{}, ...chart.lines.map((l) => seriesOf(l))],
        hooks: {
          draw: [(u) => draw(u, one.chart, data.marks)],
          setCursor: [(u) => tellLegend(u, one.chart, legend)],
          setData: [(u) => tellLegend(u, one.chart, legend)],
        },
      },
      tableOf(chart.lines),
      frame,
    );
    figure.append(legend.element);
    tellLegend(plot, chart, legend);
    return {
      kind: kindOf(chart),
      frame,
      plot,
      legend,
      get chart() {
        return one.chart;
      },
      set chart(next) {
        one.chart = next;
      },
    };
  };
  const build = () => {
    for (const one of drawn) one.plot.destroy();
    root.replaceChildren();
    drawn = [];
    for (const service of new Set(data.charts.map((c) => c.service))) {
      const title = document.createElement('h2');
      const name = document.createElement('code');
      name.textContent = service;
      title.append(name, ' over time');
      const grid = document.createElement('div');
      grid.className = 'grid';
      root.append(title, grid);
      drawn.push(...data.charts.filter((c) => c.service === service).map((c) => add(grid, c)));
    }
  };
  new ResizeObserver(() => {
    for (const one of drawn) {
      if (one.plot.width !== widthOf(one.frame))
        one.plot.setSize({ width: widthOf(one.frame), height: heightOf(one.chart) });
    }
  }).observe(root);
  // Colours are read when a chart is made.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', build);
  return {
    show: (next: ChartData) => {
      data = next;
      const same = drawn.length === next.charts.length && next.charts.every((c, i) => drawn[i]?.kind === kindOf(c));
      if (!same) return build();
      drawn.forEach((one, i) => {
        const chart = next.charts[i];
        if (chart === undefined) return;
        one.chart = chart;
        one.plot.setData(tableOf(chart.lines));
      });
    },
  };
}

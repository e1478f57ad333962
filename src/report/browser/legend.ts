import type { ChartLine } from '../chart-data';

/** How a source is drawn: colour says which version, the line's kind who says so. */
export const DASHES: Readonly<Record<string, number[]>> = { 'alb-metrics': [7, 4], probes: [2, 3] };

export interface Legend {
  readonly element: HTMLElement;
  /** @param at what moment the values are of. @param values one a line, in their order. */
  show(at: string, values: readonly string[]): void;
}

const SVG = 'http://www.w3.org/2000/svg';

function sample(line: ChartLine): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 22 6');
  svg.setAttribute('class', 'sample');
  svg.setAttribute('aria-hidden', 'true');
  const stroke = document.createElementNS(SVG, 'line');
  for (const [name, value] of Object.entries({ x1: '0', x2: '22', y1: '3', y2: '3', class: `stroke ${line.colour}` }))
    stroke.setAttribute(name, value);
  const dash = DASHES[line.source];
  if (dash !== undefined) stroke.setAttribute('stroke-dasharray', dash.join(' '));
  svg.append(stroke);
  return svg;
}

/** What the lines of a chart are, and their values. All text is set as text. */
export function legendOf(lines: readonly ChartLine[]): Legend {
  const element = document.createElement('div');
  element.className = 'legend';
  const moment = document.createElement('span');
  moment.className = 'moment';
  const values = lines.map((line) => {
    const item = document.createElement('span');
    const value = document.createElement('b');
    item.append(sample(line), line.label, ' ', value);
    element.append(item);
    return value;
  });
  element.append(moment);
  return {
    element,
    show: (at, texts) => {
      moment.textContent = at;
      values.forEach((value, i) => (value.textContent = texts[i] ?? ''));
    },
  };
}

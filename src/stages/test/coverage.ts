import { z } from 'zod';

import { ReportError } from './reports/types';
import { attribute, isNode, listOf, parseXml, type XmlNode } from './reports/xml';

/** How much of something was reached. */
export interface Reached {
  readonly hit: number;
  readonly of: number;
}

export interface Coverage {
  readonly lines: Reached;
  readonly branches: Reached | undefined;
}

/** Percent, 0–100; nothing to reach is all reached. */
export const percent = ({ hit, of }: Reached): number => (of === 0 ? 100 : (100 * hit) / of);

/** `LF`/`LH` (lines found, hit) and `BRF`/`BRH` of each file's record, as geninfo(1) has them. */
function fromLcov(text: string): Coverage {
  const sums = { LF: 0, LH: 0, BRF: 0, BRH: 0 };
  let files = 0;
  let own = { found: 0, hit: 0, told: false };
  for (const line of text.split('\n')) {
    if (line.startsWith('SF:')) {
      files += 1;
      own = { found: 0, hit: 0, told: false };
    }
    const match = /^(LF|LH|BRF|BRH):(\d{1,12})\s*$/.exec(line);
    if (match !== null) {
      sums[match[1] as keyof typeof sums] += Number(match[2]);
      if (match[1] === 'LF') own.told = true;
    }
    const data = /^DA:\d+,(-?\d+)/.exec(line);
    if (data !== null) {
      own.found += 1;
      if (Number(data[1]) > 0) own.hit += 1;
    }
    // The totals of a record may be left out; its lines tell as well.
    if (line.startsWith('end_of_record') && !own.told) {
      sums.LF += own.found;
      sums.LH += own.hit;
    }
  }
  if (files === 0) throw new ReportError('it holds no file');
  return {
    lines: { hit: sums.LH, of: sums.LF },
    branches: sums.BRF === 0 ? undefined : { hit: sums.BRH, of: sums.BRF },
  };
}

const counted = z.object({ total: z.number().min(0), covered: z.number().min(0) });
const summarySchema = z.object({ total: z.object({ lines: counted, branches: counted.optional() }) });

function fromSummary(text: string): Coverage {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new ReportError('it is not JSON');
  }
  const parsed = summarySchema.safeParse(document);
  if (!parsed.success) throw new ReportError('it is not a coverage-summary.json: it has no total.lines');
  const { lines, branches } = parsed.data.total;
  return {
    lines: { hit: lines.covered, of: lines.total },
    branches:
      branches === undefined || branches.total === 0 ? undefined : { hit: branches.covered, of: branches.total },
  };
}

function pair(node: XmlNode, kind: 'lines' | 'branches'): Reached | undefined {
  const [hit, of] = [attribute(node, `${kind}-covered`), attribute(node, `${kind}-valid`)].map(Number);
  return hit !== undefined && of !== undefined && Number.isFinite(hit) && Number.isFinite(of) ? { hit, of } : undefined;
}

/** Every `<line hits>` directly below a class; those within methods are the same lines again. */
function countedLines(root: XmlNode): Reached {
  let [hit, of] = [0, 0];
  const inside = (node: unknown, name: string) => (isNode(node) ? listOf(node[name]) : []);
  const packages = inside(root['packages'], 'package');
  const classes = packages.flatMap((p) => (isNode(p) ? inside(p['classes'], 'class') : []));
  for (const line of classes.flatMap((c) => (isNode(c) ? inside(c['lines'], 'line') : []))) {
    of += 1;
    if (isNode(line) && Number(attribute(line, 'hits')) > 0) hit += 1;
  }
  return { hit, of };
}

function fromCobertura(text: string): Coverage {
  const root = parseXml(text)['coverage'];
  if (!isNode(root)) throw new ReportError('it is not Cobertura: it has no <coverage>');
  const branches = pair(root, 'branches');
  return { lines: pair(root, 'lines') ?? countedLines(root), branches: branches?.of === 0 ? undefined : branches };
}

/**
 * Totals of a coverage report: lcov, istanbul's coverage-summary.json or Cobertura, told apart by how it begins.
 * @throws ReportError where it is none of them or holds not one line.
 */
export function parseCoverage(text: string): Coverage {
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  const coverage = begin.startsWith('<')
    ? fromCobertura(text)
    : begin.startsWith('{')
      ? fromSummary(text)
      : fromLcov(text);
  if (coverage.lines.of === 0) throw new ReportError('it counts no line');
  if (coverage.lines.hit > coverage.lines.of) throw new ReportError('it counts more lines reached than there are');
  return coverage;
}

/** The sweep's application as many times as asked, each at a path of its own, with one task. */
export function many(text: string, count: number): string {
  const [head = '', service = '', tail = ''] = text.split(/^(?= {2}web:)|^(?=environments:)/m);
  const copies = Array.from({ length: count }, (_, i) =>
    service
      .replace('  web:', `  s${i + 1}:`)
      .replace('path: /*', `path: /s${i + 1}/*`)
      .replace('min: 2, max: 4', 'min: 1, max: 2')
      .replace('path: /, contains', `path: /s${i + 1}/, contains`),
  );
  return `${head}${copies.join('')}${tail}`;
}

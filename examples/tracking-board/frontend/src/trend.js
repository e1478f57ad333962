/** Points of a small line chart, newest value right: `x,y x,y …` in a box of the given size. Empty for fewer than two values. */
export function trendPoints(values, width, height) {
  if (values.length < 2) return '';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  return values
    .map(
      (v, i) =>
        `${((i / (values.length - 1)) * width).toFixed(1)},${(height - ((v - least) / span) * height).toFixed(1)}`,
    )
    .join(' ');
}

const WIDTH = 120;
const STEP = '  ';

/** Short texts side by side, as many as a line takes. */
const filled = (parts: readonly string[], indent: string): string => {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + part.length + 2 <= WIDTH)
      lines[lines.length - 1] = `${last} ${part},`;
    else lines.push(`${part},`);
  }
  return lines
    .map((line) => indent + line)
    .join('\n')
    .replace(/,$/, '');
};

const inLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${inLine(field)}`);
  return `{ ${fields.join(', ')} }`;
};

const written = (value: unknown, indent: string, taken: number): string => {
  const short = inLine(value);
  const isFlat = typeof value !== 'object' || value === null;
  if (isFlat || indent.length + taken + short.length < WIDTH) return short;
  const deeper = indent + STEP;
  if (Array.isArray(value)) {
    const body = value.every((one) => typeof one !== 'object')
      ? filled(value.map(inLine), deeper)
      : value.map((one) => deeper + written(one, deeper, 0)).join(',\n');
    return `[\n${body}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([name, field]) => {
    const label = `${JSON.stringify(name)}: `;
    return `${deeper}${label}${written(field, deeper, label.length)}`;
  });
  return `{\n${fields.join(',\n')}\n${indent}}`;
};

/** JSON in which a fact is a line: what fits stands on one, lists of codes run on. */
export const printed = (texts: readonly object[]): string =>
  `[\n${texts.map((one) => STEP + written(one, STEP, 0)).join(',\n')}\n]\n`;

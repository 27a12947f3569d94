import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';

const svg = readFileSync(join(import.meta.dirname, '../../../dashboard/public/mark.svg')).toString('base64');
/** The sign by which the app is known. */
export const MARK = `data:image/svg+xml;base64,${svg}`;

/** What is sent and has no drawing here: a picture without it would not be true. */
export const undrawn = ({ type }: { type: string }): Error => new Error(`nothing draws '${type}'`);

export type Drawn = { style: string; body: JSX.Element };

export const pageOf = ({ style, body }: Drawn): string =>
  `<!doctype html><meta charset="utf-8"><style>* { box-sizing: border-box; } body { margin: 0; } ${style}</style>${render(body)}`;

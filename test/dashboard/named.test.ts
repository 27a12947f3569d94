import { h } from 'preact';
import renderToString from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Named } from '../../dashboard/parts/text/say.tsx';

test.each([
  ['a Latin and a Chinese name', { name: 'Skydio Inc.', zh: '斯凯迪奥公司' }, 'Skydio Inc. 斯凯迪奥公司'],
  ['a Chinese name alone', { zh: '陈舒怡' }, '陈舒怡'],
  ['a name that is Chinese in both', { name: '陈舒怡', zh: '陈舒怡' }, '陈舒怡'],
])('%s stands once', (_, names, text) => expect(renderToString(h(Named, names)).replace(/<[^>]+>/g, '')).toBe(text));

/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { SHEET } from './certificate-style.ts';

const Footer = ({ manifest }: { manifest: string }) => (
  <footer>
    <p>
      SHA-256 of MANIFEST.sha256, which has that of each file beside this page:
      <br />
      <span class="hash">{manifest}</span>
    </p>
    <p>
      To check: sha256sum -c MANIFEST.sha256. It says what the official texts say that were read by then; it is no
      licence and no legal advice.
    </p>
  </footer>
);

/** A page of its own: it needs no network, no script and no other file. */
export const certificatePage = (kind: string, title: string, manifest: string, children: ComponentChildren): string =>
  `<!doctype html>${render(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Certificate: ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: SHEET }} />
      </head>
      <body>
        <header>
          <b>Chokepoint · {kind}</b>
          <span>China’s export controls, entity lists and the US–China tariffs</span>
        </header>
        {children}
        <Footer manifest={manifest} />
      </body>
    </html>,
  )}`;

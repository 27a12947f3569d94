import type { Commit } from '../ledger/log/commit.ts';
import type { LogView } from '../ledger/log/log-view.ts';
import { jsonFile, type PackFile, textFile } from './pack.ts';
import { endingOf, type Kept, type RestsOn } from './texts.ts';

/** A file of the page store as the pack has it, or why it has it not. */
export type Shown = Kept & { text: RestsOn; size?: number; left?: string };
export type Bodies = ReadonlyMap<string, Uint8Array | string>;

/** The kept files, named so that they open. A body that is a text says why there is none. */
export const keptFiles = (texts: readonly RestsOn[], bodies: Bodies): { shown: Shown[]; files: PackFile[] } => {
  const shown = texts.flatMap((text) =>
    text.files.map((kept): Shown => {
      const body = bodies.get(kept.hash) ?? 'it is not in the page store';
      if (typeof body === 'string') return { ...kept, text, left: body };
      return { ...kept, text, name: `${kept.name}${endingOf(body)}`, size: body.length };
    }),
  );
  const files = shown.flatMap(({ hash, name }): PackFile[] => {
    const body = bodies.get(hash);
    return body instanceof Uint8Array ? [{ name, body }] : [];
  });
  return { shown, files: [...new Map(files.map((file) => [file.name, file])).values()] };
};

const commitRow = ({ number, at, cause, recorded }: Commit) => ({ number, at, cause, ...(recorded && { recorded }) });

/** Where in the log each text came in, and with which file. */
export const logFile = ({ commits }: LogView, texts: readonly RestsOn[], shown: readonly Shown[]): PackFile => {
  const numbers = new Set(texts.flatMap(({ commit }) => commit ?? []));
  return jsonFile('log.json', {
    commits: commits.filter(({ number }) => numbers.has(number)).map(commitRow),
    texts: texts.map(({ files, ...text }) => ({
      ...text,
      files: shown
        .filter((one) => files.some(({ hash }) => hash === one.hash))
        .map(({ hash, name, what, size, left }) => ({
          what,
          sha256: hash,
          ...(left ? { leftOut: left } : { name, size }),
        })),
    })),
  });
};

export type Said = { cited: string; words: string; meaning: string; url?: string; page?: string };
export const sentencesFile = (sentences: readonly Said[]): PackFile =>
  textFile(
    'sentences.txt',
    sentences
      .map(({ cited, words, meaning, url, page }) =>
        [cited, words, `= ${meaning}`, ...(url ? [url] : []), ...(page ? [`page, SHA-256: ${page}`] : [])].join('\n'),
      )
      .join('\n\n')
      .concat('\n'),
  );

export const readMe = (what: string, names: Readonly<Record<string, string>>): PackFile =>
  textFile(
    'README.txt',
    `${what}

Everything that is needed to judge it is in this folder; nothing needs a network. certificate.html is the page to print.

${Object.entries(names)
  .map(([name, text]) => `${name.padEnd(20)} ${text}`)
  .join('\n')}
pages/, annexes/     the official pages and files as they were fetched, named by notice and SHA-256
MANIFEST.sha256      SHA-256 of each of these files
CERTIFICATE.sha256   SHA-256 of certificate.html and of the manifest; the certificate carries the manifest's own

To check, in this folder:

  sha256sum -c MANIFEST.sha256
  sha256sum -c CERTIFICATE.sha256

(macOS: shasum -a 256 -c …). The same question, as known at the same moment, gives the same files, byte for byte.
`,
  );

import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { plain } from '../wording/text/plain.ts';

export type PackFile = { name: string; body: Uint8Array };

/** A file of our own words, in which nothing steers how the rest is read; what was fetched stays as it was. */
export const textFile = (name: string, text: string): PackFile => ({
  name,
  body: new TextEncoder().encode(plain(text)),
});
export const jsonFile = (name: string, value: unknown): PackFile =>
  textFile(name, `${JSON.stringify(value, null, 2)}\n`);

export const sha256 = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');

const byName = (one: PackFile, other: PackFile): number => (one.name < other.name ? -1 : 1);

const MANIFEST = 'MANIFEST.sha256';
const CERTIFICATE = 'certificate.html';
const SEAL = 'CERTIFICATE.sha256';

/** As `sha256sum -c` reads it. */
const sums = (name: string, files: readonly PackFile[]): PackFile =>
  textFile(
    name,
    files
      .toSorted(byName)
      .map((file) => `${sha256(file.body)}  ${file.name}\n`)
      .join(''),
  );

/** The first day that a zip can say: no clock goes into a pack. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * A zip of these files with their hashes, and a certificate that carries the hash of the manifest. The same files give the
 * same bytes.
 */
export const packOf = (
  folder: string,
  files: readonly PackFile[],
  certificate: (manifest: string) => string,
): Uint8Array => {
  const manifest = sums(MANIFEST, files);
  const page = textFile(CERTIFICATE, certificate(sha256(manifest.body)));
  const all = [...files, manifest, page, sums(SEAL, [page, manifest])];
  const entries = all.toSorted(byName).map(({ name, body }) => [`${folder}/${name}`, body] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_DAY });
};

export const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A paragraph each; a line that names an attached file links it. */
export const paragraphs = (body: readonly string[], attachments: readonly string[] = []): string =>
  body
    .map((line) => {
      const file = attachments.find((name) => line.endsWith(name));
      if (file === undefined) return `<p>${encode(line)}</p>`;
      const before = encode(line.slice(0, -file.length));
      return `<p>${before}<a href="/cms_files/filemanager/attach/${encodeURIComponent(file)}" target="_blank">${encode(file)}</a></p>`;
    })
    .join('\n');

export const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where a file of that name hangs, on any of the ministry's sites. */
export const filePath = (name: string): string => `/cms_files/filemanager/attach/${encodeURIComponent(name)}`;

/** A paragraph each; a line that names an attached file links it. */
export const paragraphs = (body: readonly string[], attachments: readonly string[] = []): string =>
  body
    .map((line) => {
      const file = attachments.find((name) => line.endsWith(name));
      if (file === undefined) return `<p>${encode(line)}</p>`;
      const before = encode(line.slice(0, -file.length));
      return `<p>${before}<a href="${filePath(file)}" target="_blank">${encode(file)}</a></p>`;
    })
    .join('\n');

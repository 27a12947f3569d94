/** A story that concerns nothing here, at any dated address or under the name of a message; other addresses have none. */
export const ordinaryPage = (url: URL): { status: number; contentType: string; body: string } | undefined => {
  if (!/\/\d{4}\/\d{2}\/\d{2}\/|\/message-/.test(url.pathname)) return undefined;
  const title = (url.pathname.split('/').filter(Boolean).at(-1) ?? '').replaceAll('-', ' ');
  const text =
    'Visitors came from all over the country. The weather held, and the organisers hope to return next year.';
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1><div id="storytext" class="wysiwyg--all-content entry-content"><p>${text}</p></div></main></body></html>`,
  };
};

/** How many items the publishing system's list has in all: `<div class="pagination" count="120">`. */
const COUNT = /<[^<>]{0,300}\bpagination\b[^<>]{0,300}\scount="(\d+)"/;
/** How many pages an older list has: `createPageHTML(20, 0, "index", "htm")`. */
const PAGES = /createPageHTML\(\s*(\d+)/;

const pageSizeIn = (url: string): number | undefined => {
  const size = /"pageSize":(\d+)/.exec(new URL(url).searchParams.get('paramJson') ?? '')?.[1];
  return size === undefined ? undefined : Number(size);
};

/** How many pages an HTML list says it has, in the forms that the ministries' systems write. */
export const pagesOf = (html: string, url: string): { pages?: number } => {
  const size = pageSizeIn(url);
  const count = COUNT.exec(html)?.[1];
  if (size !== undefined && count !== undefined) return { pages: Math.ceil(Number(count) / size) };
  const pages = PAGES.exec(html)?.[1];
  return pages === undefined ? {} : { pages: Number(pages) };
};

/** Address of a page of such an older list: `index.html`, `index_1.html`, … with the extension that the site uses. */
export const indexPage =
  (extension: 'htm' | 'html' | 'shtml') =>
  (address: string, page: number): string =>
    address.replace(/(?:index\.\w+)?$/, `index_${page - 1}.${extension}`);

/** Address of a page where a parameter of the query says which. */
export const queryPage =
  (parameter: string) =>
  (address: string, page: number): string => {
    const url = new URL(address);
    url.searchParams.set(parameter, String(page));
    return url.href;
  };

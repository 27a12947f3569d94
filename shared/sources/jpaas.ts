type Column = { site: string; webId: string; tplSetId: string; tagId: string; pageId: string; pageSize: number };

/** Address of the JSON list that the ministries' publishing system puts behind a column's page. */
export const jpaasList = ({ site, pageSize, ...ids }: Column): string => {
  const url = new URL('/api-gateway/jpaas-publish-server/front/page/build/unit', site);
  // `bulidstatic` is the system's own spelling.
  const query = { parseType: 'bulidstatic', pageType: 'column', editType: 'null', ...ids };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  url.searchParams.set('paramJson', JSON.stringify({ pageNo: 1, pageSize }));
  return url.href;
};

/** The same list from another page on; a column's own page has the newest only. */
export const jpaasPage = (address: string, page: number): string => {
  const url = new URL(address);
  const { pageSize } = JSON.parse(url.searchParams.get('paramJson') ?? '{}') as { pageSize?: number };
  url.searchParams.set('paramJson', JSON.stringify({ pageNo: page, pageSize }));
  return url.href;
};

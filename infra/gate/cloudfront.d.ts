// The parts of CloudFront's own module that the gate uses.
declare module 'cloudfront' {
  const cf: {
    /** The store that belongs to the function; `get` throws where there is no such key. */
    kvs: () => { get: (key: string) => Promise<string>; exists: (key: string) => Promise<boolean> };
  };

  // biome-ignore lint/style/noDefaultExport: it is how CloudFront exports it
  export { cf as default };
}

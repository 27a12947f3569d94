declare const READER_VERSION: string | undefined;

/** The version of the readers, which every reading carries: a hash that the build puts here; without a build, `source`. */
export const READER: string = typeof READER_VERSION === 'undefined' ? 'source' : READER_VERSION;

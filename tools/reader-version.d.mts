export const readerVersion: (root?: string) => string;
export const readerDefine: () => { READER_VERSION: string };

const ADDRESS = /^(?:https?:\/\/(?:[^@/]*@)?|(?:ssh:\/\/)?git@)([\w.-]+)[:/](.+?)(?:\.git)?\/?$/;

/** Where the files of a repository are read, from the address that git knows it by; nothing for a folder. */
export const documentsOf = (remote: string): string | undefined => {
  const [, host, path] = ADDRESS.exec(remote) ?? [];
  return host === undefined ? undefined : `https://${host}/${path}/blob/HEAD/`;
};

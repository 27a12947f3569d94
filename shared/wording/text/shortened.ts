const MOST = 170;

/** A text as it stands, or as many whole words of it as fit, with a mark that it goes on. */
export const shortened = (text: string, most = MOST): string => {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, end > 0 ? end : most - 2).replace(/(?<![\s,;:])[\s,;:]+$/, '')} …`;
};

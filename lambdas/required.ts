/** A variable that the stack sets for every function that needs it. */
export const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment has no ${name}`);
  return value;
};

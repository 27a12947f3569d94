import type { Node } from 'constructs';

/** What whoever deploys has to decide; `cdk.json` holds values that are safe to synthesise with, not to run with. */
export type Settings = {
  /** `password`: nobody reads until a password is set; `public`: everybody reads. */
  access: 'password' | 'public';
  /** The address that mail comes from; SES asks its owner to confirm it. */
  sender: string;
  /** Where alarms that bypass the product's own delivery go. */
  operator: string;
};

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const text = (node: Node, name: string): string => {
  const value: unknown = node.tryGetContext(name);
  if (typeof value !== 'string' || value === '') throw new Error(`Set ${name}: -c ${name}=…`);
  return value;
};

const mail = (node: Node, name: string): string => {
  const value = text(node, name);
  if (!MAIL.test(value)) throw new Error(`${name} must be an e-mail address, not '${value}'`);
  return value;
};

/** Reads the settings from the CDK context; throws with the option's name where one is missing or malformed. */
export const settingsOf = (node: Node): Settings => {
  const access = text(node, 'access');
  if (access !== 'password' && access !== 'public')
    throw new Error(`access must be password or public, not '${access}'`);
  return { access, sender: mail(node, 'sender'), operator: mail(node, 'operator') };
};

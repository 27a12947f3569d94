/** An answer that is a text, with headers of its own. */
export class Said {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(text: string, headers: Readonly<Record<string, string>>) {
    this.text = text;
    this.headers = headers;
  }
}

export const saidWith = (text: string, headers: Readonly<Record<string, string>>): Said => new Said(text, headers);

/** An answer that is a text, with headers of its own. */
export class TextAnswer {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(text: string, headers: Readonly<Record<string, string>>) {
    this.text = text;
    this.headers = headers;
  }
}

export const textAnswer = (text: string, headers: Readonly<Record<string, string>>): TextAnswer =>
  new TextAnswer(text, headers);

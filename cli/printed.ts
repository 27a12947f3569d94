/** Whether people look on: they get words and tables, programs and pipes JSON. */
export const forPeople = ({ json = false }: { json?: boolean | undefined }): boolean =>
  process.stdout.isTTY === true && !json;

const USUAL_COLUMNS = 100;
/** How wide a line may be on the terminal. */
export const columns = (): number => process.stdout.columns || USUAL_COLUMNS;

/** Rows as JSON lines, or as people read them. */
export const printRows = <Row>(rows: readonly Row[], json: boolean | undefined, text: () => string): void => {
  if (forPeople({ json })) console.log(text());
  else for (const row of rows) console.log(JSON.stringify(row));
};

/** One answer as a JSON object, or as people read it. */
export const printAnswer = (answer: unknown, json: boolean | undefined, text: () => string): void =>
  console.log(forPeople({ json }) ? text() : JSON.stringify(answer));

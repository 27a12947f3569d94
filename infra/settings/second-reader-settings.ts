/** A second reader of the press: which model, what it may cost, and at which prices. */
export type SecondReaderSettings = {
  /** Of Amazon Bedrock: a model's id, or that of an inference profile (`eu.…`). */
  model: string;
  /** Dollars a month. */
  budget: number;
  /** Dollars for a million tokens read and written, as `0.80/4`. */
  price: string;
};

const MODEL = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9:-]*)+$/;
const PRICE = /^\d+(\.\d+)?\/\d+(\.\d+)?$/;

/** Throws with the option's name where one is malformed, or said without the others. */
export const secondReaderOf = (said: (name: string) => string | undefined): { second?: SecondReaderSettings } => {
  const [model, budget, price] = [said('pressModel'), said('pressBudget'), said('pressPrice')];
  if (model === undefined && budget === undefined && price === undefined) return {};
  if (model === undefined || budget === undefined || price === undefined)
    throw new Error('A second reader needs pressModel, pressBudget and pressPrice');
  if (!MODEL.test(model))
    throw new Error(`pressModel must be the id of a model or of an inference profile, not '${model}'`);
  const dollars = Number(budget);
  if (!(dollars > 0 && dollars <= 100_000)) throw new Error(`pressBudget must be dollars a month, not '${budget}'`);
  if (!PRICE.test(price))
    throw new Error(`pressPrice must be dollars a million tokens, read and written (0.80/4), not '${price}'`);
  return { second: { model, budget: dollars, price } };
};

/** The context that says them again. */
export const secondReaderContext = ({ model, budget, price }: SecondReaderSettings): Record<string, string> => ({
  pressModel: model,
  pressBudget: String(budget),
  pressPrice: price,
});

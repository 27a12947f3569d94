import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export type Column<Row> = {
  head: string;
  /** What the rows are ordered by; a column without is not sortable. */
  by?: (row: Row) => string | number;
  cell: (row: Row) => ComponentChildren;
  /** The first such column heads its row. */
  heads?: boolean;
  number?: boolean;
};
type Order = { column: number; down: boolean };

const STEP = 80;

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });

const inOrder = <Row,>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] => {
  const by = order && columns[order.column]?.by;
  if (!by) return rows;
  const sorted = [...rows].sort((a, b) => compare(by(a), by(b)));
  return order.down ? sorted.reverse() : sorted;
};

const Head = <Row,>(props: {
  column: Column<Row>;
  order: 'ascending' | 'descending' | undefined;
  sort: () => void;
}) => {
  const { column, order, sort } = props;
  return (
    <th scope="col" class={column.number ? 'number' : undefined} {...(order && { 'aria-sort': order })}>
      {column.by ? (
        <button type="button" class="plain" onClick={sort}>
          {column.head}
          <span aria-hidden="true">{order === 'ascending' ? ' ▲' : order === 'descending' ? ' ▼' : ' ↕'}</span>
        </button>
      ) : (
        column.head
      )}
    </th>
  );
};

/** A table that sorts by its headings and shows its first rows; on a narrow screen each row folds into a card. */
export const SortedTable = <Row,>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  id: (row: Row) => string;
  /** What a row is drawn as. */
  look?: (row: Row) => string;
  /** How many rows are shown at first. */
  first?: number;
}) => {
  const { caption, columns, rows, id, look, first = STEP } = props;
  const [order, setOrder] = useState<Order>();
  const [most, setMost] = useState(first);
  const shown = inOrder(rows, columns, order).slice(0, most);
  const sort = (column: number): void => setOrder({ column, down: order?.column === column && !order.down });
  return (
    <>
      <div class="scroller">
        <table class="folds">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <Head
                  key={column.head}
                  column={column}
                  order={order?.column === index ? (order.down ? 'descending' : 'ascending') : undefined}
                  sort={() => sort(index)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={id(row)} class={look?.(row)}>
                {columns.map((column) =>
                  column.heads ? (
                    <th key={column.head} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.head} data-label={column.head} class={column.number ? 'number' : undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <p>
          <button type="button" onClick={() => setMost(most + 4 * STEP)}>
            Show more ({rows.length - most} left)
          </button>
        </p>
      )}
    </>
  );
};

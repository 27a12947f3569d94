export type Fact = readonly [name: string, value: preact.ComponentChildren];

/** What is known of something, a name and a value a row; nothing where nothing is. */
export const Facts = ({ rows }: { rows: readonly Fact[] }) =>
  rows.length === 0 ? null : (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
